import { textOf, valueAt, type CellValue, type Grid } from "../../sheet/grid";
import { placesShown } from "../labels/assign";
import type { Whose } from "../labels/evidence";
import { plainText } from "../plain-text";
import type { OwnLine } from "../return";
import type { Head } from "./head";

/** What is filled in under a head: the rows of the form, and in a list the lines of the unit. */
interface Below {
  readonly rows: readonly (number | null)[];
  /** Whether a cell says anything that a column of the form would say. */
  holds(value: CellValue): boolean;
  /** The column in which a form of ours checks itself, see `checkColumnOf`. */
  readonly check: number | null;
}

/**
 * The columns of the unit's own in which something is filled in: those between the form's, and those that go on right of
 * them under a heading of their own. What stands apart, without a heading or behind 「校验」, is none of the table's.
 */
export function ownColumns(grid: Grid, head: Head, { rows, holds, check }: Below, whose: Whose): OwnLine[] {
  const known = new Set([...head.columns.places, ...head.columns.doubts.map(({ at }) => at)]);
  const shown = placesShown(head.columns);
  const [first, last] = [Math.min(...shown), Math.max(...shown)];
  const labels = new Map(head.columns.rest.map(({ at, text }) => [at, text]));
  const isFilled = (column: number) => rows.some((row) => row !== null && holds(valueAt(grid, row, column)));
  const own: OwnLine[] = [];
  for (let at = first; at < last; at++)
    if (!known.has(at) && isFilled(at)) own.push({ ...whose, at, label: labels.get(at) ?? "" });
  for (let at = last + 1; at !== check; at++) {
    const label = headingOf(grid, head, at);
    if (label === "" || !isFilled(at)) break;
    own.push({ ...whose, at, label });
  }
  return own;
}

/** What stands over a column, the nearest first. */
function headingOf(grid: Grid, { top, bottom }: Head, column: number): string {
  for (let row = bottom; row >= top; row--) {
    const value = valueAt(grid, row, column);
    if (typeof value === "string" && value.trim() !== "") return value.trim();
  }
  return "";
}

/** 12, 1,200, 12.5%, 12个. */
const FIGURE = /^\d[\d,.]* ?(?:%|\p{L}{1,2})?$/u;

/** Whether a cell holds a figure, however it is written. */
export function holdsFigure(value: CellValue): boolean {
  return typeof value === "number" || (typeof value === "string" && FIGURE.test(plainText(value)));
}

/** Whether anything stands there. */
export function holdsAnything(value: CellValue): boolean {
  return textOf(value).trim() !== "";
}
