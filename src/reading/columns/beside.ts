import type { Table } from "../../form/table";
import type { LabelView } from "../labels/label-view";
import { columnLabelsOf } from "./column-candidates";

/** Columns of a sheet, those at both ends left out. */
export interface Between {
  readonly left: number;
  readonly right: number;
}

/**
 * The labels of a row by tables, where one of them stands there more often than this table has it: then another table
 * that has it, too, stands beside this one. They are parted by columns that are blank down to the `bottom`.
 */
export function tablesBeside(
  table: Table,
  view: LabelView,
  row: number,
  bottom: () => number,
  { left, right }: Between,
): readonly Between[] {
  const labels = columnLabelsOf(table);
  const leaves = view.textsIn(row, left + 1, right - 1, labels.asked.isLeaf).map(({ text }) => text);
  if (labels.shownBy(leaves) === leaves.length) return [{ left, right }];
  const found: Between[] = [];
  const last = bottom();
  let before = left;
  for (let column = left + 1; column < Math.min(right, view.widthOf(row, row + 1)); column++) {
    if (!view.isGap(row, last, column)) continue;
    if (column > before + 1) found.push({ left: before, right: column });
    before = column;
  }
  return [...found, { left: before, right }];
}
