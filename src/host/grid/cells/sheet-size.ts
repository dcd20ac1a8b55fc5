import type { Range } from "../../../sheet/address";
import type { SheetPlan } from "../../../sheet/sheet-plan";

/** Rows and columns of a sheet. */
export interface SheetSize {
  readonly rows: number;
  readonly columns: number;
}

/** A format of a whole column or row colours what is there; it does not make the sheet longer. */
const ENDLESS_ROWS = 20_000;
const ENDLESS_COLUMNS = 1_000;

/** The rows and columns that the plan says something about. */
export function usedSize(plan: SheetPlan): SheetSize {
  const ranges = [
    ...plan.merges,
    ...[...plan.formats, ...plan.validations, ...plan.conditionalFormats].map((item) => item.range),
  ].filter(isBounded);
  return {
    rows: ranges.reduce((rows, range) => Math.max(rows, range.bottom + 1), plan.cells.length),
    columns: ranges.reduce(
      (columns, range) => Math.max(columns, range.right + 1),
      plan.cells.reduce((widest, row) => Math.max(widest, row.length), 0),
    ),
  };
}

const isBounded = (range: Range) => range.bottom < ENDLESS_ROWS && range.right < ENDLESS_COLUMNS;

/** Univer's sheets end; room to work in is left, less of it where nothing may be typed anyway. */
export function sheetSize(plan: SheetPlan): SheetSize {
  const used = usedSize(plan);
  if (plan.unlocked !== null) return { rows: used.rows + 10, columns: used.columns + 4 };
  return { rows: Math.max(200, used.rows + 50), columns: Math.max(26, used.columns + 10) };
}
