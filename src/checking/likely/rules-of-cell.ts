import {
  cellsOf,
  type Cells,
  type Condition,
  type Expression,
  type Value,
} from "../../form/expression/expression";
import type { Form } from "../../form/form";
import type { Rule } from "../../form/rules/rule";
import type { Table } from "../../form/table";
import type { Here, Spot } from "../../form/totals/amount";
import type { Finding } from "../finding";
import { judgeOf } from "../kinds/judges";
import { addedCells } from "../names";
import { Look } from "../relation/evaluate";
import type { Seen } from "../seen";

/** The cells of which a broken rule speaks where it is broken, side by side or condition by condition. */
export function groupsAt(rule: Rule, { table, row, column }: Finding, seen: Seen): Spot[][] {
  if (table === null) return [];
  const look = new Look(seen, table, { row, column }, null);
  return relationsOf(rule, seen.form)
    .flatMap(groupsOf)
    .map((group) => group.flatMap((cells) => (cells.period === "this" ? [...look.spots(cells)] : [])));
}

function relationsOf(rule: Rule, form: Form): readonly Expression[] {
  return judgeOf(rule).operands(rule as never, form);
}

function groupsOf(expression: Expression): (readonly Cells[])[] {
  switch (expression.kind) {
    case "compare":
      return [cellsOf(expression.left), cellsOf(expression.right)];
    case "implies":
      return [...conditionGroups(expression.when), ...conditionGroups(expression.then)];
    case "unique":
      return [];
  }
}

function conditionGroups(condition: Condition): (readonly Cells[])[] {
  switch (condition.kind) {
    case "compare":
      return [cellsOf(condition.left), cellsOf(condition.right)];
    case "filled":
    case "blank":
    case "one-of":
      return [[condition.cells]];
    case "and":
    case "or":
      return condition.of.flatMap(conditionGroups);
  }
}

/** Whether a rule speaks of a cell, wherever it is judged. */
export function speaksOfSpot(rule: Rule, spot: Spot, { form }: Seen): boolean {
  return relationsOf(rule, form).some((relation) => cellsOf(relation).some((cells) => isNamed(cells, spot)));
}

function isNamed({ table, rows, columns, period }: Cells, spot: Spot): boolean {
  const has = (lines: Cells["rows"], line: number) => typeof lines === "string" || lines.includes(line);
  return period === "this" && table === spot.table && has(rows, spot.row) && has(columns, spot.column);
}

/** The same rule, judged only where the cell is looked at: in its own row or column, and in totals. */
export function narrowed(rule: Rule, spot: Spot, { tables }: Form): Rule {
  if (rule.kind !== "relation" || (rule.per !== "column" && rule.per !== "row")) return rule;
  const table = tables[rule.table]!;
  if (table.kind === "list" || rule.table !== spot.table) return rule;
  const lines = rule.per === "column" ? table.columns.lines : table.rows.lines;
  const own = rule.per === "column" ? spot.column : spot.row;
  return { ...rule, over: rule.over.filter((line) => line === own || lines[line]!.role === "total") };
}

/** Where a rule may look at a cell: in its own row and column, and in the totals beside it. */
export function standsBeside(spot: Spot, seen: Seen): Here[] {
  const own = { row: spot.row, column: spot.column };
  const table = seen.form.tables[spot.table]!;
  const rows = table.kind === "list" ? [seen.lines(spot.table)] : totalsOf(table.rows.lines);
  return [
    own,
    ...rows.map((row) => ({ ...own, row })),
    ...totalsOf(table.columns.lines).map((column) => ({ ...own, column })),
  ];
}

function totalsOf(lines: Table["columns"]["lines"]): number[] {
  return lines.filter(({ role }) => role === "total").map(({ index }) => index);
}

/** The values of a cell at which a relation just holds there; sides that are added up move with the cell. */
export function edgesOf(expression: Expression, rule: Rule, spot: Spot, here: Here, seen: Seen): number[] {
  if (expression.kind === "unique") return [];
  if (!cellsOf(expression).some((cells) => isNamed(cells, spot))) return [];
  if (expression.kind === "implies") return [0, 1];
  const { left, right } = expression;
  const table = rule.kind === "relation" ? rule.table : spot.table;
  const look = new Look(seen, table, here, null);
  const side = [left, right].find((value) => cellsOf(value).some((cells) => isNamed(cells, spot)))!;
  if (addedCells(side) === null) return [];
  const other = side === left ? right : left;
  const sum = (value: Value) => look.number(value).number;
  return [sum(other) - sum(side) + (seen.cell(spot)?.value ?? 0)];
}
