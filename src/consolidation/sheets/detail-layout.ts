import type { Line } from "../../form/axis";
import { perForm } from "../../form/per-form";
import { isNumeric } from "../../form/measure";
import type { Table } from "../../form/table";
import { DETAIL_FRONT } from "../../reading/about-returns";
import { textOf, valueAt, type CellValue, type Grid } from "../../sheet/grid";
import type { Filled } from "../consolidation";
import { detailCells, type DetailCell, type DetailRow } from "../detail";

/** In front of the cells. 单元格 says where they stood in the file. */
const FRONT = DETAIL_FRONT;
/** Of a list, which of the unit's lines it is. */
const LINE = "条";

/** In place of the figures, where there are too many of them: how many cells are filled in, and where the figures are had. */
const FILLED = "已填";
const LEFT_OUT = "单位太多，各格的数没有列在这里；要各单位的数，请用「汇总」里的「数据导出」";

/** Two rows of labels: the row of the form, and below it the column. */
export const DETAIL_HEAD_ROWS = 2;

/**
 * How 分户明细 of a table is laid out: the one place for what writes it, reads it back, traces through it and makes
 * formulas over it. What is written comes back as it was.
 */
export interface DetailLayout {
  readonly front: readonly string[];
  /** Behind them a column each. */
  readonly cells: readonly DetailCell[];
  /** The two rows over each of them. */
  readonly labels: readonly { readonly upper: string; readonly lower: string | null }[];
  /** By cell, whether it holds numbers. */
  readonly numeric: readonly boolean[];
}

export const detailLayout = perForm((table: Table): DetailLayout => {
  const cells = detailCells(table);
  return {
    front: table.kind === "matrix" ? FRONT : [...FRONT, LINE],
    cells,
    labels: cells.map(({ row, column }) => {
      const head = table.columns.lines[column]!;
      if (table.kind === "list" || row === null) return { upper: printedName(head), lower: null };
      return { upper: printedName(table.rows.lines[row]!), lower: head.full };
    }),
    numeric: cells.map(({ row, column }) => {
      const role = table.kind === "matrix" ? table.cells[row!]![column]! : table.inLine[column]!;
      return role.kind !== "closed" && isNumeric(role.measure.holds);
    }),
  };
});

/** How it is laid out where it lists no figures: a row a return, with the number of its cells, or of its lines. */
export const bareLayout = perForm((table: Table): DetailLayout => {
  const { front } = detailLayout(table);
  const filled = table.kind === "matrix" ? [FILLED] : [];
  return { front: [...front, ...filled, LEFT_OUT], cells: [], labels: [], numeric: [] };
});

/** As it is printed; with what it stands under, where others are called the same. */
export function printedName({ full, label, printed }: Pick<Line, "full" | "label" | "printed">): string {
  return full === label ? printed : full;
}

const indexes = perForm(
  ({ cells }: DetailLayout) => new Map(cells.map(({ row, column }, index) => [`${row},${column}`, index])),
);

/** The place among the cells of 分户明细; `null` for a cell that has none. `row` is `null` in a list. */
export function detailIndex(layout: DetailLayout, row: number | null, column: number): number | null {
  return indexes(layout).get(`${row},${column}`) ?? null;
}

/** The sheet column of a cell by its place among them. */
export function detailColumn({ front }: DetailLayout, index: number): number {
  return front.length + index;
}

/** A row as it is written. */
export function writtenRow(table: Table, row: DetailRow): CellValue[] {
  const { unit, file, sheet, date, open, source, line, values } = row;
  return [
    ...[unit, file, sheet, date ?? "", open, source],
    ...(line === null ? [] : [line === "nil" ? nilWords(table) : line]),
    ...values,
  ];
}

/** Where a list has no words of its own for having nothing to list. */
const NIL = "无";

/** Whether a row is the first of its return; a list has one a line. */
export function beginsReturn({ line }: Pick<DetailRow, "line">): boolean {
  return typeof line !== "number" || line <= 1;
}

