import { range } from "../../sheet/address";
import type { Format, PageSetup, PlannedCell, SheetPlan } from "../../sheet/sheet-plan";
import { PAGE, pageWidth, sumOf } from "../../template/paper";
import { heightOf, linesIn } from "../../template/text-size";

const SIZE = 10.5;
/** Points; no row of a program is higher than a good 400. */
const MOST = 400;
/** What a row has room for that was given no height, in points. */
const ONE_LINE = 16;

/** The look that the consolidation's lists share. */
export const BODY: Format = { font: { name: "宋体", size: SIZE }, border: "thin", vertical: "middle" };
export const HEADING: Format = {
  font: { name: "宋体", size: SIZE, bold: true },
  fill: "#E8EDF3",
  horizontal: "center",
  vertical: "middle",
  wrap: true,
  border: "thin",
};

/** How small a list of many columns is printed at most, of its size. */
const SMALLEST = 0.6;

/** How a list is printed: across, as wide as the page or, of many columns, on as few as it can be read on, its head and its units on every page. */
export function listPage(
  bottom: number,
  right: number,
  { head, pagesWide = 1 }: { readonly head: number; readonly pagesWide?: number },
): PageSetup {
  return {
    ...PAGE,
    orientation: "landscape",
    printArea: range(0, 0, bottom, right),
    titleRows: { from: 0, to: head },
    titleColumns: pagesWide > 1 ? { from: 0, to: 0 } : null,
    breaksBefore: [],
    pagesWide,
    centered: false,
  };
}

/** Pages beside each other on which columns of these widths can still be read, the first of them on each. */
export function pagesAcross([first = 0, ...others]: readonly number[]): number {
  const room = pageWidth("landscape") / SMALLEST - first;
  return Math.max(1, Math.ceil(sumOf(others) / room));
}

/** Heights of rows from one on whose texts need more than a line in columns of these widths. */
export function heightsOf(
  rows: readonly (readonly PlannedCell[])[],
  widths: readonly number[],
  from: number,
): SheetPlan["rowHeights"] {
  return rows.flatMap((row, index) => {
    const needed = row.map((cell, column) =>
      typeof cell === "string" && cell !== "" ? heightFor(cell, widths[column] ?? MOST) : 0,
    );
    const height = Math.max(0, ...needed);
    return height > ONE_LINE ? [{ from: from + index, to: from + index, height }] : [];
  });
}

/** The height of a row in which a text is not clipped in cells of that width, in points. */
export function heightFor(text: string, width: number): number {
  return Math.min(heightOf(linesIn(text, width, SIZE), SIZE), MOST);
}
