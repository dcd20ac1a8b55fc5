import { brokenWhen } from "../../src/checking/broken-when";
import { checkReturn } from "../../src/checking/check-return";
import { isSameUnit, type CheckContext } from "../../src/checking/check-context";
import { headExamples } from "../../src/checking/examples/head-examples";
import { formFrom } from "../../src/form/compile/compile-form";
import type { HeadRule } from "../../src/form/rules/rule";
import { filledReturn, type Filling } from "../support/filled-return";
import type { Definition } from "../support/forms";
import { listOfLabels, matrixOfLabels } from "../support/small-form";

const person = (id: string, label: string, required = true) => ({ id, label, is: "person", place: "foot", required }); // prettier-ignore
const FIELDS = [
  { label: "填报单位", is: "unit" },
  { label: "报告期", is: "period" },
  { label: "填报时间", is: "date", place: "foot" },
];
const DUE = [
  { level: "镇", by: "2012-07-05" },
  { level: "县", by: "2012-07-10" },
];
const formOf = (more: Definition = {}) =>
  formFrom(
    matrixOfLabels(["甲"], ["一"], {
      period: { every: "month", of: "2012-06" },
      fields: [
        ...FIELDS,
        person("head", "负责人"),
        person("clerk", "填表人"),
        person("phone", "电话", false),
      ],
      due: [{ by: "2012-07-10" }],
      changes: { numbers: { factor: 2, least: 5 } },
      ...more,
    }),
  );
const FORM = formOf();
const ruleOf = (check: HeadRule["check"], form = FORM) =>
  form.rules.find((rule): rule is HeadRule => rule.kind === "head" && rule.check === check)!;

test.each<[HeadRule["check"], string]>([
  ["unit-missing", "表头没有写填报单位。"],
  ["date-missing", "表上没有写填报时间，或者写的认不出是哪一天。"],
  ["period-missing", "表头没有写报告期，或者写的认不出是哪一期。"],
  ["period-differs", "表上写的报告期不是2012年6月。没有写的不判断。"],
  ["field-missing", "没有写：负责人、填表人。"],
  ["late", "填报时间晚于 2012-07-10。没有写填报时间时不判断。"],
])("%s is broken when %s", (check, sentence) => expect(brokenWhen(FORM, ruleOf(check))).toBe(sentence));

test("what is due at several times, and what nobody asks for", () => {
  const levels = formOf({ due: DUE, fields: FIELDS });
  expect(brokenWhen(levels, ruleOf("late", levels))).toBe(
    "填报时间晚于 镇 2012-07-05、县 2012-07-10。没有写填报时间时不判断。",
  );
  expect(brokenWhen(levels, ruleOf("field-missing"))).toBe("没有写：（这张表不要求）。");
});

/** What is said of a head, in Chinese. */
function said(filling: Filling, context: CheckContext = {}): string[] {
  const heads = new Set(FORM.rules.filter(({ kind }) => kind === "head").map(({ id }) => id));
  const ret = filledReturn(FORM, { fields: { head: "李四", clerk: "张三" }, tables: [[[5]]], ...filling });
  return checkReturn(FORM, ret, context).filter(({ rule }) => heads.has(rule)).map(({ actual, expected, message }) => `${actual} | ${expected} | ${message}`); // prettier-ignore
}
const prior = (unit: string): CheckContext => ({ prior: filledReturn(FORM, { unit, period: "2012-05" }) });

test.each<[string, Filling, CheckContext, string[]]>([
  ["nothing", {}, {}, []],
  ["no unit", { unit: "" }, {}, [" | 填报单位 | 没有写填报单位。"]],
  ["no unit, after another's", { unit: "" }, prior("东溪镇"), [" | 填报单位 | 没有写填报单位。"]],
  ["no day", { date: null }, {}, [" | 填报时间 | 没有写填报时间，或写的不是日期。"]],
  ["no period", { period: null }, {}, [" | 报告期 | 没有写报告期，或者看不出是哪一期。"]],
  ["another period", { period: "2012-05" }, {}, ["2012年5月 | 2012年6月 | 这是2012年5月的报表，不是2012年6月的。"]],
  ["one of two names", { fields: { head: "", clerk: "张三" } }, {}, [" | 负责人 | 没有写负责人。"]],
  ["a day too late", { date: "2012-07-11" }, {}, ["2012-07-11 | ≤ 2012-07-10 | 填报时间是 2012-07-11，过了截止日期 2012-07-10。"]],
  ["the last day", { date: "2012-07-10" }, {}, []],
  ["the unit of the period before", {}, prior("石角镇"), []],
  ["another than the period before", {}, prior("东溪镇"), ["东溪镇 | 石角镇 | 上期的报表是“东溪镇”的，本期的是“石角镇”的，没有比较。"]],
  ["one after nobody's", {}, prior(""), [" | 石角镇 | 上期的报表是“（没有写）”的，本期的是“石角镇”的，没有比较。"]],
])("of %s", (_, filling, context, expected) => expect(said(filling, context)).toEqual(expected)); // prettier-ignore

