import type { Cell } from "hucre/xlsx";
import type { Range } from "../../sheet/address";

type Look<T> = (cell: Cell, row: number, column: number) => T | null;

/**
 * Gathers cells of one look into rectangles: runs along a row, then rows of like runs. `look` gives
 * `null` for cells that are left out; looks are the same when they are the same value. Rectangles do
 * not overlap and come by their first row, then column.
 */
export function gatherRanges<T>(
  cells: ReadonlyMap<string, Cell>,
  look: Look<T>,
): { range: Range; look: T }[] {
  const gathered: { range: Range; look: T }[] = [];
  let above = new Map<string, { range: Range; look: T }>();
  let rowAbove = -2;
  for (const [row, runs] of runsByRow(cells, look)) {
    const current = new Map<string, { range: Range; look: T }>();
    for (const run of runs) {
      const key = `${run.range.left}:${run.range.right}`;
      const over = rowAbove === row - 1 ? above.get(key) : undefined;
      const grown = over?.look === run.look ? over : run;
      if (grown === run) gathered.push(run);
      grown.range = { ...grown.range, bottom: row };
      current.set(key, grown);
    }
    above = current;
    rowAbove = row;
  }
  return gathered;
}

function runsByRow<T>(
  cells: ReadonlyMap<string, Cell>,
  look: Look<T>,
): [number, { range: Range; look: T }[]][] {
  const rows = new Map<number, { column: number; look: T }[]>();
  for (const [key, cell] of cells) {
    const [row, column] = key.split(",").map(Number) as [number, number];
    const seen = look(cell, row, column);
    if (seen === null) continue;
    const line = rows.get(row) ?? [];
    rows.set(row, line);
    line.push({ column, look: seen });
  }
  return [...rows].sort(([a], [b]) => a - b).map(([row, line]) => [row, runs(row, line)]);
}

function runs<T>(row: number, line: { column: number; look: T }[]): { range: Range; look: T }[] {
  const found: { range: Range; look: T }[] = [];
  for (const { column, look } of line.sort((a, b) => a.column - b.column)) {
    const last = found.at(-1);
    if (last?.look === look && last.range.right === column - 1) last.range = { ...last.range, right: column };
    else found.push({ range: { top: row, left: column, bottom: row, right: column }, look });
  }
  return found;
}
