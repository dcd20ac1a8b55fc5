import { gridHost } from "../../src/host/grid/grid-host";
import { range, type Range } from "../../src/sheet/address";
import type { CellValue, Grid } from "../../src/sheet/grid";
import { isFormula, type SheetPlan } from "../../src/sheet/sheet-plan";
import { evaluate } from "../support/formula/evaluate";
import { drawnUp, filledForm } from "../support/whole-job";
import { headlessUniver } from "./headless/headless-univer";

/** A1:C2 of the sheet that the formulas below look at. */
const CELLS: readonly (readonly CellValue[])[] = [
  [1, 2, "x"],
  [null, "3", true],
];
const look = (_: string | null, { top, left, bottom, right }: Range): CellValue[][] =>
  CELLS.slice(top, bottom + 1).map((line) => line.slice(left, right + 1));

describe("the evaluator of the fakes reads texts and days", () => {
  test.each<[string, CellValue]>([
    ["=SUMPRODUCT(--(LEN(A1:C2)>0))", 5],
    ['=SUBSTITUTE("a、b、","、","")', "ab"],
    ['=SUMPRODUCT(--ISERROR(FIND(MID("abcab",{1,2,3,4,5},1),"bc")))', 2],
    ['=SUMPRODUCT(LEN("abcab")-LEN(SUBSTITUTE("abcab",{"ab","c"},"")))', 5],
    ['=LEFT("abc",2)&REPT("x",3)', "abxxx"],
    ['=DATEVALUE("2011-12-20")-DATE(2011,12,1)', 19],
    ['=ISERROR(DATEVALUE("2011-13-1"))', true],
    ["=YEAR(DATE(2011,12,31))*100+MONTH(DATE(2011,12,31))", 201112],
    ['=EXACT("a","A")', false],
    ['=SUMPRODUCT(--EXACT(C1,{"w","x","y"}))', 1],
    ["=N(B2)+N(B1)", 2],
    ['=INDEX(A1:C1,MATCH("x",A1:C1,0))', "x"],
    ['=MATCH("y",A1:C1,0)', { error: "#N/A" }],
    ["=SUMIF(A1:C1,2,A2:C2)+SUMIF(A1:C1,2,A1:C1)", 2],
  ])("%s as %p", (formula, value) => {
    expect(evaluate(formula, look)).toEqual(value);
  });
});

describe("the evaluator of the fakes agrees with Univer's", () => {
  const univer = headlessUniver();
  const host = gridHost(univer, () => new Uint8Array());
  afterAll(() => univer.dispose());

  /** The plans' formulas, calculated here. */
  function calculated(plans: readonly SheetPlan[]): CellValue[][][] {
    const value = (sheet: string, row: number, column: number): CellValue => {
      const cell = plans.find((plan) => plan.sheet === sheet)!.cells[row]?.[column] ?? null;
      if (!isFormula(cell)) return cell;
      return evaluate(cell.formula, (other, area) => block(other ?? sheet, area));
    };
    const block = (sheet: string, { top, left, bottom, right }: Range): CellValue[][] =>
      Array.from({ length: bottom - top + 1 }, (_, row) =>
        Array.from({ length: right - left + 1 }, (_, column) => value(sheet, top + row, left + column)),
      );
    return plans.map(({ sheet, cells }) =>
      cells.map((line, row) => line.map((_, column) => value(sheet, row, column))),
    );
  }

  const rounded = (value: CellValue | undefined) =>
    typeof value === "number" ? Math.round(value * 1e9) / 1e9 : (value ?? "");

  const faulty = (): SheetPlan => {
    const form = filledForm();
    const wrong: readonly CellValue[] = [-1, "约12", "12", 3.5, null, 1e9];
    const remarks: readonly CellValue[] = [
      "两个支部今年十一月才成立",
      "核实无误",
      "经核实，是联合支部",
      null,
      null,
    ];
    const open = range(5, 2, 49, 14);
    const cells = form.cells.map((line, row) =>
      line.map((cell, column) => {
        const spoilt = row >= open.top && row <= open.bottom && column >= open.left && column <= open.right;
        if (row >= open.top && column === 16) return remarks[row % remarks.length]!;
        return spoilt && (row * 7 + column) % 11 === 0 ? wrong[(row + column) % wrong.length]! : cell;
      }),
    );
    return { ...form, cells };
  };

  test.each<[string, () => readonly SheetPlan[]]>([
    ["a form full of faults", () => [faulty()]],
    ["a consolidation, and all that is drawn up from it", () => drawnUp(3)],
  ])(
    "on %s",
    async (_, plans) => {
      await host.openWorkbook(plans());
      const theirs = await Promise.all(plans().map(({ sheet }) => host.readSheet(sheet)));
      const ours = calculated(plans());
      plans().forEach(({ sheet, cells }, index) => {
        const grid: Grid = theirs[index]!;
        const differing = cells.flatMap((line, row) =>
          line.flatMap((cell, column) => {
            if (!isFormula(cell)) return [];
            const [a, b] = [rounded(ours[index]![row]![column]), rounded(grid.values[row]?.[column])];
            return JSON.stringify(a) === JSON.stringify(b)
              ? []
              : [{ sheet, row, column, ours: a, theirs: b }];
          }),
        );
        expect(differing).toEqual([]);
      });
    },
    30_000,
  );
});
