import { keptPriorOf, keptPriorPlan } from "../../src/book/kept-prior";
import { isKeptPrior } from "../../src/book/kept-prior-sheet";
import type { Grid } from "../../src/sheet/grid";
import { gridOfPlan } from "../../src/sheet/sheet-plan";
import { filledPaper } from "../support/filled-paper";
import { formOf } from "../support/forms";
import { FORM, readAll } from "../support/paper";

/* The return of the period before as the workbook keeps it. */

const PLACE = "统计表/0";
const prior = { file: "上年/石角镇.xlsx", return: readAll(filledPaper("石角镇", 3))[0]! };
const kept = () => gridOfPlan(keptPriorPlan(FORM, PLACE, prior));
const at = (grid: Grid, row: number, column: number, value: string | null): Grid => ({
  ...grid,
  values: grid.values.map((line, r) => line.map((old, c) => (r === row && c === column ? value : old))),
});

test("it comes back whole, with its file and the place of the form beside it", () => {
  expect(keptPriorOf(FORM, kept())).toEqual({ place: PLACE, ...prior });
});

test("nobody sees its sheet, which is known by its name", () => {
  const { sheet, visible } = keptPriorPlan(FORM, PLACE, prior);
  expect([isKeptPrior(sheet), visible]).toEqual([true, "very-hidden"]);
  expect(["统计表", "上年", "表样定义 x"].filter(isKeptPrior)).toEqual([]);
});

test.each<[string, () => Grid]>([
  ["nothing that is compared", () => gridOfPlan(keptPriorPlan(FORM, PLACE, null))],
  ["a text that was changed", () => at(kept(), 1, 0, "{}")],
  ["a text that is gone", () => at(kept(), 1, 0, null)],
  ["another sheet", () => at(kept(), 0, 0, "统计表")],
])("%s gives none", (_, grid) => {
  expect(keptPriorOf(FORM, grid())).toBeNull();
});

test("one of another form gives none", () => {
  expect(keptPriorOf(formOf("s5"), kept())).toBeNull();
});
