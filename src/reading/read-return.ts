import type { Form, Indicator } from "../form/form";
import { formatAt, formulaAt, isError, textOf, valueAt, type CellValue, type Grid } from "../sheet/grid";
import { locateTables, type LocatedTable } from "./locate-table";
import { labelKey } from "./match-label";
import { cleanNumber, decimalsOf, parseNumber } from "./parse-number";
import { readHead } from "./read-head";
import type { Figure, FigureState, LabelEvidence, Return } from "./return";

/** Every filled form on a sheet, top to bottom; an empty list when the form is not on it. */
export function readReturns(form: Form, grid: Grid): Return[] {
  return locateTables(form, grid).map((table) => readReturn(form, grid, table));
}

function readReturn(form: Form, grid: Grid, table: LocatedTable): Return {
  const figure = (indicator: Indicator, column: number) =>
    readFigure(grid, table.rows[indicator.index]!, column, indicator);
  return {
    sheet: grid.sheet,
    ...readHead(form, grid, table.from, table.head - 1),
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
    ownRows: ownRows(grid, table),
  };
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
  return { row, column, state, value: number?.value ?? null, raw, formula, decimals: number?.decimals ?? 0 };
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
    return found === printed ? [] : [{ axis: "row" as const, at, found, takenFor: printed }];
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
