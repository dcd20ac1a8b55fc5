import type { Form } from "../form/form";
import { perForm } from "../form/per-form";
import type { CellRole, List, Matrix, Table } from "../form/table";
import { isComputed } from "../form/totals/recompute";
import { cellsOf, type Cell } from "../reading/return";
import type { Entry, Filled, Submission } from "./consolidation";
import { countedCells } from "./counted-cell";
import { perReturn } from "./per-return";
import { sourceCells } from "./source-cells";

/** What counts of all returns, by table of the form: the rows of 分户明细, of which all totals are made. */
export type Detail = readonly (readonly DetailRow[])[];

/** A return of a unit as it counts in a matrix, or one line of its list. */
export interface DetailRow {
  readonly unit: string;
  readonly file: string;
  /** The first sheet that the return stands on. */
  readonly sheet: string;
  /** 填报时间. */
  readonly date: string | null;
  /** Findings that are open. */
  readonly open: number;
  /** Where it stood: see `sourceCells`. */
  readonly source: string;
  /**
   * Which line of the unit's list, from 1. A unit without lines has one row: 0, or "nil" where it says that it has
   * nothing to list. `null` for a matrix.
   */
  readonly line: number | "nil" | null;
  /** By `detailCells` of the table. */
  readonly values: readonly Filled[];
}

/** A cell of a matrix that has a column in 分户明细; of a list, the columns of a line. */
export interface DetailCell {
  /** `null` for a column of a list. */
  readonly row: number | null;
  readonly column: number;
}

/**
 * What 分户明细 holds of each return: all that is filled in, and totals and derived cells where they count as they
 * are written. 备注 of a matrix explains a finding, and is not taken over.
 */
export const detailCells = perForm((table: Table): readonly DetailCell[] =>
  table.kind === "matrix" ? cellsOfMatrix(table) : columnsOfList(table),
);

function cellsOfMatrix({ rows, columns, cells, totals }: Matrix): DetailCell[] {
  const weights = new Set(
    cells.flatMap((line, row) => line.flatMap((role, column) => weightOf(role, row, column) ?? [])),
  );
  return rows.lines
    .filter(({ role }) => role !== "remark")
    .flatMap(({ index: row }) =>
      columns.lines
        .filter(({ role }) => role !== "remark")
        .filter(({ index: column }) => {
          const role = cells[row]![column]!;
          const isOwn = totals === "written" || !isComputed(role) || weights.has(`${row},${column}`);
          return role.kind !== "closed" && isOwn;
        })
        .map(({ index: column }) => ({ row, column })),
    );
}

/** A total that is computed may weigh what is not. */
function weightOf(role: CellRole, row: number, column: number): string | null {
  if (role.kind !== "open" || role.measure.together.how !== "mean") return null;
  const { axis, weight } = role.measure.together;
  return axis === "row" ? `${weight},${column}` : `${row},${weight}`;
}

function columnsOfList({ columns }: List): DetailCell[] {
  return columns.lines
    .filter(({ role }) => role !== "number")
    .map(({ index: column }) => ({ row: null, column }));
}

/** The rows and columns of which 单元格 speaks, in their order. */
export const sourceLines = perForm((table: Matrix) => {
  const cells = detailCells(table);
  const inOrder = (lines: readonly number[]) => [...new Set(lines)].sort((a, b) => a - b);
  return {
    rows: inOrder(cells.map(({ row }) => row!)),
    columns: inOrder(cells.map(({ column }) => column)),
  };
});

/**
 * Cells of figures that 分户明细 lists at most, of all tables together: some 1,700 units of a form of 600 cells, as many as a
 * province has towns, and more than a county or a city has to add up. A cell takes 150 bytes of a browser's page, so as many
 * as these are half of what a page should hold; ten times as many no program on a desk opens with pleasure.
 */
export const MOST_DETAIL_CELLS = 1_000_000;

/** How many cells it takes to list the figures. */
export function cellsOfDetail({ tables }: Form, detail: Detail): number {
  return tables.reduce((sum, table) => sum + detail[table.index]!.length * detailCells(table).length, 0);
}

/** A return, and what its unit is called. */
type OfUnit = Pick<Entry, "submission" | "unit">;

/** What counts, or would count, of these returns, in their order. */
export function detailOf(form: Form, counted: readonly OfUnit[]): Detail {
  const rows = counted.map(({ submission, unit }) => ({ unit, own: rowsOf(form, submission) }));
  return form.tables.map(({ index, kind }) =>
    rows.flatMap(({ unit, own }) => (kind === "matrix" ? own[index]! : own[index]!.map(called(unit)))),
  );
}

/** A list is printed with the name of the unit in front, so it is the roster's. */
const called =
  (unit: string) =>
  (row: DetailRow): DetailRow =>
    row.unit === unit ? row : { ...row, unit };

/** By table, under the name that the return has. */
const rowsOf = perReturn((form, submission): Detail =>
  form.tables.map((table) =>
    table.kind === "matrix" ? [matrixRow(form, table, submission)] : listRows(form, table, submission),
  ),
);

function matrixRow(form: Form, table: Matrix, submission: Submission): DetailRow {
  const ret = submission.return;
  const content = ret.content.tables[table.index]!;
  const cells = detailCells(table);
  const at = countedCells(form, table, content);
  return {
    ...frontOf(submission),
    source: sourceCells(ret, ownLines(table, cellsOf(content))),
    line: null,
    values: cells.map(({ row, column }) => at(row!, column)),
  };
}

/** The cells of which 单元格 speaks. */
function ownLines(table: Matrix, placed: readonly (readonly Cell[])[]): Cell[][] {
  const { rows, columns } = sourceLines(table);
  return rows.map((row) => columns.map((column) => placed[row]![column]!));
}

function listRows(form: Form, table: List, submission: Submission): DetailRow[] {
  const ret = submission.return;
  const content = ret.content.tables[table.index]!;
  if (content.kind !== "list") return [];
  const front = frontOf(submission);
  const cells = detailCells(table);
  const at = countedCells(form, table, content);
  if (content.lines.length === 0) {
    const line = content.nil ? "nil" : 0;
    return [{ ...front, source: "", line, values: cells.map(() => null) }];
  }
  return content.lines.map((line, index) => ({
    ...front,
    source: sourceCells(ret, [line]),
    line: index + 1,
    values: cells.map(({ column }) => at(index, column)),
  }));
}

function frontOf({
  return: ret,
  file,
  findings,
}: Submission): Pick<DetailRow, "unit" | "file" | "sheet" | "date" | "open"> {
  return {
    unit: ret.content.unit,
    file,
    sheet: ret.account.sheet,
    date: ret.content.date,
    open: findings.filter(({ state }) => state === "open").length,
  };
}
