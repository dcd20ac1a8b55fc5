import { Bench } from "../../src/checking/examples/bench";
import { judgeOf } from "../../src/checking/kinds/judges";
import { Seen } from "../../src/checking/seen";
import type { Form } from "../../src/form/form";
import { perForm } from "../../src/form/per-form";
import { exampleSheets } from "../../src/proof/example-sheets";
import { readBack } from "../../src/proof/round-trip";
import { tryRule } from "../../src/proof/rules";
import { sampleOf } from "../../src/proof/sample";
import { readSheets } from "../../src/reading/read-sheets";
import { cellName } from "../../src/sheet/address";
import { FORM_2011 } from "../support/forms";
import { MANY_KINDS } from "../support/many-kinds";

const benchOf = perForm((form: Form) => new Bench(form, readBack(form, sampleOf(form))[0]!));

/** All that is said of the example that breaks a rule: of how many cells; where, its table, row and column, and what. */
function found(form: Form, id: string): string[] {
  const [bench, rule] = [benchOf(form), form.rules.find((each) => each.id === id)!];
  const broken = tryRule(rule, bench).broken!;
  const seen = broken.labels
    ? Seen.of(form, readSheets(form, exampleSheets(form, broken))[0]!)
    : bench.seen(broken);
  const all = judgeOf(rule).check(rule as never, seen);
  const { at, table, row, column, onTotal, actual, expected, message, english } = all[0]!;
  const about = [table, row, column].map((each) => each ?? "-").join(" ");
  expect(onTotal).toBe(false);
  return [
    all.length,
    at ? cellName(at.row, at.column) : "nowhere",
    about,
    actual,
    expected,
    message,
    english,
  ].map(String);
}

