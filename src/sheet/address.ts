/**
 * Addresses on a sheet. Rows and columns count from 0 everywhere in the code; only text that a
 * person or a worksheet formula reads ("C6", "$C$6:$O$50") counts from 1.
 */

/** One cell of a sheet, 0-based. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, 0-based, both ends included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The largest sheet that Excel, WPS and LibreOffice agree on. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle from its corners; `bottom` and `right` default to a single cell. */
export function range(top: number, left: number, bottom = top, right = left): Range {
  return { top, left, bottom, right };
}

/** The names that were asked for: formulas name the same few columns over and over. */
const names: string[] = [];

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function columnName(column: number): string {
  return (names[column] ??= nameOf(column));
}

function nameOf(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "A" → 0, "aa" → 26. The text must be letters only. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** (5, 2) → "C6"; with `absolute`, "$C$6". */
export function cellName(row: number, column: number, absolute = false): string {
  const anchor = absolute ? "$" : "";
  return `${anchor}${columnName(column)}${anchor}${row + 1}`;
}

/** {5,2,49,14} → "C6:O50"; a single cell → "C6". */
export function rangeName(area: Range, absolute = false): string {
  const first = cellName(area.top, area.left, absolute);
  const last = cellName(area.bottom, area.right, absolute);
  return first === last ? first : `${first}:${last}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/;

/** "C6" or "$C$6" → its address; `null` when the text is no address or lies outside a sheet. */
export function parseCell(text: string): CellAddress | null {
  const match = CELL.exec(text);
  if (!match) return null;
  const row = Number(match[2]) - 1;
  const column = columnIndex(match[1]!);
  return row < MAX_ROWS && column < MAX_COLUMNS ? { row, column } : null;
}

/** "C6:O50" or "C6" → the rectangle, corners put in order; `null` when the text is no range. */
export function parseRange(text: string): Range | null {
  const [first, last = first, ...rest] = text.split(":");
  const a = parseCell(first ?? "");
  const b = parseCell(last ?? "");
  if (!a || !b || rest.length > 0) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** Whether the cell lies in the rectangle. */
export function contains(area: Range, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** A sheet's name as a formula needs it: 统计表 → "'统计表'", it's → "'it''s'". */
export function quoteSheet(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}
