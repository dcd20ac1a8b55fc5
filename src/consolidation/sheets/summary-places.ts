import type { Form } from "../../form/form";
import type { Place, Placement } from "../../form/placement";
import { layoutOf } from "../../template/layout";
import type { TableTotals } from "../consolidation";
import { sheetNames } from "./sheet-names";
import { shownColumn, summaryForm } from "./summary-form";

/** A cell of 汇总表 by the lines of the form. */
export interface SummaryCell {
  readonly table: number;
  /** Row line of a matrix; of a list, line of the stacked list from 0, or its total line. */
  readonly row: number | "total";
  readonly column: number;
}

/** Where the totals stand as they are written; sheets under the names that they have in the form. */
export function summaryPlacement(form: Form, totals: readonly TableTotals[]): Placement {
  const filled = totals.map((each) =>
    // What stands in the lines makes rows higher, and moves none.
    each.kind === "list" ? { lines: each.lines.length, cellAt: () => null } : null,
  );
  return layoutOf(summaryForm(form), { noted: true, checks: false, filled }).placement;
}

/** Where a total stands in the workbook; `null` for what has no place. */
export function summaryPlace(
  form: Form,
  placement: Placement,
  { table, row, column }: SummaryCell,
): Place | null {
  const placed = placement.tables[table]!;
  const own = form.tables[table]!;
  const at = row === "total" ? placed.total : (placed.rows[row] ?? null);
  const across = placed.columns[own.kind === "list" ? shownColumn(own, column) : column] ?? null;
  const sheet = at && sheetNames(form).totals.get(at.sheet);
  return at === null || across === null || sheet === undefined
    ? null
    : { sheet: sheet!, row: at.row, column: across };
}
