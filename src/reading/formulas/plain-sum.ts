import type { Range } from "../../sheet/address";
import type { Formula } from "../../sheet/formula/formula";
import { NotComputable, parseFormula } from "../../sheet/formula/parse-formula";
import { perText } from "../../sheet/per-text";

/** A formula that adds up cells of its own sheet, as most of a form do: =SUM(C6:O6), =IF(COUNT(C6:O6)=0,"",SUM(C6:O6)). */
export interface PlainSum {
  /** Where these hold no number it shows nothing; `null` where it does not ask. */
  readonly unless: readonly Range[] | null;
  readonly of: readonly Range[];
}

/** What a formula adds up; `null` for every other formula. */
export const plainSum: (formula: string) => PlainSum | null = perText((formula) => {
  try {
    return sumIn(parseFormula(formula));
  } catch (thrown) {
    if (thrown instanceof NotComputable) return null;
    throw thrown;
  }
});

function sumIn(formula: Formula): PlainSum | null {
  const of = rangesOf(formula, "SUM");
  if (of) return { unless: null, of };
  if (formula.kind !== "call" || formula.name !== "IF" || formula.given.length !== 3) return null;
  const [asked, nothing, sum] = formula.given;
  const [unless, rest] = [countedIn(asked!), rangesOf(sum!, "SUM")];
  return unless && rest && nothing!.kind === "text" && nothing!.value === "" ? { unless, of: rest } : null;
}

/** COUNT(…)=0 */
function countedIn(formula: Formula): readonly Range[] | null {
  if (formula.kind !== "chain" || formula.more.length !== 1) return null;
  const { sign, operand } = formula.more[0]!;
  const isNone = sign === "=" && operand.kind === "number" && operand.value === 0;
  return isNone ? rangesOf(formula.first, "COUNT") : null;
}

function rangesOf(formula: Formula, name: "SUM" | "COUNT"): readonly Range[] | null {
  if (formula.kind !== "call" || formula.name !== name) return null;
  const ranges = formula.given.flatMap((each) =>
    each.kind === "reference" && each.sheet === null ? [each.range] : [],
  );
  return ranges.length > 0 && ranges.length === formula.given.length ? ranges : null;
}
