import { tellsResults, type SheetPlan } from "../../sheet/sheet-plan";
import { FILTERED } from "./written-page";

const ASKS_TO_CALCULATE = / fullCalcOnLoad="1"/;

/**
 * The list of sheets and names that hucre wrote, put right. It asks programs to calculate, which tells readers that
 * nobody has: that is left out where all results are known. And it writes no name that is hidden, as the one of a
 * filter must be.
 */
export function settledWorkbook(xml: string, plans: readonly SheetPlan[]): string {
  const hidden = xml.replaceAll(`name="${FILTERED}"`, `name="${FILTERED}" hidden="1"`);
  return plans.every(tellsResults) ? hidden.replace(ASKS_TO_CALCULATE, "") : hidden;
}
