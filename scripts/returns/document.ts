import { unlistedFindings } from "../../src/consolidation/unlisted";
import type { Consolidation, Entry, Totals } from "../../src/consolidation/consolidation";
import { countedFigure } from "../../src/consolidation/counted-figure";
import { readingNotes } from "../../src/consolidation/reading-notes";
import { uncountedNote } from "../../src/consolidation/uncounted-note";
import type { Form } from "../../src/form/form";
import { partsOf, type Doubt, type Return } from "../../src/reading/return";
import { cellName, columnName } from "../../src/sheet/address";
import type { Yield } from "./read-all";

/** What the command prints: the files in the order given, the returns of each, and what they come to. */
export interface ReturnsDocument {
  readonly files: readonly FileDocument[];
  readonly totals: Totals;
  readonly provisional: boolean;
}

export interface FileDocument {
  readonly file: string;
  readonly refused: { readonly code: string; readonly reason: string } | null;
  readonly returns: readonly ReturnDocument[];
}

export type ReturnDocument = Pick<Return, "sheet" | "unitFrom" | "date"> & {
  /** The roster's name of the unit when it is listed. */
  readonly unit: string;
  readonly status: Entry["status"];
  /** By indicator and subject, in the form's order; `null` where nothing is counted. */
  readonly figures: readonly (readonly (number | null)[])[];
  readonly findings: readonly FindingDocument[];
  readonly notes: readonly { readonly rule: string; readonly cells: string; readonly text: string }[];
  readonly doubts: readonly DoubtDocument[];
};

export interface FindingDocument {
  readonly rule: string;
  readonly severity: string;
  readonly cell: string;
  readonly indicator: number | null;
  readonly subject: number | "total" | null;
  readonly message: string;
  readonly state: string;
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
export function returnsDocument(
  form: Form,
  files: readonly Yield[],
  consolidation: Consolidation,
): ReturnsDocument {
  const entryOf = new Map(consolidation.entries.map((entry) => [entry.submission.id, entry]));
  return {
    files: files.map(({ file, refused, submissions }) => ({
      file,
      refused: refused && { code: refused.code, reason: refused.reason },
      returns: submissions.map(({ id }) => returnDocument(form, consolidation, entryOf.get(id)!)),
    })),
    totals: consolidation.totals,
    provisional: consolidation.provisional,
  };
}

function returnDocument(form: Form, consolidation: Consolidation, entry: Entry): ReturnDocument {
  const { submission, unit, status } = entry;
  const ret = submission.return;
  const findings = [...submission.findings, ...unlistedFindings(form, consolidation, entry)];
  return {
    sheet: ret.sheet,
    unit,
    unitFrom: ret.unitFrom,
    date: ret.date,
    status,
    figures: form.indicators.map((_, indicator) =>
      form.subjects.map((_, subject) => countedFigure(form, submission, indicator, subject)),
    ),
    findings: findings.map(({ rule, severity, row, column, indicator, subject, message, state }) => {
      return { rule, severity, cell: cellName(row, column), indicator, subject, message, state };
    }),
    notes: notesOf(form, consolidation, entry),
    doubts: [
      ...doubtsAbout(consolidation, entry),
      ...partsOf(ret).flatMap(({ doubts }) => doubts.map((doubt) => doubtDocument(form, doubt))),
    ],
  };
}

function notesOf(form: Form, consolidation: Consolidation, entry: Entry): ReturnDocument["notes"] {
  const uncounted = uncountedNote(consolidation, entry);
  const notes = [...(uncounted ? [uncounted] : []), ...readingNotes(form, entry.submission.return)];
  return notes.map(({ rule, cells, text }) => ({ rule, cells, text }));
}

/** What is asked about the return as a whole. */
function doubtsAbout(consolidation: Consolidation, entry: Entry): DoubtDocument[] {
  const about = ABOUT[entry.status];
  if (about === undefined) return [];
  const { cells, text } = uncountedNote(consolidation, entry)!;
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

function doubtDocument(form: Form, { axis, at, found, candidates }: Doubt): DoubtDocument {
  const names =
    axis === "row" ? form.indicators.map(({ printed }) => printed) : form.subjects.map(({ full }) => full);
  const cells = axis === "row" ? `${at + 1}:${at + 1}` : `${columnName(at)}:${columnName(at)}`;
  return { about: axis, cells, found, candidates: candidates.map((index) => names[index]!) };
}
