import type { List } from "../../form/table";
import { valueAt, type Grid } from "../../sheet/grid";
import { labelsIn, leastLabels, readHead, type Head } from "../columns/head";
import { linesShown } from "../labels/assign";
import { contentOf } from "../matrix/rows";
import { decided } from "../matrix/locate";
import { ENOUGH } from "../matrix/stub";
import type { Decision } from "../return";

/** A head of a list, before it is known where the next table begins. */
export interface ListHead {
  readonly table: List;
  /** First row that belongs to it: where its title and head may stand. */
  readonly from: number;
  readonly head: Head;
}

/** So many rows below a head are compared, to tell equal columns. */
const COMPARED = 50;

/** Every head of a list on a sheet, by the labels of its columns, from top to bottom. */
export function listHeads(table: List, grid: Grid, decisions: readonly Decision[]): ListHead[] {
  const answered = decided(decisions, table.index, grid, "column");
  const { length } = grid.values;
  const heads: ListHead[] = [];
  let from = 0;
  for (let row = 0; row < length; row++) {
    const { leaves, shown, filled } = labelsIn(table, grid, row, -1, Infinity);
    if (shown < leastLabels(table) || leaves * 2 < filled) continue;
    const bottom = lowestLabels(table, grid, row);
    const below = Array.from(
      { length: Math.min(COMPARED, length - bottom - 1) },
      (_, down) => bottom + 1 + down,
    );
    const content = (column: number) => contentOf(below.map((each) => valueAt(grid, each, column)));
    const area = { from: belowFigures(grid, from, row), to: bottom + 1, left: -1, right: Infinity };
    const head = readHead(table, grid, area, length, answered, content);
    row = bottom;
    if (!isWhole(table, head)) continue;
    heads.push({ table, from, head });
    from = head.end + 1;
    row = head.end;
  }
  return heads;
}

/** So many numbers in a row, and it is a line and no part of a head. */
const FIGURES = 2;

/** From where above the row a head may begin: below the lines of what stands over it, whose 合计 is no label of a column. */
function belowFigures({ values }: Grid, from: number, row: number): number {
  let first = row;
  while (
    first > from &&
    (values[first - 1] ?? []).filter((cell) => typeof cell === "number").length < FIGURES
  )
    first--;
  return first;
}

/** Below a row of labels may be others, with labels and nothing else to speak of. */
function lowestLabels(table: List, grid: Grid, row: number): number {
  let lowest = row;
  for (;;) {
    const { leaves, filled } = labelsIn(table, grid, lowest + 1, -1, Infinity);
    if (leaves === 0 || leaves * 2 < filled) return lowest;
    lowest++;
  }
}

function isWhole({ columns: { lines } }: List, { columns }: Head): boolean {
  return linesShown(columns) >= lines.length * ENOUGH;
}
