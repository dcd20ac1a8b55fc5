/**
 * A relation between cells of a form, resolved: what a rule says, what a derived cell comes to. Lines are
 * indexes of the table's axes, `each` the row or column that is being looked at.
 */
export type Expression =
  | Comparison
  | { readonly kind: "implies"; readonly when: Condition; readonly then: Condition }
  /** No two lines of a list hold the same in these columns. */
  | { readonly kind: "unique"; readonly columns: readonly number[] };

export type Relation = "<=" | ">=" | "=" | "<" | ">" | "<>";

export interface Comparison {
  readonly kind: "compare";
  readonly left: Value;
  readonly relation: Relation;
  readonly right: Value;
}

/** What is asked of cells before something else is asked, or instead of a comparison. */
export type Condition =
  | Comparison
  | { readonly kind: "filled" | "blank"; readonly cells: Cells }
  | { readonly kind: "one-of"; readonly cells: Cells; readonly options: readonly string[] }
  | { readonly kind: "and" | "or"; readonly of: readonly Condition[] };

export type Value =
  | { readonly kind: "number"; readonly value: number }
  /** In double quotation marks; compared with what a text, choice, month or date cell says. */
  | { readonly kind: "text"; readonly text: string }
  | Cells
  | { readonly kind: "sum"; readonly terms: readonly Term[] }
  | { readonly kind: "product"; readonly factors: readonly Factor[] };

export interface Term {
  readonly minus: boolean;
  readonly value: Value;
}

export interface Factor {
  readonly divides: boolean;
  readonly value: Value;
}

/**
 * One cell, or several that a heading or 其他指标 stands for: `sum` adds them up, `any` asks whether one of
 * them does.
 */
export interface Cells {
  readonly kind: "cells";
  readonly table: number;
  /** `each` is the one that is gone through; `all` every line of a list, looked at from another table. */
  readonly rows: readonly number[] | "each" | "all";
  readonly columns: readonly number[] | "each";
  readonly joined: "sum" | "any";
  readonly period: "this" | "prior";
  /** As the author wrote it, for sentences: 已办结. */
  readonly written: string;
}

/** The cells an expression speaks of, in the order in which they are written. */
export function cellsOf(of: Expression | Condition | Value): readonly Cells[] {
  switch (of.kind) {
    case "cells":
      return [of];
    case "number":
    case "text":
    case "unique":
      return [];
    case "sum":
      return of.terms.flatMap(({ value }) => cellsOf(value));
    case "product":
      return of.factors.flatMap(({ value }) => cellsOf(value));
    case "compare":
      return [...cellsOf(of.left), ...cellsOf(of.right)];
    case "implies":
      return [...cellsOf(of.when), ...cellsOf(of.then)];
    case "filled":
    case "blank":
    case "one-of":
      return [of.cells];
    case "and":
    case "or":
      return of.of.flatMap(cellsOf);
  }
}

/** The same expression with other cells. */
export function withCells(of: Expression, change: (cells: Cells) => Cells): Expression {
  switch (of.kind) {
    case "compare":
      return comparisonWith(of, change);
    case "implies":
      return { ...of, when: conditionWith(of.when, change), then: conditionWith(of.then, change) };
    case "unique":
      return of;
  }
}

function comparisonWith(of: Comparison, change: (cells: Cells) => Cells): Comparison {
  return { ...of, left: valueWith(of.left, change), right: valueWith(of.right, change) };
}

function conditionWith(of: Condition, change: (cells: Cells) => Cells): Condition {
  switch (of.kind) {
    case "compare":
      return comparisonWith(of, change);
    case "filled":
    case "blank":
    case "one-of":
      return { ...of, cells: change(of.cells) };
    case "and":
    case "or":
      return { ...of, of: of.of.map((each) => conditionWith(each, change)) };
  }
}

function valueWith(of: Value, change: (cells: Cells) => Cells): Value {
  switch (of.kind) {
    case "cells":
      return change(of);
    case "number":
    case "text":
      return of;
    case "sum":
      return { ...of, terms: of.terms.map((each) => ({ ...each, value: valueWith(each.value, change) })) };
    case "product":
      return {
        ...of,
        factors: of.factors.map((each) => ({ ...each, value: valueWith(each.value, change) })),
      };
  }
}
