import type { ChangeRule, Form } from "../form/form";
import type { Return } from "../reading/return";
import type { CheckContext } from "./check-context";
import { isSameUnit } from "./check-head";
import { recomputeTotals } from "./check-total";
import { findingOf, numberText, type Finding } from "./finding";

/**
 * Figures that changed much since last year. Undetermined without last year's return, when it is
 * another unit's, and where either year says nothing: blank is not 0.
 */
export function checkChange(form: Form, ret: Return, rule: ChangeRule, context: CheckContext): Finding[] {
  const { prior } = context;
  if (!prior || ret.unit === "" || !isSameUnit(ret.unit, prior.unit, context)) return [];
  const [thisYear, lastYear] = [yearOf(form, ret), yearOf(form, prior)];
  const subjects = rule.onSubjects ? form.subjects.map(({ index }) => index) : [];
  const places: readonly (number | "total")[] = rule.onTotal ? [...subjects, "total"] : subjects;
  const indicators = form.indicators.filter(({ kind }) => kind === rule.of);
  return indicators.flatMap(({ index, label }) =>
    places.flatMap((subject): Finding[] => {
      const [current, last] = [thisYear(index, subject), lastYear(index, subject)];
      if (current === null || last === null || !changedMuch(last, current, rule)) return [];
      const { row, column } = subject === "total" ? ret.totals[index]! : ret.figures[index]![subject]!;
      const actual = numberText(current);
      const before = numberText(last);
      const difference = numberText(Math.abs(current - last));
      const words = { indicator: label, before, now: actual, factor: String(rule.factor), difference };
      const place = { row, column, indicator: index, subject, actual, expected: `≈ ${before}` };
      return [findingOf(rule, place, words)];
    }),
  );
}

function yearOf(form: Form, ret: Return): (indicator: number, subject: number | "total") => number | null {
  const totals = recomputeTotals(form, ret);
  return (indicator, subject) => {
    if (subject !== "total") return ret.figures[indicator]![subject]!.value;
    const { value, certain } = totals[indicator]!;
    return certain ? value : null;
  };
}

/** From or to 0 is beyond any factor; a few more or less are no change. */
function changedMuch(before: number, now: number, { factor, least }: ChangeRule): boolean {
  const [small, large] = before < now ? [before, now] : [now, before];
  return large - small >= least && (factor === null || large > small * factor);
}
