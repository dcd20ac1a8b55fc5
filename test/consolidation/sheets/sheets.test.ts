import { checkReturn } from "../../../src/checking/check-return";
import { compareTotals } from "../../../src/consolidation/compare-totals";
import { consolidationPlans } from "../../../src/consolidation/sheets/consolidation-plans";
import type { Filled, MatrixTotals, Total } from "../../../src/consolidation/consolidation";
import { summaryPlace, summaryPlacement } from "../../../src/consolidation/sheets/summary-places";
import { totalsPlans } from "../../../src/consolidation/sheets/totals-plan";
import { readRoster, rosterPlan } from "../../../src/consolidation/roster/roster";
import { cleanNumber } from "../../../src/reading/numeral";
import { readSheets } from "../../../src/reading/read-sheets";
import type { Form } from "../../../src/form/form";
import type { TableContent } from "../../../src/reading/return";
import { gridOf, type Grid } from "../../../src/sheet/grid";
import { gridOfPlan, isFormula } from "../../../src/sheet/sheet-plan";
import { CONSOLIDATED, handedIn, together } from "../../support/consolidated";
import { filledPaper } from "../../support/filled-paper";
import { cells, FORM, readOne, TOTAL } from "../../support/paper";

const submissions = ["甲镇", "乙镇", "丙镇"].map((unit, index) =>
  handedIn(FORM, readOne(filledPaper(unit, index))),
);
const result = together(FORM, submissions, { date: "2011-12-21" });
const plans = consolidationPlans(FORM, result);
const [totals, detail] = plans.map(gridOfPlan) as [Grid, Grid];
const [memory] = result.totals as [MatrixTotals];

/** The figures and 合计 of 汇总表, read as a return. */
const figuresOf = (grid: Grid) => cells(readOne(grid)).map((line) => line.slice(0, TOTAL + 1));

const numberOf = (value: Filled): number | null => (typeof value === "number" ? value : null);
/** The numbers of a table, of a list its total line last; 序号 counts for none. */
const numbersIn = (form: Form, content: TableContent, table: number): Total[][] => {
  const lines =
    content.kind === "matrix" ? content.cells : [...content.lines, ...(content.total ? [content.total] : [])];
  const { lines: columns } = form.tables[table]!.columns;
  return lines.map((line) =>
    line.map(({ value }, column) => (columns[column]!.role === "number" ? null : value)),
  );
};

/** Totals without the noise of binary fractions, as they are read. */
const near = (totals: readonly (readonly Total[])[]) =>
  totals.map((line) => line.map((total) => (total === null ? null : cleanNumber(total))));

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
    const ret = readOne(totals);
    expect([ret.content.unit, ret.content.date]).toEqual([FORM.authority, "2011-12-21"]);
    expect(checkReturn(FORM, ret).map(({ rule }) => rule)).toEqual(["L01"]);
    expect(cells(ret).map((line) => line.map(({ value }) => value))).toEqual(near(memory.cells));
  });

  it("has nothing but formulas over 分户明细 for figures", () => {
    const formulas = figuresOf(totals).flatMap((line) => line.map(({ formula }) => formula));
    expect(formulas.every((formula) => formula?.includes("分户明细"))).toBe(true);
  });

  it("is calculated from the other sheets of its file where nobody has", () => {
    const values = totals.values.map((row, index) =>
      row.map((value, column) => (totals.formulas[index]?.[column] ? 0 : value)),
    );
    const [ret] = readSheets(FORM, [{ ...totals, values, calculated: false }, detail]);
    expect(cells(ret!).map((line) => line.map(({ value }) => value))).toEqual(near(memory.cells));
  });

  it.each(CONSOLIDATED)("of %s is read as a return of its authority, cell by cell", (_, form, made) => {
    const consolidation = made();
    const sheets = consolidationPlans(form, consolidation).map(gridOfPlan);
    const found = readSheets(form, sheets);
    expect(found.map(({ content }) => [content.unit, content.period])).toEqual([
      [form.authority, form.fields.some(({ is }) => is === "period") ? form.period!.of : null],
    ]);
    expect(found[0]!.content.tables.map((each, table) => numbersIn(form, each, table))).toEqual(
      consolidation.totals.map((totals) =>
        totals.kind === "matrix"
          ? near(totals.cells)
          : near([
              ...totals.lines.map(({ values }) => values.map(numberOf)),
              ...(totals.total ? [totals.total] : []),
            ]),
      ),
    );
  });

  it.each(CONSOLIDATED)("of %s has a formula wherever a matrix comes to a number", (_, form, made) => {
    const consolidation = made();
    const placement = summaryPlacement(form, consolidation.totals);
    const sheets = new Map(totalsPlans(form, consolidation).map((plan) => [plan.sheet, plan.cells]));
    const typed = consolidation.totals.flatMap((each, table) =>
      (each.kind === "matrix" ? each.cells : []).flatMap((line, row) =>
        line.flatMap((total, column) => {
          const at = summaryPlace(form, placement, { table, row, column })!;
          const cell = sheets.get(at.sheet)![at.row]![at.column];
          return total === null || isFormula(cell ?? null) ? [] : [at];
        }),
      ),
    );
    expect(typed).toEqual([]);
  });

  it("says how many units are in and that it is provisional", () => {
    expect(totals.values[1]).toContain("已报 3（暂定）");
  });

  it("agrees with memory, and a changed cell is named", () => {
    expect(compareTotals(FORM, result, [totals])).toEqual([]);
    const values = totals.values.map((row) => [...row]);
    const at = cells(readOne(totals))[8]![2]!.at!;
    values[at.row]![at.column] = 1;
    expect(compareTotals(FORM, result, [{ ...totals, values }])).toEqual([
      { table: 0, row: 8, column: 2, at, workbook: 1, memory: memory.cells[8]![2] },
    ]);
  });

  it("differs everywhere when it cannot be found", () => {
    const filled = memory.cells.flat().filter((total) => total !== null).length;
    expect(filled).toBeGreaterThan(400);
    expect(compareTotals(FORM, result, [gridOf("汇总表", [])])).toHaveLength(filled);
    expect(compareTotals(FORM, result, [])).toHaveLength(filled);
  });
});

describe("the roster", () => {
  const units = [{ unit: "甲镇", category: "镇", contact: "梅", phone: "48670135", aliases: ["甲", "甲乡"] }];
  it("is read as it is written", () => expect(readRoster(gridOfPlan(rosterPlan(units)))).toEqual(units));
  it("knows the codes of units and whom they hand their returns to, where it has columns for that", () => {
    const known = units.map((unit, at) => (at === 0 ? { ...unit, code: "00123", parent: "綦江县" } : unit));
    expect(readRoster(gridOfPlan(rosterPlan(known)))).toEqual(known);
  });
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
