import { range, rangeName } from "../../sheet/address";
import { isFormula, type SheetPlan } from "../../sheet/sheet-plan";
import { inputOf, type CellInput } from "./cell-value";
import { bytesOf, contentStep, type Step } from "./step";

/** What goes into one step, so that a request can be filled well: about so many bytes. */
const BYTES_AT_ONCE = 300_000;

/** The content of the sheet, some rows a step. */
export function cellSteps({ cells }: SheetPlan): Step[] {
  const width = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width === 0) return [];
  const steps: Step[] = [];
  let rows: CellInput[][] = [];
  let bytes = 0;
  cells.forEach((row, index) => {
    const inputs = Array.from({ length: width }, (_, column) => inputOf(row[column] ?? null));
    rows.push(inputs);
    bytes += bytesOf(inputs);
    if (bytes < BYTES_AT_ONCE && index < cells.length - 1) return;
    steps.push(rowsStep(rows, index - rows.length + 1, width, bytes));
    rows = [];
    bytes = 0;
  });
  return steps;
}

function rowsStep(rows: CellInput[][], top: number, width: number, bytes: number): Step {
  const block = range(top, 0, top + rows.length - 1, width - 1);
  const name = rangeName(block);
  return contentStep(block, (sheet) => void (sheet.getRange(name).untrack().formulas = rows), bytes);
}

export function hasFormulas({ cells }: SheetPlan): boolean {
  return cells.some((row) => row.some(isFormula));
}
