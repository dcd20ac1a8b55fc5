import type { Form } from "../../src/form/form";
import { cellsOf } from "../../src/form/expression/expression";
import { formFrom } from "../../src/form/compile/compile-form";
import { conditionWords } from "../../src/form/rules/condition-words";
import { messagePlaces, placesIn } from "../../src/form/rules/message-places";
import { looksBack, type RelationRule } from "../../src/form/rules/rule";
import { spokenFor } from "../../src/form/rules/spoken-for";
import { FIXTURES, FORM_2011, formOf, lineOf, matrixOf, type Definition } from "../support/forms";
import { compiled, listOfLabels, matrixOfLabels, withRule } from "../support/small-form";

function relation(form: Form, id = "R1"): RelationRule {
  const rule = form.rules.find((each) => each.id === id);
  if (rule?.kind !== "relation") throw new Error(`no relation ${id}`);
  return rule;
}
const ruled = (definition: Definition, says: string, rule: Definition = {}) =>
  relation(compiled(withRule(definition, says, rule)));

const total = { label: "合计", role: "total" };
const matrix = matrixOfLabels(
  ["甲", "乙", total],
  ["一", "二", { label: "说明", measure: "文字" }, { label: "备注", role: "remark", measure: "文字" }],
  {},
  { cells: [{ rows: ["乙"], columns: ["二"], closed: true }] },
);
const list = listOfLabels([
  { label: "名称" },
  { label: "类别", measure: "类别" },
  { label: "开工", measure: "年月" },
  { label: "计划", measure: "个" },
  { label: "完成", measure: "个" },
], { measures: { 文字: { type: "text" }, 个: {}, 年月: { type: "month" }, 类别: { type: "choice", options: ["新建", "续建"] } } }); // prettier-ignore

it.each<[string, Definition, string, Definition, string, number[]]>([
  ["rows alone, in each column of numbers", matrix, "[甲] <= [合计]", {}, "column", [0, 1]],
  ["not where one side is closed", matrix, "[乙] <= [甲]", {}, "column", [0]],
  ["in the columns that it names", matrix, "[甲] <= [合计]", { over: ["二"] }, "column", [1]],
  ["columns alone, in each row that has them", matrix, "[一] >= [二]", {}, "row", [0, 2]],
  ["not in totals where it says so", matrix, "[一] >= [二]", { totals: false }, "row", [0]],
  ["cells, once", matrix, "[甲]·[一] = [合计]·[二]", {}, "once", []],
  ["in each line of a list", list, "[完成] <= [计划]", {}, "line", []],
  ["over all lines of a list", list, "[名称] 不重复", {}, "once", []],
])("a relation is judged %s", (_, definition, says, more, per, over) => {
  const rule = ruled(definition, says, more);
  expect([rule.per, rule.over]).toEqual([per, over]);
});

it("is not judged where all that it speaks of is computed", () => {
  const rule = relation(formOf("s2"), "R1");
  expect(rule.over).toEqual([0, 1]);
  expect(relation(formOf("s2"), "R10").over).toHaveLength(33);
});

describe("over several tables", () => {
  const [first] = matrixOfLabels(["甲", "乙"], ["一", "二"]).tables;
  const [second] = matrixOfLabels(["丙", "丁"], ["一", "二"]).tables;
  const [third] = listOfLabels(["名称", { label: "金额", measure: "个" }]).tables;
  const tables = {
    ...matrix,
    tables: [third, { ...first, title: "收入表", sheet: "二" }, { ...second, sheet: "三" }],
  };

  it("a matrix is gone through, column by column", () => {
    const rule = ruled(tables, "收入表![甲] = 表3![丙]");
    expect([rule.table, rule.per, rule.over]).toEqual([1, "column", [0, 1]]);
  });

  it("a list is looked at with all its lines", () => {
    const rule = ruled(tables, "表2![甲]·[一] = 表1![金额]");
    const [left, right] =
      rule.expression.kind === "compare" ? [rule.expression.left, rule.expression.right] : [];
    expect([rule.table, rule.per]).toEqual([1, "once"]);
    expect([left?.kind === "cells" && left.rows, right?.kind === "cells" && right.rows]).toEqual([
      [0],
      "all",
    ]);
  });

  it.each([
    ["如果 表2![甲]·[一] > 0 则 表1![金额] > 0", 1],
    ["如果 表1![金额] 已填 且 表2![甲]·[一] > 0 则 表1![名称] 未填 或 表1![金额] > 9", 3],
    ["表2![甲]·[一] = (表1![金额]+1)*2/3-表1![金额]", 2],
    ['如果 表2![甲]·[一] > 0 则 表1![名称] 属于 ("甲") 且 表1![名称] <> "乙"', 2],
    ["表2![甲]·[一] = 表2![乙]·[二]", 0],
  ])("however it is spoken of: %s", (says, times) => {
    const { table, expression } = ruled(tables, says);
    const cells = cellsOf(expression);
    expect([table, cells.filter(({ rows }) => rows === "all").length, cells.filter(({ rows }) => rows === "each").length]).toEqual([1, times, 0]);
  }); // prettier-ignore

  it("a condition joins one that is there already", () => {
    const { expression } = ruled(matrix, "如果 [甲] > 0 则 [合计] > 0", { when: "[乙] > 0" });
    const words = expression.kind === "implies" ? conditionWords(expression.when, ({ written }) => written) : null;
    expect(words?.chinese).toBe("[乙]大于 0且[甲]大于 0");
  }); // prettier-ignore

  it("names are looked for in every table", () => {
    expect(ruled(tables, "[丙] <= [丁]").table).toBe(2);
    expect(ruled(tables, "[金额] > 0").table).toBe(0);
    expect(ruled(tables, "[一] <= [二]", { table: "表3" }).table).toBe(2);
  });
});

