import { formFrom } from "../../src/form/compile/compile-form";
import type { Definition } from "../support/forms";
import { saidOnSheet } from "../support/said-on-sheet";
import { listOfLabels, matrixOfLabels, withRule } from "../support/small-form";

const MEASURES = {
  ...{ 个: {}, 文字: { type: "text" }, 率: { type: "percentage", decimals: 1 } },
  ...{ 级: { type: "choice", options: ["新建", "续建"] }, 日: { type: "date" }, 差: { min: null } },
};
const given = (text: string) => (text === "_" ? null : Number.isNaN(Number(text)) ? text : Number(text));

/** All that 校验 says, one behind the other, and not a word more. */
function said(definition: Definition, written: string): string {
  const form = formFrom({ ...definition, checks: { S06: "off" } });
  const rows = written.split(", ").map((line) => line.split(" ").map(given));
  const [table] = form.tables;
  const lines = table!.kind === "list" && table!.total ? rows.length - 1 : rows.length;
  return saidOnSheet(form, [rows], [lines]);
}
const TOTAL = { label: "合计", role: "total" };
const line = (each: string) => ({ label: each.split(":")[0], measure: each.split(":")[1] ?? "个" });
const matrix = (rows: string[], columns: (string | Definition)[]) =>
  matrixOfLabels(rows.map(line), columns, { measures: MEASURES }, { measure: undefined });
const list = (columns: string[], table: Definition = {}) => listOfLabels(columns.map(line), { measures: MEASURES }, { measure: undefined, ...table }); // prettier-ignore
const PLAIN = ["名称:文字", "级:级", "日:日", "数:个", "率:率"];

describe("of a matrix, 校验 says", () => {
  test.each<[string, string, Definition]>([
    ["1 2, 3 4", "", matrix(["甲", "乙"], ["一", "二"])],
    ["1 2 3, 3 4 7", "", matrix(["甲", "乙"], ["一", "二", TOTAL])],
    ["1 2 4, 3 4 7", "合计应为3（V05）。", matrix(["甲", "乙"], ["一", "二", TOTAL])],
    [
      "1 若干, -1 1.5",
      "是文字，不是数字：二（V01）。小于0：一（V02）。不是整数：二（V03）。",
      matrix(["甲", "乙"], ["一", "二"]),
    ],
    [
      "1 2, 101 0.5",
      "不在0到100之间：一（V04）。不超过1，应填95不填0.95：二（V08，请核实）。",
      matrix(["甲", "乙:率"], ["一", "二"]),
    ],
    ["-1 2.5, 3 4", "不是整数：二（V03）。", matrix(["甲:差", "乙"], ["一", "二"])],
    ["1 2, 改建 新建", "不是规定的选项：一（V10）。", matrix(["甲", "乙:级"], ["一", "二"])],
    ["1 2, 去年 2012-06-05", "不是日期：一（V11）。", matrix(["甲", "乙:日"], ["一", "二"])],
    ["1 2, 3 4", "", withRule(matrix(["甲", "乙"], ["一", "二"]), "[甲] <= [乙]")],
    ["5 2, 3 4", "甲大于乙：一（R1）。", withRule(matrix(["甲", "乙"], ["一", "二"]), "[甲] <= [乙]")],
    ["1 2, 3 4", "", withRule(matrix(["甲", "乙"], ["一", "二"]), "[一] <= [二]")],
    ["1 2, 5 4", "一大于二（R1）。", withRule(matrix(["甲", "乙"], ["一", "二"]), "[一] <= [二]")],
    [
      "1 0, 0 0",
      "填了一但没有二（R1）。",
      withRule(matrix(["甲", "乙"], ["一", "二"]), "如果 [一] > 0 则 [二] > 0"),
    ],
    [
      "1 2, 5 4",
      "一大于二（R1，请核实）。",
      withRule(matrix(["甲", "乙"], ["一", "二"]), "[一] <= [二]", { level: "query" }),
    ],
    [
      "1 2, 5 4",
      "一大于二（R1，提示）。",
      withRule(matrix(["甲", "乙"], ["一", "二"]), "[一] <= [二]", { level: "hint" }),
    ],
  ])("of %s: %s", (written, expected, definition) => expect(said(definition, written)).toBe(expected));
});

