import { range, rangeName } from "../../sheet/address";
import { isFormula, type SheetPlan } from "../../sheet/sheet-plan";
import { inputOf } from "./cell-value";
import { step, type Step } from "./step";

/** Cells that go into one step, so that a request can be filled well. */
const CELLS_AT_ONCE = 10_000;

/** The content of the sheet, some rows a step. */
export function cellSteps({ cells }: SheetPlan): Step[] {
  const width = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width === 0) return [];
  const height = Math.max(1, Math.floor(CELLS_AT_ONCE / width));
  const steps: Step[] = [];
  for (let top = 0; top < cells.length; top += height) {
    const rows = cells.slice(top, top + height);
    const inputs = rows.map((row) =>
      Array.from({ length: width }, (_, column) => inputOf(row[column] ?? null)),
    );
    const name = rangeName(range(top, 0, top + rows.length - 1, width - 1));
    steps.push(step((sheet) => void (sheet.getRange(name).untrack().formulas = inputs), inputs));
  }
  return steps;
}

export function hasFormulas({ cells }: SheetPlan): boolean {
  return cells.some((row) => row.some(isFormula));
}
