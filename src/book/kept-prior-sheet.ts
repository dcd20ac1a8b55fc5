import { textOf, valueAt, type Grid } from "../sheet/grid";

/** First cell of the sheet that keeps the return of the period before, and what its name begins with. */
export const KEPT_PRIOR = "上期报表底稿";

/** Whether a sheet of this name may keep one. */
export function isKeptPrior(sheet: string): boolean {
  return sheet.startsWith(KEPT_PRIOR);
}

/** Which form of the workbook the return is beside that a sheet keeps: "统计表/0"; `null` for another sheet. */
export function keptPriorPlace(grid: Grid): string | null {
  return textOf(valueAt(grid, 0, 0)) === KEPT_PRIOR ? textOf(valueAt(grid, 0, 1)) : null;
}
