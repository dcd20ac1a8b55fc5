import { labelKey } from "../reading/labels/label-key";
import { textOf, valueAt, type CellValue, type Grid } from "../sheet/grid";

/** A figure that the clerk has entered on a paper, typed as a text too; `null` for what is none. */
export function numberIn(value: CellValue): number | null {
  const said = textOf(value).trim();
  return said === "" || !Number.isFinite(Number(said)) ? null : Number(said);
}

/** Whether a cell of a paper says what was printed there, however it is spaced. */
export function isAt(grid: Grid, row: number, column: number, label: string): boolean {
  return labelKey(textOf(valueAt(grid, row, column))) === labelKey(label);
}
