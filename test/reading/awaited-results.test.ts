import { withAwaitedResults } from "../../src/reading/awaited-results";
import type { Cell, Return } from "../../src/reading/return";
import { sealText } from "../../src/reading/seal/seal-text";
import { sealCode } from "../../src/reading/seal/seal-code";
import { formulaAt, gridOf, type CellValue, type Grid } from "../../src/sheet/grid";
import { gridOfPlan } from "../../src/sheet/sheet-plan";
import { formPlans } from "../../src/template/form-plan";
import { layoutOf } from "../../src/template/layout";
import { filledPaper } from "../support/filled-paper";
import { cells, FORM, paper, readOne, REMARK, ROWS, TOTAL, type Paper } from "../support/paper";
import { compiled, listOfLabels } from "../support/small-form";

const { placement: PLACEMENT } = layoutOf(FORM);
const [TABLE] = PLACEMENT.tables;
const columnOf = (line: number) => TABLE!.columns[line]!;
const figuresOf = (grid: Grid) => (row: number, column: number) => grid.values[5 + row]![2 + column]!;

/** Our form, calculated. */
const form = (figures: (row: number, column: number) => CellValue): Grid => {
  const own = (row: number, column: number) => (column < TOTAL ? figures(row, column) : undefined);
  const content = { unit: "石角镇", date: "2011-12-15", tables: [own] };
  return gridOfPlan(formPlans(FORM, content)[0]!);
};

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
  return withAwaitedResults([before], readOne(before));
};

/** What a program stores for a blank result is no concern of the return. */
const plain = (ret: Return): Return => {
  const total = (cell: Cell, column: number) => (column === TOTAL ? { ...cell, raw: null } : cell);
  const tables = [{ kind: "matrix" as const, cells: cells(ret).map((line) => line.map(total)) }];
  return { ...ret, content: { ...ret.content, tables } };
};
const told = (grid: Grid) => plain(readOne(grid));
const toldEarly = (grid: Grid) => {
  const ret = early(grid);
  return ret && plain(ret);
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
    const { content } = readOne(form(figures));
    const { row, column } = PLACEMENT.seal;
    const sealed = withCells(form(figures), [
      [row, column, sealText({ date: "2011-12-15", code: sealCode(FORM, content, "2011-12-15") })],
    ]);
    expect(early(sealed)?.content.seal?.intact).toBe(true);
  });

  const { row } = TABLE!.rows[0]!;
  const [first, second] = [columnOf(0), columnOf(1)];
  const date = PLACEMENT.fields[1]!;
  const some = () => form(() => 3);
  const UNCERTAIN: readonly (readonly [string, Grid])[] = [
    [
      "a formula of the clerk's that we cannot calculate",
      withFormula(some(), row, first, "=VLOOKUP(2,A1:B9,2)"),
    ],
    ["a number stored as text, which a program does not add up", withCells(some(), [[row, first, "3"]])],
    ["a text", withCells(some(), [[row, first, "若干"]])],
    ["a formula in the head", withFormula(some(), date.row, date.column, "=TODAY()")],
    [
      "a formula in 备注",
      withFormula(withCells(some(), [[row, columnOf(REMARK), "x"]]), row, columnOf(REMARK), '="x"'),
    ],
    [
      "a plain sum over nothing, which is 0 to a program",
      withFormula(
        form(() => null),
        row,
        columnOf(TOTAL),
        "=SUM(C6:O6)",
      ),
    ],
  ];
  it.each(UNCERTAIN)("has to wait for %s", (_, grid) => {
    expect(early(grid)).toBeNull();
  });

  it("is read though one of its rows is not there", () => {
    const grid = uncalculated(withFormula(paper({ labels: { [ROWS[1]!.id]: null } }), 5, 2, "=1+2"));
    expect(cells(withAwaitedResults([grid], readOne(grid))!)[0]![0]!.value).toBe(3);
  });

  it("does not wait for a formula of the clerk's that adds up", () => {
    const grid = withFormula(withCells(some(), [[row, second, 6]]), row, second, `=C6+C7`);
    expect(cells(early(grid)!)[0]![1]).toMatchObject({ value: 6, correction: null });
  });
});

