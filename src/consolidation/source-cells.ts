import { cellName, columnIndex, columnName } from "../sheet/address";
import { sheetOf, type Return } from "../reading/return";

/**
 * Where a return's figures stood in its file, short enough for one cell of 分户明细 and readable by a
 * person: "行6-20,24-52 列C-O". Runs are in the order of the form; "0" or "-" stands for what was
 * not on the sheet. So a total can be traced to the cell even after the workbook was saved.
 *
 * Where the columns change, or the form goes on on another sheet, another such text follows:
 * "行6-20 列C-O；第2页!行4-20 列C-O". Where it was cut by its columns, the rows begin again with each piece.
 */
export function sourceCells(ret: Return): string {
  return piecesOf(ret)
    .flatMap(stretches)
    .map(({ sheet, rows, columns }) => {
      const down = runs(rows).map(([from, to]) => runText(from, to, (row) => String(row + 1), "0"));
      const across = runs(columns).map(([from, to]) => runText(from, to, columnName, "-"));
      const name = sheet.replaceAll(BETWEEN, ";");
      return `${sheet === ret.sheet ? "" : `${name}!`}行${down.join(",")} 列${across.join(",")}`;
    })
    .join(BETWEEN);
}

/** Where a figure stood; `sheet` is `null` on the return's first sheet, `cell` "" when the text does not say. */
export interface SourceCell {
  readonly sheet: string | null;
  readonly cell: string;
}

const BETWEEN = "；";
/** One stretch, at the end of the text or before the next: each character is looked at a few times at most. */
const STRETCH = /行([\d,-]+) 列([A-Z,-]+)(?=；|$)/g;

/** The place of a figure by its indicator and subject index; the form has `count` indicators. */
export function sourceCell(text: string, indicator: number, subject: number, count: number): SourceCell {
  let [first, end] = [0, 0];
  let found: SourceCell = { sheet: null, cell: "" };
  for (const { 0: whole, 1: down, 2: across, index } of text.matchAll(STRETCH)) {
    const before = text.slice(end, index).replace(BETWEEN, "");
    const rows = expand(down!, (part) => Number(part) - 1, count);
    const row = rows[indicator - first];
    if (row !== undefined) {
      const column = expand(across!, columnIndex, subject + 1)[subject];
      const known = column !== undefined && row >= 0 && column >= 0;
      found = {
        sheet: before === "" ? null : before.replace(/!$/, ""),
        cell: known ? cellName(row, column) : "",
      };
      if (known) return found;
    }
    end = index + whole.length;
    first = (first + rows.length) % count;
  }
  return found;
}

/** The return, or each piece of one that was cut by its columns: all its rows once more. */
function piecesOf(ret: Return): Return[] {
  const pieces: Return[][] = [];
  for (const part of ret.parts) {
    const last = pieces.find((piece) => piece.every((other) => areApart(other, part)));
    if (last) last.push(part);
    else pieces.push([part]);
  }
  if (pieces.length < 2) return [ret];
  return pieces.map((parts) => {
    const owner = parts[0]!.rows.map((_, index) => parts.find(({ rows }) => rows[index]! >= 0) ?? parts[0]!);
    return {
      ...parts[0]!,
      rows: owner.map(({ rows }, index) => rows[index]!),
      figures: owner.map(({ figures }, index) => figures[index]!),
      parts,
    };
  });
}

function areApart(one: Return, two: Return): boolean {
  return one.rows.every((row, index) => row < 0 || two.rows[index]! < 0);
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

/** The places of all runs; no more than are asked for, whatever somebody has written there. */
function expand(text: string, place: (part: string) => number, most: number): number[] {
  const places: number[] = [];
  for (const run of text.split(",")) {
    const [from, to = from] = run === "-" || run === "0" ? [-1] : run.split("-").map(place);
    for (let at = from!; at <= to! && places.length < most; at++) places.push(at);
  }
  return places;
}
