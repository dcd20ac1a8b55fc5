import type { Form, Indicator } from "../form/form";
import { formatAt, formulaAt, isError, textOf, valueAt, type CellValue, type Grid } from "../sheet/grid";
import { locateTables, type LocatedTable } from "./locate-table";
import { labelKey } from "./match-label";
import { cleanNumber, decimalsOf, parseNumber } from "./parse-number";
import { readHead } from "./read-head";
import type { Figure, FigureState, LabelEvidence, Return, UnitSource } from "./return";

/** Every filled form on a sheet, top to bottom; an empty list when the form is not on it. */
export function readReturns(form: Form, grid: Grid): Return[] {
  return locateTables(form, grid).map((table) => readReturn(form, grid, table));
}

function readReturn(form: Form, grid: Grid, table: LocatedTable): Return {
  const figure = (indicator: Indicator, column: number) =>
    readFigure(grid, table.rows[indicator.index]!, column, indicator);
  return {
    sheet: grid.sheet,
    ...headOf(form, grid, table),
    figures: form.indicators.map((indicator) => table.columns.map((column) => figure(indicator, column))),
    totals: form.indicators.map((indicator) => figure(indicator, table.totalColumn)),
    remarks: table.rows.map((row) => remarkAt(grid, row, table.remarkColumn)),
    rows: table.rows,
    columns: table.columns,
    totalColumn: table.totalColumn,
    remarkColumn: table.remarkColumn,
    top: table.head,
    bottom: table.last,
    evidence: evidenceOf(form, grid, table),
    doubts: [],
    ownRows: ownRows(grid, table),
    ownColumns: [],
    hiddenRows: grid.hiddenRows.filter((row) => table.rows.includes(row)),
    hiddenColumns: grid.hiddenColumns.filter((column) => table.columns.includes(column)),
  };
}

function headOf(form: Form, grid: Grid, table: LocatedTable) {
  const head = readHead(form, grid, table.from, table.head - 1);
  const unitFrom: UnitSource = head.unit === "" ? "nowhere" : "head";
  return { ...head, unitFrom };
}

function remarkAt(grid: Grid, row: number, column: number): string {
  return row < 0 || column < 0 ? "" : textOf(valueAt(grid, row, column)).trim();
}

function readFigure(grid: Grid, row: number, column: number, indicator: Indicator): Figure {
  const there = row >= 0 && column >= 0;
  const raw = there ? valueAt(grid, row, column) : null;
  const formula = there ? formulaAt(grid, row, column) : null;
  const number = numberIn(raw, there ? formatAt(grid, row, column) : null, indicator);
  const state = number ? "number" : stateOf(raw, formula);
  return {
    row,
    column,
    state,
    value: number?.value ?? null,
    raw,
    formula,
    decimals: number?.decimals ?? 0,
    correction: number && typeof raw === "string" ? "text" : null,
  };
}

function stateOf(raw: CellValue, formula: string | null): FigureState {
  if (isError(raw)) return "error";
  if (raw === null) return formula === null ? "blank" : "uncalculated";
  return textOf(raw).trim() === "" ? "blank" : "text";
}

/** Percentages are kept on the scale 0–100, however the cell shows them. */
function numberIn(raw: CellValue, format: string | null, indicator: Indicator) {
  if (typeof raw === "number") {
    const shown = indicator.kind === "percentage" && format !== null && format.includes("%");
    const value = cleanNumber(shown ? raw * 100 : raw);
    return { value, decimals: decimalsOf(value) };
  }
  if (typeof raw !== "string") return null;
  const parsed = parseNumber(raw);
  if (!parsed || (parsed.percent && indicator.kind !== "percentage")) return null;
  return { value: parsed.value, decimals: parsed.decimals };
}

/** Labels that were recognised though they are not written exactly as the form prints them. */
function evidenceOf(form: Form, grid: Grid, table: LocatedTable): LabelEvidence[] {
  return form.indicators.flatMap(({ index, printed }) => {
    const at = table.rows[index]!;
    if (at < 0) return [];
    const found = textOf(valueAt(grid, at, table.labelColumn));
    if (found === printed) return [];
    const how = labelKey(found) === labelKey(printed) ? ("spelling" as const) : ("unit" as const);
    return [{ axis: "row" as const, at, found, takenFor: printed, how, likeness: 1 }];
  });
}

/** Rows between the form's rows that hold a label of their own and figures. */
function ownRows(grid: Grid, table: LocatedTable): { row: number; label: string }[] {
  const found: { row: number; label: string }[] = [];
  const known = new Set(table.rows);
  for (let row = table.first; row <= table.last; row++) {
    const label = textOf(valueAt(grid, row, table.labelColumn)).trim();
    const filled = table.columns.some(
      (column) => column >= 0 && typeof valueAt(grid, row, column) === "number",
    );
    if (!known.has(row) && filled && labelKey(label) !== "") found.push({ row, label });
  }
  return found;
}
