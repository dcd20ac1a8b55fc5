import type { RosterUnit, Submission } from "../../consolidation/consolidation";
import { unitKey } from "../../consolidation/roster";
import { rosterLookup } from "../../consolidation/roster-lookup";
import type { Form } from "../../form/form";
import { periodBefore } from "../../form/period";
import { periodOf } from "../../reading/period";
import { isAside } from "../../reading/return";

/**
 * What the units of a roster handed in for the period before, by `unitKey` of their names. Where there are several, the
 * later one; what stands aside, is of another period, or of nobody on the roster is none. One that says no period is
 * taken on trust.
 */
export function earlierReturns(
  form: Form,
  units: readonly RosterUnit[],
  submissions: readonly Submission[],
): ReadonlyMap<string, Submission> {
  const roster = rosterLookup(units);
  const found = new Map<string, Submission>();
  for (const submission of [...submissions].sort(earliestFirst)) {
    const { content } = submission.return;
    const unit = content.unit === "" ? null : roster.find(content.unit);
    if (unit && !isAside(submission.return) && isOfPeriodBefore(form, periodOf(form, content)))
      found.set(unitKey(unit.unit), submission);
  }
  return found;
}

function isOfPeriodBefore({ period }: Form, said: string | null): boolean {
  return period === null || said === null || said === periodBefore(period).of;
}

function earliestFirst(a: Submission, b: Submission): number {
  const [one, two] = [a.return.content.date ?? "", b.return.content.date ?? ""];
  return one === two ? a.modified - b.modified : one < two ? -1 : 1;
}
