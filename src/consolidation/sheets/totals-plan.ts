import type { Form } from "../../form/form";
import type { Placement } from "../../form/placement";
import type { List, Matrix } from "../../form/table";
import { cellFormula } from "../../form/totals/cell-formula";
import type { Formula } from "../../sheet/formula/formula";
import { formulaText } from "../../sheet/formula/formula-text";
import type { PlannedCell, SheetPlan } from "../../sheet/sheet-plan";
import type { ListInput, MatrixInput, TableInput } from "../../template/form-content";
import { formPlans } from "../../template/form-plan";
import type { Consolidation, ListTotals, MatrixTotals, Total } from "../consolidation";
import { withCounts } from "../list/counts-below";
import { stackedCrossing } from "../list/totals";
import { summaryFormula, type DetailSheet } from "../matrix/formulas";
import { sheetNames } from "./sheet-names";
import { summaryForm, unitColumn } from "./summary-form";
import { summaryPlace, summaryPlacement, type SummaryCell } from "./summary-places";

/**
 * 汇总表: the form's own layout, a sheet for each of its own. The figures of a matrix are formulas over 分户明细 where that
 * lists them, so that it is itself a return; a list has the lines of all units with the unit in front, and what was chosen how often below.
 * Which edition it is stands where a return has its seal.
 */
export function totalsPlans(form: Form, consolidation: Consolidation, edition?: string): SheetPlan[] {
  const names = sheetNames(form);
  const placement = summaryPlacement(form, consolidation.totals);
  const plans = formPlans(summaryForm(form), {
    sheetName: (sheet) => names.totals.get(sheet)!,
    unit: form.authority,
    date: consolidation.date,
    period: form.period?.of ?? null,
    note: statusNote(consolidation),
    ...(edition !== undefined && { edition }),
    tables: consolidation.totals.map((totals, index) =>
      inputOf(form, consolidation, placement, totals, index),
    ),
    locked: true,
    checks: false,
  });
  return plans.map((plan) => withCounts(form, consolidation, placement, plan));
}

function inputOf(
  form: Form,
  { detail, detailed }: Consolidation,
  placement: Placement,
  totals: MatrixTotals | ListTotals,
  index: number,
): TableInput {
  const table = form.tables[index]!;
  const stands = (row: SummaryCell["row"], column: number) =>
    summaryPlace(form, placement, { table: index, row, column });
  return table.kind === "matrix"
    ? matrixInput(
        table,
        totals as MatrixTotals,
        detailed ? { name: sheetNames(form).detail[index]!, rows: detail[index]!.length } : null,
        stands,
      )
    : listInput(table, totals as ListTotals, stands);
}

type StandsAt = (row: SummaryCell["row"], column: number) => ReturnType<typeof summaryPlace>;

function matrixInput(
  table: Matrix,
  { cells }: MatrixTotals,
  detail: DetailSheet | null,
  stands: StandsAt,
): MatrixInput {
  return (row, column) => planned(summaryFormula(table, row, column, detail, stands), cells[row]![column]!);
}

function listInput(table: List, { lines, total }: ListTotals, stands: StandsAt): ListInput {
  const at = unitColumn(table);
  const crossing = stackedCrossing(table, lines.length);
  const totalStands = (row: number, column: number) => stands(row === lines.length ? "total" : row, column);
  return {
    lines: lines.map(({ unit, values }) => [...values.slice(0, at), unit, ...values.slice(at)]),
    total: (shown) => {
      if (total === null || shown === at) return undefined;
      const column = shown < at ? shown : shown - 1;
      const formula = cellFormula(crossing, lines.length, column, totalStands);
      return formula ? planned(formula, total[column]!) : undefined;
    },
  };
}

/** A formula with its result; where there can be none, the result alone. */
function planned(formula: Formula | null, total: Total): PlannedCell {
  return formula ? { formula: `=${formulaText(formula)}`, result: total ?? "" } : total;
}

/** 已报 38 / 应报 42（暂定） */
function statusNote({ counts, provisional }: Consolidation): string {
  const unlisted = counts.unlisted > 0 ? `，另有名册外 ${counts.unlisted}` : "";
  const units =
    counts.due > 0 ? `已报 ${counts.reported} / 应报 ${counts.due}${unlisted}` : `已报 ${counts.unlisted}`;
  return provisional ? `${units}（暂定）` : units;
}
