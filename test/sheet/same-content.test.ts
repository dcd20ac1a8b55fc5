import { gridOf, type CellValue } from "../../src/sheet/grid";
import { holdsStill } from "../../src/sheet/same-content";
import { sheetPlan, type PlannedCell } from "../../src/sheet/sheet-plan";

const sum = (result: CellValue): PlannedCell => ({ formula: "=SUM(A1:A1)", result });
const found = (value: CellValue, formula: string | null = null, row = 0, column = 0) => {
  const at = <T>(cell: T) => [...Array<T[]>(row).fill([]), [...Array<T>(column), cell]];
  return gridOf("表", at(value), { formulas: at(formula) });
};

test.each<[string, PlannedCell, ReturnType<typeof gridOf>]>([
  ["a text", "石角镇", found("石角镇")],
  ["a text of two lines, however they end", "一\n二", found("一\r\n二")],
  ["a figure", 12, found(12)],
  ["a figure of 15 digits", 0.1 + 0.2, found(0.3)],
  ["a large figure of 15 digits", 123456789.1, found(123456789.10000001)],
  ["an error", { error: "#REF!" }, found({ error: "#REF!" })],
  ["a formula whose result the program shows as a word", sum(7), found("七", "=SUM(A1)")],
  ["nothing where a text without characters was written", "", found(null)],
  ["a formula that the program spells otherwise", sum(7), found(7, "=sum($A$1)")],
  ["a formula whose result was not known", sum(null), found(7, "=SUM(A1:A1)")],
])("%s is still there", (_, planned, grid) => {
  expect(holdsStill(sheetPlan("表", { cells: [[planned]] }), grid)).toBe(true);
});

test.each<[string, PlannedCell, ReturnType<typeof gridOf>]>([
  ["another text", "石角镇", found("东溪镇")],
  ["another figure", 12, found(13)],
  ["a figure that is another in the seventh digit", 12, found(12.00001)],
  ["another small figure", 0.001, found(0.001001)],
  ["nothing where a figure was written", 12, found(null)],
  ["a figure where nothing was written", null, found(0)],
  ["a figure where a formula was written", sum(7), found(7)],
  ["a formula where a figure was written", 7, found(7, "=3+4")],
  ["a formula that comes to another figure", sum(7), found(8, "=SUM(A1:A1)+1")],
  ["an error of the same name as the text", "#N/A", found({ error: "#N/A" })],
  ["a note to the right", null, found("已催", null, 0, 3)],
  ["a row below", null, found("漏报的", null, 4, 0)],
])("%s is noticed", (_, planned, grid) => {
  expect(holdsStill(sheetPlan("表", { cells: [[planned]] }), grid)).toBe(false);
});
