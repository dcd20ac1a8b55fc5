import type { Form } from "../form/form";
import type { Place } from "../form/placement";
import { isError, valueAt, type Grid } from "../sheet/grid";
import type { Consolidation, TableTotals, Total } from "./consolidation";
import { summaryPlace, summaryPlacement, type SummaryCell } from "./sheets/summary-places";

/** A total that the workbook computes otherwise than it was computed in memory. */
export interface Difference extends SummaryCell {
  /** Where it stands; `null` when it has no place. */
  readonly at: Place | null;
  readonly workbook: Total;
  readonly memory: Total;
}

/**
 * Compares 汇总表 as the workbook has calculated it, just written, with the totals in memory. An empty list means
 * that every cell agrees; a sheet that cannot be found differs everywhere something is to be shown.
 */
export function compareTotals(
  form: Form,
  { totals }: Pick<Consolidation, "totals">,
  sheets: readonly Grid[],
): Difference[] {
  const placement = summaryPlacement(form, totals);
  return totals.flatMap((each, table) =>
    totalsOf(each).flatMap(({ row, column, memory }): Difference[] => {
      const at = summaryPlace(form, placement, { table, row, column });
      const grid = at && sheets.find(({ sheet }) => sheet === at.sheet);
      const value = at && grid ? valueAt(grid, at.row, at.column) : null;
      const workbook = typeof value === "number" ? value : null;
      return agree(workbook, memory) && !isError(value) ? [] : [{ table, row, column, at, workbook, memory }];
    }),
  );
}

function totalsOf(totals: TableTotals): (Omit<SummaryCell, "table"> & { readonly memory: Total })[] {
  switch (totals.kind) {
    case "matrix":
      return totals.cells.flatMap((line, row) => line.map((memory, column) => ({ row, column, memory })));
    case "list":
      return (totals.total ?? []).map((memory, column) => ({ row: "total" as const, column, memory }));
  }
}

/** Equal but for the noise of binary fractions; blank and 0 are two things. */
function agree(a: Total, b: Total): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
