import type { NumberBounds } from "../../form/measure";
import type { Form } from "../../form/form";
import type { Rule } from "../../form/rules/rule";
import type { Spot } from "../../form/totals/amount";
import { cleanNumber } from "../../reading/numeral";
import type { Return } from "../../reading/return";
import { withNumber } from "../changed-return";
import type { CheckContext } from "../check-context";
import { checkReturn } from "../check-return";
import { isOpen, type Finding } from "../finding";
import { judgeOf } from "../kinds/judges";
import type { LikelyCell } from "../likely-cell";
import { Seen } from "../seen";
import { measureOfSpot, roleAt } from "../spots";
import { expectedOf, followingIn, type Following } from "../totals";
import { edgesOf, groupsAt, narrowed, speaksOfSpot, standsBeside } from "./rules-of-cell";

/** Fewer rules are no sign that one cell is to blame: one of them fails in the column and in 合计 alike. */
export const FEWEST = 2;
/** Where a condition speaks of more cells, changing one of them is a guess among many. */
const MOST_OPERANDS = 3;
/** Cells that are tried in a column or line, and values in a cell. */
const MOST_CELLS = 12;
const MOST_VALUES = 8;

/** The values of a cell that settle most, ascending, and how many findings they settle. */
export interface Trial {
  readonly spot: Spot;
  readonly score: number;
  readonly values: readonly number[];
}

interface Spoken {
  readonly rules: readonly Rule[];
  readonly before: readonly Finding[];
  readonly elsewhere: readonly Finding[];
}

/** What another value in a cell would do. */
export class Trials {
  private readonly seen: Seen;
  private readonly spoken = new Map<string, Spoken>();
  private typedTotals: readonly Following[] | null = null;

  constructor(
    private readonly form: Form,
    private readonly ret: Return,
    private readonly open: readonly Finding[],
    private readonly context: CheckContext,
  ) {
    this.seen = Seen.asRead(form, ret);
  }

  /** The numbers of which the broken rules speak, those that could settle most first, as far as they are understood. */
  candidates(isIn: (finding: Finding) => boolean): Spot[] {
    const groups = this.open.filter(isIn).flatMap((finding) => {
      const rule = this.form.rules.find(({ id }) => id === finding.rule)!;
      return groupsAt(rule, finding, this.seen);
    });
    const spots = groups.flatMap((group) => (group.length <= MOST_OPERANDS ? group : []));
    const once = new Map(spots.map((spot) => [keyOfSpot(spot), spot]));
    return [...once.values()]
      .filter((spot) => this.isNumber(spot))
      .sort((a, b) => this.reach(b) - this.reach(a))
      .slice(0, MOST_CELLS);
  }

  private isNumber(spot: Spot): boolean {
    const [cell, role] = [this.seen.cell(spot), roleAt(this.seen, spot)];
    const isOpenNumber = role?.kind === "open" && role.measure.holds.type === "number";
    return (
      isOpenNumber && cell !== null && cell.at !== null && (cell.state === "number" || cell.state === "blank")
    );
  }

  /** How many findings the cell could settle at the best. */
  reach(spot: Spot): number {
    const { before } = this.spokenOf(spot);
    return before.length - gone(before, this.open).length;
  }

  best(spot: Spot): Trial {
    const scored = this.edges(spot).map((value) => ({ value, score: this.score(spot, value) }));
    const score = Math.max(...scored.map((each) => each.score));
    const values = scored.filter((each) => each.score === score).map(({ value }) => value);
    return { spot, score, values };
  }

  /** The cell with the whole range of such values; `null` when a look at all rules says otherwise. */
  cell({ spot, score, values }: Trial): LikelyCell | null {
    const [low, high] = [values[0]!, values.at(-1)!];
    const { step } = this.grain(spot);
    const asGood = (value: number) => this.isAllowed(spot, value) && this.score(spot, value) === score;
    const least = asGood(cleanNumber(low - step)) ? null : low;
    const most = asGood(cleanNumber(high + step)) ? null : high;
    if (least === null && most === null) return null;
    const after = checkReturn(this.form, this.changed(spot, least ?? high), this.context);
    const settles = gone(this.open, after);
    if (gone(after.filter(isOpen), this.open).length > 0) return null;
    const at = this.seen.cell(spot)!.at!;
    return { ...spot, at, least, most, settles };
  }

