import { compareTotals } from "../../../src/consolidation/compare-totals";
import type { Consolidation, Counts, MatrixTotals } from "../../../src/consolidation/consolidation";
import { detailPlan } from "../../../src/consolidation/sheets/detail-plan";
import { summaryFormula } from "../../../src/consolidation/matrix/formulas";
import { problemsPlan } from "../../../src/consolidation/sheets/problems-plan";
import { reportsPlan } from "../../../src/consolidation/sheets/reports-plan";
import { readRoster, rosterPlan } from "../../../src/consolidation/roster/roster";
import { totalsPlans } from "../../../src/consolidation/sheets/totals-plan";
import { unitOrder } from "../../../src/consolidation/roster/unit-order";
import { rangeName } from "../../../src/sheet/address";
import { formulaText } from "../../../src/sheet/formula/formula-text";
import { gridOf, type CellValue } from "../../../src/sheet/grid";
import { gridOfPlan, type Format, type SheetPlan } from "../../../src/sheet/sheet-plan";
import { handed, together } from "../../support/consolidated";
import { FORM_2011 as FORM, lineOf, matrixOf } from "../../support/forms";

const TABLE = matrixOf(FORM);
const { rows, columns } = TABLE;
const FILLED = columns.lines.filter(({ role }) => role === "item");

const submission = (unit: string, cells = {}) =>
  handed(FORM, { unit, date: "2011-12-15", tables: [{ boards: { town: 3 }, ...cells }] });
const result = together(FORM, [submission("甲镇"), submission("乙镇")], { date: "2011-12-21" });
/** The consolidation as if so many units had reported. */
const counted = (counts: Partial<Counts>, more: Partial<Consolidation> = {}): Consolidation => ({
  ...result,
  ...more,
  counts: { ...result.counts, unlisted: 0, ...counts },
});

/** How a cell of a plan looks in the end. */
function lookAt({ formats }: SheetPlan, row: number, column: number): Format {
  return formats
    .filter(
      ({ range: { top, left, bottom, right } }) =>
        row >= top && row <= bottom && column >= left && column <= right,
    )
    .reduce<Format>(
      (look, { format }) => ({ ...look, ...format, font: { ...look.font, ...format.font } }),
      {},
    );
}

describe("how many have reported", () => {
  const summary = (counts: Partial<Counts>) => reportsPlan(FORM, counted(counts)).cells[1]![0];
  const note = (counts: Partial<Counts>, provisional = false) =>
    totalsPlans(FORM, counted(counts, { provisional }))[0]!.cells[1];
  const DUE = { due: 42, reported: 38, missing: 4, late: 3, withErrors: 2, onTimeRate: 35 / 42 };

  it.each<[string, Partial<Counts>, string]>([
    [
      "with a roster",
      DUE,
      "应报 42，已报 38（38/42 = 90.5%），按时 35（35/42 = 83.3%），未报 4，逾期 3，有错误 2。截止日期 2011-12-20。",
    ],
    [
      "with units beside it",
      { ...DUE, unlisted: 1 },
      "应报 42，已报 38（38/42 = 90.5%），按时 35（35/42 = 83.3%），未报 4，逾期 3，有错误 2，不在名册上 1。截止日期 2011-12-20。",
    ],
    [
      "without one",
      { onTimeRate: null, unlisted: 5 },
      "名册是空的，无法计算应报单位，不在名册上 5。截止日期 2011-12-20。",
    ],
  ])("is said in 报送情况 %s", (_, counts, words) => expect(summary(counts)).toBe(words));

  it("is said without a day where the form is due on none", () => {
    const form = { ...FORM, due: [] };
    expect(reportsPlan(form, counted(DUE)).cells[1]![0]).toBe(
      "应报 42，已报 38（38/42 = 90.5%），按时 35（35/42 = 83.3%），未报 4，逾期 3，有错误 2。",
    );
  });

  it.each<[string, Partial<Counts>, boolean, string]>([
    ["with a roster", DUE, false, "已报 38 / 应报 42"],
    ["while some are missing", DUE, true, "已报 38 / 应报 42（暂定）"],
    ["with units beside it", { ...DUE, unlisted: 2 }, false, "已报 38 / 应报 42，另有名册外 2"],
    ["without one", { due: 0, unlisted: 2 }, true, "已报 2（暂定）"],
  ])("is said over 汇总表 %s", (_, counts, provisional, words) =>
    expect(note(counts, provisional)).toContain(words),
  );
});

