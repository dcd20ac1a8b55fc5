import type { Line } from "../axis";
import type { Cells, Comparison, Condition, Expression, Value } from "../expression/expression";
import type { Form } from "../form";
import { perForm } from "../per-form";
import type { CellRole, List, Matrix } from "../table";
import { isAlways } from "./relation-shape";
import type { RelationRule } from "./rule";

/** A row or column that is gone through; of a list its lines are alike, and its total line is another thing. */
type Across = number | "total";
type AxisName = "row" | "column";

/**
 * What the author's own relations say already, so that the rules that follow from the form do not say it
 * again: the author's number, level and words stand in their place.
 */
export interface SpokenFor {
  /** A total line, in the lines of the other axis that the relation is judged in. */
  total(table: number, axis: AxisName, line: number, across: Across): boolean;
  /** A line and the whole that it is a part of. */
  part(table: number, axis: AxisName, line: number, across: Across): boolean;
  /** A cell that is computed from others. */
  derived(table: number, row: Across, column: number): boolean;
  /** Of a list: a column that holds one of its options; that is required; the key. */
  options(table: number, column: number): boolean;
  required(table: number, column: number): boolean;
  key(table: number): boolean;
}

export const spokenFor = perForm(({ tables, rules }: Pick<Form, "tables" | "rules">): SpokenFor => {
  const said = new Set<string>();
  const add = (...parts: readonly (string | number)[]) => said.add(parts.join(" "));
  const has = (...parts: readonly (string | number)[]) => said.has(parts.join(" "));
  // Every line of a list is judged alike.
  const alike = (table: number, across: Across) =>
    tables[table]!.kind === "list" && across !== "total" ? "line" : across;
  for (const rule of rules) {
    if (rule.kind !== "relation") continue;
    const table = tables[rule.table]!;
    if (table.kind === "matrix") ofMatrix(table, rule, add);
    else ofList(table, rule, add);
  }
  return {
    total: (table, axis, line, across) => has("total", table, axis, line, alike(table, across)),
    part: (table, axis, line, across) => has("part", table, axis, line, alike(table, across)),
    derived: (table, row, column) => has("derived", table, alike(table, row), column),
    options: (table, column) => has("options", table, column),
    required: (table, column) => has("required", table, column),
    key: (table) => {
      const list = tables[table]!;
      return list.kind === "list" && has("key", table, ...[...list.key].sort((a, b) => a - b));
    },
  };
});

type Add = (...parts: readonly (string | number)[]) => void;

function ofMatrix(table: Matrix, { expression, per, over }: RelationRule, add: Add): void {
  if (expression.kind !== "compare") return;
  const axis = per === "column" ? "row" : "column";
  for (const across of over) {
    for (const line of axis === "row" ? table.rows.lines : table.columns.lines) {
      const [row, column] = axis === "row" ? [line.index, across] : [across, line.index];
      const cell = table.cells[row]![column]!;
      if (isTotal(expression, line, axis)) add("total", table.index, axis, line.index, across);
      if (isPart(expression, line, axis)) add("part", table.index, axis, line.index, across);
      if (isDerived(expression, line, axis, cell)) add("derived", table.index, row, column);
    }
  }
}

function ofList(table: List, { expression, per, onTotal }: RelationRule, add: Add): void {
  for (const { what, columns } of listPartsOf(expression)) add(what, table.index, ...columns);
  if (expression.kind !== "compare" || per !== "line") return;
  for (const across of onTotal ? ["line", "total"] : ["line"]) {
    for (const line of table.columns.lines) {
      if (isTotal(expression, line, "column")) add("total", table.index, "column", line.index, across);
      if (isPart(expression, line, "column")) add("part", table.index, "column", line.index, across);
      if (isDerived(expression, line, "column", table.inLine[line.index]!))
        add("derived", table.index, across, line.index);
    }
  }
}

/** total = its parts, each once, whichever side they stand on. */
function isTotal(
  { left, relation, right }: Comparison,
  { index, role, parts }: Line,
  axis: AxisName,
): boolean {
  if (relation !== "=" || role !== "total") return false;
  const named = lineOf(left, axis) === index ? right : lineOf(right, axis) === index ? left : null;
  const lines = named && summed(named, axis);
  return lines !== null && sameNumbers(lines, parts);
}

/** part <= whole, whole >= part, and whole >= part + other parts, which is more. */
function isPart({ left, relation, right }: Comparison, { index, whole }: Line, axis: AxisName): boolean {
  if (whole === null || (relation !== "<=" && relation !== ">=")) return false;
  const [small, large] = relation === ">=" ? [right, left] : [left, right];
  return lineOf(large, axis) === whole && (summed(small, axis) ?? []).includes(index);
}

function isDerived(
  { left, relation, right }: Comparison,
  { index }: Line,
  axis: AxisName,
  cell: CellRole,
): boolean {
  return (
    cell.kind === "derived" &&
    relation === "=" &&
    lineOf(left, axis) === index &&
    withoutWords(right) === withoutWords(cell.value)
  );
}

/** The one line that a value names; `null` when it is something else. */
function lineOf(value: Value, axis: AxisName): number | null {
  const lines = namedBy(value, axis);
  return lines?.length === 1 ? lines[0]! : null;
}

function summed(value: Value, axis: AxisName): number[] | null {
  const terms = value.kind === "sum" ? value.terms : [{ minus: false, value }];
  const found = terms.map((term) => (term.minus ? null : namedBy(term.value, axis)));
  return found.some((each) => each === null) ? null : found.flatMap((each) => [...each!]);
}

/** The lines of this period that a name stands for. */
function namedBy(value: Value, axis: AxisName): readonly number[] | null {
  if (value.kind !== "cells" || value.period === "prior") return null;
  const lines = axis === "row" ? value.rows : value.columns;
  return typeof lines === "string" ? null : lines;
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  const sorted = (each: readonly number[]) => [...each].sort((x, y) => x - y).join(" ");
  return sorted(a) === sorted(b);
}

function withoutWords(value: Value): string {
  return JSON.stringify(value, (key, each: unknown) => (key === "written" ? undefined : each));
}

function listPartsOf(expression: Expression): { what: string; columns: number[] }[] {
  if (expression.kind === "unique")
    return [{ what: "key", columns: [...expression.columns].sort((a, b) => a - b) }];
  return expression.kind === "implies" && isAlways(expression.when) ? ofCondition(expression.then) : [];
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
