import { checkReturn } from "../../src/checking/check-return";
import { compareTotals } from "../../src/consolidation/compare-totals";
import { consolidate } from "../../src/consolidation/consolidate";
import { consolidationPlans } from "../../src/consolidation/consolidation-plans";
import type { Total } from "../../src/consolidation/consolidation";
import { detailColumn } from "../../src/consolidation/detail-plan";
import { readRoster, rosterPlan } from "../../src/consolidation/roster";
import { figureAt, trace } from "../../src/consolidation/trace";
import { cleanNumber } from "../../src/reading/numeral";
import { readReturns } from "../../src/reading/read-return";
import { readSheets } from "../../src/reading/read-sheets";
import { cellName } from "../../src/sheet/address";
import { gridOf, type CellValue, type Grid } from "../../src/sheet/grid";
import { gridOfPlan } from "../../src/sheet/sheet-plan";
import { filledPaper } from "../support/filled-paper";
import { FORM } from "../support/paper";

const submissions = ["甲镇", "乙镇", "丙镇"].map((unit, index) => {
  const [ret] = readReturns(FORM, filledPaper(unit, index));
  return { id: unit, file: `${unit}.xlsx`, modified: 0, return: ret!, findings: checkReturn(FORM, ret!) };
});
const result = consolidate(FORM, { submissions, refused: [], roster: [], preferred: [], date: "2011-12-21" });
const plans = consolidationPlans(FORM, result);
const [totals, detail] = plans.map(gridOfPlan) as [Grid, Grid];

describe("the four sheets", () => {
  it("have their names and know themselves again", () => {
    expect(plans.map(({ sheet }) => sheet)).toEqual(["汇总表", "分户明细", "报送情况", "问题清单"]);
    for (const plan of plans) {
      const grid = gridOfPlan(plan);
      expect(plan.identity.length).toBeGreaterThan(0);
      for (const { row, column, text } of plan.identity) expect(grid.values[row]![column]).toBe(text);
    }
  });

  it("are drawn up from clean returns, so the test can tell a fault from the data's", () => {
    expect(submissions.flatMap(({ findings }) => findings)).toEqual([]);
  });
});

describe("汇总表", () => {
  it("is itself a return for the level above", () => {
    const [ret] = readReturns(FORM, totals);
    expect(ret!.unit).toBe(FORM.spec.authority);
    expect(ret!.date).toBe("2011-12-21");
    expect(checkReturn(FORM, ret!).map(({ rule }) => rule)).toEqual(["L01"]);
    expect(ret!.figures[0]!.map(({ value }) => value)).toEqual(result.totals.figures[0]);
  });

  it("has nothing but formulas over 分户明细 for figures", () => {
    const [ret] = readReturns(FORM, totals);
    const formulas = [...ret!.figures.flat(), ...ret!.totals].map(({ formula }) => formula);
    expect(formulas.every((formula) => formula?.includes("分户明细"))).toBe(true);
  });

  it("is calculated from the other sheets of its file where nobody has", () => {
    const values = totals.values.map((row, index) =>
      row.map((value, column) => (totals.formulas[index]?.[column] ? 0 : value)),
    );
    const [ret] = readSheets(FORM, [{ ...totals, values, calculated: false }, detail]);
    const near = (total: Total) => (total === null ? null : cleanNumber(total));
    expect(ret!.figures.map((line) => line.map(({ value }) => value))).toEqual(
      result.totals.figures.map((line) => line.map(near)),
    );
    expect(ret!.totals.map(({ value }) => value)).toEqual(result.totals.totals.map(near));
  });

  it("says how many units are in and that it is provisional", () => {
    expect(totals.values[1]).toContain("已报 3（暂定）");
  });

  it("agrees with memory, and a changed cell is named", () => {
    expect(compareTotals(FORM, result, totals)).toEqual([]);
    const values = totals.values.map((row) => [...row]);
    const [ret] = readReturns(FORM, totals);
    const { row, column } = ret!.figures[8]![2]!;
    values[row]![column] = 1;
    expect(compareTotals(FORM, result, { ...totals, values })).toEqual([
      { indicator: 8, subject: 2, workbook: 1, memory: result.totals.figures[8]![2] },
    ]);
  });

  it("differs everywhere when it cannot be found", () => {
    const filled = result.totals.figures.flat().filter((total) => total !== null).length;
    const rows = result.totals.totals.filter((total) => total !== null).length;
    expect(compareTotals(FORM, result, gridOf("汇总表", []))).toHaveLength(filled + rows);
  });
});

