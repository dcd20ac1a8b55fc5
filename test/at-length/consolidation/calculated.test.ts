import { compareTotals } from "../../../src/consolidation/compare-totals";
import type { Consolidation } from "../../../src/consolidation/consolidation";
import { consolidationPlans } from "../../../src/consolidation/sheets/consolidation-plans";
import type { Form } from "../../../src/form/form";
import { summaryFormula } from "../../../src/consolidation/matrix/formulas";
import { formulaText } from "../../../src/sheet/formula/formula-text";
import type { CellValue, Grid } from "../../../src/sheet/grid";
import { gridOfPlan, isFormula, type SheetPlan } from "../../../src/sheet/sheet-plan";
import { calculated } from "../../support/calculated";
import { CONSOLIDATED, handed, together } from "../../support/consolidated";
import { FORM_2011, matrixOf } from "../../support/forms";
import { compiled, listOfLabels, matrixOfLabels } from "../../support/small-form";

const none = (form: Form): [string, Form, () => Consolidation] => [
  `${form.id} of nobody`,
  form,
  () => together(form, []),
];

it.each([...CONSOLIDATED, none(FORM_2011), ...CONSOLIDATED.map(([, form]) => none(form))])(
  "%s is calculated by the workbook as in memory",
  (_, form, made) => {
    const consolidation = made();
    const plans = consolidationPlans(form, consolidation);
    const grids = calculated(plans);
    expect(compareTotals(form, consolidation, grids)).toEqual([]);
    expect(plans.flatMap((plan, index) => differing(plan, grids[index]!))).toEqual([]);
  },
);

/** Cells of which the engine makes something else than is stored beside their formulas. */
function differing({ sheet, cells }: SheetPlan, grid: Grid): unknown[] {
  return cells.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      if (!isFormula(cell)) return [];
      const found = grid.values[row]?.[column] ?? "";
      return agree(found, cell.result) ? [] : [{ sheet, row, column, found, ...cell }];
    }),
  );
}

function agree(found: CellValue, stored: CellValue): boolean {
  if (typeof found !== "number" || typeof stored !== "number") return found === stored;
  return Math.abs(found - stored) <= 1e-9 * Math.max(1, Math.abs(stored));
}

it("options that look like conditions are counted as the words that they are", () => {
  const options = ["<5", "5*", "5年"];
  const form = compiled(
    listOfLabels(
      ["事项", { id: "k", label: "期限", measure: "期限" }],
      {
        measures: { 文字: { type: "text" }, 期限: { type: "choice", options } },
      },
      { counted: ["k"] },
    ),
  );
  const lines = ["<5", "<5", "5年", "5年", "5年"].map((k) => ({ c1: "某事", k }));
  const plans = consolidationPlans(
    form,
    together(form, [handed(form, { unit: "甲镇", tables: [{ lines }] })]),
  );
  const counts = (grid: Grid | undefined) =>
    options.map((option) => grid!.values.findLast((row) => row[0] === option)![1]);
  expect([counts(gridOfPlan(plans[0]!)), counts(calculated(plans)[0])]).toEqual([
    [2, 0, 3],
    [2, 0, 3],
  ]);
});

/** A total over so many rows of which no two stand side by side in 分户明细. */
function scattered(rows: number, measure: "个" | "均值"): Form {
  const labels = Array.from({ length: rows }, (_, row) => ({ id: `r${row}`, label: `第${row}项` }));
  return compiled(
    matrixOfLabels(
      [...labels, { id: "total", label: "合计", role: "total", sums: labels.map(({ id }) => id) }],
      [{ id: "w", label: "户数", measure: "个" }, { id: "v", label: "数", measure }, { id: "x", label: "其他" }],
      { measures: { 个: {}, 均值: { decimals: 1, together: { mean: "w" } } } },
      { totals: "computed" },
    ),
  ); // prettier-ignore
}

describe("a total over many rows that are apart", () => {
  const formulaOf = (form: Form, units: number) => {
    const table = matrixOf(form);
    const name = "分户明细（一二三四五六七八九十一二三四五六七八九十一二三四五）";
    const stands = (row: number, column: number) => ({ sheet: "汇总表", row, column });
    const total = table.rows.lines.length - 1;
    return formulaText(summaryFormula(table, total, 1, { name, rows: units }, stands)!);
  };

  it.each([["个", 70], ["均值", 13]] as const)("of %s is over all units up to %i rows, and fits", (measure, rows) => {
    const formula = formulaOf(scattered(rows, measure), 1_000_000);
    expect(formula).toContain("分户明细");
    expect(formula.length).toBeLessThan(8192);
  }); // prettier-ignore

  it.each([["个", 71], ["均值", 14]] as const)("of %s is over the totals of the rows from %i on", (measure, rows) => {
    const form = scattered(rows, measure);
    expect(formulaOf(form, 1_000_000)).not.toContain("分户明细");
    const tables = [Object.fromEntries(Array.from({ length: rows }, (_, row) => [`r${row}`, { w: row, v: row * 2 }]))];
    const consolidation = together(form, ["甲镇", "乙镇"].map((unit) => handed(form, { unit, tables })));
    const grids = calculated(consolidationPlans(form, consolidation));
    expect(compareTotals(form, consolidation, grids)).toEqual([]);
  }); // prettier-ignore
});
