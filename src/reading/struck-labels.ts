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
  const struckRows = rows.filter(({ row, label }) => {
    let column = label;
    while (column > 0 && !isFilled(row, column)) column--;
    return isStruck(grid, row, column);
  });
  const struckColumns = heads.flatMap(({ top, bottom, columns }) =>
    columns.places.filter((column): column is number => {
      if (column === null) return false;
      let row = bottom;
      while (row > top && !isFilled(row, column)) row--;
      return isStruck(grid, row, column);
    }),
  );
  if (struckRows.length === 0 && struckColumns.length === 0) return grid;
  const isOut = { rows: new Set(struckRows.map(({ row }) => row)), columns: new Set(struckColumns) };
  const struck = grid.values.map((_, row) => grid.struck[row] ?? []);
  for (const { row } of rows)
    struck[row] = (grid.values[row] ?? []).map((_, column) => {
      const isUnder = isOut.rows.has(row) || isOut.columns.has(column);
      return isStruck(grid, row, column) || (isUnder && isFilled(row, column));
    });
  return { ...grid, struck };
}
