import { readHead, type HeadFound } from "../../../src/reading/head/read-head";
import { reservationsIn } from "../../../src/reading/head/reservations";
import { nameReturns } from "../../../src/reading/name-returns";
import { isOtherDate } from "../../../src/reading/period";
import { readSheets } from "../../../src/reading/read-sheets";
import type { Reservation } from "../../../src/reading/return";
import { gridOf, type CellValue, type Grid } from "../../../src/sheet/grid";
import { FORM, paper, type Paper } from "../../support/paper";
import { compiled, matrixOfLabels } from "../../support/small-form";

/** What is reserved about the one return of a file, briefly. */
function reserved(file: string, ...sheets: Grid[]): string[] {
  const [ret] = nameReturns(FORM, sheets, readSheets(FORM, sheets), file);
  return ret!.account.reservations.map(brief);
}
const brief = (each: Reservation) =>
  each.kind === "names" ? `names ${each.others.join(",")}` : `${each.kind} ${each.found}`;
const sheet = (filled: Paper = {}, name = "统计表"): Grid => ({ ...paper(filled), sheet: name });

/** The paper with other texts in its title row, from the first column. */
function titled(...texts: CellValue[]): Grid {
  const grid = sheet();
  const [first, ...rest] = grid.values;
  return { ...grid, values: [texts.length === 0 ? first! : texts, ...rest] };
}

describe("the period of a return", () => {
  it.each<[string, string[]]>([
    ["2010年12月15日", ["period 2010-12-15"]],
    ["2012年12月15日", ["period 2012-12-15"]],
    ["2001年12月15日", ["period 2001-12-15"]],
    ["2011年6月30日", ["period 2011-06-30"]],
    ["2011年6月", ["period 2011-06"]],
    ["2011年12月", []],
    ["2011年10月8日", []],
    ["2012年1月9日", []],
    ["2012年4月9日", []],
    ["2010年", ["period 2010年"]],
    ["二〇一三年", ["period 二〇一三年"]],
    ["2011年", []],
    ["2012年", []],
    ["12月15日", []],
    ["", []],
  ])("dated %s", (date, expected) => expect(reserved("a.xlsx", sheet({ date }))).toEqual(expected));

  const TITLE = FORM.title;
  it.each<[string, CellValue[], string[]]>([
    ["without a year", [TITLE], []],
    ["of this year", [`${TITLE}（2011年度）`], []],
    ["of this year's months", [`2011年1-12月${TITLE}`], []],
    ["of last year", [`${TITLE}（2010年度）`], ["period 2010年度"]],
    ["of a month of this year", [`2011年6月${TITLE}`], ["period 2011年6月"]],
    ["of half the year", [`2011年上半年${TITLE}`], ["period 2011年上半年"]],
    ["of some months", [`2011年1-6月${TITLE}`], ["period 2011年1-6月"]],
    ["with the date of a document", [`${TITLE}（2010年4月29日印发）`], []],
    ["labelled with the year", ["统计年度：", "2010年"], ["period 2010年"]],
    ["labelled from day to day", ["统计期间：2010年1月1日至2010年12月31日"], ["period 2010年"]],
    ["labelled with this year", ["统计年度：2011年"], []],
    ["labelled with a day", ["数据时间：2011年6月30日"], ["period 2011-06-30"]],
    ["labelled with the last day", ["数据时间：2011年12月31日"], []],
    ["labelled in another cell", ["数据时间", null, "2011年6月30日"], ["period 2011-06-30"]],
    ["labelled by what is no label alone", ["附表期间", "2010年"], []],
    ["about something else", ["根据2010年工作要点填报"], []],
  ])("headed by a title %s", (_, cells, expected) =>
    expect(reserved("a.xlsx", titled(...cells))).toEqual(expected),
  );

  it("is that of a day which is stored as a number", () => {
    const formats = [[null, "yyyy-mm-dd"]];
    expect(reserved("a.xlsx", { ...titled("数据时间：", 40724), formats })).toEqual(["period 2011-06-30"]);
    expect(reserved("a.xlsx", { ...titled("数据时间：", 40908), formats })).toEqual([]);
    expect(reserved("a.xlsx", titled("数据时间：", 40724))).toEqual([]);
    expect(reserved("a.xlsx", { ...titled("数据时间：", "40724"), formats })).toEqual([]);
  });

  it.each<[string, string, string, string[]]>([
    ["2010年", "a.xlsx", "2011年12月15日", ["period 2010年"]],
    ["2011", "a.xlsx", "2011年12月15日", []],
    ["统计表", "石角镇2010年统计表.xlsx", "2011年12月15日", []],
    ["统计表", "石角镇2010年统计表.xlsx", "", ["period 2010年"]],
    ["统计表", "石角镇20111215.xlsx", "", []],
  ])("on sheet %s of %s, dated “%s”", (name, file, date, expected) =>
    expect(reserved(file, sheet({ date }, name))).toEqual(expected),
  );

  it.each<[string, boolean]>([
    ["2011-09-01", false],
    ["2011-08-31", true],
    ["2012-05-31", false],
    ["2012-06-01", true],
  ])("drawn up on %s", (date, other) => expect(isOtherDate(FORM, date)).toBe(other));
});

