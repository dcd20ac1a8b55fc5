import type { Cells, Comparison, Condition, Expression, Factor, Relation, Term, Value } from "./expression";
import { Cursor, Stop } from "./cursor";
import { isFault, type Fault, type Names, type Reference } from "./names";
import { normalSpelling, tokensOf, type Sign, type Token, type Word } from "./tokens";

/** A relation as an author writes it, with its names looked up; a fault says what is wrong and where. */
export function parseExpression(written: string, names: Names): Expression | Fault {
  return parsed(written, names, (parser) => parser.expression());
}

/** A condition alone: what `when` says. */
export function parseCondition(written: string, names: Names): Condition | Fault {
  return parsed(written, names, (parser) => parser.condition());
}

/** A value alone: what a derived cell comes to. */
export function parseValue(written: string, names: Names): Value | Fault {
  return parsed(written, names, (parser) => parser.value());
}

function parsed<T>(written: string, names: Names, rule: (parser: Parser) => T): T | Fault {
  const text = normalSpelling(written);
  const tokens = tokensOf(text);
  if ("found" in tokens) return { fault: `“${tokens.found}”看不懂 (cannot be read)` };
  const parser = new Parser(text, tokens, names);
  try {
    const found = rule(parser);
    parser.end();
    return found;
  } catch (stop) {
    if (stop instanceof Stop) return { fault: stop.message };
    throw stop;
  }
}

const RELATIONS: readonly Sign[] = ["<=", ">=", "=", "<", ">", "<>"];

/** Recursive descent; a fault stops it at once. */
class Parser extends Cursor {
  /** Numbers are codes where nothing else names a row or column. */
  private readonly coded: boolean;

  constructor(
    private readonly written: string,
    tokens: readonly Token[],
    private readonly names: Names,
  ) {
    super(tokens);
    this.coded = !tokens.some(({ kind }) => kind === "name" || kind === "row" || kind === "column");
  }

  expression(): Expression {
    if (this.word("如果")) {
      const when = this.condition();
      this.sign(",");
      if (!this.word("则")) this.fail("“如果”后面要有“则” (如果 needs 则)");
      return { kind: "implies", when, then: this.condition() };
    }
    const unique = this.unique();
    if (unique) return unique;
    const condition = this.condition();
    if (condition.kind === "compare") return condition;
    // What is to be filled, or one of several, wherever it is judged.
    return { kind: "implies", when: { kind: "and", of: [] }, then: condition };
  }

  condition(): Condition {
    const of = [this.conjunction()];
    while (this.word("或")) of.push(this.conjunction());
    return of.length === 1 ? of[0]! : { kind: "or", of };
  }

  private conjunction(): Condition {
    const of = [this.clause()];
    while (this.word("且")) of.push(this.clause());
    return of.length === 1 ? of[0]! : { kind: "and", of };
  }

  private clause(): Condition {
    const left = this.value();
    if (this.word("已填")) return { kind: "filled", cells: this.alone(left, "已填") };
    if (this.word("未填")) return { kind: "blank", cells: this.alone(left, "未填") };
    if (this.word("属于"))
      return { kind: "one-of", cells: this.alone(left, "属于"), options: this.options() };
    const relation = RELATIONS.find((sign) => this.sign(sign));
    if (!relation && this.sign(","))
      return this.fail("几项分别比较的，请一项写一条 (of several that are compared, write one rule each)");
    if (!relation) return this.fail("这里要有 <=、>=、=、<、>、<> 之一 (a relation is missing)");
    const right = this.value();
    if (RELATIONS.some((sign) => this.sign(sign)))
      return this.fail(
        "一条里只写一个大小关系，请分成两条: a<=b、b<=c (one relation a rule; split it in two)",
      );
    return {
      kind: "compare",
      left: asAny(left, right),
      relation: relation as Relation,
      right,
    } satisfies Comparison;
  }

  /** Ends with 不重复: [项目名称] 不重复, [甲]+[乙] 不重复. */
  private unique(): Expression | null {
    const last = this.tokens.at(-1);
    if (last?.kind !== "word" || last.text !== "不重复") return null;
    const columns: number[] = [];
    do {
      const { columns: found } = this.alone(this.primary(), "不重复");
      if (found === "each") return this.fail("“不重复”前面写列 (name columns before 不重复)");
      columns.push(...found);
    } while (this.sign("+") || this.sign(","));
    this.word("不重复");
    return { kind: "unique", columns };
  }

  value(): Value {
    const terms: Term[] = [];
    let minus = this.sign("-");
    if (!minus) this.sign("+");
    for (;;) {
      if (this.sign("…")) terms.push(...this.upTo(terms));
      else terms.push({ minus, value: this.product() });
      if (this.sign("+")) minus = false;
      else if (this.sign("-")) minus = true;
      else break;
    }
    return terms.length === 1 && !terms[0]!.minus ? terms[0]!.value : { kind: "sum", terms };
  }

