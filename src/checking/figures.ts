import type { Amount } from "../form/totals/amount";

/**
 * The numbers of a table as rules take them, row after row, for whoever looks at many of them at once: NaN where nothing
 * stands, and ∞ where what stands there is no number that is understood.
 */
export type Figures = Float64Array;

export const NOTHING = NaN;
export const UNKNOWN = Infinity;

export function figureOf(amount: Amount): number {
  return amount === null ? NOTHING : amount === "unknown" ? UNKNOWN : amount;
}

export function amountOf(figure: number): Amount {
  return isNothing(figure) ? null : isUnknown(figure) ? "unknown" : figure;
}

export function isNothing(figure: number): boolean {
  return figure !== figure;
}

export function isUnknown(figure: number): boolean {
  return figure === UNKNOWN;
}
