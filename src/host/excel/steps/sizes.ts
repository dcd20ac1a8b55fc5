import { columnName } from "../../../sheet/address";
import { COLUMN_CHARACTER } from "../../../sheet/column-character";
import type { SheetPlan } from "../../../sheet/sheet-plan";
import { step, type Step } from "./step";

/** Widths of columns, which Excel's API measures in points, and heights of rows; neighbours of one size go together. */
export function sizeSteps({ columnWidths, rowHeights }: SheetPlan): Step[] {
  const columns = runsOf(columnWidths).map(({ from, to, width }) => {
    const lines = `${columnName(from)}:${columnName(to)}`;
    return step(
      (sheet) => void (sheet.getRange(lines).untrack().format.columnWidth = width * COLUMN_CHARACTER),
    );
  });
  return [...columns, ...heightSteps(rowHeights)];
}

export function heightSteps(rowHeights: SheetPlan["rowHeights"]): Step[] {
  return rowHeights.map(({ from, to, height }) =>
    step((sheet) => void (sheet.getRange(`${from + 1}:${to + 1}`).untrack().format.rowHeight = height)),
  );
}

function runsOf(widths: readonly number[]) {
  const runs: { from: number; to: number; width: number }[] = [];
  widths.forEach((width, column) => {
    const last = runs.at(-1);
    if (last?.width === width) last.to = column;
    else runs.push({ from: column, to: column, width });
  });
  return runs;
}
