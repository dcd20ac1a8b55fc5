/** Decimal places of a decimal column. A count or an amount has fewer; what a formula left over is rounded there. */
export const SCALE = 12;

/** How many of the last decimal place are 1. */
const UNIT = 10n ** BigInt(SCALE);

/** Digits before the point of a decimal column: 38 in all, as engines have them. */
const MOST_DIGITS = 38 - SCALE;

/** Whether a decimal column has room for a number. Nothing that is counted is as large; what is typed may be. */
export function isDecimal(value: number): boolean {
  return Math.abs(value) < 10 ** MOST_DIGITS;
}

/** A number as people write it, every digit of it: 0.0000001 and never 1e-7. */
export function decimalText(value: number): string {
  const plain = String(value);
  const [, sign, whole, fraction = "", exponent] = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(plain) ?? [];
  if (exponent === undefined) return plain;
  const places = Number(exponent);
  const digits = `${whole}${fraction}`;
  const point = whole!.length + places;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, "0")}`;
}

/** So many units of the last decimal place, half up and away from 0: how an engine keeps a decimal. */
export function scaled(value: number): bigint {
  if (Number.isSafeInteger(value)) return BigInt(value) * UNIT;
  const [whole = "", fraction = ""] = decimalText(Math.abs(value)).split(".");
  const kept = BigInt(`${whole}${fraction.slice(0, SCALE).padEnd(SCALE, "0")}`);
  const size = (fraction[SCALE] ?? "0") >= "5" ? kept + 1n : kept;
  return value < 0 ? -size : size;
}

/** A decimal as text with no more places than its column has: 12.5, 0.000000000001. */
export function fixedText(value: number): string {
  const exact = decimalText(value);
  const places = exact.indexOf(".");
  if (places < 0 || exact.length - places - 1 <= SCALE) return exact;
  const size = scaled(Math.abs(value))
    .toString()
    .padStart(SCALE + 1, "0");
  const rounded = `${size.slice(0, -SCALE)}.${size.slice(-SCALE)}`.replace(/\.?0+$/, "");
  return value < 0 && rounded !== "0" ? `-${rounded}` : rounded;
}
