import { columnName } from "../../sheet/address";
import type { SheetPlan } from "../../sheet/sheet-plan";
import { step, type Step } from "./step";

/**
 * Excel's API measures columns in points, a plan in characters of the default font: seven pixels each
 * and five for the padding, three quarters of a point a pixel.
 */
const PIXELS_PER_CHARACTER = 7;
const CELL_PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

const pointsOf = (characters: number) =>
  (characters * PIXELS_PER_CHARACTER + CELL_PADDING) * POINTS_PER_PIXEL;

/** Widths of columns and heights of rows; neighbours of one size go together. */
export function sizeSteps({ columnWidths, rowHeights }: SheetPlan): Step[] {
  const columns = runsOf(columnWidths).map(({ from, to, width }) => {
    const lines = `${columnName(from)}:${columnName(to)}`;
    return step((sheet) => void (sheet.getRange(lines).untrack().format.columnWidth = pointsOf(width)));
  });
  const rows = rowHeights.map(({ from, to, height }) =>
    step((sheet) => void (sheet.getRange(`${from + 1}:${to + 1}`).untrack().format.rowHeight = height)),
  );
  return [...columns, ...rows];
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
