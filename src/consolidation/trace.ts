import type { Form } from "../form/form";
import type { RowPlace } from "../form/placement";
import type { List, Matrix, Table } from "../form/table";
import { readSheets } from "../reading/read-sheets";
import type { Grid } from "../sheet/grid";
import { sourceLines, type DetailCell, type DetailRow } from "./detail";
import { detailIndex, detailLayout, detailRows } from "./sheets/detail-layout";
import { originsOf, type Gathered } from "./matrix/origins";
import { sourceCell, type SourceCell } from "./source-cells";
import { shownColumn, summaryForm } from "./sheets/summary-form";
import type { SummaryCell } from "./sheets/summary-places";
import { unitOrder } from "./roster/unit-order";

/** One value that enters a total, or stands in a line of a list. */
export interface Addend {
  readonly unit: string;
  readonly file: string;
  readonly sheet: string;
  /** "C6" in that file; "" when several cells make it up (合计) or the place is not known. */
  readonly cell: string;
  readonly value: number | string;
  /** What weighs it in a mean; `null` for what is added up. */
  readonly weight: number | null;
}

/** The total that stands in a cell of 汇总表, or the cell of a line of a list; `null` when the cell is none. */
export function figureAt(form: Form, totals: Grid, row: number, column: number): SummaryCell | null {
  for (const { placement } of readSheets(summaryForm(form), [totals])) {
    for (const table of form.tables) {
      const placed = placement.tables[table.index]!;
      const across = table.columns.lines.find(
        ({ index }) => placed.columns[table.kind === "list" ? shownColumn(table, index) : index] === column,
      );
      const isHere = (place: RowPlace | null) => place?.sheet === totals.sheet && place.row === row;
      const line = isHere(placed.total) ? ("total" as const) : placed.rows.findIndex(isHere);
      if (across === undefined || line === -1) continue;
      const found: SummaryCell = { table: table.index, row: line, column: across.index };
      return isFigure(table, found) ? found : null;
    }
  }
  return null;
}

function isFigure(table: Table, { row, column }: SummaryCell): boolean {
  if (table.kind === "list") return table.columns.lines[column]!.role !== "number";
  // Only a list has a line that is the total of others.
  const line = row as number;
  return (
    originsOf(table)[line]![column]!.kind !== "nothing" ||
    detailIndex(detailLayout(table), line, column) !== null
  );
}

/**
 * What a total is made of, read from 分户明细 as it stands, largest first (of a mean by weight). So it holds after
 * saving, reopening and corrections. What is computed from other totals shows what the units have there. Empty when
 * the sheet is not of that table.
 */
export function trace(form: Form, detail: Grid, figure: SummaryCell): Addend[] {
  return traceIn(form, detailRows(form.tables[figure.table]!, detail) ?? [], figure);
}

/** The same of the rows themselves, wherever they are kept. */
export function traceIn(
  form: Form,
  rows: readonly DetailRow[],
  { table: index, row, column }: SummaryCell,
): Addend[] {
  const table = form.tables[index]!;
  if (table.kind === "list") return listAddends(table, rows, row, column);
  if (row === "total") return [];
  const { cells, byUnit } = cellsTraced(table, row, column);
  const found = rows.flatMap((each) => {
    const addends = cells.flatMap((cell) => addendIn(table, each, cell) ?? []);
    return byUnit && addends.length > 1 ? [joined(addends)] : addends;
  });
  return largestFirst(found);
}

/** The cells of a return that a figure is made of; in a list those of its column, whatever the line. */
export function tracedCells(form: Form, { table: index, row, column }: SummaryCell): DetailCell[] {
  const table = form.tables[index]!;
  if (table.kind === "list") return [{ row: null, column }];
  if (row === "total") return [];
  const { cells } = detailLayout(table);
  return cellsTraced(table, row, column).cells.map(({ value }) => cells[value]!);
}

interface Traced {
  readonly cells: readonly Gathered[];
  /** A 合计 of several cells is shown by unit: they are added up, or weighed. */
  readonly byUnit: boolean;
}

function cellsTraced(table: Matrix, row: number, column: number): Traced {
  const origin = originsOf(table)[row]![column]!;
  if (origin.kind === "units") {
    const { how } = origin.measure.together;
    return { cells: origin.cells, byUnit: how !== "max" && how !== "min" };
  }
  const value = detailIndex(detailLayout(table), row, column);
  return { cells: value === null ? [] : [{ value, weight: null }], byUnit: false };
}

function addendIn(table: Matrix, row: DetailRow, { value: at, weight: weighs }: Gathered): Addend | null {
  const value = row.values[at];
  if (value === null || value === undefined) return null;
  const weight = weighs === null ? null : row.values[weighs];
  if (weighs !== null && !(typeof weight === "number" && weight > 0 && typeof value === "number"))
    return null;
  const { cell, sheet } = sourceOf(table, row, at);
  return {
    ...fromOf(row),
    sheet: sheet ?? row.sheet,
    cell,
    value,
    weight: typeof weight === "number" ? weight : null,
  };
}

function fromOf({ unit, file }: DetailRow): Pick<Addend, "unit" | "file"> {
  return { unit, file };
}

/** Where the cell of that place of 分户明细 stood in the file. */
export function sourceOf(table: Table, row: DetailRow, at: number): SourceCell {
  const cell = detailLayout(table).cells[at]!;
  if (table.kind === "list") return sourceCell(row.source, 0, cell.column, 1);
  const { rows, columns } = sourceLines(table);
  return sourceCell(row.source, rows.indexOf(cell.row!), columns.indexOf(cell.column), rows.length);
}

function listAddends(
  table: List,
  rows: readonly DetailRow[],
  line: SummaryCell["row"],
  column: number,
): Addend[] {
  const at = detailIndex(detailLayout(table), null, column);
  const lines = rows.filter((row) => typeof row.line === "number" && row.line > 0);
  const traced = line === "total" ? lines : lines.slice(line, line + 1);
  const found = traced.flatMap((row): Addend[] => {
    const value = at === null ? row.line! : (row.values[at] ?? null);
    if (value === null || (line === "total" && typeof value !== "number")) return [];
    const { cell, sheet } = sourceCell(row.source, 0, column, 1);
    return [{ ...fromOf(row), sheet: sheet ?? row.sheet, cell, value, weight: null }];
  });
  return largestFirst(found);
}

function largestFirst(addends: readonly Addend[]): Addend[] {
  const sizeOf = ({ weight, value }: Addend) => weight ?? (typeof value === "number" ? value : 0);
  return [...addends].sort((a, b) => sizeOf(b) - sizeOf(a) || unitOrder(a.unit, b.unit));
}

function joined(addends: readonly Addend[]): Addend {
  const [first] = addends;
  const [from, to] = [first!.cell, addends.at(-1)!.cell];
  const number = ({ value }: Addend) => (typeof value === "number" ? value : 0);
  const weight = first!.weight === null ? null : addends.reduce((sum, each) => sum + each.weight!, 0);
  const sum = addends.reduce((total, each) => total + number(each) * (each.weight ?? 1), 0);
  // A row that was cut by its columns has no range.
  const rowOf = (cell: string) => cell.replace(/^\D+/, "");
  const cell = from !== "" && rowOf(from) === rowOf(to) ? `${from}:${to}` : "";
  return { ...first!, cell, value: weight === null ? sum : sum / weight, weight };
}
