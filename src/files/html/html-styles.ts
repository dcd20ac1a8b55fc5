import type { Budget } from "../limits";
import {
  declarationsIn,
  rulesIn,
  type Declarations,
  type Declared,
  type Step,
  type StyleRule,
} from "./style-sheet";

/** An element as selectors know it, with the one around it. */
export interface StyledElement {
  readonly name: string;
  readonly classes: ReadonlySet<string>;
  readonly id: string;
  readonly around: StyledElement | null;
}

/** Bytes that a rule takes in memory. */
const RULE_COST = 512;

interface Weighed {
  readonly rule: StyleRule;
  /** How closely the rule says which elements it is for, and behind that how late it stands. */
  readonly weight: number;
}

/** The style sheets of a page: what they declare for an element, as browsers decide between rules. */
export class HtmlStyles {
  /** Rules by what their last step asks for first: "#id", ".class", "element" or "*". */
  private readonly rules = new Map<string, Weighed[]>();
  private count = 0;

  constructor(
    private readonly asked: ReadonlySet<string>,
    styleSheets: readonly string[],
    private readonly budget: Budget,
  ) {
    styleSheets.forEach((styleSheet) => this.add(styleSheet));
  }

  private add(styleSheet: string): void {
    for (const rule of rulesIn(styleSheet, this.asked)) {
      this.budget.spendBytes(RULE_COST);
      const key = keyOf(rule.steps.at(-1)!);
      const weighed = { rule, weight: closeness(rule.steps) + this.count++ * 1e-9 };
      const known = this.rules.get(key);
      if (known) known.push(weighed);
      else this.rules.set(key, [weighed]);
    }
  }

  /** What holds for an element: what its own style says, else the closest of the rules that mean it. */
  of(element: StyledElement, style: string | undefined): Declarations {
    const own = style === undefined ? NOTHING : declarationsIn(style, this.asked);
    const meant = this.rules.size === 0 ? [] : this.rulesFor(element);
    if (meant.length === 0) return own;
    const holding = new Map<string, Declared>();
    for (const declarations of [...meant.map(({ rule }) => rule.declarations), own]) {
      for (const [property, declared] of declarations) {
        if (declared.isImportant || !holding.get(property)?.isImportant) holding.set(property, declared);
      }
    }
    return holding;
  }

  private rulesFor(element: StyledElement): Weighed[] {
    const keys = ["*", element.name, ...Array.from(element.classes, (name) => `.${name}`), `#${element.id}`];
    const candidates = keys.flatMap((key) => this.rules.get(key) ?? []);
    // Style sheets may ask for any number of elements around any number of elements.
    this.budget.spendBytes(candidates.length);
    return candidates
      .filter(({ rule }) => this.means(rule.steps, element))
      .sort((a, b) => a.weight - b.weight);
  }

  private means(steps: readonly Step[], element: StyledElement): boolean {
    let index = steps.length - 1;
    if (!fits(steps[index]!, element)) return false;
    let mustFit = steps[index]!.isChild;
    for (let around = element.around; index > 0; around = around.around) {
      if (around === null) return false;
      this.budget.spendBytes(1);
      if (fits(steps[index - 1]!, around)) mustFit = steps[--index]!.isChild;
      else if (mustFit) return false;
    }
    return true;
  }
}

const NOTHING: Declarations = new Map();

function keyOf({ element, classes, id }: Step): string {
  if (id !== "") return `#${id}`;
  return classes.length > 0 ? `.${classes[0]!}` : element || "*";
}

function fits({ element, classes, id }: Step, { name, classes: given, id: own }: StyledElement): boolean {
  return (
    (element === "" || element === name) &&
    (id === "" || id === own) &&
    classes.every((each) => given.has(each))
  );
}

function closeness(steps: readonly Step[]): number {
  const each = ({ element, classes, id }: Step) =>
    (id === "" ? 0 : 10_000) + 100 * classes.length + (element === "" ? 0 : 1);
  return steps.reduce((sum, step) => sum + each(step), 0);
}
