import type { Form } from "../../form/form";
import type { SheetPlan } from "../../sheet/sheet-plan";
import type { Consolidation } from "../consolidation";
import { detailPlan, type Behind } from "./detail-plan";
import { problemsPlan } from "./problems-plan";
import type { Register } from "../register";
import { reportsPlan } from "./reports-plan";
import { totalsPlans } from "./totals-plan";

/** What the sheets say beside what the returns say: by table more columns of 分户明细, the register, the edition. */
export interface Kept {
  readonly behind?: readonly Behind[];
  readonly register?: Register;
  readonly edition?: string | undefined;
}

/** The sheets of a consolidation, 汇总表 first. Writing them again replaces these and nothing else. */
export function consolidationPlans(
  form: Form,
  consolidation: Consolidation,
  { behind = [], register, edition }: Kept = {},
): SheetPlan[] {
  return [
    ...totalsPlans(form, consolidation, edition),
    ...form.tables.map((table) => detailPlan(form, consolidation, table, behind[table.index])),
    reportsPlan(form, consolidation, register),
    problemsPlan(form, consolidation),
  ];
}
