import { readHead as read } from "../../../src/reading/head/read-head";
import { range, type Range } from "../../../src/sheet/address";
import { gridOf, type CellValue, type Grid } from "../../../src/sheet/grid";
import { formOf } from "../../support/forms";
import { cellOf, FORM, paper, readAll } from "../../support/paper";

type Row = CellValue[];
const ALL = { top: 0, left: 0, bottom: Infinity, right: Infinity };
/** A form whose head has no date. */
const FIRST = formOf("s1");
/** Unit and date of a part of a sheet. */
const readHead = (form: typeof FORM, grid: Grid, area: Range) => {
  const { unit, date } = read(form, grid, area);
  return { unit: unit.text, unitCell: { row: unit.row, column: unit.column }, date: date.date };
};
const head = (...rows: Row[]) => readHead(FORM, gridOf("统计表", rows), ALL);
const unit = (...cells: Row) => head(cells).unit;
const date = (...cells: Row) => head(cells).date;

describe("the unit", () => {
  it.each<[string, Row]>([
    ["behind the label as printed", ["填报单位（盖章）：石角镇"]],
    ["with half-width signs", ["填报单位(盖章):石角镇"]],
    ["without brackets", ["填报单位：石角镇"]],
    ["with the brackets behind", ["填报单位：石角镇（公章）"]],
    ["with other brackets", ["填报单位【盖章】：石角镇【公章】"]],
    ["stretched", ["填 报 单 位 （ 盖 章 ） ： 石 角 镇"]],
    ["on a line", ["填报单位（盖章）：____石角镇____"]],
    ["behind brackets alone", ["填报单位（盖章）石角镇"]],
    ["behind a space alone", ["填报单位 石角镇"]],
    ["behind nothing at all", ["填报单位石角镇"]],
    ["in other words", ["报送单位：石角镇"]],
    ["in other words again", ["单位名称：石角镇"]],
    ["as a name in full", ["填报单位名称（盖章）：石角镇"]],
    ["before the date", ["填报单位：石角镇    填报时间：2011年12月15日"]],
    ["before the date without a space", ["填报单位：石角镇填报时间：2011年12月15日"]],
    ["before a date without a label", ["填报单位（盖章）：石角镇        2011年12月15日"]],
    ["before other names", ["填报单位：石角镇 填报人：张三 联系电话：48670000"]],
    ["before a person in charge", ["填报单位：石角镇  单位负责人：张三"]],
    ["in the next cell", ["填报单位（盖章）：", "石角镇"]],
    ["in a cell farther on", ["填报单位（盖章）：", null, "", "石角镇"]],
    ["behind the place of the stamp", ["填报单位：", "（盖章）", "石角镇"]],
    ["with the stamp's place in its own cell", ["填报单位：（盖章）", "石角镇"]],
    ["with trailing spaces", ["填报单位：石角镇　　"]],
    ["with characters that nobody sees", ["\ufeff填报单位：\u200b石角镇"]],
    ["numbered", ["一、填报单位：石角镇"]],
    ["with the mark of a note", ["填报单位：石角镇¹"]],
  ])("stands %s", (_, cells) => expect(unit(...cells)).toBe("石角镇"));

  it.each<[string, Row]>([
    ["nothing", ["填报单位（盖章）："]],
    ["a line", ["填报单位（盖章）：__________"]],
    ["a placeholder", ["填报单位（盖章）：XX镇"]],
    ["another placeholder", ["填报单位：××镇（街道）"]],
    ["a third placeholder", ["填报单位：○○镇"]],
    ["an instruction", ["填报单位：（请填写单位全称）"]],
    ["the stamp's place", ["填报单位：（公章）"]],
    ["another label", ["填报单位：", "填报人：", "张三"]],
    ["a label of something else", ["填报单位：", "送达：", "石角镇"]],
    ["the date", ["填报单位：", "2011年12月15日"]],
    ["a stroke", ["填报单位：", "/"]],
    ["a number", ["填报单位：", 12]],
    ["a person", ["填报单位负责人：张三"]],
    ["a footnote", ["注：各填报单位请于12月20日前报送，填报单位为各镇街和县级部门。"]],
    ["a unit of measure", ["单位：个"]],
    ["a heading of something else", ["各单位上报单位", "石角镇"]],
  ])("is not seen in %s", (_, cells) => expect(unit(...cells)).toBe(""));

  it.each<[string, Row, string]>([
    ["before a date with its label", ["石角镇", null, "填报时间：2011年12月15日"], "石角镇"],
    ["before a date alone", ["石角镇", null, "2011年12月15日"], "石角镇"],
    ["before a date that is still to come", ["石角镇", null, "填报时间：   年  月  日"], "石角镇"],
    ["with no date beside it", ["石角镇"], ""],
    ["with a blank label beside it", ["填报单位：", "填报时间：2011年12月15日", "联系人：", "石角镇"], ""],
    ["beside another text", ["石角镇", "补报", "填报时间：2011年12月15日"], ""],
    ["as who draws up the total", [FORM.authority, "2011年12月15日"], ""],
    ["as no name of a unit", ["附件一", "2011年12月15日"], ""],
  ])("may stand %s, its label typed over: %j is %j", (_, cells, name) => {
    expect(unit(...cells)).toBe(name);
  });

  it.each<[string, Row[], string]>([
    ["beside the period", [["石角镇", null, "报告期：2012年6月"]], "石角镇"],
    [
      "beside what is printed, the period below",
      [
        ["石角镇", null, "制表机关：县政府"],
        [null, "报告期：2012年6月"],
      ],
      "石角镇",
    ],
    ["beside a period that is still to come", [["石角镇", null, "报告期：20  年  月"]], "石角镇"],
    ["with nothing beside it", [["石角镇"], ["报告期：2012年6月"]], ""],
    ["as the answer to another label", [["制表机关：", "县统计局", "报告期：2012年6月"]], ""],
    ["beside another text", [["石角镇", "补报", "报告期：2012年6月"]], ""],
    ["by itself below the title", [[FIRST.title], ["石角镇"], ["报告期：2012年6月"]], "石角镇"],
    ["by itself above the title", [["石角镇"], [FIRST.title], ["报告期：2012年6月"]], ""],
    ["by itself in a later column", [[FIRST.title], [null, "石角镇"], ["报告期：2012年6月"]], ""],
    ["by itself as who draws up the total", [[FIRST.title], [FIRST.authority], ["报告期：2012年6月"]], ""],
    ["as the title of a table", [[FIRST.title], ["表三　家庭医生团队"], ["报告期：2012年6月"]], ""],
    ["as the title of an annex", [[FIRST.title], ["附表1 下属各镇"], ["报告期：2012年6月"]], ""],
    ["by itself twice", [[FIRST.title], ["石角镇"], ["东溪镇"], ["报告期：2012年6月"]], ""],
    ["below the title beside another text", [[FIRST.title], ["石角镇", "补报"], ["报告期：2012年6月"]], ""],
  ])("may stand %s in a head without date: %j is %j", (_, rows, name) => {
    expect(readHead(FIRST, gridOf("月报", rows), ALL).unit).toBe(name);
  });

  it("may stand with its label typed over above the title of a table", () => {
    const form = formOf("s8");
    const rows = [["县教委", null, "报告日期：20  年  月  日"], [form.tables[0]!.title]];
    expect(readHead(form, gridOf("日报", rows), ALL).unit).toBe("县教委");
  });

  it("stands in the cell below its label when nothing stands beside it", () => {
    const below = head(["填报单位", null, "填报时间"], ["石角镇", null, 40892]);
    expect(below).toMatchObject({ unit: "石角镇", unitCell: { row: 1, column: 0 }, date: "2011-12-15" });
    expect(head(["填报单位", "东溪镇"], ["石角镇"]).unit).toBe("东溪镇");
    expect(head(["填报单位："], ["填报人：张三"]).unit).toBe("");
  });

  it.each<[string, CellValue, string | null, string, string | null]>([
    ["a real date", 40892, "yyyy-m-d", "石角镇", "2011-12-15"],
    ["a number that is no date", 40892, "0.00", "", null],
    ["a number without a format", 40892, null, "", null],
  ])("may stand with its label typed over beside %s", (_, value, format, name, day) => {
    const grid = gridOf("表", [["石角镇", null, value]], { formats: [[null, null, format]] });
    expect(readHead(FORM, grid, ALL)).toMatchObject({ unit: name, date: day });
  });

  it("is none of a list of units", () => {
    expect(head(["单位名称", "类别"], ["石角镇", "镇"], ["东溪镇", "镇"]).unit).toBe("");
  });

  it("stands below merged cells", () => {
    const grid = gridOf("表", [["填报单位", null], [null, null], ["石角镇"]], {
      merges: [range(0, 0, 1, 1)],
    });
    expect(readHead(FORM, grid, ALL).unit).toBe("石角镇");
  });

  it("is not looked for behind thousands of cells", () => {
    const crowd = Array.from({ length: 50 }, () => Array<CellValue>(60).fill("填报单位："));
    expect(head(...crowd, ["填报单位：石角镇"]).unit).toBe("");
    expect(head(["填报单位：石角镇"], ...crowd).unit).toBe("石角镇");
  });

  it("is the first that is filled in", () => {
    expect(head(["填报单位："], [null], ["报送单位：石角镇"]).unit).toBe("石角镇");
  });
});

