import { isStruck, textOf, valueAt, type Grid } from "../sheet/grid";
import type { Head } from "./columns/head";

/**
 * The sheet with all that stands behind or under a label that is struck out whole struck out, too: whoever crosses out
 * 联系点 means its figures. `rows` are those of the table, each with the column in which its label should stand.
 */
export function withStruckLabels(
  grid: Grid,
  rows: readonly { readonly row: number; readonly label: number }[],
  heads: readonly Head[],
): Grid {
  if (grid.struck.length === 0) return grid;
  const isFilled = (row: number, column: number) => textOf(valueAt(grid, row, column)).trim() !== "";
  const isLastStruck = (cells: readonly (readonly [row: number, column: number])[]) => {
    const label = cells.findLast(([row, column]) => isFilled(row, column));
    return label !== undefined && isStruck(grid, ...label);
  };
  const isRowOut = ({ row, label }: { row: number; label: number }) =>
    isLastStruck(upTo(0, label).map((column) => [row, column]));
  const isColumnOut = (column: number, { top, bottom }: Head) =>
    isLastStruck(upTo(top, bottom).map((row) => [row, column]));
  const rowsOut = new Set(rows.filter(isRowOut).map(({ row }) => row));
  const columnsOut = new Set(
    heads.flatMap((head) => head.columns.places.filter((at) => at !== null && isColumnOut(at, head))),
  );
  const struck = grid.values.map((_, row) => grid.struck[row] ?? []);
  for (const { row } of rows)
    struck[row] = grid.values[row]!.map((_, column) => {
      const isOut = rowsOut.has(row) || columnsOut.has(column);
      return isStruck(grid, row, column) || (isOut && isFilled(row, column));
    });
  return { ...grid, struck };
}

function upTo(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
