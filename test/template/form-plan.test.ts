import { formFrom } from "../../src/form/compile-form";
import type { Form } from "../../src/form/form";
import { parseCell, rangeName } from "../../src/sheet/address";
import { textOf, type CellValue } from "../../src/sheet/grid";
import { isFormula, type PlannedCell, type SheetPlan } from "../../src/sheet/sheet-plan";
import type { FormContent } from "../../src/template/form-content";
import { formPlan } from "../../src/template/form-plan";
import { FORM, place, spec } from "../support/paper";
import annex from "./annex.json";

const plan = (content: Partial<FormContent> = {}, form: Form = FORM): SheetPlan =>
  formPlan(form, { unit: "石角镇", date: null, ...content });

/** A cell of a plan by its name on the sheet. */
function at(sheet: SheetPlan, name: string): PlannedCell {
  const { row, column } = parseCell(name)!;
  return sheet.cells[row]?.[column] ?? null;
}

/** What is shown: a value, or a formula's stored result. */
function shown(sheet: SheetPlan, name: string): CellValue {
  const cell = at(sheet, name);
  return isFormula(cell) ? cell.result : cell;
}

const formula = (sheet: SheetPlan, name: string) => {
  const cell = at(sheet, name);
  return isFormula(cell) ? cell.formula : null;
};

/** Figures by "indicator-id subject-id". */
const figures =
  (cells: Record<string, PlannedCell>, form = FORM): NonNullable<FormContent["figures"]> =>
  (indicator, subject) =>
    cells[`${form.indicators[indicator]!.id} ${form.subjects[subject]!.id}`] ?? null;

const column = (sheet: SheetPlan, letter: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => textOf(shown(sheet, `${letter}${from + index}`)));

const merges = (sheet: SheetPlan) => sheet.merges.map((each) => rangeName(each));

describe("the annex", () => {
  const blank = plan({ unit: "" });

  test("title, headline and footnote are the printed ones", () => {
    expect(shown(blank, "A1")).toBe(annex.title);
    expect(shown(blank, "A2")).toBe(`${annex.head.unit}：`);
    expect(shown(blank, "I2")).toBe(`${annex.head.date}：${annex.head.datePattern}`);
    expect(shown(blank, "A51")).toBe(annex.footnote);
  });

  test("every indicator stands in its row, every section before its first", () => {
    expect(column(blank, "B", 6, 50)).toEqual(annex.sections.flatMap((section) => section.indicators));
    const sections = annex.sections.flatMap(({ label, indicators }) => [
      label,
      ...indicators.slice(1).map(() => ""),
    ]);
    expect(column(blank, "A", 6, 50)).toEqual(sections);
  });

  test("the head has subjects and their parts", () => {
    const [top, middle, low] = [2, 3, 4].map((row) =>
      blank.cells[row]!.slice(0, 17).map((each) => each ?? ""),
    );
    expect(top).toEqual([annex.corner, "", annex.spanner, ...Array<string>(12).fill(""), ...annex.tail]);
    const spread = (subject: { label: string; parts?: string[] }) => [
      subject.label,
      ...(subject.parts ?? [""]).slice(1).map(() => ""),
    ];
    expect(middle!.slice(2, 15)).toEqual(annex.subjects.flatMap(spread));
    expect(low!.slice(2, 15)).toEqual(
      annex.subjects.flatMap(({ parts }: { parts?: string[] }) => parts ?? [""]),
    );
  });

  test("cells are merged as printed", () => {
    expect(merges(blank).sort()).toEqual(
      [
        ...[
          "A1:Q1",
          "A2:H2",
          "I2:Q2",
          "A3:B5",
          "C3:O3",
          "P3:P5",
          "Q3:Q5",
          "F4:G4",
          "H4:K4",
          "A51:K51",
          "L51:Q51",
          "S4:S5",
        ],
        ...["C", "D", "E", "L", "M", "N", "O"].map((letter) => `${letter}4:${letter}5`),
        ...["A6:A20", "A21:A29", "A30:A37", "A38:A40", "A41:A50"],
      ].sort(),
    );
  });

  test("three pages, the head on each, 校验 on none", () => {
    expect(blank.page).toMatchObject({
      paper: "A4",
      orientation: "landscape",
      fitToWidth: true,
      centered: true,
    });
    expect(blank.page!.breaksBefore).toEqual([20, 37]);
    expect(blank.page!.titleRows).toEqual({ from: 2, to: 4 });
    expect(rangeName(blank.page!.printArea)).toBe("A1:Q51");
  });

  test("each page is filled and none runs over", () => {
    const height = (row: number) => blank.rowHeights.find(({ from, to }) => row >= from && row <= to)!.height;
    const sum = (from: number, to: number) => {
      let all = 0;
      for (let row = from; row <= to; row++) all += height(row);
      return all;
    };
    const pages = [sum(0, 19), sum(2, 4) + sum(20, 36), sum(2, 4) + sum(37, 50)];
    // Points: A4 within its margins, enlarged as much as the table is shrunk to the width of the page.
    const { top, bottom, left, right } = blank.page!.margins;
    const wide = blank.columnWidths.slice(0, 17).reduce((all, each) => all + each, 0) * 5.25;
    const room =
      (210 - (top + bottom) * 10) * (72 / 25.4) * (wide / ((297 - (left + right) * 10) * (72 / 25.4)));
    for (const page of pages) {
      expect(page).toBeLessThanOrEqual(room);
      expect(page).toBeGreaterThan(room - 22);
    }
  });
});

