/** A number that stood in a cell as text, with the decimal places that were typed. */
export interface ParsedNumber {
  readonly value: number;
  readonly decimals: number;
  /** A percent sign stood behind it. */
  readonly percent: boolean;
}

const PLAIN = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(%?)$/;

/**
 * "12", "１２", " 1,200 ", "95%" → the number; `null` when the text says anything else. A text that
 * is not wholly a number is never taken for part of one.
 */
export function parseNumber(text: string): ParsedNumber | null {
  const match = PLAIN.exec(text.normalize("NFKC").replace(/[\s\u200B-\u200D\u2060\uFEFF]/g, ""));
  if (!match) return null;
  const [, sign, whole, fraction = "", percent] = match;
  const value = Number(`${sign}${whole!.replace(/,/g, "")}.${fraction || "0"}`);
  return { value, decimals: fraction.length, percent: percent === "%" };
}

/** Decimal places of a stored number as a person typed it: 85.59999999999999 → 1. */
export function decimalsOf(value: number): number {
  const [, fraction = ""] = cleanNumber(value).toString().split(".");
  return fraction.includes("e") ? 0 : fraction.length;
}

/** Without the noise of binary fractions: 85.59999999999999 → 85.6. */
export function cleanNumber(value: number): number {
  return Number(value.toPrecision(12));
}
