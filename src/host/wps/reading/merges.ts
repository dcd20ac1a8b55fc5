import { contains, range, type Range } from "../../../sheet/address";
import { cellsOf, halves } from "../program/blocks";
import type { WpsSheet } from "../program/object-model";

/**
 * The merges of a block that begins at A1, found from the top left on: a block without any is told by
 * one question, one that begins with a merge goes on beside and below it, any other is halved.
 */
export function mergesIn(sheet: WpsSheet, block: Range): Range[] {
  const found: Range[] = [];
  const search = (area: Range): void => {
    if (found.some((merge) => covers(merge, area))) return;
    if (cellsOf(sheet, area).MergeCells === false) return;
    const known = found.find((merge) => contains(merge, area.top, area.left));
    const merge = known ?? mergeAt(sheet, area.top, area.left);
    if (!merge) return halves(area).forEach(search);
    if (!known) found.push(merge);
    rest(area, merge).forEach(search);
  };
  search(block);
  return found;
}

/** What begins at the cell, which no merge from above or the left reaches; `null` when it stands alone. */
function mergeAt(sheet: WpsSheet, top: number, left: number): Range | null {
  const { MergeArea: area } = cellsOf(sheet, range(top, left));
  const [rows, columns] = [area.Rows.Count, area.Columns.Count];
  return rows * columns === 1 ? null : range(top, left, top + rows - 1, left + columns - 1);
}

const covers = (outer: Range, inner: Range) =>
  contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);

/** Right of the merge first, so that what begins there is known before the search goes below. */
function rest(area: Range, merge: Range): Range[] {
  const bottom = Math.min(area.bottom, merge.bottom);
  const right = Math.min(area.right, merge.right);
  return [
    ...(right < area.right ? [range(area.top, right + 1, bottom, area.right)] : []),
    ...(bottom < area.bottom ? [range(bottom + 1, area.left, area.bottom, area.right)] : []),
  ];
}
