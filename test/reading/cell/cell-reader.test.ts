import { cellFormula } from "../../../src/form/totals/cell-formula";
import type { Cell } from "../../../src/reading/return";
import { cellName } from "../../../src/sheet/address";
import { formulaText } from "../../../src/sheet/formula/formula-text";
import { readSheets } from "../../../src/reading/read-sheets";
import { gridOf, type CellValue, type Grid } from "../../../src/sheet/grid";
import { matrixOf } from "../../support/forms";
import { compiled, listOfLabels, matrixOfLabels } from "../../support/small-form";
import {
  cellOf,
  cells as cellsIn,
  COLUMNS,
  FIRST_COLUMN,
  FIRST_ROW,
  FORM,
  paper,
  place,
  readAll,
  readOne,
  ROWS,
  TOTAL,
  type Paper,
} from "../../support/paper";

/** The figure of a cell by "row-id column-id". */
const figure = (filled: Paper, name: string) => cellOf(readOne(paper(filled)), name);
const one = (name: string, value: CellValue, format?: string) =>
  figure({ cells: { [name]: value }, ...(format && { formats: { [name]: format } }) }, name);
const cell = (name: string) => {
  const { row, column } = place(FORM, name);
  return cellName(row, column);
};

const COUNT = "boards agency";
const PERCENTAGE = "public-satisfaction agency";

describe("a cell that nobody fills in", () => {
  const definition = matrixOfLabels(["甲", "乙", "丙"], ["甲", "乙", "丙", { label: "合计", role: "total" }], {}, {
    cells: [{ rows: ["甲"], columns: ["甲", "乙"], closed: true }],
  }); // prettier-ignore
  const total = (cells: CellValue[], formula: string) => {
    const values = [["项目", "甲", "乙", "丙", "合计"], ["甲", ...cells, null], ["乙", 1, 2, 3, 6], ["丙", 1, 2, 3, 6]]; // prettier-ignore
    const formulas = values.map((row, at) =>
      row.map((_, column) => (at === 1 && column === 4 ? formula : null)),
    );
    const grid = gridOf("统计表", [["小表"], ["填报单位：石角镇"], ...values], {
      formulas: [[], [], ...formulas],
    });
    return readOne(grid, [], compiled(definition)).content.tables[0]!;
  };
  it.each<[string, CellValue[], string, Partial<Cell>]>([
    ["is passed over by a sum", ["×", "×", 7], "=SUM(B4:D4)", { state: "number", value: 7 }],
    ["leaves nothing to add up where nothing else is filled in", ["×", "×", null], "=SUM(B4:D4)", { state: "blank" }],
    ["is added up where it is filled in all the same", [4, "×", 7], "=SUM(B4:D4)", { state: "number", value: 11 }],
    ["is not guessed at where a word stands in it", ["不详", "×", 7], "=SUM(B4:D4)", { state: "uncalculated" }],
  ])("%s", (_, cells, formula, expected) => {
    const table = total(cells, formula);
    expect(table.kind === "matrix" && table.cells[0]![3]).toMatchObject(expected);
  }); // prettier-ignore
});

describe("a stored 0", () => {
  const definition = matrixOfLabels(["甲"], ["应报", "已报", { label: "率", measure: "率", equals: "[已报]/[应报]*100" }, { label: "和", equals: "[应报]+[已报]" }], {
    measures: { 个: {}, 率: { type: "percentage" } },
  }); // prettier-ignore
  it.each<[string, number, number, string, Partial<Cell>]>([
    ["is blank where the formula shows nothing", 0, 2, '=IF(B4=0,"",C4/B4*100)', { state: "blank", value: null }],
    ["is 0 where the formula comes to 0", 5, 0, '=IF(B4=0,"",C4/B4*100)', { state: "number", value: 0 }],
    ["is 0 where nobody can say what the formula shows", 0, 2, '=IF(LOOKUP(B4,9),"",C4)', { state: "number", value: 0 }],
    ["is 0 where the formula shows a number whatever comes", 0, 2, "=IF(B4=0,0,C4/B4*100)", { state: "number", value: 0 }],
  ])("%s", (_, due, sent, formula, expected) => {
    const rows = [["小表"], ["填报单位：石角镇"], ["项目", "应报", "已报", "率", "和"], ["甲", due, sent, 0, due + sent]];
    const formulas = [[], [], [], [null, null, null, formula, "=B4+C4"]];
    const table = readOne(gridOf("统计表", rows, { formulas }), [], compiled(definition)).content.tables[0]!;
    expect(table.kind === "matrix" && table.cells[0]![2]).toMatchObject(expected);
  }); // prettier-ignore
});

