import type { Form } from "../form/form";
import { isNumeric } from "../form/measure";
import { cellsOf, type Apart, type Parts, type Return } from "../reading/return";
import type { Grid } from "../sheet/grid";
import { countedNumber } from "./counted-cell";
import { detailCells, type Detail } from "./detail";
import { detailRows } from "./detail-layout";
import { matrixTotals } from "./matrix/totals";

/** Amounts of money have the noise of binary fractions. */
const NOISE = 1e-6;

/** The sums of a matrix that a return declares otherwise than these units come to. Means and what is computed follow. */
export function apartFrom(form: Form, { content }: Return, units: Detail): Apart[] {
  return form.tables.flatMap((table) => {
    if (table.kind !== "matrix") return [];
    const cells = cellsOf(content.tables[table.index]!);
    const totals = matrixTotals(table, units[table.index]!).cells;
    return detailCells(table).flatMap(({ row, column }): Apart[] => {
      const role = table.cells[row!]![column]!;
      const isSum =
        role.kind === "open" && isNumeric(role.measure.holds) && role.measure.together.how === "sum";
      if (!isSum) return [];
      const own = countedNumber(form, role, cells[row!]![column]!) ?? 0;
      const total = totals[row!]![column]!;
      const sum = typeof total === "number" ? total : null;
      return Math.abs(own - (sum ?? 0)) < NOISE ? [] : [{ table: table.index, row: row!, column, sum }];
    });
  });
}

/**
 * The one return of a workbook that lists its units in 分户明细, as a county hands its 汇总表 in to the city: with where they
 * come to something else. Any other return is as it was.
 */
export function withParts(
  form: Form,
  sheets: readonly Grid[],
  returns: readonly Return[],
): readonly Return[] {
  const [only, ...others] = returns;
  if (!only || others.length > 0) return returns;
  const units = form.tables.map((table) => sheets.flatMap((grid) => detailRows(table, grid) ?? []));
  const parts: Parts = {
    units: Math.max(0, ...units.map(({ length }) => length)),
    apart: units.some(({ length }) => length === 0) ? [] : apartFrom(form, only, units),
  };
  return parts.apart.length === 0 ? returns : [{ ...only, account: { ...only.account, parts } }];
}
