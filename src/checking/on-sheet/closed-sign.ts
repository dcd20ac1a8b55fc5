import { call, type Formula } from "../../sheet/formula/formula";
import { isOneOf, not } from "./build";
import { isWritten } from "./written";

/** What stands in a cell that nobody fills: the × that is printed, and what clerks type for "nothing". */
const SIGNS = ["×", "✕", "x", "X", "—", "——", "-", "－", "/", "／"];

export function isClosedSign(text: string): boolean {
  return SIGNS.includes(text.replace(/^ +| +$/g, ""));
}

/** Whether anything else stands in a cell. */
export function isClosedFilled(cell: Formula): Formula {
  return call("AND", isWritten(cell), not(isOneOf(cell, SIGNS)));
}