describe("a choice by code", () => {
  const definition = listOfLabels(["名称", { label: "类别", measure: "类别" }, "说明"], {
    measures: { 文字: { type: "text" }, 类别: { type: "choice", options: ["1", "2", "03"] } },
  }); // prettier-ignore
  it.each<[CellValue, string | null]>([
    [2, "2"],
    ["2", "2"],
    ["２", "2"],
    ["02", "2"],
    [3, "03"],
    ["2.街道中心", "2"],
    ["（2）街道中心", "2"],
    ["03 其他", "03"],
    ["街道中心", null],
    ["4.其他", null],
    ["1、2", null],
    ["2012年", null],
  ])("%p is %p", (value, text) => {
    const rows = [["小表"], ["填报单位：石角镇"], ["名称", "类别", "说明"], ["甲", value, "乙"]];
    const table = readOne(gridOf("统计表", rows), [], compiled(definition)).content.tables[0]!;
    expect(table.kind === "list" && table.lines[0]![1]!.text).toBe(text);
  });
});

describe("a cell of figures", () => {
  it.each<[string, string, CellValue, string | undefined, string, number | null, string | null]>([
    ["a number", COUNT, 12, undefined, "number", 12, null],
    ["a number with a unit in its format", COUNT, 12, '0"个"', "number", 12, null],
    ["a number under a format that turns red below 0", COUNT, 12, "0_);[Red]\\(0\\)", "number", 12, null],
    ["a text", COUNT, "十二个", undefined, "number", 12, "chinese"],
    ["nothing done", COUNT, "无", undefined, "number", 0, "none"],
    ["a stroke", COUNT, "／", undefined, "blank", null, "not-stated"],
    ["a date that was 3-5", COUNT, 40607, 'm"月"d"日"', "date", null, null],
    ["a figure typed over a date", COUNT, 12, "yyyy-mm-dd", "number", 12, "dated"],
    ["a half typed over a date", PERCENTAGE, 95.5, 'm"月"d"日"', "number", 95.5, "dated"],
    ["less than nothing typed over a date", COUNT, -3, "yyyy-mm-dd", "number", -3, "dated"],
    ["the last day of 1903 as a figure", COUNT, 1461, "yyyy-mm-dd", "number", 1461, "dated"],
    ["a day of 1904", COUNT, 1462, "yyyy-mm-dd", "date", null, null],
    ["a day with its time", COUNT, 1, "[h]:mm", "date", null, null],
    ["a time that was 3:5", COUNT, 0.128, "h:mm", "date", null, null],
    ["a date in words", COUNT, "3月5日", undefined, "date", null, null],
    ["a truth", COUNT, true, undefined, "text", null, null],
    ["an error", COUNT, { error: "#DIV/0!" }, undefined, "error", null, null],
    ["a fraction shown as a percentage", PERCENTAGE, 0.957, "0.0%", "number", 95.7, "fraction"],
    ["a percentage with a % of letters", PERCENTAGE, 95, '0"%"', "number", 95, null],
    ["a fraction that nothing says to be one", PERCENTAGE, 0.95, undefined, "number", 0.95, null],
    ["a fraction as text", PERCENTAGE, "0.95", undefined, "number", 0.95, "text"],
    ["a number that its format shows in ten thousands", COUNT, 2, '0"万"', "number", 20000, "scaled"],
    ["one that it shows in hundreds of its unit", COUNT, 5, '0"百块"', "number", 500, "scaled"],
    ["one that it shows in ten thousands of money", COUNT, 2, '0"万元"', "text", null, null],
    ["one of which it shows the ten thousands", COUNT, 12345, '0!.0,"万"', "number", 12345, null],
    ["one of which it shows no more than the thousands", COUNT, 20_000, "0,", "number", 20_000, "unseen"],
    ["one that it does not show", COUNT, 20, ";;;", "number", 20, "unseen"],
    ["a fraction that it does not show", PERCENTAGE, 0.8, "%;", "number", 80, "fraction"],
    ["one that it calls about", COUNT, 4, '"约"0', "number", 4, "unseen"],
    ["one that it shows as another", COUNT, 4, '0"0"', "number", 4, "unseen"],
    ["one that it shows as less than nothing", COUNT, 4, "(0)", "number", 4, "unseen"],
    ["a count that it shows as a percentage", COUNT, 20, "0%", "number", 20, "unseen"],
    ["one with its unit", COUNT, 4, '0"块"', "number", 4, null],
    ["one with another unit", COUNT, 4, '0"元"', "number", 4, "unseen"],
    ["one with a sign of money", COUNT, 4, '"¥ "#,##0.00', "number", 4, null],
    ["less than nothing in brackets", COUNT, -4, "0_);(0)", "number", -4, null],
    ["a percentage that its format counts in 万", PERCENTAGE, 2, '0"万"', "text", null, null],
    ["a percentage with an escaped %", PERCENTAGE, 80.5, "0!%", "number", 80.5, null],
    ["one above the condition of a % format", PERCENTAGE, 80.5, "[<=1]0%;0", "number", 80.5, null],
    ["one below it", PERCENTAGE, 0.805, "[<=1]0.0%;0", "number", 80.5, "fraction"],
    ["a date among percentages", PERCENTAGE, 40607, "m/d/yy", "date", null, null],
    ["a large number", COUNT, 13896012345678, undefined, "number", 13896012345678, null],
  ])("holds %s", (_, name, value, format, state, number, correction) => {
    expect(one(name, value, format)).toMatchObject({ state, value: number, raw: value, correction });
  });

  const MONEY = compiled(
    matrixOfLabels(["甲"], ["数量"], { measures: { 万元: { decimals: 4, min: null } } }, { measure: "万元" }),
  );
  it.each<[number, string, string, number | null]>([
    [299_100, '0!.0,"万元"', "number", 29.91],
    [299_100, '0!.0000"万元"', "number", 29.91],
    [-299_100, '0!.0,"万元"', "number", -29.91],
    [0, '0!.0,"万元"', "number", 0],
    [299_100, '0!.00,"万元"', "text", null],
    [299_100, '0!.0,"万"', "text", null],
    [299_100, '0.0,"千元"', "text", null],
    [299_100, "0,", "number", 299_100],
    [299_100, '0.0,"k"', "number", 299_100],
    [29.91, '0.00"万元"', "number", 29.91],
  ])("of 万元 holds %d under %s as %s %d", (value, format, state, number) => {
    const grid: Grid = {
      ...gridOf("表", [["小表"], ["填报单位：石角镇"], ["项目", "数量"], ["甲", value]]),
      formats: [[], [], [], [null, format]],
    };
    const [ret] = readSheets(MONEY, [grid]);
    const [table] = ret!.content.tables;
    const cell = table!.kind === "matrix" ? table!.cells[0]![0]! : null;
    expect([cell!.state, cell!.value]).toEqual([state, number]);
  });

  it.each<[string, CellValue]>([
    ["a number", 12],
    ["a text", "12个"],
  ])("that is struck out is not counted but asked about: %s", (_, value) => {
    const { row, column } = place(FORM, COUNT);
    const struck = Array.from({ length: row + 1 }, () => Array.from({ length: column + 1 }, () => false));
    struck[row]![column] = true;
    const ret = readOne({ ...paper({ cells: { [COUNT]: value } }), struck });
    expect(cellOf(ret, COUNT)).toMatchObject({ state: "struck", value: null, raw: value });
  });

  it("in a row that may stand in wrong columns is not counted but asked about, a blank is blank", () => {
    const { row, column } = place(FORM, COUNT);
    const ret = readOne({ ...paper({ cells: { [COUNT]: 12 } }), shiftedRows: [row] });
    expect(
      cellsIn(ret)
        [row - FIRST_ROW]!.slice(0, COLUMNS.length)
        .map(({ state }) => state),
    ).toEqual(COLUMNS.map((_, index) => (index === column - FIRST_COLUMN ? "shifted" : "blank")));
  });
});

