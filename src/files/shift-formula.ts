import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS, parseCell } from "../sheet/address";

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
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(TOKEN, (token: string, ...rest: unknown[]) => {
    const groups = rest[rest.length - 1] as Partial<Record<"columns" | "rows" | "cell", string>>;
    if (groups.cell !== undefined) return shiftCell(token, rows, columns);
    const shiftEnd = groups.rows !== undefined ? shiftRow : groups.columns !== undefined ? shiftColumn : null;
    if (shiftEnd === null) return token;
    const ends = token.split(":").map((end) => shiftEnd(end, groups.rows !== undefined ? rows : columns));
    return ends.includes(OUTSIDE) ? OUTSIDE : ends.join(":");
  });
}

/** What is left of a reference that moved off the sheet. */
const OUTSIDE = "#REF!";

function shiftCell(cell: string, rows: number, columns: number): string {
  // Beyond the last cell it is no address: "XFE1" may be somebody's name.
  if (parseCell(cell) === null) return cell;
  const letters = /^\$?[A-Za-z]+/.exec(cell)![0];
  const column = shiftColumn(letters, columns);
  const row = shiftRow(cell.slice(letters.length), rows);
  return column === OUTSIDE || row === OUTSIDE ? OUTSIDE : column + row;
}

function shiftColumn(name: string, columns: number): string {
  if (name.startsWith("$")) return name;
  const column = columnIndex(name) + columns;
  return column >= 0 && column < MAX_COLUMNS ? columnName(column) : OUTSIDE;
}

function shiftRow(number: string, rows: number): string {
  if (number.startsWith("$")) return number;
  const row = Number(number) + rows;
  return row >= 1 && row <= MAX_ROWS ? String(row) : OUTSIDE;
}
