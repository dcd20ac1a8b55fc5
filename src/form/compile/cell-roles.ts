import type { Axis, Line } from "../axis";
import type { Value } from "../expression/expression";
import { cellsOf } from "../expression/expression";
import { isFault } from "../expression/names";
import { parseValue } from "../expression/parse-expression";
import { isNumeric, type Measure } from "../measure";
import type { MatrixSpec, MemberSpec } from "../spec/form-spec";
import type { CellRole, Crossing, Matrix, Table } from "../table";
import { spotsOf } from "../totals/amount";
import { partsOf } from "../totals/recompute";
import { findMember } from "./find-member";
import type { FormIssue, Issues } from "./form-issue";
import { ANY_MEASURE, type MeasuresOf } from "./measures-of";
import { valueNamesIn } from "./names";

/** What each cell of a matrix is; `bare` has no cells yet. */
export function cellRoles(
  bare: Matrix,
  spec: MatrixSpec,
  measures: MeasuresOf,
  path: FormIssue["path"],
  issues: Issues,
): readonly (readonly CellRole[])[] {
  const exceptions = exceptionsOf(bare, spec, measures, path, issues);
  const fallback = spec.measure === undefined ? null : measures.named(spec.measure, [...path, "measure"]);
  const values = {
    row: memberValues(spec.rows, bare, [...path, "rows"], issues),
    column: memberValues(spec.columns, bare, [...path, "columns"], issues),
  };
  const lacking = new Set<string>();
  const cells = bare.rows.lines.map((row) =>
    bare.columns.lines.map((column): CellRole => {
      const special = exceptions.filter(
        ({ rows, columns }) => rows.has(row.index) && columns.has(column.index),
      );
      if (special.some(({ closed }) => closed)) return { kind: "closed" };
      const own = special.findLast((each) => each.measure !== null)?.measure;
      const measure = own ?? column.measure ?? row.measure ?? fallback ?? ANY_MEASURE;
      if (measure === ANY_MEASURE && row.measure === null && column.measure === null) lacking.add(row.full);
      const resolved = measures.resolved(measure);
      const value =
        special.findLast((each) => each.value !== null)?.value ??
        // A computed row has its 备注 and whatever else is no number all the same.
        (isNumeric(resolved.holds)
          ? (values.column.get(column.member) ?? values.row.get(row.member) ?? null)
          : null);
      return roleOf(row, column, resolved, value);
    }),
  );
  if (lacking.size > 0) {
    const rows = [...lacking].slice(0, 3).join("、");
    issues.report([...path, "rows"], `没有写计量 (no measure): ${rows}${lacking.size > 3 ? "……" : ""}`, null);
  }
  const roles = withoutEmptyTotals({ ...bare, cells });
  circlesIn({ ...bare, cells: roles }, bare.rows.lines, path, issues);
  if (roles.flat().every(({ kind }) => kind !== "open"))
    issues.report(path, "没有可以填的格子 (there is nothing to fill in)", null);
  return roles;
}

/** What the cell of a row and a column is; `value` where it is computed from others. */
export function roleOf(
  row: Pick<Line, "role" | "parts">,
  column: Pick<Line, "role" | "parts">,
  measure: Measure,
  value: Value | null,
): CellRole {
  if (value) return { kind: "derived", measure, value };
  const along =
    column.role === "total" && column.parts.length > 0
      ? "row"
      : row.role === "total" && row.parts.length > 0 && column.role !== "remark"
        ? "column"
        : null;
  if (along === null) return { kind: "open", measure };
  if (measure.together.how !== "none") return { kind: "total", measure, along };
  // Numbers that are not taken together have no total; texts may be written beside one.
  return isNumeric(measure.holds) ? { kind: "closed" } : { kind: "open", measure };
}

