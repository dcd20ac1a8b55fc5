import type { Line } from "../../form/axis";
import type { Matrix } from "../../form/table";
import type { Head } from "../columns/head";

/** A head and the rows below it, down to the next head. */
export interface Page {
  readonly head: Head;
  /** First and last row that may hold figures. */
  readonly first: number;
  readonly last: number;
  /** The column in which most labels of rows stand. */
  readonly labelColumn: number;
}

/** Whether a line is filled in by the unit: totals follow from others, 备注 speaks of them. */
export function isOwnLine({ role }: Pick<Line, "role">): boolean {
  return role === "item" || role === "of-which";
}

/** The columns of a page that the unit fills in. */
export function figureColumns({ columns }: Matrix, { head }: Pick<Page, "head">): number[] {
  return columns.lines.filter(isOwnLine).flatMap(({ index }) => head.columns.places[index] ?? []);
}

/** The first column behind the labels of rows; infinite where no column is known. */
export function firstFigure({ columns }: Matrix, { head }: Pick<Page, "head">): number {
  const known = columns.lines.flatMap(({ index, role }) =>
    role === "remark" ? [] : (head.columns.places[index] ?? []),
  );
  return Math.min(...known);
}

/** The last column of a table itself, be it known or in doubt. */
export function lastColumn({ head: { columns } }: Pick<Page, "head">): number {
  return Math.max(...columns.places.map((column) => column ?? -1), ...columns.doubts.map(({ at }) => at));
}
