import type { Cell, Return } from "../reading/return";
import { cellName, columnIndex, columnName } from "../sheet/address";

type Placed = Pick<Cell, "at">;

/**
 * Where the cells of a return stood in its file, short enough for one cell of 分户明细 and readable by a
 * person: "行6-20,24-52 列C-O". Runs are in the order of the form; "0" or "-" stands for what was
 * not on the sheet. So a total can be traced to the cell even after the workbook was saved.
 *
 * Where the columns change, or the form goes on on another sheet, another such text follows:
 * "行6-20 列C-O；第2页!行4-20 列C-O". Where it was cut by its columns, the rows begin again with each piece.
 */
export function sourceCells(
  { account }: Pick<Return, "account">,
  cells: readonly (readonly Placed[])[],
): string {
  return piecesOf(cells)
    .flatMap(stretchesOf)
    .map(({ sheet, rows, columns }) => {
      const down = runs(rows).map(([from, to]) => runText(from, to, (row) => String(row + 1), "0"));
      const across = runs(columns).map(([from, to]) => runText(from, to, columnName, "-"));
      const name = (sheet ?? account.sheet).replaceAll(BETWEEN, ";");
      return `${sheet === null || sheet === account.sheet ? "" : `${name}!`}行${down.join(",")} 列${across.join(",")}`;
    })
    .join(BETWEEN);
}

/** Where a cell stood; `sheet` is `null` on the return's first sheet, `cell` "" when the text does not say. */
export interface SourceCell {
  readonly sheet: string | null;
  readonly cell: string;
}

const BETWEEN = "；";
/** One stretch, at the end of the text or before the next: each character is looked at a few times at most. */
const STRETCH = /行([\d,-]+) 列([A-Z,-]+)(?=；|$)/g;

/** The place of a cell by its row and column among those of the text, which speaks of `count` rows. */
export function sourceCell(text: string, row: number, column: number, count: number): SourceCell {
  let [first, end] = [0, 0];
  let found: SourceCell = { sheet: null, cell: "" };
  for (const { 0: whole, 1: down, 2: across, index } of text.matchAll(STRETCH)) {
    const before = text.slice(end, index).replace(BETWEEN, "");
    const rows = expand(down!, (part) => Number(part) - 1, count);
    const at = rows[row - first];
    if (at !== undefined) {
      const beside = expand(across!, columnIndex, column + 1)[column] ?? null;
      const known = at !== null && beside !== null;
      found = {
        sheet: before === "" ? null : before.replace(/!$/, ""),
        cell: known ? cellName(at, beside) : "",
      };
      if (known) return found;
    }
    end = index + whole.length;
    first = (first + rows.length) % count;
  }
  return found;
}

/** One row of a piece: where it stands, and which of its cells do. */
interface PlacedRow {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly columns: readonly (number | null)[];
}

/** The rows of a return, once more for each piece into which it was cut by its columns. */
function piecesOf(cells: readonly (readonly Placed[])[]): PlacedRow[][] {
  const pieces: { readonly sheets: Set<string>; readonly rows: Set<number> }[] = [];
  for (const [sheet, rows] of rowsBySheet(cells)) {
    const piece = pieces.find((each) => [...rows].every((row) => !each.rows.has(row)));
    if (piece) {
      piece.sheets.add(sheet);
      for (const row of rows) piece.rows.add(row);
    } else pieces.push({ sheets: new Set([sheet]), rows });
  }
  return pieces.map(({ sheets }) => cells.map((line) => rowOf(line, sheets)));
}

function rowsBySheet(cells: readonly (readonly Placed[])[]): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  cells.forEach((line, row) => {
    let last: string | null = null;
    for (const { at } of line) {
      if (at === null || at.sheet === last) continue;
      last = at.sheet;
      const rows = found.get(last);
      if (rows) rows.add(row);
      else found.set(last, new Set([row]));
    }
  });
  return found;
}

function rowOf(line: readonly Placed[], sheets: ReadonlySet<string>): PlacedRow {
  let [sheet, row]: [string | null, number | null] = [null, null];
  const columns = line.map(({ at }) => {
    if (at === null || !(at.sheet === sheet || sheets.has(at.sheet))) return null;
    if (row === null) ({ sheet, row } = at);
    return at.column;
  });
  return { sheet, row, columns };
}

/** Rows of the form that follow each other on one sheet under the same columns. */
interface Stretch {
  readonly sheet: string | null;
  readonly columns: readonly (number | null)[];
  readonly rows: (number | null)[];
}

/** A row that is not on the sheet is in no stretch of its own. */
function stretchesOf(rows: readonly PlacedRow[]): Stretch[] {
  const found: Stretch[] = [];
  let before = 0;
  for (const { sheet, row, columns } of rows) {
    const last = found.at(-1);
    if (row === null) {
      if (last) last.rows.push(null);
      else before += 1;
    } else if (last?.sheet === sheet && isSame(last.columns, columns)) last.rows.push(row);
    else {
      const missing = found.length === 0 ? Array<null>(before).fill(null) : [];
      found.push({ sheet, columns, rows: [...missing, row] });
    }
  }
  return found;
}

function isSame(one: readonly (number | null)[], other: readonly (number | null)[]): boolean {
  return one.every((column, index) => column === other[index]);
}

type Run = readonly [from: number | null, to: number | null];

function runs(places: readonly (number | null)[]): Run[] {
  const found: [number | null, number | null][] = [];
  for (const place of places) {
    const last = found.at(-1);
    if (last && last[1] !== null && place === last[1] + 1) last[1] = place;
    else found.push([place, place]);
  }
  return found;
}

function runText(
  from: number | null,
  to: number | null,
  name: (place: number) => string,
  none: string,
): string {
  if (from === null || to === null) return none;
  return from === to ? name(from) : `${name(from)}-${name(to)}`;
}

/** The places of all runs; no more than are asked for, whatever somebody has written there. */
function expand(text: string, place: (part: string) => number, most: number): (number | null)[] {
  const places: (number | null)[] = [];
  for (const run of text.split(",")) {
    if (run === "-" || run === "0") {
      if (places.length < most) places.push(null);
      continue;
    }
    const [from, to = from] = run.split("-").map(place);
    for (let at = from!; at <= to! && places.length < most; at++) places.push(at);
  }
  return places;
}
