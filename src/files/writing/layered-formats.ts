import { MAX_ROWS, type Range } from "../../sheet/address";
import type { Format, SheetPlan } from "../../sheet/sheet-plan";

/** How one cell looks, all formats of the plan taken together. The same object for the same look. */
export interface CellLook {
  readonly format: Format;
  /** Whether the cell stays open for typing on a protected sheet. */
  readonly unlocked: boolean;
}

/** Looks of the cells of a row, `undefined` where the plan says nothing. */
export type LookLine = readonly (CellLook | undefined)[];

/** Of a cell that the plan says nothing about. */
export const PLAIN: CellLook = { format: {}, unlocked: false };

type Change = (look: CellLook) => CellLook;

/** What lies over an area. */
interface Layer {
  readonly area: Range;
  /** What it makes of looks, asked for row by row from the topmost on; `null` leaves them as they are. */
  readonly change: (line: LookLine) => Change | null;
}

/**
 * Looks of the cells of a plan, row-major; rows that look alike one after the other are the same array. All cells of a
 * merged region look like its first one, as borders are drawn from each cell's own.
 */
export function layerFormats(plan: SheetPlan): readonly LookLine[] {
  const layers = [
    ...plan.formats.map(({ range, format }) => painted(clip(range, plan), layer(format))),
    ...(plan.unlocked ?? []).map((range) => painted(clip(range, plan), open)),
    ...plan.merges.map(merged),
  ];
  const begins = new Map<number, number[]>();
  layers.forEach(({ area: { top } }, index) => {
    const known = begins.get(top);
    if (known) known.push(index);
    else begins.set(top, [index]);
  });
  const edges = new Set([0, ...layers.flatMap(({ area: { top, bottom } }) => [top, bottom + 1])]);
  const rows = [...edges].sort((a, b) => a - b);
  const lines: LookLine[] = [];
  let over: number[] = [];
  rows.forEach((row, at) => {
    const still = over.filter((index) => layers[index]!.area.bottom >= row);
    over = [...still, ...(begins.get(row) ?? [])].sort((a, b) => a - b);
    const line = lineUnder(over.map((index) => layers[index]!));
    for (let next = row; next < (rows[at + 1] ?? row); next++) lines.push(line);
  });
  return lines;
}

function lineUnder(layers: readonly Layer[]): LookLine {
  const line: (CellLook | undefined)[] = [];
  for (const { area, change } of layers) {
    const changed = change(line);
    if (changed === null) continue;
    for (let column = area.left; column <= area.right; column++) {
      line[column] = changed(line[column] ?? PLAIN);
    }
  }
  return line;
}

/** A format of whole columns reaches as far down as the plan has cells; below it would cost a million rows. */
function clip(range: Range, plan: SheetPlan): Range {
  return range.bottom < MAX_ROWS - 1
    ? range
    : { ...range, bottom: Math.max(range.top, plan.cells.length - 1) };
}

function painted(area: Range, change: Change): Layer {
  const changed = remembering(change);
  return { area, change: () => changed };
}

function merged(area: Range): Layer {
  let changed: Change | null | undefined;
  return {
    area,
    change: (line) => {
      if (changed !== undefined) return changed;
      const first = line[area.left];
      return (changed = first === undefined ? null : remembering(under(first)));
    },
  };
}

/** Thousands of cells share a handful of looks: each is made once. */
function remembering(change: Change): Change {
  const made = new Map<CellLook, CellLook>();
  return (look) => {
    const known = made.get(look);
    if (known !== undefined) return known;
    const fresh = change(look);
    made.set(look, fresh);
    return fresh;
  };
}

function layer(upper: Format): Change {
  return ({ format, unlocked }) => ({ format: combine(format, upper), unlocked });
}

function open({ format }: CellLook): CellLook {
  return { format, unlocked: true };
}

function under(first: CellLook): Change {
  return ({ format }) => ({ format: combine(format, first.format), unlocked: first.unlocked });
}

function combine(lower: Format, upper: Format): Format {
  const font = upper.font && lower.font ? { ...lower.font, ...upper.font } : (upper.font ?? lower.font);
  return font === undefined ? { ...lower, ...upper } : { ...lower, ...upper, font };
}
