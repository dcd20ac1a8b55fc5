import type { PeriodKind } from "../../../src/form/period";
import { fieldText } from "../../../src/reading/head/field-text";
import { headWords } from "../../../src/reading/head/head-words";
import { lonePeriod, periodAmong } from "../../../src/reading/head/period-text";
import { isTitle } from "../../../src/reading/head/title";
import { unitText } from "../../../src/reading/head/unit-text";
import { compiled, matrixOfLabels } from "../../support/small-form";

const makes = <Made>(name: string, make: (text: string) => Made, cases: [string, Made][]) =>
  describe(name, () => it.each(cases)("%j: %j", (text, made) => expect(make(text)).toEqual(made)));

makes("the name of a unit", unitText, [
  ["石角X镇", "石角X镇"],
  ["—年月日—", ""],
  ["年月日报社", "年月日报社"],
  ["石角镇", "石角镇"],
  ["__石角镇__", "石角镇"],
  ["石　角　镇", "石角镇"],
  ["石角镇（盖章）", "石角镇"],
  ["石角镇[单位公章处]", "石角镇"],
  ["石角镇（加盖单位公章有效）", "石角镇"],
  ["石角镇（一二三四五六七八九十一章）", "石角镇(一二三四五六七八九十一章)"],
  ["石角镇（章一二三四五）", "石角镇(章一二三四五)"],
  ["石角镇 盖章", "石角镇"],
  ["石角镇 公 章", "石角镇"],
  ["石角镇签章", "石角镇签章"],
  ["— 石角镇、", "石角镇、"],
  ["—— 石角镇 *", "石角镇"],
  ["/石角镇\\", "石角镇"],
  ["石角镇¹", "石角镇"],
  ["中共A县委·组织部", "中共A县委·组织部"],
  ["甲、乙镇", "甲、乙镇"],
  ["甲、乙、丙镇", ""],
  ["甲,乙,丙镇", ""],
  ["甲：乙", ""],
  ["石角镇。", ""],
  ["石角镇！", ""],
  ["石角镇？", ""],
  ["石角；镇", ""],
  ["", ""],
  ["——", ""],
  ["123", ""],
  ["XX镇", ""],
  ["××镇", ""],
  ["某镇", ""],
  ["□□", ""],
  ["请填写", ""],
  ["请选择单位", ""],
  ["填写单位", ""],
  ["填在此处", ""],
  ["名称", ""],
  ["单位名称", ""],
  ["全称", ""],
  ["单位名称改了", "单位名称改了"],
  ["新名称", "新名称"],
  ["年 月 日", ""],
  ["年月日", ""],
  ["今年月日", "今年月日"],
  ["无", ""],
  ["空", ""],
  ["盖章", ""],
  ["公章", ""],
  ["无为县", "无为县"],
  ["空港", "空港"],
  ["太空", "太空"],
  ["2011年12月15日", ""],
  ["3月5日", ""],
  ["镇".repeat(40), "镇".repeat(40)],
  ["镇".repeat(41), ""],
  [`石角镇${" ".repeat(297)}`, "石角镇"],
  [`石角镇${" ".repeat(298)}`, ""],
]);

makes("what is written in a field", fieldText, [
  ["张三", "张三"],
  ["__张__三__", "张三"],
  ["A__B", "A B"],
  ["张三（签字）", "张三"],
  ["张三（本人签字有效）", "张三"],
  ["张三（一二三四五六七八九签）", "张三(一二三四五六七八九签)"],
  ["张三（签一二三四五）", "张三(签一二三四五)"],
  ["张（章）三", "张三"],
  ["张[章]A", "张 A"],
  ["", ""],
  ["—— /", ""],
  ["—", ""],
  ["—1", "—1"],
  ["  年  月  日", ""],
  ["20  年  月", ""],
  ["19年度", ""],
  ["（20 年 月）", ""],
  ["20", "20"],
  ["年终", "年终"],
  ["第 季度", ""],
  ["今年", "今年"],
  ["20 年 月 3", "20 年月 3"],
  ["××", ""],
  ["×1", "×1"],
  ["1×", "1×"],
  ["□", ""],
  ["1".repeat(300), "1".repeat(300)],
  ["1".repeat(301), ""],
]);

