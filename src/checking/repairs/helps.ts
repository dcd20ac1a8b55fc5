import type { CellRule } from "../../form/rules/rule";
import type { Spot } from "../../form/totals/amount";
import { cellFault } from "../cell/faults";
import type { Seen } from "../seen";
import { roleAt } from "../spots";
import { expectedOf } from "../totals";

/** Whether a total is right once it is computed: the formula adds up a negative number or half a thing as it stands. */
export function isRightOnceComputed({ check }: Pick<CellRule, "check">, spot: Spot, seen: Seen): boolean {
  const [cell, role, amount] = [seen.cell(spot), roleAt(seen, spot), expectedOf(seen, spot)];
  if (cell === null || role === null || amount === "unknown") return false;
  const state = amount === null ? "blank" : "number";
  return cellFault(check, { ...cell, state, value: amount }, role) === null;
}
