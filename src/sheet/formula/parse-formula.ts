import type { CellValue } from "../grid";
import { SIGNS, type Formula, type Link, type Sign } from "./formula";
import { perText } from "../per-text";
import { tokensOf, type Token } from "./tokens";

/** A formula that we do not calculate: what is not known, or leads too far. */
export class NotComputable extends Error {
  override readonly name = "NotComputable";
}

/** Brackets and calls within each other. */
const MOST_NESTED = 20;
/** Characters; no program takes a formula that is longer. */
const LONGEST = 8192;

/** A formula, with or without its "=", as a tree. Throws `NotComputable`. */
export const parseFormula = perText(parsedAnew);

function parsedAnew(formula: string): Formula {
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

  whole(): Formula {
    const expression = this.between(0);
    if (this.next < this.tokens.length) throw this.fault();
    return expression;
  }

  private between(level: number): Formula {
    const signs: readonly Sign[] | undefined = SIGNS[level];
    if (!signs) return this.before();
    const first = this.between(level + 1);
    const more: Link[] = [];
    for (let sign = this.take(signs); sign; sign = this.take(signs)) {
      more.push({ sign, operand: this.between(level + 1) });
    }
    return more.length === 0 ? first : { kind: "chain", first, more };
  }

  private before(): Formula {
    if (++this.depth > MOST_NESTED) throw this.fault();
    const sign = this.take(["-", "+"]);
    const inner = sign ? this.before() : this.single();
    this.depth--;
    if (sign) return { kind: "before", sign, of: inner };
    return this.take(["%"]) ? { kind: "percent", of: inner } : inner;
  }

  private single(): Formula {
    const token = this.tokens[this.next++];
    if (token?.kind === "number" || token?.kind === "text" || token?.kind === "error") return token;
    if (token?.kind === "reference") return token;
    if (token?.kind === "word") return this.word(token.value.toUpperCase());
    if (token?.kind === "sign" && token.value === "{") return { kind: "array", lines: this.array() };
    if (token?.kind !== "sign" || token.value !== "(") throw this.fault();
    const inner = this.between(0);
    this.demand(")");
    return inner;
  }

  private word(word: string): Formula {
    if (this.take(["("])) return { kind: "call", name: word, given: this.list() };
    if (word === "TRUE" || word === "FALSE") return { kind: "logical", value: word === "TRUE" };
    throw this.fault();
  }

  private array(): CellValue[][] {
    const lines: CellValue[][] = [];
    do lines.push(this.constants());
    while (this.take([";"]));
    this.demand("}");
    return lines;
  }

  private constants(): CellValue[] {
    const line: CellValue[] = [];
    do {
      const token = this.tokens[this.next++];
      if (token?.kind !== "number" && token?.kind !== "text") throw this.fault();
      line.push(token.value);
    } while (this.take([","]));
    return line;
  }

  private list(): Formula[] {
    const given: Formula[] = [];
    do given.push(this.between(0));
    while (this.take([","]));
    this.demand(")");
    return given;
  }

  private take<Wanted extends string>(signs: readonly Wanted[]): Wanted | null {
    const token = this.tokens[this.next];
    const sign = token?.kind === "sign" ? signs.find((each) => each === token.value) : undefined;
    if (sign === undefined) return null;
    this.next++;
    return sign;
  }

  private demand(sign: string): void {
    if (!this.take([sign])) throw this.fault();
  }

  private fault(): NotComputable {
    return new NotComputable(`token ${this.next} of ${this.formula}`);
  }
}
