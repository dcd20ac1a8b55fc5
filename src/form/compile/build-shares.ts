import type { Axis } from "../axis";
import type { MatrixCell, Share, SharedLine } from "../share";
import type { FormSpec } from "../spec/form-spec";
import type { Matrix, Table } from "../table";
import { findMember } from "./find-member";
import type { FormIssue, Issues } from "./form-issue";

/** Shares with the cells that they are made of, as a consolidation has them. */
export function buildShares({ shares }: FormSpec, tables: readonly Table[], issues: Issues): Share[] {
  const labels = new Set<string>();
  return shares.flatMap(({ label, part, whole }, index): Share[] => {
    const path = ["shares", index];
    issues.unique(labels, label, [...path, "label"]);
    const [above, below] = [lineNamed(tables, part), lineNamed(tables, whole)];
    if (typeof above === "string") return issues.report([...path, "part"], above, []);
    if (typeof below === "string") return issues.report([...path, "whole"], below, []);
    if (above.table !== below.table || above.axis !== below.axis)
      return issues.report(
        path,
        "part 和 whole 要在同一张表里，同是行或同是列 (both rows or both columns of one table)",
        [],
      );
    const added = (named: Named, of: "part" | "whole") => ({
      name: named.table[named.axis].lines[named.line]!.full,
      cells: cellsOf(named, [...path, of], issues),
    });
    return [{ label, table: above.table.index, part: added(above, "part"), whole: added(below, "whole") }];
  });
}

/** A row or column that a definition names, and where it is added up; `null` and a fault where there is none. */
export function sharedLine(
  tables: readonly Table[],
  ref: string,
  path: FormIssue["path"],
  issues: Issues,
): { readonly table: number; readonly line: SharedLine } | null {
  const named = lineNamed(tables, ref);
  if (typeof named === "string") return issues.report(path, named, null);
  const { table, axis, line } = named;
  return {
    table: table.index,
    line: { name: table[axis].lines[line]!.full, cells: cellsOf(named, path, issues) },
  };
}

/** A row or column of a matrix. */
interface Named {
  readonly table: Matrix;
  readonly axis: "rows" | "columns";
  readonly line: number;
}

function lineNamed(tables: readonly Table[], ref: string): Named | string {
  const matrices = tables.filter((table) => table.kind === "matrix");
  if (matrices.length === 0) return `要在固定行列的表里 (no matrix has it): ${ref}`;
  let fault = "";
  for (const table of matrices) {
    for (const axis of ["rows", "columns"] as const) {
      const found = findMember(table[axis].members, ref);
      if (typeof found !== "string" && found.line !== null) return { table, axis, line: found.line };
      fault ||= typeof found === "string" ? found : `下面还有行列，请写其中一个 (a heading): ${ref}`;
    }
  }
  return fault;
}

/** Where its total stands, or all that the total is made of; of a line without total all its numbers. */
function cellsOf({ table, axis, line }: Named, path: FormIssue["path"], issues: Issues): MatrixCell[] {
  const across = axis === "rows" ? table.columns : table.rows;
  const at = (other: number): MatrixCell =>
    axis === "rows" ? { row: line, column: other } : { row: other, column: line };
  const cells = counted(across, table.totals).map(at);
  const numbers = cells.filter(({ row, column }) => {
    const role = table.cells[row]![column]!;
    return role.kind !== "closed" && role.measure.together.how === "sum";
  });
  if (numbers.length === 0)
    issues.report(path, "这一行或列里没有可以相加的数 (nothing in it is added up)", null);
  return numbers;
}

/** A written total alone; else every line that is filled in and is part of no other one. */
function counted({ lines }: Axis, totals: Matrix["totals"]): number[] {
  const total = lines
    .filter(({ role }) => role === "total")
    .sort((a, b) => b.parts.length - a.parts.length)[0];
  if (total && totals === "written") return [total.index];
  return lines.filter(({ role }) => role === "item").map(({ index }) => index);
}