describe("a period of another length", () => {
  const asking = (every: string, of: string) =>
    compiled({
      ...matrixOfLabels(["甲", "乙"], ["数量"]),
      fields: [
        { label: "单位", is: "unit" },
        { label: "时期", is: "period" },
      ],
      period: { every, of },
    });
  const HALF = asking("half", "2023H1");
  it.each<[string, CellValue[], string[]]>([
    ["behind its label", ["单位：石角镇", "时期：2023年第二季度"], ["period 2023年第二季度"]],
    ["behind its label without the year", ["时期：二季度"], ["period 二季度"]],
    ["beside its label", ["时期：", "2023年4-6月"], ["period 2023年4-6月"]],
    ["alone in a cell", ["单位：石角镇", "（2023年第二季度）"], ["period 2023年第二季度"]],
    ["behind spaces", ["单位：石角镇  2023年第二季度"], ["period 2023年第二季度"]],
    ["as the months of the half", ["单位：石角镇", "2023年1—6月"], []],
    ["as the half", ["时期：2023年上半年"], []],
    ["as its quarters", ["单位：石角镇", "2023年一、二季度"], []],
    ["as other quarters", ["单位：石角镇", "2023年二、三季度"], ["period 2023年二、三季度"]],
    ["as its months in short", ["时期：2023.1-6"], []],
    ["as an answer to something else", ["单位：石角镇", "制表依据：", "2023年第二季度"], []],
    ["as the month in which it ends", ["时期：2023年6月"], []],
    ["as another month", ["时期：2023年4月"], ["period 2023年4月"]],
    ["not at all", ["单位：石角镇"], []],
  ])("%s", (_, cells, expected) => {
    const grid = gridOf("表", [cells]);
    const area = { top: 0, left: 0, bottom: 0, right: 5 };
    const found = readHead(HALF, grid, area);
    expect(reservationsIn(HALF, grid, area, found, HALF.tables).map(brief)).toEqual(expected);
  });
  it.each([
    ["year", "2023", "2023年上半年"],
    ["month", "2023-06", "2023年第二季度"],
    ["quarter", "2023Q2", "2023年1-6月"],
  ])("of a form of a %s of %s: %s", (every, of, text) => {
    const form = asking(every, of);
    const grid = gridOf("表", [[text]]);
    const area = { top: 0, left: 0, bottom: 0, right: 5 };
    const found = readHead(form, grid, area);
    expect(reservationsIn(form, grid, area, found, form.tables).map(brief)).toEqual([`period ${text}`]);
  });
});

