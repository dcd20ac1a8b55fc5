import type { CellValue } from "../../../src/sheet/grid";
import type { PlannedCell } from "../../../src/sheet/sheet-plan";
import { written } from "../../support/formula/formula-text";
import { invalid } from "./fault";

/** What Excel makes of an entry: the cell, and the number format that the entry brings along. */
export interface Entry {
  readonly cell: PlannedCell;
  readonly format?: string;
}

const ERRORS = /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/;
const NUMBER = /^[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d+)?(e[+-]?\d+)?$/i;
const DATE = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/;
const OTHER_DATES = /^(\d{1,2}[-/月]\d{1,2}日?|\d{1,2}:\d{2}(:\d{2})?|\d{4}年\d{1,2}月)$/;
const LONGEST_TEXT = 32_767;

/**
 * An entry as Excel takes it, typed or set: text that looks like a number, a date or a formula becomes
 * one, unless an apostrophe stands before it or the cell is formatted as text.
 */
export function typed(input: unknown, format: string | null): Entry {
  if (input === "") return { cell: null };
  if (typeof input === "number") return { cell: format === "@" ? String(input) : input };
  if (typeof input === "boolean") return { cell: input };
  if (typeof input !== "string") throw invalid(`${JSON.stringify(input)} is no cell value`);
  if (input.length > LONGEST_TEXT) throw invalid("a text of more than 32,767 characters");
  if (input.startsWith("'")) return { cell: input.slice(1) };
  if (format === "@") return { cell: input };
  if (/^[=＝]./.test(input)) return { cell: formula(`=${input.slice(1)}`) };
  return otherwise(input);
}

function otherwise(input: string): Entry {
  // An East Asian Excel takes wide signs for narrow ones.
  const plain = input.normalize("NFKC").trim();
  if (ERRORS.test(plain)) return { cell: { error: plain } };
  if (/^(true|false)$/i.test(plain)) return { cell: /^true$/i.test(plain) };
  if (/\d/.test(plain) && NUMBER.test(plain)) return { cell: Number(plain.replace(/,/g, "")) };
  if (/^[+-]?[\d.,]+%$/.test(plain)) return { cell: Number(plain.replace(/[,%]/g, "")) / 100, format: "0%" };
  if (/^[¥￥$]\d[\d,.]*$/.test(plain))
    return { cell: Number(plain.replace(/[^\d.]/g, "")), format: "¥#,##0" };
  const date = DATE.exec(plain);
  if (date) return { cell: serial(date), format: "yyyy/m/d" };
  if (OTHER_DATES.test(plain)) return { cell: 40_000, format: "yyyy/m/d" };
  if (/^[+\-@]\s*[\p{L}(]/u.test(plain)) return { cell: formula(`=${plain.replace(/^@/, "")}`) };
  return { cell: input };
}

function serial([, year, month, day]: RegExpExecArray): number {
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569;
}

const LONGEST_FORMULA = 8_192;

function formula(text: string): PlannedCell {
  if (text.length > LONGEST_FORMULA) throw invalid("a formula of more than 8,192 characters");
  const bare = text.replace(/"[^"]*"/g, "").replace(/'[^']*'/g, "");
  const depth = [...bare].reduce((open, sign) => open + Number(sign === "(") - Number(sign === ")"), 0);
  if (depth !== 0 || /["']/.test(bare)) throw invalid(`formula ${text}`);
  return { formula: written(text), result: null };
}

/** A value as `Range.values` tells it. */
export function toldValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

/** Its `Range.valueTypes`. */
export function toldType(cell: PlannedCell, value: CellValue): string {
  if (value === null) return cell === null ? "Empty" : "Double";
  if (typeof value === "object") return "Error";
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "string" ? "String" : "Double";
}
