import { rangeName } from "../../../sheet/address";
import type { SheetPlan } from "../../../sheet/sheet-plan";
import { cellSteps } from "./cells";
import { conditionalFormatSteps } from "./conditional-format";
import { entrySteps } from "../entry";
import { filterSteps } from "./filter";
import { lookSteps } from "./look";
import { freezeSteps, pageSteps } from "./page";
import { protectionSteps } from "./protection";
import { sizeSteps } from "./sizes";
import { step, type Step } from "./step";

/**
 * All that makes a blank sheet the plan's, in an order in which nothing undoes what was before: a merge
 * takes the look of its first cell, and protection comes last. Throws on a plan that cannot be written.
 */
export function sheetSteps(plan: SheetPlan): Step[] {
  return [
    ...cellSteps(plan),
    ...lookSteps(plan),
    ...plan.merges.map((area) => step((sheet) => sheet.getRange(rangeName(area)).untrack().merge(false))),
    ...sizeSteps(plan),
    ...entrySteps(plan),
    ...conditionalFormatSteps(plan),
    ...freezeSteps(plan),
    ...pageSteps(plan),
    ...filterSteps(plan),
    ...protectionSteps(plan),
  ];
}
