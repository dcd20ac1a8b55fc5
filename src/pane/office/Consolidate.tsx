import { Button, mergeClasses } from "@fluentui/react-components";
import { useMemo, useRef } from "react";
import type { Entry } from "../../consolidation/consolidation";
import { unitKey } from "../../consolidation/roster/roster";
import { loadSamples, runConsolidation, settleEdits, type OfficeDesk } from "../desk/office-desk";
import { useObserved } from "../desk/ground/observed";
import { FaultBar } from "../ui/FaultBar";
import { Progress } from "../ui/Progress";
import { useWords } from "../words/language";
import type { Start } from "../desk/returns/consolidating";
import type { Chip } from "../desk/returns/list-filter";
import { previewOf } from "../desk/returns/preview";
import { bookIn } from "../desk/returns/workbook-book";
import { BeforeSection } from "./papers/BeforeSection";
import { BookSection } from "./book/BookSection";
import { CircularSection } from "./papers/CircularSection";
import { useStyles } from "./Consolidate.styles";
import { DamagedBook } from "./book/DamagedBook";
import { EditedDialog } from "./book/EditedDialog";
import { FileDrop } from "./returns/FileDrop";
import { IssueSection } from "./papers/IssueSection";
import { OtherForms } from "./OtherForms";
import { OutcomeReport } from "./OutcomeReport";
import { BriefSection } from "./papers/BriefSection";
import { MaterialsSection } from "./papers/MaterialsSection";
import { PapersSection } from "./papers/PapersSection";
import { LastStep } from "./returns/ListSteps";
import { ReturnList } from "./returns/ReturnList";
import { useFoundFiles } from "./returns/use-found-files";
import { RosterSection } from "./RosterSection";
import { useStyles as useSection } from "./Section.styles";
import { RosterCounts } from "./RosterCounts";
import { StandingDialog } from "./book/StandingDialog";
import { TraceReport } from "./TraceReport";
import { UnitActs } from "./book/UnitActs";

const NONE: readonly never[] = [];

/** 汇总: what came in, what is missing, one button; then the result and where a figure comes from. */
export function Consolidate({ desk }: { desk: OfficeDesk }) {
  const styles = useStyles();
  const section = useSection();
  const words = useWords().collect;
  const { files, fault } = useObserved(desk.collection.state);
  const { outcome, running, asked, edited, damaged, fault: failed } = useObserved(desk.consolidating.state);
  const preview = usePreview(desk);
  const top = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const empty = files.length === 0;
  const found = useFoundFiles(files, preview?.listed ?? NONE);
  const remembered = useObserved(desk.book.state).kind === "book";
  const entries = useMemo(() => [...(preview?.listed ?? []), ...(preview?.kept ?? [])], [preview]);
  const onPrefer = useMemo(() => preferring(desk, entries), [desk, entries]);

  function show(chip: Chip) {
    found.filter?.onWanted("");
    found.filter?.onChip(chip);
    list.current?.scrollIntoView?.({ block: "start" });
  }

  async function start(how?: Start) {
    await runConsolidation(desk, how);
    // The result stands above a list that may be long.
    top.current?.scrollIntoView?.({ block: "start" });
  }

  return (
    <FileDrop desk={desk} empty={empty} className={styles.whole}>
      {(chooser) => (
        <>
          <div
            ref={top}
            className={mergeClasses(styles.top, !outcome && !fault && !failed && !damaged && styles.nothing)}
          >
            <FaultBar fault={fault} onDismiss={() => desk.collection.dismissFault()} />
            <FaultBar fault={failed} onDismiss={() => desk.consolidating.dismissFault()} />
            <DamagedBook cells={damaged} onDismiss={() => desk.consolidating.dismissDamaged()} />
            <OutcomeReport desk={desk} outcome={outcome} filter={found.filter} onShow={show} />
          </div>
          <TraceReport desk={desk} />
          <OtherForms desk={desk} files={files} />
          <RosterCounts counts={preview?.standing.counts ?? null} hidden={empty && !remembered} />
          <div role="group" aria-label={words.units} className={section.group}>
            <RosterSection desk={desk} />
            <IssueSection desk={desk} />
            <UnitActs desk={desk} />
          </div>
          <PapersSection desk={desk} />
          <div role="group" aria-label={words.papers} className={section.group}>
            <BriefSection desk={desk} />
            <BeforeSection desk={desk} />
            <MaterialsSection desk={desk} />
            <CircularSection desk={desk} />
          </div>
          <BookSection
            desk={desk}
            kept={preview?.kept ?? NONE}
            counted={preview?.standing.counted ?? NONE}
            onPrefer={onPrefer}
            onAnew={() => void start({ anew: true })}
          />
          {chooser}
          <LastStep desk={desk} />
          {!empty && (
            <div ref={list}>
              <ReturnList
                desk={desk}
                files={files}
                entries={preview?.listed ?? NONE}
                counted={preview?.standing.counted ?? NONE}
                found={found}
                onPrefer={onPrefer}
              />
            </div>
          )}
          {empty && !remembered && <Samples desk={desk} />}
          <EditedDialog
            edited={edited}
            form={desk.form}
            onAnswer={(edits) => void settleEdits(desk, edits)}
            onCancel={() => desk.consolidating.withdraw()}
          />
          <StandingDialog
            asked={asked}
            onAnswer={(answer) => void start({ answer, anew: asked !== null && asked.anew !== null })}
            onCancel={() => desk.consolidating.withdraw()}
          />
          {(!empty || remembered) && <Actions desk={desk} running={running} onStart={() => void start()} />}
        </>
      )}
    </FileDrop>
  );
}