const DAYS = ["甲:日", "乙:日"];
const THREE = ["一", "二", "三"];
const rule = (rows: string[], columns: (string | Definition)[], says: string) =>
  withRule(matrix(rows, columns), says);
describe("of relations in a matrix, 校验 says", () => {
  test.each<[string, string, string]>([
    ["[一] = [二]+[三]", "5 2 2, 4 2 2", "一不等于二＋三（R1）。"],
    ["[一]-[二] >= [三]", "5 2 4, 8 2 2", "一－二小于三（R1）。"],
    ["[一]*2 = [二]/[三]", "5 20 2, 5 20 1", "一×2不等于二÷三（R1）。"],
    ["[一] <> [二]", "5 5 _, 4 5 _", "一等于二（R1）。"],
    ["[一] < [二]", "5 5 _, _ _ _", "一不小于二（R1）。"],
    [
      "如果 [一] = 0 则 [二] 已填 或 [三] 已填",
      "_ _ _, 0 _ _",
      "一等于0但没填二且没填三（R1）。一等于0但没填二且没填三（R1）。",
    ],
    ["如果 [一] = 0 则 [二] 已填 且 [三] 已填", "0 1 _, 0 1 1", "一等于0但没填三（R1）。"],
    ["如果 [一] > 0 且 [二] > 0 则 [三] > 0", "5 5 0, 5 0 0", "填了一且填了二但没有三（R1）。"],
    ["如果 [一] > 0 或 [二] > 0 则 [三] = 5", "0 5 4, 0 0 4", "填了一或填了二但三不等于5（R1）。"],
    ["如果 [一] 未填 则 [二] 未填", "_ 5 _, 1 5 _", "没填一但填了二（R1）。"],
    ["[一] 已填", "_ 1 _, 1 _ _", "没填一（R1）。"],
    ["[一] 未填", "_ 1 _, 1 _ _", "填了一（R1）。"],
  ])("%s, of %s: %s", (says, written, expected) =>
    expect(said(rule(["甲", "乙"], THREE, says), written)).toBe(expected),
  );

  test.each<[string, string, string]>([
    ["[甲] <= [乙]", "2012-06-05 2012-06-04, 2012-06-04 2012-06-05", "甲晚于乙：一（R1）。"],
    ["[甲] = [乙]", "2012-06-05 2012-06-04, 2012-06-05 去年", "不是日期：二（V11）。"],
    ['[甲] >= "2012-06"', "2012-06-01 2012-05-31, _ _", "甲早于“2012-06”：二（R1）。"],
    ['[甲] = "2012"', "2012-12-31 2013-01-01, _ _", "甲不是“2012”：二（R1）。"],
    ['[甲] <> "2012-06-05"', "2012-06-05 2012-06-06, _ _", "甲等于“2012-06-05”：一（R1）。"],
  ])("of days, %s, of %s: %s", (says, written, expected) =>
    expect(said(rule(DAYS, ["一", "二"], says), written)).toBe(expected),
  );

  test.each<[string, string, string]>([
    ["1 2 3, 3 4 7, 4 6 11", "wrong once", "合计应为10（V05）。"],
    ["1 2 3, 3 4 8, 4 6 11", "wrong in a row and in a column", "合计应为7（V05）。合计应为10（V05）。"],
    ["1 2 3, 3 4 7, 4 6 10", "right", ""],
    ["1 若干 3, 3 4 7, 4 6 10", "not understood", "是文字，不是数字：二（V01）。"],
  ])("of crossing totals %s, %s", (written, _, expected) =>
    expect(
      said(matrixOfLabels(["甲", "乙", TOTAL], ["一", "二", TOTAL], { measures: MEASURES }), written),
    ).toBe(expected),
  );
});

