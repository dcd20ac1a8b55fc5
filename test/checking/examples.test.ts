import { Bench } from "../../src/checking/examples/bench";
import type { Example } from "../../src/checking/examples/example";
import { judgeOf } from "../../src/checking/kinds/judges";
import { formFrom } from "../../src/form/compile/compile-form";
import type { Form } from "../../src/form/form";
import { perForm } from "../../src/form/per-form";
import type { Spot } from "../../src/form/totals/amount";
import { readBack } from "../../src/proof/round-trip";
import { tryRule } from "../../src/proof/rules";
import { sampleOf } from "../../src/proof/sample";
import { isError } from "../../src/sheet/grid";
import { FORM_2011, type Definition } from "../support/forms";
import { MANY_KINDS } from "../support/many-kinds";
import { listOfLabels, matrixOfLabels, withRule } from "../support/small-form";

const benchOf = perForm((form: Form) => new Bench(form, readBack(form, sampleOf(form))[0]!));
const ruleOf = ({ rules }: Form, id: string) => rules.find((rule) => rule.id === id)!;

function cellOf({ tables }: Form, { table, row, column }: Spot): string {
  const found = tables[table]!;
  const { lines } = found.columns;
  const line = found.kind === "matrix" ? found.rows.lines[row]!.full : String(row + 1);
  return lines.length === 1 ? line : `${line}·${lines[column]!.full}`;
}

/** What stands in an example: 存栏 3 出栏 blank before: 存栏 5. */
function wordsOf(form: Form, { cells, prior, unit, date, period, fields, roster, ...rest }: Example): string {
  const typed = cells.map(({ spot, value }) => {
    const shown =
      value === null ? "blank" : isError(value) ? value.error : value === undefined ? "formula" : value;
    return `${cellOf(form, spot)} ${shown}`;
  });
  const labels = (rest.labels ?? []).map(({ axis, line, label }) => `${axis} ${line} “${label}”`);
  const head = Object.entries({ unit, date, period, ...fields, roster });
  const said = head.flatMap(([name, value]) => (value === undefined ? [] : [`${name} “${String(value)}”`]));
  const lines = rest.lines === undefined || rest.lines === 1 ? [] : [`${rest.lines} lines`];
  return [...typed, ...labels, ...said, ...lines, ...(prior ? [`before: ${wordsOf(form, prior)}`] : [])].join(
    " ",
  );
}

/** What breaks a rule, what keeps it, and how many of all that is tried break it. */
function tried(form: Form, id: string): string[] {
  const [bench, rule] = [benchOf(form), ruleOf(form, id)];
  const { broken, kept } = tryRule(rule, bench);
  return [broken, kept].map((example) => (example ? wordsOf(form, example) : "nothing"));
}
function counted(form: Form, id: string): string {
  const [bench, rule] = [benchOf(form), ruleOf(form, id)];
  const all = [...judgeOf(rule).examples(rule as never, bench)];
  const broken = all.filter((each) => judgeOf(rule).check(rule as never, bench.seen(each)).length > 0);
  return `${broken.length} of ${all.length}`;
}

const MEASURES = {
  个: {},
  文字: { type: "text" },
  万元: { decimals: 2 },
  率: { type: "percentage", decimals: 1 },
  差: { decimals: null, min: null },
  分: { min: 20, max: 25 },
  岁: { decimals: 1, together: { mean: "人数" } },
  级: { type: "choice", options: ["甲", "乙"] },
  否: { type: "yes-no" },
  日: { type: "date" },
  月: { type: "month" },
};
/** A row or column by its label, behind a colon what it holds: "出栏率:率". */
const line = (label: string): Definition => {
  const [name, measure] = label.split(":");
  return { label: name, ...(measure !== undefined && { measure }) };
};
const monthly = { measures: MEASURES, period: { every: "month", of: "2012-06" } };
const rows = (labels: string, columns: (string | Definition)[] = ["数量"], table: Definition = {}) =>
  matrixOfLabels(labels.split(" ").map(line), columns, monthly, table);
