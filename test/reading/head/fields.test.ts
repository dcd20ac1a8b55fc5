import type { PeriodKind } from "../../../src/form/period";
import { readHead } from "../../../src/reading/head/read-head";
import { gridOf, type CellValue, type Grid } from "../../../src/sheet/grid";
import { compiled, matrixOfLabels } from "../../support/small-form";

type Row = CellValue[];
const ALL = { top: 0, left: 0, bottom: Infinity, right: Infinity };
const FIELDS = [
  { id: "unit", label: "填报单位", is: "unit" },
  { id: "code", label: "单位代码", is: "code" },
  { id: "period", label: "报告期", is: "period" },
  { id: "leader", label: "单位负责人", is: "person", place: "foot" },
  { id: "person", label: "填表人", is: "person", place: "foot", was: ["统计员"] },
  { id: "phone", label: "联系电话", is: "phone", place: "foot" },
  { id: "date", label: "报出日期", is: "date", place: "foot" },
];
const form = (every: PeriodKind, of: string, fields = FIELDS) =>
  compiled(
    matrixOfLabels(["甲"], ["数量"], {
      title: "民政统计月报表",
      fields,
      period: { every, of },
      marks: [{ label: "有效期至", text: "2013年12月" }],
    }),
  );
const MONTHLY = form("month", "2012-06");
const read = (of: ReturnType<typeof form>, ...rows: Row[]) => readHead(of, gridOf("表", rows), ALL);

/** What the fields say, by id; blank ones left out. */
const said = (...rows: Row[]): Record<string, string> => {
  const { fields } = read(MONTHLY, ...rows);
  const found = FIELDS.map(({ id }, index) => [id, fields[index]!.text] as const);
  return Object.fromEntries(found.filter(([, text]) => text !== ""));
};

describe("fields", () => {
  it.each<[string, Row[], Record<string, string>]>([
    ["behind their labels", [["填报单位：石角镇", "单位代码：500222"]], { unit: "石角镇", code: "500222" }],
    ["in one cell", [["单位负责人：张三　填表人：李四　联系电话：48660000"]], { leader: "张三", person: "李四", phone: "48660000" }],
    ["in the next cells", [["单位负责人：", "张三", "填表人：", "李四"]], { leader: "张三", person: "李四" }],
    ["as numbers", [["单位代码：", 500222, "联系电话：", 48660000]], { code: "500222", phone: "48660000" }],
    ["below labels that stand alone", [["单位代码", "填表人"], ["500222", "李四"]], { code: "500222", person: "李四" }],
    ["under an earlier label", [["统计员：李四"]], { person: "李四" }],
    ["under other words for the same", [["制表人：李四", "电话：48660000"]], { person: "李四", phone: "48660000" }],
    ["on lines", [["单位负责人：___张三___ （签字）"]], { leader: "张三" }],
    ["stretched", [["填 表 人 ： 李  四"]], { person: "李四" }],
    ["that are blank", [["单位负责人：        填表人：______（签章）", null, "报出日期：   年  月  日"]], {}],
    ["with a stroke", [["联系电话：—", "填表人："]], {}],
    ["that end before a label which nobody has told us of", [["填表人：李四 批准机关：县政府"]], { person: "李四" }],
    ["before a day whose label was typed over", [["填表人：", null, "2012年6月30日", "联系电话：", "48660000"]], { phone: "48660000", date: "2012-06-30" }],
    ["of which one is in another cell's way", [["填表人：", "联系电话：48660000"]], { phone: "48660000" }],
  ])("%s", (_, rows, expected) => expect(said(...rows)).toEqual(expected)); // prettier-ignore

  it("are where they stand, else where their label is, else at the beginning", () => {
    const { fields } = read(MONTHLY, ["填报单位：", "石角镇"], [null, "填表人："]);
    const places = Object.fromEntries(FIELDS.map(({ id }, index) => [id, fields[index]!]));
    expect(places.unit).toMatchObject({ row: 0, column: 1 });
    expect(places.person).toMatchObject({ text: "", row: 1, column: 1 });
    expect(places.phone).toMatchObject({ text: "", row: 0, column: 0 });
  });
});

describe("the period", () => {
  const period = (...rows: Row[]) => read(MONTHLY, ...rows).period;
  it.each<[string, Row[]]>([
    ["behind its label", [["报告期：2012年6月"]]],
    ["behind another label", [["统计期间：2012年6月"]]],
    ["in the next cell", [["报告期：", "2012.6"]]],
    ["in several cells", [["报告期：", 2012, "年", 6, "月"]]],
    ["as a day that is shown as a month", [["报告期：", 41061]]],
    ["alone in a cell", [["民政统计月报表"], ["2012年6月"]]],
    ["alone in brackets", [["（2012年6月）"]]],
    ["beside the unit", [["填报单位：石角镇　2012年6月　单位：万元"]]],
    ["in the title", [["2012年6月民政统计月报表"]]],
    ["in Chinese numerals", [["二〇一二年六月"]]],
    ["behind its label, whatever the title says", [["2012年5月民政统计月报表"], ["报告期：2012年6月"]]],
    ["beside the day on which it was drawn up", [["2012年6月"], ["报出日期：2012年7月3日"]]],
  ])("stands %s", (_, rows) => {
    const grid: Grid = gridOf("表", rows, { formats: [[null, rows[0]![1] === 41061 ? "yyyy年m月" : null]] });
    expect(readHead(MONTHLY, grid, ALL).period.period).toBe("2012-06");
  }); // prettier-ignore

  it.each<[string, Row[]]>([
    ["nothing", [["报告期："]]],
    ["blanks", [["报告期：20  年  月"]]],
    ["the day on which it was drawn up", [["报出日期：2012年7月3日"]]],
    ["until when the form is valid", [["有效期至：2013年12月"], ["有效期至：", "2013年12月"]]],
    ["two months without a label", [["2012年5月"], ["2012年6月"]]],
    ["another part of the year", [["2012年上半年"]]],
    ["a notice", [["根据2012年6月的通知填报"]]],
  ])("is not seen in %s", (_, rows) => expect(period(...rows).period).toBeNull());

  it("that cannot be read is kept as it is written", () => {
    expect(period(["报告期：上个月"])).toMatchObject({ text: "上个月", period: null });
  });

  it.each<[PeriodKind, string, string, string]>([
    ["year", "2012", "报告期：2012年度", "2012"],
    ["school-year", "2009", "报告期：2009—2010学年", "2009"],
    ["half", "2012H1", "报告期：2012年上半年", "2012H1"],
    ["quarter", "2012Q2", "报告期：2012年第二季度", "2012Q2"],
    ["day", "2012-06-05", "报告期：2012年6月5日", "2012-06-05"],
  ])("of a %s", (every, of, text, expected) =>
    expect(read(form(every, of), [text]).period.period).toBe(expected),
  );

  it("is not looked for where the form does not ask for it", () => {
    const silent = form(
      "month",
      "2012-06",
      FIELDS.filter(({ is }) => is !== "period"),
    );
    expect(read(silent, ["2012年6月"]).period.period).toBeNull();
  });

  it("is no part of what stands beside it", () => {
    const { fields, period: of } = read(MONTHLY, ["单位代码：500222 2012年6月"]);
    expect([fields[1]!.text, of.period]).toEqual(["500222", "2012-06"]);
  });
});
