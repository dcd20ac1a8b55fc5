import { summaryFormula, summaryText, type CheckFormulas } from "../checking/rule-formula";
import { range, rangeName, type Range } from "../sheet/address";
import type { PlannedFormula } from "../sheet/sheet-plan";
import type { FormContent } from "./form-content";
import type { Layout } from "./layout";
import type { PlacedCell } from "./placed-cell";

/** What stands over the 校验 column. */
export const CHECK_HEADING = "校验";

/** The 校验 column: the number of faults, what is wrong with 填报单位, and in each row. */
export function checkCells(layout: Layout, formulas: CheckFormulas, content: FormContent): PlacedCell[] {
  const { titleRow, headlineRow, head, rows, checkColumn } = layout;
  const missing = content.unit.trim() === "" ? (formulas.unitMissing ?? "") : "";
  const unfilled = content.figures === undefined && content.totals === undefined;
  // What is wrong with figures is left to the program to calculate.
  const planned = (formula: string, result: string): PlannedFormula => ({
    formula: `=${formula}`,
    result: unfilled ? result : null,
  });
  const areas = checkAreas(layout, formulas).map((area) => rangeName(area, true));
  const summary = planned(summaryFormula(areas), summaryText(missing === "" ? 0 : 1));
  return [
    { row: titleRow, column: checkColumn, cell: summary },
    ...(formulas.unit === ""
      ? []
      : [{ row: headlineRow, column: checkColumn, cell: planned(formulas.unit, missing) }]),
    { row: head.from, column: checkColumn, cell: CHECK_HEADING },
    ...formulas.rows.flatMap((each, indicator) =>
      each.map((formula, part) => ({
        row: rows[indicator]!,
        column: checkColumn + part,
        cell: planned(formula, ""),
      })),
    ),
  ];
}

/** The cells that say what is wrong: beside 填报单位, and beside the figures. */
export function checkAreas(layout: Layout, formulas: CheckFormulas): Range[] {
  const { headlineRow, figures, checkColumn } = layout;
  const width = Math.max(1, ...formulas.rows.map((row) => row.length));
  return [
    range(headlineRow, checkColumn),
    range(figures.top, checkColumn, figures.bottom, checkColumn + width - 1),
  ];
}
