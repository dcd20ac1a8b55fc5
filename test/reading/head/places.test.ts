import { readHead } from "../../../src/reading/head/read-head";
import { reservationsIn } from "../../../src/reading/head/reservations";
import { surroundingsOf } from "../../../src/reading/head/surroundings";
import type { Standing } from "../../../src/reading/standing";
import { range, type Range } from "../../../src/sheet/address";
import { gridOf, type CellValue, type Grid } from "../../../src/sheet/grid";
import { compiled, matrixOfLabels } from "../../support/small-form";

type Row = CellValue[];
const ALL = { top: 0, left: 0, bottom: Infinity, right: Infinity };
const FORM = compiled(
  matrixOfLabels(["甲"], ["数量", { label: "金额", measure: "万元" }], {
    title: "民政统计月报表",
    authority: "县民政局",
    fields: [
      { label: "填报单位", is: "unit" },
      { label: "单位代码", is: "code" },
      { label: "报告期", is: "period" },
      { label: "填表人", is: "person", place: "foot" },
      { label: "报出日期", is: "date", place: "foot" },
    ],
    period: { every: "month", of: "2012-06" },
    measures: { 个: {}, 万元: {} },
  }, { title: "收支情况" }),
); // prettier-ignore

const NAMES = ["unit", "code", "period", "person", "date"];
/** Rows parted by ⏎, cells by |; digits alone are a number. */
const rowsOf = (words: string): Row[] =>
  words
    .split("⏎")
    .map((line) => line.split("|").map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell || null)));
const sheet = (words: string): Grid => gridOf("表", rowsOf(words));

/** What the fields say and where; with a * where the label is missing. Those that are blank at the beginning are left out. */
const told = (words: string): string =>
  readHead(FORM, sheet(words), ALL)
    .fields.map(
      ({ text, row, column, bare }, field) => `${NAMES[field]!} ${text}@${row},${column}${bare ? "*" : ""}`,
    )
    .filter((each) => !each.endsWith(" @0,0"))
    .join("; ");

