import { parseRange, type Range } from "../sheet/address";

/** What a formula adds up, on its own sheet. */
export type SumFormula =
  | { readonly kind: "sum"; readonly parts: readonly Range[] }
  /** Σ(values·weights)/Σweights, with `filled` only over the cells where both stand. */
  | { readonly kind: "mean"; readonly values: Range; readonly weights: Range; readonly filled: boolean };

const CELL = "[A-Z]{1,3}[1-9]\\d{0,6}";
const SUMMED = `${CELL}(?::${CELL}|(?:\\+${CELL})+)?`;
const TERM = `(?:SUM\\(${SUMMED}(?:,${SUMMED})*\\)|${CELL})`;
const SUM = new RegExp(`^\\+?${TERM}(?:\\+${TERM})*$`);
const REFERENCE = new RegExp(`${CELL}(?::${CELL})?`, "g");
/** No sum of a form is longer. */
const LONGEST = 2000;

/** =SUM(C5:O5), =C5+D5, =SUM(C5:G5,H5), the form's own totals → what they add up; `null` for any other formula. */
export function parseSumFormula(formula: string): SumFormula | null {
  if (formula.length > LONGEST) return null;
  const bare = formula.replace(/^=|[\s$]/g, "").toUpperCase();
  const references = [...new Set(bare.match(REFERENCE))];
  const [first = "", second = ""] = references;
  if (SUM.test(bare)) return sumOf(bare.match(REFERENCE)!);
  if (bare === `IF(COUNT(${first})=0,"",SUM(${first}))`) return sumOf([first]);
  if (bare === meanOfFilled(first, second)) return meanOf(first, second, true);
  if (bare === meanOfAll(first, second)) return meanOf(first, second, false);
  return bare === meanOfAll(second, first, `${first},${second}`) ? meanOf(second, first, false) : null;
}

/** 合计 of a percentage as the form writes it. */
function meanOfFilled(values: string, weights: string): string {
  const base = `SUMPRODUCT(--ISNUMBER(${values}),--(${weights}>0),${weights})`;
  return `IF(${base}=0,"",SUMPRODUCT(--(${weights}>0),${values},${weights})/${base})`;
}

/** The same as a clerk writes it. */
function meanOfAll(values: string, weights: string, factors = `${values},${weights}`): string {
  return `SUMPRODUCT(${factors})/SUM(${weights})`;
}

function sumOf(references: readonly string[]): SumFormula | null {
  const parts = references.map(parseRange);
  return parts.every((part) => part !== null) ? { kind: "sum", parts } : null;
}

function meanOf(first: string, second: string, filled: boolean): SumFormula | null {
  const [values, weights] = [parseRange(first), parseRange(second)];
  return values && weights && sameShape(values, weights) ? { kind: "mean", values, weights, filled } : null;
}

function sameShape(a: Range, b: Range): boolean {
  return a.bottom - a.top === b.bottom - b.top && a.right - a.left === b.right - b.left;
}
