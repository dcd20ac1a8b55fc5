import type { Spot } from "../../form/totals/amount";
import type { CellError } from "../../sheet/grid";

/** What is typed into a cell: a value as its measure says it, or anything else; `null` leaves it blank. */
export type Typed = number | string | CellError | null;

export interface TypedCell {
  readonly spot: Spot;
  readonly value: Typed;
}

/** A row or column with another label than the form's; "" without any. */
export interface Relabelled {
  readonly table: number;
  readonly axis: "row" | "column";
  readonly line: number;
  readonly label: string;
}

/** A small return that puts a rule to the test: what is otherwise than on a blank form that somebody has signed. */
export interface Example {
  readonly cells: readonly TypedCell[];
  readonly unit?: string;
  readonly date?: string | null;
  readonly period?: string | null;
  /** By index of the field. */
  readonly fields?: Readonly<Record<number, string>>;
  /** Lines that every list has; `LINES` when left out. */
  readonly lines?: number;
  readonly labels?: readonly Relabelled[];
  /** What the period before is given as. */
  readonly prior?: Example;
  /** The units that owe a return. */
  readonly roster?: readonly string[];
}

/** Enough to tell one line of a list from another. */
export const LINES = 2;