describe("totals", () => {
  test("a count is a sum, blank while nothing is filled", () => {
    expect(formula(plan(), "P6")).toBe('=IF(COUNT(C6:O6)=0,"",SUM(C6:O6))');
    expect(shown(plan(), "P6")).toBe("");
  });

  test("a percentage is weighted by its count", () => {
    expect(formula(plan(), "P47")).toBe(
      '=IF(SUMPRODUCT(--ISNUMBER(C47:O47),--(C43:O43>0),C43:O43)=0,"",' +
        "SUMPRODUCT(--(C43:O43>0),C47:O47,C43:O43)/SUMPRODUCT(--ISNUMBER(C47:O47),--(C43:O43>0),C43:O43))",
    );
    expect(shown(plan(), "P47")).toBe("");
  });

  test.each<[string, Record<string, PlannedCell>, string, CellValue]>([
    ["a zero is filled", { "organisations town": 0 }, "P6", 0],
    ["a text counts as nothing", { "organisations town": "若干", "organisations village": 3 }, "P6", 3],
    ["an error is the total's too", { "organisations town": { error: "#REF!" } }, "P6", { error: "#REF!" }],
    ["a formula gives its result", { "organisations town": { formula: "=1+1", result: 2 } }, "P6", 2],
    [
      "weights count, columns do not",
      {
        "public-satisfaction town": 90,
        "surveys-sent town": 300,
        "public-satisfaction village": 80,
        "surveys-sent village": 100,
        "surveys-sent agency": 1000,
        "public-satisfaction enterprise": 10,
      },
      "P47",
      87.5,
    ],
    ["no base, no mean", { "public-satisfaction town": 90 }, "P47", ""],
  ])("%s", (_, cells, name, expected) => {
    expect(shown(plan({ figures: figures(cells) }), name)).toEqual(expected);
  });
});

