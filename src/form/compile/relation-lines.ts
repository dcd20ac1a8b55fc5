import type { Line, Member } from "../axis";
import { cellsOf, type Cells, type Expression } from "../expression/expression";
import type { Fault } from "../expression/names";
import type { RelationRule } from "../rules/rule";
import type { RelationSpec } from "../spec/relation-spec";
import type { Table } from "../table";
import { findMember } from "./find-member";
import type { FormIssue, Issues } from "./form-issue";

import { isNumber, sidesOf } from "./relation-fault";

/** What a relation is judged in: rows named alone are judged in each column, columns named alone in each row. */
export function perOf(
  home: Table,
  tables: readonly Table[],
  expression: Expression,
): { per: RelationRule["per"] } | Fault {
  if (expression.kind === "unique")
    return home.kind === "list"
      ? { per: "once" }
      : { fault: "“不重复”只用于一行一项的表 (不重复 is for lists)" };
  const all = cellsOf(expression);
  const each = {
    rows: all.some(({ rows }) => rows === "each"),
    columns: all.some(({ columns }) => columns === "each"),
  };
  if (each.rows && each.columns)
    return { fault: "一条里有的写行、有的写列，看不出在哪里比 (rows and columns are mixed)" };
  const axis = each.rows ? "rows" : "columns";
  if (each.rows || each.columns) {
    const other = all.find((cells) => cells.table !== home.index && cells[axis] === "each");
    if (other && !hasSameLines(home, tables[other.table]!, axis))
      return {
        fault: `两张表的${axis === "rows" ? "行" : "列"}不一样，请写明是哪一格: ${other.written}·[…] (the tables differ; name one cell)`,
      };
  }
  if (each.rows) return { per: home.kind === "list" ? "line" : "row" };
  return { per: each.columns ? "column" : "once" };
}

/** Whether the lines that are gone through are the same ones in the same order in both tables. */
function hasSameLines(one: Table, other: Table, axis: "rows" | "columns"): boolean {
  const linesOf = (table: Table): readonly Line[] =>
    axis === "columns" ? table.columns.lines : table.kind === "matrix" ? table.rows.lines : [];
  const name = (lines: readonly Line[]) => lines.map(({ path }) => path.join("/")).join("\n");
  return linesOf(one).length > 0 && name(linesOf(one)) === name(linesOf(other));
}

/** Whether the total line of a list has something on every side of a relation; what is not totalled says nothing there. */
export function isTotalled(table: Table, expression: Expression): boolean {
  if (table.kind === "matrix" || table.total === null) return false;
  const has = ({ table: of, columns }: Cells) =>
    of !== table.index ||
    columns === "each" ||
    columns.some((column) => ["total", "derived"].includes(table.inTotal[column]!.kind));
  return sidesOf(expression).every(({ cells }) => cells.length === 0 || cells.some(has));
}

/** The rows or columns in which a relation is judged: those that are named, else all that have what it compares. */
export function overOf(
  table: Table,
  per: RelationRule["per"],
  rule: RelationSpec,
  path: FormIssue["path"],
  expression: Expression,
  issues: Issues,
): number[] | null {
  if (per === "line" || per === "once") {
    if (rule.over)
      issues.report([...path, "over"], "这条规则不分行列判断 (judged in no row or column)", null);
    return [];
  }
  const lines = per === "column" ? table.columns.lines : table.kind === "matrix" ? table.rows.lines : [];
  const named = rule.over?.map((ref, i) => {
    const found = findMember(per === "column" ? table.columns.members : rowsOf(table), ref);
    return typeof found === "string"
      ? issues.report([...path, "over", i], found, null)
      : found.line === null
        ? found.covers
        : [found.line];
  });
  if (named?.includes(null)) return null;
  const judged = (asks: "numbers" | "anything") =>
    lines.filter((line) => isJudged(table, per, line, expression, asks)).map(({ index }) => index);
  const numbers = judged("numbers");
  const chosen = named?.flatMap((each) => each!) ?? (numbers.length > 0 ? numbers : judged("anything"));
  return chosen.filter((index) => rule.totals || lines[index]!.role !== "total");
}

/**
 * Whether something to be compared stands on every side of the relation in this row or column: not ×, nothing but
 * numbers where numbers are added, and not only cells that are computed from the very cells beside them.
 */
function isJudged(
  table: Table,
  per: "row" | "column",
  line: Line,
  expression: Expression,
  alike: "numbers" | "anything",
): boolean {
  if (line.role === "remark" || line.role === "number") return false;
  if (table.kind !== "matrix") return true;
  const rolesOf = ({ table: of, rows, columns }: Cells) => {
    const crossing = per === "column" ? rows : columns;
    if (of !== table.index || crossing === "each" || crossing === "all") return null;
    return crossing.map((other) =>
      per === "column" ? table.cells[other]![line.index]! : table.cells[line.index]![other]!,
    );
  };
  const sides = sidesOf(expression).map(({ cells, asks }) => {
    const numeric = (asks === "alike" ? alike : asks) === "numbers";
    return cells
      .map(rolesOf)
      .map(
        (roles) => roles && roles.filter((role) => role.kind !== "closed" && (!numeric || isNumber(role))),
      );
  });
  const own = sides.flat().flatMap((roles) => roles ?? []);
  return (
    sides.every((side) => side.length === 0 || side.some((roles) => roles === null || roles.length > 0)) &&
    (own.length === 0 || own.some(({ kind }) => kind !== "derived"))
  );
}

function rowsOf(table: Table): readonly Member[] {
  return table.kind === "matrix" ? table.rows.members : [];
}