const list = (labels: string, table: Definition = {}) =>
  listOfLabels(labels.split(" ").map(line), monthly, table);
const TOTAL = { label: "合计", role: "total" };
const TOWNS = { label: "镇", members: [{ label: "东" }, { label: "西" }] };
const STOCK = rows("存栏 出栏 死亡");
const LINES = list("名称 期初:个 期末:个");

describe("a relation is put to the test by cells that break it and by such as keep it though it is at stake", () => {
  test.each<[string, Definition, string, string, string, Definition?]>([
    ["[出栏] <= [存栏]", STOCK, "出栏 12 存栏 9", "出栏 0 存栏 3", "79 of 178"],
    ["[出栏] < [存栏]", STOCK, "出栏 12 存栏 9", "出栏 0 存栏 3", "109 of 178"],
    ["[出栏] >= [存栏]", STOCK, "出栏 9 存栏 12", "出栏 3 存栏 3", "70 of 178"],
    ["[出栏] = [存栏]", STOCK, "出栏 9 存栏 12", "出栏 3 存栏 3", "148 of 178"],
    ["[出栏] <> [存栏]", STOCK, "出栏 3 存栏 3", "出栏 9 存栏 12", "30 of 178"],
    ["[存栏] >= 5", STOCK, "存栏 0", "存栏 9", "72 of 144"],
    ["[存栏] = [出栏]+[死亡]", STOCK, "存栏 9 出栏 12", "存栏 3 出栏 3 死亡 blank", "178 of 206"],
    ["[存栏] = [出栏]", STOCK, "存栏 9 出栏 12", "存栏 3 出栏 3", "49 of 178", { tolerance: 2 }],
    ["[出栏] <= [存栏]", STOCK, "死亡 1 出栏 3 存栏 blank", "死亡 3 出栏 0", "85 of 184", { when: "[死亡] > 0" }],
    ["[存栏] >= 上期[存栏]-[出栏]", STOCK, "存栏 0 出栏 blank before: 存栏 3", "存栏 12 before: 存栏 12", "44 of 163"],
    ["如果 [存栏] = 0 则 [出栏] 未填", STOCK, "存栏 0 出栏 3", "存栏 blank 出栏 blank", "28 of 29"],
    ["如果 [存栏] > 0 且 [出栏] > 0 则 [死亡] > 0 且 [存栏] > [出栏]", STOCK, "存栏 1 出栏 3 死亡 blank", "存栏 5 出栏 1 死亡 2", "149 of 214"],
    ["如果 [存栏] > 5 或 [出栏] > 5 则 [死亡] 已填 或 [存栏] > [出栏]", STOCK, "存栏 0 出栏 6 死亡 blank", "存栏 6 出栏 3 死亡 blank", "17 of 169"],
    ["如果 [出栏率] > 0 则 [存栏] > 0", rows("存栏 出栏率:率"), "出栏率 95 存栏 0", "出栏率 1 存栏 3", "19 of 113"],
    ["[出栏率] = [出栏]/[存栏]*100", rows("存栏 出栏 出栏率:率"), "出栏率 0 出栏 3 存栏 3", "出栏率 100 出栏 2 存栏 2", "155 of 163"],
    ["[存栏]*2 >= [出栏]", rows("存栏 出栏:万元"), "存栏 0 出栏 3", "存栏 9 出栏 12", "46 of 176"],
    ["[变化] <= [存栏]", rows("存栏 变化:差"), "变化 12 存栏 9", "变化 1.1 存栏 3", "73 of 178"],
    ["[得分] >= [存栏]", rows("存栏 得分:分"), "得分 9 存栏 12", "得分 20 存栏 3", "11 of 65"],
    ["[年末] <= [年初]", rows("存栏 出栏", ["年初", "年末"]), "存栏·年末 12 存栏·年初 9", "存栏·年末 0 存栏·年初 3", "158 of 356"],
    ["[出栏] <= [存栏]", rows("存栏 出栏", ["一", "二", "三", "四", "五"]), "出栏·一 12 存栏·一 9", "出栏·一 0 存栏·一 3", "316 of 712"],
    ["[出栏] <= [存栏]", rows("存栏 出栏", ["东", "西", TOTAL]), "出栏·合计 12 存栏·合计 9", "出栏·东 3 出栏·西 blank 存栏·东 13 存栏·西 2", "139 of 312", { over: ["合计"] }],
    ["[出栏] <= [存栏]", rows("存栏 出栏", ["东", "西", TOTAL], { totals: "computed" }), "出栏·东 3 出栏·西 3 存栏·东 blank 存栏·西 5", "出栏·东 0 出栏·西 3 存栏·东 blank 存栏·西 5", "101 of 255", { over: ["合计"] }],
    ["如果 [存栏]·[镇] > 0 则 [出栏]·[镇] > 0", rows("存栏 出栏", [TOWNS]), "存栏·东 3 出栏·东 0", "存栏·东 0 存栏·西 3 出栏·东 blank 出栏·西 5", "8 of 127"],
    ["[期初] <= [期末]", LINES, "1·期初 12 1·期末 9 1·名称 样例1", "1·期初 0 1·期末 3 1·名称 样例1", "79 of 178"],
    ["[期初] <= [期末]", list("期初:个 期末:个 说明:文字"), "1·期初 12 1·期末 9 1·说明 样例1", "1·期初 0 1·期末 3 1·说明 样例1", "79 of 178"],
    ["[期初] = 上期[期末]", list("名称 期初:个 期末:个", { key: ["名称"] }), "1·期初 9 1·名称 样例1 before: 1·期末 12 1·名称 样例1", "1·期初 3 1·名称 样例1 before: 1·期末 3 1·名称 样例1", "112 of 132"],
    ["[期初] <= [期末]", list("名称 期初:个 期末:个", { total: {} }), "1·期初 12 1·期末 9 1·名称 样例1", "1·期初 0 1·期末 3 1·名称 样例1", "202 of 474"],
    ["[名称]+[期初] 不重复", LINES, "1·名称 样例1 1·期初 2 2·名称 样例1 2·期初 2", "1·名称 样例1 1·期初 2 2·名称 样例2 2·期初 3", "1 of 2"],
    ["[名称] 已填", LINES, "1·名称 blank 1·期初 2", "1·名称 样例2 1·期初 2", "29 of 91"],
    ['如果 [名称] 已填 则 [等级] 属于 ("甲")', list("名称 等级:级"), "1·名称 甲 1·等级 另外的", "1·名称 样例1 1·等级 甲", "31 of 58"],
    ['[名称] <> "无"', list("名称 说明"), "1·名称 无 1·说明 样例1", "1·名称 样例1 1·说明 样例1", "29 of 68"],
    ["[名称] = [说明]", list("名称 说明"), "1·名称 样例2 1·说明 样例1", "1·名称 样例1 1·说明 样例1", "18 of 40"],
    ['如果 [有无] = "是" 则 [数量] > 0', list("名称 有无:否 数量:个"), "1·有无 是 1·数量 0 1·名称 样例1", "1·有无 是 1·数量 5 1·名称 样例1", "5 of 38"],
    ["[完工] >= [开工]", list("名称 开工:日 完工:日"), "1·完工 2011-03-05 1·开工 2012-03-05 1·名称 样例1", "1·完工 2011-03-05 1·开工 2011-03-05 1·名称 样例1", "7 of 40"],
    ['[开工] > "2012-06-30"', list("名称 开工:日"), "1·开工 2012-06-30 1·名称 样例1", "1·开工 2013-08-04 1·名称 样例1", "56 of 76"],
    ['[开工] = "2012-06"', list("名称 开工:月"), "1·开工 2013-07 1·名称 样例1", "1·开工 2012-06 1·名称 样例1", "65 of 76"],
    ['[开工] >= "2012"', list("名称 开工:月"), "1·开工 2011-11 1·名称 样例1", "1·开工 2012-01 1·名称 样例1", "36 of 76"],
  ])("%s", (...[says, definition, broken, kept, count, rule]) => {
    const form = formFrom(withRule(definition, says, rule));
    expect([...tried(form, "R1"), counted(form, "R1")]).toEqual([broken, kept, count]);
  }); // prettier-ignore
});

