import type { Cell } from "../return";

/** What a cell says, without where it stands. */
export type Said = Pick<Cell, "state" | "value" | "text" | "decimals" | "correction">;

/** Nothing stands there; a text that is not what is asked for. */
export const BLANK: Said = { state: "blank", value: null, text: null, decimals: 0, correction: null };
export const TEXT: Said = { ...BLANK, state: "text" };

export function said(text: string): Said {
  return { ...BLANK, state: "said", text };
}
