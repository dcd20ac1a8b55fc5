import { memo, useId, useRef, useState } from "react";
import { isAsked } from "../../../../consolidation/standing";
import type { Entry, Submission } from "../../../../consolidation/consolidation";
import type { Decision } from "../../../../reading/return";
import type { OfficeDesk } from "../../../desk/office-desk";
import type { FileDecision } from "../../../desk/ground/files";
import { bySeverity } from "../../../desk/form/open-findings";
import type { Tone } from "../../../ui/tone";
import type { ListedEntry } from "../../../desk/returns/preview";
import { Answered } from "./Answered";
import { Doubts } from "./Doubts";
import { ListRow, type Removal } from "./ListRow";
import { NextStep } from "./NextStep";
import { ReturnDetails } from "./ReturnDetails";
import { Resubmitted } from "./Resubmitted";
import { ReturnSummary } from "./ReturnSummary";

interface Props {
  readonly desk: OfficeDesk;
  /** Of the file that it came in. */
  readonly fileId: string;
  readonly submission: Submission;
  /** `null` until all files are read: which return of a unit counts is known only then. */
  readonly entry: ListedEntry | null;
  /** The file and, as far as needed, the sheet: no other row of the list is called so. */
  readonly where: string;
  /** The same within its group; "" when its unit is name enough. */
  readonly place: string;
  /** What the clerk has answered about its file. */
  readonly decisions: readonly FileDecision[];
  /** Its file is being read again. */
  readonly rereading: boolean;
  readonly removal: Removal | null;
  /** The returns that count. */
  readonly counted: readonly Entry[];
  readonly onPrefer: (entry: Entry) => void;
}

/** One return: whose it is, where it is from, whether it counts and what the check says. */
export const SubmissionRow = memo(function SubmissionRow(props: Props) {
  const { desk, fileId, entry, where, place, decisions, rereading, removal, counted, onPrefer } = props;
  // The entry knows the name that the clerk gave.
  const submission = entry?.submission ?? props.submission;
  const { file, return: ret } = submission;
  const [open, setOpen] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const details = useId();
  const title = ret.content.unit || place || file;

  /** What was asked goes away with the answer; the keyboard stays in the row. */
  function answering(answer: () => void) {
    answer();
    // After the field has had its own say about the focus.
    queueMicrotask(() => row.current?.focus());
  }
  const onDecide = (decision: Decision) =>
    answering(() => void desk.collection.decide(fileId, { file, ...decision }));

  return (
    <ListRow
      ref={row}
      tone={toneOf(entry, submission)}
      title={title}
      {...(place !== "" && place !== title && { second: place })}
      status={
        <ReturnSummary
          entry={entry}
          submission={submission}
          title={title}
          open={open}
          controls={details}
          onToggle={() => setOpen(!open)}
        />
      }
      removal={removal}
    >
      {entry && !entry.same && (
        <NextStep desk={desk} entry={entry} where={where} answering={answering} onPrefer={onPrefer} />
      )}
      {entry?.previous && !entry.same && (
        <Resubmitted
          desk={desk}
          entry={entry}
          previous={entry.previous}
          counted={counted}
          answering={answering}
        />
      )}
      <Answered
        desk={desk}
        fileId={fileId}
        submission={submission}
        where={where}
        decisions={decisions}
        rereading={rereading}
        answering={answering}
      />
      {ret.account.doubts.length > 0 && (
        <Doubts form={desk.form} ret={ret} rereading={rereading} onDecide={onDecide} />
      )}
      {open && (
        <ReturnDetails
          id={details}
          desk={desk}
          entry={entry}
          submission={submission}
          where={where}
          answering={answering}
        />
      )}
    </ListRow>
  );
});

function toneOf(entry: ListedEntry | null, { findings, return: { account } }: Submission): Tone {
  const gravest: Tone = bySeverity(findings)[0]?.[0] ?? "good";
  if (entry?.same) return "past";
  if (entry && isAsked(entry.status)) return "unknown";
  if (entry && entry.status !== "counted") return "past";
  if (account.doubts.length > 0) return "unknown";
  return gravest === "good" && entry?.late ? "late" : gravest;
}
