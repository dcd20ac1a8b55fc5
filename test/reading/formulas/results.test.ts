import { FormulaResults, type Result } from "../../../src/reading/formulas/formula-results";
import { isKnownResult, sheetCells, storedCells } from "../../../src/reading/formulas/sheet-cells";
import { trustsResults } from "../../../src/reading/formulas/stored-results";
import { gridOf, type CellValue, type Grid } from "../../../src/sheet/grid";

/** A sheet: rows parted by ⏎, cells by |; digits are numbers, =… a formula without result, =…→5 one with it. */
function sheet(name: string, words: string, calculated = true): Grid {
  const cells = words.split("⏎").map((line) => line.split("|"));
  const value = (text: string): CellValue =>
    text === "#" ? { error: "#REF!" } : text === "true" ? true : text === "''" ? "" : /^-?[\d.]+(?:e-?\d+)?$/.test(text) ? Number(text) : text || null; // prettier-ignore
  const values = cells.map((line) => line.map((cell) => (cell.startsWith("=") ? value(cell.split("→")[1] ?? "") : value(cell))));
  const formulas = cells.map((line) => line.map((cell) => (cell.startsWith("=") ? cell.split("→")[0]! : null)));
  return gridOf(name, values, { formulas, calculated });
} // prettier-ignore
const results = (...grids: Grid[]) =>
  new FormulaResults((name) => {
    const grid = name === null ? grids[0] : grids.find((each) => each.sheet === name);
    return grid ? storedCells(grid) : null;
  });

describe("the result of a formula", () => {
  const come = (formula: string, words: string, other = "9|8"): Result =>
    results(sheet("甲", words), sheet("乙", other)).resultOf(formula, 99, 99);
  it.each<[string, string, Result]>([
    ["=A1+B1", "1|2", 3],
    ["=SUM(A1:C3)", "1|2", 3],
    ["=SUM(A1:B2)", "1|2⏎3|4", 10],
    ["=SUM(B2:C9)", "1|2⏎3|4", 4],
    ["=SUM(A1:B1)", "|", null],
    ["=SUM(D4:E5)", "1|2", null],
    ["=SUM(A1:B1)", "0|", 0],
    ["=A1-B1", "2|2", 0],
    ["=SUM(A1:B1)", "1|文", 1],
    ["=A1&B1", "1|2", undefined],
    ['=IF(A1=0,"",A1)', "0", null],
    ['=IF(A1=0,"",A1)', "4", 4],
    ["=A1/B1", "1|0", undefined],
    ["=LOOKUP(1,A1:B1)", "1|2", undefined],
    ["=SUM(A1:B1)", "1|#", undefined],
    ["=SUM(A1:B1)", "1|true", undefined],
    ["=A1+0.1", "0.2", 0.3],
    ["=SUM(A1:B1)", "1|=A1+4", 6],
    ["=SUM(A1:B1)", "1|=B1", undefined],
    ["=SUM(A1:C1)", "1|=C1|=B1", undefined],
    ["=B1", "1|=LOOKUP(1,A1)", undefined],
    ["=乙!A1+乙!B1", "1", 17],
    ["=丙!A1", "1", undefined],
    ["=SUM(B1:C1)", "|=SUM(A1)|=SUM(A1)", null],
    ["=SUM(B1:C1)", "|=SUM(A1)|=SUM(A1)→0", 0],
    ["=B1+A1", "0|=SUM(D1:E1)", 0],
  ])("%s over %s is %p", (formula, words, expected) => expect(come(formula, words)).toBe(expected));

  it("looks at formulas of other sheets on those", () => {
    expect(come("=乙!B1", "1", "5|=A1*2")).toBe(10);
  });

  it("is known once it is", () => {
    const found = results(sheet("甲", "1|2"), sheet("乙", "5|6"));
    expect([found.resultOf("=A1", 0, 5), found.resultOf("=B1", 0, 5), found.resultOf("=B1", 0, 6)]).toEqual([1, 1, 2]);
    expect([found.resultOf("=B1", 0, 5, "乙"), found.resultOf("=B1", 5, 0)]).toEqual([6, 2]);
  }); // prettier-ignore

  it("is not looked for behind many formulas, many cells or many characters", () => {
    const chain = (length: number) => ["1", ...Array.from({ length }, (_, at) => `=A${at + 1}`)].join("⏎");
    const deep = (length: number) => results(sheet("甲", chain(length))).resultOf(`=A${length + 1}`, 99, 99);
    expect([deep(30), deep(31)]).toEqual([1, undefined]);
    const wide = (name: string): ReturnType<typeof storedCells> => ({ name, rows: 1000, columns: 200, plainAt: () => undefined, at: () => ({ kind: "number", value: 1 }) }); // prettier-ignore
    const many = () => new FormulaResults(() => wide("甲"));
    expect([many().resultOf("=SUM(A1:GR1000)", 0, 0), many().resultOf("=SUM(A1:GR1000)+A1", 0, 0)]).toEqual([200_000, undefined]); // prettier-ignore
    const long = many();
    const formula = `=1${" ".repeat(500_000 - 2)}`;
    expect([0, 1, 2].map((row) => long.resultOf(formula, row, 0) !== undefined)).toEqual([
      results(sheet("甲", "1")).resultOf(formula, 0, 0) !== undefined,
      results(sheet("甲", "1")).resultOf(formula, 0, 0) !== undefined,
      false,
    ]);
  });
});

