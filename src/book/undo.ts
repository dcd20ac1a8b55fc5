import type { Act, DeedKind } from "./act";
import type { Book } from "./book";

/** Whether the office has done it of its own will: that a return or a file came cannot be taken back. */
const OWN: Readonly<Record<DeedKind, boolean>> = {
  received: false,
  reread: false,
  unread: false,
  sender: true,
  dismissed: true,
  named: true,
  adopted: true,
  kept: true,
  merged: true,
  excluded: true,
  readmitted: true,
  corrected: true,
  answered: true,
  returned: true,
  passed: true,
  reminded: true,
  exempt: true,
  owing: true,
  paper: true,
  sealed: true,
};

/** The last act of the office that holds: what 「撤销」 takes back; `null` where there is none. */
export function undoable({ acts }: Book): Act | null {
  return acts.findLast(({ kind, undone }) => OWN[kind] && undone === null) ?? null;
}

/**
 * What 「重做」 does again: of the acts that were taken back after the last one that holds the first. So an act that is
 * done afterwards leaves nothing to be done again.
 */
export function redoable({ acts }: Book): Act | null {
  const own = acts.filter(({ kind }) => OWN[kind]);
  return own[own.findLastIndex(({ undone }) => undone === null) + 1] ?? null;
}

/** The book with its last act taken back. The line stays, and says when. */
export function undo(book: Book, time: string): Book {
  return withUndone(book, undoable(book), time);
}

export function redo(book: Book): Book {
  return withUndone(book, redoable(book), null);
}

function withUndone(book: Book, changed: Act | null, undone: string | null): Book {
  return changed === null
    ? book
    : { ...book, acts: book.acts.map((each) => (each === changed ? { ...each, undone } : each)) };
}
