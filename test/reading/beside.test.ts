import { nameReturns } from "../../src/reading/name-returns";
import { readSheets } from "../../src/reading/read-sheets";
import { besideOthers } from "../../src/reading/beside";
import { gridOf, type CellValue, type Grid } from "../../src/sheet/grid";
import { REPORTS_FRONT } from "../../src/reading/about-returns";
import { FORM, isPercentage, paper, ROWS } from "../support/paper";
import { compiled, matrixOfLabels } from "../support/small-form";

/** A sheet of a unit with a figure in every row of one column, `times` as large as a village's. */
function sheet(name: string, unit: string, times: number, other = 0): Grid {
  const cells = Object.fromEntries(
    ROWS.map((row, at) => [`${row.id} village`, isPercentage(row) ? 90 : (at + 3) * times + other]),
  );
  return { ...paper({ unit, cells }), sheet: name };
}

/** Unit and place of each return of 石角镇.xlsx. */
const beside = (...sheets: Grid[]) =>
  nameReturns(FORM, sheets, readSheets(FORM, sheets), "石角镇.xlsx").map(
    ({ content, account }) => `${content.unit} ${account.beside}`,
  );

const VILLAGES = [sheet("南街村", "南街村", 1), sheet("北街村", "北街村", 2)];

describe("a return that adds up the others of its workbook", () => {
  it.each<[string, Grid[], string[]]>([
    [
      "by its figures",
      [sheet("Sheet1", "石角镇", 3), ...VILLAGES],
      ["石角镇 sum", "南街村 part", "北街村 part"],
    ],
    ["last", [...VILLAGES, sheet("Sheet1", "石角镇", 3)], ["南街村 part", "北街村 part", "石角镇 sum"]],
    [
      "by its name, with more of its own",
      [sheet("汇总", "石角镇", 3, 9), ...VILLAGES],
      ["石角镇 sum", "南街村 part", "北街村 part"],
    ],
    ["of one village", [sheet("全镇", "石角镇", 1), VILLAGES[0]!], ["石角镇 sum", "南街村 part"]],
    ["named by its file", [sheet("汇总", "", 3), ...VILLAGES], ["石角镇 sum", "南街村 part", "北街村 part"]],
    [
      "beside villages named by their sheets",
      [sheet("汇总", "石角镇", 3), sheet("南街村", "", 1), sheet("北街村", "", 2)],
      ["石角镇 sum", "南街村 part", "北街村 part"],
    ],
    ["not", VILLAGES, ["南街村 null", "北街村 null"]],
    [
      "not, by its figures",
      [sheet("Sheet1", "石角镇", 4), ...VILLAGES],
      ["石角镇 null", "南街村 null", "北街村 null"],
    ],
    [
      "not, though called so",
      [sheet("汇总", "石角镇", 2), ...VILLAGES],
      ["石角镇 null", "南街村 null", "北街村 null"],
    ],
    [
      "not, being equal to another",
      [sheet("Sheet1", "石角镇", 1), VILLAGES[0]!],
      ["石角镇 null", "南街村 null"],
    ],
  ])("%s", (_, sheets, expected) => expect(beside(...sheets)).toEqual(expected));

  const reports = gridOf("报送情况", [[...REPORTS_FRONT]]);
  it.each<[string, Grid[], string[]]>([
    [
      "of an office, in its own workbook",
      [sheet("汇总表", FORM.authority, 3), reports],
      [`${FORM.authority} book`],
    ],
    [
      "of an office beside one that it has filled in",
      [sheet("汇总表", FORM.authority, 3), VILLAGES[0]!, reports],
      [`${FORM.authority} book`, "南街村 null"],
    ],
    ["of an office, alone", [sheet("汇总表", FORM.authority, 3)], [`${FORM.authority} null`]],
    ["of another office, in its workbook", [sheet("汇总表", "万盛区", 3), reports], ["万盛区 null"]],
  ])("%s", (_, sheets, expected) => expect(beside(...sheets)).toEqual(expected));
});

