import type { Measure } from "../form/measure";
import type { ChoiceCounts, Filled } from "./consolidation";

/** What can be chosen of a measure; `null` for one of which nothing is. */
export function optionsOf({ holds }: Measure): readonly string[] | null {
  switch (holds.type) {
    case "choice":
      return holds.options;
    case "yes-no":
      return ["是", "否"];
    case "number":
    case "percentage":
    case "text":
    case "date":
    case "month":
      return null;
  }
}

/** How often each option was chosen. What is none of them is not counted, and a finding says so. */
export function optionsCounted(measure: Measure, values: readonly Filled[]): ChoiceCounts["options"] | null {
  const options = optionsOf(measure);
  return (
    options && options.map((option) => ({ option, count: values.filter((value) => value === option).length }))
  );
}
