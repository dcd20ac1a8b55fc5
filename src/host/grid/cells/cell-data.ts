import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { isError, type CellValue } from "../../../sheet/grid";
import { isFormula, type PlannedCell } from "../../../sheet/sheet-plan";

const ERRORS = new Set([
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
]);

/** What Univer would take for a number or a boolean as soon as somebody changes the cell's style. */
const looksOtherwise = (text: string) =>
  (text.trim() !== "" && !Number.isNaN(Number(text))) || /^(true|false)$/i.test(text);

/**
 * A value as Univer stores it, without style; `null` for a blank cell. Plain text goes without a
 * type: Univer knows it for text all the same, but tries every text that says so for a date or a
 * number whenever it is drawn, which takes a quarter of the drawing.
 */
export function dataOfValue(value: CellValue): ICellData | null {
  if (value === null || value === "") return null;
  if (isError(value)) return { v: value.error, t: CellValueType.STRING };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return looksOtherwise(value) ? { v: value, t: CellValueType.FORCE_STRING } : { v: value };
}

/** A planned cell as Univer stores it, without style; `null` for a blank cell. */
export function dataOfCell(cell: PlannedCell): ICellData | null {
  if (!isFormula(cell)) return dataOfValue(cell);
  return { ...dataOfValue(cell.result), f: cell.formula };
}

/** What the cell holds: the raw value, never the text that its number format shows. */
export function valueOfData(data: Nullable<ICellData>): CellValue {
  if (!data) return null;
  const value = data.v ?? richText(data);
  if (value === null || value === undefined) return null;
  if (data.t === CellValueType.BOOLEAN || typeof value === "boolean") return isTrue(value);
  if (data.t === CellValueType.NUMBER) return numberOf(value);
  if (typeof value === "number") return data.t ? String(value) : value;
  if (value === "") return data.f || data.si ? "" : null;
  return ERRORS.has(value) && data.t !== CellValueType.FORCE_STRING ? { error: value } : value;
}

const isTrue = (value: string | number | boolean) =>
  value === true || value === 1 || /^(1|true)$/i.test(String(value));

function numberOf(value: string | number): CellValue {
  if (typeof value === "number") return value;
  if (ERRORS.has(value)) return { error: value };
  const number = Number(value);
  return value.trim() !== "" && Number.isFinite(number) ? number : value;
}

/** A cell with several lines or fonts keeps its text in a small document that ends with "\r\n". */
export function richText(data: ICellData): string | null {
  const stream = data.p?.body?.dataStream;
  return stream === undefined ? null : stream.replace(/\r\n$/, "").replace(/\r/g, "\n");
}