/** What a consolidation of the book and the list would count, so that the clerk sees it before starting. */
function usePreview({ core, form, collection, roster, today, book: kept }: OfficeDesk) {
  const book = bookIn(useObserved(kept.state));
  const { files, preferred, named, progress } = useObserved(collection.state);
  const units = useObserved(roster.units);
  const settled = progress === null;
  return useMemo(() => {
    if (!settled || (files.length === 0 && book.receipts.length === 0)) return null;
    return previewOf(core, form, book, { files, named, preferred }, units, today());
  }, [core, form, book, files, preferred, named, settled, units, today]);
}

/** Takes one of several returns of a unit in place of the others. */
function preferring({ collection }: OfficeDesk, entries: readonly Entry[]): (chosen: Entry) => void {
  return (chosen) => {
    const rivals = entries.filter(({ unit }) => unitKey(unit) === unitKey(chosen.unit));
    collection.prefer(
      chosen.submission.id,
      rivals.map(({ submission }) => submission.id),
    );
  };
}

function Samples({ desk }: { desk: OfficeDesk }) {
  const words = useWords().collect;
  const styles = useStyles();
  return (
    <>
      <p className={styles.hint}>{words.firstStep}</p>
      {desk.files.samples && (
        <div className={styles.samples}>
          <span className={styles.hint}>{words.samplesHint}</span>
          <Button size="small" onClick={() => void loadSamples(desk)}>
            {words.samples}
          </Button>
        </div>
      )}
    </>
  );
}

interface ActionProps {
  readonly desk: OfficeDesk;
  readonly running: boolean;
  onStart(): void;
}

/** While files are read: how far, and a way to stop. Else the primary button. */
function Actions({ desk, running, onStart }: ActionProps) {
  const words = useWords().collect;
  const styles = useStyles();
  const { files, progress, rereading } = useObserved(desk.collection.state);
  const remembered = bookIn(useObserved(desk.book.state)).receipts.length > 0;
  const something = remembered || files.some(({ submissions }) => submissions.length > 0);
  if (progress) {
    return (
      <div className={styles.actions}>
        <Progress
          aria-label={words.progress}
          aria-valuetext={words.reading(progress.done, progress.of)}
          // One archive may hold all of them: until something is done, nobody can tell how far it is.
          {...(progress.done > 0 && { value: progress.done, max: progress.of })}
        />
        <div className={styles.reading}>
          {words.reading(progress.done, progress.of)}
          <Button onClick={() => desk.collection.cancel()}>{words.cancel}</Button>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.actions}>
      <Button
        appearance="primary"
        size="large"
        disabled={!something}
        disabledFocusable={running || rereading.size > 0}
        onClick={onStart}
      >
        {running ? words.running : words.start}
      </Button>
    </div>
  );
}
