import type { Form, HeadRule } from "../form/form";
import type { Return } from "../reading/return";
import { sameUnit } from "../reading/unit-key";
import type { CheckContext } from "./check-context";
import { findingOf, type Finding } from "./finding";

const NOT_WRITTEN = { chinese: "（没有写）", english: "(not written)" };

/** What is wrong with 填报单位 and 填报时间. What the context does not say leaves a rule undetermined. */
export function checkHead(form: Form, ret: Return, rule: HeadRule, context: CheckContext): Finding[] {
  const { unit, unitCell, date, dateCell } = ret;
  switch (rule.check) {
    case "unit-missing":
      return unit === "" ? [findingOf(rule, { ...unitCell, expected: form.spec.head.unit })] : [];
    case "date-missing":
      return date === null ? [findingOf(rule, { ...dateCell, expected: form.spec.head.date })] : [];
    case "late": {
      const { due } = form.spec;
      if (date === null || date <= due) return [];
      return [findingOf(rule, { ...dateCell, actual: date, expected: `≤ ${due}` }, { date, due })];
    }
    case "not-on-roster":
      if (!context.roster || unit === "" || context.roster.find(unit)) return [];
      return [findingOf(rule, { ...unitCell, actual: unit }, { unit })];
    case "prior-unit-differs": {
      const prior = context.prior?.unit;
      if (prior === undefined || unit === "" || isSameUnit(unit, prior, context)) return [];
      return [
        findingOf(
          rule,
          { ...unitCell, actual: prior, expected: unit },
          { unit, prior: prior || NOT_WRITTEN },
        ),
      ];
    }
  }
}

/** Under the same name however it is spelled, or under two names that the roster knows for one unit. */
export function isSameUnit(unit: string, other: string, { roster }: CheckContext): boolean {
  if (sameUnit(unit, other)) return true;
  const [one, two] = [roster?.find(unit)?.unit, roster?.find(other)?.unit];
  return one !== undefined && one === two;
}
