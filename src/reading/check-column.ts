import { valueAt, type Grid } from "../sheet/grid";
import type { LocatedTable } from "./locate-table";
import { figureColumns } from "./page";
import { plainText } from "./plain-text";

/** What stands over the column in which our form checks itself. */
export const CHECK_HEADING = "校验";

/** The last column of a table itself. */
export function lastColumn({ pages }: LocatedTable): number {
  const { totalColumn, remarkColumn } = pages[0]!.head;
  return Math.max(...figureColumns(pages[0]!), totalColumn, remarkColumn);
}

/**
 * The column in which a form checks itself, right of its table, known by its heading; -1 when it has none.
 * What stands there and beyond are our own words, never the clerk's.
 */
export function checkColumnOf(grid: Grid, table: LocatedTable): number {
  const { top, bottom } = table.pages[0]!.head;
  const rows = grid.values.slice(top, bottom + 1);
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (let column = lastColumn(table) + 1; column < width; column++) {
    for (let row = top; row <= bottom; row++) {
      const value = valueAt(grid, row, column);
      if (typeof value === "string" && plainText(value) === CHECK_HEADING) return column;
    }
  }
  return -1;
}