  /** Where a rule that speaks of the cell just holds, in its row, its column or in totals. */
  private edges(spot: Spot): number[] {
    const now = this.amount(spot);
    const beside = standsBeside(spot, this.seen);
    const found = this.form.rules.flatMap((rule) =>
      judgeOf(rule)
        .operands(rule as never, this.form)
        .flatMap((relation) => beside.flatMap((here) => edgesOf(relation, rule, spot, here, this.seen))),
    );
    const added = this.typed()
      .filter(
        (total) =>
          total.spot.table === spot.table &&
          (total.spot.row === spot.row || total.spot.column === spot.column),
      )
      .map(({ spot: total, cell }) => cell.value! - (this.expected(total) ?? 0) + (now ?? 0));
    return [...new Set([...found, ...added].map(cleanNumber))]
      .filter((value) => this.isAllowed(spot, value) && value !== now)
      .sort((a, b) => a - b)
      .slice(0, MOST_VALUES);
  }

  /** Totals that are no formulas. */
  private typed(): readonly Following[] {
    return (this.typedTotals ??= followingIn(this.seen, false).filter(
      ({ cell }) => cell.formula === null && cell.value !== null,
    ));
  }

  private expected(spot: Spot): number | null {
    const amount = expectedOf(this.seen, spot);
    return amount === "unknown" ? null : amount;
  }

  private amount(spot: Spot): number | null {
    return this.seen.cell(spot)?.value ?? null;
  }

  /** Only numbers are tried. */
  private grain(spot: Spot): { readonly step: number; readonly minimum: number } {
    const { decimals, minimum } = measureOfSpot(this.form, spot)!.holds as NumberBounds;
    return { step: 10 ** -(decimals ?? 0), minimum: minimum ?? -Infinity };
  }

  private isAllowed(spot: Spot, value: number): boolean {
    const { step, minimum } = this.grain(spot);
    return value >= minimum && Math.abs(value / step - Math.round(value / step)) < 1e-6;
  }

  /** How many open findings the value settles, of the rules that speak of the cell; -1 when it breaks one. */
  private score(spot: Spot, value: number): number {
    const { rules, before, elsewhere } = this.spokenOf(spot);
    const after = this.findingsOf(this.changed(spot, value), rules);
    if (gone(after, before).length > 0) return -1;
    const evidence = gone(this.open, [...after, ...elsewhere]).filter((each) => this.isAbout(each, spot));
    return rulesIn(evidence) < FEWEST ? 0 : evidence.length;
  }

  /** Whether a finding is about what stands in cells, or about this very cell being blank. */
  private isAbout(finding: Finding, spot: Spot): boolean {
    const at = this.seen.spotOf(finding);
    if (at === null || keyOfSpot(at) === keyOfSpot(spot)) return true;
    return this.seen.amount(at) !== null;
  }

  /** The rules that speak of a cell, what they find now, and the open findings of all others. */
  private spokenOf(spot: Spot): Spoken {
    const known = this.spoken.get(keyOfSpot(spot));
    if (known) return known;
    const rules = this.form.rules
      .filter((rule) => rule.kind === "total" || speaksOfSpot(rule, spot, this.seen))
      .map((rule) => narrowed(rule, spot, this.form));
    const before = this.findingsOf(this.ret, rules);
    const made = { rules, before, elsewhere: gone(this.open, before) };
    this.spoken.set(keyOfSpot(spot), made);
    return made;
  }

  private findingsOf(ret: Return, rules: readonly Rule[]): Finding[] {
    const seen = Seen.asRead(this.form, ret);
    return rules.flatMap((rule) => {
      const found = judgeOf(rule).check(rule as never, seen);
      return rule.kind === "total" ? found.filter(isOpen) : found;
    });
  }

  private changed(spot: Spot, value: number): Return {
    return withNumber(this.form, this.ret, spot, value);
  }
}

/** Those of `before` that are not among `after`. */
function gone(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const left = new Set(after.map(keyOf));
  return before.filter((finding) => !left.has(keyOf(finding)));
}

function rulesIn(findings: readonly Finding[]): number {
  return new Set(findings.map(({ rule }) => rule)).size;
}

function keyOf({ rule, table, row, column, onTotal }: Finding): string {
  return `${rule} ${table} ${row} ${column} ${onTotal}`;
}

function keyOfSpot({ table, row, column }: Spot): string {
  return `${table} ${row} ${column}`;
}
