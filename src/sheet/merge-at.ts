import type { Range } from "./address";
import type { Grid } from "./grid";

/** Rows that all merges of a sheet cover together, more than any sheet of a person does; the rest are passed over. */
const MOST_ROWS = 1_000_000;

/** Of a sheet as far as it is needed to know what is merged. */
type Merged = Pick<Grid, "merges" | "values">;

const indexes = new WeakMap<Merged, ReadonlyMap<number, readonly Range[]>>();

/** The merge that covers the cell; quick however many there are. */
export function mergeAt(grid: Merged, row: number, column: number): Range | undefined {
  return mergesOf(grid, row).find(({ left, right }) => left <= column && column <= right);
}

/** The merges that cover cells of the row, in the order of the grid. */
export function mergesOf(grid: Merged, row: number): readonly Range[] {
  let index = indexes.get(grid);
  if (!index) indexes.set(grid, (index = indexOf(grid)));
  return index.get(row) ?? [];
}

function indexOf({ merges, values }: Merged): ReadonlyMap<number, readonly Range[]> {
  const index = new Map<number, Range[]>();
  let left = MOST_ROWS;
  for (const merge of merges) {
    // Below the last filled row a merge joins blank cells; one row more says what stands under it.
    const bottom = Math.min(merge.bottom, Math.max(values.length, merge.top));
    left -= bottom - merge.top + 1;
    if (left < 0) break;
    for (let row = merge.top; row <= bottom; row++) {
      const known = index.get(row);
      if (known) known.push(merge);
      else index.set(row, [merge]);
    }
  }
  return index;
}