describe("a period alone", () => {
  it.each<[PeriodKind, string, string | null]>([
    ["month", "2012年6月", "2012-06"],
    ["month", "（2012 年 6 月）", "2012-06"],
    ["month", "[2012年6月]", "2012-06"],
    ["month", "【2012年6月】", "2012-06"],
    ["month", "二〇一二年六月", "2012-06"],
    ["month", "12年6月", "2012-06"],
    ["month", "2012年6月份", "2012-06"],
    ["month", "2012年6月5日", null],
    ["month", "2012年6月5号", null],
    ["month", "2012年6月报", null],
    ["month", "报2012年6月", null],
    ["month", "112年6月", null],
    ["month", "2012-06", "2012-06"],
    ["month", "（2012年6月）报", null],
    ["month", "表（2012年6月）", null],
    ["day", "2012年6月5日", "2012-06-05"],
    ["year", "2012年度", "2012"],
    ["year", "2012年", "2012"],
    ["year", "2012", null],
    ["quarter", "2012年第三季度", "2012Q3"],
    ["quarter", "2012年7~9月", "2012Q3"],
    ["half", "2012年上半年", "2012H1"],
    ["school-year", "2009学年初", "2009"],
    ["school-year", "2009-2010学年末", "2009"],
    ["school-year", "2009 至 2010 学年", "2009"],
    ["school-year", "2009/10学年度", "2009"],
    ["school-year", "2009-1学年", null],
    ["month", "2012.06", "2012-06"],
    ["month", "2012-6", "2012-06"],
    ["month", "2012.13", null],
    ["month", "2012.6.5", null],
    ["year", "2012.06", null],
  ])("of a %s: %s is %j", (kind, text, of) => expect(lonePeriod({ kind, of: "" }, text)).toBe(of));

  it.each([
    [" 2012年6月 ", { of: "2012-06", word: "2012年6月" }],
    ["2012 年 6 月", { of: "2012-06", word: "2012 年 6 月" }],
    ["代码：500222 2012年6月", { of: "2012-06", word: "2012年6月" }],
    ["2012年6月 （2012年6月）", { of: "2012-06", word: "2012年6月" }],
    ["2012年6月 或 2012年7月", null],
    ["代码：500222", null],
  ])("among other words of %j is %j", (text, found) =>
    expect(periodAmong({ kind: "month", of: "" }, text)).toEqual(found),
  );
});

makes(
  "whether it is the title 民政事业统计月报表",
  (text) => isTitle({ title: "民政事业统计月报表" }, text),
  [
    ["民政事业统计月报表", true],
    ["民 政 事 业 统 计", true],
    ["某县业统计月报表（2012年）", true],
    ["事业统计月报", true],
    ["民政事业统", false],
    ["", false],
  ],
);
makes("whether it is the title 小表", (text) => isTitle({ title: "小表" }, text), [
  ["小表", true],
  ["某县小表", true],
  ["小", false],
]);

