import { MAX_ROWS, type Range } from "../../sheet/address";
import type { Format, SheetPlan } from "../../sheet/sheet-plan";

/** How one cell looks, all formats of the plan taken together. The same object for the same look. */
export interface CellLook {
  readonly format: Format;
  /** Whether the cell stays open for typing on a protected sheet. */
  readonly unlocked: boolean;
}

type Looks = (CellLook | undefined)[][];

/** Of a cell that the plan says nothing about. */
export const PLAIN: CellLook = { format: {}, unlocked: false };

/**
 * Looks of the cells of a plan, row-major, `undefined` where the plan says nothing. All cells of a
 * merged region look like its first one, as borders are drawn from each cell's own.
 */
export function layerFormats(plan: SheetPlan): readonly (readonly (CellLook | undefined)[])[] {
  const looks: Looks = [];
  for (const { range, format } of plan.formats) paint(looks, clip(range, plan), layer(format));
  for (const range of plan.unlocked ?? []) paint(looks, clip(range, plan), open());
  for (const merge of plan.merges) {
    const first = looks[merge.top]?.[merge.left];
    if (first !== undefined) paint(looks, merge, under(first));
  }
  return looks;
}

/** A format of whole columns reaches as far down as the plan has cells; below it would cost a million rows. */
function clip(range: Range, plan: SheetPlan): Range {
  return range.bottom < MAX_ROWS - 1
    ? range
    : { ...range, bottom: Math.max(range.top, plan.cells.length - 1) };
}

function paint(
  looks: Looks,
  { top, left, bottom, right }: Range,
  change: (look: CellLook) => CellLook,
): void {
  const changed = remembering(change);
  for (let row = top; row <= bottom; row++) {
    const line = (looks[row] ??= []);
    for (let column = left; column <= right; column++) line[column] = changed(line[column] ?? PLAIN);
  }
}

/** Thousands of cells share a handful of looks: each is made once. */
function remembering(change: (look: CellLook) => CellLook): (look: CellLook) => CellLook {
  const made = new Map<CellLook, CellLook>();
  return (look) => {
    const known = made.get(look);
    if (known !== undefined) return known;
    const fresh = change(look);
    made.set(look, fresh);
    return fresh;
  };
}

function layer(upper: Format): (look: CellLook) => CellLook {
  return ({ format, unlocked }) => ({ format: combine(format, upper), unlocked });
}

function open(): (look: CellLook) => CellLook {
  return ({ format }) => ({ format, unlocked: true });
}

function under(first: CellLook): (look: CellLook) => CellLook {
  return ({ format }) => ({ format: combine(format, first.format), unlocked: first.unlocked });
}

function combine(lower: Format, upper: Format): Format {
  const font = upper.font && lower.font ? { ...lower.font, ...upper.font } : (upper.font ?? lower.font);
  return font === undefined ? { ...lower, ...upper } : { ...lower, ...upper, font };
}
