import { totalFormula } from "../checking/total-formula";
import type { Form } from "../form/form";
import { totalOf } from "../form/total";
import { isError, type CellValue } from "../sheet/grid";
import { isFormula, type PlannedCell, type PlannedFormula } from "../sheet/sheet-plan";
import type { Layout } from "./layout";

/** 合计 of an indicator as a formula over its row, with the result that the programs will calculate. */
export function totalCell(
  form: Form,
  layout: Layout,
  indicator: number,
  figures: (indicator: number, subject: number) => PlannedCell,
): PlannedFormula {
  return {
    formula: `=${totalFormula(form, layout, indicator)}`,
    result: resultOf(form, indicator, (row, subject) => valueOf(figures(row, subject))),
  };
}

/** An error in a cell is the total's too; a text counts as nothing, as in SUM. */
function resultOf(
  form: Form,
  indicator: number,
  at: (indicator: number, subject: number) => CellValue,
): CellValue {
  const subjects = form.subjects.map(({ index }) => index);
  const { weight } = form.indicators[indicator]!;
  const rows = weight === null ? [indicator] : [weight, indicator];
  const error = rows.flatMap((row) => subjects.map((subject) => at(row, subject))).find(isError);
  if (error) return error;
  return (
    totalOf(form, indicator, subjects, (row, subject) => {
      const value = at(row, subject);
      return typeof value === "number" ? value : null;
    }) ?? ""
  );
}

function valueOf(cell: PlannedCell): CellValue {
  return isFormula(cell) ? cell.result : cell;
}
