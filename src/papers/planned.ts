import type { Formula } from "../sheet/formula/formula";
import { formulaText } from "../sheet/formula/formula-text";
import type { PlannedCell } from "../sheet/sheet-plan";

/** A formula of a paper with what it comes to now; where there can be none, that alone. */
export function planned(formula: Formula | null, result: number | string): PlannedCell {
  return formula === null ? result : { formula: `=${formulaText(formula)}`, result };
}
