/** What a page's style sheet or an element's own style says: values by property, both in small letters. */
export type Declarations = ReadonlyMap<string, Declared>;

export interface Declared {
  readonly value: string;
  readonly isImportant: boolean;
}

/** One step of a selector: what an element must be called. */
export interface Step {
  /** In small letters; "" for any. */
  readonly element: string;
  readonly classes: readonly string[];
  readonly id: string;
  /** Whether the step before it is the element right around, not any element around. */
  readonly isChild: boolean;
}

/** For which elements a block of declarations is, outermost step first. */
export interface StyleRule {
  readonly steps: readonly Step[];
  readonly declarations: Declarations;
}

const PROPERTY = /(?<![\w.-])([\w.-]+)\s*:\s*((?:"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|\\[^]|[^;"'\\])*)/g;
const IMPORTANT = /!\s*important\s*$/i;

/** The properties among those asked for that a style attribute or the inside of a block declares. */
export function declarationsIn(style: string, asked: ReadonlySet<string>): Declarations {
  const found = new Map<string, Declared>();
  for (const [, name, written] of style.matchAll(PROPERTY)) {
    const property = name!.toLowerCase();
    if (!asked.has(property)) continue;
    const value = written!.replace(IMPORTANT, "").trim();
    found.set(property, { value, isImportant: IMPORTANT.test(written!) });
  }
  return found;
}

/** Blocks within which rules hold on a screen; those for printing, fonts and movements do not. */
const HOLDING = /^@(?:media\s+(?:only\s+)?(?:all|screen)\b(?!\s+and)|supports\b|layer\b)/i;

/**
 * The rules of a style sheet that declare something asked for. Selectors of elements, classes, ids and
 * what lies in them are known; a rule with any other (`:hover`, `[title]`) is for moments and elements
 * that nobody prints, and left out.
 */
export function* rulesIn(styleSheet: string, asked: ReadonlySet<string>): Generator<StyleRule> {
  const css = styleSheet.replace(/<!--|-->/g, " ").replace(/\/\*[^]*?(?:\*\/|$)/g, " ");
  let at = 0;
  while (at < css.length) {
    const open = endOf(css, at, "{");
    const prelude = css
      .slice(at, open)
      .replace(/^[^]*[;}]/, "")
      .trim();
    at = open + 1;
    if (HOLDING.test(prelude)) continue;
    const close = prelude.startsWith("@") ? endOfNested(css, at) : endOf(css, at, "}");
    if (!prelude.startsWith("@")) yield* rulesOf(prelude, declarationsIn(css.slice(at, close), asked));
    at = close + 1;
  }
}

function* rulesOf(selectors: string, declarations: Declarations): Generator<StyleRule> {
  if (declarations.size === 0) return;
  for (const selector of selectors.split(",")) {
    const steps = stepsOf(selector);
    if (steps !== null) yield { steps, declarations };
  }
}

/** Where the brace stands next outside of quotes; the end when nowhere. */
function endOf(css: string, from: number, brace: "{" | "}"): number {
  for (const at of braces(css, from)) if (css[at] === brace) return at;
  return css.length;
}

/** Where a block ends that holds other blocks. */
function endOfNested(css: string, from: number): number {
  let depth = 1;
  for (const at of braces(css, from)) {
    depth += css[at] === "{" ? 1 : -1;
    if (depth === 0) return at;
  }
  return css.length;
}

/** Where braces stand outside of quotes; a quote that never closes is a character like any other. */
function* braces(css: string, from: number): Generator<number> {
  const token = /\\[^]|["'{}]/g;
  token.lastIndex = from;
  for (let found = token.exec(css); found !== null; found = token.exec(css)) {
    const [text] = found;
    if (text === "{" || text === "}") yield found.index;
    const closing = text === '"' || text === "'" ? closingQuote(css, found.index) : -1;
    if (closing !== -1) token.lastIndex = closing + 1;
  }
}

function closingQuote(css: string, open: number): number {
  const quote = css[open]!;
  let at = css.indexOf(quote, open + 1);
  while (at !== -1 && css[at - 1] === "\\") at = css.indexOf(quote, at + 1);
  return at;
}

const NAME = "[\\w\\u0080-\\uffff-]+";
const STEP = new RegExp(`^(>?)(${NAME}|\\*)?((?:[.#]${NAME})*)$`);
/** Longer selectors are not written by anybody, and each step is looked for among the elements around. */
const MOST_STEPS = 16;

/** "table.a > .b td" in steps; `null` when it asks for what is not known here. */
function stepsOf(selector: string): Step[] | null {
  const written = selector.toLowerCase().replace(/\s+/g, " ").replace(/ ?> ?/g, " >").trim().split(" ");
  if (written.length > MOST_STEPS) return null;
  const steps: Step[] = [];
  for (const step of written) {
    const parts = STEP.exec(step);
    if (parts === null || step === "" || step === ">") return null;
    const [, child, element = "", marks = ""] = parts;
    const names = marks.match(new RegExp(`[.#]${NAME}`, "g")) ?? [];
    const classes = names.filter((name) => name.startsWith(".")).map((name) => name.slice(1));
    const id = names.find((name) => name.startsWith("#"))?.slice(1) ?? "";
    steps.push({ element: element === "*" ? "" : element, classes, id, isChild: child === ">" });
  }
  return steps;
}
