import type { Consolidation } from "../../../src/consolidation/consolidation";
import { consolidationPlans } from "../../../src/consolidation/sheets/consolidation-plans";
import { detailRows } from "../../../src/consolidation/sheets/detail-layout";
import { reportsPlan } from "../../../src/consolidation/sheets/reports-plan";
import type { Form } from "../../../src/form/form";
import { columnIndex, columnName, rangeName, type Range } from "../../../src/sheet/address";
import { gridOfPlan, isFormula, type SheetPlan } from "../../../src/sheet/sheet-plan";
import { EVERY_WAY, handed, listed, ONE_SHEET, together, VILLAGES } from "../../support/consolidated";
import { MANY_KINDS } from "../../support/many-kinds";
import { compiled, listOfLabels, matrixOfLabels } from "../../support/small-form";

/** The rows of a plan from one on, formulas as they are written, blank ends left out. */
const written = ({ cells }: SheetPlan, from: number) =>
  cells.slice(from).map((row) =>
    row
      .map((cell) => (isFormula(cell) ? cell.formula : (cell ?? "")))
      .join("|")
      .replace(/\|+$/, ""),
  );
const named = (ranges: readonly Range[]) => ranges.map((each) => rangeName(each));
const formatsFrom = ({ formats }: SheetPlan, row: number) =>
  formats.flatMap(({ range, format }) => (range.top >= row ? [[rangeName(range), format] as const] : []));
const plansOf = (form: Form, all: Consolidation) =>
  new Map(consolidationPlans(form, all).map((plan) => [plan.sheet, plan]));
const heightOf = ({ rowHeights }: SheetPlan, row: number) =>
  rowHeights.find(({ from, to }) => row >= from && row <= to)?.height;

const village = (unit: string, ...kinds: string[]) =>
  handed(VILLAGES, {
    unit,
    tables: [
      { lines: kinds.map((kind, at) => ({ name: `${at}村`, kind, people: at })), nil: kinds.length === 0 },
    ],
  });

describe("below a list in 汇总表", () => {
  const all = together(VILLAGES, [village("甲镇", "新建", "续建"), village("丙镇"), village("乙镇", "新建")]);
  const plan = plansOf(VILLAGES, all).get("汇总表（各村）")!;
  const FROM = 7;

  it("stands who has nothing to list, and how often was chosen what, as formulas over its lines", () => {
    expect(written(plan, FROM)).toEqual([
      "",
      "",
      "附注：以下由各单位的报表汇总得出。",
      "没有（1 个单位）：丙镇",
      "|性质|条数",
      '|新建|=SUMPRODUCT(--(D5:D7="新建"))',
      '|续建|=SUMPRODUCT(--(D5:D7="续建"))',
    ]);
  });

  it("the words go over the whole width, the counts stand under 填报单位", () => {
    expect(named(plan.merges).slice(-2)).toEqual(["A10:H10", "A11:H11"]);
    const font = { name: "宋体", size: 10.5 };
    expect(formatsFrom(plan, FROM + 2)).toEqual([
      ["A10:H10", { font, vertical: "middle" }],
      ["A11:H11", { font, border: "thin", vertical: "middle", wrap: true }],
      ["B12:C12", expect.objectContaining({ font: { ...font, bold: true } })],
      ["B13:C13", { font, border: "thin", vertical: "middle" }],
      ["B14:C14", { font, border: "thin", vertical: "middle" }],
    ]);
  });

  it("is printed with it", () => expect(rangeName(plan.page!.printArea!)).toBe("A1:H14"));

  it("nothing stands where there is nothing to say", () => {
    const form = compiled(listOfLabels(["村名"], {}, { nil: "没有" }));
    const some = together(form, [handed(form, { unit: "甲镇", tables: [{ lines: [{ c1: "一村" }] }] })]);
    expect(consolidationPlans(form, some)[0]!.cells.flat().join()).not.toContain("附注");
  });

  it.each<[string, number, number]>([
    ["few units", 3, 16],
    ["many units", 60, 40],
    ["more units than a row is high", 4000, 400],
  ])("%s with nothing to list have a row as high as their names take", (_, count, least) => {
    const many = together(
      VILLAGES,
      Array.from({ length: count }, (__, at) => village(`第${at}镇`)),
    );
    const sheet = plansOf(VILLAGES, many).get("汇总表（各村）")!;
    const row = sheet.cells.findIndex(([text]) => String(text).startsWith("没有（"));
    expect(heightOf(sheet, row)!).toBeGreaterThanOrEqual(least);
    expect(heightOf(sheet, row)!).toBeLessThanOrEqual(400);
  });

  it("of several on a sheet each is named", () => {
    const sheet = plansOf(
      ONE_SHEET,
      together(ONE_SHEET, [
        handed(ONE_SHEET, {
          unit: "甲镇",
          tables: [{}, { lines: [], nil: true }, { lines: [{ kind: "续建" }] }],
        }),
      ]),
    ).get("汇总表（一张）")!;
    expect(written(sheet, sheet.cells.length - 4)).toEqual([
      "二、各村·无（1 个单位）：甲镇",
      "三、事项·性质|条数",
      expect.stringMatching(/^新建\|=SUMPRODUCT\(--\(C\d+="新建"\)\)$/),
      expect.stringMatching(/^续建\|=SUMPRODUCT\(--\(C\d+="续建"\)\)$/),
    ]);
  });

  it("stands on the sheet of the list alone", () => {
    const given = { unit: "甲镇", tables: [{}, {}, { lines: [], nil: true }] };
    const sheets = plansOf(MANY_KINDS, together(MANY_KINDS, [handed(MANY_KINDS, given)]));
    const noted = [...sheets].filter(([, { cells }]) =>
      cells.flat().some((cell) => String(cell).startsWith("附注")),
    );
    expect(noted.map(([sheet]) => sheet)).toEqual(["汇总表（各种·设备）"]);
  });
});

