import type { Consolidation } from "../consolidation/consolidation";
import { detailIndex, detailLayout, type DetailLayout } from "../consolidation/sheets/detail-layout";
import type { Form } from "../form/form";
import type { Claim } from "../form/scheme";
import type { MatrixCell } from "../form/share";
import { unitKey } from "../reading/unit-key";
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

/** What counts, and the returns that it is of: of a matrix each has one row, which says the unit as its head does. */
export type Addends = Pick<Consolidation, "counted" | "detail">;

/** What a unit's counted returns say that there are, and their rows of 分户明细, from 0. */
export interface Claimed {
  readonly number: number;
  readonly rows: readonly number[];
}

/** By `unitKey`. Nobody has said anything where the form does not ask. */
export function claimedBy(
  form: Form,
  { counted, detail }: Addends,
  claim: Claim,
): ReadonlyMap<string, Claimed> {
  const claims = new Map<string, Claimed>();
  if (claim === null) return claims;
  const layout = detailLayout(form.tables[claim.table]!);
  detail[claim.table]!.forEach(({ values }, row) => {
    const { unit } = counted[row]!;
    const known = claims.get(unitKey(unit)) ?? { number: 0, rows: [] };
    const number = known.number + summedIn(layout, values, claim.line.cells);
    claims.set(unitKey(unit), { number, rows: [...known.rows, row] });
  });
  return claims;
}
