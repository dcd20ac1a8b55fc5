import { range, type Range } from "../../../sheet/address";
import { cropped, heightsIn, type SheetChange, type Tail } from "../../../sheet/sheet-change";
import { cellsOf } from "../program/blocks";
import type { WpsSheet } from "../program/object-model";
import { checkCells, plannedPart, writeFormulas, writeValues } from "./write-cells";
import { writeFormats, writeHeights } from "./write-looks";
import { writeFilter, writePrintArea } from "./write-page";

/**
 * Makes the plan's sheet of one that stands as an earlier plan wrote it, where it stands; it is not protected. Returns the
 * blocks that were written, and whether the page set-up was taken.
 */
export function changeSheet(
  sheet: WpsSheet,
  change: SheetChange,
): { readonly written: readonly Range[]; readonly prints: boolean } {
  const { from, to, blocks, tail, heights, bounds } = change;
  if (tail) clearTail(sheet, tail);
  const areas = [...blocks, ...(tail && tail.bottom >= tail.top ? [areaOf(tail)] : [])];
  const parts = areas.map((area) => plannedPart(to, area));
  for (const part of parts) writeValues(sheet, part, true);
  for (const part of parts) writeFormulas(sheet, part);
  // The line below the row above is one of the tail's as well.
  if (tail) writeFormats(sheet, cropped(to.formats, tail.top - 1, tail.bottom));
  if (heights) {
    sheet.Range(`${heights.top + 1}:${heights.bottom + 1}`).UseStandardHeight = true;
    writeHeights(sheet, heightsIn(to.rowHeights, heights.top, heights.bottom));
  }
  if (bounds && to.filter) refilter(sheet, from.filter!, to.filter);
  const prints = !bounds || to.page === null || writePrintArea(sheet, to.page);
  for (const part of parts) checkCells(sheet, to.sheet, part);
  return { written: parts.flatMap(({ block, formulas }) => [block, ...formulas]), prints };
}

const areaOf = ({ top, bottom, right }: Tail) => range(top, 0, bottom, right);

/** To the last row before or now. */
const wholeOf = ({ top, before, bottom, right }: Tail) => range(top, 0, Math.max(before, bottom), right);

/** What a clerk has coloured there belonged to other rows. */
function clearTail(sheet: WpsSheet, tail: Tail): void {
  const cells = cellsOf(sheet, wholeOf(tail));
  cells.ClearContents();
  cells.ClearFormats();
}

function refilter(sheet: WpsSheet, from: Range, to: Range): void {
  if (sheet.AutoFilterMode) cellsOf(sheet, from).AutoFilter();
  writeFilter(sheet, to);
}
