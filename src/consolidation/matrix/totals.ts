import { isNumeric } from "../../form/measure";
import type { Matrix } from "../../form/table";
import type { Amount } from "../../form/totals/amount";
import { recomputed } from "../../form/totals/recompute";
import { roundedAs, takingOf } from "../../form/totals/together";
import { optionsCounted } from "../choices";
import type { ChoiceCounts, Filled, MatrixTotals, Total } from "../consolidation";
import { detailLayout } from "../sheets/detail-layout";
import type { DetailRow } from "../detail";
import { anewOf, originsOf, type Origin } from "./origins";

/** Every cell of 汇总表, computed in memory; the workbook's formulas are compared with it. */
export function matrixTotals(table: Matrix, rows: readonly DetailRow[]): MatrixTotals {
  const given = originsOf(table).map((line) => line.map((origin) => givenBy(origin, rows)));
  const amounts = recomputed(anewOf(table), (row, column) => given[row]![column]!);
  return {
    kind: "matrix",
    cells: amounts.map((line) => line.map((amount): Total => (amount === "unknown" ? null : amount))),
    counts: countsIn(table, rows),
  };
}

function givenBy(origin: Origin, rows: readonly DetailRow[]): Amount {
  if (origin.kind !== "units") return null;
  const { measure, cells } = origin;
  const taking = takingOf(measure.together);
  for (const { values } of rows) {
    for (const { value, weight } of cells) {
      taking.add(numberIn(values[value]), weight === null ? null : numberIn(values[weight]));
    }
  }
  const total = taking.total();
  return total === null ? null : roundedAs(measure, total);
}

function numberIn(value: Filled | undefined): number | null {
  return typeof value === "number" ? value : null;
}

/** How many units chose what, cell by cell. */
function countsIn(table: Matrix, rows: readonly DetailRow[]): ChoiceCounts[] {
  return detailLayout(table).cells.flatMap(({ row, column }, index) => {
    const role = table.cells[row!]![column]!;
    if (role.kind === "closed" || isNumeric(role.measure.holds)) return [];
    const options = optionsCounted(
      role.measure,
      rows.map(({ values }) => values[index]!),
    );
    return options === null ? [] : [{ row, column, options }];
  });
}
