import type { Range } from "../../sheet/address";
import type { CellValue } from "../../sheet/grid";
import { tokensOf, type Token } from "./tokens";

export type Expression =
  | { readonly kind: "value"; readonly value: CellValue }
  /** An array written out: {1,2;3,4}. */
  | { readonly kind: "array"; readonly value: readonly (readonly CellValue[])[] }
  | { readonly kind: "reference"; readonly sheet: string | null; readonly range: Range }
  /** Signs of one strength one after the other, however many: 1+A1-B1. */
  | { readonly kind: "chain"; readonly first: Expression; readonly more: readonly Link[] }
  | { readonly kind: "call"; readonly name: string; readonly given: readonly Expression[] };

interface Link {
  readonly sign: string;
  readonly operand: Expression;
}

/** A formula that we do not calculate: what is not known, or leads too far. */
export class NotComputable extends Error {
  override readonly name = "NotComputable";
}

/** Brackets and calls within each other. */
const MOST_NESTED = 20;
/** Characters; no program takes a formula that is longer. */
const LONGEST = 8192;

/** Signs between two expressions, those that bind least first. */
const BETWEEN = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"], ["^"]] as const;

/** A formula with its "=". A sign before or behind an expression becomes a call. Throws `NotComputable`. */
export function parseFormula(formula: string): Expression {
  if (formula.length > LONGEST) throw new NotComputable("a formula that is too long");
  const tokens = tokensOf(formula.replace(/^=/, ""));
  if (tokens === null) throw new NotComputable(formula);
  return new Reader(tokens, formula).whole();
}

class Reader {
  private next = 0;
  private depth = 0;

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
    const first = this.between(level + 1);
    const more: Link[] = [];
    for (let sign = this.take(signs); sign; sign = this.take(signs)) {
      more.push({ sign, operand: this.between(level + 1) });
    }
    return more.length === 0 ? first : { kind: "chain", first, more };
  }

  private before(): Expression {
    if (++this.depth > MOST_NESTED) throw this.fault();
    const sign = this.take(["-", "+"]);
    const inner = sign ? this.before() : this.single();
    this.depth--;
    if (sign) return { kind: "call", name: `${sign}x`, given: [inner] };
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

  private fault(): NotComputable {
    return new NotComputable(`token ${this.next} of ${this.formula}`);
  }
}
