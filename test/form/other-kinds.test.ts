import type { CellRole } from "../../src/form/table";
import { crossingOf } from "../../src/form/table";
import { issuesOf, listOf, matrixOf, type Definition } from "../support/forms";
import { compiled, listOfLabels, matrixOfLabels } from "../support/small-form";
import { filledReturn } from "../support/filled-return";

/** Forms as other offices have them, as far as a definition must be able to say them. */

const SIGNS: Readonly<Record<CellRole["kind"], string>> = {
  open: "o",
  closed: "×",
  derived: "=",
  total: "+",
};
const drawn = (cells: readonly (readonly CellRole[])[]) =>
  cells.map((line) => line.map(({ kind }) => SIGNS[kind]).join(""));
const rulesOf = (...says: string[]): Definition[] =>
  says.map((each, at) => ({ id: `R${at + 1}`, says: each }));
const coded = (code: number, label: string, more: Definition = {}) => ({
  id: `k${code}`,
  label,
  code: String(code),
  ...more,
});

describe("a line a village, with the total first", () => {
  const columns = [
    { id: "name", label: "地区", code: "甲", measure: "文字" },
    coded(1, "保障户数", { measure: "户" }),
    { label: "保障人数", members: [
      coded(2, "合计", { role: "total", measure: "人", sums: ["5", "6"] }),
      { label: "其中", members: [coded(3, "女性", { role: "of-which", of: "2", measure: "人" }), coded(4, "残疾人", { role: "of-which", of: "2", measure: "人" })] },
      { label: "按年龄", members: [coded(5, "老年人", { measure: "人" }), coded(6, "其他人员", { measure: "人" })] },
    ] },
    coded(7, "当月支出", { measure: "万元" }),
    coded(8, "人均补助", { measure: "元", equals: "7栏*10000/2栏" }),
  ]; // prettier-ignore
  const definition = listOfLabels(
    columns,
    {
      measures: {
        文字: { type: "text" },
        户: {},
        人: {},
        万元: { decimals: 2 },
        元: { decimals: 1, together: "none" },
      },
      rules: rulesOf("1栏<=2栏", "2栏=5栏+6栏"),
    },
    { key: ["地区"], total: { at: "first" }, unitRow: true, numbering: true },
  );
  const form = compiled(definition);

  it("totals its columns, and computes what is computed from the totals", () => {
    expect(drawn(crossingOf(listOf(form), 1).cells)).toEqual(["oo+ooooo=", "×+++++++="]);
    const { content } = filledReturn(form, {
      tables: [
        {
          lines: [
            { name: "甲村", k1: 10, k5: 8, k6: 12, k7: 1.25 },
            { name: "乙村", k1: 4, k5: 2, k6: 3, k7: 0.3 },
          ],
        },
      ],
    });
    const [list] = content.tables;
    const values =
      list?.kind === "list" ? [...list.lines, list.total!].map((line) => line.map(({ value }) => value)) : [];
    expect(values).toEqual([
      [null, 10, 20, null, null, 8, 12, 1.25, 625],
      [null, 4, 5, null, null, 2, 3, 0.3, 600],
      [null, 14, 25, null, null, 10, 15, 1.55, 620],
    ]);
  });
});

it("accidents: a choice, a date, numbers, and nothing to report", () => {
  const types = ["道路交通", "火灾", "工矿商贸"];
  const definition = listOfLabels(
    [{ label: "序号", role: "number" }, { label: "事故类型", measure: "类型" }, { label: "发生时间", measure: "日期" }, { label: "死亡人数", measure: "人" }, { label: "是否结案", measure: "是否" }],
    {
      measures: { 文字: { type: "text" }, 类型: { type: "choice", options: types }, 日期: { type: "date" }, 人: {}, 是否: { type: "yes-no" } },
      rules: [{ id: "R1", says: "[死亡人数] > 0", when: '[事故类型] = "工矿商贸" 且 [是否结案] = "是"' }, { id: "R2", says: '[发生时间] >= "2012-06-01"' }],
    },
    { nil: "本月无事故", counted: ["事故类型", "是否结案"], required: ["事故类型", "发生时间"], total: {} },
  ); // prettier-ignore
  expect(issuesOf(definition)).toEqual([]);
  expect(drawn(crossingOf(listOf(compiled(definition)), 1).cells)).toEqual(["×oooo", "×××+×"]);
});

it("stock and flow, against the same time a year ago, four levels deep", () => {
  const definition = matrixOfLabels(
    [
      { label: "一、期末存栏", code: "01", measure: "万头", members: [{ label: "其中：能繁母畜", code: "02", role: "of-which", measure: "万头" }] },
      { label: "二、当季出栏", members: [{ label: "（一）生猪", code: "03", measure: "万头", role: "total", members: [{ label: "1.自营", code: "04", measure: "万头" }, { label: "2.代养", code: "05", measure: "万头" }] }] },
      { label: "三、肉产量", code: "06", measure: "吨" },
      { label: "四、是否开展普查", code: "07", measure: "是否" },
    ],
    [{ label: "本季", code: "1" }, { label: "上年同期", code: "2" }, { label: "增减（%）", code: "3", measure: "增减", equals: "(1栏-2栏)/2栏*100" }],
    {
      period: { every: "quarter", of: "2012Q3" },
      fields: [{ label: "填报单位", is: "unit" }, { label: "报告期", is: "period" }],
      measures: { 万头: { decimals: 2 }, 吨: {}, 是否: { type: "yes-no" }, 增减: { type: "percentage", decimals: 1, min: null, max: null } },
      rules: rulesOf("02<=01", "03=04+05", "[03]·[1栏] >= 0"),
    },
    { measure: undefined, stub: { head: "指标", units: "单位", codes: "代码" }, cells: [{ rows: ["07"], columns: ["2", "3"], closed: true }], numbering: true },
  ); // prettier-ignore
  expect(issuesOf(definition)).toEqual(["rules.2.says"]);
  definition.rules.pop();
  expect(drawn(matrixOf(compiled(definition)).cells)).toEqual([
    "oo=",
    "oo=",
    "++=",
    "oo=",
    "oo=",
    "oo=",
    "o××",
  ]);
});
