import { summaryFormula, summaryText, type CheckFormulas } from "../checking/rule-formula";
import { textsOfBlank } from "../checking/rule-formula-whole";
import type { Form } from "../form/form";
import { CHECK_HEADING } from "../reading/check-column";
import { range, rangeName, type Range } from "../sheet/address";
import type { PlannedFormula } from "../sheet/sheet-plan";
import type { FormContent } from "./form-content";
import type { Layout } from "./layout";
import type { PlacedCell } from "./placed-cell";

/** The 校验 column: how many faults, what is wrong with the head, with the form as a whole, in each row. */
export function checkCells(
  form: Form,
  layout: Layout,
  formulas: CheckFormulas,
  content: FormContent,
): PlacedCell[] {
  const { titleRow, headlineRow, head, rows, checkColumn } = layout;
  const unfilled = !content.figures && !content.totals && !content.remarks;
  const blank = textsOfBlank(form, layout, content);
  // What is wrong with figures is left to the program to calculate.
  const planned = (formula: string, result: string): PlannedFormula => ({
    formula: `=${formula}`,
    result: unfilled ? result : null,
  });
  const areas = checkAreas(layout, formulas).map((area) => rangeName(area, true));
  const faults = [blank.head, blank.whole].filter((text) => text !== "").length;
  const single = (row: number, formula: string, result: string): PlacedCell[] =>
    formula === "" ? [] : [{ row, column: checkColumn, cell: planned(formula, result) }];
  return [
    { row: titleRow, column: checkColumn, cell: planned(summaryFormula(areas), summaryText(faults)) },
    ...single(headlineRow, formulas.head, blank.head),
    { row: head.from, column: checkColumn, cell: CHECK_HEADING },
    ...single(head.from + 1, formulas.whole, blank.whole),
    ...formulas.rows.flatMap((each, indicator) =>
      each.map((formula, part) => ({
        row: rows[indicator]!,
        column: checkColumn + part,
        cell: planned(formula, ""),
      })),
    ),
  ];
}

/** The cells that say what is wrong: beside the head, below the heading, and beside the figures. */
export function checkAreas(layout: Layout, formulas: CheckFormulas): Range[] {
  const { headlineRow, head, figures, checkColumn } = layout;
  const width = Math.max(1, ...formulas.rows.map((row) => row.length));
  return [
    range(headlineRow, checkColumn),
    range(head.from + 1, checkColumn),
    range(figures.top, checkColumn, figures.bottom, checkColumn + width - 1),
  ];
}

/** The form as a whole has all rows of the head but the one with the heading. */
export function wholeArea({ head, checkColumn }: Layout): Range {
  return range(head.from + 1, checkColumn, head.to);
}
