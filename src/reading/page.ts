import type { Head } from "./read-columns";

/** A head and the rows below it, down to the next head. */
export interface Page {
  readonly head: Head;
  /** First and last row that may hold figures. */
  readonly first: number;
  readonly last: number;
  readonly labelColumn: number;
}

/** The columns of a page that hold figures, without 合计. */
export function figureColumns({ head }: Page): number[] {
  return head.subjects.places.filter((place) => place >= 0);
}