describe("分户明细 of a list", () => {
  const all = together(VILLAGES, [
    village("甲镇", "新建", "续建"),
    village("丙镇"),
    handed(VILLAGES, { unit: "丁镇" }),
  ]);
  const plan = plansOf(VILLAGES, all).get("分户明细（各村）")!;

  it("has a row a line, and one for a unit without", () => {
    expect(written(plan, 0)).toEqual([
      "单位|文件|工作表|填报时间|问题数|单元格|条|村名|性质|人数|支出|最高|人均",
      "",
      "丙镇|丙镇.xlsx|统计表||0||没有",
      "丁镇|丁镇.xlsx|统计表||1||0",
      "甲镇|甲镇.xlsx|统计表||0|行5 列A-G|1|0村|新建|0",
      "甲镇|甲镇.xlsx|统计表||0|行6 列A-G|2|1村|续建|1|||0",
    ]);
  });

  it("has its labels over both rows of the head, words wide and numbers narrow and to the right", () => {
    expect(named(plan.merges)).toEqual([..."ABCDEFGHIJKLM"].map((column) => `${column}1:${column}2`));
    expect(plan.columnWidths).toEqual([20, 26, 12, 12, 7, 16, 6, 18, 18, 8.5, 8.5, 8.5, 8.5]);
    expect(formatsFrom(plan, 2)).toEqual([["J3:M6", { horizontal: "right" }]]);
    expect(plan.rowHeights.map(({ height }) => height)).toEqual([20, 30]);
  });
});

describe("分户明细 of a matrix", () => {
  const filled = (unit: string, kind: string, done: string) =>
    handed(EVERY_WAY, { unit, tables: [{ kind: { c1: kind }, done: { c2: done } }] });
  const all = together(EVERY_WAY, [filled("甲镇", "新建", "是"), filled("乙镇", "新建", "否")]);
  const plan = plansOf(EVERY_WAY, all).get("分户明细（各项）")!;

  it("tells below the units how many chose what, a row between", () => {
    const counted = (option: string, ...columns: string[]) =>
      columns.map((column) => `=SUMPRODUCT(--(${column}3:${column}4="${option}"))`);
    const filled = written(plan, 4).map((row) => row.split("|").filter((cell) => cell !== ""));
    expect(filled).toEqual([
      [],
      ["填“新建”的单位数", ...counted("新建", "AH", "AI", "AJ")],
      ["填“续建”的单位数", ...counted("续建", "AH", "AI", "AJ")],
      ["填“是”的单位数", ...counted("是", "AK", "AL", "AM")],
      ["填“否”的单位数", ...counted("否", "AK", "AL", "AM")],
    ]);
    expect(plan.cells[5]!.findIndex((cell) => isFormula(cell))).toBe(columnIndex("AH"));
    expect(plan.cells[5]![1]).toBe("填“新建”的单位数");
  });

  it("has numbers to the right and words not, run by run", () => {
    expect(formatsFrom(plan, 2)).toEqual([["G3:AD4", { horizontal: "right" }]]);
    expect(plan.columnWidths.slice(-9)).toEqual(Array(9).fill(18));
  });
});

describe("the head of 分户明细", () => {
  const heights = (rows: string[], columns: string[]) => {
    const form = compiled(matrixOfLabels(rows, columns));
    const [, plan] = consolidationPlans(form, together(form, []));
    return plan!.rowHeights.map(({ height }) => height);
  };
  it.each<[string, string[], string[], number[]]>([
    ["is as high as ever over short labels", ["甲"], ["一", "二"], [20, 30]],
    ["has room for a label of three lines", ["甲"], ["一二三四五六七八九"], [20, 30]],
    ["grows with a longer one", ["甲"], ["一二三四五六七八九十一二三四五六"], [20, 60.5]],
    ["grows with a row's label over few columns", ["一二三四五六"], ["一"], [31.5, 30]],
    ["does not grow where that is over many", ["一二三四五六"], ["一", "二"], [20, 30]],
  ])("%s", (_, rows, columns, expected) => expect(heights(rows, columns)).toEqual(expected));

  it("of a list grows below, for its labels stand over both rows", () => {
    const form = compiled(
      listOfLabels([{ label: "一二三四五六七八九十一二三四五六七八九十", measure: "个" }]),
    );
    const [, plan] = consolidationPlans(form, together(form, []));
    expect(plan!.rowHeights.map(({ height }) => height)).toEqual([20, 55]);
  });
});

