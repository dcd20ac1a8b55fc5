import type { RowPlace, TablePlacement } from "../../form/placement";
import type { CellRole, Table } from "../../form/table";
import type { Cell, TableContent } from "../../reading/return";
import { cellOf, cellRecord, type Expected, type Said } from "./cells";
import { Damaged } from "./dictionary";
import { columnRuns, columnsOf, rowRuns, rowsOf } from "./placement";
import { fromRuns, inRuns } from "./runs";
import type { CellRecord, TableRecord } from "./shape";

/** What stands in a table of a return, and where. */
export function tableRecord(
  table: Table,
  content: TableContent,
  placed: TablePlacement,
  said: Said,
): TableRecord {
  const record = (lines: readonly (readonly Cell[])[], roles: Roles, rows: TablePlacement["rows"]) =>
    inRuns(
      lines.flatMap((line, row) =>
        line.map((cell, column) =>
          cellRecord(cell, expected(rows[row] ?? null, placed, roles(row), column), said),
        ),
      ),
    );
  const where = {
    sheet: said.sheets.numberOf(placed.sheet),
    rows: rowRuns(placed.rows, said),
    columns: columnRuns(placed.columns),
    total: placed.total && ([said.sheets.numberOf(placed.total.sheet), placed.total.row] as [number, number]),
    ...{ check: placed.check, top: placed.top, bottom: placed.bottom },
  };
  if (content.kind === "matrix")
    return { ...where, cells: record(content.cells, rolesOf(table), placed.rows) };
  const { lines, total, nil } = content;
  return {
    ...where,
    cells: record(lines, rolesOf(table), placed.rows),
    lines: lines.length,
    ...(total && { totals: record([total], totalRoles(table), [placed.total]) }),
    ...(nil && { nil }),
  };
}

/** The same back; throws where it is no table of that kind and size. */
export function tableOf(
  table: Table,
  record: TableRecord,
  said: Said,
): { readonly content: TableContent; readonly placed: TablePlacement } {
  const { lines: count, totals, nil } = record;
  if ((count === undefined) !== (table.kind === "matrix")) throw new Damaged();
  const lines = count ?? (table.kind === "matrix" ? table.rows.lines.length : 0);
  const width = table.columns.lines.length;
  const placed: TablePlacement = {
    sheet: said.sheets.textOf(record.sheet),
    rows: rowsOf(record.rows, lines, said),
    columns: columnsOf(record.columns, width),
    total: record.total && { sheet: said.sheets.textOf(record.total[0]), row: record.total[1] },
    ...{ check: record.check, top: record.top, bottom: record.bottom },
  };
  const cells = (runs: TableRecord["cells"], roles: Roles, rows: TablePlacement["rows"]): Cell[][] => {
    const all = fromRuns<CellRecord>(runs, rows.length * width);
    if (all === null) throw new Damaged();
    return rows.map((row, line) =>
      placed.columns.map((_, column) =>
        cellOf(all[line * width + column]!, expected(row, placed, roles(line), column), said),
      ),
    );
  };
  const own = cells(record.cells, rolesOf(table), placed.rows);
  if (table.kind === "matrix") return { placed, content: { kind: "matrix", cells: own } };
  const total = totals === undefined ? null : cells(totals, totalRoles(table), [placed.total])[0]!;
  return { placed, content: { kind: "list", lines: own, total, nil: nil ?? false } };
}

type Roles = (line: number) => readonly CellRole[];

function rolesOf(table: Table): Roles {
  return (line) => (table.kind === "matrix" ? table.cells[line]! : table.inLine);
}

function totalRoles(table: Table): Roles {
  return () => (table.kind === "matrix" ? [] : table.inTotal);
}

function expected(
  row: RowPlace | null,
  { columns }: TablePlacement,
  roles: readonly CellRole[],
  line: number,
): Expected {
  const column = columns[line] ?? null;
  const at = row === null || column === null ? null : { sheet: row.sheet, row: row.row, column };
  return { at, closed: roles[line]!.kind === "closed" };
}
