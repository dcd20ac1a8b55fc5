import type { RefusedFile, RosterUnit } from "../consolidation/consolidation";
import { rosterLookup, type RosterLookup } from "../consolidation/roster/roster-lookup";
import { unitKey } from "../reading/unit-key";
import { act, inForce, type ActOf } from "./act";
import type { Book } from "./book";

/** Its own form asks for a file of another one. */
const OF_OTHER_FORM = "other-form";

/** The book with each file noted that came and could not be read, once. */
export function withUnread(before: Book, refused: readonly RefusedFile[], time: string): Book {
  return refused
    .filter(({ code }) => code !== OF_OTHER_FORM)
    .reduce(
      (book, { file, code, reason }) =>
        isNoted(book, file, code) ? book : act(book, { kind: "unread", unit: "", file, code, reason }, time),
      before,
    );
}

/**
 * The files that came, could not be read, and were not sent again: a later return of the unit, or a file of the same
 * name that can be read, settles one; so does the clerk.
 */
export function unreadIn(book: Book, roster: readonly RosterUnit[]): RefusedFile[] {
  const all = inForce(book, "unread");
  if (all.length === 0) return [];
  const lookup = rosterLookup(roster);
  const came = arrivals(book, lookup);
  const [senders, dismissed] = [inForce(book, "sender"), inForce(book, "dismissed")];
  return all.flatMap(({ number, file, code, reason }): RefusedFile[] => {
    const isLater = (each: { readonly number: number }) => each.number > number;
    if (dismissed.some((each) => isLater(each) && each.file === file)) return [];
    const said = senders.findLast((each) => isLater(each) && each.file === file)?.unit;
    const unit = said ?? ownerByName(lookup, file);
    const isSettled = came.some(
      (each) => isLater(each) && (each.file === file || (unit !== "" && each.key === unitKey(unit))),
    );
    return isSettled ? [] : [{ file, code, reason, unit }];
  });
}

/** Those of the book, and of the list what is not in it yet, with whose they are. */
export function refusedNow(
  book: Book,
  refused: readonly RefusedFile[],
  roster: readonly RosterUnit[],
): RefusedFile[] {
  const fresh = refused.filter(({ file, code }) => !isNoted(book, file, code));
  const lookup = fresh.length > 0 ? rosterLookup(roster) : null;
  const owned = fresh.map((each) => (lookup ? { ...each, unit: ownerByName(lookup, each.file) } : each));
  return [...unreadIn(book, roster), ...owned];
}

function isNoted({ acts }: Book, file: string, code: string): boolean {
  return acts.some((each) => each.kind === "unread" && each.file === file && each.code === code);
}

/** "收件/县司法局.xlsx" is called 县司法局. */
function ownerByName(lookup: RosterLookup, file: string): string {
  const name = file.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
  return lookup.find(name)?.unit ?? "";
}

interface Arrival extends Pick<ActOf<"received">, "number" | "file"> {
  /** Of its unit, as the roster has it. */
  readonly key: string;
}

function arrivals(book: Book, lookup: RosterLookup): Arrival[] {
  const names = new Map(inForce(book, "named").map(({ receipt, unit }) => [receipt, unit]));
  return inForce(book, "received").map(({ number, file, unit, receipt }) => {
    const name = names.get(receipt) ?? unit;
    return { number, file, key: unitKey(lookup.find(name)?.unit ?? name) };
  });
}
