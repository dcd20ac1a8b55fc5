import { nameReturns } from "../../src/reading/name-returns";
import { readSheets } from "../../src/reading/read-sheets";
import { gridOf, type Grid } from "../../src/sheet/grid";
import { compiled, matrixOfLabels } from "../support/small-form";
import { FORM, paper, type Paper } from "../support/paper";

const sheet = (name: string, filled: Paper = {}): Grid => ({ ...paper(filled), sheet: name });
const nameless = (name: string) => sheet(name, { unit: "" });
const cover = (...lines: string[]) =>
  gridOf(
    "封面",
    lines.map((line) => [line]),
  );

/** Units and where they were found, of the returns of a file. */
function named(file: string, ...sheets: Grid[]) {
  return nameReturns(FORM, sheets, readSheets(FORM, sheets), file).map(({ content, account }) => [
    content.unit,
    account.unitFrom,
  ]);
}

describe("a return is named", () => {
  it("by its own head, whatever sheet and file are called", () => {
    expect(named("东溪镇.xlsx", sheet("打通镇"))).toEqual([["石角镇", "head"]]);
  });

  it("by a cover, when its own head is blank", () => {
    const front = cover("填报单位：石角镇", "填报时间：2011年12月15日");
    expect(named("东溪镇.xlsx", front, nameless("打通镇"))).toEqual([["石角镇", "cover"]]);
  });

  it("by its sheet, when there is no cover or the cover names several units", () => {
    expect(named("东溪镇.xlsx", nameless("打通镇"))).toEqual([["打通镇", "sheet"]]);
    const other: Grid = { ...cover("填报单位：三江街道"), sheet: "封面二" };
    expect(named("东溪镇.xlsx", cover("填报单位：石角镇"), other, nameless("打通镇"))).toEqual([
      ["打通镇", "sheet"],
    ]);
  });

  it("by its file, when the sheet is called nothing in particular", () => {
    expect(named("东溪镇党务公开统计表.xlsx", nameless("Sheet1"))).toEqual([["东溪镇", "file"]]);
  });

  it("by nobody, when nothing says whose it is", () => {
    expect(named("统计表(定稿).xls", nameless("Sheet1"))).toEqual([["", "nowhere"]]);
  });
});

it("does not count an old copy on a hidden sheet as a return of its own", () => {
  const old = { ...nameless("三江街道"), visible: false };
  expect(named("东溪镇.xlsx", nameless("Sheet1"), old)).toEqual([
    ["东溪镇", "file"],
    ["", "nowhere"],
  ]);
});

describe("several returns in one file", () => {
  it("are not all the file's or the cover's", () => {
    expect(
      named(
        "东溪镇.xlsx",
        cover("填报单位：石角镇"),
        nameless("Sheet1"),
        nameless("打通镇"),
        sheet("统计表"),
      ),
    ).toEqual([
      ["", "nowhere"],
      ["打通镇", "sheet"],
      ["石角镇", "head"],
    ]);
  });

  it("on one sheet are not both the sheet's", () => {
    const one = nameless("打通镇");
    const both = { ...gridOf("打通镇", [...one.values, ...one.values]) };
    expect(named("东溪镇.xlsx", both)).toEqual([
      ["", "nowhere"],
      ["", "nowhere"],
    ]);
  });
});

it("takes the date from the cover, too", () => {
  const sheets = [
    cover("填报单位：东溪镇", "填报时间：2011年12月5日"),
    sheet("统计表", { date: "   年  月  日" }),
  ];
  expect(nameReturns(FORM, sheets, readSheets(FORM, sheets), "a.xlsx")).toMatchObject([
    { content: { unit: "石角镇", date: "2011-12-05" } },
  ]);
});

describe("the period of a monthly return", () => {
  const fields = [{ label: "填报单位", is: "unit" }, { label: "报告期", is: "period" }];
  const monthly = compiled(matrixOfLabels(["甲"], ["数量"], { fields, period: { every: "month", of: "2012-06" } }));
  const told = (name: string, file: string, said: string, ...covers: Grid[]) => {
    const grid = gridOf(name, [["小表"], ["填报单位：石角镇", `报告期：${said}`], ["项目", "数量"], ["甲", 1]]);
    return nameReturns(monthly, [...covers, grid], readSheets(monthly, [grid]), file).map(({ content, account }) => [
      content.period,
      ...account.reservations.map((each) => (each.kind === "names" ? each.others.join() : `${each.found} ${JSON.stringify(each.at && [each.at.row, each.at.column])}`)),
    ]);
  };
  it.each<[string, string, string, (string | null)[]]>([
    ["Sheet1", "a.xlsx", "2012年6月", ["2012-06"]],
    ["Sheet1", "a.xlsx", "2012年5月", ["2012-05", "2012年5月 [1,1]"]],
    ["Sheet1", "2012年5月统计表.xlsx", "2012年6月", ["2012-06"]],
    ["Sheet1", "2012年5月统计表.xlsx", "", ["2012-05", "2012年5月 null"]],
    ["2012年5月", "2012年6月统计表.xlsx", "", ["2012-05", "2012年5月 null"]],
    ["2012年6月", "2012年5月统计表.xlsx", "", ["2012-06", "2012年5月 null"]],
    ["2012年5月", "a.xlsx", "2012年6月", ["2012-06", "2012年5月 null"]],
    ["Sheet1", "a.xlsx", "", [null]],
  ])("on sheet %s of %s, that says “%s”", (name, file, said, expected) => expect(told(name, file, said)).toEqual([expected]));

  it("may stand on the cover, where the covers agree", () => {
    const [june, may, none] = ["报告期：2012年6月", "报告期：2012年5月", "某某"].map((text, at) => gridOf(`封面${at}`, [[text]]));
    const on = (...covers: (Grid | undefined)[]) => told("Sheet1", "a.xlsx", "", ...covers.map((each) => each!));
    expect([on(none), on(june), on(none, june), on(june, may), on(may)]).toEqual([
      [[null]],
      [["2012-06"]],
      [["2012-06"]],
      [[null]],
      [["2012-05", "2012年5月 null"]],
    ]);
  });
}); // prettier-ignore
