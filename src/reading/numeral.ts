import type { CorrectionKind } from "./return";

/** A number without sign and unit. */
export interface Numeral {
  readonly value: number;
  /** Decimal places that were typed. */
  readonly decimals: number;
  /** How it was written; `text` is the plain way. */
  readonly kind: CorrectionKind;
}

/** 1,200 or 1 200: groups of three throughout, of one kind. */
const GROUPED = /^([1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+))(?:\.(\d+))?$/;
/** 12, 12., 12.0, .5; a clerk's Chinese keyboard types 。 for the point. */
const POINTED = /^(?:(\d+)(?:[.。](\d*))?|[.](\d+))$/;
/** As the programs show large numbers in narrow columns: 1.2E+03. */
const SCIENTIFIC = /^\d(?:\.\d+)?E[+-]\d{1,2}$/i;
/** Longer ones are no counts but codes, and no double holds them. */
const MOST_DIGITS = 15;

/** "1,200", "12.0", ".5", "1.2E+03" → the number; `null` for anything else. The point is always decimal. */
export function parseNumeral(text: string): Numeral | null {
  const grouped = GROUPED.exec(text);
  if (grouped) return numeral(grouped[1]!.replace(/[, ]/g, ""), grouped[2] ?? "", "thousands");
  const pointed = POINTED.exec(text);
  if (pointed) {
    const [whole, fraction] = [pointed[1] ?? "", pointed[2] ?? pointed[3] ?? ""];
    return numeral(whole, fraction, isCanonical(text) ? "text" : "spelling");
  }
  if (!SCIENTIFIC.test(text)) return null;
  const value = Number(text);
  return Math.abs(value) < 10 ** MOST_DIGITS
    ? { value, decimals: decimalsOf(value), kind: "spelling" }
    : null;
}

function numeral(whole: string, fraction: string, kind: CorrectionKind): Numeral | null {
  if (whole.length + fraction.length > MOST_DIGITS) return null;
  return { value: Number(`${whole}.${fraction}`), decimals: fraction.length, kind };
}

function isCanonical(text: string): boolean {
  return /^(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/.test(text);
}

/** Decimal places of a stored number as a person typed it: 85.59999999999999 → 1. */
export function decimalsOf(value: number): number {
  // Most figures are counts, of which no text need be made.
  if (Number.isInteger(value)) return 0;
  const [, fraction = ""] = cleanNumber(value).toString().split(".");
  return fraction.includes("e") ? 0 : fraction.length;
}

/** Without the noise of binary fractions: 85.59999999999999 → 85.6. */
export function cleanNumber(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12));
}
