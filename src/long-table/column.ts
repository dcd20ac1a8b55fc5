import { isDecimal } from "./decimal";

/**
 * What a column holds: a text ("" for nothing), a whole number, a decimal number, or a number with all of its digits,
 * as text ("" for none) where no decimal has room for them.
 */
export type ColumnType = "text" | "whole" | "decimal" | "exact";

/** What a row says in a column: a text, or a number; `null` for no number. */
export type LongValue = string | number | null;

/** A column of a long table, of rows or of one part of them. */
export interface Column<Row> {
  /** As queries call it. */
  readonly name: string;
  /** As a clerk reads it over the column. */
  readonly label: string;
  readonly type: ColumnType;
  of(row: Row): LongValue;
}

/** Columns of what is in a row as columns of the row. */
export function columnsIn<Row, Inner>(
  inner: (row: Row) => Inner,
  columns: readonly Column<Inner>[],
): Column<Row>[] {
  return columns.map((column) => ({ ...column, of: (row) => column.of(inner(row)) }));
}

export function text<Row>(name: string, label: string, of: (row: Row) => string): Column<Row> {
  return { name, label, type: "text", of };
}

export function whole<Row>(name: string, label: string, of: (row: Row) => number | null): Column<Row> {
  return { name, label, type: "whole", of };
}

/** The digits as `decimalText` writes them. */
export function exact<Row>(name: string, label: string, of: (row: Row) => string): Column<Row> {
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
