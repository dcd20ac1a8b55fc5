import { bookBefore, type BookBefore, type BookObstacle } from "../book/before/book-before";
import { checkReturn } from "../checking/check-return";
import type { FormName, Submission } from "../consolidation/consolidation";
import { withParts } from "../consolidation/node-check";
import { ARCHIVE_LIMITS } from "../files/limits";
import { readFiles, type ReadFile } from "../files/read-files";
import type { Refusal } from "../files/refusal";
import type { Form } from "../form/form";
import { beginningOf } from "../reading/join";
import { nameReturns } from "../reading/name-returns";
import {
  MOST_TABLES,
  MOST_TABLES_IN_ALL,
  readSheets,
  tableBudget,
  type TableBudget,
} from "../reading/read-sheets";
import { hasTooManyTexts, MOST_TEXTS } from "../reading/labels/texts-like-labels";
import { recognised } from "../reading/recognise";
import type { Decision } from "../reading/return";
import { isTransposed } from "../reading/transposed";
import type { Grid } from "../sheet/grid";

/** A file to be read, as it crosses to a worker. */
export interface FileToRead {
  /** Unique among the files of a consolidation. */
  readonly id: string;
  /** Name, with its folder when one was dropped. */
  readonly file: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
  readonly bytes: Uint8Array;
  /** What the clerk answered about doubtful rows and columns when the file was read before. */
  readonly decisions?: readonly FileDecision[];
  /** Files of an archive that are passed over, by their paths in it. */
  readonly past?: readonly string[];
  /** Forms that may stand there instead of the one that is looked for; none when left out. */
  readonly otherForms?: () => readonly Form[];
  /** It is looked through for the period before: of a book, the returns that count in it are taken. */
  readonly before?: boolean;
}

/** An answer about a sheet of one file; `file` names it as its outcome does. */
export interface FileDecision extends Decision {
  readonly file: string;
}

/** Why a file yields no return: it cannot be read, another table stands in it, this one turned, or hundreds of it. */
export type Unread =
  | Refusal
  | { readonly code: "no-form" | "transposed" | "too-many-forms" }
  /** Another form that the office has. */
  | { readonly code: "other-form"; readonly form: FormName }
  /** A book that is not of the period before. */
  | { readonly code: "book"; readonly obstacle: BookObstacle };

/** What a file yielded: its returns, or why there are none. */
export type FileOutcome = { readonly file: string } & (
  | { readonly submissions: readonly Submission[]; readonly unread: null }
  | { readonly submissions: readonly []; readonly unread: Unread }
);

/**
 * From bytes to checked returns, one for every filled form on any sheet of the file. An archive
 * yields an outcome for each file in it, named "returns.zip/石角镇.xlsx"; any other file exactly one.
 */
export function readFile(form: Form, given: FileToRead): readonly FileOutcome[] {
  return Array.from(readEach(form, given), ({ outcome }) => outcome);
}

/** The same one after another, as they are asked for; `begin` is told which file of an archive comes next. */
export function* readEach(
  form: Form,
  given: FileToRead,
  begin: (path: string) => void = () => undefined,
): Generator<{ readonly path: string; readonly outcome: FileOutcome }> {
  const all = tableBudget(MOST_TABLES_IN_ALL);
  const watch = { begin, past: new Set(given.past), isFull: () => all.left < 0 };
  for (const each of readFiles(given.bytes, ARCHIVE_LIMITS, watch)) {
    yield { path: each.path, outcome: outcomeOf(form, given, each, all) };
  }
}

/** `all` is what is left for all files of an archive. */
function outcomeOf(
  form: Form,
  given: FileToRead,
  { path, modified: packed, read }: ReadFile,
  all: TableBudget,
): FileOutcome {
  const within = (name: string) => (path === "" ? name : `${name}/${path}`);
  const [id, file, modified] = [within(given.id), within(given.file), packed ?? given.modified];
  if (!read.ok) return { file, submissions: [], unread: read.refusal };
  const book = given.before ? bookBefore(form, read.sheets, given.otherForms?.() ?? []) : null;
  if (book) return ofBook({ id, file }, book);
  const decisions = given.decisions?.filter((decision) => decision.file === file);
  if (hasTooManyTexts(form, read.sheets)) {
    const [limit, found] = [MOST_TEXTS, MOST_TEXTS + 1];
    return { file, submissions: [], unread: { code: "too-large", what: "texts", limit, found } };
  }
  const budget = tableBudget();
  const found = nameReturns(form, read.sheets, readSheets(form, read.sheets, decisions, budget), file);
  all.left -= MOST_TABLES - budget.left;
  if (budget.left < 0) return { file, submissions: [], unread: { code: "too-many-forms" } };
  if (all.left < 0) return { file, submissions: [], unread: { code: "archive-too-large" } };
  const lost = read.sheets.find((grid) => grid.lost);
  if (found.length === 0 && lost !== undefined) {
    const detail = `the sheet ${lost.sheet} is lost`;
    return { file, submissions: [], unread: { code: "damaged", part: "", detail } };
  }
  if (found.length === 0) return { file, submissions: [], unread: whyNone(form, given, read.sheets) };
  const submissions = withParts(form, read.sheets, found).map((each) => {
    // Forms may stand below each other on a sheet, and side by side.
    const { sheet, row, column } = beginningOf(each);
    const findings = checkReturn(form, each);
    return { id: `${id}/${sheet}/${row}/${column}`, file, modified, return: each, findings };
  });
  return { file, submissions, unread: null };
}

/** Each return has its own file, which the book names. */
function ofBook({ id, file }: Pick<FileToRead, "id" | "file">, book: BookBefore): FileOutcome {
  if (!book.ok) return { file, submissions: [], unread: { code: "book", obstacle: book.obstacle } };
  const submissions = book.submissions.map((each) => ({
    ...each,
    id: `${id}/${each.id}`,
    file: `${file}/${each.file}`,
  }));
  return { file, submissions, unread: null };
}

function whyNone(form: Form, { otherForms }: FileToRead, sheets: readonly Grid[]): Unread {
  const other = recognised(otherForms?.() ?? [], sheets);
  if (other) {
    const { id, version, title } = other;
    return { code: "other-form", form: { id, version, title } };
  }
  return { code: sheets.some((grid) => isTransposed(form, grid)) ? "transposed" : "no-form" };
}