  /** 11+12+…+16: what lies between the code before and the code behind. */
  private upTo(terms: readonly Term[]): Term[] {
    const before = terms.at(-1)?.value;
    if (!this.sign("+")) return this.fail("“…”后面要有“+” (… needs + behind it)");
    const after = this.primary();
    if (before?.kind !== "cells" || after.kind !== "cells")
      return this.fail("“…”两边要是代码 (codes stand on both sides of …)");
    const between = this.names.between(before, after);
    if (isFault(between)) return this.fail(between.fault);
    return between.slice(1).map((value) => ({ minus: false, value }));
  }

  private product(): Value {
    const factors: Factor[] = [{ divides: false, value: this.primary() }];
    for (;;) {
      if (this.sign("*")) factors.push({ divides: false, value: this.primary() });
      else if (this.sign("/")) factors.push({ divides: true, value: this.primary() });
      else break;
    }
    return factors.length === 1 ? factors[0]!.value : { kind: "product", factors };
  }

  private primary(): Value {
    if (this.sign("(")) {
      const inner = this.value();
      if (!this.sign(")")) return this.fail("少了“)” (a closing bracket is missing)");
      return inner;
    }
    const token = this.tokens[this.next];
    if (token?.kind === "text") {
      this.next += 1;
      return { kind: "text", text: token.text };
    }
    if (token?.kind === "number") {
      const ahead = this.tokens[this.next + 1];
      if (!(ahead?.kind === "sign" && ahead.text === "!")) {
        this.next += 1;
        return this.number(token.text);
      }
    }
    return this.reference();
  }

  private number(text: string): Value {
    const code = this.coded ? this.names.code(text) : null;
    if (code === null) return { kind: "number", value: Number(text) };
    return isFault(code) ? this.fail(code.fault) : code;
  }

  private reference(): Value {
    const from = this.tokens[this.next]?.at ?? this.written.length;
    const prior = this.word("上期");
    let table: string | null = null;
    const first = this.tokens[this.next];
    const ahead = this.tokens[this.next + 1];
    this.refuseBareTable();
    if (first && ahead?.kind === "sign" && ahead.text === "!") {
      table = first.text;
      this.next += 2;
    }
    const names = [this.name(table !== null)];
    while (this.sign("·") || this.adjoins()) names.push(this.name());
    const end = this.tokens[this.next]?.at ?? this.written.length;
    const written = this.written.slice(from, end).trim();
    const cells = this.names.cells({ table, prior, names, written });
    return isFault(cells) ? this.fail(cells.fault) : cells;
  }

  /** 我的 表![甲]: a name ends at a space. */
  private refuseBareTable(): void {
    const rest = this.tokens.slice(this.next);
    const end = rest.findIndex(({ kind }) => kind !== "name" && kind !== "number");
    const sign = rest[end];
    if (end < 2 || sign?.kind !== "sign" || sign.text !== "!") return;
    const table = this.written.slice(rest[0]!.at, sign.at).trim();
    this.fail(`表名里有空格的，放在方括号里：[${table}]! (a table's name with a space stands in brackets)`);
  }

  /** 02行1栏 needs nothing between. */
  private adjoins(): boolean {
    const [before, token] = [this.tokens[this.next - 1], this.tokens[this.next]];
    return before?.kind === "row" && token?.kind === "column";
  }

  /** Behind 表2! a number is a code as well. */
  private name(coded = false): Reference["names"][number] {
    const token = this.tokens[this.next];
    if (coded && token?.kind === "number") {
      this.next += 1;
      return { kind: "name", text: token.text };
    }
    if (token?.kind === "name" || token?.kind === "row" || token?.kind === "column") {
      this.next += 1;
      return { kind: token.kind, text: token.text };
    }
    const found = token ? `“${token.text}”` : "末尾 (the end)";
    return this.fail(`这里要有行、列或数字，却是${found} (a row, column or number is missing)`);
  }

  private options(): string[] {
    const options: string[] = [];
    const bracket = this.sign("(");
    do {
      const token = this.tokens[this.next];
      if (token?.kind !== "text")
        return this.fail("“属于”后面用引号写可选的词 (options stand in quotation marks)");
      options.push(token.text);
      this.next += 1;
    } while (this.sign(","));
    if (bracket && !this.sign(")")) return this.fail("少了“)” (a closing bracket is missing)");
    return options;
  }

  private alone(value: Value, word: Word): Cells {
    if (value.kind === "cells") return { ...value, joined: "any" };
    return this.fail(`“${word}”前面写一个行或列 (one row or column stands before ${word})`);
  }
}

/** Several cells against a number ask whether one of them does: [公开形式] > 0. */
function asAny(left: Value, right: Value): Value {
  const several =
    left.kind === "cells" && [left.rows, left.columns].some((lines) => lines !== "each" && lines.length > 1);
  return several && right.kind === "number" && right.value === 0 ? { ...left, joined: "any" } : left;
}
