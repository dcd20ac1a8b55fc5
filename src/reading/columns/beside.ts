import type { Table } from "../../form/table";
import { textOf, valueAt, type Grid } from "../../sheet/grid";
import { columnLabelsOf } from "./column-candidates";

/** Columns of a sheet, those at both ends left out. */
export interface Between {
  readonly left: number;
  readonly right: number;
}

/**
 * The labels of a row by tables, where one of them stands there more often than this table has it: then another table
 * that has it, too, stands beside this one. They are parted by columns that are blank down to `bottom`.
 */
export function tablesBeside(
  table: Table,
  grid: Grid,
  row: number,
  bottom: number,
  { left, right }: Between,
): readonly Between[] {
  const labels = columnLabelsOf(table);
  const cells = grid.values[row] ?? [];
  const leaves = cells.slice(left + 1, right).filter((cell): cell is string => typeof cell === "string" && labels.isLeaf(cell)); // prettier-ignore
  if (labels.shownBy(leaves) === leaves.length) return [{ left, right }];
  const found: Between[] = [];
  let before = left;
  for (let column = left + 1; column < Math.min(right, cells.length); column++) {
    if (!isGap(grid, row, bottom, column)) continue;
    if (column > before + 1) found.push({ left: before, right: column });
    before = column;
  }
  return [...found, { left: before, right }];
}

function isGap(grid: Grid, row: number, bottom: number, column: number): boolean {
  for (let at = row; at <= bottom; at++) if (textOf(valueAt(grid, at, column)).trim() !== "") return false;
  return true;
}