/** The row of a return where its figures are not listed, of all that it has in 分户明细. */
export function bareRow(table: Table, rows: readonly DetailRow[]): CellValue[] {
  const { unit, file, sheet, date, open, source, line } = rows[0]!;
  const filled = rows.map(({ values }) => values.filter((value) => value !== null).length);
  const lines = line === "nil" ? nilWords(table) : filled.filter((cells) => cells > 0).length;
  // A list stands at many places.
  const [where, what] = table.kind === "matrix" ? [source, filled[0]!] : ["", lines];
  return [unit, file, sheet, date ?? "", open, where, what];
}

function nilWords(table: Table): string {
  return table.kind === "list" ? (table.nil ?? NIL) : NIL;
}

/** What such a sheet says of a return. */
export interface BareRow extends Pick<DetailRow, "unit" | "date"> {
  /** Cells that are filled in, or lines of a list. */
  readonly filled: number;
  /** Of the sheet. */
  readonly row: number;
}

/** What stands on 分户明细 that lists no figures, row by row; `null` when it is none. */
export function bareRows(table: Table, grid: Grid): BareRow[] | null {
  if (!isLaidOut(bareLayout(table), grid)) return null;
  return grid.values.flatMap((_, row): BareRow[] => {
    const unit = textOf(valueAt(grid, row, 0));
    if (row < DETAIL_HEAD_ROWS || unit === "") return [];
    const filled = valueAt(grid, row, FRONT.length);
    const date = textOf(valueAt(grid, row, 3)) || null;
    return [{ unit, date, filled: typeof filled === "number" ? filled : 0, row }];
  });
}

/** Whether a sheet is 分户明细 of that table, by all its labels. */
export function isDetailOf(table: Table, grid: Grid): boolean {
  return isLaidOut(detailLayout(table), grid);
}

function isLaidOut(layout: DetailLayout, grid: Grid): boolean {
  const text = (row: number, column: number) => textOf(valueAt(grid, row, column));
  return (
    layout.front.every((label, column) => text(0, column) === label) &&
    layout.labels.every(({ upper, lower }, index) => {
      const column = detailColumn(layout, index);
      return (
        isUpperAt(layout, index, text(0, column), upper) && (lower === null || text(1, column) === lower)
      );
    })
  );
}

/** How 分户明细 of that table is laid out on a sheet; `null` where it is none. */
export function layoutOn(table: Table, grid: Grid): DetailLayout | null {
  return [detailLayout(table), bareLayout(table)].find((layout) => isLaidOut(layout, grid)) ?? null;
}

/** Labels of a row stand over the first of its cells. */
function isUpperAt(layout: DetailLayout, index: number, found: string, upper: string): boolean {
  return found === upper || (found === "" && !beginsRow(layout, index));
}

/** Whether a cell is the first one of its row of the form. */
export function beginsRow({ cells }: DetailLayout, index: number): boolean {
  const row = cells[index]!.row;
  return row === null || index === 0 || cells[index - 1]!.row !== row;
}

/** What stands on 分户明细, row by row; `null` when it is not of that table. What has no unit is none of its rows. */
export function detailRows(table: Table, grid: Grid): DetailRow[] | null {
  if (!isDetailOf(table, grid)) return null;
  return grid.values
    .map((_, row) => row)
    .filter((row) => row >= DETAIL_HEAD_ROWS && textOf(valueAt(grid, row, 0)) !== "")
    .map((row) => detailRowAt(table, grid, row));
}

/** One of its rows. */
export function detailRowAt(table: Table, grid: Grid, row: number): DetailRow {
  const layout = detailLayout(table);
  const text = (column: number) => textOf(valueAt(grid, row, column));
  const open = valueAt(grid, row, 4);
  return {
    unit: text(0),
    file: text(1),
    sheet: text(2),
    date: text(3) || null,
    open: typeof open === "number" ? open : 0,
    source: text(5),
    line: table.kind === "matrix" ? null : lineIn(valueAt(grid, row, FRONT.length)),
    values: layout.cells.map((_, index) => filledIn(valueAt(grid, row, detailColumn(layout, index)))),
  };
}

function lineIn(value: CellValue): number | "nil" {
  return typeof value === "number" ? value : "nil";
}

function filledIn(value: CellValue): Filled {
  return typeof value === "number" ? value : textOf(value) || null;
}