describe("the sentence for a broken relation", () => {
  it.each<[Definition, string, Definition, string]>([
    [matrix, "[甲] <= [乙]", {}, "{left}（{leftValue}）不应超过{right}（{rightValue}）。"],
    [matrix, "[甲] = [乙]", { level: "query" }, "{left}（{leftValue}）与{right}（{rightValue}）不等，请核实。"],
    [matrix, "[甲] <= 100", {}, "{left}（{leftValue}）不应超过 {right}。"],
    [matrix, "如果 [甲] > 0 则 [乙] > 0", {}, "填了{when}（{whenValue}），{then}却是{thenValue}。"],
    [matrix, "如果 [甲] >= 10 则 [乙] > 0", {}, "{when}时，{then}是{thenValue}。"],
    [list, "[名称] 已填", {}, "没有填{then}。"],
    [list, '[类别] 属于 "新建"', { level: "query" }, "{then}应填{options}之一，现在是“{thenValue}”，请核实。"],
    [list, "[名称] 不重复", {}, "{left}“{leftValue}”重复，第 {first} 条已有。"],
    [list, "[完成] = [计划]", { when: '[开工] >= "2012-01"' }, "{when}时，{left}（{leftValue}）应等于{right}（{rightValue}）。"],
    [list, '[名称] = "无"', { when: "[类别] 未填" }, "{when}时，{left}应是{right}，现在是“{leftValue}”。"],
    [list, "[计划] > 0 或 [名称] 已填", {}, "应做到：{then}。"],
  ])("%# %s", (definition, says, rule, chinese) => {
    const made = ruled(definition, says, rule);
    expect(made.message).toBe(chinese);
    expect(placesIn(made.english)).toEqual(placesIn(chinese));
  }); // prettier-ignore

  it.each([
    ['[开工] >= "2012-01"', "[开工]不早于2012年1月", "[开工] is not before 2012年1月"],
    ['[类别] = "新建"', "[类别]是“新建”", "[类别] is “新建”"],
    ["[计划]+[完成] > 10 且 [名称] 已填", "[计划]＋[完成]大于 10且填了[名称]", "[计划]＋[完成] is greater than 10 and [名称] is filled in"],
    ['[类别] 属于 "新建"、"续建"', "[类别]是“新建”、“续建”之一", "[类别] is one of “新建”, “续建”"],
  ])("speaks of %s", (when, chinese, english) => {
    const { expression } = ruled(list, "[完成] <= [计划]", { when });
    if (expression.kind !== "implies") throw new Error("no implication");
    expect(conditionWords(expression.when, ({ written }) => written)).toEqual({ chinese, english });
  }); // prettier-ignore
});

it.each([...FIXTURES, "2011"])("every message of %s has only places that are filled in", (name) => {
  const { rules } = name === "2011" ? FORM_2011 : formOf(name);
  for (const rule of rules) {
    expect([rule.id, ...placesIn(rule.english)]).toEqual([rule.id, ...placesIn(rule.message)]);
    expect(messagePlaces(rule)).toEqual(expect.arrayContaining(placesIn(rule.message)));
  }
});

