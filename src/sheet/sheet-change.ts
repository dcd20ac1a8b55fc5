import { range, type Range } from "./address";
import { isFormula, isSameCell, isSameRow, type PlannedCell, type SheetPlan } from "./sheet-plan";

/** What has to be written on a sheet that stands as an earlier plan wrote it. */
export interface SheetChange {
  readonly from: SheetPlan;
  readonly to: SheetPlan;
  /** Blocks of cells that hold something else and look as they did. */
  readonly blocks: readonly Range[];
  /** From some row on the sheet is another one. */
  readonly tail: Tail | null;
  /** Rows whose heights are others. */
  readonly heights: { readonly top: number; readonly bottom: number } | null;
  /** Whether the buttons of the filter, or what is printed, reach to another place. */
  readonly bounds: boolean;
}

/** The rows from one on, of which one stretch may have stood there before, higher or lower by some rows. */
export interface Tail {
  readonly top: number;
  /** The last row before, and now. */
  readonly before: number;
  readonly bottom: number;
  /** The last column of either. */
  readonly right: number;
  /** Rows as they are now that hold and look what those `by` rows above did; none of them holds a formula. */
  readonly kept: { readonly top: number; readonly bottom: number; readonly by: number } | null;
}

/**
 * What has changed from one plan to another; `null` where so much has that the sheet is made anew. Rows may come and go
 * in a list, and cells change anywhere; what else a plan says has to be the same.
 */
export function changeOf(from: SheetPlan, to: SheetPlan): SheetChange | null {
  if (to.keepAs !== null || !isSame(fixedOf(from), fixedOf(to))) return null;
  const bounds = !isSame([from.page, from.filter], [to.page, to.filter]);
  const heights = otherHeights(from, to);
  if (from.cells.length === to.cells.length && !bounds && isSame(from.formats, to.formats))
    return { from, to, blocks: changedBlocks(from.cells, to.cells), tail: null, heights, bounds };
  const tail = tailOf(from, to);
  const heads = [from, to].map(({ cells, freeze }) => cells.slice(0, freeze.rows));
  return tail && { from, to, blocks: changedBlocks(heads[0]!, heads[1]!), tail, heights, bounds };
}

/** What a change leaves alone; a page may print further down, unless it says where its pages end. */
function fixedOf(plan: SheetPlan) {
  const { page, filter } = plan;
  const isBroken = page !== null && page.breaksBefore.length > 0;
  return {
    ...plan,
    ...{ cells: null, formats: null, rowHeights: null, keepAs: null, filter: filter !== null },
    page: isBroken ? page : page && { ...page, printArea: null },
  };
}

/** From the first row of another height to the last one. */
function otherHeights(from: SheetPlan, to: SheetPlan): SheetChange["heights"] {
  const [before, after] = [from, to].map(({ rowHeights }) => byRow(rowHeights));
  const rows = [...before!.keys(), ...after!.keys()].filter((row) => before!.get(row) !== after!.get(row));
  rows.sort((a, b) => a - b);
  return rows.length === 0 ? null : { top: rows[0]!, bottom: rows.at(-1)! };
}

const byRow = (heights: SheetPlan["rowHeights"]) =>
  new Map(
    heights.flatMap(({ from, to, height }) =>
      Array.from({ length: to - from + 1 }, (_, at) => [from + at, height] as const),
    ),
  );

function tailOf(from: SheetPlan, to: SheetPlan): Tail | null {
  const [before, after] = [from.cells.length, to.cells.length];
  // The head of a list stays where it is, whatever it says.
  let top = to.freeze.rows;
  while (top < Math.min(before, after) && isSameRow(from.cells[top]!, to.cells[top]!)) top++;
  const above = { top: 0, bottom: top - 1, by: 0 };
  const areas = [...to.merges, ...to.validations.map(area), ...to.conditionalFormats.map(area)];
  const reachesIn = areas.some(({ bottom }) => bottom >= top) || to.unlocked !== null;
  if (top === 0 || top > Math.min(before, after) || reachesIn || !looksAlike(from, to, above)) return null;
  const right = Math.max(...[from, to].map(widthOf)) - 1;
  const run = longestRun(from, to, top);
  const kept = run && looksAlike(from, to, run) ? run : null;
  return { top, before: before - 1, bottom: after - 1, right, kept };
}

