import type { Form } from "../form/form";
import { periodBefore } from "../form/period";
import { periodOf } from "../reading/period";
import type { Return } from "../reading/return";
import { isSameUnit, type CheckContext } from "./check-context";

/**
 * Why a return cannot be compared with what is meant to be that of the period before.
 * - `own-unit-missing`, `unit-missing`: the return, or the one before, does not say whose it is.
 * - `other-unit`: it is another unit's.
 * - `other-period`: it is not about the period before; both say what they are about.
 */
export type PriorObstacle = "own-unit-missing" | "unit-missing" | "other-unit" | "other-period";

/** `null` when they can be compared; where one of them has no period, it is taken on trust. */
export function priorObstacle(
  form: Form,
  ret: Return,
  prior: Return,
  context: Pick<CheckContext, "roster"> = {},
): PriorObstacle | null {
  const [own, other] = [ret.content, prior.content];
  if (own.unit === "") return "own-unit-missing";
  if (other.unit === "") return "unit-missing";
  if (!isSameUnit(own.unit, other.unit, context)) return "other-unit";
  const [now, before] = [periodOf(form, own), periodOf(form, other)];
  if (form.period === null || now === null || before === null) return null;
  return before === periodBefore({ ...form.period, of: now }).of ? null : "other-period";
}
