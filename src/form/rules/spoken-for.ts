import type { Line } from "../axis";
import type { Cells, Comparison, Condition, Expression, Value } from "../expression/expression";
import type { Form } from "../form";
import { perForm } from "../per-form";
import type { Matrix } from "../table";
import type { RelationRule } from "./rule";

/**
 * What the author's own relations say already, so that the rules that follow from the form do not say it
 * again: the author's number, level and words stand in their place.
 */
export interface SpokenFor {
  /** A total line, in the lines of the other axis that the relation is judged in. */
  total(table: number, axis: "row" | "column", line: number, across: number): boolean;
  /** A line and the whole that it is a part of. */
  part(table: number, axis: "row" | "column", line: number, across: number): boolean;
  /** A cell that is computed from others. */
  derived(table: number, row: number, column: number): boolean;
  /** Of a list: a column that holds one of its options; that is required; the key. */
  options(table: number, column: number): boolean;
  required(table: number, column: number): boolean;
  key(table: number): boolean;
}

export const spokenFor = perForm(({ tables, rules }: Pick<Form, "tables" | "rules">): SpokenFor => {
  const said = new Set<string>();
  const add = (...parts: readonly (string | number)[]) => said.add(parts.join(" "));
  const has = (...parts: readonly (string | number)[]) => said.has(parts.join(" "));
  for (const rule of rules) {
    if (rule.kind !== "relation") continue;
    const table = tables[rule.table]!;
    if (table.kind === "matrix") ofMatrix(table, rule, add);
    else for (const part of ofList(rule.expression)) add(part.what, table.index, ...part.columns);
  }
  return {
    total: (...at) => has("total", ...at),
    part: (...at) => has("part", ...at),
    derived: (...at) => has("derived", ...at),
    options: (...at) => has("options", ...at),
    required: (...at) => has("required", ...at),
    key: (table) => {
      const list = tables[table]!;
      return list.kind === "list" && has("key", table, ...[...list.key].sort((a, b) => a - b));
    },
  };
});

type Add = (...parts: readonly (string | number)[]) => void;

function ofMatrix(table: Matrix, rule: RelationRule, add: Add): void {
  const { expression, per, over } = rule;
  if (expression.kind !== "compare" || (per !== "column" && per !== "row")) return;
  const axis = per === "column" ? "row" : "column";
  const lines = axis === "row" ? table.rows.lines : table.columns.lines;
  for (const across of over) {
    for (const line of lines) {
      if (isTotal(expression, line, axis)) add("total", table.index, axis, line.index, across);
      if (isPart(expression, line, axis)) add("part", table.index, axis, line.index, across);
      const [row, column] = axis === "row" ? [line.index, across] : [across, line.index];
      const cell = table.cells[row]![column]!;
      if (cell.kind === "derived" && isSame(expression, line.index, axis, cell.value))
        add("derived", table.index, row, column);
    }
  }
}

/** total = its parts, each once. */
function isTotal(
  { left, relation, right }: Comparison,
  { index, role, parts }: Line,
  axis: "row" | "column",
): boolean {
  if (relation !== "=" || role !== "total" || lineOf(left, axis) !== index) return false;
  const named = summed(right, axis);
  return named !== null && sameNumbers(named, parts);
}

/** part <= whole, or whole >= part. */
function isPart(
  { left, relation, right }: Comparison,
  { index, whole }: Line,
  axis: "row" | "column",
): boolean {
  if (whole === null) return false;
  const [small, large] = relation === ">=" ? [right, left] : [left, right];
  return (
    (relation === "<=" || relation === ">=") && lineOf(small, axis) === index && lineOf(large, axis) === whole
  );
}

function isSame(
  { left, relation, right }: Comparison,
  line: number,
  axis: "row" | "column",
  value: Value,
): boolean {
  return relation === "=" && lineOf(left, axis) === line && withoutWords(right) === withoutWords(value);
}

/** The one line that a value names; `null` when it is something else. */
function lineOf(value: Value, axis: "row" | "column"): number | null {
  const lines = value.kind === "cells" && value.period === "this" ? linesOf(value, axis) : null;
  return lines?.length === 1 ? lines[0]! : null;
}

function summed(value: Value, axis: "row" | "column"): number[] | null {
  const terms = value.kind === "sum" ? value.terms : [{ minus: false, value }];
  const found = terms.map((term) =>
    term.minus || term.value.kind !== "cells" ? null : linesOf(term.value, axis),
  );
  return found.some((each) => each === null) ? null : found.flatMap((each) => [...each!]);
}

function linesOf({ rows, columns }: Cells, axis: "row" | "column"): readonly number[] | null {
  const lines = axis === "row" ? rows : columns;
  return lines === "each" || lines === "all" ? null : lines;
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  const sorted = (each: readonly number[]) => [...each].sort((x, y) => x - y).join(" ");
  return sorted(a) === sorted(b);
}

function withoutWords(value: Value): string {
  return JSON.stringify(value, (key, each: unknown) => (key === "written" ? undefined : each));
}

function ofList(expression: Expression): { what: string; columns: number[] }[] {
  if (expression.kind === "unique")
    return [{ what: "key", columns: [...expression.columns].sort((a, b) => a - b) }];
  const always =
    expression.kind === "implies" && expression.when.kind === "and" && expression.when.of.length === 0;
  return always ? ofCondition(expression.then) : [];
}

function ofCondition(condition: Condition): { what: string; columns: number[] }[] {
  switch (condition.kind) {
    case "filled":
      return named("required", condition.cells);
    case "one-of":
      return named("options", condition.cells);
    case "and":
      return condition.of.flatMap(ofCondition);
    case "compare":
    case "blank":
    case "or":
      return [];
  }
}

function named(what: string, { columns }: Cells): { what: string; columns: number[] }[] {
  return columns === "each" ? [] : columns.map((column) => ({ what, columns: [column] }));
}
