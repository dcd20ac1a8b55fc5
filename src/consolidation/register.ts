import { isOpen } from "../checking/finding";
import type { PlannedCell } from "../sheet/sheet-plan";
import type { Entry, UnitReport } from "./consolidation";

/**
 * How far a unit is.
 * - `missing`: nothing came; `unread`: a file came that could not be read; `waiting`: one that may be its, if the clerk
 *   says so; `empty`: a form in which nothing is filled in; `exempt`: it owes none.
 * - `received`: it came and nothing is open; `open`: errors or queries are; `again`: it came once more after it was
 *   `returned`.
 * - `passed`: the office asks nothing more; `sealed`: it is in an edition.
 */
export type UnitState =
  | "missing"
  | "unread"
  | "waiting"
  | "empty"
  | "exempt"
  | "received"
  | "open"
  | "returned"
  | "again"
  | "passed"
  | "sealed";

/** What the register says of a unit beside what its return says. */
export interface UnitRecord {
  readonly state: UnitState;
  /** The office asks nothing more of it, whatever is open; sealing the total alone does not say so. */
  readonly passed: boolean;
  /** When its return was taken in, and which of its returns it is; "" and `null` where that is not known. */
  readonly received: string;
  readonly nth: number | null;
  readonly paper: string;
  readonly contact: string;
  readonly phone: string;
  readonly note: string;
  /** What the clerk has written behind our columns. */
  readonly beside: readonly PlannedCell[];
}

/** What is known of the units of a register. */
export interface Register {
  of(report: UnitReport): UnitRecord;
  /** The heads of the clerk's own columns. */
  readonly beside: readonly string[];
}

/** The register of which nothing is known but what the returns say. */
export const PLAIN_REGISTER: Register = { of: plainRecord, beside: [] };

export function plainRecord(report: UnitReport): UnitRecord {
  const { contact, phone } = report;
  const blank = { passed: false, received: "", nth: null, paper: "", note: "", beside: [] };
  return { state: plainState(report), ...blank, contact, phone };
}

/** How far a unit is by its return alone. */
export function plainState({ entry, state }: UnitReport): UnitState {
  if (state === "exempt" || state === "empty") return state;
  if (!entry) return "missing";
  return openIn(entry).errors + openIn(entry).queries > 0 ? "open" : "received";
}

/** How many errors and queries of a return are open. */
export function openIn({ submission }: Entry): { readonly errors: number; readonly queries: number } {
  const open = submission.findings.filter(isOpen);
  const errors = open.filter(({ severity }) => severity === "error").length;
  return { errors, queries: open.length - errors };
}
