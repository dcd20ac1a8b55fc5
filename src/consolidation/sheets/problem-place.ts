import type { Form } from "../../form/form";
import type { CellAddress } from "../../sheet/address";
import { textOf, valueAt, type Grid } from "../../sheet/grid";
import { DETAIL_HEAD_ROWS, detailColumn, detailLayout, detailRowAt, isDetailOf } from "./detail-layout";
import { problemColumns } from "./problems-plan";
import { sourceOf } from "../trace";

/** A line of 问题清单, and where the figure that it speaks of stands in 分户明细. */
export interface ProblemPlace {
  readonly unit: string;
  readonly file: string;
  /** As in that file. */
  readonly cell: string;
  readonly at: CellAddress & { readonly sheet: string };
}

/** `null` for a line that speaks of no single figure, or of one that does not count. `details` by table, as they stand. */
export function problemPlace(
  form: Form,
  problems: Grid,
  row: number,
  details: readonly (Grid | null)[],
): ProblemPlace | null {
  if (row < problemColumns.first) return null;
  const [unit, file, sheet, cell] = [0, 1, 2, 3].map((column) => textOf(valueAt(problems, row, column))) as [
    string,
    string,
    string,
    string,
  ];
  if (cell === "") return null;
  for (const table of form.tables) {
    const grid = details[table.index] ?? null;
    if (!grid || !isDetailOf(table, grid)) continue;
    const layout = detailLayout(table);
    for (let line = DETAIL_HEAD_ROWS; line < grid.values.length; line++) {
      if (textOf(valueAt(grid, line, 0)) !== unit || textOf(valueAt(grid, line, 1)) !== file) continue;
      const own = detailRowAt(table, grid, line);
      const found = layout.cells.findIndex((_, index) => {
        const source = sourceOf(table, own, index);
        return source.cell === cell && (source.sheet ?? own.sheet) === sheet;
      });
      if (found >= 0)
        return {
          unit,
          file,
          cell,
          at: { sheet: grid.sheet, row: line, column: detailColumn(layout, found) },
        };
    }
  }
  return null;
}
