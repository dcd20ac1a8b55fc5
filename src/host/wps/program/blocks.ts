import { rangeName, type Range } from "../../../sheet/address";
import type { WpsRange, WpsSheet } from "./object-model";

export const cellsOf = (sheet: WpsSheet, block: Range): WpsRange => sheet.Range(rangeName(block));

/** The block of a range's first area, 0-based. */
export function blockOf(cells: WpsRange): Range {
  const [top, left] = [cells.Row - 1, cells.Column - 1];
  return { top, left, bottom: top + cells.Rows.Count - 1, right: left + cells.Columns.Count - 1 };
}

/**
 * What a block's property reads as, row-major. Of a single cell the program gives the value alone; of one row or
 * one column it is not known whether every edition gives a matrix.
 */
export function matrixOf(given: unknown, block: Range): readonly (readonly unknown[])[] {
  const [rows, columns] = [block.bottom - block.top + 1, block.right - block.left + 1];
  if (!Array.isArray(given)) {
    if (rows * columns === 1) return [[given]];
  } else if (given.every(Array.isArray)) {
    return given as unknown[][];
  } else if (given.length === rows * columns) {
    if (rows === 1) return [given];
    if (columns === 1) return given.map((value) => [value as unknown]);
  }
  throw new TypeError(`WPS gave no matrix for ${rangeName(block)}`);
}

/** Cells that go in one call; more at once is not asked of the program's memory. */
const MOST_CELLS = 50_000;

/** The block cut into bands of rows that can each be carried in one call. */
export function bands(block: Range): Range[] {
  const { top, left, bottom, right } = block;
  const height = Math.max(1, Math.floor(MOST_CELLS / (right - left + 1)));
  const found: Range[] = [];
  for (let row = top; row <= bottom; row += height) {
    found.push({ top: row, left, bottom: Math.min(bottom, row + height - 1), right });
  }
  return found;
}

/**
 * Finds a property of all cells in few calls: a block whose cells agree is told whole, any other is
 * halved. `ask` gives `null` or `undefined` where the cells differ.
 */
export function eachUniform<T>(
  block: Range,
  ask: (block: Range) => T | null | undefined,
  tell: (block: Range, value: T) => void,
): void {
  const value = ask(block);
  if (value !== null && value !== undefined) tell(block, value);
  else
    for (const half of variesAcross(block, ask) ? sides(block) : halves(block)) eachUniform(half, ask, tell);
}

/** A list is so many times as long as wide. */
const LONG = 8;

/** Whether the columns of a long list differ and the cells of a column do not: by halves of rows it would come to single rows. */
function variesAcross<T>(block: Range, ask: (block: Range) => T | null | undefined): boolean {
  const { top, left, bottom, right } = block;
  if (right === left || bottom - top < LONG * (right - left)) return false;
  const isAlike = (part: Range) => (ask(part) ?? null) !== null;
  return isAlike({ top, left, bottom, right: left }) && !isAlike({ top, left, bottom: top, right });
}

/** Cut across its longer side; none for a single cell. */
export function halves(block: Range): Range[] {
  const { top, left, bottom, right } = block;
  if (bottom - top < right - left) return sides(block);
  if (bottom === top) return [];
  const middle = Math.floor((top + bottom) / 2);
  return [
    { top, left, bottom: middle, right },
    { top: middle + 1, left, bottom, right },
  ];
}

/** Its left and its right half. */
function sides({ top, left, bottom, right }: Range): Range[] {
  const middle = Math.floor((left + right) / 2);
  return [
    { top, left, bottom, right: middle },
    { top, left: middle + 1, bottom, right },
  ];
}
