import type { Column, LongValue } from "./column";

/**
 * What rows are made of: their return, their cell of the form, what stands there. Most of a long table is said again in
 * every row of a return, and in every return of a form; so a part has a number, and what a format makes of it is made
 * once.
 */
export class Parts<Part> {
  private parts: Part[] = [];

  get size(): number {
    return this.parts.length;
  }

  /** The number of a part that is told now. */
  add(part: Part): number {
    return this.parts.push(part) - 1;
  }

  at(number: number): Part {
    return this.parts[number]!;
  }

  /** Numbers begin anew. */
  forget(): void {
    this.parts = [];
  }
}

/** Rows by the numbers of their parts. */
export interface PartRows {
  readonly count: number;
  /** By kind of part, then row; there may be room behind the rows. */
  readonly numbers: readonly Int32Array[];
}

/** A column that says something of one kind of part. */
export interface PartColumn extends Column<number> {
  readonly kind: number;
}

/** Columns of parts of a kind, of which `at` knows the numbers. */
export function columnsOf<Part>(
  kind: number,
  at: (number: number) => Part,
  columns: readonly Column<Part>[],
): PartColumn[] {
  return columns.map((column) => ({
    ...column,
    kind,
    of: (number): LongValue => column.of(at(number)),
  }));
}

/** The columns of rows that have nothing in common: each is one part. */
export function columnsOfRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): PartColumn[] {
  return columnsOf(0, (number) => rows[number]!, columns);
}

/** Of such rows those with these numbers. */
export function rowsOf(numbers: Iterable<number>): PartRows {
  const all = Int32Array.from(numbers);
  return { count: all.length, numbers: [all] };
}
