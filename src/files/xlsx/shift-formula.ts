import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS, parseCell } from "../../sheet/address";

/**
 * What a formula is made of, as far as moving it needs to know, longest first: texts, quoted sheet
 * names, brackets of tables and other files, ranges of whole rows and columns, names and functions,
 * cells. What matches a group is a reference and moves; the rest stays.
 */
const TOKEN = new RegExp(
  [
    /"(?:[^"]|"")*"/,
    /'(?:[^']|'')*'!?/,
    /\[[^\]]*\]/,
    /(?<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_.(!])/u,
    /(?<rows>\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])/u,
    /(?<cell>\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})(?![\p{L}\p{N}_.(!])/u,
    /#[A-Z0-9/]+[!?]?/,
    /[\p{L}_\\][\p{L}\p{N}_.\\?]*!?/u,
    /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?/,
  ]
    .map((part) => part.source)
    .join("|"),
  "gu",
);

/** The formula as it reads when copied `rows` down and `columns` to the right: references without "$" move. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return shiftParts(partsOf(formula), rows, columns);
}

/** What stays as it is, or a reference: its ends, between which ":" stands. */
export type FormulaPart = string | readonly End[];

/** One end of a reference: a cell, or a whole column or row. */
interface End {
  readonly column: Coordinate | null;
  readonly row: Coordinate | null;
}

interface Coordinate {
  readonly written: string;
  /** Counted from 0; `null` where "$" says that it stays. */
  readonly index: number | null;
}

/** The formula taken apart, for one that is copied to many cells. */
export function partsOf(formula: string): FormulaPart[] {
  const parts: FormulaPart[] = [];
  let end = 0;
  for (const { 0: token, index, groups } of formula.matchAll(TOKEN)) {
    const ends = endsOf(token, groups!);
    if (ends === null) continue;
    if (index > end) parts.push(formula.slice(end, index));
    parts.push(ends);
    end = index + token.length;
  }
  if (end < formula.length) parts.push(formula.slice(end));
  return parts;
}

/** The formula of these parts as it reads so many rows down and columns to the right. */
export function shiftParts(parts: readonly FormulaPart[], rows: number, columns: number): string {
  let shifted = "";
  for (const part of parts) shifted += typeof part === "string" ? part : shiftEnds(part, rows, columns);
  return shifted;
}

/** What is left of a reference that moved off the sheet. */
const OUTSIDE = "#REF!";

function endsOf(token: string, { cell, rows, columns }: Partial<Record<string, string>>): End[] | null {
  if (rows !== undefined) return token.split(":").map((end) => ({ column: null, row: rowOf(end) }));
  if (columns !== undefined) return token.split(":").map((end) => ({ column: columnOf(end), row: null }));
  // Beyond the last cell it is no address: "XFE1" may be somebody's name.
  if (cell === undefined || parseCell(cell) === null) return null;
  const letters = /^\$?[A-Za-z]+/.exec(cell)![0];
  return [{ column: columnOf(letters), row: rowOf(cell.slice(letters.length)) }];
}

const columnOf = (written: string): Coordinate => ({
  written,
  index: written.startsWith("$") ? null : columnIndex(written),
});

const rowOf = (written: string): Coordinate => ({
  written,
  index: written.startsWith("$") ? null : Number(written) - 1,
});

function shiftEnds(ends: readonly End[], rows: number, columns: number): string {
  let shifted = "";
  for (const { column, row } of ends) {
    const [across, down] = [shiftColumn(column, columns), shiftRow(row, rows)];
    if (across === null || down === null) return OUTSIDE;
    shifted += (shifted && ":") + across + down;
  }
  return shifted;
}

/** `null` off the sheet. */
function shiftColumn(column: Coordinate | null, by: number): string | null {
  if (column === null || column.index === null) return column?.written ?? "";
  const index = column.index + by;
  return index >= 0 && index < MAX_COLUMNS ? columnName(index) : null;
}

/** `null` off the sheet. */
function shiftRow(row: Coordinate | null, by: number): string | null {
  if (row === null || row.index === null) return row?.written ?? "";
  const index = row.index + by;
  return index >= 0 && index < MAX_ROWS ? String(index + 1) : null;
}
