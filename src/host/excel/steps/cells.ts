import { range, rangeName, type Range } from "../../../sheet/address";
import { isFormula, type SheetPlan } from "../../../sheet/sheet-plan";
import { inputOf, type CellInput } from "./cell-value";
import { bytesOf, contentStep, type Step } from "./step";

/** What goes into one step, so that a request can be filled well: about so many bytes. */
const BYTES_AT_ONCE = 300_000;

/** The content of the sheet. */
export function cellSteps(plan: SheetPlan): Step[] {
  const { cells } = plan;
  const width = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  return width === 0 ? [] : blockSteps(plan, range(0, 0, cells.length - 1, width - 1));
}

/** What a block of the sheet holds, some rows a step. */
export function blockSteps({ cells }: SheetPlan, { top, left, bottom, right }: Range): Step[] {
  const steps: Step[] = [];
  let rows: CellInput[][] = [];
  let bytes = 0;
  for (let row = top; row <= bottom; row++) {
    const inputs = Array.from({ length: right - left + 1 }, (_, column) =>
      inputOf(cells[row]?.[left + column] ?? null),
    );
    rows.push(inputs);
    bytes += bytesOf(inputs);
    if (bytes < BYTES_AT_ONCE && row < bottom) continue;
    steps.push(rowsStep(rows, range(row - rows.length + 1, left, row, right), bytes));
    rows = [];
    bytes = 0;
  }
  return steps;
}

function rowsStep(rows: CellInput[][], block: Range, bytes: number): Step {
  const name = rangeName(block);
  return contentStep(block, (sheet) => void (sheet.getRange(name).untrack().formulas = rows), bytes);
}

export function hasFormulas({ cells }: SheetPlan): boolean {
  return cells.some((row) => row.some(isFormula));
}
