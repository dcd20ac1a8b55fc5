import { filledReturn } from "../support/filled-return";
import { FORM_2011, formOf } from "../support/forms";
import type { Form } from "../../src/form/form";
import { blankCell, type Return } from "../../src/reading/return";
import type { SheetPlan } from "../../src/sheet/sheet-plan";
import { formPlans } from "../../src/template/form-plan";
import { layoutOf } from "../../src/template/layout";
import { readableHeights } from "../../src/template/readable-heights";

/** Of 2011: the first row and the one of 备注; the rows at which pages begin. */
const [FIRST, REMARK, PAGES] = [5, 14, [0, 20, 37, 51]] as const;
const SHEET = "统计表";

type Remarks = Readonly<Record<number, number>>;
const text = (length: number) => "其中六个支部年底新建尚未实行".repeat(15).slice(0, length);

/** A return on our own form with remarks so long, by row line. */
function remarked(form: Form, remarks: Remarks): Return {
  const ret = filledReturn(form);
  const tables = ret.content.tables.map((table, index) => {
    const remark = form.tables[index]!.remark;
    if (table.kind === "list" || remark === null) return table;
    const cells = table.cells.map((line, row) =>
      line.map((cell, column) => {
        const length = column === remark ? remarks[row] : undefined;
        return length === undefined ? cell : { ...cell, raw: text(length) };
      }),
    );
    return { ...table, cells };
  });
  return { ...ret, content: { ...ret.content, tables }, placement: layoutOf(form).placement };
}

const [BLANK] = formPlans(FORM_2011, { unit: "", date: null }) as [SheetPlan];

/** Points of the rows, those of the head again on every page. */
function pagesOf(heights: SheetPlan["rowHeights"]): number[] {
  const of = (row: number) => heights.find(({ from, to }) => row >= from && row <= to)!.height;
  const sum = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => of(from + i)).reduce((all, each) => all + each, 0);
  return PAGES.slice(1).map((to, page) => sum(PAGES[page]!, to) + (page > 0 ? sum(2, 5) : 0));
}

test.each<[string, Remarks]>([
  ["a long one", { 0: 200 }],
  ["several on each page", { 1: 120, 4: 200, 7: 60, 16: 120, 20: 200, 33: 200, 41: 120 }],
  ["short ones in all rows", Object.fromEntries(Array.from({ length: 45 }, (_, row) => [row, 35]))],
])("remarks can be read on as many pages as before: %s", (_, remarks) => {
  const heights = readableHeights(FORM_2011, remarked(FORM_2011, remarks))(SHEET);
  const width = BLANK.columnWidths[REMARK + 2]! * 6 - 4;
  for (const [row, length] of Object.entries(remarks)) {
    const lines = Math.ceil(length / Math.floor(width / 8));
    const { height } = heights.find(
      ({ from, to }) => Number(row) + FIRST >= from && Number(row) + FIRST <= to,
    )!;
    expect(height).toBeGreaterThanOrEqual(lines * 10.5);
  }
  const room = Math.max(...pagesOf(BLANK.rowHeights));
  for (const page of pagesOf(heights)) expect(page).toBeLessThanOrEqual(room + 1);
});

test("a form of another making keeps its rows", () => {
  const ret = filledReturn(FORM_2011);
  expect(readableHeights(FORM_2011, ret)(SHEET)).toEqual([]);
});

test("lines of a list are made as high as they need", () => {
  const form = formOf("s5");
  const ret = filledReturn(form);
  const { placement } = layoutOf(form, { filled: [{ lines: 3, cellAt: () => null }] });
  const { lines: columns } = form.tables[0]!.columns;
  const column = columns.findIndex(({ measure }) => measure?.holds.type === "text");
  const lines = [0, 1, 2].map((row) =>
    columns.map((_, at) => ({ ...blankCell(null), raw: row === 1 && at === column ? text(200) : "甲" })),
  );
  const table = { kind: "list", lines, total: null, nil: false } as const;
  const content = { ...ret.content, tables: [table] };
  const heights = readableHeights(form, { ...ret, content, placement })(form.tables[0]!.sheet);
  const { row } = placement.tables[0]!.rows[1]!;
  expect(heights).toEqual([{ from: row, to: row, height: expect.any(Number) }]);
  expect(heights[0]!.height).toBeGreaterThan(60);
});
