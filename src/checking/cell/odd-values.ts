import { isNumeric } from "../../form/measure";
import type { CellRule } from "../../form/rules/rule";
import type { CellRole } from "../../form/table";
import { cleanNumber } from "../../reading/numeral";
import type { Typed } from "../examples/example";

/** What breaks a check in a cell that it concerns. */
export function oddValue(check: CellRule["check"], role: CellRole): Typed {
  const holds = role.kind === "closed" ? null : role.measure.holds;
  switch (check) {
    case "not-a-number":
      return "若干";
    case "negative":
      return -3;
    case "decimals": {
      const decimals = (holds && isNumeric(holds) && holds.decimals) || 0;
      return cleanNumber(2 + 5 / 10 ** (decimals + 1));
    }
    case "out-of-bounds":
      return holds && isNumeric(holds) ? beyond(holds.minimum, holds.maximum) : null;
    case "formula-error":
      return { error: "#REF!" };
    case "fraction":
      return 0.95;
    case "closed-filled":
      return 5;
    case "not-an-option":
      return "另外的";
    case "not-a-date":
      return "待定";
  }
}

/** As one who types a digit too many, or forgets a sign. */
function beyond(minimum: number | null, maximum: number | null): number {
  if (maximum === null) return (minimum ?? 0) - 1;
  return cleanNumber(maximum + Math.max(1, Math.abs(maximum) * 8.8));
}
