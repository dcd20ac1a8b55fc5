import { definition2011, definitionOf, FORM_2011, formOf, lineOf, matrixOf } from "../support/forms";
import { formFrom } from "../../src/form/compile/compile-form";
import type { Form } from "../../src/form/form";
import { parseCell, rangeName } from "../../src/sheet/address";
import { textOf, type CellValue } from "../../src/sheet/grid";
import { isFormula, type PlannedCell, type SheetPlan } from "../../src/sheet/sheet-plan";
import type { FormContent, MatrixInput } from "../../src/template/form-content";
import { formPlans } from "../../src/template/form-plan";
import annex from "./annex.json";
import { REPORT, VILLAGES, WIDE } from "./drawn";

const plans = (form: Form, content: Partial<FormContent> = {}): SheetPlan[] =>
  formPlans(form, { unit: "石角镇", date: null, ...content });
const plan = (content: Partial<FormContent> = {}, form: Form = FORM_2011): SheetPlan =>
  plans(form, content)[0]!;

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

/** Cells of the first table by "row-id column-id". */
function cells(given: Record<string, PlannedCell>, form = FORM_2011): MatrixInput {
  const { rows, columns } = matrixOf(form);
  return (row, column) => given[`${rows.lines[row]!.id} ${columns.lines[column]!.id}`];
}

const down = (sheet: SheetPlan, letter: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => textOf(shown(sheet, `${letter}${from + index}`)));

const merges = (sheet: SheetPlan) => sheet.merges.map((each) => rangeName(each));

describe("the annex", () => {
  const blank = plan({ unit: "" });

  test("title, head fields and note are the printed ones", () => {
    expect(shown(blank, "A1")).toBe(annex.title);
    expect(shown(blank, "A2")).toBe(`${annex.head.unit}：`);
    expect(shown(blank, "I2")).toBe(`${annex.head.date}：${annex.head.datePattern}`);
    expect(shown(blank, "A51")).toBe(annex.footnote);
  });

  test("every row stands in its place, every heading before its first", () => {
    expect(down(blank, "B", 6, 50)).toEqual(annex.sections.flatMap((section) => section.indicators));
    const headings = annex.sections.flatMap(({ label, indicators }) => [
      label,
      ...indicators.slice(1).map(() => ""),
    ]);
    expect(down(blank, "A", 6, 50)).toEqual(headings);
  });

  test("the head has columns and their parts", () => {
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
    const printed = merges(plan({ unit: "", checks: false }));
    expect(printed.sort()).toEqual(
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
          "A51:M51",
          "N51:Q51",
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
      across: { pages: 1 },
      centered: true,
    });
    expect(blank.page!.breaksBefore).toEqual([20, 37]);
    expect(blank.page!.titleRows).toEqual({ from: 2, to: 4 });
    expect(rangeName(blank.page!.printArea!)).toBe("A1:Q51");
  });

  test("each page is filled and none runs over", () => {
    const pages = [
      sum(blank, 0, 19),
      sum(blank, 2, 4) + sum(blank, 20, 36),
      sum(blank, 2, 4) + sum(blank, 37, 50),
    ];
    for (const page of pages) {
      expect(page).toBeLessThanOrEqual(roomOf(blank));
      expect(page).toBeGreaterThan(roomOf(blank) - 22);
    }
  });
});

const heightOf = (sheet: SheetPlan, row: number) =>
  sheet.rowHeights.find(({ from, to }) => row >= from && row <= to)!.height;

function sum(sheet: SheetPlan, from: number, to: number): number {
  let all = 0;
  for (let row = from; row <= to; row++) all += heightOf(sheet, row);
  return all;
}

