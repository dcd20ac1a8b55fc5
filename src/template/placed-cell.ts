import type { PlannedCell } from "../sheet/sheet-plan";

/** A cell with its place on the sheet, 0-based. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: PlannedCell;
}
