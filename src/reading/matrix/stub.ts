import { perForm } from "../../form/per-form";
import type { Matrix } from "../../form/table";
import { columnLabelsOf } from "../columns/column-candidates";
import { tablesBeside, type Between } from "../columns/beside";
import { labelsIn, leastLabels, levelsOf } from "../columns/head";
import { rowLabels } from "../labels/axis-labels";
import type { Candidate } from "../labels/label-book";
import type { LabelView } from "../labels/label-view";

/** A cell that is the label of a row for sure. */
export interface LabelledRow {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Lines that it may be; several where labels are met twice. */
  readonly lines: readonly number[];
}

/** The texts of the sheet that are labels of the table's rows for sure. */
export function labelledRows({ rows }: Matrix, view: LabelView): LabelledRow[] {
  const { book } = rowLabels(rows);
  // A label that stands on the sheet by the thousand is kept once.
  const linesOf = perForm((found: readonly Candidate[]): readonly number[] | null => {
    const lines = found.flatMap(({ index }) => rows.members[index]!.line ?? []);
    return lines.length > 0 ? lines : null;
  });
  return view
    .textsThat((text) => linesOf(book.known(text)))
    .map(({ row, column, text, answer }) => ({ row, column, text, lines: answer }));
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
export function stripsOf(table: Matrix, view: LabelView, labelled: readonly LabelledRow[]): Strip[] {
  const columns = labelColumns(table, labelled);
  const heads = headCells(table, view, labelled, columns);
  // The options of a list below may be labels of rows, too; no labels of columns stand behind them.
  const headed = columns.filter((column) => heads.some(({ cells }) => cells.some((head) => head > column)));
  const chosen: number[] = [];
  for (const column of headed.length > 0 ? headed : columns) {
    const last = chosen.at(-1);
    const isApart =
      last === undefined ||
      heads.some(({ cells }) => cells.some((head) => head > last && head < column)) ||
      figuresBetween(view, labelled, last, column).length >= FIGURES;
    if (isApart) chosen.push(column);
    // Two columns of labels without figures between them are one stub; what is nearer to the figures says more. Under a
    // label of a column stand figures, and above it the labels of another table.
    else if (!heads.some(({ cells }) => cells.includes(column))) chosen[chosen.length - 1] = column;
  }
  const headsIn = (left: number, right: number) =>
    heads.flatMap(({ cells }) => cells.filter((head) => head > left && head < right));
  return chosen.map((column, index): Strip => {
    const before = chosen[index - 1] ?? -1;
    const right = ownEnd(table, view, labelled, heads, {
      left: column,
      right: chosen[index + 1] ?? Infinity,
    });
    // What is left of the labels is the figures of what stands there.
    const others =
      index === 0 ? [] : [...headsIn(before, column), ...figuresBetween(view, labelled, before, column)];
    let stubEnd = leastOf(headsIn(column, right)) - 1;
    while (Number.isFinite(stubEnd) && stubEnd > column && isMisspelt(table, view, heads, stubEnd)) stubEnd--;
    return { left: Math.max(before, mostOf(others)), right, column, stubEnd };
  });
}

/** A sheet has more heads than a call takes arguments. */
const leastOf = (columns: readonly number[]) =>
  columns.reduce((least, each) => Math.min(least, each), Infinity);
const mostOf = (columns: readonly number[]) =>
  columns.reduce((most, each) => Math.max(most, each), -Infinity);

/** The column in which the table ends that has its labels of rows in the one on the left: where another stands beside it. */
function ownEnd(
  table: Matrix,
  view: LabelView,
  labelled: readonly LabelledRow[],
  heads: readonly HeadCells[],
  within: Between,
): number {
  const last = labelled.findLast(({ column }) => column === within.left)!.row;
  const ends = heads.flatMap(({ to }) => {
    const [own, ...others] = tablesBeside(table, view, to - 1, () => last, within);
    // Where the labels behind are no other table's, nobody can say which are meant.
    const isOther = others.some(({ left, right }) => {
      const { leaves } = labelsIn(table, view, to - 1, left, right);
      return leaves * 2 <= view.filledIn(to - 1, left + 1, right - 1);
    });
    return isOther ? [own!.right] : [];
  });
  return Math.min(within.right, leastOf(ends));
}

/** Whether a label of a column that is merely near one of the form's stands over it, and no head of labels of rows. */
function isMisspelt(table: Matrix, view: LabelView, heads: readonly HeadCells[], column: number): boolean {
  const { isNear } = columnLabelsOf(table).asked;
  return heads.some(({ from, to }) => {
    for (let row = from; row < to; row++)
      if (view.textsIn(row, column, column, isNear).length > 0) return true;
    return false;
  });
}

/** So many columns of numbers between two of labels, and these are no stub: codes and 序号 have one each. */
const FIGURES = 2;

/** Columns of figures between two of labels, those of another table with the same rows among them. */
function figuresBetween(
  view: LabelView,
  labelled: readonly LabelledRow[],
  left: number,
  right: number,
): number[] {
  const rows = labelled.flatMap(({ row, column }) => (column === left ? [row] : []));
  return Array.from({ length: right - left - 1 }, (_, at) => left + 1 + at).filter((column) =>
    view.isOfNumbers(rows, column),
  );
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

/** Columns of cells that may be labels of columns, and the rows that they stand in, the last left out. */
interface HeadCells {
  readonly from: number;
  readonly to: number;
  readonly cells: readonly number[];
}

/** The cells that may be labels of columns, by heads: rows in which there are enough of them, those above, and what leaves stand below. */
function headCells(
  table: Matrix,
  view: LabelView,
  labelled: readonly LabelledRow[],
  columns: readonly number[],
): HeadCells[] {
  const labels = columnLabelsOf(table);
  const labelsOf = new Map<number, number[]>();
  for (const { row, column } of labelled)
    if (columns.includes(column)) labelsOf.set(row, [...(labelsOf.get(row) ?? []), column]);
  /** Behind the label of a row stand its figures; in the same row may be the head of another form beside it. */
  const isFigure = (row: number, column: number) => {
    const own = labelsOf.get(row);
    const stub = columns.findLast((each) => each < column);
    return own !== undefined && (stub === undefined || own.includes(stub));
  };
  // Of a head some labels are plain, however others are written.
  const plain = view.textsThat(labels.asked.isPlainLeaf).filter(({ row, column }) => !isFigure(row, column));
  const leaves = new Map(
    [...new Set(plain.map(({ row }) => row))].map((row) => [
      row,
      view.textsIn(row, 0, Infinity, labels.asked.isLeaf).filter(({ column }) => !isFigure(row, column)),
    ]),
  );
  const leavesIn = (row: number) => leaves.get(row) ?? [];
  const least = (row: number) => (labelsOf.has(row) ? Math.max(2, leastLabels(table)) : leastLabels(table));
  const levels = levelsOf(table);
  return [...leaves].flatMap(([row, found]) => {
    if (labels.shownBy(found.map(({ text }) => text)) < least(row)) return [];
    let end = row + 1;
    while (end < row + levels && leavesIn(end).length > 0) end++;
    const from = Math.max(0, row + 1 - levels);
    const rows = Array.from({ length: end - from }, (_, at) => from + at);
    return [{ from, to: end, cells: rows.flatMap((each) => leavesIn(each).map(({ column }) => column)) }];
  });
}

/** Texts of a row from `left` up to and with `right`, blank ones left out. */
export function textsIn(
  view: LabelView,
  row: number,
  left: number,
  right: number,
): { column: number; text: string }[] {
  return view
    .textsOf(row, left, right)
    .flatMap((text, at) => (text.trim() === "" ? [] : [{ column: left + at, text }]));
}
