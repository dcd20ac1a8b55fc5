import { isErrorText } from "../sheet/error-text";
import { isError, type CellValue } from "../sheet/grid";
import { isDateFormat, isPercentFormat } from "../sheet/number-format";
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
  if (format !== null && isDateFormat(format)) return { ...TEXT, state: "date" };
  const scale = scaleOf(format, measure);
  const value = cleanNumber(raw * scale);
  const correction = scale === 100 && value !== 0 ? "fraction" : null;
  return { state: "number", value, decimals: decimalsOf(value), correction };
}

/** A formula that nobody calculated. What refers to nothing any more is an error whatever is calculated. */
export function withoutResult(formula: string): FigureText {
  return { ...BLANK, state: formula.toUpperCase().includes("#REF!") ? "error" : "uncalculated" };
}

/** By what the format multiplies a percentage when it shows it. */
export function scaleOf(format: string | null, { kind }: Measure): 1 | 100 {
  return kind === "percentage" && format !== null && isPercentFormat(format) ? 100 : 1;
}
