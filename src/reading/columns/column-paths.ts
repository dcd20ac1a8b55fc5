import { textOf, valueAt, type Grid } from "../../sheet/grid";
import { mergeAt } from "../../sheet/merge-at";
import { bareKey, labelKey } from "../labels/label-key";

/** The part of a sheet in which the head of a table is looked for. */
export interface HeadArea {
  readonly from: number;
  /** The row after the last that may belong to the head. */
  readonly to: number;
  /** The columns of the table lie between these, both left out. */
  readonly left: number;
  readonly right: number;
}

/** One label over a column. */
export interface Step {
  readonly text: string;
  readonly key: string;
  readonly row: number;
}

/** The labels over a column, outermost first. */
export type Path = readonly Step[];

/** The labels over each column that has any. */
export function columnPaths(grid: Grid, { from, to, left, right }: HeadArea): Map<number, Path> {
  const width = grid.values.slice(from, to).reduce((most, row) => Math.max(most, row.length), 0);
  const paths = new Map<number, Path>();
  for (let column = left + 1; column < Math.min(width, right); column++) {
    const path: Step[] = [];
    for (let row = from; row < to; row++) {
      const text = headText(grid, row, column, to, left);
      const key = bareKey(text) || labelKey(text);
      if (key !== "" && path.at(-1)?.key !== key) path.push({ text, key, row });
    }
    if (path.length > 0) paths.set(column, path);
  }
  return paths;
}

/** A heading stands over all columns that it spans. */
function headText(grid: Grid, row: number, column: number, end: number, first: number): string {
  const own = textOf(valueAt(grid, row, column)).trim();
  if (own !== "") return own;
  const merge = mergeAt(grid, row, column);
  if (merge) return textOf(valueAt(grid, merge.top, merge.left)).trim();
  // Formats without merged cells: a blank over a filled cell belongs to the heading on its left.
  const below = grid.values.slice(row + 1, end).some((values) => textOf(values[column] ?? null) !== "");
  if (!below) return "";
  for (let left = column - 1; left > first; left--) {
    const text = textOf(valueAt(grid, row, left)).trim();
    if (text !== "") return text;
  }
  return "";
}
