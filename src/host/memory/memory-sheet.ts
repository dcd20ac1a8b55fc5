import { contains, range, type CellAddress } from "../../sheet/address";
import type { PlannedCell, SheetPlan } from "../../sheet/sheet-plan";
import type { CellEdit, Mark } from "../host";

/** A sheet of the workbook in memory: its content is the plan that would write it. */
export interface MemorySheet {
  readonly name: string;
  readonly plan: SheetPlan;
  readonly marks: readonly Mark[];
}

export const sheetOf = (plan: SheetPlan): MemorySheet => ({ name: plan.sheet, plan, marks: [] });

export const renamed = (sheet: MemorySheet, name: string): MemorySheet => ({
  ...sheet,
  name,
  plan: { ...sheet.plan, sheet: name },
});

/** Text that begins with "=" is a formula, whose result nobody here computes. */
export function typed(sheet: MemorySheet, { row, column, value, format }: CellEdit): MemorySheet {
  const cell: PlannedCell =
    typeof value === "string" && value.startsWith("=") ? { formula: value, result: null } : value;
  const cells = sheet.plan.cells.map((line) => [...line]);
  while (cells.length <= row) cells.push([]);
  const line = cells[row]!;
  while (line.length < column) line.push(null);
  line[column] = cell;
  const formats =
    format === undefined
      ? sheet.plan.formats
      : [...sheet.plan.formats, { range: range(row, column), format: { number: format } }];
  return { ...sheet, plan: { ...sheet.plan, cells, formats } };
}

export function isLocked({ plan }: MemorySheet, { row, column }: CellAddress): boolean {
  return plan.unlocked !== null && !plan.unlocked.some((open) => contains(open, row, column));
}
