import type { Form } from "../form/form";
import type { Return } from "../reading/return";
import type { CheckContext } from "./check-context";
import { isSameUnit } from "./check-head";

/**
 * Why a return cannot be compared with what is meant to be last year's.
 * - `own-unit-missing`, `unit-missing`: the return, or last year's, does not say whose it is.
 * - `other-unit`: it is another unit's.
 * - `other-year`: it is not about the year before; both have a date.
 */
export type PriorObstacle = "own-unit-missing" | "unit-missing" | "other-unit" | "other-year";

/** `null` when they can be compared; where one of them has no date, its year is taken on trust. */
export function priorObstacle(
  form: Form,
  ret: Return,
  prior: Return,
  context: Pick<CheckContext, "roster"> = {},
): PriorObstacle | null {
  if (ret.unit === "") return "own-unit-missing";
  if (prior.unit === "") return "unit-missing";
  if (!isSameUnit(ret.unit, prior.unit, context)) return "other-unit";
  if (ret.date === null || prior.date === null) return null;
  return yearMeant(form, prior.date) === yearMeant(form, ret.date) - 1 ? null : "other-year";
}

/**
 * The year that a return of this date is about: the one whose due month is nearest. With returns due in
 * December, one of January is last year's come late and not the first of this year.
 */
export function yearMeant(form: Form, date: string): number {
  const dueMonth = monthsOf(form.spec.due) % 12;
  return Math.round((monthsOf(date) - dueMonth) / 12);
}

/** "2011-12-15" or "2011-12" as months since the year 0. */
function monthsOf(date: string): number {
  const [year, month] = date.split("-").map(Number);
  return year! * 12 + month! - 1;
}
