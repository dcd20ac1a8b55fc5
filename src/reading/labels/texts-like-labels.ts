import type { Form } from "../../form/form";
import type { Grid } from "../../sheet/grid";
import { columnLabels, rowLabels } from "./axis-labels";

/** Texts of a file that may be labels, equal ones counted once. A return has some sixty; each takes a while to be looked up. */
export const MOST_TEXTS = 20_000;

/** Whether more texts than those may be labels of the form: no file of returns has so many. */
export function hasTooManyTexts({ tables }: Form, grids: readonly Pick<Grid, "values">[]): boolean {
  if (countCells(grids) <= MOST_TEXTS) return false;
  const books = tables.flatMap((table) => {
    const columns = columnLabels(table.columns).book;
    return table.kind === "matrix" ? [rowLabels(table.rows).book, columns] : [columns];
  });
  const met = new Set<string>();
  for (const { values } of grids)
    for (const row of values)
      for (const value of row) {
        if (typeof value !== "string" || met.has(value) || !books.some((book) => book.mayBe(value))) continue;
        met.add(value);
        if (met.size > MOST_TEXTS) return true;
      }
  return false;
}

function countCells(grids: readonly Pick<Grid, "values">[]): number {
  let count = 0;
  for (const { values } of grids) for (const row of values) count += row.length;
  return count;
}
