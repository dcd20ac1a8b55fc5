import type { Cell } from "../return";

/** What a cell says, without where it stands. */
export type Said = Pick<Cell, "state" | "value" | "text" | "decimals" | "correction">;

/** Nothing stands there; a text that is not what is asked for; an error; a formula that nobody calculated. */
export const BLANK: Said = { state: "blank", value: null, text: null, decimals: 0, correction: null };
export const TEXT: Said = { ...BLANK, state: "text" };
export const ERROR: Said = { ...BLANK, state: "error" };
export const UNCALCULATED: Said = { ...BLANK, state: "uncalculated" };

export function said(text: string): Said {
  return { ...BLANK, state: "said", text };
}
