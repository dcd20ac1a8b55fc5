import { cellName, columnIndex, columnName } from "../sheet/address";
import type { Return } from "../reading/return";

/**
 * Where a return's figures stood in its file, short enough for one cell of 分户明细 and readable by a
 * person: "行6-20,24-52 列C-O". Runs are in the order of the form; "0" or "-" stands for what was
 * not on the sheet. So a total can be traced to the cell even after the workbook was saved.
 */
export function sourceCells(ret: Pick<Return, "rows" | "columns">): string {
  const rows = runs(ret.rows).map(([from, to]) => runText(from, to, (row) => String(row + 1), "0"));
  const columns = runs(ret.columns).map(([from, to]) => runText(from, to, columnName, "-"));
  return `行${rows.join(",")} 列${columns.join(",")}`;
}

/** The address of a figure by its indicator and subject index; "" when the text does not say. */
export function sourceCell(text: string, indicator: number, subject: number): string {
  const match = /^行(\S+) 列(\S+)$/.exec(text);
  if (!match) return "";
  const row = expand(match[1]!, (part) => Number(part) - 1)[indicator];
  const column = expand(match[2]!, columnIndex)[subject];
  return row === undefined || column === undefined || row < 0 || column < 0 ? "" : cellName(row, column);
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
