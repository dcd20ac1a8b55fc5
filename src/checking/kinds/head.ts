import { dueFor, type Field, type Form } from "../../form/form";
import { periodText } from "../../form/period";
import type { HeadRule } from "../../form/rules/rule";
import { otherPeriodInField, periodOf } from "../../reading/period";
import { categoryOf, isSameUnit } from "../check-context";
import { headExamples } from "../examples/head-examples";
import { findingOf, type Finding, type Said } from "../finding";
import { headMessages, isAsked } from "../on-sheet/head";
import type { Seen } from "../seen";
import type { Judge } from "./judge";

const NOT_WRITTEN = { chinese: "（没有写）", english: "(not written)" };

/** What is wrong with the head and the foot. What the context does not say leaves a rule undetermined. */
export const HEAD: Judge<"head"> = {
  check(rule, seen) {
    switch (rule.check) {
      case "unit-missing":
        return seen.ret.content.unit === "" ? [missing(rule, "unit", seen)] : [];
      case "date-missing":
        return seen.ret.content.date === null ? [missing(rule, "date", seen)] : [];
      case "period-missing":
        return periodOf(seen.form, seen.ret.content) === null && otherPart(seen) === null
          ? [missing(rule, "period", seen)]
          : [];
      case "period-differs":
        return otherPeriod(rule, seen);
      case "field-missing":
        return fieldsAsked(seen.form).flatMap(({ field, index }) =>
          seen.ret.content.fields[index] === ""
            ? [
                findingOf(
                  rule,
                  { at: seen.ret.placement.fields[index]!, expected: field.label },
                  { field: field.label },
                ),
              ]
            : [],
        );
      case "late":
        return late(rule, seen);
      case "not-on-roster": {
        const { roster } = seen.context;
        const { unit } = seen.ret.content;
        return !roster || unit === "" || roster.find(unit)
          ? []
          : [said(rule, "unit", unit, "", { unit }, seen)];
      }
      case "prior-unit-differs": {
        const { unit } = seen.ret.content;
        const prior = seen.context.prior?.content.unit;
        if (prior === undefined || unit === "" || isSameUnit(unit, prior, seen.context)) return [];
        return [said(rule, "unit", prior, unit, { unit, prior: prior || NOT_WRITTEN }, seen)];
      }
    }
  },

  onSheet: (rule, sheet) =>
    headMessages(rule, sheet).map(({ formula }) => ({ shown: "head", formula, marks: [] })),

  brokenWhen({ check }, form) {
    const period = form.period ? periodText(form.period) : "";
    const due = form.due.map(({ level, by }) => (level === null ? by : `${level} ${by}`)).join("、");
    const sentences: Readonly<Record<HeadRule["check"], string>> = {
      "unit-missing": "表头没有写填报单位。",
      "date-missing": "表上没有写填报时间，或者写的认不出是哪一天。",
      "period-missing": "表头没有写报告期，或者写的认不出是哪一期。",
      "period-differs": `表上写的报告期不是${period}。没有写的不判断。`,
      "field-missing": `没有写：${
        fieldsAsked(form)
          .map(({ field }) => field.label)
          .join("、") || "（这张表不要求）"
      }。`,
      late: `填报时间晚于 ${due}。没有写填报时间时不判断。`,
      "not-on-roster": "填报单位既不是名册上的单位，也不是其中哪一个的别名。没有名册时不判断。",
      "prior-unit-differs":
        "给了上一期的报表，那上面的填报单位和这一期的不是同一个（名册上的别名算同一个）。没有给上一期报表时不判断。",
    };
    return sentences[check];
  },

  operands: () => [],

  examples: ({ check }, { form }) => headExamples(check, form),
};

function fieldsAsked({ fields }: Form): { readonly field: Field; readonly index: number }[] {
  return fields.flatMap((field, index) => (isAsked(field) ? [{ field, index }] : []));
}

function missing(rule: HeadRule, is: Field["is"], seen: Seen): Finding {
  const field = seen.form.fields.find((each) => each.is === is);
  return said(rule, is, "", field?.label ?? "", {}, seen);
}

function said(
  rule: HeadRule,
  is: Field["is"],
  actual: string,
  expected: string,
  words: Readonly<Record<string, Said>>,
  seen: Seen,
): Finding {
  const index = seen.form.fields.findIndex((field) => field.is === is);
  return findingOf(rule, { at: seen.ret.placement.fields[index] ?? null, actual, expected }, words);
}

function otherPeriod(rule: HeadRule, seen: Seen): Finding[] {
  const { form, ret } = seen;
  const { period } = ret.content;
  if (form.period === null || period === form.period.of) return [];
  const actual = period === null ? otherPart(seen) : periodText({ ...form.period, of: period });
  if (actual === null) return [];
  const expected = periodText(form.period);
  return [said(rule, "period", actual, expected, { actual, expected }, seen)];
}

/** What stands for the period and is one of another length: 2012年第二季度 of a half. */
function otherPart({ form, ret }: Seen): string | null {
  const field = form.fields.findIndex(({ is }) => is === "period");
  return field < 0 || ret.content.period !== null
    ? null
    : otherPeriodInField(form, ret.content.fields[field]!);
}

function late(rule: HeadRule, seen: Seen): Finding[] {
  const { date, unit } = seen.ret.content;
  const due = dueFor(seen.form, categoryOf(unit, seen.context));
  if (date === null || due === null || date <= due) return [];
  return [said(rule, "date", date, `≤ ${due}`, { date, due }, seen)];
}
