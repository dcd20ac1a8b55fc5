import type { Range } from "../../../src/sheet/address";
import { isError, type CellValue } from "../../../src/sheet/grid";
import { FUNCTIONS } from "./functions";
import { parseFormula, type Expression } from "./parse-formula";
import type { Operand } from "./operands";

/** The cells that a formula looks at, results of other formulas included, row-major. */
export type Look = (sheet: string | null, range: Range) => readonly (readonly CellValue[])[];

/**
 * What a formula comes to, for programs that stand in for a real one in tests: our reading of what
 * Excel and WPS do, as far as our own formulas go. Throws for a function that it does not know.
 */
export function evaluate(formula: string, look: Look): CellValue {
  const result = valueOf(parseFormula(formula), look);
  const single = Array.isArray(result) ? (result[0]?.[0] ?? null) : (result as CellValue);
  // A reference to a blank cell shows 0.
  return single ?? 0;
}

function valueOf(expression: Expression, look: Look): Operand {
  if (expression.kind === "value" || expression.kind === "array") return expression.value;
  if (expression.kind === "reference") return look(expression.sheet, expression.range);
  const { name, given } = expression;
  if (name === "IF") return choice(given, look);
  if (name === "IFERROR") {
    const first = single(valueOf(given[0]!, look));
    return isError(first) ? valueOf(given[1]!, look) : first;
  }
  const work = FUNCTIONS[name];
  if (!work) throw new Error(`formula: no function ${name}`);
  return work(...given.map((part) => valueOf(part, look)));
}

/** Only the branch that is taken is looked at. */
function choice([test, yes, no]: readonly Expression[], look: Look): Operand {
  const decision = single(valueOf(test!, look));
  if (isError(decision)) return decision;
  if (typeof decision === "string") return { error: "#VALUE!" };
  if (decision) return valueOf(yes!, look);
  return no ? valueOf(no, look) : false;
}

const single = (operand: Operand): CellValue =>
  Array.isArray(operand) ? (operand[0]?.[0] ?? null) : (operand as CellValue);