const area = ({ range }: { readonly range: Range }) => range;

/** The longest stretch of rows below that stood there as they are, all by so many rows as have come or gone. */
function longestRun(from: SheetPlan, to: SheetPlan, top: number): Tail["kept"] {
  const by = to.cells.length - from.cells.length;
  let longest: Tail["kept"] = null;
  let begin = top + Math.max(by, 0);
  for (let row = begin; row <= to.cells.length; row++) {
    const now = to.cells[row];
    if (now && !now.some(isFormula) && isSameRow(from.cells[row - by]!, now)) continue;
    if (row > begin && (longest === null || row - begin > longest.bottom - longest.top + 1))
      longest = { top: begin, bottom: row - 1, by };
    begin = row + 1;
  }
  return longest;
}

/** Whether rows of the plan now look as those of the one before did, so many rows above. */
function looksAlike(from: SheetPlan, to: SheetPlan, { top, bottom, by }: NonNullable<Tail["kept"]>): boolean {
  const before = cropped(from.formats, top - by, bottom - by);
  const shifted = before.map(({ range: { left, right, ...rows }, format }) => ({
    range: range(rows.top + by, left, rows.bottom + by, right),
    format,
  }));
  return isSame(shifted, cropped(to.formats, top, bottom));
}

/** The looks of some rows. */
export function cropped(formats: SheetPlan["formats"], top: number, bottom: number): SheetPlan["formats"] {
  return formats.flatMap(({ range: { left, right, ...rows }, format }) => {
    const [first, last] = [Math.max(rows.top, top), Math.min(rows.bottom, bottom)];
    return first > last ? [] : [{ range: range(first, left, last, right), format }];
  });
}

/** The heights of some rows. */
export function heightsIn(
  heights: SheetPlan["rowHeights"],
  top: number,
  bottom: number,
): SheetPlan["rowHeights"] {
  return heights.flatMap(({ from, to, height }) => {
    const [first, last] = [Math.max(from, top), Math.min(to, bottom)];
    return first > last ? [] : [{ from: first, to: last, height }];
  });
}

/** The stretches of the tail that are written: all but what stood there before. */
export function freshRows({ top, bottom, kept }: Tail): { readonly top: number; readonly bottom: number }[] {
  const parts = kept
    ? [
        { top, bottom: kept.top - 1 },
        { top: kept.bottom + 1, bottom },
      ]
    : [{ top, bottom }];
  return parts.filter((part) => part.top <= part.bottom);
}

/** Neighbours in a row whose cells have changed, and equal stretches below one another, each as one block. */
function changedBlocks(before: SheetPlan["cells"], after: SheetPlan["cells"]): Range[] {
  const done: Range[] = [];
  let open: Range[] = [];
  after.forEach((line, row) => {
    const stretches = stretchesOf(before[row]!, line);
    const next = stretches.map(({ left, right }) => {
      const above = open.find((block) => block.left === left && block.right === right);
      return range(above?.top ?? row, left, row, right);
    });
    done.push(
      ...open.filter((block) => !next.some(({ top, left }) => top === block.top && left === block.left)),
    );
    open = next;
  });
  return [...done, ...open];
}

function stretchesOf(before: readonly PlannedCell[], after: readonly PlannedCell[]) {
  const found: { left: number; right: number }[] = [];
  for (let column = 0; column < Math.max(before.length, after.length); column++) {
    if (isWritten(before[column] ?? null, after[column] ?? null)) continue;
    const last = found.at(-1);
    if (last?.right === column - 1) last.right = column;
    else found.push({ left: column, right: column });
  }
  return found;
}

/** What the same formula comes to now is worked out by the program. */
const isWritten = (before: PlannedCell, after: PlannedCell) =>
  isFormula(before) && isFormula(after) ? before.formula === after.formula : isSameCell(before, after);

function widthOf({ cells, formats }: SheetPlan): number {
  const ofCells = cells.reduce((most, { length }) => Math.max(most, length), 0);
  return formats.reduce((most, each) => Math.max(most, each.range.right + 1), ofCells);
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