/** Points of a page: A4 within its margins, enlarged as much as the sheet is shrunk to the width of the page. */
function roomOf({ page, columnWidths }: SheetPlan): number {
  const { top, bottom, left, right } = page!.margins;
  const [wide, high] = page!.orientation === "landscape" ? [297, 210] : [210, 297];
  const points = (millimetres: number) => millimetres * (72 / 25.4);
  const width = columnWidths.slice(0, page!.printArea!.right + 1).reduce((all, each) => all + each, 0) * 6;
  return points(high - (top + bottom) * 10) * Math.max(1, width / points(wide - (left + right) * 10));
}

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
  ])("%s", (_, given, name, expected) => {
    expect(shown(plan({ tables: [cells(given)] }), name)).toEqual(expected);
  });

  test("rows sum rows, of which some are sums", () => {
    const sheet = plan(
      { tables: [cells({ "A1 c1": 0.1, "A2 c1": 0.2, "B1 c1": 1527.4 }, formOf("s2"))] },
      formOf("s2"),
    );
    const { rows } = matrixOf(formOf("s2"));
    const row = (id: string) => rows.lines[lineOf(rows.lines, id)]!.member + 8;
    expect(formula(sheet, `D${row("db")}`)).toBe(
      `=IF(COUNT(D${row("A")},D${row("B")})=0,"",ROUND(SUM(D${row("A")},D${row("B")}),2))`,
    );
    expect(shown(sheet, `D${row("db")}`)).toBe(1527.7);
  });

  test("what is derived is computed and rounded, and blank where it is divided by nothing", () => {
    const made = (prior: number) =>
      plan({ tables: [cells({ "fl c1": 4, "fl c2": prior }, formOf("s2"))] }, formOf("s2"));
    const row = matrixOf(formOf("s2")).rows.members.findIndex(({ id }) => id === "fl") + 8;
    expect(formula(made(3), `F${row}`)).toMatch(/^=IF\(OR\(.*ROUND\(/);
    expect([shown(made(3), `F${row}`), shown(made(0), `F${row}`)]).toEqual([33.33, ""]);
  });
});

describe("content", () => {
  test("unit, date, figures and remarks stand in their cells", () => {
    const given = { "boards other-unit": 7, "request-satisfaction remark": "无测评" };
    const sheet = plan({ date: "2011-12-05", tables: [cells(given)] });
    expect(["A2", "I2", "O14", "Q50"].map((name) => shown(sheet, name))).toEqual([
      "填报单位（盖章）：石角镇",
      "填报时间：2011年12月5日",
      7,
      "无测评",
    ]);
  });

  test("period and other fields, in the head and at the foot", () => {
    const sheet = plan({ period: "2012-06", fields: { code: "500110", leader: "张三" } }, formOf("s1"));
    const texts = sheet.cells.flat().filter((cell) => typeof cell === "string");
    expect(texts).toEqual(
      expect.arrayContaining([
        "报告期：2012年6月",
        "地区及部门编号：500110",
        "单位负责人：张三",
        "填报人：",
        "报出日期：   年  月  日",
      ]),
    );
  });

  test("a consolidation is the same form, locked, with its own cells and a note", () => {
    const sheet = plan({
      sheetName: () => "汇总表",
      keepAs: () => "汇总表 2",
      note: "已报 38 / 应报 42（暂定）",
      tables: [(row, column) => ({ formula: `=${row}+${column}`, result: row + column })],
      locked: true,
      checks: false,
    });
    expect([sheet.sheet, sheet.keepAs]).toEqual(["汇总表", "汇总表 2"]);
    expect(shown(sheet, "F2")).toBe("已报 38 / 应报 42（暂定）");
    expect(shown(sheet, "L2")).toMatch(/^填报时间：/);
    expect([formula(sheet, "D7"), formula(sheet, "P7")]).toEqual(["=1+1", "=1+13"]);
    expect([sheet.unlocked, sheet.validations, sheet.conditionalFormats]).toEqual([[], [], []]);
    expect(Math.max(...sheet.cells.map((row) => row.length))).toBe(17);
    expect(merges(sheet)).toEqual(expect.arrayContaining(["A2:E2", "F2:K2", "L2:Q2"]));
  });

  test("only the unit's own cells are open", () => {
    expect(plan().unlocked!.map((each) => rangeName(each))).toEqual(["A2:H2", "I2:Q2", "C6:O50", "Q6:Q50"]);
    const open = plan({}, formOf("s3")).unlocked!;
    const isOpen = (name: string) => {
      const { row, column } = parseCell(name)!;
      return open.some(
        ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
      );
    };
    // Totals, × and figures of 小学; the field at the foot.
    expect(["C10", "D11", "E12", "G12", "E13", "A21"].map(isOpen)).toEqual([
      false,
      false,
      true,
      false,
      true,
      true,
    ]);
  });

  test("the head and the labels stay in view", () => {
    expect(plan().freeze).toEqual({ rows: 5, columns: 2 });
    expect(plans(REPORT).map(({ freeze }) => freeze)).toEqual([
      { rows: 0, columns: 0 },
      { rows: 5, columns: 2 },
    ]);
  });

  test.each([FORM_2011, formOf("s1"), formOf("s5"), REPORT])(
    "a plan made again knows its own sheets",
    (form) => {
      for (const sheet of plans(form)) {
        expect(sheet.identity.length).toBeGreaterThan(1);
        expect(sheet.identity.every(({ row, column, text }) => sheet.cells[row]![column] === text)).toBe(
          true,
        );
      }
    },
  );
});

describe("closed cells, headings, units and codes", () => {
  test("what nobody fills is crossed out", () => {
    expect(["D11", "G12"].map((name) => shown(plan({}, formOf("s3")), name))).toEqual(["×", "×"]);
  });

  test("a heading that is set in has a row of its own, without cells", () => {
    const sheet = plan({}, formOf("s2"));
    expect(sheet.cells[7]).toEqual(["一、综合", null, "YZH011000000", null, null, null]);
    expect(sheet.cells[8]!.slice(0, 3)).toEqual(["　(一)乡级行政区划", "个", "YZH011110000"]);
  });

  test("one that has a column of its own is merged beside its rows", () => {
    const sheet = plan({}, formOf("s4"));
    expect(merges(sheet)).toEqual(
      expect.arrayContaining(["A7:C7", "A9:A30", "B11:B18", "B30:C30", "A4:C6", "E5:I5"]),
    );
  });

  test("what has cells and members stands once, the place of its members blank", () => {
    const sheet = plans(REPORT)[1]!;
    expect(merges(sheet)).toEqual(expect.arrayContaining(["A6:B6", "C4:C5", "E4:E5", "A8:A9"]));
    expect(["A6", "A7", "B7", "C4", "D4", "D5"].map((name) => shown(sheet, name))).toEqual([
      "收入",
      null,
      "其中：拨款",
      "预算",
      null,
      "其中：追加",
    ]);
  });

  test("columns are numbered, units of measure have a row", () => {
    const sheet = plan({}, VILLAGES);
    expect(sheet.cells[6]).toEqual(["计量单位", "户", "人", "人", "人", "万元", "元", "元"]);
    expect(sheet.cells[7]).toEqual(["甲", "1", "2", "3", "4", "5", "6", "7"]);
    expect(plan({}, formOf("s1")).cells[6]!.slice(0, 5)).toEqual(["甲", "乙", "丙", "1", "2"]);
  });
});

describe("several tables", () => {
  const [first, second] = plans(REPORT, { period: "2012Q3" });

  test("stand below one another or on sheets of their own, each with its head", () => {
    expect([first!.sheet, second!.sheet]).toEqual(["季报", "经费"]);
    expect(down(first!, "A", 5, 11)).toEqual([
      "表1　事故汇总",
      "项目",
      "合计",
      "火灾",
      "道路交通",
      "",
      "表2　事故清单",
    ]);
    expect(shown(second!, "A3")).toBe("表3　经费");
  });

  test("other sheets say again who reports of what time, and nothing is typed there", () => {
    expect(formula(second!, "A2")).toBe("='季报'!A3");
    expect([shown(second!, "A2"), shown(second!, "D2")]).toEqual([
      "填报单位：石角镇",
      "报告期：2012年第三季度",
    ]);
    expect(second!.unlocked!.map(({ top }) => top)).not.toContain(1);
    const renamed = plans(REPORT, { sheetName: (sheet) => `汇总${sheet}` });
    expect(formula(renamed[1]!, "A2")).toBe("='汇总季报'!A3");
  });

  test("notes are as high as they need", () => {
    const row = first!.cells.findIndex(([cell]) => typeof cell === "string" && cell.startsWith("第二条"));
    expect([heightOf(first!, row - 1), heightOf(first!, row)]).toEqual([18, expect.any(Number)]);
    expect(heightOf(first!, row)).toBeGreaterThan(40);
  });
});

describe("a list", () => {
  const lines = [
    ["", "新桥工程", "新建", "2012-03", 1200.5],
    ["", "卫生院", "续建", "2011-11", 0.1],
  ].map((line) => [null, ...line.slice(1)]);

  test("has room, numbered, and a total over all of its lines", () => {
    const sheet = plan({ tables: [{ lines }] }, formOf("s5"));
    expect(down(sheet, "A", 6, 14)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "合　　计"]);
    expect(["B6", "C6", "D6", "E6"].map((name) => shown(sheet, name))).toEqual([
      "新桥工程",
      "新建",
      40969,
      1200.5,
    ]);
    expect(formula(sheet, "E14")).toBe('=IF(COUNT(E6:E13)=0,"",ROUND(SUM(E6:E13),1))');
    expect(["C14", "E14", "J14"].map((name) => shown(sheet, name))).toEqual(["—", 1200.6, "—"]);
    expect(merges(sheet)).toContain("A14:B14");
  });

  test("has its total first where the form says so", () => {
    const sheet = plan({}, VILLAGES);
    expect(["A9", "B9", "G9", "H9"].map((name) => shown(sheet, name))).toEqual(["合　计", "", "", "—"]);
    expect(formula(sheet, "B9")).toBe('=IF(COUNT(B10:B39)=0,"",SUM(B10:B39))');
  });

  test("grows with what is in it, and is as long as that where nothing is typed any more", () => {
    const many = Array.from({ length: 12 }, () => lines[0]!);
    const height = (content: Partial<FormContent>) =>
      plan(content, formOf("s5")).cells.findIndex(([cell]) => cell === "合　　计");
    expect([{}, { tables: [{ lines: many }] }, { tables: [{ lines }], locked: true }].map(height)).toEqual([
      13, 17, 7,
    ]);
  });

  test("has lines as high as their texts need", () => {
    const long = ["", "很长的项目名称".repeat(12), "新建", "2012-03", 1];
    const sheet = plan({ tables: [{ lines: [lines[0]!, long] }], locked: true }, formOf("s5"));
    expect(heightOf(sheet, 6)).toBeGreaterThan(heightOf(sheet, 5) + 10);
  });

  test("says that there is nothing to list", () => {
    const [sheet] = plans(REPORT, { tables: [null, { lines: [], nil: true }] });
    expect(sheet!.cells.flat()).toContain("本季无事故");
  });

  test("is not protected before it is finalised: lines are inserted, sorted, taken out", () => {
    expect([plan({}, formOf("s5")).unlocked, plan({ locked: true }, formOf("s5")).unlocked]).toEqual([
      null,
      [],
    ]);
    expect(plans(REPORT).map(({ unlocked }) => unlocked !== null)).toEqual([false, true]);
  });

  test("is typed into by column, down to its last line", () => {
    const found = plan({}, formOf("s5")).validations.map(({ range, rule }) => [rangeName(range), rule.type]);
    expect(found).toEqual(
      [
        ["B6:B13", "text-length"],
        ["C6:C13", "list"],
        ["D6:D13", "date"],
        ["E6:E13", "decimal"],
        ["F6:F13", "decimal"],
        ["G6:G13", "decimal"],
        ["H6:H13", "decimal"],
        ["I6:I13", "text-length"],
      ].sort(),
    );
  });
});

