import { definition2011, FORM_2011, formOf } from "../support/forms";
import { formFrom } from "../../src/form/compile/compile-form";
import type { Form } from "../../src/form/form";
import { rangeName } from "../../src/sheet/address";
import { slotsIn } from "../../src/template/head-slots";
import { layoutOf, type LayoutOptions } from "../../src/template/layout";
import { fixedRow, pagesOf, type RowBox } from "../../src/template/pages";
import { linesIn, widthFor } from "../../src/template/text-size";
import { compiled, listOfLabels, matrixOfLabels } from "../support/small-form";
import { REPORT } from "./drawn";

const sheet = (form: Form, options: Partial<LayoutOptions> = {}) => layoutOf(form, options).sheets[0]!;

test("a note has room for what it says, where columns are few as well", () => {
  const stub = { head: "项目", units: "单位", widths: [40, 6] };
  const code = { label: "单位代码", is: "code" };
  const fields = [{ label: "填报单位", is: "unit" }, code, { label: "报告期", is: "period" }];
  const period = { every: "half", of: "2012H1" };
  const form = compiled(
    matrixOfLabels([{ label: "甲", measure: "个" }], ["数量", "说明"], { fields, period }, { stub }),
  );
  const { head, widths } = sheet(form, { noted: true });
  const { left, right } = head.note!.area;
  const width = widths.slice(left, right + 1).reduce((sum, each) => sum + each, 0);
  expect(width).toBeGreaterThanOrEqual(widthFor("已报 138 / 应报 142（暂定）", 11));
});

describe("the form of 2011", () => {
  const { placement } = layoutOf(FORM_2011);
  const [table] = placement.tables;

  test("has its rows in 6 to 50, its columns in C to Q, 校验 in S", () => {
    expect(table!.rows).toEqual(
      Array.from({ length: 45 }, (_, index) => ({ sheet: "统计表", row: index + 5 })),
    );
    expect(table!.columns).toEqual(Array.from({ length: 15 }, (_, index) => index + 2));
    expect([table!.check, table!.top, table!.bottom, table!.total]).toEqual([18, 2, 49, null]);
    expect(layoutOf(FORM_2011, { checks: false }).placement.tables[0]!.check).toBeNull();
  });

  test("has unit and date side by side, a note between them", () => {
    const areas = (noted: boolean) => {
      const { fields, note } = sheet(FORM_2011, { noted }).head;
      return [...fields, ...(note ? [note] : [])].map(({ area }) => rangeName(area));
    };
    expect(areas(false)).toEqual(["A2:H2", "I2:Q2"]);
    expect(areas(true)).toEqual(["A2:E2", "L2:Q2", "F2:K2"]);
  });

  test("has its seal at the right end of the note's row", () => {
    const { notes, seal } = sheet(FORM_2011);
    expect([notes[0]!.area, seal!.area].map((area) => rangeName(area))).toEqual(["A51:M51", "N51:Q51"]);
    expect(placement.seal).toEqual({ sheet: "统计表", row: 50, column: 13 });
  });

  test.each([
    [7, 1],
    [3, 1],
    [1, 1],
  ])("has room for it beside the note with %d columns, too, in %d lines", (columns, lines) => {
    const few = definition2011();
    few.tables[0].columns[0].members = few.tables[0].columns[0].members.slice(0, columns);
    const { notes, seal, widths, right } = sheet(formFrom(few));
    expect([notes[0]!.area.right + 1, seal!.area.right, seal!.lines]).toEqual([
      seal!.area.left,
      right,
      lines,
    ]);
    const width = widths.slice(seal!.area.left).reduce((sum, each) => sum + each, 0);
    // Of the line that breaks behind 校验码, the code is the longer part.
    expect(width).toBeGreaterThan(lines === 1 ? 41 : 21);
  });

  test("has its seal in two lines where the columns are narrow", () => {
    const narrow = definition2011();
    narrow.tables[0].stub.widths = [4, 60];
    narrow.tables[0].columns[0].members = narrow.tables[0].columns[0].members.slice(0, 1);
    for (const column of [...narrow.tables[0].columns[0].members, ...narrow.tables[0].columns.slice(1)])
      column.width = 9;
    const { seal, pages } = sheet(formFrom(narrow));
    expect([rangeName(seal!.area), seal!.lines, pages.heights.at(-1)]).toEqual(["C50:E50", 2, 36]);
  });

  test("has a head of two rows where no column has parts", () => {
    const flat = definition2011();
    flat.tables[0].columns[0].members = flat.tables[0].columns[0].members.filter(
      ({ members }: { members?: unknown }) => !members,
    );
    const [{ head, rows }] = [sheet(formFrom(flat)).tables[0]!];
    expect([head, rows[0]]).toEqual([{ from: 2, to: 3 }, 4]);
  });
});

