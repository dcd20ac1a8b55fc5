import { isDecimal } from "./decimal";

/**
 * What a column holds: a text ("" for nothing), a whole number, a decimal number, or a number with all of its digits,
 * as text where no decimal has room for them.
 */
export type ColumnType = "text" | "whole" | "decimal" | "exact";

/** What a row says in a column: a text, or a number; `null` for no number. */
export type LongValue = string | number | null;

/** A column of a long table. */
export interface Column<Row> {
  /** As queries call it. */
  readonly name: string;
  /** As a clerk reads it over the column. */
  readonly label: string;
  readonly type: ColumnType;
  of(row: Row): LongValue;
  /** The part of a row of which it says something; left out where no other row has it. */
  readonly part?: PartOf<Row>;
}

/**
 * What rows have in common: their return, their cell of the form. It does not change, so what is made of it may be kept:
 * most of a long table is said again in every row of a return, and in every return of a form.
 */
export type PartOf<Row> = (row: Row) => object;

/** Columns of a part as columns of the rows that have it. */
export function columnsOf<Row, Part extends object>(
  part: (row: Row) => Part,
  columns: readonly Column<Part>[],
): Column<Row>[] {
  return columns.map((column) => ({ ...column, of: (row) => column.of(part(row)), part }));
}

export function text<Row>(name: string, label: string, of: (row: Row) => string): Column<Row> {
  return { name, label, type: "text", of };
}

export function whole<Row>(name: string, label: string, of: (row: Row) => number | null): Column<Row> {
  return { name, label, type: "whole", of };
}

export function exact<Row>(name: string, label: string, of: (row: Row) => number | null): Column<Row> {
  return { name, label, type: "exact", of };
}

/** What no decimal has room for is none. */
export function decimal<Row>(name: string, label: string, of: (row: Row) => number | null): Column<Row> {
  const held = (row: Row) => {
    const value = of(row);
    return value === null || isDecimal(value) ? value : null;
  };
  return { name, label, type: "decimal", of: held };
}