describe("looks", () => {
  const numberAt = (sheet: SheetPlan, name: string) => {
    const { row, column } = parseCell(name)!;
    return sheet.formats.findLast(
      ({ range: { top, left, bottom, right }, format }) =>
        format.number !== undefined && row >= top && row <= bottom && column >= left && column <= right,
    )?.format.number;
  };

  test.each<[string, SheetPlan, string, string | undefined]>([
    ["a whole number", plan(), "C6", undefined],
    ["a percentage as it is typed", plan(), "C47", undefined],
    ["a percentage that is computed", plan(), "P47", "0.00"],
    ["decimals that are typed", plan({}, formOf("s5")), "E6", "0.0#######"],
    ["decimals that are computed", plan({}, formOf("s5")), "E14", "0.0"],
    ["a month", plan({}, formOf("s5")), "D6", 'yyyy"年"m"月"'],
    ["a day", plan({}, REPORT), "B13", "yyyy-mm-dd"],
    ["a text", plan({}, formOf("s5")), "B6", "@"],
    ["备注", plan({}, formOf("s5")), "J6", undefined],
  ])("of %s", (_, sheet, name, expected) => {
    expect(numberAt(sheet, name)).toBe(expected);
  });
});

describe("pages", () => {
  test.each(["s1", "s2", "s3", "s4", "s5", "s6"])("%s goes on one", (name) => {
    const sheet = plan({}, formOf(name));
    expect(sheet.page!.breaksBefore).toEqual([]);
    expect(sum(sheet, 0, sheet.cells.length - 1)).toBeLessThanOrEqual(roomOf(sheet));
  });

  /** Points on each page as a program ends them: where one begins in any case, and where it is full. */
  function pointsOf(sheet: SheetPlan): number[] {
    const { breaksBefore, titleRows } = sheet.page!;
    const heads = sum(sheet, titleRows!.from, titleRows!.to);
    return sheet.cells.reduce<number[]>((pages, _, row) => {
      const height = sum(sheet, row, row);
      const isFull = (pages.at(-1) ?? Infinity) + height > roomOf(sheet);
      return isFull || breaksBefore.includes(row)
        ? [...pages, height + (pages.length > 0 ? heads : 0)]
        : [...pages.slice(0, -1), pages.at(-1)! + height];
    }, []);
  }

  test("rows that need several are shared out, and no page has only the foot on it", () => {
    for (const form of [VILLAGES, WIDE]) {
      const sheet = plan({}, form);
      const pages = pointsOf(sheet);
      expect(pages).toHaveLength(2);
      expect(Math.max(...pages)).toBeLessThanOrEqual(roomOf(sheet));
      expect(Math.min(...pages)).toBeGreaterThan(roomOf(sheet) / 4);
    }
  });

  test("of a list end where they are full, however high its lines become", () => {
    const form = formOf("s5");
    const lines = Array.from({ length: 30 }, () => form.tables[0]!.columns.lines.map(() => null));
    const sheet = plan({ tables: [{ lines }] }, form);
    expect(sum(sheet, 0, sheet.cells.length - 1)).toBeGreaterThan(roomOf(sheet));
    expect(sheet.page!.breaksBefore).toEqual([]);
  });

  test("of forty columns can still be read", () => {
    const { columnWidths, page } = plan({ checks: false }, WIDE);
    const width = columnWidths.reduce((all, each) => all + each, 0) * 6;
    expect(columnWidths).toHaveLength(42);
    // Points of a letter, once the sheet is shrunk to the page.
    expect((9 * (841.9 - ((page!.margins.left + page!.margins.right) * 72) / 2.54)) / width).toBeGreaterThan(
      6,
    );
  });

  test.each([
    ["a label of a row", { rows: [{ label: "很长的指标名称".repeat(12), code: "01", measure: "条" }] }, 6],
    ["a label of a column", { columns: [{ label: "很长的栏目名称".repeat(12) }] }, 3],
  ])("%s is not clipped", (_, change, row) => {
    const definition = definitionOf("s1");
    Object.assign(definition.tables[0], { measure: "条", numbering: false, breaks: [] }, change);
    definition.rules = [];
    const sheet = plan({}, formFrom(definition));
    const head = sheet.page!.titleRows!;
    const high = row === 3 ? sum(sheet, head.from, head.to) : heightOf(sheet, head.to + 1);
    const text = sheet.cells.flat().find((cell) => typeof cell === "string" && cell.startsWith("很长"));
    const column = sheet.cells.find((line) => line.includes(text!))!.indexOf(text!);
    const lines = Math.ceil((String(text).length * 9) / ((sheet.columnWidths[column]! - 0.6) * 6));
    expect(lines).toBeGreaterThan(1);
    expect(high).toBeGreaterThanOrEqual(lines * 11);
  });
});

