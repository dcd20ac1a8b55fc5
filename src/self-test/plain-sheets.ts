import type { CellEdit, Mark } from "../host/host";
import { sheetPlan, type PlannedCell, type SheetPlan } from "../sheet/sheet-plan";

export const RED = "#FFC7CE";
export const YELLOW = "#FFEB9C";

/** Every kind of value that a cell can hold, and a formula over some. */
export const FORM: readonly (readonly PlannedCell[])[] = [
  ["统计表", null, null],
  ["机关", 12, true],
  ["村", 0, { error: "#DIV/0!" }],
  ["合计", { formula: "=SUM(B2:B3)", result: 12 }],
];

/** A small sheet that is known again by its first cell. */
export function form(sheet: string, rest: Partial<SheetPlan> = {}): SheetPlan {
  return sheetPlan(sheet, { cells: FORM, identity: [{ row: 0, column: 0, text: "统计表" }], ...rest });
}

/** A sheet of one line that nobody may replace. */
export function note(sheet: string, ...cells: readonly PlannedCell[]): SheetPlan {
  return sheetPlan(sheet, { cells: [cells] });
}

export function mark(row: number, column: number, fill: string): Mark {
  return { row, column, look: { fill } };
}

export function at(row: number, column: number, value: CellEdit["value"]): CellEdit {
  return { row, column, value };
}