/** What the cells of rows or columns come to that are computed from others, by member of the axis. */
export function memberValues(
  specs: readonly MemberSpec[],
  table: Table,
  path: FormIssue["path"],
  issues: Issues,
): ReadonlyMap<number, Value> {
  const values = new Map<number, Value>();
  let member = 0;
  const walk = (each: readonly MemberSpec[], at: FormIssue["path"]) => {
    each.forEach(({ equals, members }, place) => {
      const index = member++;
      if (equals !== undefined) {
        const value = parseValue(equals, valueNamesIn(table, equals));
        if (isFault(value)) issues.report([...at, place, "equals"], value.fault, null);
        else values.set(index, value);
      }
      if (members) walk(members, [...at, place, "members"]);
    });
  };
  walk(specs, path);
  return values;
}

interface Exception {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
  readonly closed: boolean;
  readonly measure: Measure | null;
  readonly value: Value | null;
}

function exceptionsOf(
  matrix: Matrix,
  { cells }: MatrixSpec,
  measures: MeasuresOf,
  path: FormIssue["path"],
  issues: Issues,
): Exception[] {
  return cells.map((each, i): Exception => {
    const at = [...path, "cells", i];
    if (!each.closed && each.measure === undefined && each.equals === undefined)
      issues.report(at, "写 closed、measure、equals 之一 (write one of these)", null);
    const value =
      each.equals === undefined ? null : parseValue(each.equals, valueNamesIn(matrix, each.equals));
    return {
      rows: linesOf(each.rows, matrix.rows, [...at, "rows"], issues),
      columns: linesOf(each.columns, matrix.columns, [...at, "columns"], issues),
      closed: each.closed ?? false,
      measure: each.measure === undefined ? null : measures.named(each.measure, [...at, "measure"]),
      value: isFault(value) ? issues.report<Value | null>([...at, "equals"], value.fault, null) : value,
    };
  });
}

function linesOf(
  refs: "*" | readonly string[],
  axis: Axis,
  path: FormIssue["path"],
  issues: Issues,
): ReadonlySet<number> {
  if (refs === "*") return new Set(axis.lines.map(({ index }) => index));
  return new Set(
    refs.flatMap((ref, i): readonly number[] => {
      const found = findMember(axis.members, ref);
      if (typeof found === "string") return issues.report([...path, i], found, []);
      return found.line === null ? found.covers : [found.line];
    }),
  );
}

/** A total of nothing but closed cells is closed itself, and so is a total of those. */
function withoutEmptyTotals(matrix: Matrix): readonly (readonly CellRole[])[] {
  let empty = 0;
  const cells = matrix.cells.map((line, row) =>
    line.map((cell, column): CellRole => {
      if (cell.kind !== "total" || partsOf(matrix, row, column).length > 0) return cell;
      empty += 1;
      return { kind: "closed" };
    }),
  );
  return empty === 0 ? cells : withoutEmptyTotals({ ...matrix, cells });
}

/** Totals and derived cells that come back to themselves. */
export function circlesIn(
  table: Crossing,
  rows: readonly Line[],
  path: FormIssue["path"],
  issues: Issues,
): void {
  const done = new Set<string>();
  const open = new Set<string>();
  const visit = (row: number, column: number): boolean => {
    const key = `${row},${column}`;
    if (done.has(key)) return false;
    if (open.has(key)) return true;
    open.add(key);
    const circle = comesFrom(table, row, column).some((each) => visit(each.row, each.column));
    open.delete(key);
    done.add(key);
    return circle;
  };
  for (const row of table.cells.keys())
    for (const { index, full } of table.columns.lines)
      if (visit(row, index)) {
        const where = [...(rows[row] ? [rows[row].full] : []), full].join(" × ");
        return issues.report(path, `算到自己了 (computed from itself): ${where}`, undefined);
      }
}

function comesFrom(table: Crossing, row: number, column: number): readonly { row: number; column: number }[] {
  const cell = table.cells[row]![column]!;
  if (cell.kind === "open" || cell.kind === "closed") return [];
  const value = cell.kind === "derived" ? cell.value : ratioOf(cell.measure);
  return value
    ? cellsOf(value).flatMap((cells) => spotsOf(cells, { row, column }))
    : partsOf(table, row, column);
}

function ratioOf({ together }: Measure): Value | null {
  return together.how === "ratio" ? together.value : null;
}
