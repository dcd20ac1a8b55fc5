import type { Range } from "../../../sheet/address";
import type { SheetSize } from "../cells/sheet-size";

/** What is left of a sheet outside the open ranges, as rectangles that do not overlap. */
export function lockedAreas(open: readonly Range[], { rows, columns }: SheetSize): readonly Range[] {
  const edges = new Set([0, rows]);
  for (const { top, bottom } of open) {
    edges.add(Math.min(top, rows));
    edges.add(Math.min(bottom + 1, rows));
  }
  const tops = [...edges].sort((a, b) => a - b);
  const bands = tops.slice(0, -1).map((top, index) => ({ top, bottom: tops[index + 1]! - 1 }));
  return joined(bands.flatMap((band) => gaps(open, band.top, columns).map((gap) => ({ ...band, ...gap }))));
}

/** The stretches of a row that no open range covers. */
function gaps(open: readonly Range[], row: number, columns: number) {
  const here = open.filter(({ top, bottom }) => top <= row && row <= bottom).sort((a, b) => a.left - b.left);
  const found: { left: number; right: number }[] = [];
  let left = 0;
  for (const range of here) {
    if (range.left > left) found.push({ left, right: Math.min(range.left, columns) - 1 });
    left = Math.max(left, range.right + 1);
  }
  if (left < columns) found.push({ left, right: columns - 1 });
  return found;
}

/** Rectangles of the same columns that touch become one. */
function joined(areas: readonly Range[]): readonly Range[] {
  const whole: Range[] = [];
  for (const area of areas) {
    const above = whole.findIndex(
      (other) => other.bottom + 1 === area.top && other.left === area.left && other.right === area.right,
    );
    if (above < 0) whole.push(area);
    else whole[above] = { ...whole[above]!, bottom: area.bottom };
  }
  return whole;
}
