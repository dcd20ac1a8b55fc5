import type { CellValue } from "../../../sheet/grid";
import { isFormula, type PlannedCell } from "../../../sheet/sheet-plan";
import { ERRORS } from "../program/numbers";

/**
 * What is handed to `Value2` for a cell. Texts that the program would take for something else are
 * begun with "'", which it keeps as a sign of text and not as part of it; formulas are written later.
 */
export function typed(cell: PlannedCell): string | number | boolean | null {
  if (cell === null || isFormula(cell)) return null;
  if (typeof cell === "object") return cell.error;
  return typeof cell === "string" ? asText(cell) : cell;
}

/** An empty text is no content. */
function asText(text: string): string | null {
  if (text === "") return null;
  return speaksForItself(text) ? text : `'${text}`;
}

/** No program reads a number, date, time, truth value, error or formula into the text. */
function speaksForItself(text: string): boolean {
  if (/^[一-鿿]/.test(text)) return !/^([〇零一二三四五六七八九十]|[上下]午)/.test(text);
  return /^[A-Za-z（《“「]/.test(text) && !/[0-9０-９]/.test(text) && !/^(true|false)$/i.test(text);
}

/** `text` asks what the cell shows; an error is a number that shows as none. */
export function valueOf(given: unknown, text: () => unknown): CellValue {
  if (given === null || given === undefined) return null;
  if (typeof given === "string" || typeof given === "boolean") return given;
  if (typeof given !== "number") throw new TypeError(`WPS gave a ${typeof given} for a cell`);
  const error = ERRORS.get(given);
  // A number that happens to be one of these shows its digits; "####" is shown where there is no room.
  return error === undefined || /^[-(\d]/.test(String(text())) ? given : { error };
}

/** The cell's formula; `null` for anything else, a text that begins with "=" too. */
export function formulaOf(formula: unknown, value: CellValue): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;
}

/** Whether a cell that was to hold `wanted` (no formula) reads as `given`. */
export function isKept(wanted: PlannedCell, given: unknown): boolean {
  if (wanted === null || wanted === "") return given === null || given === undefined || given === "";
  if (typeof wanted === "object") return typeof given === "number" && ERRORS.has(given);
  if (typeof wanted !== "string") return given === wanted;
  return typeof given === "string" && lines(given) === lines(wanted);
}

const lines = (text: string) => text.replace(/\r\n?/g, "\n");
