import type { Form } from "../form/form";
import type { PlannedFormula, SheetPlan } from "../sheet/sheet-plan";
import { formPlan } from "../template/form-plan";
import type { Consolidation, Total } from "./consolidation";
import { totalFormula } from "./detail-plan";

export const TOTALS_SHEET = "汇总表";

/** 汇总表: the form's own layout, its figures formulas over 分户明细, so that it is itself a return. */
export function totalsPlan(form: Form, consolidation: Consolidation): SheetPlan {
  const units = consolidation.counted.length;
  const { figures, totals } = consolidation.totals;
  const cell = (indicator: number, subject: number | "all", total: Total): PlannedFormula => ({
    formula: totalFormula(form, units, indicator, subject),
    result: total ?? "",
  });
  return formPlan(form, {
    sheet: TOTALS_SHEET,
    unit: form.spec.authority,
    date: consolidation.date,
    note: statusNote(consolidation),
    figures: (indicator, subject) => cell(indicator, subject, figures[indicator]![subject]!),
    totals: (indicator) => cell(indicator, "all", totals[indicator]!),
    locked: true,
    checks: false,
  });
}

/** 已报 38 / 应报 42（暂定） */
function statusNote({ counts, provisional }: Consolidation): string {
  const unlisted = counts.unlisted > 0 && counts.due > 0 ? `，另有名册外 ${counts.unlisted}` : "";
  const units =
    counts.due > 0 ? `已报 ${counts.reported} / 应报 ${counts.due}${unlisted}` : `已报 ${counts.unlisted}`;
  return provisional ? `${units}（暂定）` : units;
}
