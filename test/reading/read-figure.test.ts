import { checkReturn } from "../../src/checking/check-return";
import { totalFormula } from "../../src/checking/total-formula";
import { readReturns } from "../../src/reading/read-return";
import type { CellValue } from "../../src/sheet/grid";
import { cellName } from "../../src/sheet/address";
import { FORM, paper, place, type Paper } from "../support/paper";

const read = (filled: Paper) => readReturns(FORM, paper(filled))[0]!;
/** The figure of a cell by "indicator-id subject-id". */
const figure = (filled: Paper, name: string) => {
  const { row, column } = place(FORM, name);
  const ret = read(filled);
  return name.endsWith(" total") ? ret.totals[row - 5]! : ret.figures[row - 5]![column - 2]!;
};
const one = (name: string, value: CellValue, format?: string) =>
  figure({ cells: { [name]: value }, ...(format && { formats: { [name]: format } }) }, name);
const cell = (name: string) => {
  const { row, column } = place(FORM, name);
  return cellName(row, column);
};

const COUNT = "boards agency";
const PERCENTAGE = "public-satisfaction agency";

describe("a cell of figures", () => {
  it.each<[string, string, CellValue, string | undefined, string, number | null, string | null]>([
    ["a number", COUNT, 12, undefined, "number", 12, null],
    ["a number with a unit in its format", COUNT, 12, '0"个"', "number", 12, null],
    ["a number under a format that turns red below 0", COUNT, 12, "0_);[Red]\\(0\\)", "number", 12, null],
    ["a text", COUNT, "十二个", undefined, "number", 12, "chinese"],
    ["nothing done", COUNT, "无", undefined, "number", 0, "none"],
    ["a stroke", COUNT, "／", undefined, "blank", null, "not-stated"],
    ["a date that was 3-5", COUNT, 40607, 'm"月"d"日"', "date", null, null],
    ["a small number under a date format", COUNT, 12, "yyyy-mm-dd", "date", null, null],
    ["a time that was 3:5", COUNT, 0.128, "h:mm", "date", null, null],
    ["a date in words", COUNT, "3月5日", undefined, "date", null, null],
    ["a truth", COUNT, true, undefined, "text", null, null],
    ["an error", COUNT, { error: "#DIV/0!" }, undefined, "error", null, null],
    ["a fraction shown as a percentage", PERCENTAGE, 0.957, "0.0%", "number", 95.7, "fraction"],
    ["a percentage with a % of letters", PERCENTAGE, 95, '0"%"', "number", 95, null],
    ["a fraction that nothing says to be one", PERCENTAGE, 0.95, undefined, "number", 0.95, null],
    ["a fraction as text", PERCENTAGE, "0.95", undefined, "number", 0.95, "text"],
    ["a date among percentages", PERCENTAGE, 40607, "m/d/yy", "date", null, null],
    ["a large number", COUNT, 13896012345678, undefined, "number", 13896012345678, null],
  ])("holds %s", (_, name, value, format, state, number, correction) => {
    expect(one(name, value, format)).toMatchObject({ state, value: number, raw: value, correction });
  });

  it.each<[string, CellValue]>([
    ["a number", 12],
    ["a text", "12个"],
  ])("that is struck out is not counted but asked about: %s", (_, value) => {
    const { row, column } = place(FORM, COUNT);
    const struck = Array.from({ length: row + 1 }, () => Array.from({ length: column + 1 }, () => false));
    struck[row]![column] = true;
    const ret = readReturns(FORM, { ...paper({ cells: { [COUNT]: value } }), struck })[0]!;
    expect(ret.figures[row - 5]![column - 2]).toMatchObject({ state: "struck", value: null, raw: value });
    expect(checkReturn(FORM, ret)).toContainEqual(
      expect.objectContaining({ rule: "V01", row, column, actual: `划掉的 ${value}` }),
    );
  });

  it("is said to be a date, with what may have been meant", () => {
    const ret = read({ cells: { [COUNT]: 40607 }, formats: { [COUNT]: "m/d/yy" } });
    expect(checkReturn(FORM, ret)).toContainEqual(
      expect.objectContaining({ rule: "V01", actual: "2011年3月5日（像是日期，可能原想填 3-5）" }),
    );
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
    ["=1+1"],
    ["=AVERAGE(C14:O14)"],
    [`=${first}-${village}`],
    [`=${first}*2`],
    [`=${first}+5`],
    [`=SUM(${first}:${last})/2`],
    [`=SUM(汇总!${first}:${last})`],
    [`='[1]表'!${first}`],
    [`=VLOOKUP(${first},A:B,2,0)`],
    [`=IF(COUNT(${first}:${last})=0,"",SUM(${first}:${village}))`],
    [`=SUM(${first}:${last}`],
    ["=SUM()"],
    ["=SUM(C:C)"],
  ])("that is another is not: %s", (formula) => {
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
    const { index, weight } = FORM.indicators.find(({ id }) => id === "public-satisfaction")!;
    const weighing = FORM.indicators[weight!]!.id;
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
      ["the form's own 合计", `=${totalFormula(FORM, read({}), index)}`, 87.5],
      ["a clerk's own", `=SUMPRODUCT(${values},${weights})/SUM(${weights})`, 35],
      ["the other way round", `=SUMPRODUCT(${weights},${values})/SUM(${weights})`, 35],
    ])("is computed as %s says", (_, formula, value) => {
      const found = figure({ cells: filled, formulas: { [name]: formula } }, name);
      expect(found).toMatchObject({ state: "number", value, correction: "computed" });
    });

    it("is blank without a base, and no mean of rows of other lengths", () => {
      const own = `=${totalFormula(FORM, read({}), index)}`;
      expect(figure({ formulas: { [name]: own } }, name).state).toBe("blank");
      const odd = `=SUMPRODUCT(${values},${cell(`${weighing} town`)}:${cell(`${weighing} agency`)})`;
      expect(figure({ cells: filled, formulas: { [name]: odd } }, name).state).toBe("uncalculated");
    });
  });

  it("stays bounded on a sheet that adds up everything everywhere", () => {
    const formulas = Object.fromEntries(
      FORM.indicators.flatMap(({ id }) =>
        FORM.subjects.map((subject) => [`${id} ${subject.id}`, "=SUM(A1:XFD1048576)"]),
      ),
    );
    expect(figure({ formulas }, COUNT).state).toBe("uncalculated");
  });
});