const ROSTER: CheckContext = {
  roster: { find: (name) => (["石角镇", "石角"].includes(name) ? { unit: "石角镇", category: "" } : null) },
};
test.each([
  ["石角镇", "石角", ROSTER, true],
  ["石角", "东溪镇", ROSTER, false],
  ["东溪镇", "石角", ROSTER, false],
  ["东溪镇", "打通镇", ROSTER, false],
  ["东溪镇", "东溪镇", ROSTER, true],
  ["石角镇", "石角", {}, false],
])("%s is %s to a roster: %j %s", (one, two, context, expected) =>
  expect(isSameUnit(one, two, context)).toBe(expected),
);

test("lines of lists are compared with none of the period before, figures of a matrix are", () => {
  const period = { every: "month", of: "2012-06" };
  const one = matrixOfLabels(["甲"], ["一"], { period, changes: { numbers: { factor: 2, least: 5 } } });
  const [list] = listOfLabels([{ label: "数", measure: "个" }]).tables;
  const form = formFrom({ ...one, tables: [...one.tables, list] });
  const filled = (value: number) => {
    const lines = { lines: [{ [form.tables[1]!.columns.lines[0]!.id]: value }] };
    return filledReturn(form, { tables: [[[value]], lines] });
  };
  const found = checkReturn(form, filled(90), { prior: filled(9) }).filter(({ rule }) => rule === "P01");
  expect(found.map(({ at }) => at?.sheet)).toEqual([form.tables[0]!.sheet]);
});

test.each([
  [[3, 4], 3],
  [[null, 4], 4],
  [[null, null], 0],
])("where nothing is filled in, with columns at %j, the first of them is named", (columns, expected) => {
  const form = formFrom(matrixOfLabels(["甲"], ["一", "二"]));
  const ret = filledReturn(form);
  const tables = ret.placement.tables.map((table) => ({ ...table, columns }));
  const rule = form.rules.find((each) => each.kind === "filling" && each.check === "nothing-filled")!.id;
  const found = checkReturn(form, { ...ret, placement: { ...ret.placement, tables } });
  expect(found.find((each) => each.rule === rule)!.at).toMatchObject({ column: expected });
});

/** What the head of an example says besides what it has: that breaks a check, that keeps it. */
const examples = (check: HeadRule["check"], form = FORM) =>
  headExamples(check, form).map(({ cells, ...rest }) => {
    expect(cells).toEqual([]);
    return JSON.stringify(rest);
  });
test.each<[HeadRule["check"], string[]]>([
  ["unit-missing", ['{"unit":""}', "{}"]],
  ["date-missing", ['{"date":null}', "{}"]],
  ["period-missing", ['{"period":null,"date":null}', "{}"]],
  ["period-differs", ['{"period":"2012-05"}', "{}"]],
  ["field-missing", ['{"fields":{"3":""}}', "{}"]],
  ["late", ['{"date":"2012-07-11"}', '{"date":"2012-07-10"}']],
  [
    "not-on-roster",
    ['{"unit":"石用镇","roster":["石角镇","东溪镇"]}', '{"unit":"石角镇","roster":["石角镇","东溪镇"]}'],
  ],
  [
    "prior-unit-differs",
    [
      '{"unit":"石角镇","prior":{"cells":[],"unit":"东溪镇"}}',
      '{"unit":"石角镇","prior":{"cells":[],"unit":"石角镇"}}',
    ],
  ],
])("the examples of %s", (check, expected) => expect(examples(check)).toEqual(expected));

test("of what a form does not ask for there are none", () => {
  const form = formFrom(matrixOfLabels(["甲"]));
  const checks = ["period-differs", "field-missing", "late"] as const;
  expect(checks.map((check) => examples(check, form))).toEqual([[], [], []]);
});
