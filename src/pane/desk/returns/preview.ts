import type { Reception } from "../../../book/receive";
import type { Book } from "../../../book/book";
import type { Entry, RosterUnit, Standing, Submission } from "../../../consolidation/consolidation";
import { unitKey } from "../../../consolidation/roster/roster";
import { seriesOf } from "../../../consolidation/series";
import type { Form } from "../../../form/form";
import type { OfficeCore } from "../ground/office-core";
import type { CollectionState } from "./collection";
import { submissionsOf } from "./listed-file";

/** What became of a return of the list. */
export interface ListedEntry extends Entry {
  /** It says what an earlier one of its unit says, and is not counted a second time. */
  readonly same: boolean;
  /** Under which number it is, or will be, in the book. */
  readonly receipt: number;
  /** Whether it is in the book of the workbook already. */
  readonly isKept: boolean;
  /** Which return of its unit it is, from 1, and the one before it. */
  readonly nth: number;
  readonly previous: ListedEntry | null;
  /** The return that counts in its place, by its file, or by its sheet in the same one; `null` for one that counts, or where none does. */
  readonly replacedBy: string | null;
  /** Its unit owes none by the roster; never without a roster. */
  readonly isUnlisted: boolean;
}

/** What a consolidation would count now. */
export interface Preview {
  readonly standing: Standing;
  /** Of the returns in the files of the list, by their ids. */
  readonly listed: readonly ListedEntry[];
  /** Of those in the book that are in none of these files. */
  readonly kept: readonly ListedEntry[];
}

export function previewOf(
  core: OfficeCore,
  form: Form,
  book: Book,
  { files, named, preferred }: Pick<CollectionState, "files" | "named" | "preferred">,
  roster: readonly RosterUnit[],
  date: string,
): Preview {
  const submissions = submissionsOf(files);
  const taken = core.takeIn(form, book, { submissions, named, preferred }, "");
  const standing = core.standingOf(form, {
    ...core.inputOf(form, taken.book),
    roster: core.rosterOn(taken.book, roster, date),
  });
  return { standing, ...entriesIn(book, taken, standing) };
}

function entriesIn(
  before: Book,
  { book, receiptOf, same }: Reception,
  { entries, counted, counts: { due } }: Standing,
): Omit<Preview, "standing"> {
  const saved = new Set(before.receipts.map(({ number }) => number));
  const counting = new Map(counted.map(({ unit, submission }) => [unitKey(unit), submission]));
  const byId = new Map(entries.map((entry) => [entry.submission.id, entry]));
  const known = new Map<number, ListedEntry>();
  const last = new Map<string, ListedEntry>();
  for (const { number: receipt, submission } of book.receipts) {
    const entry = byId.get(submission.id);
    if (!entry) continue;
    const key = unitKey(entry.unit);
    const series = seriesOf(entry);
    const previous = (key === "" ? null : last.get(series)) ?? null;
    const nth = (previous?.nth ?? 0) + 1;
    const counts = counting.get(key);
    const replacedBy = counts && counts.id !== submission.id ? placeOf(counts, submission) : null;
    const isUnlisted = due > 0 && !entry.listed && entry.status === "counted";
    const isKept = saved.has(receipt);
    const shown = { ...entry, same: false, receipt, isKept, nth, previous, replacedBy, isUnlisted };
    known.set(receipt, shown);
    last.set(series, shown);
  }
  const listed = [...receiptOf].flatMap(([id, number]): ListedEntry[] => {
    const entry = known.get(number);
    return entry ? [{ ...entry, submission: { ...entry.submission, id }, same: same.has(id) }] : [];
  });
  const inFiles = new Set(receiptOf.values());
  return { listed, kept: [...known.values()].filter(({ receipt }) => !inFiles.has(receipt)) };
}

function placeOf({ file, return: ret }: Submission, other: Submission): string {
  return file === other.file ? ret.account.sheet : file;
}
