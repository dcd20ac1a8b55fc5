import { range } from "../../sheet/address";
import type { Format, PageSetup, PlannedCell, SheetPlan } from "../../sheet/sheet-plan";
import { PAGE } from "../../template/paper";
import { heightOf, linesIn, roomyHeightOf } from "../../template/text-size";

const SIZE = 10.5;
/** Points; no row of a program is higher than a good 400. */
const MOST = 400;
/** What a row has room for that was given no height, in points. */
export const ONE_LINE = 16;

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

/** How a list is printed: across, as wide as the page, its head on every page. */
export function listPage(bottom: number, right: number, { head }: { readonly head: number }): PageSetup {
  return {
    ...PAGE,
    orientation: "landscape",
    printArea: range(0, 0, bottom, right),
    titleRows: { from: 0, to: head },
    titleColumns: null,
    breaksBefore: [],
    centered: false,
  };
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
  const lines = linesIn(text, width * SURE, SIZE);
  return Math.min(lines === 1 ? heightOf(1, SIZE) : roomyHeightOf(lines, SIZE), MOST);
}

/** As much of a line is filled for sure: digits of fonts that stand in for 宋体 are wider. */
const SURE = 0.96;