describe("the date", () => {
  it.each<[string, Row]>([
    ["behind its label", ["填报时间：2011年12月15日"]],
    ["behind another label", ["填表日期：2011.12.15"]],
    ["in the cell of the unit", ["填报单位：石角镇  填报时间：2011-12-15"]],
    ["in the next cell", ["填报时间：", "2011/12/15"]],
    ["as a real date", ["填报时间：", 40892]],
    ["as a real date with an hour", ["填报时间：", 40892.4]],
    ["as a number of eight digits", ["填报时间：", 20111215]],
    ["in Chinese numerals", ["填报时间：二〇一一年十二月十五日"]],
    ["in six cells", ["填报时间：", 2011, "年", 12, "月", 15, "日"]],
    ["in three cells", ["填报时间：", 2011, 12, 15]],
    ["in part behind the label", ["填报时间：2011年", "12月", "15日"]],
    ["with blanks to be filled", ["填报时间： 2011 年 12 月 15 日"]],
    ["before a telephone number", ["填报时间：2011年12月15日", "电话：", 48670000]],
    ["without a label behind the unit", ["填报单位：石角镇      2011年12月15日"]],
    ["without a label in a cell of its own", ["填报单位：石角镇", null, "2011年12月15日"]],
  ])("stands %s", (_, cells) => expect(date(...cells)).toBe("2011-12-15"));

  it.each<[string, Row]>([
    ["nothing", ["填报时间："]],
    ["blanks", ["填报时间：   年  月  日"]],
    ["a year of two digits", ["填报时间：11.12.15"]],
    ["a day that is none", ["填报时间：2011年2月30日"]],
    ["a count", ["填报时间：", 12]],
    ["a year in a title", ["2011年党务公开统计表"]],
    ["two days without a label", ["2011年12月15日", "2011年12月20日"]],
  ])("is not seen in %s", (_, cells) => expect(date(...cells)).toBeNull());

  it("may be a month", () => {
    expect(date("填报时间：2011年12月")).toBe("2011-12");
    expect(date("填报时间：", "2011年12月", "15日")).toBe("2011-12-15");
  });
});

