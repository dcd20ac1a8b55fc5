import type { Form } from "../form/form";
import type { SheetPlan } from "../sheet/sheet-plan";
import type { Consolidation } from "./consolidation";
import { detailPlan } from "./detail-plan";
import { problemsPlan } from "./problems-plan";
import { reportsPlan } from "./reports-plan";
import { totalsPlans } from "./totals-plan";

/** The sheets of a consolidation, 汇总表 first. Writing them again replaces these and nothing else. */
export function consolidationPlans(form: Form, consolidation: Consolidation): SheetPlan[] {
  return [
    ...totalsPlans(form, consolidation),
    ...form.tables.map((table) => detailPlan(form, consolidation, table)),
    reportsPlan(form, consolidation),
    problemsPlan(form, consolidation),
  ];
}
