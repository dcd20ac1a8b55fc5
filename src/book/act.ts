import type { Book } from "./book";

/** What was done, of whatever kind. */
export interface Done {
  /** From 1, in the order in which it was done. */
  readonly number: number;
  /** Local time: "2011-12-19 09:32". */
  readonly time: string;
  /** The unit that it is about; "" for none. */
  readonly unit: string;
  /** Why, in the clerk's words; "" where none were asked for. */
  readonly reason: string;
  /** What it did to the totals, as it was seen then; "" for nothing. */
  readonly effect: string;
  /** When it was taken back; `null` while it is in force. */
  readonly undone: string | null;
}

/** An act about a receipt. */
interface About<Kind extends string> {
  readonly kind: Kind;
  readonly receipt: number;
}

/** The last receipt that there was when the choice was made. */
interface Known {
  readonly known: number;
}

/** What a figure is before or after a change. */
export type Corrected = number | string | null;

/** A cell of a form that says something else than before. */
export interface ChangedCell {
  readonly table: number;
  /** Row line of a matrix, line of a list. */
  readonly row: number;
  readonly column: number;
  readonly from: Corrected;
  readonly to: Corrected;
}

/**
 * What the office does.
 * - `received`: a return came; `same` when it says what the receipt said that it names.
 * - `unread`: a file came that could not be read, with the code of why. `sender`: the clerk says whose it is; `dismissed`:
 *   nobody is to send it again.
 * - `reread`: the clerk has answered about rows or columns of it: what was asked is read as he said.
 * - `named`: the clerk says whose it is.
 * - `adopted`: of the returns of its unit this one counts, `kept`: and it is not the last one. Both hold until another comes.
 * - `merged`: it counts together with another one of its unit, each having filled in what the other leaves blank.
 * - `excluded`: it is not counted, `readmitted`: it is again.
 * - `corrected`: a figure is another one, until the unit's next return.
 * - `answered`: a query is settled, by whom and how.
 * - `returned`: the unit is to hand it in once more, `passed`: nothing is left to be asked.
 * - `reminded`: the unit was reminded for the so-manieth time.
 * - `exempt`: the unit owes none from one day to another; `until` is "" without end. `owing`: it does again.
 * - `paper`: the stamped paper came.
 * - `sealed`: the total as it stood is an edition: so many units of so many had reported.
 */
export type Deed =
  | {
      readonly kind: "received";
      readonly receipt: number;
      readonly file: string;
      readonly modified: number;
      readonly same: boolean;
    }
  | (About<"reread"> & { readonly asked: string; readonly said: string })
  | { readonly kind: "unread"; readonly file: string; readonly code: string }
  | { readonly kind: "sender"; readonly file: string }
  | { readonly kind: "dismissed"; readonly file: string }
  | { readonly kind: "named"; readonly receipt: number; readonly from: string; readonly own: boolean }
  | (About<"adopted"> & Known)
  | (About<"kept"> & Known)
  | (About<"merged"> & Known & { readonly with: number })
  | About<"excluded">
  | About<"readmitted">
  | About<"returned">
  | About<"passed">
  | ({
      readonly kind: "corrected";
      readonly receipt: number;
    } & ChangedCell)
  | {
      readonly kind: "answered";
      readonly receipt: number;
      readonly rule: string;
      readonly cell: string;
      readonly by: string;
      readonly answer: string;
    }
  | { readonly kind: "reminded"; readonly round: number }
  | { readonly kind: "exempt"; readonly from: string; readonly until: string }
  | { readonly kind: "owing" }
  | { readonly kind: "paper" }
  | {
      readonly kind: "sealed";
      readonly edition: number;
      readonly code: string;
      readonly reported: number;
      readonly due: number;
    };

export type DeedKind = Deed["kind"];
export type Act = Done & Deed;
/** An act of one kind. */
export type ActOf<Kind extends DeedKind> = Done & Extract<Deed, { readonly kind: Kind }>;

/** What somebody does now; number and time are the book's. */
export type Doing = Deed & Pick<Done, "unit"> & Partial<Pick<Done, "reason" | "effect">>;

/** The book with one act more. */
export function act(book: Book, doing: Doing, time: string): Book {
  return { ...book, acts: [...book.acts, nextAct(book.acts, doing, time)] };
}

/** What is done now, as the act that follows these. */
export function nextAct(acts: readonly Act[], doing: Doing, time: string): Act {
  const number = (acts.at(-1)?.number ?? 0) + 1;
  return { reason: "", effect: "", ...doing, number, time, undone: null };
}

/** The acts of a kind that hold, in their order. */
export function inForce<Kind extends DeedKind>({ acts }: Book, ...kinds: readonly Kind[]): ActOf<Kind>[] {
  return holding(acts, ...kinds);
}

/** Those of some acts that hold and are of a kind. */
export function holding<Kind extends DeedKind>(
  acts: readonly Act[],
  ...kinds: readonly Kind[]
): ActOf<Kind>[] {
  return acts.filter(
    (each) => each.undone === null && (kinds as readonly string[]).includes(each.kind),
  ) as ActOf<Kind>[];
}
