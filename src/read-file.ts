import { checkReturn } from "./checking/check-return";
import type { Submission } from "./consolidation/consolidation";
import { readWorkbook } from "./files/read-workbook";
import type { Refusal } from "./files/refusal";
import type { Form } from "./form/form";
import { readReturns } from "./reading/read-return";

/** A file to be read, as it crosses to a worker. */
export interface FileToRead {
  /** Unique among the files of a consolidation. */
  readonly id: string;
  /** Name, with its folder when one was dropped. */
  readonly file: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
  readonly bytes: Uint8Array;
}

/** Why a file yields no return: it cannot be read, or another table stands in it. */
export type Unread = Refusal | { readonly code: "no-form" };

/** What a file yielded: its returns, or why there are none. */
export type FileOutcome =
  | { readonly submissions: readonly Submission[]; readonly unread: null }
  | { readonly submissions: readonly []; readonly unread: Unread };

/** From bytes to checked returns, one for every filled form on any sheet of the file. */
export function readFile(form: Form, { id, file, modified, bytes }: FileToRead): FileOutcome {
  const read = readWorkbook(bytes);
  if (!read.ok) return { submissions: [], unread: read.refusal };
  const returns = read.sheets.flatMap((grid) => readReturns(form, grid));
  if (returns.length === 0) return { submissions: [], unread: { code: "no-form" } };
  const submissions = returns.map((each) => ({
    id: `${id}/${each.sheet}/${each.top}`,
    file,
    modified,
    return: each,
    findings: checkReturn(form, each),
  }));
  return { submissions, unread: null };
}
