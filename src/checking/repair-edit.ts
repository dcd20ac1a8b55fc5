import type { Place } from "../form/placement";

/** What a cell is to hold; a text is a formula with its "=", `null` leaves the cell blank. */
export interface RepairEdit extends Place {
  readonly value: number | string | null;
  /** Number format that the cell takes with it; it keeps its own when left out. */
  readonly format?: string;
}

/** Whether a repair is that nothing stands there any more, so that the figure can be typed. */
export function leavesBlank({ edits }: { readonly edits: readonly RepairEdit[] }): boolean {
  return edits.every(({ value }) => value === null);
}
