import { rangeName } from "../../../sheet/address";
import type { SheetPlan } from "../../../sheet/sheet-plan";
import { step, type Step } from "./step";

/** The buttons over a list by which its rows are filtered. */
export function filterSteps({ filter }: Pick<SheetPlan, "filter">): Step[] {
  if (filter === null) return [];
  const name = rangeName(filter);
  return [step((sheet) => void sheet.autoFilter.apply(name))];
}
