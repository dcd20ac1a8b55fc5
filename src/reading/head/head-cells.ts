import type { Form } from "../../form/form";
import type { CellAddress, Range } from "../../sheet/address";
import { textOf, type CellValue, type Grid } from "../../sheet/grid";
import { dateOfSerial, parseDate } from "../cell/parse-date";
import { headWords, type HeadWord } from "./head-words";

/** A cell that holds something, with the labels that it is. */
export interface HeadCell extends CellAddress {
  readonly value: CellValue;
  readonly words: readonly HeadWord[];
}

/** What a field says in its normal form, as it is written, and where. */
export interface Found extends CellAddress {
  readonly value: string;
  readonly written: string;
}

/** More filled cells than this are no head, whatever else stands there. */
const MOST_CELLS = 2000;

/** What stands in a part of a sheet, row by row. */
export function headCells(form: Form, { values }: Grid, { top, left, bottom, right }: Range): HeadCell[] {
  const cells: HeadCell[] = [];
  for (let row = Math.max(0, top); row <= Math.min(bottom, values.length - 1); row++) {
    const line = values[row]!;
    for (let column = left; column <= Math.min(right, line.length - 1); column++) {
      const value = line[column] ?? null;
      if (textOf(value).trim() === "") continue;
      if (cells.length === MOST_CELLS) return cells;
      cells.push({ row, column, value, words: typeof value === "string" ? headWords(form, value) : [] });
    }
  }
  return cells;
}

/** Whether the cell speaks of something else than the cells before it. */
export function isLabel({ value, words }: Pick<HeadCell, "value" | "words">): boolean {
  return words.length > 0 || (typeof value === "string" && /[^\d ] ?[:：]/.test(value));
}

/** The date that a cell is or says, as `Content.date`; `null` for none. */
export function dateIn({ row, column, value }: Omit<HeadCell, "words">): Found | null {
  const serial = typeof value === "number" ? dateOfSerial(value) : null;
  const date = serial ?? parseDate(textOf(value));
  return date === null ? null : { row, column, value: date, written: serial ?? textOf(value).trim() };
}

/** "2011-12-15" and not "2011-12". */
export function isDay({ value }: Found): boolean {
  return value.length === 10;
}

/** A name ends where a date begins, or a period: 石角镇 （2011年度）. */
export function withoutDate(text: string): string {
  return text.replace(/[([（【]? ?(?:\d{4}|[二〇○零一]{4}) ?[年\-./].*$/, "");
}

/** What is found first; `null` where nothing is. */
export function first<Item, Value>(items: readonly Item[], find: (item: Item) => Value | null): Value | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

/** The place alone of what stands there. */
export function placeOf({ row, column }: CellAddress): CellAddress {
  return { row, column };
}