describe("what is found of an example", () => {
  test.each<[string, ...string[]]>([
  ["V01", "1", "B5", "0 0 0", "若干", "数字", "这里应填数字，现在是“若干”。", "A number belongs here; there is “若干”."],
  ["V02", "2", "B5", "0 0 0", "-3", "≥ 0", "不能小于 0，现在是 -3。", "Must not be below 0; it is -3."],
  ["V03", "2", "B5", "0 0 0", "2.5", "整数", "应是整数，现在是 2.5。", "This should be a whole number; it is 2.5."],
  ["V04", "1", "B12", "0 7 0", "980", "0–100", "应是 0–100 的数，现在是 980。", "This should be a number 0–100; it is 980."],
  ["V05", "1", "E5", "0 0 3", "8", "7", "合计应为 7，现在是 8。", "The total should be 7; it is 8."],
  ["V06", "1", "B5", "0 0 0", "#REF!", "数字", "公式出错（#REF!），请直接填写。", "The formula is in error (#REF!); type what belongs here instead."],
  ["V08", "1", "B12", "0 7 0", "0.95", "95", "百分比是 0.95，像是要填 95，请核实。", "The percentage is 0.95; perhaps 95 is meant. Please verify."],
  ["V09", "1", "D10", "0 5 2", "5", "空着", "这一格不用填，现在是“5”。", "Nothing belongs here; there is “5”."],
  ["V10", "1", "B13", "0 8 0", "另外的", "“甲”、“乙”、“丙”", "应填“甲”、“乙”、“丙”之一，现在是“另外的”。", "This should be one of “甲”、“乙”、“丙”; it is “另外的”."],
  ["V11", "1", "B15", "0 10 0", "待定", "日期", "应填日期，现在是“待定”。", "This should be a date; it is “待定”."],
  ["V12", "2", "B6", "0 1 0", "12", "≤ 9", "其中女（12）不应超过人数（9）。", "其中女 (12) must not exceed 人数 (9)."],
  ["V13", "1", "B8", "0 3 0", "7501", "7500", "按公式应为 7500，现在是 7501。", "By the formula it should be 7500; it is 7501."],
  ["A1", "2", "B7", "0 2 0", "7", "≤ 6", "经费（7）超过了人数×2（6），请核实。", "经费 (7) exceeds 人数×2 (6). Please verify."],
  ["A2", "2", "B11", "0 6 0", "-4", "≥ -3", "增减（-4）不应少于0－人数（-3）。", "增减 (-4) must not be less than 0－人数 (-3)."],
  ["A3", "1", "B12", "0 7 0", "0", "= 100", "女性占比（0）应等于其中女÷人数×100（100）。", "女性占比 (0) must equal 其中女÷人数×100 (100)."],
  ["A4", "1", "B5", "0 0 0", "3", "> 6", "等级是“甲”且是否达标是“是”时，人数（3）应大于 6。", "where 等级 is “甲” and 是否达标 is “是”, 人数 (3) must be greater than 6."],
  ["A5", "1", "B13", "0 8 0", "空白", "应填写", "人数大于 5或其中女大于 2时，没有填等级。", "where 人数 is greater than 5 or 其中女 is greater than 2, 等级 is not filled in."],
  ["A6", "1", "B15", "0 10 0", "2013年1月8日", "≤ 2011年12月", "成立日期不应晚于2011年12月，现在是“2013年1月8日”。", "成立日期 must not be after 2011年12月; it is “2013年1月8日”."],
  ["A7", "1", "B16", "0 11 0", "2011年3月", "> 2011年3月5日", "截止月份（2011年3月）应晚于成立日期（2011年3月5日）。", "截止月份 (2011年3月) must be after 成立日期 (2011年3月5日)."],
  ["A8", "1", "B16", "0 11 0", "2011年3月", "应空着", "是否达标是“否”时，截止月份应空着，现在是“2011年3月”。", "where 是否达标 is “否”, 截止月份 should be left blank; it is “2011年3月”."],
  ["A9", "1", "B7", "0 2 0", "0", "≠ 0", "经费（0）不应等于 0。", "经费 (0) must not equal 0."],
  ["A10", "2", "B11", "0 6 0", "12", "< 5", "增减（12）应小于 5。", "增减 (12) must be less than 5."],
  ["B1", "1", "C5", "1 0 1", "9", "= 12", "合计·决算（9）应等于人员的经费·合计（12）。", "合计·决算 (9) must equal 人员的经费·合计 (12)."],
  ["B2", "1", "C5", "1 0 1", "12", "≤ 9", "决算（12）超过了预算（9），请核实。", "决算 (12) exceeds 预算 (9). Please verify."],
  ["B3", "1", "C7", "1 2 1", "9", "≥ 12", "自筹·决算（9）不应少于设备的金额（12）。", "自筹·决算 (9) must not be less than 设备的金额 (12)."],
  ["C1", "2", "G5", "2 0 6", "0", "> 0", "填了数量（3），金额却是0。", "数量 is 3, but 金额 is 0."],
  ["C2", "1", "E5", "2 0 4", "2011年3月", "≥ 2012年3月5日", "启用月份（2011年3月）不应早于购置日期（2012年3月5日）。", "启用月份 (2011年3月) must not be before 购置日期 (2012年3月5日)."],
  ["C3", "1", "F5", "2 0 5", "空白", "应填写", "类别是“甲”、“乙”之一时，没有填数量，请核实。", "where 类别 is one of “甲”, “乙”, 数量 is not filled in. Please verify."],
  ["C4", "1", "B5", "2 0 1", "样例1", "≠ 样例1", "名称（样例1）不应等于说明（样例1）。", "名称 (样例1) must not equal 说明 (样例1)."],
  ["S01", "1", "A2", "- - -", "", "填报单位", "没有写填报单位。", "The reporting unit is missing."],
  ["S02", "1", "D2", "- - -", "", "填报时间", "没有写填报时间，或写的不是日期。", "The date is missing, or what stands there is no date."],
  ["S03", "1", "A4", "0 1 -", "", "其中女", "表上没有“其中女”这一行。", "The row “其中女” is not on the sheet."],
  ["S04", "1", "A4", "0 - 1", "", "学校", "表上没有“学校”这一列。", "The column “学校” is not on the sheet."],
  ["S05", "1", "B6", "0 1 0", "6", "", "机关有 6 项空着：其中女、经费、平均年龄等。", "Blank in 机关 (6): 其中女、经费、平均年龄 and others."],
  ["S06", "1", "B5", "- - -", "", "", "整张表一个数也没有填。", "Not one figure is filled in."],
  ["S07", "2", "A5", "0 0 -", "人数", "", "叫“人数”的不止一行，看不出哪一行是表样的，没有读。请只留一行，别的改名。", "Several rows are called “人数”; nobody can say which is the form's, and none was read. Please keep one and call the others something else."],
  ["S08", "2", "B4", "0 - 0", "机关", "", "叫“机关”的不止一列，看不出哪一列是表样的，没有读。请只留一列，别的改名。", "Several columns are called “机关”; nobody can say which is the form's, and none was read. Please keep one and call the others something else."],
  ["S11", "1", "F2", "- - -", "", "负责人", "没有写负责人。", "负责人 is missing."],
  ["S12", "2", "C5", "2 0 2", "", "应填写", "第 1 条没有填类别。", "Line 1 says nothing under 类别."],
  ["S13", "1", "B6", "2 1 1", "样例1", "不重复", "名称“样例1”重复，第 1 条已有。", "名称 “样例1” is there twice; see line 1."],
  ["S14", "1", "A4", "2 - -", "0", "1", "只有 0 条，至少应有 1 条。", "There are 0 lines; at least 1 are asked for."],
  ["S15", "1", "A4", "2 - -", "4", "3", "有 4 条，最多 3 条。", "There are 4 lines; at most 3 are asked for."],
  ["L01", "1", "D2", "- - -", "2012-07-11", "≤ 2012-07-10", "填报时间是 2012-07-11，过了截止日期 2012-07-10。", "The date is 2012-07-11, after the deadline 2012-07-10."],
  ["L02", "1", "A2", "- - -", "石用镇", "", "“石用镇”不在填报单位名册上。", "“石用镇” is not on the roster."],
  ])("of %s", (id, ...said) => expect(found(MANY_KINDS, id)).toEqual(said)); // prettier-ignore

  test.each<[string, ...string[]]>([
  ["V07", "1", "P6", "0 0 13", "1", "", "合计有 1 行是手工填的数。现在和各列一致，以后改了数，合计不会跟着变。", "Totals typed by hand: 1. They agree now, but will not follow when figures change."],
  ["C15", "4", "C21", "0 15 0", "0", "> 0", "填了实行党务公开基层党组织个数（3），公开形式却没有一项大于 0，请核实。", "实行党务公开基层党组织个数 is 3, but nothing of 公开形式 is above 0. Please verify."],
  ["C16", "1", "C6", "0 0 0", "0", "> 0", "填了实行党务公开基层党组织个数（3），基层党组织个数却是0。", "实行党务公开基层党组织个数 is 3, but 基层党组织个数 is 0."],
  ["P01", "1", "C6", "0 0 0", "60", "≈ 20", "基层党组织个数上年是 20，今年是 60，变动超过 2 倍，请核实。", "基层党组织个数 was 20 last year and is 60 now, beyond 2 times. Please verify."],
  ["P02", "1", "A2", "- - -", "东溪镇", "石角镇", "上年的报表是“东溪镇”的，今年的是“石角镇”的，没有比较。", "Last year's return is that of “东溪镇”, this year's that of “石角镇”; nothing was compared."],
  ["P03", "1", "C47", "0 41 0", "75", "≈ 60", "群众满意度上年是 60，今年是 75，相差 15 个百分点，请核实。", "群众满意度 was 60 last year and is 75 now, 15 points apart. Please verify."],
  ])("of %s of the form of 2011", (id, ...said) => expect(found(FORM_2011, id)).toEqual(said)); // prettier-ignore
});
