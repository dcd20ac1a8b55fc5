import { brokenWhen } from "../../src/checking/broken-when";
import { checkFormulas } from "../../src/checking/check-formulas";
import { formFrom } from "../../src/form/compile/compile-form";
import type { Form } from "../../src/form/form";
import { layoutOf } from "../../src/template/layout";
import { FORM_2011, type Definition } from "../support/forms";
import { MANY_KINDS, manyKinds } from "../support/many-kinds";
import { listOfLabels, matrixOfLabels, withRule } from "../support/small-form";

const sentences = (form: Form, id: string) =>
  brokenWhen(
    form,
    form.rules.find((rule) => rule.id === id)!,
  );

/** What 校验 says of a rule, without the names of columns. */
function onSheet(form: Form, id: string): string[] {
  const { tables, head, whole } = checkFormulas(form, layoutOf(form).placement);
  const all = [...tables.flatMap(({ rows, total }) => [...rows.flat(), ...total]), ...head, ...whole];
  const sign = `（${id}[），]`;
  // What is counted or calculated stands between the words and the end of the sentence.
  const said = [`"([^" ][^"]*?)：?${sign}`, `"([^"]*(?:应为|现在有 ))"&(?:(?!。").)*?${sign}`];
  const found = said.flatMap((each) => [...all.join("\n").matchAll(new RegExp(each, "g"))]);
  return [...new Set(found.map(([, words]) => words!))];
}

describe("a rule that follows from the form says when it is broken, on the sheet in few words", () => {
  test.each<[string, string, string[]]>([
    [
      "V01",
      "格子里有字，却不是数字；或者是日期（打“3-5”，程序会变成3月5日）。空格子不算。在带「校验」列的统计表上，“12个”、存成文字的“12”、“—”也算：表上的合计不会加上它。",
      ["是文字，不是数字"],
    ],
    ["V02", "格子里的数小于 0。", ["小于0"]],
    [
      "V03",
      "规定填整数的格子里填了小数，或者小数位数超过规定。",
      ["不是整数", "不是最多两位小数", "不是最多一位小数"],
    ],
    ["V04", "格子里的数比规定的最小数小，或者比最大数大；百分比一般是 0 到 100。", ["不在0到100之间"]],
    [
      "V05",
      "合计与按各项算出来的数不同。一般是各项之和；平均数按权数加权，四舍五入到所写的位数就算相同。有认不出的格子时不判断。",
      ["合计应为", "预算应为", "决算应为", "数量应为", "金额应为"],
    ],
    ["V06", "格子里的公式出错（#REF!、#DIV/0! 等），或没有算出结果。", ["公式出错"]],
    [
      "V08",
      "填百分比的格子里，数大于 0 而不超过 1。打“95%”，程序存的是 0.95；应填 95。合计不看。",
      ["不超过1，应填95不填0.95"],
    ],
    ["V09", "打“×”、不用填的格子里填了东西。填“×”“—”不算。", ["不用填"]],
    ["V10", "格子里的不是规定的选项。空格子不算。", ["不是规定的选项"]],
    ["V11", "填日期（年月）的格子里，写的认不出是哪一天（哪一月）。空格子不算。", ["不是日期", "不是年月"]],
    [
      "V12",
      "“其中”项的数大于它所属的那一项。“其中”项空着时不判断；所属的那一项空着时按 0 算。",
      ["其中女大于人数"],
    ],
    [
      "V13",
      "按公式算的格子，填的数与算出来的不同，四舍五入到所写的位数就算相同。除数是 0 或空着时不判断。",
      ["机关应为", "学校应为", "企业应为", "合计应为"],
    ],
    ["S01", "表头没有写填报单位。", ["没有写填报单位"]],
    ["S02", "表上没有写填报时间，或者写的认不出是哪一天。", ["没有写填报时间，或写的不是日期"]],
    ["S03", "表上找不到表样的某一行，或者整张表。", []],
    ["S04", "表上找不到表样的某一列，或者整张表。", []],
    [
      "S05",
      "一列里有大于 0 的数，又有空着的格子。平均数、百分比在权数是 0 或空着时应当空着，不算。一列只提示一次。",
      ["有空着没填的（没有的填0）"],
    ],
    ["S06", "表上所有要填的格子都空着。", ["整张表一个数也没有填"]],
    ["S07", "一行的行名可能是表样里的好几行，认不准。", []],
    ["S08", "一列的列名可能是表样里的好几列，认不准。", []],
    ["S11", "没有写：负责人。", ["没有写负责人"]],
    ["S12", "一条里有必填的列空着。", ["没填类别"]],
    ["S13", "两条的关键列一样。空着的不算。", ["名称重复"]],
    ["S14", "条数少于规定（1 到 3 条）。写明没有的不算。", ["条数少于 1 条，现在有 "]],
    ["S15", "条数多于规定（1 到 3 条）。", ["条数多于 3 条，现在有 "]],
    ["L01", "填报时间晚于 2012-07-10。没有写填报时间时不判断。", ["填报时间过了截止日期2012年7月10日"]],
    ["L02", "填报单位既不是名册上的单位，也不是其中哪一个的别名。没有名册时不判断。", []],
  ])("%s", (id, sentence, words) => {
    expect([sentences(MANY_KINDS, id), onSheet(MANY_KINDS, id)]).toEqual([sentence, words]);
  });
});