describe("what a head says, and where", () => {
  it.each([
    ["填报单位：石角镇", "unit 石角镇@0,0"],
    ["填报单位：|石角镇", "unit 石角镇@0,1"],
    ["|填报单位|单位代码⏎|石角镇|500", "unit 石角镇@1,1; code 500@1,2"],
    ["填报单位|⏎石角镇", "unit 石角镇@1,0"],
    ["填报单位|类别⏎石角镇|镇", "unit 石角镇@1,0"],
    ["填报单位|某类⏎石角镇", "unit 石角镇@1,0"],
    ["填报单位|某镇乡⏎石角镇", "unit 石角镇@1,0"],
    ["填报单位：⏎收支情况", ""],
    ["填报单位：|2012年6月", ""],
    ["填报单位：石角镇 （2012年6月）", "unit 石角镇@0,0; period (2012年6月)@0,0*"],
    ["填报单位：石角镇2012年6月", "unit 石角镇@0,0"],
    ["填报单位：石角镇 [2012.6", "unit 石角镇@0,0"],
    ["单位代码|⏎收支情况", ""],
    ["单位代码：⏎500", ""],
    ["单位代码|填表人：⏎500|李四", "code 500@1,0; person @0,1"],
    ["单位代码：||500", "code 500@0,2"],
    ["单位代码：|____|500", "code 500@0,2"],
    ["单位代码：500 2012年6月 7", "code 500 7@0,0; period 2012年6月@0,0*"],
    ["报告期：500 2012年6月", "period 2012年6月@0,0"],
    ["报告期|⏎2012年6月", "period 2012年6月@1,0"],
    ["报告期：2012年|6月", "period 2012年6月@0,0"],
    ["报告期：2012年||6月||x", "period 2012年6月x@0,0"],
    ["报告期：上月|x", "period 上月@0,0"],
    ["报告期：|编号：|2012年6月", ""],
    ["2012年6月|x", "period 2012年6月@0,0*"],
    ["x|有效期：|2012年6月", ""],
    ["有效期：⏎|2012年6月", "period 2012年6月@1,1*"],
    ["x|送达|2012年6月", "period 2012年6月@0,2*"],
    ["x|填报单位|2012年6月", "unit @0,1"],
    ["2012年6月⏎2012年6月", "period 2012年6月@0,0*"],
    ["2012年6月⏎2012年7月", ""],
    ["2012年6月民政统计月报表", "period 2012年6月@0,0*"],
    ["2012年6月5日民政统计月报表", ""],
    ["2012年民政统计月报表⏎2012年6月民政统计月报表", "period 2012年6月@1,0*"],
    ["报出日期：2012年7月1日", "date 2012年7月1日@0,0"],
    ["报出日期|⏎2012年7月1日", "date 2012年7月1日@1,0"],
    ["报出日期：2012年7月|2012年7月1日", "date 2012年7月1日@0,1"],
    ["报出日期：2012年7月", "date 2012年7月@0,0"],
    ["报出日期：2012|7|1", "date 2012-7-1@0,0"],
    ["报出日期：|2012|年|7|月|1|日", "date 2012年7月1日@0,1"],
    ["报出日期：某日", "date 某日@0,0"],
    ["报出日期：2012年7月1日|编号：|x", "date 2012年7月1日@0,0"],
    ["石角镇|2012年7月1日", "unit 石角镇@0,0*; date 2012-07-01@0,1*"],
    ["石角镇|2012年7月1日|x", "date 2012-07-01@0,1*"],
    ["县民政局|2012年7月1日", "date 2012-07-01@0,1*"],
    ["石角镇|填表人：李四|2012年7月1日", "unit 石角镇@0,0*; person 李四@0,1; date 2012-07-01@0,2*"],
    ["石角镇|2012年7月1日|2012年7月1日", "unit 石角镇@0,0*; date 2012-07-01@0,1*"],
    ["石角镇|x|报告期：2012年6月", "period 2012年6月@0,2"],
    ["石角镇|报告期：2012年6月", "unit 石角镇@0,0*; period 2012年6月@0,1"],
    ["送达：|石角镇|报告期：2012年6月", "period 2012年6月@0,2"],
    ["石角镇|编号：3⏎报告期：2012年6月", "unit 石角镇@0,0*; period 2012年6月@1,0"],
    ["石角镇⏎报告期：2012年6月", "period 2012年6月@1,0"],
    ["2012年7月1日⏎2012年7月2日", ""],
    ["填报单位：石角镇 2012年7月1日", "unit 石角镇@0,0; date 2012-07-01@0,0*"],
    ["填报单位：石角镇 2012年7月", "unit 石角镇@0,0; period 2012年7月@0,0*"],
    ["填表人：李四⏎填表人：王五", "person 李四@0,0"],
    ["填表人：⏎填表人：王五", "person 王五@1,0"],
    ["填表人|送达：⏎李四", "person 李四@1,0"],
    ["填表人 |⏎李四", "person 李四@1,0"],
  ])("%s: %s", (words, expected) => expect(told(words)).toBe(expected));

  it("begins where its part of the sheet does", () => {
    const grid = sheet(
      "填报单位：甲|填报单位：乙|填报单位：丙⏎填报单位：丁|填报单位：戊|填报单位：己⏎填报单位：庚",
    );
    const unit = (area: Range) => readHead(FORM, grid, area).unit;
    expect(unit(range(1, 1, 1, 1))).toMatchObject({ text: "戊", row: 1, column: 1 });
    expect(unit(range(-3, 2, 5, 9))).toMatchObject({ text: "丙", row: 0, column: 2 });
    expect(unit(range(3, 1, 4, 2))).toMatchObject({ text: "", row: 3, column: 1 });
    expect(unit(range(-3, 4, -1, 5))).toMatchObject({ text: "", row: 0, column: 4 });
  });
});