describe("the sheets beside 汇总表", () => {
  const PLANS: Record<string, [SheetPlan, { freeze: unknown; widths: number[]; merges: string[] }]> = {
    报送情况: [
      reportsPlan(FORM, result),
      {
        freeze: { rows: 3, columns: 1 },
        widths: [20, 15, 9, 17, 7, 12, 7, 6, 7, 22, 10, 10, 15, 28, 28],
        merges: ["A1:O1", "A2:O2"],
      },
    ],
    问题清单: [
      problemsPlan(FORM, result),
      { freeze: { rows: 1, columns: 1 }, widths: [18, 24, 12, 10, 34, 20, 7, 8, 14, 14, 65], merges: [] },
    ],
    填报单位名册: [
      rosterPlan(),
      { freeze: { rows: 1, columns: 1 }, widths: [28, 14, 14, 18, 36], merges: [] },
    ],
  };

  it.each(Object.entries(PLANS))("%s keeps its head in view", (sheet, [plan, { freeze, widths, merges }]) => {
    expect([plan.sheet, plan.freeze, plan.columnWidths]).toEqual([sheet, freeze, widths]);
    expect(plan.merges.map((merge) => rangeName(merge))).toEqual(merges);
    const head = plan.freeze.rows - 1;
    const says = plan.cells[head]!.map((text, column) => ({ row: head, column, text }));
    expect(plan.identity).toEqual(says.slice(0, sheet === "报送情况" ? 3 : undefined));
    for (const column of [0, widths.length - 1]) {
      expect(lookAt(plan, head, column)).toMatchObject({
        ...{ font: { name: "宋体", size: 10.5, bold: true }, fill: "#E8EDF3", border: "thin" },
        ...{ horizontal: "center", vertical: "middle", wrap: true },
      });
      expect(lookAt(plan, head + 1, column)).toMatchObject({ border: "thin" });
      expect(lookAt(plan, head + 1, column).font?.bold).toBeUndefined();
      expect(lookAt(plan, 60, column)).toEqual({});
    }
  });

  it("wrap long words, and keep telephone numbers as they are typed", () => {
    expect(lookAt(PLANS["问题清单"]![0], 1, 10)).toMatchObject({ wrap: true });
    expect(lookAt(PLANS["填报单位名册"]![0], 1, 3)).toMatchObject({ number: "@" });
    expect(lookAt(PLANS["填报单位名册"]![0], 0, 3).number).toBeUndefined();
  });

  it("colour the state of a unit over its row", () => {
    const plan = reportsPlan(FORM, result);
    expect(plan.conditionalFormats).toEqual([
      {
        range: { top: 3, left: 0, bottom: 4, right: 14 },
        formula: '=OR($C4="待核实",$C4="退回")',
        format: { fill: "#FBD5D5", color: "#8A0F0F" },
      },
      {
        range: { top: 3, left: 0, bottom: 4, right: 14 },
        formula: "=N($G4)>0",
        format: { fill: "#FFF0C2", color: "#6B4A00" },
      },
      {
        range: { top: 3, left: 0, bottom: 4, right: 14 },
        formula: '=OR($C4="未报",$C4="没读出来",$C4="空表")',
        format: { color: "#8A0F0F", bold: true },
      },
    ]);
    expect(lookAt(plan, 0, 4)).toEqual({
      font: { name: "宋体", size: 16, bold: true },
      horizontal: "center",
    });
    expect(lookAt(plan, 1, 4)).toEqual({
      font: { name: "宋体", size: 10.5 },
      wrap: true,
      vertical: "middle",
    });
    expect(plan.rowHeights).toEqual([
      { from: 0, to: 0, height: 30 },
      { from: 1, to: 1, height: 34 },
    ]);
  });

  it("name every file that was not read, before what was", () => {
    const unread = problemsPlan(FORM, { ...result, unread: ["晚.xlsx"] }).cells[1];
    const text: unknown = expect.stringMatching(/^读取时取消了/);
    expect(unread).toEqual(["", "晚.xlsx", "", "", "", "", "F20", "错误", "", "", text]);
  });

  it("have a blank row where there is nothing to say", () => {
    const none = { ...result, reports: [], entries: [], counted: [], detail: [[]] };
    expect(lookAt(reportsPlan(FORM, none), 3, 0)).toMatchObject({ border: "thin" });
    expect(lookAt(problemsPlan(FORM, none), 1, 0)).toMatchObject({ border: "thin" });
    expect(detailPlan(FORM, none, TABLE).cells).toHaveLength(2);
    expect(lookAt(detailPlan(FORM, none, TABLE), 2, 0)).toMatchObject({ border: "thin" });
  });
});

