import type { Print } from "../form/table";
import { COLUMN_CHARACTER } from "../sheet/column-character";
import type { PageSetup } from "../sheet/sheet-plan";

/** A4, in points. */
const SHORT = 595.3;
const LONG = 841.9;
export const MARGINS = { top: 1.3, bottom: 1.4, left: 1.2, right: 1.2 };
const POINTS_PER_CM = 72 / 2.54;

type Orientation = Print["orientation"];

/** What a page takes between its margins, in characters of columns. */
export function pageWidth(orientation: Orientation): number {
  return widthInPoints(orientation) / COLUMN_CHARACTER;
}

/** Points of the sheet that go on one page when the columns are made as wide as the page, a little left over. */
export function pageHeight(orientation: Orientation, widths: readonly number[]): number {
  const width = sumOf(widths) * COLUMN_CHARACTER;
  const scale = Math.min(1, widthInPoints(orientation) / width);
  return pageRoom(orientation, scale);
}

/** The same at a scale, 1 its size. */
export function pageRoom(orientation: Orientation, scale: number): number {
  const height =
    (orientation === "landscape" ? SHORT : LONG) - (MARGINS.top + MARGINS.bottom) * POINTS_PER_CM;
  return height / scale - 6;
}

function widthInPoints(orientation: Orientation): number {
  return (orientation === "landscape" ? LONG : SHORT) - (MARGINS.left + MARGINS.right) * POINTS_PER_CM;
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

/** As every form is printed, but for what a sheet says itself. */
export const PAGE = {
  paper: "A4",
  across: { pages: 1 },
  centered: true,
  margins: MARGINS,
  footer: "第 &P 页 共 &N 页",
} satisfies Partial<PageSetup>;
