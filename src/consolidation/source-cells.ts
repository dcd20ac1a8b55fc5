import { cellName, columnIndex, columnName } from "../sheet/address";
import { sheetOf, type Return } from "../reading/return";

/**
 * Where a return's figures stood in its file, short enough for one cell of 分户明细 and readable by a
 * person: "行6-20,24-52 列C-O". Runs are in the order of the form; "0" or "-" stands for what was
 * not on the sheet. So a total can be traced to the cell even after the workbook was saved.
 *
 * Where the columns change, or the form goes on on another sheet, another such text follows:
 * "行6-20 列C-O；第2页!行4-20 列C-O".
 */
export function sourceCells(ret: Return): string {
  return stretches(ret)
    .map(({ sheet, rows, columns }) => {
      const down = runs(rows).map(([from, to]) => runText(from, to, (row) => String(row + 1), "0"));
      const across = runs(columns).map(([from, to]) => runText(from, to, columnName, "-"));
      return `${sheet === ret.sheet ? "" : `${sheet}!`}行${down.join(",")} 列${across.join(",")}`;
    })
    .join("；");
}

/** Where a figure stood; `sheet` is `null` on the return's first sheet, `cell` "" when the text does not say. */
export interface SourceCell {
  readonly sheet: string | null;
  readonly cell: string;
}

const STRETCH = /(?:([^；]+)!)?行(\S+) 列([A-Z,-]+)(?:；|$)/g;

/** The place of a figure by its indicator and subject index. */
export function sourceCell(text: string, indicator: number, subject: number): SourceCell {
  let first = 0;
  for (const [, sheet, down, across] of text.matchAll(STRETCH)) {
    const rows = expand(down!, (part) => Number(part) - 1);
    const row = rows[indicator - first];
    if (row !== undefined) {
      const column = expand(across!, columnIndex)[subject];
      const known = column !== undefined && row >= 0 && column >= 0;
      return { sheet: sheet ?? null, cell: known ? cellName(row, column) : "" };
    }
    first += rows.length;
  }
  return { sheet: null, cell: "" };
}

/** Rows of the form that follow each other on one sheet under the same columns. */
interface Stretch {
  readonly sheet: string;
  readonly columns: readonly number[];
  readonly rows: number[];
}

function stretches(ret: Return): Stretch[] {
  const found: Stretch[] = [];
  ret.rows.forEach((row, indicator) => {
    const last = found.at(-1);
    const sheet = sheetOf(ret, indicator);
    const columns = row < 0 ? ret.columns : ret.figures[indicator]!.map(({ column }) => column);
    const same = last?.sheet === sheet && last.columns.join() === columns.join();
    if (last && (row < 0 || same)) last.rows.push(row);
    else found.push({ sheet, columns, rows: [row] });
  });
  return found;
}

function runs(places: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const place of places) {
    const last = found.at(-1);
    if (last && place >= 0 && last[1] >= 0 && place === last[1] + 1) last[1] = place;
    else found.push([place, place]);
  }
  return found;
}

function runText(from: number, to: number, name: (place: number) => string, none: string): string {
  if (from < 0) return none;
  return from === to ? name(from) : `${name(from)}-${name(to)}`;
}

function expand(text: string, place: (part: string) => number): number[] {
  return text.split(",").flatMap((run) => {
    if (run === "-" || run === "0") return [-1];
    const [from, to = from] = run.split("-").map(place);
    return Array.from({ length: Math.max(0, to! - from!) + 1 }, (_, step) => from! + step);
  });
}