describe("stored results", () => {
  const [town, village, agency, school] = ["town", "village", "agency", "school"].map(
    (id) => `boards ${id}`,
  ) as [string, string, string, string];
  const SUM = `=SUM(${cell("boards town")}:${cell("boards other-unit")})`;
  const LOOKUP = "=VLOOKUP(A1,A:B,2,0)";
  const LOOKUP_RESULT = 5;
  /** Values of four cells and of 合计; what stands in quotes is a formula, with what is stored for it. */
  const readFrom = (
    calculated: boolean,
    cells: Record<string, CellValue>,
    formulas: Record<string, string>,
  ) => {
    const ret = readOne({ ...paper({ cells, formulas }), calculated });
    const said = ({ state, value, correction }: Cell) =>
      correction === "computed" ? `=${value}` : (value ?? state);
    return [town, village, agency, total].map((name) => said(cellOf(ret, name)));
  };
  const total = "boards total";

  it.each<[string, boolean, Record<string, CellValue>, Record<string, string>, (string | number)[]]>([
    [
      "that agree are taken",
      false,
      { [town]: 3, [village]: 4, [total]: 7 },
      { [total]: SUM },
      [3, 4, "blank", 7],
    ],
    [
      "that agree vouch for those that we cannot calculate",
      false,
      { [town]: 3, [village]: 4, [total]: 7 },
      { [village]: LOOKUP, [total]: SUM },
      [3, 4, "blank", 7],
    ],
    [
      "that agree but for a text, which sums pass over, are taken",
      false,
      { [town]: 3, [village]: "四", [total]: 3 },
      { [total]: SUM },
      [3, 4, "blank", 3],
    ],
    [
      "that agree with signs, which take a text of digits for a number, are taken",
      false,
      { [town]: "3", [village]: 4, [agency]: LOOKUP_RESULT, [total]: 7 },
      { [agency]: LOOKUP, [total]: `=${cell(town)}+${cell(village)}` },
      [3, 4, LOOKUP_RESULT, 7],
    ],
    [
      "of 0 are none",
      false,
      { [town]: 3, [village]: 0, [total]: 0 },
      { [village]: "=3+5", [total]: SUM },
      [3, "=8", "blank", "=11"],
    ],
    [
      "of 0 are none even if the file does not say so",
      true,
      { [town]: 3, [village]: 0, [total]: 0 },
      { [village]: "=3+5", [total]: SUM },
      [3, "=8", "blank", "=11"],
    ],
    [
      "of which one is an old one vouch for nothing",
      false,
      { [town]: 3, [village]: 2, [agency]: 5, [total]: 9 },
      { [village]: `=${cell(town)}`, [agency]: LOOKUP, [total]: SUM },
      [3, "=3", "uncalculated", "uncalculated"],
    ],
    [
      "of 0 that agree vouch for nothing",
      false,
      { [town]: 0, [total]: 0 },
      { [town]: LOOKUP, [total]: SUM },
      ["uncalculated", "blank", "blank", "uncalculated"],
    ],
    [
      "of 0 are right where they agree",
      true,
      { [town]: 0, [total]: 0 },
      { [town]: LOOKUP, [total]: SUM },
      [0, "blank", "blank", 0],
    ],
    [
      "of a calculated file are taken as they are",
      true,
      { [town]: 3, [village]: 2, [total]: 9 },
      { [village]: `=${cell(town)}`, [total]: SUM },
      [3, 2, "blank", 9],
    ],
    [
      "that show nothing are blank",
      true,
      { [town]: 3, [village]: "" },
      { [village]: '=IF(A1=1,"",4)' },
      [3, "blank", "blank", "blank"],
    ],
    [
      "of no characters are none where a formula gives no text",
      true,
      { [town]: 3, [village]: "" },
      { [village]: `=${cell(town)}+1` },
      [3, "=4", "blank", "blank"],
    ],
    [
      "in error stay so",
      false,
      { [town]: { error: "#N/A" } },
      { [town]: "=1+1" },
      ["error", "blank", "blank", "blank"],
    ],
  ])("%s", (_, calculated, cells, formulas, said) => {
    expect(readFrom(calculated, cells, formulas)).toEqual(said);
  });
  it("leave out cells that nothing is stored for", () => {
    expect(readFrom(false, { [school]: 2, [total]: 2 }, { [town]: LOOKUP, [total]: SUM })).toEqual([
      "uncalculated",
      "blank",
      "blank",
      "uncalculated",
    ]);
  });
});