describe("分户明细", () => {
  const plan = detailPlan(FORM, result, TABLE);
  const last = 5 + rows.lines.length * FILLED.length;

  it("has the labels in two rows, each row of the form over its columns", () => {
    const [first, second] = plan.cells;
    expect(first!.slice(0, 8)).toEqual([
      "单位",
      "文件",
      "工作表",
      "填报时间",
      "问题数",
      "单元格",
      rows.lines[0]!.printed,
      null,
    ]);
    expect(second!.slice(0, 8)).toEqual([...Array(6).fill(null), FILLED[0]!.full, FILLED[1]!.full]);
    expect([first!.length, second!.length]).toEqual([last + 1, last + 1]);
    expect(plan.merges.slice(0, 7).map((merge) => rangeName(merge))).toEqual([
      "A1:A2",
      "B1:B2",
      "C1:C2",
      "D1:D2",
      "E1:E2",
      "F1:F2",
      "G1:S1",
    ]);
    expect(plan.merges).toHaveLength(6 + rows.lines.length);
  });

  it("has a row a unit, with what is open in it", () => {
    const asked = { replies: { town: 3 }, "opinions-collected": { town: 2 } };
    const explained = submission("甲镇", {
      ...asked,
      replies: { ...asked.replies, remark: "同一条意见分三次回复" },
    });
    const [, , row] = detailPlan(FORM, together(FORM, [explained]), TABLE).cells;
    const open = submission("甲镇", asked).findings.length;
    expect(row!.slice(0, 4)).toEqual(["甲镇", "甲镇.xlsx", "统计表", "2011-12-15"]);
    expect(row![4]).toBe(open - 2);
  });

  it("keeps units and labels in view, figures to the right", () => {
    expect([plan.freeze, plan.columnWidths.slice(0, 8), plan.columnWidths.length]).toEqual([
      { rows: 2, columns: 1 },
      [20, 26, 12, 12, 7, 16, 8.5, 8.5],
      last + 1,
    ]);
    expect([lookAt(plan, 2, 6).horizontal, lookAt(plan, 3, last).horizontal]).toEqual(["right", "right"]);
    expect([lookAt(plan, 2, 5).horizontal, lookAt(plan, 1, 6).horizontal]).not.toContain("right");
    expect(lookAt(plan, 1, 0)).toMatchObject({ font: { bold: true } });
    expect(plan.rowHeights.map(({ height }) => height)).toEqual([20, 30]);
  });

  it("is what 汇总表 adds up, one blank row where no unit is in", () => {
    const stands = (row: number, column: number) => ({ sheet: "汇总表", row, column });
    const figure = (units: number, column: string, row = "organisations") =>
      formulaText(
        summaryFormula(
          TABLE,
          lineOf(rows.lines, row),
          lineOf(columns.lines, column),
          { name: "分户明细", rows: units },
          stands,
        )!,
      );
    expect(figure(2, "town")).toContain("'分户明细'!$G$3:$G$4");
    expect(figure(0, "town")).toContain("'分户明细'!$G$3");
    expect(figure(0, "town")).not.toContain(":$G$");
    expect(figure(2, "total")).toContain("'分户明细'!$G$3:$S$4");
    // Percentages of neighbouring columns are weighed in one piece, as their weights stand side by side.
    expect(figure(2, "total", "public-satisfaction").match(/SUMPRODUCT/g)).toHaveLength(3);
  });
});