describe("a form that is calculated", () => {
  it("is read as it stands, corrections and all", () => {
    const given: Paper = { cells: { "organisations town": "3个", "organisations total": "三" } };
    const grid = paper(given);
    const ret = readOne(grid);
    expect(withAwaitedResults([grid], ret)).toEqual(ret);
  });
});

describe("a list", () => {
  const LIST = compiled(
    listOfLabels(
      [
        "名称",
        { label: "甲数", measure: "个" },
        { label: "乙数", measure: "个" },
        { label: "率", measure: "率" },
      ],
      { measures: { 文字: { type: "text" }, 个: {}, 率: { type: "percentage" } } },
      { total: {} },
    ),
  );
  type Row = readonly (CellValue | { readonly formula: string })[];
  /** What the lines and the total come to; "waits" where that cannot be said. */
  const come = (rows: readonly Row[], formats: readonly (string | null)[] = [], sheet = "表") => {
    const head: Row[] = [["小表"], ["填报单位：石角"], ["名称", "甲数", "乙数", "率"]];
    const all = [...head, ...rows];
    const isFormula = (cell: Row[number]): cell is { readonly formula: string } => typeof cell === "object" && cell !== null && "formula" in cell; // prettier-ignore
    const grid = gridOf(
      "表",
      all.map((row) => row.map((cell) => (isFormula(cell) ? null : cell))),
      {
        formulas: all.map((row) => row.map((cell) => (isFormula(cell) ? cell.formula : null))),
        formats: all.map(() => formats),
      },
    );
    const found = withAwaitedResults([{ ...grid, sheet }], readOne(grid, [], LIST));
    if (found === null) return "waits";
    const [table] = found.content.tables;
    if (table?.kind !== "list") throw new Error("no list");
    return [...table.lines, ...(table.total ? [table.total] : [])].map((line) => line.map(({ raw, text, correction }) => `${text ?? (raw as string | number | null) ?? "·"}${correction ? `(${correction})` : ""}`).join(" ")).join(", "); // prettier-ignore
  };
  const f = (formula: string) => ({ formula });
  it.each<[string, Row[], string]>([
    ["without formulas is as it stands", [["桥", 1, "2个", 3]], "桥 1 2个(unit) 3"],
    ["has the results of its lines", [["桥", 1, f("=B4+1"), 3]], "桥 1 2 3"],
    [
      "has those of its total",
      [
        ["桥", 1, 2, 3],
        ["合计", f("=SUM(B4:B4)"), f("=SUM(C4:C4)")],
      ],
      "桥 1 2 3, 合计 1 2 ·",
    ],
    ["waits with a number that is a text", [["桥", "1", f("=B4+1"), 3]], "waits"],
    ["waits with a number in words elsewhere", [["桥", 1, f("=B4+1"), "3%"]], "waits"],
    ["waits with a blank that is none", [["桥", "—", f("=1+1"), 3]], "waits"],
    [
      "waits with a formula that gives a text",
      [
        ["桥", 1, f("=B4+1"), 3],
        [f('="路"'), 2, 3, 4],
      ],
      "waits",
    ],
    [
      "waits with a formula in the head",
      [
        ["桥", 1, f("=B4+1"), 3],
        ["注：", f("=1")],
      ],
      "waits",
    ],
    ["does not wait for what stands beside it", [["桥", 1, f("=B4+1"), 3, f("=9")]], "桥 1 2 3"],
    ["waits with a sum over nothing", [["桥", null, f("=SUM(B4:B4)"), 3]], "waits"],
    ["has nothing where its formula says so", [["桥", null, f('=IF(B4="","",B4)'), 3]], "桥 · · 3"],
  ])("%s", (_, rows, expected) => expect(come(rows)).toBe(expected));

  it("waits with percentages that are stored as fractions", () => {
    expect(come([["桥", 1, f("=B4+1"), 0.5]], [null, null, null, "0%"])).toBe("waits");
    expect(come([["桥", 1, f("=B4+1"), 0.5]])).toBe("桥 1 2 0.5");
  });

  it("is as it stands where its sheet is not there", () => {
    expect(come([["桥", 1, f("=B4+1"), 3]], [], "别")).toBe("桥 1 2 3");
  });
});
