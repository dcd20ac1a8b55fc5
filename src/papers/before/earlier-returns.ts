import type { RosterUnit, Submission } from "../../consolidation/consolidation";
import { unitKey } from "../../consolidation/roster/roster";
import { rosterLookup } from "../../consolidation/roster/roster-lookup";
import type { Form } from "../../form/form";
import { periodBefore } from "../../form/period";
import { periodOf } from "../../reading/period";
import { isAside } from "../../reading/return";
import { joinedReturn } from "./joined-return";

/**
 * What the units of a roster handed in for the period before, by `unitKey` of their names. Where there are several, the
 * later one; what stands aside, is of another period, or of nobody on the roster is none. One that says no period is
 * taken on trust. What units handed in that have become part of another is joined with what that one did.
 */
export function earlierReturns(
  form: Form,
  units: readonly RosterUnit[],
  submissions: readonly Submission[],
): ReadonlyMap<string, Submission> {
  const roster = rosterLookup(units);
  const absorbing = new Map(
    units.flatMap(({ unit, absorbed = [] }) => absorbed.map((name) => [unitKey(name), unit] as const)),
  );
  /** By the unit of today, then by the one of then. */
  const found = new Map<string, Map<string, Submission>>();
  for (const submission of [...submissions].sort(earliestFirst)) {
    const { content } = submission.return;
    if (content.unit === "" || isAside(submission.return) || !isOfPeriodBefore(form, periodOf(form, content)))
      continue;
    const known = roster.find(content.unit)?.unit;
    const now = known ?? absorbing.get(unitKey(content.unit));
    if (now === undefined) continue;
    const own = found.get(unitKey(now)) ?? new Map<string, Submission>();
    found.set(unitKey(now), own.set(unitKey(known ?? content.unit), submission));
  }
  return new Map(
    [...found].map(([unit, then]) => [unit, joinedReturn(form, [...then.values()] as [Submission])]),
  );
}

function isOfPeriodBefore({ period }: Form, said: string | null): boolean {
  return period === null || said === null || said === periodBefore(period).of;
}

function earliestFirst(a: Submission, b: Submission): number {
  const [one, two] = [a.return.content.date ?? "", b.return.content.date ?? ""];
  return one === two ? a.modified - b.modified : one < two ? -1 : 1;
}
