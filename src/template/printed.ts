import type { Range } from "../sheet/address";
import type { Format, PlannedCell, SheetPlan } from "../sheet/sheet-plan";

/** A cell with its place on the sheet, 0-based. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: PlannedCell;
}

export type Look = SheetPlan["formats"][number];

/** A part of a sheet: what stands in it, what is merged, how it looks. Looks are laid on in order. */
export interface Printed {
  readonly cells: readonly PlacedCell[];
  readonly merges: readonly Range[];
  readonly looks: readonly Look[];
}

/** Something over all that it is merged over. */
export function over(area: Range, cell: PlannedCell, format: Format | null = null): Printed {
  return {
    cells: [{ row: area.top, column: area.left, cell }],
    merges: [area],
    looks: format ? [{ range: area, format }] : [],
  };
}

export const looksOnly = (looks: readonly Look[]): Printed => ({ cells: [], merges: [], looks });

export function joined(parts: readonly Printed[]): Printed {
  return {
    cells: parts.flatMap(({ cells }) => cells),
    // A single cell is merged with nothing.
    merges: parts
      .flatMap(({ merges }) => merges)
      .filter(({ top, left, bottom, right }) => top !== bottom || left !== right),
    looks: parts.flatMap(({ looks }) => looks),
  };
}

/** Row-major from A1; every row has the printed columns at least. */
export function matrixOf(cells: readonly PlacedCell[], rows: number, columns: number): PlannedCell[][] {
  const matrix = Array.from({ length: rows }, () => Array<PlannedCell>(columns).fill(null));
  for (const { row, column, cell } of cells) {
    const line = matrix[row]!;
    while (line.length < column) line.push(null);
    line[column] = cell;
  }
  return matrix;
}