describe("what a relation says already", () => {
  it.each<[string, string, "total" | "part", "row" | "column", string, number, boolean]>([
    ["s1", "R1: 10 is the sum of its parts", "total", "row", "r10", 0, true],
    ["s1", "R4: 02 is within 01", "part", "row", "r02", 1, true],
    ["s3", "R10: the first row is the sum of the ages", "total", "row", "sum", 13, true],
    ["s3", "R1: the first column is the sum of the grades", "total", "column", "c1", 1, true],
    ["s3", "R3: girls are within all", "part", "column", "c2", 0, true],
    ["s3", "nothing of 其中：女", "part", "row", "fem", 0, false],
    ["s4", "nothing of its totals", "total", "row", "tot", 0, false],
    ["s2", "R6: both parts together are within the whole", "part", "row", "tk", 0, true],
    ["s2", "nothing of what has no rule", "part", "row", "cgz", 0, false],
  ])("%s, %s", (name, _, what, axis, id, across, said) => {
    const form = formOf(name);
    const { rows, columns } = matrixOf(form);
    const line = lineOf(axis === "row" ? rows.lines : columns.lines, id);
    expect(spokenFor(form)[what](0, axis, line, across)).toBe(said);
  });

  it("of derived cells", () => {
    const { derived } = spokenFor(formOf("s2"));
    expect([derived(0, 3, 2), derived(0, 3, 1)]).toEqual([true, false]);
  });

  it("of columns of a list, in its lines and in its total line", () => {
    const villages = listOfLabels(
      [{ label: "计", role: "total", measure: "个" }, { label: "男", measure: "个" }, { label: "女", measure: "个" }, { label: "其中党员", role: "of-which", of: "计", measure: "个" }],
      {}, { total: {} },
    ); // prettier-ignore
    const said = (says: string, totals: boolean) => {
      const { total, part } = spokenFor(compiled(withRule(villages, says, { totals })));
      return [total(0, "column", 0, 7), total(0, "column", 0, "total"), part(0, "column", 3, 7)];
    };
    expect(said("[计] = [男]+[女]", true)).toEqual([true, true, false]);
    expect(said("[男]+[女] = [计]", false)).toEqual([true, false, false]);
    expect(said("[其中党员] <= [计]", false)).toEqual([false, false, true]);
  });

  it("of lists: options, what is required, the key", () => {
    const [s5, s6] = [spokenFor(formOf("s5")), spokenFor(formOf("s6"))];
    expect([s5.options(0, 2), s5.key(0), s5.required(0, 1)]).toEqual([true, true, false]);
    expect([s6.options(0, 1), s6.key(0), s6.required(0, 2), s6.required(0, 3)]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe("rules against the period before", () => {
  const withPeriod = (every: string, of: string, more: Definition = {}) =>
    formFrom({
      ...{ id: "small", version: "1", title: "表", authority: "县统计局", period: { every, of } },
      fields: [{ label: "填报单位", is: "unit" }],
      measures: { 个: {} },
      changes: { numbers: { factor: 3, least: 10 } },
      tables: [
        {
          ...{ kind: "matrix", sheet: "表", measure: "个", stub: { head: "项目" } },
          ...{ rows: [{ label: "甲" }], columns: [{ label: "数量" }] },
        },
      ],
      ...more,
    });
  const titles = (form: Form) =>
    form.rules.flatMap(({ id, title, severity }) =>
      id.startsWith("P") ? [`${id} ${severity} ${title}`] : [],
    );

  test.each([
    ["year", "2012", ["P01 query 与上年相比没有大起大落", "P02 error 上年报表是同一单位的"]],
    ["month", "2012-06", ["P01 query 与上期相比没有大起大落", "P02 error 上期报表是同一单位的"]],
  ])("of each %s speak of it", (every, of, expected) =>
    expect(titles(withPeriod(every, of))).toEqual(expected),
  );

  test("may be said otherwise, and be off", () => {
    const checks = { P01: { level: "hint", title: "变动不大" }, "prior-unit-differs": "off" };
    expect(titles(withPeriod("year", "2012", { checks }))).toEqual(["P01 hint 变动不大"]);
  });

  test.each([
    ["R1", "[甲] >= 上期[甲]", true],
    ["R1", "[甲] > 0", false],
    ["P01", "[甲] > 0", true],
    ["P02", "[甲] > 0", false],
    ["V01", "[甲] > 0", false],
  ])("%s, %s, looks at it: %p", (id, says, back) => {
    const form = withPeriod("month", "2012-06", { rules: [{ id: "R1", says }] });
    expect(looksBack(form.rules.find((rule) => rule.id === id)!)).toBe(back);
  });
});
