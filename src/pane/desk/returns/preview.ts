import type { Reception } from "../../../book/receive";
import type { Book } from "../../../book/book";
import type { Entry, RosterUnit, Standing } from "../../../consolidation/consolidation";
import type { Form } from "../../../form/form";
import type { Core } from "../ground/core";
import type { CollectionState } from "./collection";
import { submissionsOf } from "./listed-file";

/** What became of a return of the list. */
export interface ListedEntry extends Entry {
  /** It says what an earlier one of its unit says, and is not counted a second time. */
  readonly same: boolean;
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
  core: Core,
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
  return { standing, ...entriesIn(taken, standing) };
}

function entriesIn({ book, receiptOf, same }: Reception, { entries }: Standing): Omit<Preview, "standing"> {
  const ids = new Map(book.receipts.map(({ number, submission }) => [number, submission.id]));
  const byId = new Map(entries.map((entry) => [entry.submission.id, entry]));
  const listed = [...receiptOf].flatMap(([id, number]): ListedEntry[] => {
    const entry = byId.get(ids.get(number)!);
    if (!entry) return [];
    return [{ ...entry, submission: { ...entry.submission, id }, same: same.has(id) }];
  });
  const shown = new Set([...receiptOf.values()].map((number) => ids.get(number)));
  const kept = entries.filter(({ submission }) => !shown.has(submission.id));
  return { listed, kept: kept.map((entry) => ({ ...entry, same: false })) };
}