test("a rule of totals that only some forms ask for says so, too", () => {
  expect(sentences(FORM_2011, "V07")).toBe("合计格子里是手工填的数，不是公式，数是对的。一张表只提示一次。");
});

describe("a relation says so, too, and where it is judged and what a blank is", () => {
  test.each<[string, string, string[]]>([
    [
      "A1",
      "在任何一列或合计里，“经费”大于“人数×2”。“经费”空着时不判断；“人数×2”空着时按 0 算。",
      ["经费大于人数×2"],
    ],
    [
      "A2",
      "在任何一列或合计里，“增减”小于“0－人数”。“0－人数”空着时不判断；“增减”空着时按 0 算。",
      ["增减小于0－人数"],
    ],
    [
      "A3",
      "在任何一列里，“女性占比”不等于“其中女÷人数×100”。有一个空着、另一个大于 0，也算；两个都空着不判断。",
      ["女性占比不等于其中女÷人数×100"],
    ],
    [
      "A4",
      "在任何一列里，“等级”等于“甲”，而且“是否达标”等于“是”，而“人数”不大于 6。",
      ["等级是“甲”且是否达标是“是”但人数不大于6"],
    ],
    [
      "A5",
      "在任何一列里，“人数”大于 5，或者“其中女”大于 2，而“等级”没有填，或者“成立日期”没有填。",
      ["人数大于5或其中女大于2但没填等级", "人数大于5或其中女大于2但没填成立日期"],
    ],
    ["A6", "在任何一列里，“成立日期”晚于“2011-12”。空着时不判断。", ["成立日期晚于“2011-12”"]],
    ["A7", "在任何一列里，“截止月份”不晚于“成立日期”。有一个空着就不判断。", ["截止月份不晚于成立日期"]],
    ["A8", "在任何一列里，“是否达标”等于“否”，而“截止月份”填了。", ["是否达标是“否”但填了截止月份"]],
    ["A9", "在任何一列里，“经费”等于 0。空着时不判断。", ["经费等于0"]],
    ["A10", "在任何一列或合计里，“增减”不小于 5。空着时不判断。", ["增减不小于5"]],
    [
      "B1",
      "“合计·决算”不等于“人员的经费·合计”。有一个空着、另一个大于 0，也算；两个都空着不判断。",
      ["合计·决算不等于人员的经费·合计"],
    ],
    ["B2", "在任何一行里，“决算”大于“预算”。“决算”空着时不判断；“预算”空着时按 0 算。", ["决算大于预算"]],
    [
      "B3",
      "“自筹·决算”小于“设备的金额”。“设备的金额”空着时不判断；“自筹·决算”空着时按 0 算。相差不超过 0.5 不算。",
      ["自筹·决算小于设备的金额"],
    ],
    ["C1", "在任何一条或合计里，“数量”有大于 0 的数，而“金额”没有大于 0 的数。", ["填了数量但没有金额"]],
    ["C2", "在任何一条里，“启用月份”早于“购置日期”。有一个空着就不判断。", ["启用月份早于购置日期"]],
    ["C3", "在任何一条里，“类别”是“甲”、“乙”之一，而“数量”没有填。", ["类别是“甲”、“乙”但没填数量"]],
    ["C4", "在任何一条里，“名称”等于“说明”。两个都空着不判断。", ["名称等于说明"]],
  ])("%s", (id, sentence, words) => {
    expect([sentences(MANY_KINDS, id), onSheet(MANY_KINDS, id)]).toEqual([sentence, words]);
  });

  const TEXT = { measure: "文字" };
  const CHOICE = { 等级: { type: "choice", options: ["甲", "乙"] }, 个: {}, 文字: { type: "text" } };
  const grades = { measures: CHOICE };
  const list = listOfLabels(
    ["名称", { label: "数量", measure: "个" }, { label: "等级", measure: "等级" }],
    grades,
  );
  const heading = { label: "镇", members: [{ label: "东" }, { label: "西" }] };
  const total = { label: "合计", role: "total" };
  const rows = ["存栏", "出栏", { label: "情况", ...TEXT }];
  const matrix = matrixOfLabels(rows, [heading, total]);

  test.each<[string, Definition, string, Definition, string, string[]]>([
    ["no two lines alike", list, "[名称] 不重复", {}, "两条的“名称”一样。空着的不算。", ["名称重复"]],
    [
      "no two lines alike in both",
      list,
      "[名称]+[数量] 不重复",
      {},
      "两条的“名称＋数量”一样。空着的不算。",
      ["名称、数量重复"],
    ],
    [
      "one option",
      list,
      '如果 [名称] 已填 则 [等级] 属于 ("甲")',
      {},
      "在任何一条里，“名称”填了，而“等级”不是“甲”。",
      ["填了名称但等级不是“甲”"],
    ],
    [
      "what stands and what does not",
      list,
      "如果 [数量] 已填 且 [等级] 未填 则 [名称] 未填",
      {},
      "在任何一条里，“数量”填了数，而且“等级”没有填，而“名称”填了。",
      ["填了数量且没填等级但填了名称"],
    ],
    ["what is always to be filled", list, "[名称] 已填", {}, "在任何一条里，“名称”没有填。", ["没填名称"]],
    [
      "columns under one heading",
      matrix,
      "[存栏] > [出栏]",
      {},
      "在任何一个镇的列或合计里，“存栏”不大于“出栏”。空着的按 0 算；都空着不判断。",
      ["存栏不大于出栏"],
    ],
    [
      "columns under one heading alone",
      matrix,
      "[存栏] <> [出栏]",
      { totals: false },
      "在任何一个镇的列里，“存栏”等于“出栏”。空着的按 0 算；都空着不判断。",
      ["存栏等于出栏"],
    ],
    [
      "合计 alone",
      matrix,
      "[存栏] < [出栏]",
      { over: ["合计"] },
      "在合计里，“存栏”不小于“出栏”。空着的按 0 算；都空着不判断。",
      ["存栏不小于出栏"],
    ],
    [
      "all of a heading",
      matrix,
      "如果 [存栏]·[镇] > 0 则 [出栏]·[东] <= 10",
      {},
      "“存栏·镇”有大于 0 的数，而“出栏·东”大于 10。",
      ["填了存栏·镇但出栏·东大于10"],
    ],
    [
      "the period before",
      { ...matrix, period: { every: "month", of: "2012-06" } },
      "[存栏] >= 上期[存栏]-[出栏]",
      { totals: false },
      "在任何一个镇的列里，“存栏”小于“上期存栏－出栏”。“上期存栏－出栏”空着时不判断；“存栏”空着时按 0 算。",
      [],
    ],
  ])("%s", (_, definition, says, rule, sentence, words) => {
    const form = formFrom(withRule(definition, says, rule));
    expect([sentences(form, "R1"), onSheet(form, "R1")]).toEqual([sentence, words]);
  });
});

