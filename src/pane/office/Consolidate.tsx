import { Button, mergeClasses, ProgressBar } from "@fluentui/react-components";
import { useMemo, useRef } from "react";
import { loadSamples, runConsolidation, type Desk } from "../desk/desk";
import { useObserved } from "../desk/ground/observed";
import { FaultBar } from "../ui/FaultBar";
import { useWords } from "../words/language";
import type { Answer } from "../desk/returns/consolidating";
import { submissionsOf } from "../desk/returns/listed-file";
import { useStyles } from "./Consolidate.styles";
import { FileDrop } from "./FileDrop";
import { OtherForms } from "./OtherForms";
import { OutcomeReport } from "./OutcomeReport";
import { ReturnList } from "./ReturnList";
import { RosterCounts } from "./RosterCounts";
import { StandingDialog } from "./StandingDialog";
import { TraceReport } from "./TraceReport";

/** 汇总: what came in, what is missing, one button; then the result and where a figure comes from. */
export function Consolidate({ desk }: { desk: Desk }) {
  const styles = useStyles();
  const { files, fault } = useObserved(desk.collection.state);
  const { outcome, running, asked, fault: failed } = useObserved(desk.consolidating.state);
  const preview = usePreview(desk);
  const top = useRef<HTMLDivElement>(null);
  const empty = files.length === 0;

  async function start(answer?: Answer) {
    await runConsolidation(desk, answer);
    // The result stands above a list that may be long.
    top.current?.scrollIntoView?.({ block: "start" });
  }

  return (
    <FileDrop desk={desk} empty={empty} className={styles.whole}>
      {(chooser) => (
        <>
          <div
            ref={top}
            className={mergeClasses(styles.top, !outcome && !fault && !failed && styles.nothing)}
          >
            <FaultBar fault={fault} onDismiss={() => desk.collection.dismissFault()} />
            <FaultBar fault={failed} onDismiss={() => desk.consolidating.dismissFault()} />
            <OutcomeReport desk={desk} outcome={outcome} />
          </div>
          <TraceReport desk={desk} />
          <OtherForms desk={desk} files={files} />
          <RosterCounts counts={preview?.counts ?? null} hidden={empty} />
          {chooser}
          {empty ? (
            <Samples desk={desk} />
          ) : (
            <ReturnList desk={desk} files={files} entries={preview?.entries ?? []} />
          )}
          <StandingDialog
            asked={asked}
            onAnswer={(answer) => void start(answer)}
            onCancel={() => desk.consolidating.withdraw()}
          />
          {!empty && <Actions desk={desk} running={running} onStart={() => void start()} />}
        </>
      )}
    </FileDrop>
  );
}

/** What a consolidation of the list would count, so that the clerk sees it before starting. */
function usePreview({ core, form, collection, roster }: Desk) {
  const { files, preferred, named, progress } = useObserved(collection.state);
  const units = useObserved(roster.units);
  const settled = progress === null;
  return useMemo(() => {
    if (!settled || files.length === 0) return null;
    const submissions = submissionsOf(files, named, (each, naming) => core.nameUnit(form, each, naming));
    return core.standingOf(form, { submissions, roster: units, preferred });
  }, [core, form, files, preferred, named, settled, units]);
}

function Samples({ desk }: { desk: Desk }) {
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
  readonly desk: Desk;
  readonly running: boolean;
  onStart(): void;
}

/** While files are read: how far, and a way to stop. Else the primary button. */
function Actions({ desk, running, onStart }: ActionProps) {
  const words = useWords().collect;
  const styles = useStyles();
  const { files, progress, rereading } = useObserved(desk.collection.state);
  const something = files.some(({ submissions }) => submissions.length > 0);
  if (progress) {
    return (
      <div className={styles.actions}>
        <ProgressBar
          aria-label={words.progress}
          aria-valuetext={words.reading(progress.done, progress.of)}
          // One archive may hold all of them: until something is done, nobody can tell how far it is.
          {...(progress.done > 0 && { value: progress.done, max: progress.of })}
          thickness="large"
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
