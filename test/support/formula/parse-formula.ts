import type { Range } from "../../../src/sheet/address";
import type { CellValue } from "../../../src/sheet/grid";
import { tokensOf, type Token } from "./tokens";

export type Expression =
  | { readonly kind: "value"; readonly value: CellValue }
  /** An array written out: {1,2;3,4}. */
  | { readonly kind: "array"; readonly value: readonly (readonly CellValue[])[] }
  | { readonly kind: "reference"; readonly sheet: string | null; readonly range: Range }
  | { readonly kind: "call"; readonly name: string; readonly given: readonly Expression[] };

/** Signs between two expressions, those that bind least first. */
const BETWEEN = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"], ["^"]] as const;

const parsed = new Map<string, Expression>();

/** A formula with its "=". Signs become calls: "1+A1" is "+" of two. Throws `SyntaxError`. */
export function parseFormula(formula: string): Expression {
  const known = parsed.get(formula);
  if (known) return known;
  const reader = new Reader(tokensOf(formula.replace(/^=/, "")), formula);
  const expression = reader.whole();
  parsed.set(formula, expression);
  return expression;
}

class Reader {
  private next = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly formula: string,
  ) {}

  whole(): Expression {
    const expression = this.between(0);
    if (this.next < this.tokens.length) throw this.fault();
    return expression;
  }

  private between(level: number): Expression {
    const signs: readonly string[] | undefined = BETWEEN[level];
    if (!signs) return this.before();
    let left = this.between(level + 1);
    for (let sign = this.take(signs); sign; sign = this.take(signs)) {
      left = { kind: "call", name: sign, given: [left, this.between(level + 1)] };
    }
    return left;
  }

  private before(): Expression {
    const sign = this.take(["-", "+"]);
    if (sign) return { kind: "call", name: `${sign}x`, given: [this.before()] };
    const inner = this.single();
    return this.take(["%"]) ? { kind: "call", name: "%", given: [inner] } : inner;
  }

  private single(): Expression {
    const token = this.tokens[this.next++];
    if (token?.kind === "number" || token?.kind === "text") return { kind: "value", value: token.value };
    if (token?.kind === "error") return { kind: "value", value: { error: token.value } };
    if (token?.kind === "reference") return token;
    if (token?.kind === "word") return this.word(token.value.toUpperCase());
    if (token?.kind === "sign" && token.value === "{") return { kind: "array", value: this.array() };
    if (token?.kind !== "sign" || token.value !== "(") throw this.fault();
    const inner = this.between(0);
    this.demand(")");
    return inner;
  }

  private word(word: string): Expression {
    if (this.take(["("])) return { kind: "call", name: word, given: this.list() };
    if (word === "TRUE" || word === "FALSE") return { kind: "value", value: word === "TRUE" };
    throw this.fault();
  }

  private array(): CellValue[][] {
    const lines: CellValue[][] = [[]];
    for (let sign: string | null = ","; sign && sign !== "}"; sign = this.take([",", ";", "}"])) {
      if (sign === ";") lines.push([]);
      const token = this.tokens[this.next++];
      if (token?.kind !== "number" && token?.kind !== "text") throw this.fault();
      lines.at(-1)!.push(token.value);
    }
    return lines;
  }

  private list(): Expression[] {
    const given: Expression[] = [];
    if (this.take([")"])) return given;
    do given.push(this.between(0));
    while (this.take([","]));
    this.demand(")");
    return given;
  }

  private take(signs: readonly string[]): string | null {
    const token = this.tokens[this.next];
    if (token?.kind !== "sign" || !signs.includes(token.value)) return null;
    this.next++;
    return token.value;
  }

  private demand(sign: string): void {
    if (!this.take([sign])) throw this.fault();
  }

  private fault(): SyntaxError {
    return new SyntaxError(`formula: token ${this.next} of ${this.formula}`);
  }
}
