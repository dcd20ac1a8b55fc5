import { inForce } from "../book/act";
import type { Book } from "../book/book";
import type { Now } from "../book/now";
import { uncountedOf, unreadOf } from "../book/register";
import type { EntryStatus, RefusedFile, UnitReport } from "../consolidation/consolidation";
import type { UnitState } from "../consolidation/register";
import { dueFor, type Form } from "../form/form";
import { unitKey } from "../reading/unit-key";

/**
 * Why a unit is called.
 * - `missing`: nothing came; `unread`: what came could not be read; `empty`: nothing is filled in.
 * - `returned`: it was sent back and has not come again.
 * - `waiting`: what came may be its, if somebody says so; `nameless`: nobody knows whose it is.
 */
export type CallCase = "missing" | "unread" | "empty" | "returned" | "waiting" | "nameless";

/** One line of 催报单. */
export interface Call {
  readonly because: CallCase;
  /** "" for a file of which nobody knows whose it is. */
  readonly unit: string;
  readonly contact: string;
  readonly phone: string;
  /** The file that came. */
  readonly file: string;
  /** Why nothing could be read of it, as the list of files says it; "" for any other, or where that is not known. */
  readonly reason: string;
  /** The day on which its return was due; `null` where none is set. */
  readonly due: string | null;
  /** When it was sent back, "" for any other. */
  readonly returned: string;
  /** How often it was called, and when last; "" for never. */
  readonly rounds: number;
  readonly last: string;
}

/** Cases in the order in which they stand on the paper. */
const ORDER: readonly CallCase[] = ["missing", "unread", "empty", "returned", "waiting", "nameless"];
/** Files that can be read and are no return: a list of telephone numbers, another form. */
const NO_RETURN = ["no-form", "other-form"];
/** Reading failed here: that is nothing to tell a unit. */
const OWN_TROUBLE = ["unreadable", "crashed", "timed-out"];

/** Whom to call, case by case, each in the order of the register. */
export function callsOf(form: Form, book: Book, now: Now): Call[] {
  const { entries, refused, reports } = now.standing;
  const units = reports.flatMap((report) => callOf(form, book, now, report));
  const named = new Set(units.map(({ file }) => file));
  const nobody = { unit: "", contact: "", phone: "", due: null, returned: "", rounds: 0, last: "" };
  const unread = refused
    .filter(({ file, code, unit = "" }) => unit === "" && !named.has(file) && !NO_RETURN.includes(code))
    .map((each): Call => ({ ...nobody, because: "unread", file: each.file, reason: reasonOf(each) }));
  const nameless = entries
    .filter(({ status, submission }) => WHOSE.includes(status) && !named.has(submission.file))
    .map(({ submission: { file } }): Call => ({ ...nobody, because: "nameless", file, reason: "" }));
  const all = [...units, ...unread, ...nameless];
  return ORDER.flatMap((because) => all.filter((call) => call.because === because));
}

const WHOSE: readonly EntryStatus[] = ["no-unit", "unclear", "two-names"];

function reasonOf({ code, reason }: Pick<RefusedFile, "code" | "reason">): string {
  return OWN_TROUBLE.includes(code) ? "" : reason;
}

function callOf(form: Form, book: Book, { standing, register }: Now, report: UnitReport): Call[] {
  const { unit, category, entry } = report;
  const { state, contact, phone } = register.of(report);
  const broken = FIRST.includes(state) ? null : unreadOf(standing.refused, unit);
  const because = broken ? "unread" : CASES[state];
  if (because === null) return [];
  const isOwn = (each: { readonly unit: string }) => unitKey(each.unit) === unitKey(unit);
  const rounds = inForce(book, "reminded").filter(isOwn);
  const returned = because === "returned" ? inForce(book, "returned").findLast(isOwn) : undefined;
  const own = entry ? entry.submission.file : uncountedOf(standing, report)?.file;
  const came = broken?.file ?? own;
  return [
    {
      ...{ because, unit, contact, phone, file: came ?? "", reason: broken ? reasonOf(broken) : "" },
      due: dueFor(form, category),
      returned: returned?.time.slice(0, 10) ?? "",
      rounds: rounds.at(-1)?.round ?? 0,
      last: rounds.at(-1)?.time.slice(0, 10) ?? "",
    },
  ];
}

/** States in which a file that cannot be read is not what is asked about. */
const FIRST: readonly UnitState[] = ["waiting", "exempt"];

/** Why a unit in such a state is called; `null` for one that has done its part. */
const CASES: Readonly<Record<UnitState, CallCase | null>> = {
  missing: "missing",
  unread: "unread",
  waiting: "waiting",
  empty: "empty",
  returned: "returned",
  exempt: null,
  received: null,
  open: null,
  again: null,
  passed: null,
  sealed: null,
};
