import type { Range } from "../address";
import type { Formula } from "./formula";
import { formulaText } from "./formula-text";
import { NotComputable, parseFormula } from "./parse-formula";
import { withReferences } from "./walk";

/**
 * Whether a formula that stands on a sheet computes the same as one of ours: =C6+D6+E6, =SUM($C$6:$E$6) and
 * =ROUND(SUM(C6:E6),2) are IF(COUNT(C6:E6)=0,"",SUM(C6:E6)), for all of them add up the same cells. `false` too for a
 * formula that we cannot read.
 */
export function computesSame(standing: string, ours: Formula): boolean {
  try {
    return essence(parseFormula(standing)) === essence(ours);
  } catch (thrown) {
    if (thrown instanceof NotComputable) return false;
    throw thrown;
  }
}

/** More cells than these are compared as they are written. */
const MOST_CELLS = 5000;

/** What a formula computes, without what is only about blanks, decimals and $. */
function essence(formula: Formula): string {
  const bare = withoutGuards(formula);
  const cells = addedUp(bare);
  return cells ? `SUM ${[...cells].sort().join(" ")}` : formulaText(relative(bare));
}

/** IF(…,"",x), IFERROR(x,""), ROUND(x,2) → x. */
function withoutGuards(formula: Formula): Formula {
  if (formula.kind !== "call") return formula;
  const { name, given } = formula;
  const isBlank = (each: Formula | undefined) => each?.kind === "text" && each.value === "";
  if (name === "IF" && given.length === 3 && asksForNothing(given[0]!) && isBlank(given[1]))
    return withoutGuards(given[2]!);
  if (name === "IFERROR" && given.length === 2 && isBlank(given[1])) return withoutGuards(given[0]!);
  if (name === "ROUND" && given.length === 2 && given[1]!.kind === "number") return withoutGuards(given[0]!);
  return formula;
}

/** COUNT(…)=0, and several of the kind in OR. */
function asksForNothing(formula: Formula): boolean {
  if (formula.kind === "call" && formula.name === "OR") return formula.given.every(asksForNothing);
  if (formula.kind !== "chain" || formula.more.length > 1) return false;
  const { sign, operand } = formula.more[0]!;
  return sign === "=" && operand.kind === "number" && operand.value === 0;
}

/** The cells that a formula adds up and does nothing else with; `null` when it is another one. */
function addedUp(formula: Formula): string[] | null {
  switch (formula.kind) {
    case "reference":
      return cellsIn(formula.range).map((cell) => `${formula.sheet ?? ""}!${cell}`);
    case "call":
      return formula.name === "SUM" ? together(formula.given) : null;
    case "chain":
      return formula.more.every(({ sign }) => sign === "+")
        ? together([formula.first, ...formula.more.map(({ operand }) => operand)])
        : null;
    default:
      return null;
  }
}

function together(formulas: readonly Formula[]): string[] | null {
  const each = formulas.map(addedUp);
  const all = each.flatMap((cells) => cells ?? []);
  return each.includes(null) || all.length > MOST_CELLS ? null : all;
}

function cellsIn({ top, left, bottom, right }: Range): string[] {
  if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) return [`${top},${left}:${bottom},${right}`];
  const cells: string[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push(`${row},${column}`);
  return cells;
}

function relative(formula: Formula): Formula {
  return withReferences(formula, (reference) => ({ ...reference, absolute: false }));
}
