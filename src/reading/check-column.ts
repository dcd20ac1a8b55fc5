import { valueAt, type Grid } from "../sheet/grid";
import { plainText } from "./plain-text";
import type { Standing } from "./standing";

/** What stands over the column in which our form checks itself. */
export const CHECK_HEADING = "校验";

/**
 * The column in which a form checks itself, right of its table, known by its heading; `null` when it has none.
 * What stands there and beyond are our own words, never the clerk's.
 */
export function checkColumnOf(grid: Grid, { top, headBottom, lastColumn }: Standing): number | null {
  const rows = grid.values.slice(top, headBottom + 1);
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (let column = lastColumn + 1; column < width; column++) {
    for (let row = top; row <= headBottom; row++) {
      const value = valueAt(grid, row, column);
      if (typeof value === "string" && plainText(value) === CHECK_HEADING) return column;
    }
  }
  return null;
}
