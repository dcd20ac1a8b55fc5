import type { Axis, Line } from "../axis";
import type { Value } from "../expression/expression";
import { cellsOf } from "../expression/expression";
import { isFault, parseValue } from "../expression/parse-expression";
import { isNumeric, type Measure } from "../measure";
import type { MatrixSpec } from "../spec/form-spec";
import type { CellRole, Matrix } from "../table";
import { spotsOf } from "../totals/amount";
import { partsOf } from "../totals/recompute";
import { findMember } from "./find-member";
import type { FormIssue, Issues } from "./form-issue";
import { ANY_MEASURE, type MeasuresOf } from "./measures-of";
import { namesIn } from "./names";

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
      const value = special.findLast((each) => each.value !== null)?.value ?? null;
      return roleOf(row, column, measures.resolved(measure), value);
    }),
  );
  if (lacking.size > 0) {
    const rows = [...lacking].slice(0, 3).join("、");
    issues.report([...path, "rows"], `没有写计量 (no measure): ${rows}${lacking.size > 3 ? "……" : ""}`, null);
  }
  const roles = withoutEmptyTotals({ ...bare, cells });
  circlesIn({ ...bare, cells: roles }, path, issues);
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
      each.equals === undefined ? null : parseValue(each.equals, namesIn([matrix], matrix, each.equals));
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
function circlesIn(matrix: Matrix, path: FormIssue["path"], issues: Issues): void {
  const done = new Set<string>();
  const open = new Set<string>();
  const visit = (row: number, column: number): boolean => {
    const key = `${row},${column}`;
    if (done.has(key)) return false;
    if (open.has(key)) return true;
    open.add(key);
    const circle = comesFrom(matrix, row, column).some((each) => visit(each.row, each.column));
    open.delete(key);
    done.add(key);
    return circle;
  };
  for (const { index: row, full } of matrix.rows.lines)
    for (const { index: column, full: across } of matrix.columns.lines)
      if (visit(row, column))
        return issues.report(path, `算到自己了 (computed from itself): ${full} × ${across}`, undefined);
}

function comesFrom(matrix: Matrix, row: number, column: number): { row: number; column: number }[] {
  const cell = matrix.cells[row]![column]!;
  if (cell.kind === "open" || cell.kind === "closed") return [];
  const value =
    cell.kind === "derived"
      ? cell.value
      : cell.measure.together.how === "ratio"
        ? cell.measure.together.value
        : null;
  return value
    ? cellsOf(value).flatMap((cells) => spotsOf(cells, { row, column }))
    : partsOf(matrix, row, column);
}