describe("tracing", () => {
  const at = (indicator: number, subject: number | "total") => {
    const [ret] = readReturns(FORM, totals);
    const { row, column } =
      subject === "total" ? ret!.totals[indicator]! : ret!.figures[indicator]![subject]!;
    return trace(FORM, detail, figureAt(FORM, totals, row, column)!);
  };

  it("gives the units of a count, largest first, with file and cell", () => {
    const addends = at(8, 0);
    const values = addends.map(({ value }) => value);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(values.reduce((sum, value) => sum + value, 0)).toBe(result.totals.figures[8]![0]);
    const [first] = addends;
    const source = submissions.find(({ return: ret }) => ret.unit === first!.unit)!;
    const { row, column } = source.return.figures[8]![0]!;
    expect(first).toMatchObject({ file: source.file, sheet: "统计表", cell: cellName(row, column) });
  });

  it("gives percentages with their weights, and they make the total", () => {
    const addends = at(41, "total");
    const weight = addends.reduce((sum, each) => sum + each.weight!, 0);
    const mean = addends.reduce((sum, each) => sum + each.value * each.weight!, 0) / weight;
    expect(mean).toBeCloseTo(result.totals.totals[41]!, 9);
  });

  it.each<[string, CellValue, CellValue, number | null]>([
    ["what weighs", 90, 20, 20],
    ["what weighs nothing", 90, 0, null],
    ["what has less than nothing to weigh by", 90, -3, null],
    ["what has no weight", 90, null, null],
    ["what has a word for its weight", 90, "若干", null],
    ["a word", "九十", 20, null],
    ["nothing", null, 20, null],
  ])("of a percentage counts, of %s (%p by %p), %p", (_, value, base, weight) => {
    const [row, rest] = [detail.values[2]!, detail.values.slice(0, 2)];
    const weighing = FORM.indicators[41]!.weight!;
    const line = row.with(detailColumn(FORM, 41, 0), value).with(detailColumn(FORM, weighing, 0), base);
    const addends = trace(FORM, { ...detail, values: [...rest, line] }, { indicator: 41, subject: 0 });
    expect(addends.map((each) => each.weight)).toEqual(weight === null ? [] : [weight]);
  });

  it("of a count needs no weight", () => {
    const [row, rest] = [detail.values[2]!, detail.values.slice(0, 2)];
    const line = row.with(detailColumn(FORM, 8, 0), 7);
    const addends = trace(FORM, { ...detail, values: [...rest, line] }, { indicator: 8, subject: 0 });
    expect(addends).toMatchObject([
      { unit: "丙镇", file: "丙镇.xlsx", sheet: "统计表", value: 7, weight: null },
    ]);
  });

  it("knows 分户明细 of this form by all its labels", () => {
    const renamed = (column: number) => ({
      ...detail,
      values: [detail.values[0]!.with(column, "别的"), ...detail.values.slice(1)],
    });
    const traced = (grid: Grid) => trace(FORM, grid, { indicator: 8, subject: 0 }).length;
    expect([detail, renamed(1), renamed(5), renamed(detailColumn(FORM, 44, 0))].map(traced)).toEqual([
      3, 0, 0, 0,
    ]);
  });

  it("is about figures only", () => {
    expect(figureAt(FORM, totals, 0, 0)).toBeNull();
    expect(figureAt(FORM, totals, 5, 1)).toBeNull();
    expect(trace(FORM, gridOf("分户明细", [["别的表"]]), { indicator: 0, subject: 0 })).toEqual([]);
  });
});

describe("the roster", () => {
  const units = [{ unit: "甲镇", category: "镇", contact: "梅", phone: "48670135", aliases: ["甲", "甲乡"] }];
  it("is read as it is written", () => expect(readRoster(gridOfPlan(rosterPlan(units)))).toEqual(units));
  it("is empty when there is none", () => expect(readRoster(null)).toEqual([]));
  it("is found below a title and with its columns in another order", () => {
    const grid = gridOf("名册", [
      ["全县名册"],
      [],
      ["电话", " 单 位 "],
      ["1", "甲镇"],
      ["", ""],
      ["2", "甲镇"],
    ]);
    expect(readRoster(grid)).toEqual([{ unit: "甲镇", category: "", contact: "", phone: "1", aliases: [] }]);
  });
});