describe("the head of a sheet", () => {
  const head = (form: Form) => {
    const { marks, fields, measureNote } = sheet(form).head;
    const named = (all: readonly { area: Parameters<typeof rangeName>[0] }[]) =>
      all.map(({ area }) => rangeName(area));
    return { marks: named(marks), fields: named(fields), note: measureNote && rangeName(measureNote.area) };
  };

  test.each<[string, object]>([
    ["s1", { marks: ["C2:E2", "C3:E3", "C4:E4", "C5:E5"], fields: ["A3:B3", "A4:B4", "A5:B5"], note: null }],
    ["s4", { marks: ["F2:J2"], fields: ["A3:C3", "D3:F3"], note: "G3:J3" }],
    ["s6", { marks: [], fields: ["A2:C2", "D2:E2", "F2:G2"], note: null }],
  ])("of %s", (name, expected) => {
    expect(head(formOf(name))).toEqual(expected);
  });
});

test.each<[string, number[], number[], string | null]>([
  ["the same number of columns each", [1, 1], [5, 5, 5, 5], "0-1 2-3"],
  ["about the same width", [38, 38], [40, 5, 5, 30], "0-0 1-3"],
  ["as much as each needs", [50, 10], [30, 30, 15], "0-1 2-2"],
  ["nothing where they do not go into one row", [50, 50], [30, 30], null],
  ["nothing where there are more of them than columns", [1, 1, 1], [30, 30], null],
])("items of one row have %s", (_, needs, widths, expected) => {
  const slots = slotsIn(
    needs.map((need) => ({ need })),
    widths,
  );
  expect(slots && slots.map(({ left, right }) => `${left}-${right}`).join(" ")).toBe(expected);
});

describe("pages", () => {
  const row = (begins: RowBox["begins"] = "no"): RowBox => ({
    least: 10,
    easy: 20,
    most: 30,
    part: "rows",
    begins,
  });
  const rows = (count: number, begins?: RowBox["begins"]) =>
    Array.from({ length: count }, (_, i) => row(i === 0 ? begins : "no"));

  test.each<[string, RowBox[], number[], number[]]>([
    ["rows fill a page", [fixedRow(20, "head"), ...rows(4)], [20, 20, 20, 20, 20], []],
    ["but are no higher than looks well", [fixedRow(10, "head"), ...rows(2)], [10, 30, 30], []],
    ["one that needs more has it", [{ ...row(), least: 60 }, ...rows(2)], [60, 20, 20], []],
    ["a page begins where the form says so", [...rows(2), ...rows(2, "always")], [30, 30, 30, 30], [2]],
    ["what does not go on one goes on several", rows(12), Array(12).fill(20), [5, 9]],
    [
      "a group begins its page if little stays blank",
      [...rows(4), ...rows(8, "section")],
      Array(12).fill(20),
      [4, 8],
    ],
    [
      "a table rather than a group of it",
      [...rows(3), fixedRow(10, "caption"), ...rows(8)].map((box, at) => ({
        ...box,
        begins: at === 3 ? "table" : at === 4 ? "section" : "no",
      })),
      [20, 20, 20, 10, ...Array<number>(8).fill(20)],
      [3, 7, 11],
    ],
    ["else it is cut", [...rows(2), ...rows(10, "section")], Array(12).fill(20), [5, 9]],
    [
      "the last page has more than the foot",
      [...rows(4), ...rows(5), fixedRow(12, "foot")],
      [...Array(9).fill(18), 12],
      [5],
    ],
  ])("%s", (_, boxes, heights, breaks) => {
    expect(pagesOf(boxes, 100, 15)).toEqual({ heights, breaks });
  });
});

test.each<[string, number, number]>([
  ["其他基层单位", 7.6, 2],
  ["科研院所", 7.6, 1],
  ["Abc", 7.6, 1],
  ["一\n二", 7.6, 2],
])("“%s” takes in a column %d wide %d lines", (text, width, lines) => {
  expect(linesIn(text, width, 9)).toBe(lines);
});

test("a column is as wide as what stands in it in one line", () => {
  for (const text of ["成立党务公开领导机构或协调机构（个）", "YZH011221110", "元/人·月"])
    expect(linesIn(text, widthFor(text, 9), 9)).toBe(1);
});

test("a day has room in a font whose digits take 6.4 points of 10, too", () => {
  const measures = { 文字: { type: "text" }, 日期: { type: "date" } };
  const form = compiled(listOfLabels(["名称", { label: "日期", measure: "日期" }], { measures }));
  expect(sheet(form).widths[1]! * 6).toBeGreaterThan(8 * 6.4 + 2 * 3.7 + 0.6 * 6);
});

test("tables of one sheet share its columns", () => {
  const { tables, widths } = sheet(REPORT);
  expect(tables.map(({ right }) => right)).toEqual([2, 4]);
  expect(widths).toHaveLength(5);
});