describe("what is reserved above a table", () => {
  /** What is reserved, and where: "period 2012年5月@0,0". */
  const reserved = (words: string, area: Partial<Range> = {}) => {
    const rows = rowsOf(words);
    const whole = { ...ALL, bottom: rows.length - 1, ...area };
    return reservationsIn(FORM, sheet(words), whole, readHead(FORM, sheet(words), whole), FORM.tables).map(
      (each) =>
        each.kind === "names" ? "" : `${each.kind} ${each.found}@${each.at!.row},${each.at!.column}`,
    );
  };
  it.each<[string, string]>([
    ["报告期：2012年5月", "period 2012年5月@0,0"],
    ["报告期：2012年6月", ""],
    ["报出日期：2012年5月31日", "period 2012-05-31@0,0"],
    ["报出日期：2012年6月1日", ""],
    ["x|2012年5月民政统计月报表", "period 2012年5月@0,1"],
    ["统计时间：2012年5月", "period 2012年5月@0,0"],
    ["统计时间：2012年6月|2012年5月", "period 2012年5月@0,1"],
    ["统计时间：|2012年5月", "period 2012年5月@0,0"],
    ["统计时间：||2012年5月", "period 2012年5月@0,0"],
    ["统计时间|2012年5月", "period 2012年5月@0,1"],
    ["数据时间||2012-05-31", "period 2012-05-31@0,2"],
    ["统计时间|2012-05-31", "period 2012-05-31@0,1"],
    ["数据时间：2012年5月1日至2012年5月31日", "period 2012-05-01至2012-05-31@0,0"],
    ["数据时间：2012年6月1日至2012年6月30日", ""],
    ["所属期：2011年", "period 2011年@0,0"],
    ["单位：百个", "measure 百个@0,0"],
    ["|单位：百个", "measure 百个@0,1"],
    ["单位：|百个", "measure 百个@0,0"],
    ["单位：||百个", "measure 百个@0,0"],
    ["（单位：百个）", "measure 百个@0,0"],
    ["计量单位 百个", "measure 百个@0,0"],
    ["数量单位：百个", "measure 百个@0,0"],
    ["计数单位:百个", "measure 百个@0,0"],
    ["填报单位：百个", ""],
    ["单 位 ： 百个", "measure 百个@0,0"],
    ["单位：个；百个", "measure 百个@0,0"],
    ["单位：个、百个", "measure 百个@0,0"],
    ["单位：个/百个", "measure 百个@0,0"],
    ["单位：(百个)", "measure 百个@0,0"],
    ["单位：)|百个", "measure 百个@0,0"],
    ["单位：元", "measure 元@0,0"],
    ["单位：万元", ""],
    ["单位：亿元", "measure 亿元@0,0"],
    ["本表以万个为单位", "measure 万个@0,0"],
    ["本表以 百 为计量单位", "measure 百@0,0"],
    ["本表以一二三四五为单位", ""],
    ["2012年5月民政统计月报表 单位：百个", "period 2012年5月@0,0 measure 百个@0,0"],
  ])("%s: %s", (words, expected) => expect(reserved(words).join(" ")).toBe(expected));

  it.each<[string, Partial<Range>]>([
    ["x|2012年5月民政统计月报表", { left: 2 }],
    ["2012年5月民政统计月报表|", { right: -1 }],
    ["2012年5月民政统计月报表⏎x", { top: 1 }],
    ["x⏎2012年5月民政统计月报表", { bottom: 0 }],
    ["单位：百个", { left: 1 }],
  ])("%s: nothing within %j", (words, area) => expect(reserved(words, area)).toEqual([]));

  it("is no paragraph, and stands in no more than sixty rows above it", () => {
    expect(reserved("单位：百个".padEnd(200, " x"))).toHaveLength(1);
    expect(reserved("单位：百个".padEnd(202, " x"))).toHaveLength(0);
    const rows = Array.from({ length: 63 }, () => "单位：百个").join("⏎");
    expect([reserved(rows).length, reserved(rows)[0]]).toEqual([61, "measure 百个@2,0"]);
  });
});

