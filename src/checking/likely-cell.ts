import type { CompareRule, Form, ImpliesRule, Rule } from "../form/form";
import type { Return } from "../reading/return";
import type { CellAddress } from "../sheet/address";
import { asFormulasSee } from "./as-formulas-see";
import { withFigure } from "./changed-return";
import type { CheckContext } from "./check-context";
import { checkRelation } from "./check-relation";
import { checkReturn } from "./check-return";
import { checkTotals, recomputeTotals, type Recomputed } from "./check-total";
import { isOpen, type Finding } from "./finding";

/** A cell that, changed, would settle several findings at once and break no rule. */
export interface LikelyCell extends CellAddress {
  readonly indicator: number;
  readonly subject: number;
  /** The values that do it: both ends included, `null` no end; both the same is the one value. */
  readonly least: number | null;
  readonly most: number | null;
  /** The findings that would be gone, of two rules or more. */
  readonly settles: readonly Finding[];
}

/** Fewer rules are no sign that one cell is to blame: one of them fails in the column and in 合计 alike. */
const FEWEST = 2;
/** Where a condition speaks of more indicators, changing one of them is a guess among many. */
const MOST_OPERANDS = 3;
/** Cells that are tried in a column, and values in a cell. */
const MOST_CELLS = 12;
const MOST_VALUES = 8;

/**
 * For each subject with open findings the one cell whose change would settle most of them, most findings first.
 * Only counts are tried, at the values where a rule just holds. A finding that waits for a cell to be filled in
 * speaks for that cell, and against no other. Where several cells would do as well nobody can say which is wrong,
 * and nothing is said. `findings` are those of `checkReturn` with the same context.
 */
export function likelyCells(
  form: Form,
  ret: Return,
  findings: readonly Finding[],
  context: CheckContext = {},
): LikelyCell[] {
  const open = findings.filter(isOpen);
  const seen = asFormulasSee(ret);
  const subjects = new Set(open.map(({ subject }) => subject).filter((each) => typeof each === "number"));
  return [...subjects]
    .flatMap((subject) => likeliest(new Trials(form, seen, open, subject), context))
    .sort((a, b) => b.settles.length - a.settles.length);
}

/** The cell that settles most, none where several do; cells that cannot do better are not tried. */
function likeliest(trials: Trials, context: CheckContext): LikelyCell[] {
  let best: Trial[] = [];
  for (const indicator of trials.indicators()) {
    const most = best[0]?.score ?? FEWEST;
    if (trials.reach(indicator) < most) break;
    const trial = trials.best(indicator);
    if (trial.score > most || (trial.score === most && best.length === 0)) best = [trial];
    else if (trial.score === most) best.push(trial);
  }
  const [one, ...others] = best;
  const cell = one && others.length === 0 ? trials.cell(one, context) : null;
  return cell ? [cell] : [];
}

/** The values of a cell that settle most, ascending, and how many findings they settle. */
interface Trial {
  readonly indicator: number;
  readonly score: number;
  readonly values: readonly number[];
}

interface Spoken {
  readonly rules: readonly Rule[];
  readonly before: readonly Finding[];
  readonly elsewhere: readonly Finding[];
}

/** What another value in a cell of one subject would do. */
class Trials {
  private readonly current: readonly { readonly value: number | null }[];
  private readonly totals: readonly Recomputed[];
  private readonly spoken = new Map<number, Spoken>();

  constructor(
    private readonly form: Form,
    private readonly ret: Return,
    private readonly open: readonly Finding[],
    private readonly subject: number,
  ) {
    this.current = form.indicators.map(({ index }) => ret.figures[index]![subject]!);
    this.totals = recomputeTotals(form, ret);
  }

  /** The counts of which the broken rules speak, those that could settle most first, as far as they are understood. */
  indicators(): number[] {
    const broken = new Set(
      this.open.filter(({ subject }) => subject === this.subject).map(({ rule }) => rule),
    );
    const spoken = this.form.rules.filter(({ id }) => broken.has(id)).flatMap(operandsOf);
    return [...new Set(spoken.flatMap((operand) => (operand.length <= MOST_OPERANDS ? operand : [])))]
      .filter((indicator) => this.form.indicators[indicator]!.kind === "count")
      .filter((indicator) => {
        const { state, row, column } = this.ret.figures[indicator]![this.subject]!;
        return row >= 0 && column >= 0 && (state === "number" || state === "blank");
      })
      .sort((a, b) => this.reach(b) - this.reach(a))
      .slice(0, MOST_CELLS);
  }

  /** How many findings the cell could settle at the best. */
  reach(indicator: number): number {
    const { before } = this.spokenOf(indicator);
    return before.length - gone(before, this.open).length;
  }

  best(indicator: number): Trial {
    const scored = this.edges(indicator).map((value) => ({ value, score: this.score(indicator, value) }));
    const score = Math.max(0, ...scored.map((each) => each.score));
    const values = scored.filter((each) => each.score === score).map(({ value }) => value);
    return { indicator, score, values };
  }

