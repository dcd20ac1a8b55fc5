import type { Cells, Value } from "../expression/expression";

/**
 * What a cell says to whoever computes with it: a number, `null` where nothing stands, "unknown" where it is
 * no number that is understood, or where what is computed cannot be: something over nothing.
 */
export type Amount = number | null | "unknown";

/** One cell of a form by table, row line and column line. A list has its lines for rows. */
export interface Spot {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** Where one stands when a relation is looked at: a row, a column, both or neither. */
export interface Here {
  readonly row: number | null;
  readonly column: number | null;
}

/**
 * The cells that a reference means for whoever stands here, in the order of the lines. `lines`: how many lines
 * a list has, for a reference to all of them.
 */
export function spotsOf(
  { table, rows, columns }: Cells,
  here: Here,
  lines: (table: number) => number = () => 0,
): Spot[] {
  const of = (axis: Cells["rows"], own: number | null): readonly number[] => {
    if (axis === "all") return [...Array(lines(table)).keys()];
    return axis !== "each" ? axis : own === null ? [] : [own];
  };
  const across = of(columns, here.column);
  const spots: Spot[] = [];
  for (const row of of(rows, here.row)) for (const column of across) spots.push({ table, row, column });
  return spots;
}

/** What a value comes to. */
export interface Computed {
  /** Blank counts as 0, beside what is filled. */
  readonly number: number;
  /** Whether any of its cells is filled; a number that the author wrote is none. */
  readonly filled: boolean;
  /** Every cell of it is understood, and nothing is divided by nothing. */
  readonly known: boolean;
}

/** A value computed from its cells; `at` says what those of one name come to, see `amountTogether`. */
export function computed(value: Value, at: (cells: Cells) => Amount): Computed {
  switch (value.kind) {
    case "number":
      return { number: value.value, filled: false, known: true };
    case "text":
      return UNKNOWN;
    case "cells": {
      const amount = at(value);
      return amount === "unknown" ? UNKNOWN : { number: amount ?? 0, filled: amount !== null, known: true };
    }
    case "sum":
      return value.terms
        .map(({ minus, value: each }) => ({ minus, of: computed(each, at) }))
        .reduce<Computed>(
          (sum, { minus, of }) => joined(sum, of, sum.number + (minus ? -of.number : of.number)),
          { number: 0, filled: false, known: true },
        );
    case "product":
      return value.factors
        .map(({ divides, value: each }) => ({ divides, of: computed(each, at) }))
        .reduce<Computed>(
          (product, { divides, of }) =>
            divides
              ? joined(product, { ...of, known: of.known && of.number !== 0 }, product.number / of.number)
              : joined(product, of, product.number * of.number),
          { number: 1, filled: false, known: true },
        );
  }
}

const UNKNOWN: Computed = { number: 0, filled: true, known: false };

function joined(one: Computed, other: Computed, number: number): Computed {
  return { number, filled: one.filled || other.filled, known: one.known && other.known };
}

/** The same as one amount: `null` where all of it is blank. */
export function amountOf(value: Value, at: (cells: Cells) => Amount): Amount {
  const { number, filled, known } = computed(value, at);
  return !filled ? null : known ? number : "unknown";
}

/** Several cells that one name stands for: their sum, or of `any` the largest. */
export function amountTogether({ joined }: Pick<Cells, "joined">, amounts: readonly Amount[]): Amount {
  if (amounts.length === 1) return amounts[0]!;
  const numbers = amounts.filter((amount) => typeof amount === "number");
  const most = numbers.reduce((largest, number) => Math.max(largest, number), -Infinity);
  if (joined === "any" && most > 0) return most;
  if (amounts.includes("unknown")) return "unknown";
  if (numbers.length === 0) return null;
  return joined === "any" ? most : numbers.reduce((sum, number) => sum + number, 0);
}
