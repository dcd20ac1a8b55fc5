import type { Formula } from "../sheet/formula/formula";
import { formulaText } from "../sheet/formula/formula-text";
import type { PlannedCell } from "../sheet/sheet-plan";

/** A formula of a paper with what it comes to now. */
export function planned(formula: Formula, result: number | string): PlannedCell {
  return { formula: `=${formulaText(formula)}`, result };
}
