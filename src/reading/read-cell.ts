import { isErrorText } from "../sheet/error-text";
import { isError, type CellValue } from "../sheet/grid";
import { isDateFormat, isPercentFormat, lettersBehind } from "../sheet/number-format";
import { cleanNumber, decimalsOf } from "./numeral";
import { BLANK, parseNumber, TEXT, type FigureText, type Measure } from "./parse-number";

/**
 * What a cell of figures holds. A number under a date format is a date, however small: nobody can say
 * whether 3-5 was typed or 40607. Percentages are on the scale 0–100, however the cell shows them.
 */
export function readCell(
  raw: CellValue,
  format: string | null,
  formula: string | null,
  measure: Measure,
): FigureText {
  if (raw === null) return formula === null ? BLANK : withoutResult(formula);
  if (isError(raw)) return { ...BLANK, state: "error" };
  if (typeof raw === "string" && isErrorText(raw)) return { ...BLANK, state: "error" };
  if (typeof raw === "string") return parseNumber(raw, measure);
  if (typeof raw === "boolean") return TEXT;
  if (format !== null && isDateFormat(format, raw)) return { ...TEXT, state: "date" };
  const letters = format === null ? "" : lettersBehind(format, raw);
  if (SIZE.test(letters)) return scaled(raw, letters, measure);
  const scale = scaleOf(format, measure, raw);
  const value = cleanNumber(raw * scale);
  const correction = scale === 100 && value !== 0 ? "fraction" : null;
  return { state: "number", value, decimals: decimalsOf(value), correction };
}

/** A word of scale that a format puts behind its numbers. */
const SIZE = /^[十百千万亿佰仟萬億]/;

/** 2 under the format 0"万" is shown as 2万 and means what such a text means. */
function scaled(raw: number, letters: string, measure: Measure): FigureText {
  const found = parseNumber(`${cleanNumber(raw)}${letters}`, measure);
  return found.state === "number" ? { ...found, correction: "scaled" } : found;
}

/** A formula that nobody calculated. What refers to nothing any more is an error whatever is calculated. */
export function withoutResult(formula: string): FigureText {
  return { ...BLANK, state: formula.toUpperCase().includes("#REF!") ? "error" : "uncalculated" };
}

/** By what the format multiplies a percentage when it shows it. */
export function scaleOf(format: string | null, { kind }: Measure, value?: number): 1 | 100 {
  return kind === "percentage" && format !== null && isPercentFormat(format, value) ? 100 : 1;
}