describe("分户明细 on paper", () => {
  const numbered = (count: number) => Array.from({ length: count }, (_, at) => `第${at + 1}`);
  const paper = (columns: number, units: number) => {
    const form = compiled(matrixOfLabels(["甲", "乙"], numbered(columns)));
    const returns = Array.from({ length: units }, (_, at) => handed(form, { unit: `${at}镇`, tables: [{}] }));
    const plan = consolidationPlans(form, together(form, returns))[1]!;
    const { printArea, across, titleColumns } = plan.page!;
    const names = plan.cells[0]!.flatMap((cell, at) =>
      cell === null ? [] : [`${columnName(at)} ${String(cell)}`],
    );
    return {
      columns: `${columnName(printArea!.left)}-${columnName(printArea!.right)}`,
      begins: "pages" in across ? "" : across.breaksBefore.map(columnName).join(" "),
      repeated: titleColumns !== null,
      // Behind 单元格.
      names: names.slice(6).join(" "),
      read: detailRows(form.tables[0]!, gridOfPlan(plan))?.length,
    };
  };

  it.each<[string, number, number, ReturnType<typeof paper>]>([
    [
      "is one page where it can be read",
      5,
      1,
      { columns: "A-P", begins: "", repeated: false, names: "G 甲 L 乙", read: 1 },
    ],
    [
      "begins a page with a row of the form",
      13,
      1,
      { columns: "A-AF", begins: "G T", repeated: true, names: "G 甲 T 乙", read: 1 },
    ],
    [
      "names a row again that no page takes whole",
      30,
      1,
      { columns: "A-BN", begins: "G V AK AZ", repeated: true, names: "G 甲 V 甲 AK 乙 AZ 乙", read: 1 },
    ],
    [
      "has no heads over figures that are not there",
      30,
      0,
      { columns: "A-F", begins: "", repeated: false, names: "G 甲 AK 乙", read: 0 },
    ],
  ])("%s", (_, columns, units, expected) => expect(paper(columns, units)).toEqual(expected));
});

describe("报送情况 of a form with lists", () => {
  it("has a column for the lines, and one for each total, behind the others", () => {
    const all = together(VILLAGES, [village("甲镇", "新建", "续建"), village("丙镇")], {
      roster: listed("甲镇", "丙镇", "丁镇"),
    });
    const plan = reportsPlan(VILLAGES, all);
    expect(written(plan, 2)).toEqual([
      "单位|类别|状态|收到|第几次|填报时间|迟几天|错误|待核实|定稿|纸质|联系人|电话|文件|说明|条数|人数|支出|最高|人均",
      "甲镇|镇|已收|||||||||||甲镇.xlsx||2|1|||0",
      "丙镇|镇|已收|||||||||||丙镇.xlsx||没有",
      "丁镇|镇|未报",
    ]);
    expect(plan.columnWidths).toEqual([
      ...[20, 15, 9, 17, 7, 12, 7, 6, 7, 22, 10, 10, 15, 28, 28],
      ...[12, 12, 12, 12, 12],
    ]);
    expect(named(plan.merges)).toEqual(["A1:L1", "A2:L2"]);
    expect(plan.rowHeights).toHaveLength(2);
    expect(plan.conditionalFormats.map(({ range }) => rangeName(range))).toEqual(Array(3).fill("A4:T6"));
  });

  it("names the table before each where there are several lists", () => {
    const plan = reportsPlan(ONE_SHEET, together(ONE_SHEET, []));
    expect(plan.cells[2]!.slice(15)).toEqual(["二、各村·条数", "二、各村·户数", "三、事项·条数"]);
  });

  it("gives its head the height of the longest name", () => {
    const form = compiled(
      listOfLabels(["事项", { label: "一二三四五六七八九十", measure: "个" }], {
        measures: { 文字: { type: "text" }, 个: {} },
      }, { total: { at: "last" } }),
    ); // prettier-ignore
    expect(reportsPlan(form, together(form, [])).rowHeights.at(-1)).toEqual({ from: 2, to: 2, height: 31.5 });
  });

  it("says 0 where a list has no words for nothing", () => {
    const form = compiled(listOfLabels(["事项"]));
    const all = together(form, [handed(form, { unit: "甲镇", tables: [{ lines: [], nil: true }] })]);
    expect(written(reportsPlan(form, all), 3)).toEqual(["甲镇|（不在名册上）|已收|||||||||||甲镇.xlsx||0"]);
    expect(written(plansOf(form, all).get("分户明细")!, 2)).toEqual(["甲镇|甲镇.xlsx|统计表||0||无"]);
  });
});
