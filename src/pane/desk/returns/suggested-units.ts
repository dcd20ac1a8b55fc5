import { unitKey } from "../../../consolidation/roster/roster";
import type { Entry } from "../../../consolidation/consolidation";
import { isAsked } from "../../../consolidation/standing";
import type { ListedEntry } from "./preview";

/**
 * Whose the returns are likely to be that the clerk is asked about, by the id of the submission: where one unit of the
 * roster comes into question, nothing of it counts yet, and no other return may be its. The rest is looked at one by one.
 */
export function suggestedUnits(
  entries: readonly ListedEntry[],
  counted: readonly Entry[],
): ReadonlyMap<string, string> {
  const taken = new Set(counted.map(({ unit }) => unitKey(unit)));
  const asked = entries.filter(({ status, candidates }) => isAsked(status) && candidates.length > 0);
  const claims = new Map<string, number>();
  for (const unit of asked.flatMap(({ candidates }) => candidates.map(unitKey)))
    claims.set(unit, (claims.get(unit) ?? 0) + 1);
  return new Map(
    asked.flatMap(({ status, candidates, absorbed, submission }): [string, string][] => {
      const [unit, ...others] = candidates as [string, ...string[]];
      const isLikely = (status === "unclear" || status === "no-unit") && others.length === 0 && !absorbed;
      return isLikely && claims.get(unitKey(unit)) === 1 && !taken.has(unitKey(unit))
        ? [[submission.id, unit]]
        : [];
    }),
  );
}