const TOWNS = { label: "镇", members: [{ label: "东" }, { label: "西" }] };
describe("of a heading over several columns, 校验 says", () => {
  test.each<[string, string, string]>([
    ["如果 [一] > 0 则 [镇] > 0", "5 0 0, 5 0 1", "填了一但没有镇（R1）。"],
    ["如果 [一] > 0 则 [镇] = 0", "5 1 1, 5 0 1", "填了一但镇不等于0（R1）。填了一但镇不等于0（R1）。"],
    ["如果 [镇] > 0 则 [一] > 0", "0 0 1, 0 0 0", "填了镇但没有一（R1）。"],
    ["[镇] > 0", "5 0 0, 5 1 0", "没有镇（R1）。"],
    ["[镇] = 0", "5 3 4, 5 0 0", "镇不等于0（R1）。"],
    ["[镇] <= [一]", "5 3 4, 5 2 3", "镇大于一（R1）。"],
    ["[镇] 已填", "5 _ _, 5 _ 3", "没填镇（R1）。"],
    ["[镇] 未填", "5 _ _, 5 _ 3", "填了镇（R1）。"],
  ])("%s, of %s: %s", (says, written, expected) =>
    expect(said(rule(["甲", "乙"], ["一", TOWNS], says), written)).toBe(expected),
  );
});

describe("of a list, 校验 says", () => {
  test.each<[string, string, Definition]>([
    ["甲 新建 2012-06-05 5 90", "", list(PLAIN)],
    ["甲 新建 2012-06-05 5 90", "", list(PLAIN, { required: ["数"] })],
    ["甲 新建 _ _ _", "没填数（S12）。", list(PLAIN, { required: ["数"] })],
    [
      "甲 新建 _ _ _, 乙 新建 2012-06-05 5 90",
      "没填数（S12）。没填日（S12）。",
      list(PLAIN, { required: ["数", "日"] }),
    ],
    ["甲 _ _ 1 _, 乙 _ _ 1 _", "", list(PLAIN, { key: ["名称"] })],
    ["甲 _ _ 1 _, 甲 _ _ 1 _", "名称重复（S13）。", list(PLAIN, { key: ["名称"] })],
    ["甲 _ _ 1 _, 甲 _ _ 1 _", "名称、数重复（S13）。", list(PLAIN, { key: ["名称", "数"] })],
    ["甲 _ _ 1 _", "", list(PLAIN, { atLeast: 1, atMost: 2 })],
    ["甲 _ _ 1 _", "条数少于 2 条，现在有 1 条（S14，请核实）。", list(PLAIN, { atLeast: 2 })],
    ["甲 _ _ 1 _, 乙 _ _ 1 _", "条数多于 1 条，现在有 2 条（S15，请核实）。", list(PLAIN, { atMost: 1 })],
    [
      "甲 改建 去年 若干 101",
      "是文字，不是数字：数（V01）。不在0到100之间：率（V04）。不是规定的选项：级（V10）。不是日期：日（V11）。",
      list(PLAIN),
    ],
    ["甲 新建 _ 5 _, _ _ _ 6 _", "数应为5（V05）。", list(PLAIN, { total: {} })],
    ["甲 _ _ 90 5, 乙 _ _ 90 90", "", withRule(list(PLAIN), "[率] <= [数]")],
    ["甲 _ _ 5 90, 乙 _ _ 90 90", "率大于数（R1）。", withRule(list(PLAIN), "[率] <= [数]")],
    [
      "_ _ _ 5 _",
      "填了数但没有率（R1）。填了数但没填名称（R1）。",
      withRule(list(PLAIN), "如果 [数] > 0 则 [率] > 0 且 [名称] 已填"),
    ],
    [
      "甲 新建 _ _ _",
      "级是“新建”但没填日且没有数（R1）。",
      withRule(list(PLAIN), '如果 [级] = "新建" 则 [日] 已填 或 [数] > 0'),
    ],
    ["甲 续建 _ _ _", "级不是“新建”（R1）。", withRule(list(PLAIN), '[级] 属于 ("新建")')],
    [
      "甲 _ _ 5 _, 甲 _ _ 5 _, 甲 _ _ 6 _",
      "名称、数重复（R1）。",
      withRule(list(PLAIN), "[名称]+[数] 不重复"),
    ],
  ])("of %s: %s", (written, expected, definition) => expect(said(definition, written)).toBe(expected));
});
