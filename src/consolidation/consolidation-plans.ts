import type { Form } from "../form/form";
import type { SheetPlan } from "../sheet/sheet-plan";
import type { Consolidation } from "./consolidation";
import { detailPlan } from "./detail-plan";
import { problemsPlan } from "./problems-plan";
import { reportsPlan } from "./reports-plan";
import { totalsPlan } from "./totals-plan";

/** The four sheets of a consolidation, 汇总表 first. Writing them again replaces these four and nothing else. */
export function consolidationPlans(form: Form, consolidation: Consolidation): SheetPlan[] {
  return [
    totalsPlan(form, consolidation),
    detailPlan(form, consolidation),
    reportsPlan(form, consolidation),
    problemsPlan(form, consolidation),
  ];
}