describe("the words of a head", () => {
  const FIELDS = [
    { label: "填报单位（盖章）", is: "unit" },
    { label: "报出日期", is: "date", place: "foot" },
    { label: "报告期", is: "period" },
    { label: "填表人", is: "person", was: ["统计员"], place: "foot" },
    { label: "联系电话", is: "phone", place: "foot" },
    { label: "单位负责人", is: "person", place: "foot" },
    { label: "单价(元.1)", is: "text" },
  ];
  const more = {
    period: { every: "month", of: "2012-06" },
    marks: [{ label: "有效期至", text: "2013年12月" }],
  };
  const FORM = compiled(matrixOfLabels(["甲"], ["数量"], { fields: FIELDS, ...more }));
  const BARE = compiled(matrixOfLabels(["甲"], ["数量"], { fields: FIELDS.slice(0, 1) }));
  /** "unit 0 石角镇": what it is, which field, what stands behind. */
  const told = (form: typeof FORM) => (text: string) =>
    headWords(form, text).map(({ is, field, behind }) => [is, field ?? "·", behind].join(" ").trim());

  makes("of a form", told(FORM), [
    ["填报单位（盖章）：石角镇", ["unit 0 石角镇"]],
    ["填 报 单 位 ： 石 角 镇", ["unit 0 石 角 镇"]],
    ["报送单位：石角镇", ["unit 0 石角镇"]],
    ["填报单位全称：石角镇", ["unit 0 石角镇"]],
    ["填报单位 盖 章：石角镇", ["unit 0 石角镇"]],
    ["填报单位（盖章）石角镇", ["unit 0 石角镇"]],
    ["填报单位 石角镇", ["unit 0 石角镇"]],
    ["填报单位石角镇", ["unit 0 石角镇"]],
    ["填 报 单 位石角镇", ["unit 0 石角镇"]],
    ["填报单位石角", []],
    ["填报单位2石角镇", []],
    ["填报单位石角镇2", []],
    ["填报单位镇", []],
    ["填表人石角镇", []],
    ["填报单位：石角镇 报出日期：2012年7月1日", ["unit 0 石角镇", "date 1 2012年7月1日"]],
    ["填报时间：2012年7月1日", ["date 1 2012年7月1日"]],
    ["报告期：2012年6月", ["period 2 2012年6月"]],
    ["统计年度：2012", ["period 2 2012"]],
    ["年度：2012", ["period 2 2012"]],
    ["2012年度：", []],
    ["2012年 度", []],
    ["共2012 年度", []],
    ["（12）年度：2012", ["period 2 2012"]],
    ["填表人：李四 2 审核人：王五", ["person 3 李四 2", "other · 王五"]],
    ["第2 审核人：王五", ["other · 王五"]],
    ["统计员：李四", ["person 3 李四"]],
    ["制表人：李四", ["person 3 李四"]],
    ["电话：4866", ["phone 4 4866"]],
    ["手机：4866", ["phone 4 4866"]],
    ["单位领导：张三", ["person 5 张三"]],
    ["负责人：张三", ["person 5 张三"]],
    ["有效期至：2013年12月", ["other · 2013年12月"]],
    ["单价：3", ["text 6 3"]],
    ["备注：无", ["other · 无"]],
    ["填表人：李四 批准机关：县政府 编号：3", ["person 3 李四"]],
    ["填表人：李四 一二三四五六七八九十一：县政府", ["person 3 李四 一二三四五六七八九十一:县政府"]],
    ["各填报单位：请报送", []],
    ["某填报单位：请报送", ["unit 0 请报送"]],
    ["请填报单位报送", []],
    ["请，填报单位 石角", ["unit 0 石角"]],
    ["_填报单位_石角", ["unit 0 _石角"]],
    ["请填报单位 石角", []],
    ["填报单位", ["unit 0"]],
    ["", []],
    [`填报单位：${"石".repeat(295)}`, [`unit 0 ${"石".repeat(295)}`]],
    [`填报单位：${"石".repeat(296)}`, []],
  ]);

  makes("of a form with a field alone", told(BARE), [
    ["填报单位：石角镇", ["unit 0 石角镇"]],
    ["填报时间：2012年7月1日", ["date · 2012年7月1日"]],
    ["报告期：2012年6月", []],
    ["填表人：李四", ["other · 李四"]],
    ["手机：4866", ["other · 4866"]],
  ]);

  it("are those of a form's own fields where it has two that others call alike", () => {
    const two = compiled(
      matrixOfLabels(["甲"], ["数量"], {
        fields: [
          { label: "填报单位", is: "unit" },
          { label: "填表人", is: "person" },
          { label: "经办人", is: "person" },
        ],
      }),
    );
    expect(["填表人：李四", "经办人：王五", "制表人：张三"].map(told(two))).toEqual([
      ["person 1 李四"],
      ["person 2 王五"],
      ["other · 张三"],
    ]);
  });
});