describe("a rule of every kind", () => {
  test.each<[string, string, string]>([
    ["V01", "人数·机关 若干", "人数·机关 2"],
    ["V02", "人数·机关 -3", "人数·机关 2"],
    ["V03", "人数·机关 2.5", "人数·机关 2"],
    ["V04", "女性占比·机关 980", "女性占比·机关 50"],
    ["V05", "人数·机关 3 人数·学校 4 人数·合计 8", "人数·机关 3 人数·学校 4 人数·合计 7"],
    ["V06", "人数·机关 #REF!", "人数·机关 2"],
    ["V08", "女性占比·机关 0.95", "女性占比·机关 50"],
    ["V09", "最大年龄·企业 5", "最大年龄·企业 blank"],
    ["V10", "等级·机关 另外的", "等级·机关 甲"],
    ["V11", "成立日期·机关 待定", "成立日期·机关 2012-01-05"],
    ["V12", "其中女·机关 12 人数·机关 9", "其中女·机关 0 人数·机关 3"],
    ["V13", "经费·机关 3 人数·机关 4 人均经费·机关 7501", "经费·机关 3 人数·机关 4 人均经费·机关 7500"],
    ["A1", "经费·机关 7 人数·机关 3", "经费·机关 12 人数·机关 9"],
    ["A2", "增减·机关 -4 人数·机关 3", "增减·机关 9 人数·机关 12"],
    ["A3", "女性占比·机关 0 其中女·机关 3 人数·机关 3", "女性占比·机关 100 其中女·机关 2 人数·机关 2"],
    ["A4", "等级·机关 甲 是否达标·机关 是 人数·机关 3", "等级·机关 甲 是否达标·机关 是 人数·机关 13"],
    ["A5", "人数·机关 0 其中女·机关 3 等级·机关 blank 成立日期·机关 2011-03-05", "人数·机关 13 其中女·机关 2 等级·机关 乙 成立日期·机关 2012-03-05"],
    ["A6", "成立日期·机关 2013-01-08", "成立日期·机关 2011-12-05"],
    ["A7", "截止月份·机关 2011-03 成立日期·机关 2011-03-05", "截止月份·机关 2012-03 成立日期·机关 2011-03-05"],
    ["A8", "是否达标·机关 否 截止月份·机关 2011-03", "是否达标·机关 否 截止月份·机关 blank"],
    ["A9", "经费·机关 0", "经费·机关 9"],
    ["A10", "增减·机关 12", "增减·机关 1.1"],
    ["B1", "合计·决算 9 经费·合计 12", "合计·决算 13.02 财政·决算 3 自筹·决算 blank 经费·机关 12.01 经费·学校 1.01 经费·企业 0"],
    ["B2", "合计·决算 12 合计·预算 9", "财政·决算 3 自筹·决算 blank 财政·预算 12.01 自筹·预算 1.01"],
    ["B3", "自筹·决算 9 1·金额 12", "自筹·决算 3 1·金额 3"],
    ["C1", "1·数量 3 1·金额 0 1·名称 样例1", "1·数量 1 1·金额 3 1·名称 样例1"],
    ["C2", "1·启用月份 2011-03 1·购置日期 2012-03-05 1·名称 样例1", "1·启用月份 2011-03 1·购置日期 2011-03-05 1·名称 样例1"],
    ["C3", "1·类别 甲 1·数量 blank 1·名称 样例1", "1·类别 乙 1·数量 3 1·名称 样例1"],
    ["C4", "1·名称 样例1 1·说明 样例1 1·类别 甲", "1·名称 样例2 1·说明 样例1 1·类别 甲"],
    ["S01", "unit “”", ""],
    ["S02", "date “null”", ""],
    ["S03", "row 1 “”", ""],
    ["S04", "column 1 “”", ""],
    ["S05", "人数·机关 3 其中女·机关 blank", "人数·机关 2 其中女·机关 2 经费·机关 2 平均年龄·机关 2 最大年龄·机关 2 增减·机关 2 女性占比·机关 50"],
    ["S06", "", "人数·机关 2"],
    ["S07", "人数·机关 5 其中女·机关 3 row 1 “人数”", ""],
    ["S08", "人数·机关 5 人数·学校 3 column 1 “机关”", ""],
    ["S11", "2 “”", ""],
    ["S12", "1·名称 样例1 2·名称 样例1", "1·类别 甲 1·名称 样例1 2·类别 甲 2·名称 样例1"],
    ["S13", "1·名称 样例1 2·名称 样例1", "1·名称 样例1 2·名称 样例2"],
    ["S14", "0 lines", "1·名称 样例1"],
    ["S15", "1·名称 样例1 2·名称 样例2 3·名称 样例3 4·名称 样例4 4 lines", "1·名称 样例1 2·名称 样例2 3·名称 样例3 3 lines"],
    ["L01", "date “2012-07-11”", "date “2012-07-10”"],
    ["L02", "unit “石用镇” roster “石角镇,东溪镇”", "unit “石角镇” roster “石角镇,东溪镇”"],
  ])("%s", (id, broken, kept) => expect(tried(MANY_KINDS, id)).toEqual([broken, kept])); // prettier-ignore

  test("an average is weighed by all that weighs it", () => {
    const closed = { cells: [{ rows: ["人数"], columns: ["合计"], closed: true }] };
    const form = formFrom(rows("人数 年龄:岁", ["东", "西", TOTAL], closed));
    const parts = "年龄·东 3 人数·东 4 年龄·西 5 人数·西 6 年龄·合计";
    expect(tried(form, "V05")).toEqual([`${parts} 5.2`, `${parts} 4.2`]);
  });

  test.each<[string, string, string]>([
    ["V07", "基层党组织个数·镇党委 3 基层党组织个数·街道党工委 4 基层党组织个数·合计 7", "基层党组织个数·镇党委 3 基层党组织个数·街道党工委 4"],
    ["P01", "基层党组织个数·镇党委 60 before: 基层党组织个数·镇党委 20", "基层党组织个数·镇党委 20 before: 基层党组织个数·镇党委 20"],
    ["P02", "unit “石角镇” before: unit “东溪镇”", "unit “石角镇” before: unit “石角镇”"],
    ["P03", "群众满意度·镇党委 75 before: 群众满意度·镇党委 60", "群众满意度·镇党委 60 before: 群众满意度·镇党委 60"],
    ["C15", "实行党务公开基层党组织个数·镇党委 3 办党务公开栏·镇党委 0 党组织决议、决定和执行情况·镇党委 0", "实行党务公开基层党组织个数·镇党委 1 办党务公开栏·镇党委 3 电子屏公开·镇党委 blank 新闻媒体公开·镇党委 5 党组织决议、决定和执行情况·镇党委 13 党的思想建设情况·镇党委 2 党的组织建设情况·镇党委 0"],
    ["C14", "满意度·镇党委 95 办理党员申请公开事项·镇党委 0", "满意度·镇党委 0 办理党员申请公开事项·镇党委 3"],
  ])("%s of the form of 2011", (id, broken, kept) => expect(tried(FORM_2011, id)).toEqual([broken, kept])); // prettier-ignore
});
