import { unitKey } from "../reading/unit-key";
import type { Entry } from "./consolidation";

/** Returns of one series are counted as the first, second … of their unit; those of another period are none of this one. */
export function seriesOf({ unit, otherPeriod }: Pick<Entry, "unit" | "otherPeriod">): string {
  return `${unitKey(unit)}${otherPeriod ? "\n" : ""}`;
}
