import type { Matrix } from "../../form/table";
import { textOf, type Grid } from "../../sheet/grid";
import { columnLabelsOf } from "../columns/column-candidates";
import { leastLabels, levelsOf } from "../columns/head";
import { rowLabels } from "../labels/axis-labels";

/** A cell that is the label of a row for sure. */
export interface LabelledRow {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Lines that it may be; several where labels are met twice. */
  readonly lines: readonly number[];
}

/** The texts of the sheet that are labels of the table's rows for sure. */
export function labelledRows({ rows }: Matrix, grid: Grid): LabelledRow[] {
  const { book } = rowLabels(rows);
  const labelled: LabelledRow[] = [];
  grid.values.forEach((values, row) =>
    values.forEach((value, column) => {
      if (typeof value !== "string") return;
      const lines = book.sure(value).flatMap(({ index }) => rows.members[index]!.line ?? []);
      if (lines.length > 0) labelled.push({ row, column, text: value, lines });
    }),
  );
  return labelled;
}

/** Columns of labels and the figures behind them; several beside one another are several forms, or parts of one. */
export interface Strip {
  /** The columns of the strip lie between these, both left out. */
  readonly left: number;
  readonly right: number;
  /** The column in which most of the labels stand. */
  readonly column: number;
  /** The column in front of the first one with figures; labels of rows stand no farther. */
  readonly stubEnd: number;
}

/** A form, all its parts together, must show this share of the rows, and of the columns, to be the form at all. */
export const ENOUGH = 0.4;

/** The strips of a sheet from left to right. */
export function stripsOf(table: Matrix, grid: Grid, labelled: readonly LabelledRow[]): Strip[] {
  const columns = labelColumns(table, labelled);
  const heads = headCells(table, grid, labelled, columns);
  // The options of a list below may be labels of rows, too; no labels of columns stand behind them.
  const headed = columns.filter((column) => heads.some((cells) => cells.some((head) => head > column)));
  const chosen: number[] = [];
  for (const column of headed.length > 0 ? headed : columns) {
    const last = chosen.at(-1);
    const isApart =
      last === undefined || heads.some((cells) => cells.some((head) => head > last && head < column));
    if (isApart) chosen.push(column);
    // Two columns of labels without figures between them are one stub; what is nearer to the figures says more.
    else chosen[chosen.length - 1] = column;
  }
  return chosen.map((column, index): Strip => {
    const right = chosen[index + 1] ?? Infinity;
    const behind = heads.flatMap((cells) => cells.filter((head) => head > column && head < right));
    return { left: chosen[index - 1] ?? -1, right, column, stubEnd: Math.min(...behind) - 1 };
  });
}

/** The columns in which labels stand: those with enough of them, else the one with most. */
function labelColumns({ rows }: Matrix, labelled: readonly LabelledRow[]): number[] {
  const byColumn = new Map<number, Set<number>>();
  for (const { column, lines } of labelled) {
    const known = byColumn.get(column) ?? new Set();
    byColumn.set(column, known);
    for (const line of lines) known.add(line);
  }
  const enough = [...byColumn].filter(([, found]) => found.size >= rows.lines.length * ENOUGH);
  const [best] = [...byColumn].sort(([a, x], [b, y]) => y.size - x.size || a - b);
  const chosen = enough.length > 0 ? enough : best ? [best] : [];
  return chosen.map(([column]) => column).sort((a, b) => a - b);
}

/** The columns of cells that may be labels of columns, by heads: rows in which there are enough of them, those above, and what leaves stand below. */
function headCells(
  table: Matrix,
  grid: Grid,
  labelled: readonly LabelledRow[],
  columns: readonly number[],
): number[][] {
  const labels = columnLabelsOf(table);
  const labelsIn = new Map<number, number[]>();
  for (const { row, column } of labelled)
    if (columns.includes(column)) labelsIn.set(row, [...(labelsIn.get(row) ?? []), column]);
  /** Behind the label of a row stand its figures; in the same row may be the head of another form beside it. */
  const isFigure = (row: number, column: number) => {
    const own = labelsIn.get(row);
    const stub = columns.findLast((each) => each < column);
    return own !== undefined && (stub === undefined || own.includes(stub));
  };
  const leaves = grid.values.map((values, row) => {
    const found: number[] = [];
    values.forEach((value, column) => {
      if (typeof value === "string" && !isFigure(row, column) && labels.isLeaf(value)) found.push(column);
    });
    return found;
  });
  const least = (row: number) => (labelsIn.has(row) ? Math.max(2, leastLabels(table)) : leastLabels(table));
  const levels = levelsOf(table);
  return leaves.flatMap((found, row) => {
    if (found.length < least(row)) return [];
    let end = row + 1;
    while (end < row + levels && (leaves[end] ?? []).length > 0) end++;
    return [leaves.slice(Math.max(0, row + 1 - levels), end).flat()];
  });
}

/** Texts of a row from `left` up to and with `right`, blank ones left out. */
export function textsIn(
  grid: Grid,
  row: number,
  left: number,
  right: number,
): { column: number; text: string }[] {
  return (grid.values[row] ?? []).slice(left, right + 1).flatMap((value, at) => {
    const text = textOf(value);
    return text.trim() === "" ? [] : [{ column: left + at, text }];
  });
}
