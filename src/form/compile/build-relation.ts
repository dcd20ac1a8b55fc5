import { cellsOf, withCells, type Condition, type Expression } from "../expression/expression";
import { isFault, type Fault } from "../expression/names";
import { parseCondition, parseExpression } from "../expression/parse-expression";
import { isTime } from "../rules/holds-in";
import { isAlways } from "../rules/relation-shape";
import { relationWords } from "../rules/relation-words";
import type { RelationRule } from "../rules/rule";
import type { RelationSpec } from "../spec/relation-spec";
import type { FormSpec } from "../spec/form-spec";
import type { Table } from "../table";
import type { FormIssue, Issues } from "./form-issue";
import { messageFaults } from "./message-faults";
import { namesIn, tableNamed } from "./names";
import { relationFault } from "./relation-fault";
import { isTotalled, overOf, perOf } from "./relation-lines";

/** A relation with the table that it is gone through in. */
interface Home {
  readonly table: Table;
  readonly expression: Expression;
}

/** A rule as its author has written it; `null` when it cannot be understood, which is reported. */
export function buildRelation(
  { spec, tables }: { readonly spec: FormSpec; readonly tables: readonly Table[] },
  rule: RelationSpec,
  path: FormIssue["path"],
  issues: Issues,
): RelationRule | null {
  const fault = (at: string, each: Fault) => issues.report([...path, at], each.fault, null);
  const home = homeOf(tables, rule);
  if (isFault(home)) return fault(home.in ?? "says", home);
  const { table, expression } = home;
  const placed = perOf(table, tables, expression);
  if (isFault(placed)) return fault("says", placed);
  const wrong = relationFault(tables, expression);
  if (wrong) return fault("says", wrong);
  const over = overOf(table, placed.per, rule, path, expression, issues);
  if (over === null) return null;
  if (over.length === 0 && (placed.per === "row" || placed.per === "column"))
    return issues.report([...path, "says"], "没有格子可以比较 (there are no cells to compare)", null);
  if (rule.tolerance !== undefined && !expressionCompares(expression))
    issues.report(
      [...path, "tolerance"],
      "只有比大小的才有误差 (only what is compared has a tolerance)",
      null,
    );
  const words = relationWords(expression, {
    severity: rule.level,
    isTime: (value) => isTime(tables, value),
  });
  const made: RelationRule = {
    kind: "relation",
    id: rule.id,
    name: rule.name ?? rule.id,
    title: rule.title ?? (rule.when === undefined ? rule.says : `如果 ${rule.when} 则 ${rule.says}`),
    severity: rule.level,
    message: rule.note?.chinese ?? words.chinese,
    english: rule.note?.english ?? words.english,
    remedy: rule.remedy ?? REMEDY,
    source: rule.source ?? spec.source ?? "",
    says: rule.says,
    expression,
    table: table.index,
    per: placed.per,
    over,
    onTotal: rule.totals && isTotalled(table, expression),
    tolerance: rule.tolerance ?? null,
  };
  if (rule.note) messageFaults(made, [...path, "note"], issues);
  return made;
}

const REMEDY = "核对这些数，改正填错的；确实如此的，在备注说明。";

function expressionCompares(expression: Expression): boolean {
  if (expression.kind === "unique") return false;
  const compares = (of: Condition): boolean =>
    of.kind === "compare" || ((of.kind === "and" || of.kind === "or") && of.of.some(compares));
  return compares(expression.kind === "implies" ? expression.then : expression);
}

/** The table that a relation speaks of: the one that is named, else the only one that has all its names. */
function homeOf(tables: readonly Table[], rule: RelationSpec): Home | (Fault & { readonly in?: string }) {
  if (rule.table !== undefined) {
    const named = tableNamed(tables, rule.table);
    if (!named) return { fault: `没有这张表 (unknown table): ${rule.table}`, in: "table" };
    const expression = parseIn(tables, named, rule);
    return isFault(expression) ? expression : homed(tables, named, expression);
  }
  const tried = tables.map((table) => ({ table, expression: parseIn(tables, table, rule) }));
  const found = tried.flatMap(({ table, expression }) =>
    isFault(expression) ? [] : [homed(tables, table, expression)],
  );
  const homes = [...new Set(namingMost(found).map(({ table }) => table))];
  if (homes.length > 1) {
    const names = homes.map(({ index }) => `表${index + 1}`).join("、");
    return {
      fault: `${names}里都有，请用 table 写明是哪张表 (several tables have these names; say which by “table”)`,
    };
  }
  return (
    namingMost(found)[0] ??
    closestFault(tried.flatMap(({ expression }) => (isFault(expression) ? [expression] : [])))
  );
}

/** A code that one table has is a plain number to another: 08<=05 names no cell there. */
function namingMost(found: readonly Home[]): readonly Home[] {
  const named = found.map(({ expression }) => cellsOf(expression).length);
  return found.filter((_, index) => named[index] === Math.max(...named));
}

/** The most telling of the faults that the tables have with a relation: one that knows what may be meant. */
function closestFault(faults: readonly Fault[]): Fault {
  return (
    faults.find(({ fault }) => !fault.includes("unknown")) ??
    faults.find(({ fault }) => fault.includes("相近")) ??
    faults[0]!
  );
}

/**
 * Where several tables are named, a matrix is gone through, and a list is looked at with all its lines; else the
 * one table that is named, whatever its names were looked up in.
 */
function homed(tables: readonly Table[], table: Table, expression: Expression): Home {
  const named = [...new Set(cellsOf(expression).map((cells) => tables[cells.table]!))];
  if (named.length === 0) return { table, expression };
  if (named.length === 1) return { table: named[0]!, expression };
  const lists = withCells(expression, (cells) =>
    tables[cells.table]!.kind === "list" && cells.rows === "each" ? { ...cells, rows: "all" } : cells,
  );
  return { table: named.find(({ kind }) => kind === "matrix") ?? named[0]!, expression: lists };
}

function parseIn(
  tables: readonly Table[],
  table: Table,
  { says, when }: RelationSpec,
): Expression | (Fault & { readonly in?: string }) {
  const expression = parseExpression(says, namesIn(tables, table, says));
  if (isFault(expression) || when === undefined) return expression;
  const condition = parseCondition(when, namesIn(tables, table, when));
  if (isFault(condition)) return { ...condition, in: "when" };
  return withCondition(expression, condition);
}

function withCondition(expression: Expression, when: Condition): Expression | Fault {
  switch (expression.kind) {
    case "compare":
      return { kind: "implies", when, then: expression };
    case "implies":
      return isAlways(expression.when)
        ? { ...expression, when }
        : { ...expression, when: { kind: "and", of: [when, expression.when] } };
    case "unique":
      return { fault: "“不重复”不能带条件 (不重复 takes no condition)" };
  }
}
