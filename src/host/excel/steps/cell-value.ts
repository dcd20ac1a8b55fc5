import type { CellValue } from "../../../sheet/grid";
import { beginsLikeFormula } from "../../../sheet/formula-sign";
import { isFormula, type PlannedCell } from "../../../sheet/sheet-plan";

/** What `Range.formulas` takes for a cell: a text comes with an apostrophe where Excel would read more into it. */
export type CellInput = string | number | boolean;

export function inputOf(cell: PlannedCell): CellInput {
  if (isFormula(cell)) return cell.formula;
  if (cell === null) return "";
  if (typeof cell === "object") return cell.error;
  return typeof cell === "string" ? textInput(cell) : cell;
}

/** Of the first sign: an error, an apostrophe that would be swallowed. */
const SPECIAL_START = /^['#]/;
const BOOLEAN = /^\s*(true|false)\s*$/i;
const DIGIT = /[\p{Nd}〇一二三四五六七八九十]/u;
/** Chinese signs that stand in dates, times and amounts; any other one makes a text of it. */
const WORD = /[^\P{Script=Han}年月日号时時分秒上下午星期元〇一二三四五六七八九十]/u;

/**
 * Excel takes what looks like a number, a date, an amount or a formula for one. A text of ours is a
 * text; the apostrophe is left out where nothing can go wrong, as the clerk sees it while editing.
 */
function textInput(text: string): string {
  if (text === "") return "";
  const special = SPECIAL_START.test(text) || beginsLikeFormula(text) || BOOLEAN.test(text);
  const taken = special || (DIGIT.test(text) && !WORD.test(text));
  return taken ? `'${text}` : text;
}

/** One cell as it was loaded from a range. */
export interface LoadedCell {
  readonly value: unknown;
  /** `Excel.RangeValueType`. */
  readonly type: unknown;
  /** The formula, or the value again where there is none. */
  readonly formula: unknown;
}

/** With its leading "="; `null` where the cell has none. A text "=…" is told as its own formula. */
export function formulaOf({ value, formula }: LoadedCell): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;
}

export function valueOf(cell: LoadedCell): CellValue {
  const { value, type } = cell;
  if (type === "Error") return { error: String(value) };
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string") return null;
  return value === "" && formulaOf(cell) === null ? null : value;
}