describe("another definition", () => {
  /** A row more under the first heading, 企业 gone. */
  const changed = definition2011();
  const [basics] = changed.tables[0].rows;
  basics.members.push({ id: "trainings", label: "开展培训", measure: "期" });
  const [subjects] = changed.tables[0].columns;
  subjects.members = subjects.members.filter(({ label }: { label: string }) => label !== "企业");
  const sheet = plan({}, formFrom(changed));

  test("moves what stands below and to the right", () => {
    expect(["B21", "B22", "M4", "O3", "P3"].map((name) => shown(sheet, name))).toEqual([
      "开展培训（期）",
      "办党务公开栏（期）",
      "社会组织",
      "合计",
      "备注",
    ]);
    expect(sheet.page!.breaksBefore).toEqual([21, 38]);
    expect(rangeName(sheet.page!.printArea!)).toBe("A1:P52");
  });

  test("has its totals over its own columns", () => {
    expect(formula(sheet, "O6")).toBe('=IF(COUNT(C6:N6)=0,"",SUM(C6:N6))');
    expect(formula(sheet, "O48")).toContain("SUMPRODUCT(--(C44:N44>0),C48:N48,C44:N44)");
  });

  test("has headings merged over its own rows", () => {
    expect(merges(sheet)).toEqual(expect.arrayContaining(["A6:A21", "A22:A30", "A42:A51", "A1:P1", "C3:N3"]));
  });
});