describe("on a sheet", () => {
  const body = (filled: Parameters<typeof paper>[0]) => paper(filled).values.map((row) => [...row]);
  const bare = (town: number) => {
    const rows = body({ cells: { "boards town": town } });
    rows[1] = [];
    return rows;
  };
  const foot = (name: string): CellValue[][] => [[`填报单位：${name}`, null, "填报时间：2011年12月15日"]];
  const found = (grid: Grid) =>
    readAll(grid).map((ret) => [ret.content.unit, ret.content.date, cellOf(ret, "boards town").value]);

  it("unit and date may stand below the table", () => {
    expect(found(gridOf("表", [...bare(1), ...foot("石角镇")]))).toEqual([["石角镇", "2011-12-15", 1]]);
  });

  it("they are each table's own when two stand under each other", () => {
    const under = [...bare(1), ...foot("甲镇"), ...bare(2), ...foot("乙镇")];
    expect(found(gridOf("表", under))).toEqual([
      ["甲镇", "2011-12-15", 1],
      ["乙镇", "2011-12-15", 2],
    ]);
    const over = [...foot("甲镇"), ...bare(1), ...foot("乙镇"), ...bare(2)];
    expect(found(gridOf("表", over)).map(([unit]) => unit)).toEqual(["甲镇", "乙镇"]);
  });

  it("they are each table's own when two stand side by side", () => {
    const [left, right] = [
      body({ unit: "甲镇", cells: { "boards town": 1 } }),
      body({ unit: "乙镇", cells: { "boards town": 2 } }),
    ];
    const both = left.map((row, index) => [...row, ...right[index]!]);
    expect(found(gridOf("表", both)).map(([unit]) => unit)).toEqual(["甲镇", "乙镇"]);
  });
});
