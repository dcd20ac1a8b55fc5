import { nameReturns } from "../../src/reading/name-returns";
import { readSheets } from "../../src/reading/read-sheets";
import type { Grid } from "../../src/sheet/grid";
import { FORM, isPercentage, paper, ROWS } from "../support/paper";

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
});

describe("an old copy", () => {
  const form = sheet("统计表", "石角镇", 3);
  it.each<[string, Grid[], string[]]>([
    ["as we keep it", [sheet("统计表（旧）", "石角镇", 1), form], ["石角镇 old", "石角镇 null"]],
    ["as we keep a second one", [form, sheet("统计表（旧2）", "石角镇", 1)], ["石角镇 null", "石角镇 old"]],
    ["as clerks call it", [form, sheet("作废", "", 1)], ["石角镇 null", " old"]],
    ["alone is the form", [sheet("统计表（旧）", "石角镇", 1)], ["石角镇 null"]],
    [
      "of another unit is that unit's",
      [form, sheet("旧城社区", "旧城社区", 1)],
      ["石角镇 null", "旧城社区 null"],
    ],
  ])("%s", (_, sheets, expected) => expect(beside(...sheets)).toEqual(expected));
});