  /** The cell with the whole range of such values; `null` when a look at all rules says otherwise. */
  cell({ indicator, score, values }: Trial, context: CheckContext): LikelyCell | null {
    const [low, high] = [values[0]!, values.at(-1)!];
    const asGood = (value: number) => value >= 0 && this.score(indicator, value) === score;
    const [least, most] = [asGood(low - 1) ? null : low, asGood(high + 1) ? null : high];
    if (least === null && most === null) return null;
    const after = checkReturn(this.form, this.changed(indicator, least ?? high), context);
    const settles = gone(this.open, after);
    if (gone(after.filter(isOpen), this.open).length > 0) return null;
    const { row, column } = this.ret.figures[indicator]![this.subject]!;
    return { row, column, indicator, subject: this.subject, least, most, settles };
  }

  /** Where a rule that speaks of the indicator just holds, in its column or in 合计. */
  private edges(indicator: number): number[] {
    const now = this.current[indicator]!.value;
    const found = this.form.rules.flatMap((rule) => this.edgesOf(rule, indicator));
    const total = this.ret.totals[indicator]!;
    const typed = total.formula === null && total.value !== null ? [total.value] : [];
    const added = typed.map((value) => value - (this.totals[indicator]!.value ?? 0) + (now ?? 0));
    return [...new Set([...found, ...added])]
      .filter((value) => Number.isInteger(value) && value >= 0 && value !== now)
      .sort((a, b) => a - b)
      .slice(0, MOST_VALUES);
  }

  private edgesOf(rule: Rule, indicator: number): number[] {
    if (rule.kind === "implies")
      return operandsOf(rule).some((each) => each.includes(indicator)) ? [0, 1] : [];
    if (rule.kind !== "compare") return [];
    const side = [rule.left, rule.right].find((each) => each.includes(indicator));
    if (!side) return [];
    const other = side === rule.left ? rule.right : rule.left;
    const columns = [(each: number) => this.current[each]!.value, (each: number) => this.totals[each]!.value];
    const sum = (of: readonly number[], at: (each: number) => number | null) =>
      of.reduce((all, each) => all + (at(each) ?? 0), 0);
    return columns.map((at) => sum(other, at) - sum(side, at) + (this.current[indicator]!.value ?? 0));
  }

  /** How many open findings the value settles, of the rules that speak of the cell; -1 when it breaks one. */
  private score(indicator: number, value: number): number {
    const { rules, before, elsewhere } = this.spokenOf(indicator);
    const after = findingsOf(this.form, this.changed(indicator, value), rules, this.subject);
    if (gone(after, before).length > 0) return -1;
    const evidence = gone(this.open, [...after, ...elsewhere]).filter((each) =>
      this.speaksOf(each, indicator),
    );
    return rulesIn(evidence) < FEWEST ? 0 : evidence.length;
  }

  /** Whether a finding is about what stands in cells, or about this very cell being blank. */
  private speaksOf(finding: Finding, indicator: number): boolean {
    const at = finding.indicator;
    if (at === null || at === indicator) return true;
    const { value } = finding.subject === "total" ? this.totals[at]! : this.current[at]!;
    return value !== null;
  }

  /** The rules that speak of an indicator, what they find now, and the open findings of all others. */
  private spokenOf(indicator: number): Spoken {
    const known = this.spoken.get(indicator);
    if (known) return known;
    const rules = this.form.rules.filter(
      (rule) => rule.kind === "total" || operandsOf(rule).some((each) => each.includes(indicator)),
    );
    const before = findingsOf(this.form, this.ret, rules, this.subject);
    const made = { rules, before, elsewhere: gone(this.open, before) };
    this.spoken.set(indicator, made);
    return made;
  }

  private changed(indicator: number, value: number): Return {
    return withFigure(this.form, this.ret, indicator, this.subject, value);
  }
}

/** What rules find in a subject and in 合计. */
function findingsOf(form: Form, ret: Return, rules: readonly Rule[], subject: number): Finding[] {
  const totals = recomputeTotals(form, ret);
  return rules.flatMap((rule) => {
    if (rule.kind === "total") return checkTotals(form, ret, rule, totals).filter(isOpen);
    return checkRelation(form, ret, rule as CompareRule | ImpliesRule, totals, [subject, "total"]);
  });
}

/** Those of `before` that are not among `after`. */
function gone(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const left = new Set(after.map(keyOf));
  return before.filter((finding) => !left.has(keyOf(finding)));
}

function rulesIn(findings: readonly Finding[]): number {
  return new Set(findings.map(({ rule }) => rule)).size;
}

function keyOf({ rule, indicator, subject }: Finding): string {
  return `${rule} ${indicator} ${subject}`;
}

/** The indicators of which a rule speaks, side by side or condition by condition; empty for other rules. */
function operandsOf(rule: Rule): (readonly number[])[] {
  if (rule.kind === "compare") return [rule.left, rule.right];
  if (rule.kind === "implies") return [rule.when, ...rule.then].map(({ indicators }) => indicators);
  return [];
}