test("a form that is due by levels, for a period, and asks nothing of its head says so", () => {
  const period = { label: "报告期", is: "period" };
  const { fields, ...rest } = manyKinds();
  const form = formFrom({
    ...rest,
    fields: [...fields.slice(0, 2), period],
    due: [{ level: "镇", by: "2012-07-05" }, { by: "2012-07-10" }],
  });
  expect(["L01", "S09", "S10"].map((id) => sentences(form, id))).toEqual([
    "填报时间晚于 镇 2012-07-05、2012-07-10。没有写填报时间时不判断。",
    "表头没有写报告期，或者写的认不出是哪一期。",
    "表上写的报告期不是2012年第二季度。没有写的不判断。",
  ]);
});

test.each<[string, Definition, string]>([
  ["P01", { numbers: { factor: 3, least: 10 } }, "这一期的数超过上一期的 3 倍，或不到上一期的 3 分之一，而且相差 10 以上。哪一期空着，或没有给上一期报表时，不判断。"],
  ["P01", { numbers: { factor: null, least: 10 } }, "这一期的数与上一期相差 10 以上。哪一期空着，或没有给上一期报表时，不判断。"],
  ["P03", { percentages: { least: 15 } }, "这一期的百分比与上一期相差 15 个百分点以上。哪一期空着，或没有给上一期报表时，不判断。"],
  ["P02", { percentages: { least: 15 } }, "给了上一期的报表，那上面的填报单位和这一期的不是同一个（名册上的别名算同一个）。没有给上一期报表时不判断。"],
])("%s against the period before, of %j", (id, changes, sentence) => {
  const period = { every: "month", of: "2012-06" };
  expect(sentences(formFrom(matrixOfLabels(["甲"], ["数量"], { period, changes })), id)).toBe(sentence);
}); // prettier-ignore

test.each<[string, string[], string]>([
  ["one", ["填表人"], "没有写：填表人。"],
  ["two, one by one", ["填表人", "审核人"], "没有写：填表人、审核人。"],
])("a head in which something is missing names %s", (_, labels, expected) => {
  const fields = [{ label: "填报单位", is: "unit" }, ...labels.map((label) => ({ label, required: true }))];
  const form = formFrom(matrixOfLabels(["甲"], ["一"], { fields }));
  const rule = form.rules.find((each) => each.kind === "head" && each.check === "field-missing")!;
  expect(brokenWhen(form, rule)).toBe(expected);
});
