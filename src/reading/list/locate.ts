import type { List } from "../../form/table";
import { textOf, type Grid } from "../../sheet/grid";
import { tablesBeside, type Between } from "../columns/beside";
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

/** Where the head of another table stands. */
interface Taken {
  readonly top: number;
  readonly end: number;
  readonly left: number;
}

/** Every head of a list on a sheet, by the labels of its columns, from top to bottom; what is `taken` stands beside it. */
export function listHeads(
  table: List,
  grid: Grid,
  decisions: readonly Decision[],
  taken: readonly Taken[],
): ListHead[] {
  const answered = decided(decisions, table.index, grid, "column");
  const { length } = grid.values;
  const heads: ListHead[] = [];
  let from = 0;
  for (let row = 0; row < length; row++) {
    const within = columnsOf(table, grid, row, taken);
    if (within === null) continue;
    const bottom = lowestLabels(table, grid, row, within);
    const below = grid.values.slice(bottom + 1, bottom + 1 + COMPARED);
    const content = (column: number) => contentOf(below.map((values) => values[column] ?? null));
    const area = { from: belowFigures(grid, from, row), to: bottom + 1, ...within };
    const head = readHead(table, grid, area, length, answered, content);
    row = bottom;
    if (!isWhole(table, head)) continue;
    heads.push({ table, from, head });
    from = head.end + 1;
    row = head.end;
  }
  return heads;
}

/** Between which columns of the row the labels of a list stand, of tables beside one another the one that shows most. */
function columnsOf(table: List, grid: Grid, row: number, taken: readonly Taken[]): Between | null {
  const shown = (within: Between) => labelsIn(table, grid, row, within.left, within.right);
  const isHead = (within: Between) => {
    const { leaves, filled, ...found } = shown(within);
    return found.shown >= leastLabels(table) && leaves * 2 >= filled;
  };
  if (shown(ALL).shown < leastLabels(table)) return null;
  const parts = tablesBeside(table, grid, row, blockEnd(grid, row), ALL).filter(isHead);
  const most = Math.max(...parts.map((part) => shown(part).shown));
  const best = parts.filter((part) => shown(part).shown === most);
  const isTaken = ({ left, right }: Between) =>
    taken.some((other) => other.top <= row && row <= other.end && left < other.left && other.left < right);
  const [own, ...others] = best.length === 1 ? best : best.filter((part) => !isTaken(part));
  // Where two show as much, nobody can say which is meant.
  return own !== undefined && others.length === 0 ? own : isHead(ALL) ? ALL : null;
}

const ALL: Between = { left: -1, right: Infinity };

/** The last row before a blank one. */
function blockEnd({ values }: Grid, row: number): number {
  let end = row;
  while (end < row + COMPARED && (values[end + 1] ?? []).some((cell) => textOf(cell).trim() !== "")) end++;
  return end;
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
function lowestLabels(table: List, grid: Grid, row: number, { left, right }: Between): number {
  let lowest = row;
  for (;;) {
    const { leaves, filled } = labelsIn(table, grid, lowest + 1, left, right);
    if (leaves === 0 || leaves * 2 < filled) return lowest;
    lowest++;
  }
}

function isWhole({ columns: { lines } }: List, { columns }: Head): boolean {
  return linesShown(columns) >= lines.length * ENOUGH;
}
