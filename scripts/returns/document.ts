import type { Finding } from "../../src/checking/finding";
import type { Consolidation, Entry, Filled, Submission } from "../../src/consolidation/consolidation";
import { countingNotes } from "../../src/consolidation/notes/counting-notes";
import { candidateNames, readingNotes } from "../../src/consolidation/notes/reading-notes";
import { uncountedNote } from "../../src/consolidation/notes/uncounted-note";
import { unlistedFindings } from "../../src/consolidation/roster/unlisted";
import type { Form } from "../../src/form/form";
import type { Doubt, UnitSource } from "../../src/reading/return";
import { columnName } from "../../src/sheet/address";
import type { Yield } from "./read-all";

/** How the figures and findings of a return are printed, and what all returns come to. */
export interface Shape<Own extends Printed, Whole extends object> {
  ofReturn(form: Form, submission: Submission, findings: readonly Finding[]): Own;
  ofAll(form: Form, consolidation: Consolidation): Whole;
  /** What is counted for eyes. */
  valuesIn(own: Own): readonly Filled[];
  totalsIn(whole: Whole): readonly Filled[];
}

/** What every shape has. */
export interface Printed {
  readonly findings: readonly Pick<Finding, "severity">[];
}

/** What the command prints: the files in the order given, the returns of each, and what they come to. */
export type ReturnsDocument<Own, Whole> = {
  readonly files: readonly FileDocument<Own>[];
} & Whole & { readonly provisional: boolean };

export interface FileDocument<Own> {
  readonly file: string;
  readonly refused: { readonly code: string; readonly reason: string } | null;
  readonly returns: readonly ReturnDocument<Own>[];
}

export type ReturnDocument<Own> = ReturnHead & Own & ReturnNotes;

export interface ReturnHead {
  /** The first sheet that it stands on. */
  readonly sheet: string;
  /** The roster's name of the unit when it is listed. */
  readonly unit: string;
  readonly unitFrom: UnitSource;
  readonly date: string | null;
  readonly status: Entry["status"];
}

export interface ReturnNotes {
  readonly notes: readonly { readonly rule: string; readonly cells: string; readonly text: string }[];
  readonly doubts: readonly DoubtDocument[];
}

/** What the clerk is asked about; nothing of it is counted before the answer. */
export interface DoubtDocument {
  /** A row or column of the form, or the return as a whole. */
  readonly about: Doubt["axis"] | "unit" | "period" | "measure";
  readonly cells: string;
  /** The label that stands there; of the return as a whole, the sentence that asks. */
  readonly found: string;
  /** What it may be, likeliest first. */
  readonly candidates: readonly string[];
}

/** Files as they were read, with what the consolidation made of them. */
export function returnsDocument<Own extends Printed, Whole extends object>(
  form: Form,
  files: readonly Yield[],
  consolidation: Consolidation,
  shape: Shape<Own, Whole>,
): ReturnsDocument<Own, Whole> {
  const entryOf = new Map(consolidation.entries.map((entry) => [entry.submission.id, entry]));
  const documentOf = ({ id }: Submission): ReturnDocument<Own> => {
    const entry = entryOf.get(id)!;
    const findings = [...entry.submission.findings, ...unlistedFindings(form, consolidation, entry)];
    return {
      ...headOf(entry),
      ...shape.ofReturn(form, entry.submission, findings),
      ...notesOf(form, consolidation, entry),
    };
  };
  return {
    files: files.map(({ file, refused, submissions }) => ({
      file,
      refused: refused && { code: refused.code, reason: refused.reason },
      returns: submissions.map(documentOf),
    })),
    ...shape.ofAll(form, consolidation),
    provisional: consolidation.provisional,
  };
}

function headOf({ submission, unit, status }: Entry): ReturnHead {
  const { account, content } = submission.return;
  return { sheet: account.sheet, unit, unitFrom: account.unitFrom, date: content.date, status };
}

function notesOf(form: Form, consolidation: Consolidation, entry: Entry): ReturnNotes {
  const ret = entry.submission.return;
  const uncounted = uncountedNote(form, consolidation, entry);
  const notes = [
    ...(uncounted ? [uncounted] : []),
    ...readingNotes(form, ret),
    ...(entry.status === "counted" ? countingNotes(form, entry.submission) : []),
  ];
  return {
    notes: notes.map(({ rule, cells, text }) => ({ rule, cells, text })),
    doubts: [
      ...doubtsAbout(form, consolidation, entry),
      ...ret.account.doubts.map((doubt) => doubtDocument(form, doubt)),
    ],
  };
}

/** What is asked about the return as a whole. */
function doubtsAbout(form: Form, consolidation: Consolidation, entry: Entry): DoubtDocument[] {
  const about = ABOUT[entry.status];
  if (about === undefined) return [];
  const { cells, text } = uncountedNote(form, consolidation, entry)!;
  return [{ about, cells, found: text, candidates: entry.candidates }];
}

/** What is asked by the states in which a return waits for the clerk. */
const ABOUT: Readonly<Partial<Record<Entry["status"], DoubtDocument["about"]>>> = {
  "no-unit": "unit",
  unclear: "unit",
  "two-names": "unit",
  "other-period": "period",
  "other-measure": "measure",
};

function doubtDocument(form: Form, doubt: Doubt): DoubtDocument {
  const { axis, at, found } = doubt;
  const cells = axis === "row" ? `${at + 1}:${at + 1}` : `${columnName(at)}:${columnName(at)}`;
  return { about: axis, cells, found, candidates: candidateNames(form, doubt) };
}
