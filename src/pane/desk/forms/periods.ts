import type { Form } from "../../../form/form";
import { periodAfter, periodAt, periodBefore, type Period } from "../../../form/period";

/** Periods that are offered besides that of the form with those beside it: the present one, and so many before it. */
const BEFORE = 12;

/**
 * The periods of which the form can be made, the latest first. Next year's form is another definition; one that comes
 * several times a year is the same each time.
 */
export function periodsOf({ period }: Form, today: string): Period[] {
  if (period === null || period.kind === "year" || period.kind === "school-year") return [];
  const recent = [periodAt(period.kind, today)];
  for (let step = 0; step < BEFORE; step++) recent.push(periodBefore(recent.at(-1)!));
  const own = [periodBefore(period), period, periodAfter(period)];
  const all = new Map([...recent, ...own].map((each) => [each.of, each]));
  return [...all.values()].sort((a, b) => (a.of < b.of ? 1 : -1));
}
