import {
  columnCount,
  formulaAt,
  isError,
  rowCount,
  textOf,
  valueAt,
  type CellValue,
  type Grid,
} from "./grid";
import { isFormula, type PlannedCell, type SheetPlan } from "./sheet-plan";

/**
 * Whether the sheet still holds what the plan wrote on it and nothing else. A formula counts as the same
 * wherever a formula stands, for programs write it in ways of their own, unless it comes to another number.
 */
export function holdsStill({ cells }: SheetPlan, grid: Grid): boolean {
  const rows = Math.max(cells.length, rowCount(grid));
  const columns = cells.reduce((most, line) => Math.max(most, line.length), columnCount(grid));
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const planned = cells[row]?.[column] ?? null;
      if (!isSame(planned, valueAt(grid, row, column), formulaAt(grid, row, column))) return false;
    }
  }
  return true;
}

function isSame(planned: PlannedCell, value: CellValue, formula: string | null): boolean {
  if (!isFormula(planned)) return formula === null && isSameValue(planned, value);
  if (formula === null) return false;
  const { result } = planned;
  return typeof result !== "number" || typeof value !== "number" || isSameValue(result, value);
}

/** Programs keep 15 digits of a number. */
const LEAST_DIFFERENCE = 1e-12;

/** Whether a program shows the same: it keeps so many digits of a number, and ends lines in its own way. */
export function isSameValue(one: CellValue, other: CellValue): boolean {
  if (one === other) return true;
  if (typeof one === "number" && typeof other === "number") {
    return Math.abs(one - other) <= LEAST_DIFFERENCE * Math.max(1, Math.abs(one));
  }
  return isError(one) === isError(other) && lines(textOf(one)) === lines(textOf(other));
}

const lines = (text: string) => text.replace(/\r\n?/g, "\n");