describe("the work of all forms of a file", () => {
  const stored = storedCells(sheet("甲", "1|2⏎=A1*2|x"));
  const cells = { ...stored, plainAt: (row: number, column: number) => (row === 0 ? column + 1 : undefined) };
  const asked = (left: number, ...formulas: string[]) => {
    const work = { left };
    const each = formulas.map((formula) => new FormulaResults(() => cells, work).resultOf(formula, 9, 9));
    return [...each, work.left];
  };
  it.each<[number, string[], (Result | number)[]]>([
    // A plain sum takes as many steps as it looks at cells, any other formula two hundred more.
    [2, ["=SUM(A1:B1)", "=SUM(A1:B1)"], [3, undefined, -200]],
    [3, ['=IF(COUNT(A1:B1)=0,"",SUM(A1:B1))'], [undefined, -197]],
    [4, ['=IF(COUNT(A1:B1)=0,"",SUM(A1:B1))'], [3, 0]],
    [201, ["=A1*3", "=SUM(A1)"], [3, undefined, -200]],
    [200, ["=A1*3"], [undefined, -1]],
    [199, ["=A1*3"], [undefined, -1]],
    [401, ["=A2"], [undefined, -1]],
    [402, ["=A2", "=A1"], [2, undefined, -200]],
  ])("of %d steps is enough for %j: %j", (left, formulas, expected) => {
    expect(asked(left, ...formulas)).toEqual(expected);
  });
});

