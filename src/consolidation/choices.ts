import { optionsOf, type Measure } from "../form/measure";
import { asNumber, between, call, text, type Reference } from "../sheet/formula/formula";
import { formulaText } from "../sheet/formula/formula-text";
import type { PlannedCell } from "../sheet/sheet-plan";
import type { ChoiceCounts, Filled } from "./consolidation";

/** How often each option was chosen. What is none of them is not counted, and a finding says so. */
export function optionsCounted(measure: Measure, values: readonly Filled[]): ChoiceCounts["options"] | null {
  const options = optionsOf(measure);
  return (
    options && options.map((option) => ({ option, count: values.filter((value) => value === option).length }))
  );
}

/** How many of the cells say so, counted by the program. COUNTIF would take "<5" for a condition. */
export function countCell(cells: Reference, option: string, count: number): PlannedCell {
  const chosen = asNumber(between(cells, "=", text(option)));
  return { formula: `=${formulaText(call("SUMPRODUCT", chosen))}`, result: count };
}