describe("the measure above the table", () => {
  it.each<[CellValue[], string[]]>([
    [["计量单位：百个"], ["measure 百个"]],
    [["单位：万元"], ["measure 万元"]],
    [["（单位：千人）"], ["measure 千人"]],
    [["计量单位：", "万"], ["measure 万"]],
    [["单位：个、万份"], ["measure 万份"]],
    [["本表以万为单位"], ["measure 万"]],
    [["单位：个"], []],
    [["单位：个、次、%"], []],
    [["单位：万盛区"], []],
    [["单位：百货公司"], []],
    [["填报单位：千山镇"], ["names 石角镇"]],
    [["金额单位：万元"], ["measure 万元"]],
    [["单位：元"], []],
  ])("%j", (cells, expected) => expect(reserved("a.xlsx", titled(...cells))).toEqual(expected));

  const MONEY = compiled(
    matrixOfLabels(
      ["甲", "乙"],
      ["数量", "金额"],
      {
        measures: { 个: {}, 万元: { decimals: 2 } },
      },
      { cells: [{ rows: ["乙"], columns: ["金额"], measure: "万元" }] },
    ),
  );
  it.each<[string, string[]]>([
    ["单位：元", ["measure 元"]],
    ["单位：千元", ["measure 千元"]],
    ["单位：万元", []],
    ["单位：个、万元", []],
    ["金额单位：亿元", ["measure 亿元"]],
    ["单位：人", []],
  ])("%s over a form of 万元", (text, expected) => {
    const area = { top: 0, left: 0, bottom: 0, right: 3 };
    const found = { date: { date: null, text: "" }, period: { period: null } } as unknown as HeadFound;
    expect(reservationsIn(MONEY, gridOf("表", [[text]]), area, found, MONEY.tables).map(brief)).toEqual(
      expected,
    );
  });

  const MIXED = {
    measures: { 个: {}, 人: {}, 元: { decimals: 2 }, 万元: { decimals: 2 } },
  };
  const BUDGET = ["预算", "执行"].map((label) => ({ label, measure: "万元" }));
  const PER_HEAD = { label: "人均", measure: "元" };
  it.each<[string, readonly Record<string, string>[], Record<string, string>, string[]]>([
    ["单位：元", [...BUDGET, PER_HEAD], {}, ["measure 元"]],
    ["单位：元", [BUDGET[0]!, PER_HEAD], {}, ["measure 元"]],
    ["单位：万元", [...BUDGET, PER_HEAD], {}, []],
    ["单位：万元、元", [...BUDGET, PER_HEAD], {}, []],
    ["单位：元", [...BUDGET, PER_HEAD], { measureNote: "单位：元" }, []],
    ["单位：元", [...BUDGET, PER_HEAD], { measureNote: "单位：万元" }, ["measure 元"]],
    ["单位：元", [BUDGET[0]!, PER_HEAD, { label: "户均", measure: "元" }], {}, []],
    ["单位：人", [...BUDGET, PER_HEAD], {}, []],
  ])("%s over columns of %j", (text, columns, table, expected) => {
    const form = compiled(matrixOfLabels(["甲", "乙"], columns, MIXED, table));
    const area = { top: 0, left: 0, bottom: 0, right: 3 };
    const found = { date: { date: null, text: "" }, period: { period: null, text: "" } };
    const told = reservationsIn(
      form,
      gridOf("表", [[text]]),
      area,
      found as unknown as HeadFound,
      form.tables,
    );
    expect(told.map(brief)).toEqual(expected);
  });

  const [accounts] = matrixOfLabels(["房屋"], ["原值"], {}, { sheet: "资产", measure: "万元" }).tables;
  const TWO = compiled({
    ...matrixOfLabels(["成员", "补贴"], ["数量"], { measures: { 个: {}, 元: {}, 万元: { decimals: 2 } } }),
    tables: [
      {
        ...{ kind: "matrix", sheet: "人员", stub: { head: "项目" }, columns: [{ label: "数量" }] },
        rows: [
          { label: "成员", measure: "个" },
          { label: "补贴", measure: "元" },
        ],
      },
      accounts,
    ],
  });
  it.each<[string, number, string[]]>([
    ["单位：元", 0, []],
    ["单位：个、元、万元", 0, []],
    ["单位：万元", 1, []],
    ["单位：元", 1, ["measure 元"]],
    ["单位：个、元", 1, ["measure 元"]],
    ["单位：千元", 1, ["measure 千元"]],
    ["单位：个", 1, []],
  ])("%s over table %i and what is below it, where another counts in 元", (text, from, expected) => {
    const area = { top: 0, left: 0, bottom: 0, right: 3 };
    const found = { date: { date: null, text: "" }, period: { period: null } } as unknown as HeadFound;
    const said = reservationsIn(TWO, gridOf("表", [[text]]), area, found, TWO.tables.slice(from));
    expect(said.map(brief)).toEqual(expected);
  });
});

describe("two units or days on one sheet", () => {
  const signed = (text: string, rest: Paper = {}) => {
    const grid = sheet(rest);
    return { ...grid, values: [...grid.values, [text]] };
  };
  it.each<[string, Grid, string[]]>([
    ["in head and foot", signed("填报单位：三角镇（盖章）"), ["names 三角镇"]],
    ["in the head", titled("填报单位：三角镇", null, "报送单位：打通镇"), ["names 打通镇,石角镇"]],
    ["one of them twice", titled("填报单位：石角镇"), []],
    ["that are one", signed("填报单位：石角镇（盖章）"), []],
    ["of which the foot waits for a name", signed("填报单位（盖章）："), []],
    ["of which only the foot names one", signed("填报单位：三角镇", { unit: "" }), []],
    ["of which one has no label", signed("三角镇"), []],
    ["with the day of another year in the foot", signed("填报日期：2010年12月15日"), ["period 2010-12-15"]],
    ["with a day of this period in the foot", signed("填报日期：2011年12月16日"), []],
    ["with the day of a document in the foot", signed("2010年4月29日印发"), []],
  ])("%s", (_, grid, expected) => expect(reserved("a.xlsx", grid)).toEqual(expected));
});

describe("another name than the head's", () => {
  const cover = gridOf("封面", [["填报单位：打通镇"]]);
  it.each<[string, string[], Grid[]]>([
    ["三角镇.xlsx", ["names 三角镇"], [sheet()]],
    ["石角镇.xlsx", [], [sheet()]],
    ["统计表.xlsx", [], [sheet()]],
    ["统计表.xlsx", ["names 三角镇"], [sheet({}, "三角镇")]],
    ["统计表.xlsx", ["names 打通镇"], [cover, sheet()]],
    ["三角镇.xlsx", ["names 三角镇"], [sheet({ unit: "" }, "石角镇")]],
    ["三角镇.xlsx", [], [sheet(), sheet({ unit: "打通镇" }, "表2")]],
    ["统计表.xlsx", [], [sheet({}, "全镇")]],
  ])("in %s: %j", (file, expected, sheets) => expect(reserved(file, ...sheets)).toEqual(expected));
});
