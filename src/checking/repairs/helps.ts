import type { CellRule } from "../../form/rules/rule";
import type { CellRole } from "../../form/table";
import type { Spot } from "../../form/totals/amount";
import { cellFault } from "../cell/faults";
import type { Seen } from "../seen";
import { expectedOf } from "../totals";

/** Whether a total is right once it is computed: the formula adds up a negative number or half a thing as it stands. */
export function isRightOnceComputed(
  { check }: Pick<CellRule, "check">,
  spot: Spot,
  role: CellRole,
  seen: Seen,
): boolean {
  const amount = expectedOf(seen, spot);
  if (amount === "unknown") return false;
  const state = amount === null ? "blank" : "number";
  return cellFault(check, { ...seen.cell(spot)!, state, value: amount }, role) === null;
}
