import type { Entry } from "../../../../consolidation/consolidation";
import type { OfficeDesk } from "../../../desk/office-desk";
import type { FileDecision } from "../../../desk/ground/files";
import { RefusedRow } from "./FileRow";
import type { ListedEntry } from "../../../desk/returns/preview";
import { nameIn, placeIn, whereIs, type ListedFile } from "../../../desk/returns/listed-file";
import type { Removal } from "./ListRow";
import { SubmissionRow } from "./SubmissionRow";

/** What all rows of the list share. */
export interface ListContext {
  readonly desk: OfficeDesk;
  /** `null` until all files are read. */
  entryOf(submission: string): ListedEntry | null;
  /** What the clerk has answered about a file. */
  decisionsOf(file: string): readonly FileDecision[];
  isRereading(file: string): boolean;
  /** Takes a file away, with all that was in it. */
  readonly onRemove: (file: string) => void;
  /** The returns that count. */
  readonly counted: readonly Entry[];
  readonly onPrefer: (entry: Entry) => void;
}

interface Props {
  readonly context: ListContext;
  readonly file: ListedFile;
  /** Below a line that names the file and removes it. */
  readonly grouped: boolean;
}

/** A row for each return of a file, and for each file in it that yields none. */
export function RowsOfFile({ context, file, grouped }: Props) {
  const { desk, entryOf, decisionsOf, isRereading, onRemove, counted, onPrefer } = context;
  const { id, path } = file.picked;
  const removal: Removal | null = grouped ? null : { id, path, onRemove };
  return (
    <>
      {file.submissions.map((submission) => (
        <SubmissionRow
          key={submission.id}
          desk={desk}
          fileId={id}
          submission={submission}
          entry={entryOf(submission.id)}
          where={whereIs(file, submission)}
          place={grouped ? placeIn(file, submission) : submission.file}
          decisions={decisionsOf(id)}
          rereading={isRereading(id)}
          removal={removal}
          counted={counted}
          onPrefer={onPrefer}
        />
      ))}
      {file.refused.map((refused) => (
        <RefusedRow
          key={refused.file}
          desk={desk}
          refused={refused}
          name={grouped ? nameIn(file, refused.file) : refused.file}
          removal={removal}
        />
      ))}
    </>
  );
}
