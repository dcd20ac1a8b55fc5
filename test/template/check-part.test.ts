import { FORM_2011, formOf } from "../support/forms";
import type { Form } from "../../src/form/form";
import { parseCell, rangeName } from "../../src/sheet/address";
import { textOf } from "../../src/sheet/grid";
import { isFormula, type PlannedCell, type SheetPlan } from "../../src/sheet/sheet-plan";
import type { FormContent } from "../../src/template/form-content";
import { GRAVITY, MARK_LOOKS } from "../../src/checking/marks";
import { formPlans } from "../../src/template/form-plan";
import { REPORT } from "./drawn";

const plans = (form: Form, content: Partial<FormContent> = {}) =>
  formPlans(form, { unit: "石角镇", date: null, ...content });
const plan = (content: Partial<FormContent> = {}) => plans(FORM_2011, content)[0]!;

function at(sheet: SheetPlan, name: string): PlannedCell {
  const { row, column } = parseCell(name)!;
  return sheet.cells[row]?.[column] ?? null;
}

const shown = (sheet: SheetPlan, name: string) => {
  const cell = at(sheet, name);
  return textOf(isFormula(cell) ? cell.result : cell);
};

const formula = (sheet: SheetPlan, name: string) => {
  const cell = at(sheet, name);
  return isFormula(cell) ? cell.formula : null;
};

/** The cells of 校验 that light up where they say something. */
const lit = (sheet: SheetPlan) =>
  sheet.conditionalFormats
    .filter(({ formula }) => formula.startsWith("=LEN("))
    .map((each) => [rangeName(each.range), each.formula]);

describe("beside the form of 2011", () => {
  test("stands how much there is to do", () => {
    expect(shown(plan({ date: "2011-12-15" }), "S1")).toBe("校验：1 处要说明");
    expect(shown(plan(), "S4")).toBe("整张表一个数也没有填（S06，请核实）。");
    expect(shown(plan(), "S3")).toBe("校验");
    for (let row = 6; row <= 50; row++) expect(shown(plan(), `S${row}`)).toBe("");
    expect(formula(plan(), "S6")).toMatch(/^=SUBSTITUTE\(/);
    expect(plan().merges.map((each) => rangeName(each))).toContain("S4:S5");
  });

  test("a blank unit and date are said at once", () => {
    expect(shown(plan({ unit: " " }), "S1")).toBe("校验：1 处必须改，1 处要说明，1 处提示");
    expect(shown(plan({ unit: "" }), "S2")).toBe(
      "没有写填报单位（S01）。没有写填报时间，或写的不是日期（S02，提示）。",
    );
  });

  test("one row of fields has one line of words, and several rows hold several", () => {
    const wrapsAt = (sheet: SheetPlan, name: string) => {
      const { row, column } = parseCell(name)!;
      const covers = ({ range: area }: SheetPlan["formats"][number]) =>
        area.top <= row && row <= area.bottom && area.left <= column && column <= area.right;
      return sheet.formats.filter(covers).at(-1)?.format.wrap ?? false;
    };
    const monthly = plans(formOf("s1"))[0]!;
    expect([wrapsAt(plan(), "S2"), wrapsAt(plan(), "S4"), wrapsAt(monthly, "G3")]).toEqual([
      false,
      true,
      true,
    ]);
    expect(monthly.merges.map((each) => rangeName(each))).toContain("G3:G5");
  });

  test("what figures break is left to the program", () => {
    expect(at(plan({ tables: [() => undefined] }), "S6")).toMatchObject({ result: null });
  });

  test("cells light up where they say something", () => {
    expect(lit(plan())).toEqual([
      ["S2", "=LEN(S2)>0"],
      ["S4", "=LEN(S4)>0"],
      ["S6:T50", "=LEN(S6)>0"],
    ]);
  });

  test("figures turn their colours by themselves, the gravest first", () => {
    const { conditionalFormats } = plan();
    const coloured = conditionalFormats.slice(lit(plan()).length);
    const looks = coloured.map(({ format }) => GRAVITY.findIndex((level) => MARK_LOOKS[level] === format));
    expect(looks).toEqual([...looks].sort((a, b) => a - b));
    expect(new Set(looks)).toEqual(new Set([0, 1]));
    expect(coloured.map(({ range, formula }) => [rangeName(range), formula])).toContainEqual([
      "C6:P50",
      "=IF(ISNUMBER(C6),C6<0,FALSE)",
    ]);
  });

  test("nothing of it is printed, and nothing is there that is not asked for", () => {
    expect(rangeName(plan().page!.printArea!)).toBe("A1:Q51");
    const bare = plan({ checks: false });
    expect([
      bare.columnWidths.length,
      bare.conditionalFormats,
      Math.max(...bare.cells.map((row) => row.length)),
    ]).toEqual([17, [], 17]);
  });
});

test("where the head has one row, the form as a whole is said beside the fields", () => {
  const [sheet] = plans(formOf("s6"));
  expect([shown(sheet!, "I3"), shown(sheet!, "I2")]).toEqual(["校验", expect.stringContaining("S02")]);
  expect(lit(sheet!).map(([area]) => area)).toEqual(["I2", "I4:I17"]);
});

describe("beside several tables", () => {
  const [first, second] = plans(REPORT, { sheetName: (sheet) => `甲县${sheet}` });

  test("each table has its own, the fields those of the first sheet", () => {
    expect(["G6", "G12"].map((name) => shown(first!, name))).toEqual(["校验", "校验"]);
    expect(lit(first!).map(([area]) => area)).toEqual(["G3", "G7:G9", "G13:G17"]);
    expect(lit(second!).map(([area]) => area)).toEqual(["G6:G9"]);
    expect([shown(second!, "G1"), shown(second!, "G2"), shown(second!, "G4")]).toEqual([
      "校验：没有发现问题",
      "",
      "校验",
    ]);
  });

  test("formulas look at sheets by the names that they have", () => {
    const formulas = [first!, second!].flatMap(({ cells }) =>
      cells.flat().flatMap((cell) => (isFormula(cell) ? [cell.formula] : [])),
    );
    expect(formulas.join(" ")).not.toMatch(/'(季报|经费)'!/);
  });
});
