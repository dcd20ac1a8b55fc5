import type { Form } from "../form/form";
import type { SheetPlan } from "../sheet/sheet-plan";
import type { Consolidation } from "./consolidation";
import { detailPlan, type Behind } from "./detail-plan";
import { problemsPlan } from "./problems-plan";
import { reportsPlan } from "./reports-plan";
import { totalsPlans } from "./totals-plan";

/**
 * The sheets of a consolidation, 汇总表 first, by table with more columns in 分户明细 behind the cells. Writing them
 * again replaces these and nothing else.
 */
export function consolidationPlans(
  form: Form,
  consolidation: Consolidation,
  behind: readonly Behind[] = [],
): SheetPlan[] {
  return [
    ...totalsPlans(form, consolidation),
    ...form.tables.map((table) => detailPlan(form, consolidation, table, behind[table.index])),
    reportsPlan(form, consolidation),
    problemsPlan(form, consolidation),
  ];
}
