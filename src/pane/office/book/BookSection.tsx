import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import { isAsked } from "../../../consolidation/standing";
import type { Entry } from "../../../consolidation/consolidation";
import { runAct, runHistory, type OfficeDesk } from "../../desk/office-desk";
import { useObserved } from "../../desk/ground/observed";
import type { ListedEntry } from "../../desk/returns/preview";
import { bookIn } from "../../desk/returns/workbook-book";
import { DisclosureButton } from "../../ui/DisclosureButton";
import { useWords } from "../../words/language";
import { useStyles } from "./BookSection.styles";
import { EditionLine } from "./EditionLine";
import { ExportSection } from "./ExportSection";
import { SubmissionRow } from "../returns/rows/SubmissionRow";
import { UnreadFiles } from "../returns/UnreadFiles";

interface Props {
  readonly desk: OfficeDesk;
  /** The returns of the book that are in none of the files of the list. */
  readonly kept: readonly ListedEntry[];
  /** The returns that count. */
  readonly counted: readonly Entry[];
  readonly onPrefer: (entry: Entry) => void;
  /** Begins again with nothing. */
  onAnew(): void;
}

/** What the workbook remembers: the returns that wait for an answer, the others when they are asked for. */
export function BookSection({ desk, kept, counted, onPrefer, onAnew }: Props) {
  const words = useWords().book;
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const list = useId();
  const reading = useObserved(desk.book.state);
  const book = bookIn(reading);
  const isDamaged = reading.kind === "damaged";
  if (book.receipts.length === 0 && !isDamaged) return null;
  const shown = kept.filter(({ status }) => open || isAsked(status));
  return (
    <section aria-label={words.title}>
      <div className={styles.head}>
        {!isDamaged && (
          <DisclosureButton
            className={styles.what}
            open={open}
            controls={list}
            onToggle={() => setOpen(!open)}
          >
            {words.kept(book.receipts.length)}
          </DisclosureButton>
        )}
        <Button appearance="subtle" size="small" onClick={onAnew}>
          {words.anew}
        </Button>
      </div>
      {!isDamaged && <EditionLine desk={desk} />}
      <History desk={desk} />
      <ul id={list} aria-label={words.title} className={styles.list}>
        {shown.map((entry) => (
          <SubmissionRow
            key={entry.submission.id}
            desk={desk}
            fileId=""
            submission={entry.submission}
            entry={entry}
            where={entry.submission.file}
            place={entry.submission.file}
            decisions={[]}
            rereading={false}
            removal={null}
            counted={counted}
            onPrefer={onPrefer}
          />
        ))}
        <UnreadFiles desk={desk} />
      </ul>
      {open && <Excluded desk={desk} />}
      {!isDamaged && <ExportSection desk={desk} />}
    </section>
  );
}

/** Returns that the office does not count, each with the way back. */
function Excluded({ desk }: { desk: OfficeDesk }) {
  const words = useWords().office;
  const styles = useStyles();
  const book = bookIn(useObserved(desk.book.state));
  const excluded = desk.core.excludedIn(book);
  return (
    <ul aria-label={words.excluded} className={styles.list}>
      {book.receipts
        .filter(({ number }) => excluded.has(number))
        .map(({ number, submission: { file, return: ret } }) => {
          const { unit } = ret.content;
          return (
            <li key={number} className={styles.head}>
              {[words.excluded, unit, file].filter((part) => part !== "").join(" · ")}
              <Button
                size="small"
                aria-label={words.actOf(words.readmitted, unit || file)}
                onClick={() => void runAct(desk, { kind: "readmitted", receipt: number, unit })}
              >
                {words.readmitted}
              </Button>
            </li>
          );
        })}
    </ul>
  );
}

/** 撤销 and 重做 of what the office did, apart from those of the program. */
function History({ desk }: { desk: OfficeDesk }) {
  const words = useWords().book;
  const styles = useStyles();
  const book = bookIn(useObserved(desk.book.state));
  const { running } = useObserved(desk.consolidating.state);
  const steps = [
    ["undo", desk.core.undoable(book), words.undo] as const,
    ["redo", desk.core.redoable(book), words.redo] as const,
  ];
  return (
    <div className={styles.acts}>
      {steps.map(
        ([step, act, said]) =>
          act && (
            <Button
              key={step}
              size="small"
              disabledFocusable={running}
              onClick={() => void runHistory(desk, step)}
            >
              {said(words.acts[act.kind], act.unit)}
            </Button>
          ),
      )}
    </div>
  );
}
