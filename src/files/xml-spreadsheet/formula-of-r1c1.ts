import { columnName, MAX_COLUMNS, MAX_ROWS, type CellAddress } from "../../sheet/address";

const ROW = /R(?:\[-?\d{1,7}\]|\d{1,7})?/;
const COLUMN = /C(?:\[-?\d{1,5}\]|\d{1,5})?/;

/**
 * What a formula is made of, as far as its references go: texts, quoted sheet names, names and functions,
 * and references, which nothing that belongs to a name may touch.
 */
const TOKEN = new RegExp(
  [
    /"(?:[^"]|"")*"/.source,
    /'(?:[^']|'')*'/.source,
    `(?<cell>${ROW.source}${COLUMN.source})(?![\\p{L}\\p{N}_.(!\\[])`,
    `(?<line>${ROW.source}|${COLUMN.source})(?![\\p{L}\\p{N}_.(!\\[])`,
    /[\p{L}\p{N}_\\.?]+/u.source,
  ].join("|"),
  "gu",
);

/** Characters of the longest formula that any program writes. */
const MOST_CHARACTERS = 65_536;

/**
 * A formula of an XML workbook, whose references count from the cell it stands in, as the programs show
 * it: "=SUM(RC[-13]:RC[-1])" in P6 → "=SUM(C6:O6)". `null` for what is none.
 */
export function formulaOfR1C1(written: string, cell: CellAddress): string | null {
  const formula = written.slice(written.indexOf("=") + 1);
  if (!/^\w*:?=/.test(written) || formula === "" || formula.length > MOST_CHARACTERS) return null;
  const spelled = formula.replace(TOKEN, (token: string, ...rest: unknown[]) => {
    const { cell: one, line } = rest[rest.length - 1] as { cell?: string; line?: string };
    if (one !== undefined) return cellOf(one, cell);
    return line === undefined ? token : lineOf(line, cell);
  });
  return `=${spelled}`;
}

function cellOf(reference: string, from: CellAddress): string {
  const c = reference.indexOf("C");
  const [row, column] = [rowOf(reference.slice(0, c), from), columnOf(reference.slice(c), from)];
  return row === null || column === null ? "#REF!" : column + row;
}

/** A whole row or column; a range of them is written with both ends. */
function lineOf(reference: string, from: CellAddress): string {
  const line = reference.startsWith("R") ? rowOf(reference, from) : columnOf(reference, from);
  return line === null ? "#REF!" : `${line}:${line}`;
}

function rowOf(reference: string, { row }: CellAddress): string | null {
  const at = indexOf(reference, row, MAX_ROWS);
  return at === null ? null : `${isFixed(reference) ? "$" : ""}${at + 1}`;
}

function columnOf(reference: string, { column }: CellAddress): string | null {
  const at = indexOf(reference, column, MAX_COLUMNS);
  return at === null ? null : (isFixed(reference) ? "$" : "") + columnName(at);
}

/** "R5" is row 5, "R[-2]" two rows above, "R" the cell's own. */
function isFixed(reference: string): boolean {
  return /^.\d/.test(reference);
}

function indexOf(reference: string, from: number, count: number): number | null {
  const number = Number(/-?\d+/.exec(reference)?.[0] ?? 0);
  const at = isFixed(reference) ? number - 1 : from + number;
  return at >= 0 && at < count ? at : null;
}