describe("an old copy", () => {
  const form = sheet("统计表", "石角镇", 3);
  it.each<[string, Grid[], string[]]>([
    ["as we keep it", [sheet("统计表（旧）", "石角镇", 1), form], ["石角镇 old", "石角镇 null"]],
    ["as we keep a second one", [form, sheet("统计表（旧2）", "石角镇", 1)], ["石角镇 null", "石角镇 old"]],
    ["as clerks call it", [form, sheet("作废", "", 1)], ["石角镇 null", " old"]],
    ["with its word in brackets", [form, sheet("统计表( 旧 )", "石角镇", 1)], ["石角镇 null", "石角镇 old"]],
    ["in use no more", [form, sheet("统计表（废）", "石角镇", 1)], ["石角镇 null", "石角镇 old"]],
    [
      "in use no more, with spaces",
      [form, sheet("统计表( 废 )", "石角镇", 1)],
      ["石角镇 null", "石角镇 old"],
    ],
    ["called old", [form, sheet("旧统计表", "石角镇", 1)], ["石角镇 null", "石角镇 old"]],
    ["called an old form", [form, sheet("我的旧表", "石角镇", 1)], ["石角镇 null", "石角镇 old"]],
    ["a draft", [form, sheet("草稿", "石角镇", 1)], ["石角镇 null", "石角镇 old"]],
    ["an example", [sheet("填表示例", "石角镇", 1), form], ["石角镇 old", "石角镇 null"]],
    ["kept", [form, sheet("备份", "石角镇", 1)], ["石角镇 null", "石角镇 old"]],
    ["a copy", [form, sheet("统计表 - 副本", "石角镇", 2)], ["石角镇 null", "石角镇 old"]],
    [
      "of one that names nobody",
      [sheet("统计表", "", 1), sheet("备份", "石角镇", 1)],
      ["石角镇 null", "石角镇 old"],
    ],
    [
      "beside old copies alone",
      [sheet("旧表", "石角镇", 1), sheet("备份", "石角镇", 1)],
      ["石角镇 null", "石角镇 null"],
    ],
    ["not called so", [form, sheet("废品站（废）站", "石角镇", 1)], ["石角镇 null", "石角镇 null"]],
    ["not called so at its end", [form, sheet("（旧）统计表", "石角镇", 1)], ["石角镇 null", "石角镇 null"]],
    ["alone is the form", [sheet("统计表（旧）", "石角镇", 1)], ["石角镇 null"]],
    [
      "of another unit is that unit's",
      [form, sheet("旧城社区", "旧城社区", 1)],
      ["石角镇 null", "旧城社区 null"],
    ],
  ])("%s", (_, sheets, expected) => expect(beside(...sheets)).toEqual(expected));
});

describe("what adds up the others", () => {
  const LABELS = ["公开栏", "意见表", "评议会", "咨询数", "问题数", "整改数", "满意率", "负责人"];
  const SMALL = compiled(
    matrixOfLabels(
      LABELS.map((label, at) => ({ label, measure: at === 6 ? "率" : at === 7 ? "最多" : "个" })),
      ["镇本级", "村集体"],
      { measures: { 个: { decimals: 1 }, 率: { type: "percentage" }, 最多: { together: "max" } } },
    ),
  );
  /** A return of one unit: what stands in all its rows of both columns. */
  const grid = (name: string, unit: string, amounts: readonly CellValue[]) =>
    gridOf(name, [["小表"], [`填报单位：${unit}`], ["项目", "镇本级", "村集体"], ...LABELS.map((label, at) => [label, amounts[at] ?? null, amounts[at] ?? null])]); // prettier-ignore
  const kinds = (...grids: Grid[]) =>
    besideOthers(SMALL, readSheets(SMALL, grids))
      .map(({ account }) => account.beside ?? "·")
      .join(" ");
  const A = grid("甲", "甲村", [1, 2, 3, 4, 5, 0, 90, 3]);
  const B = grid("乙", "乙村", [5, 6, 7, 8, 9, 0, 80, 7]);
  const sum = (name: string, amounts: readonly CellValue[]) => kinds(grid(name, "石角镇", amounts), A, B);
  it.each<[string, string, CellValue[], string]>([
    [
      "is their sum, whatever its percentages and maxima",
      "表",
      [6, 8, 10, 12, 14, 0, 85, 7],
      "sum part part",
    ],
    ["but for the noise of fractions", "表", [6.0000001, 8, 10, 12, 14, 0, 1, 1], "sum part part"],
    ["is none where one of five is another", "表", [6, 8, 10, 12, 15, 0, 85, 7], "· · ·"],
    ["is none with more than they have", "表", [6, 8, 10, 12, 14, 3, 85, 7], "· · ·"],
    ["is so called with more than they have", "汇总", [6, 8, 10, 12, 15, 3, 85, 7], "sum part part"],
    ["is none so called with less than they have", "汇总", [6, 8, 10, 12, 13, 3, 85, 7], "· · ·"],
    ["is so called in other words", "全县", [6, 8, 10, 12, 15], "sum part part"],
  ])("%s", (_, name, amounts, expected) => expect(sum(name, amounts)).toBe(expected));

  it.each<[string, Grid[], string]>([
    ["with ten counts", [grid("汇总", "石角镇", [1, 2, 3, 4, 5]), A], "sum part"],
    ["not with fewer", [grid("汇总", "石角镇", [1, 2, 3, 4]), grid("甲", "甲村", [1, 2, 3, 4])], "· ·"],
    ["not of one that is called nothing", [grid("表", "石角镇", [1, 2, 3, 4, 5]), A], "· ·"],
    ["not alone", [grid("汇总", "石角镇", [1, 2, 3, 4, 5])], "·"],
    [
      "not where two may be",
      [grid("汇总", "石角镇", [9, 9, 9, 9, 9]), grid("总表", "石角镇", [9, 9, 9, 9, 9])],
      "· ·",
    ],
    [
      "not beside an old copy",
      [grid("汇总", "石角镇", [1, 2, 3, 4, 5]), A, grid("备份", "甲村", [9, 9, 9, 9, 9])],
      "sum part old",
    ],
    ["of nothing", [grid("汇总", "石角镇", []), grid("甲", "甲村", []), grid("乙", "乙村", [])], "· · ·"],
  ])("is %s", (_, grids, expected) => expect(kinds(...grids)).toBe(expected));
});
