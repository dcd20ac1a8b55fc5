import { detailIndex, type DetailLayout } from "../consolidation/detail-layout";
import type { MatrixCell } from "../form/share";
import type { CellValue } from "../sheet/grid";

/** What cells of a unit's line in 分户明细 add up to; what is no number is nothing. */
export function summedIn(
  layout: DetailLayout,
  values: readonly CellValue[],
  cells: readonly MatrixCell[],
): number {
  return cells.reduce((total, cell) => {
    const value = values[detailIndex(layout, cell.row, cell.column)!];
    return total + (typeof value === "number" ? value : 0);
  }, 0);
}
