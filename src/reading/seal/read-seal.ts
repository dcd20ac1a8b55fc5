import type { Form } from "../../form/form";
import type { CellAddress, Range } from "../../sheet/address";
import { rowCount, textOf, valueAt, type Grid } from "../../sheet/grid";
import { mergesOf } from "../../sheet/merge-at";
import { headWords } from "../head/head-words";
import { parseSeal, type SealText } from "./seal-text";

/** Where a table has its seal: the part of the sheet below it, and the columns of the table itself. */
export interface SealArea extends Range {
  readonly labelColumn: number;
  readonly lastColumn: number;
  /** It is below a form of ours, which checks itself and keeps a place. */
  readonly isOurs: boolean;
}

/** The seal below a table, found by its words; `null` when there is none. */
export function readSeal(grid: Grid, { top, left, bottom, right }: Range): (SealText & CellAddress) | null {
  for (let row = top; row <= Math.min(bottom, grid.values.length - 1); row++) {
    const line = grid.values[row]!;
    for (let column = left; column <= Math.min(right, line.length - 1); column++) {
      const seal = parseSeal(textOf(line[column] ?? null));
      if (seal) return { ...seal, row, column };
    }
  }
  return null;
}

/** Where a seal is to stand: in the place that our form keeps for it, else in the first free row below the table. */
export function placeForSeal(form: Form, grid: Grid, area: SealArea): CellAddress {
  return keptPlace(form, grid, area) ?? { row: freeRow(grid, area), column: area.labelColumn };
}

/**
 * Blank cells, merged, at the end of a row below the table, those behind 制表人： are for a name. Of ours, which may have
 * a wider table above: also the whole last row.
 */
function keptPlace(form: Form, grid: Grid, area: SealArea): CellAddress | null {
  const { top, left, bottom, right, labelColumn, lastColumn, isOurs } = area;
  const rows = Array.from({ length: bottom - top + 1 }, (_, down) => top + down);
  const inside = (column: number) => column > lastColumn && column <= right;
  const blank = rows
    .flatMap((row) => mergesOf(grid, row).filter((merge) => merge.top === row && merge.bottom <= bottom))
    .filter((merge) => merge.right === lastColumn || (isOurs && inside(merge.right)))
    .filter((merge) => isBlank(grid, merge.top, merge.left));
  const last = rows.findLast((row) => mergesOf(grid, row).length > 0 || !isBlankRow(grid, row, area));
  const kept =
    blank.find((merge) => merge.left > labelColumn && !isLabelled(form, grid, merge, area)) ??
    blank.find((merge) => isOurs && merge.left === left && merge.top === last && merge.bottom === last);
  return kept ? { row: kept.top, column: kept.left } : null;
}

function isLabelled(form: Form, grid: Grid, { top, left }: Range, area: Range): boolean {
  const before = Array.from({ length: left - area.left }, (_, back) => left - 1 - back);
  const column = before.find((each) => !isBlank(grid, top, each));
  const text = column === undefined ? "" : textOf(valueAt(grid, top, column));
  return /[:：]\s*$/.test(text) || headWords(form, text).at(-1)?.behind === "";
}

function freeRow(grid: Grid, area: Range): number {
  for (let row = area.top; row <= area.bottom; row++) {
    const merged = mergesOf(grid, row).some((merge) => merge.right >= area.left);
    if (!merged && isBlankRow(grid, row, area)) return row;
  }
  return Math.max(rowCount(grid), area.top);
}

function isBlankRow(grid: Grid, row: number, { left, right }: Range): boolean {
  const columns = grid.values[row]?.keys() ?? [];
  return [...columns].every((each) => each < left || each > right || isBlank(grid, row, each));
}

function isBlank(grid: Grid, row: number, column: number): boolean {
  return textOf(valueAt(grid, row, column)).trim() === "";
}
