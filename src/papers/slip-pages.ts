import { linesIn, roomyHeightOf } from "../template/text-size";
import { natureWords, type Slip, type SlipLine } from "./slips";

/** Columns of the table with their widths, together as wide as the page. */
export const WIDTHS = [4.5, 7.5, 21, 8.5, 12, 27, 9.5, 10.5];
/** Sizes of the table's letters, from the best down. */
const SIZES = [10.5, 10, 9, 8];
/** Of a slip that takes several pages anyhow. */
const MANY = 9;
/** So many findings stand on one page. */
const ONE_PAGE = 15;
const LOWEST = 22;
/** A program may take a letter and a stop to the next line sooner than we count, characters of a column. */
const SPARE = 2;

/** One page of a slip. */
export interface SlipPage {
  readonly slip: Slip;
  /** Its lines, with the number of the first of them from 0. */
  readonly lines: readonly SlipLine[];
  readonly from: number;
  /** Points that each line takes. */
  readonly heights: readonly number[];
  /** What is asked, and the receipt strip, stand on the last one. */
  readonly isLast: boolean;
  /** Of its letters. */
  readonly size: number;
}

/** Points that a page has for lines: with the strip below them, and without. */
export interface Room {
  readonly last: number;
  readonly other: number;
}

/** What stands in a line of the table. */
export function textsOf(line: SlipLine, number: number): string[] {
  const { cell, place, actual, expected, message } = line;
  return [String(number), cell, place, actual, expected, message, natureWords(line), ""];
}

/** The slips page by page, each written as large as lets fifteen findings stand on one page. */
export function slipPages(slips: readonly Slip[], room: Room): SlipPage[] {
  return slips.flatMap((slip) => pagesOf(slip, sizeOf(slip, room), room));
}

function sizeOf({ lines }: Slip, room: Room): number {
  const fits = (size: number) => sumOf(lines.map((line) => lineHeight(line, size))) <= room.last;
  return (lines.length > ONE_PAGE ? MANY : SIZES.find(fits)) ?? SIZES.at(-1)!;
}

function pagesOf(slip: Slip, size: number, room: Room): SlipPage[] {
  const pages: SlipPage[] = [];
  let from = 0;
  while (from < slip.lines.length) {
    const heights = slip.lines.slice(from).map((line) => lineHeight(line, size));
    const isLast = sumOf(heights) <= room.last;
    const count = isLast ? heights.length : fitting(heights, room.other);
    pages.push({
      ...{ slip, from, isLast, size },
      lines: slip.lines.slice(from, from + count),
      heights: heights.slice(0, count),
    });
    from += count;
  }
  return pages;
}

/** How many go on a page that is not the last: one stays for that. */
function fitting(heights: readonly number[], room: number): number {
  let [count, used] = [0, 0];
  while (count < heights.length - 1 && used + heights[count]! <= room) used += heights[count++]!;
  return Math.max(1, count);
}

function lineHeight(line: SlipLine, size: number): number {
  const lines = textsOf(line, 1).map((text, column) => linesIn(text, WIDTHS[column]! - SPARE, size));
  return Math.max(LOWEST, roomyHeightOf(Math.max(...lines), size));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
