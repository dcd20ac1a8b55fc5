import { optionsOf, type Measure } from "../form/measure";
import type { ChoiceCounts, Filled } from "./consolidation";

/** How often each option was chosen. What is none of them is not counted, and a finding says so. */
export function optionsCounted(measure: Measure, values: readonly Filled[]): ChoiceCounts["options"] | null {
  const options = optionsOf(measure);
  return (
    options && options.map((option) => ({ option, count: values.filter((value) => value === option).length }))
  );
}
