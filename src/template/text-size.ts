import { COLUMN_CHARACTER } from "../sheet/column-character";

/** What a line of text takes beyond its size, in points; in fonts that stand in for 宋体, so much more. */
const LEADING = 3;
const STAND_IN = 1;
/** What a cell leaves free above and below its text. */
const CELL_PADDING = 2.5;
/** What a cell leaves free left and right, in characters. */
const SIDE_PADDING = 0.6;

const WIDE =
  /[\u1100-\u115F\u2014\u2018-\u201D\u2026\u2460-\u24FF\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6×÷±≤≥]/u;

/** How wide a text is, where a Chinese character is two. */
export function halfWidths(text: string): number {
  let width = 0;
  for (const letter of text) width += halfWidth(letter);
  return width;
}

function halfWidth(letter: string): number {
  return WIDE.test(letter) || letter.codePointAt(0)! > 0xffff ? 2 : 1;
}

/** The width of a column in which the text stands in one line, in characters. */
export function widthFor(text: string, size: number): number {
  return (halfWidths(text) * size) / 2 / COLUMN_CHARACTER + SIDE_PADDING;
}

/** Lines that the text takes in cells of that width. */
export function linesIn(text: string, width: number, size: number): number {
  const room = Math.max(2, Math.floor(((width - SIDE_PADDING) * COLUMN_CHARACTER * 2) / size + 0.05));
  return text.split("\n").reduce((lines, line) => lines + linesOf(line, room), 0);
}

/**
 * What a line never breaks within: a word, number or formula, with the marks that must not end a line in front of it and those
 * that must not begin one behind it.
 */
const PIECES = /[(（“‘「《【]*(?:[!-~\u00A1-\u024F]+|.)[、。，；：？！）”’」》】…]*/gsu;

function linesOf(text: string, room: number): number {
  if (halfWidths(text) <= room) return 1;
  let lines = 1;
  let used = 0;
  for (const [piece] of text.matchAll(PIECES)) {
    const width = halfWidths(piece);
    if (used + width <= room) {
      used += width;
      continue;
    }
    if (used > 0) lines += 1;
    used = 0;
    // What no line holds is broken wherever it is full.
    for (const letter of piece) {
      const own = halfWidth(letter);
      if (used + own > room) {
        lines += 1;
        used = 0;
      }
      used += own;
    }
  }
  return lines;
}

/** The height in which so many lines are not clipped, in points. */
export function heightOf(lines: number, size: number): number {
  return lines * (size + LEADING) + CELL_PADDING;
}

/** The same where a whole text may be at stake, whatever font it is shown in. */
export function roomyHeightOf(lines: number, size: number): number {
  return heightOf(lines, size + STAND_IN);
}
