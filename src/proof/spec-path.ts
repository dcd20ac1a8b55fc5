import type { FormIssue } from "../form/compile/form-issue";
import type { Form } from "../form/form";
import type { MemberSpec } from "../form/spec/form-spec";

type Path = FormIssue["path"];

/** Where a row or column is written in a definition: tables, 0, rows, 2, members, 1. */
export function linePath({ spec, tables }: Form, table: number, axis: "row" | "column", line: number): Path {
  const found = tables[table]!;
  const written = spec.tables[table]!;
  const path = ["tables", table, axis === "row" ? "rows" : "columns"];
  if (axis === "row" && (found.kind === "list" || written.kind === "list")) return ["tables", table];
  const members = axis === "row" && written.kind === "matrix" ? written.rows : written.columns;
  const { member } =
    axis === "row" && found.kind === "matrix" ? found.rows.lines[line]! : found.columns.lines[line]!;
  return memberPath(members, path, { left: member }) ?? path;
}

/** The member so many further on, parents before their members. */
function memberPath(specs: readonly MemberSpec[], path: Path, count: { left: number }): Path | null {
  for (const [place, { members }] of specs.entries()) {
    const here = [...path, place];
    if (count.left-- === 0) return here;
    const below = members ? memberPath(members, [...here, "members"], count) : null;
    if (below) return below;
  }
  return null;
}
