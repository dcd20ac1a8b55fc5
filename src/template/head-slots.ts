import { sumOf } from "./paper";

/** Something that stands beside others in one row, and the width that it needs. */
export interface Item {
  readonly need: number;
}

/** Columns from `left` to `right`, both included. */
export interface Slot {
  readonly left: number;
  readonly right: number;
}

/**
 * The columns shared out among items that stand in one row: the same number of columns for each, else about the
 * same width, else as much as each needs. `null` where they do not go into one row.
 */
export function slotsIn(items: readonly Item[], widths: readonly number[]): Slot[] | null {
  if (items.length > widths.length) return null;
  const needs = items.map(({ need }) => need);
  const ways = [
    byCount(items.length, widths.length),
    byWidth(
      needs.map(() => 1),
      widths,
    ),
    byWidth(needs, widths),
  ];
  const fits = (slots: readonly Slot[]) =>
    slots.every(({ left, right }, i) => left <= right && sumOf(widths.slice(left, right + 1)) >= needs[i]!);
  return ways.map((starts) => slotsAt(starts, widths.length)).find(fits) ?? null;
}

/** Where all but the first begin. */
function byCount(count: number, columns: number): number[] {
  return Array.from({ length: count - 1 }, (_, i) => Math.floor((columns * (i + 1)) / count));
}

/** The same, so that their widths are about in proportion to their shares. */
function byWidth(shares: readonly number[], widths: readonly number[]): number[] {
  const whole = sumOf(widths) / sumOf(shares);
  return shares.slice(1).map((_, i) => {
    const target = whole * sumOf(shares.slice(0, i + 1));
    let column = 0;
    for (let used = 0; column < widths.length && used + widths[column]! / 2 < target; column++)
      used += widths[column]!;
    return column;
  });
}

function slotsAt(starts: readonly number[], columns: number): Slot[] {
  return [0, ...starts].map((left, i) => ({ left, right: (starts[i] ?? columns) - 1 }));
}

/** The items in as few rows as they go into, in their order; one that goes nowhere has a row of its own. */
export function rowsOf<Each extends Item>(
  items: readonly Each[],
  widths: readonly number[],
  most: number,
): { readonly item: Each; readonly slot: Slot }[][] {
  for (let count = Math.min(most, items.length); count > 1; count--) {
    const rows = Array.from({ length: Math.ceil(items.length / count) }, (_, row) =>
      items.slice(row * count, (row + 1) * count),
    );
    const slots = rows.map((row) => slotsIn(row, widths));
    if (slots.every((each) => each !== null))
      return rows.map((row, r) => row.map((item, i) => ({ item, slot: slots[r]![i]! })));
  }
  return items.map((item) => [{ item, slot: { left: 0, right: widths.length - 1 } }]);
}
