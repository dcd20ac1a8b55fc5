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
