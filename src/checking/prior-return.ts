import type { Form } from "../form/form";
import { yearMeant } from "../reading/period";
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
