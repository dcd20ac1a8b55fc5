import {
  columnIndex,
  MAX_COLUMNS,
  MAX_ROWS,
  parseRange,
  range,
  type Range,
} from "../../../src/sheet/address";

export const WHOLE = range(0, 0, MAX_ROWS - 1, MAX_COLUMNS - 1);

/** "A1:B2,$C$3", "A:C", "1:3". Throws for anything else, and for what is longer than the program takes. */
export function areasOf(address: string): Range[] {
  if (address.length > 255) throw new Error(`Range: address of ${address.length} characters`);
  return address.split(",").map((part) => {
    const area = parseRange(part) ?? columns(part) ?? rows(part);
    if (!area) throw new Error(`Range: ${part}`);
    return area;
  });
}

function columns(part: string): Range | null {
  const match = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/.exec(part);
  return match && { ...WHOLE, left: columnIndex(match[1]!), right: columnIndex(match[2]!) };
}

function rows(part: string): Range | null {
  const match = /^\$?(\d+):\$?(\d+)$/.exec(part);
  return match && { ...WHOLE, top: Number(match[1]) - 1, bottom: Number(match[2]) - 1 };
}

export const meet = (a: Range, b: Range): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export const sizeOf = ({ top, left, bottom, right }: Range) => (bottom - top + 1) * (right - left + 1);

export const overlap = (a: Range, b: Range): Range =>
  range(
    Math.max(a.top, b.top),
    Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom),
    Math.min(a.right, b.right),
  );

/** What is left of the area outside the other, in rectangles. */
export function without(area: Range, other: Range): Range[] {
  if (!meet(area, other)) return [area];
  const both = overlap(area, other);
  const { top, left, bottom, right } = area;
  return [
    range(top, left, both.top - 1, right),
    range(both.top, left, both.bottom, both.left - 1),
    range(both.top, both.right + 1, both.bottom, right),
    range(both.bottom + 1, left, bottom, right),
  ].filter((part) => part.top <= part.bottom && part.left <= part.right);
}
