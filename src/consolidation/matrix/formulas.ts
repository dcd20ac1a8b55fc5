import type { Matrix } from "../../form/table";
import { cellFormula, type Stands } from "../../form/totals/cell-formula";
import { totalFormula } from "../../form/totals/total-formula";
import { range } from "../../sheet/address";
import { reference, type Formula, type Reference } from "../../sheet/formula/formula";
import { DETAIL_HEAD_ROWS, detailColumn, detailLayout } from "../sheets/detail-layout";
import { anewOf, blocksOf, originsOf } from "./origins";

/** Where a table's units stand. */
export interface DetailSheet {
  readonly name: string;
  readonly rows: number;
}

/**
 * A cell of 汇总表 as a formula, so that the program's own trace shows what it is made of; `null` where none stands. Without
 * `detail` the units' figures stand nowhere, and formulas only say what is computed anew from other totals.
 */
export function summaryFormula(
  table: Matrix,
  row: number,
  column: number,
  detail: DetailSheet | null,
  stands: Stands,
): Formula | null {
  const origin = originsOf(table)[row]![column]!;
  switch (origin.kind) {
    case "nothing":
      return null;
    case "anew":
      return cellFormula(anewOf(table), row, column, stands);
    case "units":
      if (detail === null) return null;
      return totalFormula(
        origin.measure,
        blocksOf(origin.cells).map((block) => ({
          values: over(table, detail, block[0]!.value, block.at(-1)!.value),
          weights:
            block[0]!.weight === null ? null : over(table, detail, block[0]!.weight, block.at(-1)!.weight!),
        })),
      );
  }
}

/** The cells of all units in neighbouring columns of 分户明细. */
function over(table: Matrix, { name, rows }: DetailSheet, first: number, last: number): Reference {
  const column = (index: number) => detailColumn(detailLayout(table), index);
  // With no unit at all the formulas look at one blank row.
  const bottom = DETAIL_HEAD_ROWS + Math.max(rows, 1) - 1;
  return reference(range(DETAIL_HEAD_ROWS, column(first), bottom, column(last)), name, true);
}