describe("a sheet as formulas see it", () => {
  const grid = sheet("甲", "1|文|#|true|⏎=A1|=A1→5|=A1→文|=A1→''");
  const all = (cells: ReturnType<typeof storedCells>) =>
    grid.values.map((line, row) =>
      line
        .map((_, column) => {
          const held = cells.at(row, column);
          return "value" in held ? `${held.kind} ${held.value}` : held.kind;
        })
        .join(", "),
    );
  it("is what was stored", () => {
    const cells = storedCells(grid);
    expect(all(cells)).toEqual([
      "number 1, text 文, other, other, blank",
      "formula, number 5, text 文, text ",
    ]);
    expect([cells.name, cells.rows, cells.columns]).toEqual(["甲", 2, 5]);
  });

  it.each([
    [true, ["number 1, number 7, other, other, blank", "formula, number 5, number 7, blank"]],
    [false, ["number 1, number 7, other, other, blank", "formula, formula, number 7, formula"]],
  ])("is what was read (trusted: %s)", (trusts, expected) => {
    const read = (row: number, column: number) => {
      const raw = grid.values[row]![column];
      if (typeof raw === "number" || raw === "文") return { state: "number" as const, value: raw === "文" ? 7 : 95 };
      return raw === null || raw === "" ? { state: "blank" as const, value: null } : { state: "text" as const, value: null };
    }; // prettier-ignore
    const cells = sheetCells(grid, trusts, read);
    expect(all(cells)).toEqual(expected);
    expect([cells.name, cells.rows, cells.columns]).toEqual(["甲", 2, 5]);
  });

  it("plainly holds numbers and blanks, and results where they are trusted", () => {
    const numbers = sheet("甲", "1|文||=A1|=A1→5");
    const plain = { valueAt: (row: number, column: number) => (column === 1 ? undefined : numbers.values[row]![column]) };
    const read = () => ({ state: "blank" as const, value: null });
    const told = (cells: ReturnType<typeof storedCells>) => [0, 1, 2, 3, 4].map((column) => cells.plainAt(0, column));
    expect(told(sheetCells(numbers, true, read, plain as never))).toEqual([1, undefined, null, undefined, 5]);
    expect(told(sheetCells(numbers, false, read, plain as never))).toEqual([1, undefined, null, undefined, undefined]);
    expect(told(sheetCells(numbers, true, read))).toEqual(Array(5).fill(undefined));
    expect(told(storedCells(numbers))).toEqual(Array(5).fill(undefined));
  }); // prettier-ignore

  it("has results that are known, or may not be", () => {
    const known = (trusts: boolean) => [0, 1, 2, 3].map((column) => isKnownResult(grid, 1, column, trusts));
    expect([known(true), known(false)]).toEqual([
      [false, true, true, true],
      [false, false, true, false],
    ]);
  });
});

describe("stored results", () => {
  const trusted = (words: string, calculated: boolean) => {
    const grid = sheet("甲", words, calculated);
    const figures = grid.formulas[0]!.flatMap((formula, column) =>
      formula === null ? [] : [{ row: 0, column }],
    );
    return trustsResults(grid, figures, results(grid));
  };
  it.each<[string, boolean, boolean]>([
    ["1|2", true, true],
    ["1|2", false, false],
    ["1|2|=A1+B1→3", false, true],
    ["1|2|=A1+B1→3", true, true],
    ["1|2|=A1+B1→4", false, false],
    ["1|2|=A1+B1→4", true, true],
    ["1|2|=A1+B1→0", true, false],
    ["0|0|=A1+B1→0", true, true],
    ["0|0|=A1+B1→0", false, false],
    ["1|2|=A1+B1→3|=A1→0", false, false],
    ["1|2|=A1+B1→3|=LOOKUP(1,A1)→0", false, true],
    ["1|2|=LOOKUP(1,A1)→5", false, false],
    ["1|2|=A1+B1→3|=A1→''", true, true],
    ["1|2|=A1+B1→4|=A1→''", true, false],
    ["1|2|=A1+B1→''", true, false],
    ["0|2|=IF(A1=0,\"\",1)→''", true, true],
    ["0|2|=IF(A1=0,\"\",1)→''", false, false],
    ['0|2|=IF(A1=0,"",1)→0', true, true],
    ["1|2|=A1+B1→3.000000000001", false, true],
    ["1|2|=A1+B1→3.00000001", false, false],
    ["0|1e-10|=A1+B1→2e-10", false, true],
    ["1000000000000|2|=A1+B1→1000000000003", false, true],
    ["1|2|=A1→文|=A1+B1→3", false, true],
  ])("beside %s (calculated: %s) are believed: %s", (words, calculated, expected) =>
    expect(trusted(words, calculated)).toBe(expected),
  );
});
