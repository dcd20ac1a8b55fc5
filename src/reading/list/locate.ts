import type { List } from "../../form/table";
import { tablesBeside, type Between } from "../columns/beside";
import { columnLabelsOf } from "../columns/column-candidates";
import { labelsIn, leastLabels, readHead, type Head } from "../columns/head";
import { linesShown, type Decided } from "../labels/assign";
import type { LabelView } from "../labels/label-view";
import { ENOUGH } from "../matrix/stub";

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
  view: LabelView,
  answered: Decided,
  taken: readonly Taken[],
): ListHead[] {
  const heads: ListHead[] = [];
  let from = 0;
  let next = 0;
  for (const row of rowsOfLabels(table, view)) {
    if (row < next) continue;
    const within = columnsOf(table, view, row, taken);
    if (within === null) continue;
    const bottom = lowestLabels(table, view, row, within);
    const below = Array.from({ length: COMPARED }, (_, down) => bottom + 1 + down);
    const content = (column: number) => view.content(below, [column]);
    const area = { from: belowFigures(view, from, row), to: bottom + 1, ...within };
    const head = readHead(table, view, area, Infinity, answered, content);
    next = bottom + 1;
    if (!isWhole(table, head)) continue;
    heads.push({ table, from, head });
    from = next = head.end + 1;
  }
  return heads;
}

/** Rows in which enough labels of columns stand to be a head, from top to bottom. */
function rowsOfLabels(table: List, view: LabelView): number[] {
  const labels = columnLabelsOf(table);
  const rows = new Map<number, string[]>();
  for (const { row, text } of view.textsThat(labels.asked.isLeaf)) {
    const known = rows.get(row);
    if (known) known.push(text);
    else rows.set(row, [text]);
  }
  return [...rows].flatMap(([row, texts]) => (labels.shownBy(texts) >= leastLabels(table) ? [row] : []));
}

/** Between which columns of the row the labels of a list stand, of tables beside one another the one that shows most. */
function columnsOf(table: List, view: LabelView, row: number, taken: readonly Taken[]): Between | null {
  const shown = (within: Between) => labelsIn(table, view, row, within.left, within.right);
  const isHead = (within: Between) => {
    const { leaves, ...found } = shown(within);
    return found.shown >= leastLabels(table) && leaves * 2 >= filledIn(view, row, within);
  };
  const parts = tablesBeside(table, view, row, () => blockEnd(view, row), ALL).filter(isHead);
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
function blockEnd(view: LabelView, row: number): number {
  let end = row;
  while (end < row + COMPARED && filledIn(view, end + 1, ALL) > 0) end++;
  return end;
}

function filledIn(view: LabelView, row: number, { left, right }: Between): number {
  return view.filledIn(row, left + 1, right - 1);
}

/** So many numbers in a row, and it is a line and no part of a head. */
const FIGURES = 2;

/** From where above the row a head may begin: below the lines of what stands over it, whose 合计 is no label of a column. */
function belowFigures(view: LabelView, from: number, row: number): number {
  let first = row;
  while (first > from && !view.hasNumbers(first - 1, FIGURES)) first--;
  return first;
}

/** Below a row of labels may be others, with labels and nothing else to speak of. */
function lowestLabels(table: List, view: LabelView, row: number, within: Between): number {
  let lowest = row;
  for (;;) {
    const { leaves } = labelsIn(table, view, lowest + 1, within.left, within.right);
    if (leaves === 0 || leaves * 2 < filledIn(view, lowest + 1, within)) return lowest;
    lowest++;
  }
}

function isWhole({ columns: { lines } }: List, { columns }: Head): boolean {
  return linesShown(columns) >= lines.length * ENOUGH;
}