describe("what stands around tables", () => {
  const table = (words: string): Standing => {
    const [from, top, headBottom, last, labelColumn, lastColumn] = words.split(" ").map(Number);
    return { table: 0, from, top, headBottom, last, labelColumn, lastColumn } as Standing;
  };
  /** Of each table its unit, who filled it in and when, its period, whether a title or unit is over it, and what lies below. */
  const around = (words: string, tables: readonly string[]) =>
    surroundingsOf(FORM, sheet(words), tables.map(table)).map(({ head, isHeaded, below, reservations }) =>
      [
        ...[head.unit.text, head.fields[3]!.text, head.date.date, head.period.period].filter(Boolean),
        isHeaded,
        reservations.length,
        `below ${below.top},${below.left}-${below.bottom},${below.right} ${below.labelColumn}-${below.lastColumn}`,
      ].join(" "),
    );
  it.each<[string, string[], string[]]>([
    ["填报单位：石角⏎甲|1⏎填表人：李四", ["0 1 1 1 0 1"], ["石角 李四 true 0 below 2,0-9,Infinity 0-1"]],
    ["甲|1⏎填报单位：石角", ["0 0 0 0 0 1"], ["石角 false 0 below 1,0-8,Infinity 0-1"]],
    ["填表人：李四⏎甲|1", ["0 1 1 1 0 1"], ["李四 false 0 below 2,0-9,Infinity 0-1"]],
    ["填表人：李四⏎甲|1⏎填表人：王五", ["0 1 1 1 0 1"], ["王五 false 0 below 2,0-9,Infinity 0-1"]],
    ["填报单位：石角⏎甲|1⏎填报单位：东溪", ["0 1 1 1 0 1"], ["石角 true 1 below 2,0-9,Infinity 0-1"]],
    [
      "填报单位：石角⏎甲|1⏎填报单位：东溪⏎乙|1",
      ["0 1 1 1 0 1", "0 3 3 3 0 1"],
      ["石角 true 0 below 2,0-2,Infinity 0-1", "东溪 true 0 below 4,0-11,Infinity 0-1"],
    ],
    [
      "甲|1⏎填报单位：石角⏎乙|1⏎填报单位：东溪",
      ["0 0 0 0 0 1", "0 2 2 2 0 1"],
      ["石角 false 0 below 1,0-1,Infinity 0-1", "东溪 true 0 below 3,0-10,Infinity 0-1"],
    ],
    [
      "甲|1⏎填报单位：石角⏎乙|1⏎填报单位：东溪",
      ["0 2 2 2 0 1", "0 0 0 0 0 1"],
      ["东溪 true 0 below 3,0-10,Infinity 0-1", "石角 false 0 below 1,0-1,Infinity 0-1"],
    ],
    [
      "报出日期：2012年6月1日⏎甲|1⏎报出日期：2012年6月2日",
      ["0 1 1 1 0 1"],
      ["2012-06-02 false 0 below 2,0-9,Infinity 0-1"],
    ],
    ["报出日期：2012年6月1日⏎甲|1", ["0 1 1 1 0 1"], ["2012-06-01 false 0 below 2,0-9,Infinity 0-1"]],
    ["甲|1⏎报告期：2012年6月", ["0 0 0 0 0 1"], ["2012-06 false 0 below 1,0-8,Infinity 0-1"]],
    [
      "报告期：2012年5月⏎甲|1⏎报告期：2012年6月",
      ["0 1 1 1 0 1"],
      ["2012-05 false 1 below 2,0-9,Infinity 0-1"],
    ],
    [
      "填报单位：石角||填报单位：东溪⏎甲|1||甲|2",
      ["0 1 1 1 0 1", "0 1 1 1 3 4"],
      ["石角 true 0 below 2,0-9,1 0-1", "东溪 true 0 below 2,2-9,Infinity 3-4"],
    ],
    [
      "填报单位：石角||填报单位：东溪⏎甲|1|甲|2",
      ["0 1 1 1 0 1", "0 1 1 1 2 3"],
      ["石角 true 0 below 2,0-9,1 0-1", "东溪 true 0 below 2,2-9,Infinity 2-3"],
    ],
    ["填报单位：石角⏎甲|1|校验", ["0 1 1 1 0 1"], ["石角 true 0 below 2,0-9,1 0-1"]],
    ["民政统计月报表⏎甲|1", ["0 1 1 1 0 1"], ["true 0 below 2,0-9,Infinity 0-1"]],
    ["民政统计月报表⏎填报单位：石角⏎甲|1", ["1 2 2 2 0 1"], ["石角 true 0 below 3,0-10,Infinity 0-1"]],
    ["民政统计月报表⏎填报单位：石角⏎甲|1", ["2 2 2 2 0 1"], ["false 0 below 3,0-10,Infinity 0-1"]],
    ["||民政统计月报表⏎甲|1|校验", ["0 1 1 1 0 1"], ["false 0 below 2,0-9,1 0-1"]],
  ])("%s with %j: %j", (words, tables, expected) => expect(around(words, tables)).toEqual(expected));

  it.each([
    [`填报单位：石角${"⏎".repeat(61)}甲|1`, 61, "石角"],
    [`填报单位：石角${"⏎".repeat(62)}甲|1`, 62, ""],
    [`甲|1${"⏎".repeat(8)}填报单位：石角`, 0, "石角"],
    [`甲|1${"⏎".repeat(9)}填报单位：石角`, 0, ""],
  ])("is not far away: %#", (words, row, unit) => {
    const [found] = surroundingsOf(FORM, sheet(words), [table(`0 ${row} ${row} ${row} 0 1`)]);
    expect(found!.head.unit.text).toBe(unit);
  });
});
