import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS, parseCell } from "../address";

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
  /** Counted from 0. */
  readonly index: number;
  /** Whether "$" says that it stays where the formula is copied. */
  readonly stays: boolean;
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
  index: columnIndex(written.replace("$", "")),
  stays: written.startsWith("$"),
});

const rowOf = (written: string): Coordinate => ({
  written,
  index: Number(written.replace("$", "")) - 1,
  stays: written.startsWith("$"),
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
  if (column === null || column.stays) return column?.written ?? "";
  const index = column.index + by;
  return index >= 0 && index < MAX_COLUMNS ? columnName(index) : null;
}

/** `null` off the sheet. */
function shiftRow(row: Coordinate | null, by: number): string | null {
  if (row === null || row.stays) return row?.written ?? "";
  const index = row.index + by;
  return index >= 0 && index < MAX_ROWS ? String(index + 1) : null;
}

/** Which rows or columns, from 0, the first and the last of a reference become; `null` when all of it has gone. */
export type LinesAfter = (from: number, to: number) => readonly [from: number, to: number] | null;

/** The formula once rows or columns have come or gone: references follow, with "$" and without; other sheets' stay. */
export function formulaAfter(formula: string, axis: "rows" | "columns", after: LinesAfter): string {
  const parts = partsOf(formula);
  let followed = "";
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!;
    if (typeof part === "string") {
      followed += part;
      continue;
    }
    // The two corners of a block follow together, for it ends where its last row or column does.
    const corner = parts[at + 1] === ":" ? parts[at + 2] : undefined;
    const isBlock = part.length === 1 && typeof corner === "object";
    const ends = isBlock ? [...part, ...corner] : part;
    if (isBlock) at += 2;
    followed += followed.endsWith("!") ? textOf(ends) : endsAfter(ends, axis, after);
  }
  return followed;
}

function endsAfter(ends: readonly End[], axis: "rows" | "columns", after: LinesAfter): string {
  const lines = ends.map(({ row, column }) => (axis === "rows" ? row : column)?.index ?? null);
  const [first, last = first] = lines;
  if (first === null || first === undefined || last === null || last === undefined) return textOf(ends);
  const span = after(Math.min(first, last), Math.max(first, last));
  if (span === null) return OUTSIDE;
  const [from, to] = first <= last ? span : [span[1], span[0]];
  return textOf(ends.map((end, at) => withLine(end, axis, at === 0 ? from : to)));
}

function withLine(end: End, axis: "rows" | "columns", line: number): End {
  const lineOf = (of: Coordinate, name: string): Coordinate => ({
    ...{ index: line, stays: of.stays },
    written: (of.stays ? "$" : "") + name,
  });
  if (axis === "rows") return { ...end, row: end.row && lineOf(end.row, String(line + 1)) };
  return { ...end, column: end.column && lineOf(end.column, columnName(line)) };
}

const textOf = (ends: readonly End[]): string =>
  ends.map(({ column, row }) => (column?.written ?? "") + (row?.written ?? "")).join(":");