describe("content", () => {
  test("unit, date, figures and remarks stand in their cells", () => {
    const sheet = plan({
      date: "2011-12-05",
      figures: figures({ "boards other-unit": 7 }),
      remarks: (indicator) => (indicator === 44 ? "无测评" : null),
    });
    const { row, column: left } = place(FORM, "boards other-unit");
    expect(shown(sheet, "A2")).toBe("填报单位（盖章）：石角镇");
    expect(shown(sheet, "I2")).toBe("填报时间：2011年12月5日");
    expect(sheet.cells[row]![left]).toBe(7);
    expect(shown(sheet, "Q50")).toBe("无测评");
  });

  test("a consolidation is the same form, locked, with its own cells and a note", () => {
    const sheet = plan({
      sheet: "汇总表",
      keepAs: "汇总表 2",
      note: "已报 38 / 应报 42（暂定）",
      figures: (indicator, subject) => ({ formula: `=${indicator}+${subject}`, result: indicator + subject }),
      totals: (indicator) => ({ formula: `=${indicator}`, result: indicator }),
      locked: true,
      checks: false,
    });
    expect([sheet.sheet, sheet.keepAs]).toEqual(["汇总表", "汇总表 2"]);
    expect(shown(sheet, "F2")).toBe("已报 38 / 应报 42（暂定）");
    expect(shown(sheet, "L2")).toMatch(/^填报时间：/);
    expect([formula(sheet, "D7"), formula(sheet, "P7")]).toEqual(["=1+1", "=1"]);
    expect([sheet.unlocked, sheet.validations, sheet.conditionalFormats]).toEqual([[], [], []]);
    expect(Math.max(...sheet.cells.map((row) => row.length))).toBe(17);
    expect(merges(sheet)).toEqual(expect.arrayContaining(["A2:E2", "F2:K2", "L2:Q2"]));
  });

  test("only the unit's own cells are open", () => {
    expect(plan().unlocked!.map((each) => rangeName(each))).toEqual(["A2:H2", "I2:Q2", "C6:O50", "Q6:Q50"]);
  });

  test("counts are whole numbers, percentages 0 to 100, in words that every program takes", () => {
    const { validations } = plan();
    expect(validations.map((each) => rangeName(each.range))).toEqual(
      FORM.indicators.map((_, index) => `C${index + 6}:O${index + 6}`),
    );
    expect(validations[0]!.rule).toEqual({ type: "whole", minimum: 0, maximum: 999_999_999 });
    expect(validations[41]!.rule).toEqual({ type: "decimal", minimum: 0, maximum: 100 });
    expect(validations[8]!.prompt.title).toBe("单位：块");
    for (const { prompt, error } of validations) {
      expect(Math.max(prompt.title.length, error.title.length)).toBeLessThanOrEqual(32);
      expect(Math.max(prompt.text.length, error.text.length)).toBeLessThanOrEqual(225);
    }
  });

  test("the head and the labels stay in view", () => {
    expect(plan().freeze).toEqual({ rows: 5, columns: 2 });
  });

  test("a plan made again knows its own sheet", () => {
    const names = plan().identity.map(({ row, column: left, text }) => plan().cells[row]![left] === text);
    expect(names).toEqual([true, true, true]);
  });
});

describe("校验", () => {
  test("stands beside the rows and says how much there is to do", () => {
    expect(shown(plan({ date: "2011-12-15" }), "S1")).toBe("校验：有 1 处需要核对");
    expect(shown(plan(), "S4")).toBe("S06（请核实）整张表一个数也没有填。");
    expect(shown(plan(), "S3")).toBe("校验");
    expect(column(plan(), "S", 6, 50).join("")).toBe("");
    expect(formula(plan(), "S6")).toMatch(/^=SUBSTITUTE\(/);
  });

  test("a blank unit and date are said at once", () => {
    expect(shown(plan({ unit: " " }), "S1")).toBe("校验：有 2 处需要核对");
    expect(shown(plan({ unit: "" }), "S2")).toBe("S01 没有写填报单位。S02 没有写填报时间，或写的不是日期。");
  });

  test("what figures break is left to the program", () => {
    expect(at(plan({ figures: figures({}) }), "S6")).toMatchObject({ result: null });
  });

  test("its cells light up where they say something", () => {
    expect(plan().conditionalFormats.map((each) => [rangeName(each.range), each.formula])).toEqual([
      ["S2", "=LEN(S2)>0"],
      ["S4", "=LEN(S4)>0"],
      ["S6:S50", "=LEN(S6)>0"],
    ]);
  });
});

describe("another definition", () => {
  /** An indicator more in the first section, 企业 gone. */
  const changed = spec();
  changed.sections[0]!.indicators.push({ id: "trainings", label: "开展培训", unit: "期", kind: "count" });
  changed.subjects = changed.subjects.filter(({ label }) => label !== "企业");
  const form = formFrom(changed);
  const sheet = plan({}, form);

  test("moves what stands below and to the right", () => {
    expect(shown(sheet, "B21")).toBe("开展培训（期）");
    expect(shown(sheet, "B22")).toBe("办党务公开栏（期）");
    expect(shown(sheet, "M4")).toBe("社会组织");
    expect([shown(sheet, "O3"), shown(sheet, "P3"), shown(sheet, "R3")]).toEqual(["合计", "备注", "校验"]);
    expect(sheet.page!.breaksBefore).toEqual([21, 38]);
    expect(rangeName(sheet.page!.printArea)).toBe("A1:P52");
  });

  test("has its totals over its own columns", () => {
    expect(formula(sheet, "O6")).toBe('=IF(COUNT(C6:N6)=0,"",SUM(C6:N6))');
    expect(formula(sheet, "O48")).toContain("SUMPRODUCT(--(C44:N44>0),C48:N48,C44:N44)");
  });

  test("has sections merged over its own rows", () => {
    expect(merges(sheet)).toEqual(expect.arrayContaining(["A6:A21", "A22:A30", "A42:A51", "A1:P1", "C3:N3"]));
  });
});
