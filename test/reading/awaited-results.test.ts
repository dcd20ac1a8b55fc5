import { withAwaitedResults } from "../../src/reading/awaited-results";
import { readReturns } from "../../src/reading/read-return";
import type { Figure } from "../../src/reading/return";
import { sealText } from "../../src/reading/seal/seal-text";
import { sealCode } from "../../src/reading/seal/seal-code";
import { formulaAt, type CellValue, type Grid } from "../../src/sheet/grid";
import { gridOfPlan } from "../../src/sheet/sheet-plan";
import { formPlan } from "../../src/template/form-plan";
import { layoutOf } from "../../src/template/layout";
import { filledPaper } from "../support/filled-paper";
import { FORM, paper, type Paper } from "../support/paper";

const LAYOUT = layoutOf(FORM);
const figuresOf = (grid: Grid) => (indicator: number, subject: number) =>
  grid.values[5 + indicator]![2 + subject]!;

/** Our form, calculated. */
const form = (figures: (indicator: number, subject: number) => CellValue): Grid =>
  gridOfPlan(formPlan(FORM, { unit: "石角镇", date: "2011-12-15", figures }));

const withCells = (grid: Grid, cells: readonly (readonly [number, number, CellValue])[]): Grid => {
  const values = grid.values.map((row) => [...row]);
  for (const [row, column, value] of cells) values[row]![column] = value;
  return { ...grid, values };
};

const withFormula = (grid: Grid, row: number, column: number, formula: string): Grid => {
  const formulas = grid.values.map((line, at) => line.map((_, column) => formulaAt(grid, at, column)));
  formulas[row]![column] = formula;
  return { ...grid, formulas };
};

/** The same sheet a moment earlier, when nothing was calculated yet. */
const uncalculated = (grid: Grid): Grid => ({
  ...grid,
  values: grid.values.map((row, at) =>
    row.map((value, column) => (formulaAt(grid, at, column) === null ? value : null)),
  ),
});

const early = (grid: Grid) => {
  const before = uncalculated(grid);
  return withAwaitedResults(before, readReturns(FORM, before)[0]!);
};

/** What a program stores for a blank result is no concern of the return. */
const plain = (figure: Figure) => ({ ...figure, raw: null });
const told = (grid: Grid) => {
  const [ret] = readReturns(FORM, grid);
  return { ...ret!, totals: ret!.totals.map(plain) };
};
const toldEarly = (grid: Grid) => {
  const ret = early(grid);
  return ret && { ...ret, totals: ret.totals.map(plain) };
};

describe("a form whose formulas are not calculated yet", () => {
  it.each([1, 2, 3, 4])("reads as it will when they are (%i)", (seed) => {
    const grid = form(figuresOf(filledPaper("石角镇", seed)));
    expect(toldEarly(grid)).toEqual(told(grid));
  });

  it("reads as it will when nothing is filled in", () => {
    const grid = form(() => null);
    expect(toldEarly(grid)).toEqual(told(grid));
  });

  it("keeps an unbroken seal", () => {
    const figures = figuresOf(filledPaper("石角镇", 1));
    const [ret] = readReturns(FORM, form(figures));
    const { top, left } = LAYOUT.seal;
    const sealed = withCells(form(figures), [
      [top, left, sealText({ date: "2011-12-15", code: sealCode(FORM, ret!, "2011-12-15") })],
    ]);
    expect(early(sealed)?.seal?.intact).toBe(true);
  });

  const row = LAYOUT.rows[0]!;
  const [first, second] = LAYOUT.columns as [number, number];
  const some = () => form(() => 3);
  const UNCERTAIN: readonly (readonly [string, Grid])[] = [
    [
      "a formula of the clerk's that we cannot calculate",
      withFormula(some(), row, first, "=VLOOKUP(2,A1:B9,2)"),
    ],
    ["a number stored as text, which a program does not add up", withCells(some(), [[row, first, "3"]])],
    ["a text", withCells(some(), [[row, first, "若干"]])],
    ["a formula in the head", withFormula(some(), LAYOUT.dateCell.row, LAYOUT.dateCell.column, "=TODAY()")],
    [
      "a formula in 备注",
      withFormula(withCells(some(), [[row, LAYOUT.remarkColumn, "x"]]), row, LAYOUT.remarkColumn, '="x"'),
    ],
    [
      "a plain sum over nothing, which is 0 to a program",
      withFormula(
        form(() => null),
        row,
        LAYOUT.totalColumn,
        "=SUM(C6:O6)",
      ),
    ],
  ];
  it.each(UNCERTAIN)("has to wait for %s", (_, grid) => {
    expect(early(grid)).toBeNull();
  });

  it("does not wait for a formula of the clerk's that adds up", () => {
    const grid = withFormula(withCells(some(), [[row, second, 6]]), row, second, `=C6+C7`);
    expect(early(grid)?.figures[0]![1]).toMatchObject({ value: 6, correction: null });
  });
});

describe("a form that is calculated", () => {
  it("is read as it stands, corrections and all", () => {
    const given: Paper = { cells: { "organisations town": "3个", "organisations total": "三" } };
    const grid = paper(given);
    const [ret] = readReturns(FORM, grid);
    expect(withAwaitedResults(grid, ret!)).toEqual(ret);
  });
});
