import type { Range } from "../address";
import { isError, type CellValue } from "../grid";
import { FUNCTIONS, type Functions } from "./functions";
import { single, sizeOf, type Matrix, type Operand } from "./operands";
import type { Formula } from "./formula";
import { NotComputable, parseFormula } from "./parse-formula";

/** The cells that a formula looks at, results of other formulas included, row-major. */
export type Look = (sheet: string | null, range: Range) => Matrix;

/**
 * What a formula comes to: our reading of what the programs do, as far as the formulas of a form go.
 * Throws `NotComputable` for what it does not know, and passes on what `look` throws.
 */
export function evaluate(formula: string, look: Look, functions: Functions = FUNCTIONS): CellValue {
  const value = new Evaluator(look, functions).valueOf(parseFormula(formula));
  // Which of several a cell shows depends on the program, and on where the formula stands.
  if (sizeOf(value) > 1) throw new NotComputable(formula);
  // A reference to a blank cell shows 0.
  return single(value) ?? 0;
}

/** What may be done with the cells that a formula looks at, as a multiple of their number; and without any. */
const STEPS_PER_CELL = 20;
const STEPS = 2000;

class Evaluator {
  private steps = STEPS;

  constructor(
    private readonly look: Look,
    private readonly functions: Functions,
  ) {}

  valueOf(formula: Formula): Operand {
    switch (formula.kind) {
      case "number":
      case "text":
      case "logical":
        return formula.value;
      case "error":
        return { error: formula.value };
      case "array":
        return formula.lines;
      case "reference":
        return this.lookAt(formula.sheet, formula.range);
      case "chain":
        return formula.more.reduce<Operand>(
          (sum, { sign, operand }) => this.apply(sign, [sum, this.valueOf(operand)]),
          this.valueOf(formula.first),
        );
      case "call":
        return this.call(formula.name, formula.given);
      case "before":
        return this.apply(`${formula.sign}x`, [this.valueOf(formula.of)]);
      case "percent":
        return this.apply("%", [this.valueOf(formula.of)]);
    }
  }

  /** Of IF and IFERROR only what is taken is looked at. */
  private call(name: string, given: readonly Formula[]): Operand {
    const [first, second, third] = given;
    if (name !== "IF" && name !== "IFERROR")
      return this.apply(
        name,
        given.map((each) => this.valueOf(each)),
      );
    if (!first || !second || given.length > (name === "IF" ? 3 : 2)) throw new NotComputable(name);
    const value = single(this.valueOf(first));
    if (name === "IFERROR") return isError(value) ? this.valueOf(second) : value;
    if (isError(value)) return value;
    if (typeof value === "string") return { error: "#VALUE!" };
    if (value) return this.valueOf(second);
    return third ? this.valueOf(third) : false;
  }

  private lookAt(sheet: string | null, range: Range): Matrix {
    const seen = this.look(sheet, range);
    this.steps += STEPS_PER_CELL * sizeOf(seen);
    return seen;
  }

  private apply(name: string, given: readonly Operand[]): Operand {
    const work = Object.hasOwn(this.functions, name) ? this.functions[name] : undefined;
    this.steps -= given.reduce<number>((sum, operand) => sum + sizeOf(operand), 1);
    if (!work || this.steps < 0) throw new NotComputable(name);
    return work(...given);
  }
}
