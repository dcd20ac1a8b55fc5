import type { Cell, CellStyle, Sheet } from "hucre/xlsx";
import type { Range } from "../../sheet/address";
import { formatAt, formulaAt, valueAt, type Grid } from "../../sheet/grid";
import type { Format, SheetPlan } from "../../sheet/sheet-plan";
import { gatherRanges } from "./gather-ranges";
import { openedFormat } from "./opened-formats";

/**
 * Formats of a sheet's cells in rectangles that do not overlap. Number formats of filled cells are
 * those of the grid; only of blank ones nobody else knows.
 */
export function openedFormats(grid: Grid, sheet: Sheet, theme: readonly string[]): SheetPlan["formats"] {
  const formats = new Map<string, Format>();
  const look = (cell: Cell, row: number, column: number) => {
    const plain = cell.style ? openedFormat(cell.style, theme) : {};
    const number = isBlank(grid, row, column) ? numberOf(cell.style) : formatAt(grid, row, column);
    const format = number === null ? plain : { ...plain, number };
    const key = JSON.stringify(format);
    if (key === "{}") return null;
    if (!formats.has(key)) formats.set(key, format);
    return formats.get(key)!;
  };
  return gatherRanges(sheet.cells ?? new Map(), look).map(({ range, look: format }) => ({ range, format }));
}

function isBlank(grid: Grid, row: number, column: number): boolean {
  return valueAt(grid, row, column) === null && formulaAt(grid, row, column) === null;
}

function numberOf(style: CellStyle | undefined): string | null {
  const code = style?.numFmt;
  return code === undefined || /^general$/i.test(code) ? null : code;
}

/** What stays open for typing on a protected sheet. */
export function unlockedRanges(sheet: Sheet): Range[] {
  const open = (cell: Cell) => (cell.style?.protection?.locked === false ? true : null);
  return gatherRanges(sheet.cells ?? new Map(), open).map(({ range }) => range);
}
