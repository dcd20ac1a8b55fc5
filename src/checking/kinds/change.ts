import type { ChangeRule } from "../../form/rules/rule";
import type { Spot } from "../../form/totals/amount";
import { findingOf, numberText, type Finding } from "../finding";
import { spotName } from "../names";
import type { Seen } from "../seen";
import { roleAt, spotsIn } from "../spots";
import type { Judge } from "./judge";

/**
 * Figures that changed much since the period before. Undetermined without that return, when it is another
 * unit's, and where either says nothing: blank is not 0. The lines of lists have no fellow in the period before.
 */
export const CHANGE: Judge<"change"> = {
  check(rule, seen) {
    const [now, before] = [seen.asRead(), seen.prior()];
    if (before === null) return [];
    const matrices = seen.form.tables.filter(({ kind }) => kind === "matrix");
    return matrices.flatMap((table) =>
      spotsIn(table, seen)
        .filter((spot) => isCompared(rule, spot, seen))
        .flatMap((spot) => changed(rule, spot, now, before)),
    );
  },

  /** Another file is beyond any formula. */
  onSheet: () => [],

  brokenWhen({ of, factor, least }) {
    const what = of === "number" ? "数" : "百分比";
    const apart = `相差 ${least} ${of === "number" ? "" : "个百分点"}以上`;
    const beyond = factor === null ? "" : `超过上一期的 ${factor} 倍，或不到上一期的 ${factor} 分之一，而且`;
    return `这一期的${what}${beyond === "" ? "与上一期" : beyond}${apart}。哪一期空着，或没有给上一期报表时，不判断。`;
  },

  operands: () => [],

  *examples(rule, bench) {
    const laid = bench.seen({ cells: [] });
    const matrices = bench.form.tables.filter(({ kind }) => kind === "matrix");
    const spots = matrices.flatMap((table) => spotsIn(table, laid));
    const spot = spots.find((each) => roleAt(laid, each)?.kind === "open" && isCompared(rule, each, laid));
    if (spot === undefined) return;
    const { factor, least } = rule;
    const before = factor === null ? 60 : Math.ceil(least / factor) * 2;
    const now = before * (factor ?? 1) + least;
    const of = (value: number) => ({ cells: [{ spot, value }] });
    yield { prior: of(before), ...of(now) };
    yield { prior: of(before), ...of(before) };
  },
};

function isCompared({ of, onTotals }: ChangeRule, spot: Spot, seen: Seen): boolean {
  const role = roleAt(seen, spot);
  if (role?.kind !== "open" && !(role?.kind === "total" && onTotals)) return false;
  return role.measure.holds.type === of;
}

function changed(rule: ChangeRule, spot: Spot, now: Seen, before: Seen): Finding[] {
  const [current, last] = [now.amount(spot), before.amount(spot)];
  if (typeof current !== "number" || typeof last !== "number" || !changedMuch(last, current, rule)) return [];
  const [actual, earlier] = [numberText(current), numberText(last)];
  const words = {
    indicator: spotName(now.form, spot, "row"),
    before: earlier,
    now: actual,
    factor: String(rule.factor),
    difference: numberText(Math.abs(current - last)),
  };
  return [findingOf(rule, { ...now.placed(spot), actual, expected: `≈ ${earlier}` }, words)];
}

/** From or to 0 is beyond any factor; a few more or less are no change. */
function changedMuch(before: number, now: number, { factor, least }: ChangeRule): boolean {
  const [small, large] = before < now ? [before, now] : [now, before];
  return large - small >= least && (factor === null || large > small * factor);
}