describe("totals in the workbook", () => {
  const [boards, town] = [lineOf(rows.lines, "boards"), lineOf(columns.lines, "town")];
  const [{ cells }] = result.totals as [MatrixTotals];
  const here = { row: boards + 5, column: town + 2 };
  /** What is found when the workbook has come to one number, and the memory to another. */
  const differences = (workbook: CellValue, memory: number | null) => {
    const totals = [
      {
        kind: "matrix" as const,
        counts: [],
        cells: cells.map((line, row) => (row === boards ? line.with(town, memory) : line)),
      },
    ];
    const [sheet] = totalsPlans(FORM, result).map(gridOfPlan);
    const values = sheet!.values.map((line, row) =>
      row === here.row ? line.with(here.column, workbook) : line,
    );
    return compareTotals(FORM, { totals }, [{ ...sheet!, values }]);
  };

  it.each<[CellValue, number | null, boolean]>([
    [6, 6, true],
    [6, 7, false],
    ["", null, true],
    [null, null, true],
    [0, null, false],
    ["", 0, false],
    [{ error: "#NAME?" }, null, false],
    [0.1 + 0.2, 0.3, true],
    [0.3001, 0.3, false],
    [1_000_000.0001, 1_000_000, true],
    [1_000_000.01, 1_000_000, false],
  ])("%p is %p of the memory: %s", (workbook, memory, same) =>
    expect(differences(workbook, memory)).toHaveLength(same ? 0 : 1),
  );

  it("that differ are told with both, and where", () => {
    const place = { sheet: "汇总表", ...here };
    expect(differences(5, 7)).toEqual([
      { table: 0, row: boards, column: town, at: place, workbook: 5, memory: 7 },
    ]);
  });
});

describe("a roster", () => {
  const read = (...rows: CellValue[][]) => readRoster(gridOf("名册", rows));
  it("is written with a unit a row", () => {
    const unit = { unit: "甲镇", category: "镇", contact: "梅", phone: "486", aliases: ["甲", "甲乡"] };
    expect(rosterPlan([unit]).cells).toEqual([
      ["单位", "类别", "联系人", "电话", "别名"],
      ["甲镇", "镇", "梅", "486", "甲、甲乡"],
    ]);
    const [all, head, phones] = rosterPlan([unit]).formats.map((each) => rangeName(each.range));
    expect([all, head, phones!.slice(0, 4)]).toEqual(["A1:E2", "A1:E1", "D2:D"]);
    expect(gridOfPlan(rosterPlan()).values).toEqual([["单位", "类别", "联系人", "电话", "别名"]]);
  });

  it.each([
    "甲、甲乡",
    "甲，甲乡",
    "甲,甲乡",
    "甲； 甲乡",
    "甲;甲乡",
    "甲/甲乡",
    "甲\n甲乡",
    "甲\r\n甲乡；",
    "、甲、、甲乡",
  ])("parts other names at any sign: %j", (names) =>
    expect(read(["单位", "别名"], ["甲镇", names])[0]!.aliases).toEqual(["甲", "甲乡"]),
  );

  it("counts a unit once, however it is spelled, and passes over blank rows", () => {
    const units = read(["单位", "类别"], ["甲镇", "镇"], [" ", "镇"], ["甲 镇", "街道"], [" 乙镇 ", " 镇 "]);
    expect(units.map(({ unit, category }) => [unit, category])).toEqual([
      ["甲镇", "镇"],
      ["乙镇", "镇"],
    ]);
  });
});

it("orders units as a reader looks for them, even where the program does not know how", () => {
  expect(["镇", "安", "北"].sort(unitOrder)).toEqual(["安", "北", "镇"]);
  const known = jest.spyOn(String.prototype, "localeCompare").mockImplementation(() => {
    throw new RangeError("no such language");
  });
  expect([unitOrder("a", "b"), unitOrder("b", "a"), unitOrder("a", "a")]).toEqual([-1, 1, 0]);
  known.mockRestore();
});
