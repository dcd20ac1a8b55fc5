import { isErrorText } from "../../sheet/error-text";
import { isError, type CellValue } from "../../sheet/grid";
import {
  isDateFormat,
  isDayFormat,
  isPercentFormat,
  isTextFormat,
  lettersBehind,
  partShown,
  shownAround,
  type Part,
} from "../../sheet/number-format";
import { cleanNumber, decimalsOf } from "../numeral";
import type { Cell } from "../return";
import { parseMagnitude } from "./magnitude";
import { isScaledUnit } from "./measure-word";
import { parseNumber, type Counted } from "./parse-number";
import { BLANK, ERROR, TEXT, UNCALCULATED, type Said } from "./said";

/**
 * The last day of 1903. Nobody means a day so long ago: the program made a date of a typed 3-5 and keeps its format
 * when a figure is typed over it. From 1904 on it may be a figure of a workbook that counts days from there.
 */
const LAST_FIGURE = 1461;

/**
 * What a cell of figures holds. A number under a date format is a date, as nobody can say whether 3-5 was typed or
 * 40607, save one that is far too small for a day. Percentages are on the scale 0–100, however the cell shows them.
 */
export function readNumber(
  raw: CellValue,
  format: string | null,
  formula: string | null,
  measure: Counted,
): Said {
  if (raw === null) return formula === null ? BLANK : withoutResult(formula);
  if (isErrorValue(raw)) return ERROR;
  if (typeof raw === "string") return parseNumber(raw, measure);
  if (typeof raw !== "number") return TEXT;
  if (format !== null && isDateFormat(format, raw)) {
    if (raw > LAST_FIGURE || !isDayFormat(format, raw)) return { ...TEXT, state: "date" };
    const correction = formula === null ? "dated" : null;
    return { state: "number", value: raw, text: null, decimals: decimalsOf(raw), correction };
  }
  const letters = format === null ? "" : lettersBehind(format, raw);
  if (SIZE.test(letters) && letters !== measure.unit) return scaled(raw, letters, measure);
  const part = format === null ? null : partShown(format, raw);
  if (part !== null && SIZE.test(part.letters) && isScaledUnit(measure.unit))
    return partly(raw, part, measure);
  const scale = scaleOf(format, measure, raw);
  const value = cleanNumber(raw * scale);
  const correction =
    scale === 100 && value !== 0 ? "fraction" : isSeen(raw, format, measure) ? null : "unseen";
  return { state: "number", value, text: null, decimals: decimalsOf(value), correction };
}

/** A worksheet error, as such or as the text that files without types have for it. */
export function isErrorValue(raw: CellValue): boolean {
  return isError(raw) || (typeof raw === "string" && isErrorText(raw));
}

/** A word of scale that a format puts behind its numbers. */
const SIZE = /^[十百千万亿佰仟萬億]+/;

/** 2 under the format 0"万" is shown as 2万 and means what such a text means. */
function scaled(raw: number, letters: string, measure: Counted): Said {
  const found = parseNumber(`${cleanNumber(raw)}${letters}`, measure);
  return found.state === "number" ? { ...found, correction: "scaled" } : found;
}

/** 299100 that is shown as 29.91万元 where the form counts in 万元; what does not say so is no number of it. */
function partly(raw: number, { by, letters }: Part, measure: Counted): Said {
  const shown = cleanNumber(raw / by);
  const size = SIZE.exec(letters)?.[0] ?? "";
  const found = parseNumber(`${shown}${letters}`, measure);
  const isSo =
    found.state === "number" && parseMagnitude(`${Math.abs(shown)}${size}`)?.value === Math.abs(raw);
  return isSo ? { ...found, correction: "scaled" } : TEXT;
}

/** Signs of money are drawn before any number. */
const MONEY = /[¥￥$€£]/g;

/** Whether what the cell shows says the number that is stored; of less than nothing there are too many ways to show it. */
function isSeen(raw: number, format: string | null, measure: Counted): boolean {
  const around = format === null ? NOTHING : shownAround(format, raw);
  if (around === null) return false;
  const [before, behind] = [around.before, around.behind].map((text) => text.replace(MONEY, "").trim());
  if (raw <= 0 || (before === "" && behind === "")) return true;
  return parseNumber(`${before}${cleanNumber(raw)}${behind}`, measure).value === cleanNumber(raw);
}

const NOTHING = { before: "", behind: "" };

/** A formula that nobody calculated. What refers to nothing any more is an error whatever is calculated. */
export function withoutResult(formula: string): Said {
  return formula.toUpperCase().includes("#REF!") ? ERROR : UNCALCULATED;
}

/** By what the format multiplies a percentage when it shows it. */
export function scaleOf(format: string | null, { holds }: Pick<Counted, "holds">, value?: number): 1 | 100 {
  return holds.type === "percentage" && format !== null && isPercentFormat(format, value) ? 100 : 1;
}

/** What a cell of figures makes of whatever is typed into it next. */
export function typedAs(format: string | null): Cell["typedAs"] {
  if (format === null) return null;
  if (isTextFormat(format)) return "text";
  return isDateFormat(format) ? "date" : null;
}