describe("a formula without a stored result", () => {
  const cells = { "boards town": 3, "boards village": "４个", "boards agency": null, "boards school": "—" };
  const total = (formula: string, more: Paper["cells"] = {}) => {
    const name = "boards total";
    return figure({ cells: { ...cells, ...more }, formulas: { [name]: formula } }, name);
  };
  const [first, last] = [cell("boards town"), cell("boards other-unit")];
  const [village, school] = [cell("boards village"), cell("boards school")];

  it.each([
    [`=SUM(${first}:${last})`],
    [`=sum( $${first.replace(/(\d)/, "$$$1")} : ${last} )`],
    [`=${first}+${village}`],
    [`=+${first}+${village}+${school}`],
    [`=SUM(${first},${village}:${last})`],
    [`=SUM(${first}+${village})`],
    [`=SUM(${first})+SUM(${village}:${last})`],
    [`=IF(COUNT(${first}:${last})=0,"",SUM(${first}:${last}))`],
  ])("that is a sum is computed: %s", (formula) => {
    expect(total(formula)).toMatchObject({
      state: "number",
      value: 7,
      correction: "computed",
      raw: null,
      formula,
    });
  });

  it.each([
    ["=1+1", 2],
    ["=.5*4-1", 1],
    ["=3+5+12.5", 20.5],
    ["=-2^2+10%", 4.1],
    [`=${first}-${village}`, -1],
    [`=${first}*2+5`, 11],
    [`=SUM(${first}:${last})/2`, 3.5],
    [`=ROUND(SUM(${first}:${last})/3,1)`, 2.3],
    ["=ROUND(1.005*100,0)", 101],
    ["=ROUNDUP(2.1,0)*10+ROUNDDOWN(-2.9,0)", 28],
    [`=MAX(${first}:${last})-MIN(${first}:${last})`, 1],
    [`=AVERAGE(${first}:${last})*COUNT(${first}:${last})`, 7],
    [`=PRODUCT(${first},${village})`, 12],
    [`=IF(AND(${first}>2,${village}<>3),${first},1/0)`, 3],
    ["=IFERROR(1/0,9)", 9],
    [`=IF(COUNT(${first}:${last})=0,"",SUM(${first}:${village}))`, 7],
  ])("is calculated: %s", (formula, value) => {
    expect(total(formula)).toMatchObject({ state: "number", value, correction: "computed" });
  });

  it.each([
    [`=SUM(汇总!${first}:${last})`],
    [`='[1]表'!${first}`],
    [`=VLOOKUP(${first},A:B,2,0)`],
    [`=SUM(${first}:${last}`],
    ["=SUM()"],
    ["=SUM(C:C)"],
    ["=1/0"],
    ['=12&"个"'],
    ["=1=1"],
    ["=constructor(1)"],
    [`=${"(".repeat(500)}1${")".repeat(500)}`],
    [`=${"-".repeat(1500)}1`],
    [`=IF(1)`],
    [`=SUMPRODUCT(${first}:${last}${"*1".repeat(900)})`],
  ])("that is another is not: %.40s", (formula) => {
    expect(total(formula)).toMatchObject({ state: "uncalculated", value: null, correction: null });
  });

  it("is none where the program stored that it shows nothing", () => {
    const name = "boards agency";
    const shown = { cells: { [name]: "" }, formulas: { [name]: '=IF(Sheet2!A1=0,"",Sheet2!A1)' } };
    expect(figure(shown, name)).toMatchObject({ state: "blank", correction: null });
  });

  it("is not computed over what is no number", () => {
    const formula = `=SUM(${first}:${last})`;
    for (const value of ["约12", { error: "#REF!" }, "3月5日", true])
      expect(total(formula, { "boards enterprise": value }).state).toBe("uncalculated");
  });

  it("is blank over blank cells", () => {
    const name = "boards total";
    expect(figure({ formulas: { [name]: `=SUM(${first}:${last})` } }, name)).toMatchObject({
      state: "blank",
    });
  });

  it("looks at the other sheets of the workbook", () => {
    const name = "boards agency";
    const other = gridOf(
      "Sheet 2",
      [
        [4, "个"],
        [null, 5],
      ],
      { formulas: [[], ["=A1*2"]] },
    );
    const read = (formula: string, grid = other) => {
      const form = paper({ formulas: { [name]: formula, "boards school": `=${cell(name)}+1` } });
      const [ret] = readAll({ ...form, calculated: grid.calculated }, grid);
      return [name, "boards school"].map((each) => cellOf(ret!, each).value);
    };
    expect(read("='sheet 2'!A1")).toEqual([4, 5]);
    expect(read("=SUM('Sheet 2'!A1:A2,'Sheet 2'!B2)")).toEqual([17, 18]);
    expect(read("='Sheet 2'!B1")).toEqual([null, null]);
    const own = {
      ...paper({ cells: { [name]: 4 }, formulas: { "boards school": `=tab1!${cell(name)}+1` } }),
      sheet: "Tab1",
    };
    expect(cellOf(readAll(own)[0]!, "boards school").value).toBe(5);
    expect(read("='Sheet 2'!A1", { ...other, formulas: [["=1+1"]], calculated: false })).toEqual([2, 3]);
  });

  it("follows sums of sums, and says where they come back to themselves", () => {
    const formulas = {
      "boards agency": `=${first}+${village}`,
      "boards total": `=SUM(${first}:${last})`,
    };
    expect(figure({ cells, formulas }, "boards total").value).toBe(14);
    const loop = { ...formulas, "boards town": `=${cell("boards total")}+${village}` };
    expect(figure({ cells: { "boards village": 1 }, formulas: loop }, "boards total").state).toBe(
      "uncalculated",
    );
    expect(figure({ cells: { "boards village": 1 }, formulas: loop }, "boards town").state).toBe(
      "uncalculated",
    );
  });

  describe("of a percentage", () => {
    const name = "public-satisfaction total";
    const { index } = ROWS.find(({ id }) => id === "public-satisfaction")!;
    const weighing = "surveys-sent";
    const own = `=${formulaText(cellFormula(matrixOf(FORM), index, TOTAL, (row, column) => ({ sheet: "统计表", row: row + FIRST_ROW, column: column + FIRST_COLUMN }))!)}`;
    const filled = {
      [`${weighing} town`]: 100,
      [`${weighing} agency`]: 300,
      [`${weighing} school`]: 600,
      "public-satisfaction town": 80,
      "public-satisfaction agency": "90%",
    };
    const row = (indicator: string) => `${cell(`${indicator} town`)}:${cell(`${indicator} other-unit`)}`;
    const [values, weights] = [row("public-satisfaction"), row(weighing)];

    it.each([
      ["the form's own 合计", own, 87.5],
      ["a clerk's own", `=SUMPRODUCT(${values},${weights})/SUM(${weights})`, 35],
      ["the other way round", `=SUMPRODUCT(${weights},${values})/SUM(${weights})`, 35],
    ])("is computed as %s says", (_, formula, value) => {
      const found = figure({ cells: filled, formulas: { [name]: formula } }, name);
      expect(found).toMatchObject({ state: "number", value, correction: "computed" });
    });

    it("is blank without a base, and no mean of rows of other lengths", () => {
      expect(figure({ formulas: { [name]: own } }, name).state).toBe("blank");
      const odd = `=SUMPRODUCT(${values},${cell(`${weighing} town`)}:${cell(`${weighing} agency`)})`;
      expect(figure({ cells: filled, formulas: { [name]: odd } }, name).state).toBe("uncalculated");
    });
  });

  it("stays bounded on a sheet that adds up everything everywhere", () => {
    const formulas = Object.fromEntries(
      ROWS.flatMap(({ id }) => COLUMNS.map((column) => [`${id} ${column.id}`, "=SUM(A1:XFD1048576)"])),
    );
    expect(figure({ formulas }, COUNT).state).toBe("uncalculated");
  });
});
