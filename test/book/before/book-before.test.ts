import { act, type Doing } from "../../../src/book/act";
import { bookBefore, type BookBefore } from "../../../src/book/before/book-before";
import { EMPTY_BOOK, type Book } from "../../../src/book/book";
import { inputOf } from "../../../src/book/in-force";
import { receive } from "../../../src/book/receive";
import { bookPlans } from "../../../src/book/sheets/book-plans";
import { rosterPlan } from "../../../src/consolidation/roster/roster";
import { writeWorkbook } from "../../../src/files/writing/write-workbook";
import { readWorkbook } from "../../../src/files/read-workbook";
import { definitionPlan } from "../../../src/form/carried-definition";
import { forPeriod } from "../../../src/form/for-period";
import type { Form } from "../../../src/form/form";
import type { Return } from "../../../src/reading/return";
import type { Grid } from "../../../src/sheet/grid";
import { gridOfPlan, type SheetPlan } from "../../../src/sheet/sheet-plan";
import { handed, listed, together } from "../../support/consolidated";
import type { Definition } from "../../support/forms";
import { compiled, listOfLabels, matrixOfLabels } from "../../support/small-form";

/* Last month's consolidated workbook, chosen to compare this month's returns with. */

const month = (of: string, rows: (string | Definition)[] = ["户数", "人数"], rest: Definition = {}): Form =>
  compiled(
    matrixOfLabels(rows, ["本月", "上月"], {
      ...{ id: "monthly", version: of, period: { every: "month", of }, due: `${of}-28` },
      ...rest,
    }),
  );
const JUNE = month("2012-06");
const MAY = forPeriod(JUNE, "2012-05");

const town = (form: Form, unit: string, figure: number, date = "2012-05-20") =>
  handed(
    form,
    { unit, date, tables: [[[figure, 5], [7, 8]]] }, // prettier-ignore
    { file: `${unit} ${figure}.xlsx` },
  );
const ofMay = (form: Form, doings: readonly Doing[] = [], units = [town(form, "甲镇", 3), town(form, "乙镇", 4)]): Book =>
  doings.reduce(
    (book, doing) => act(book, doing, "2012-05-29 10:00"),
    receive(form, EMPTY_BOOK, units, "2012-05-29 09:00").book,
  ); // prettier-ignore

/** The workbook as it stands in the program. */
const workbook = (form: Form, book: Book, ...more: SheetPlan[]): SheetPlan[] => {
  const roster = listed("甲镇", "乙镇", "丙镇");
  const input = inputOf(form, book);
  const consolidation = together(form, input.submissions, { ...input, roster });
  return [...bookPlans(form, book, consolidation), rosterPlan(roster), ...more];
};
const grids = (plans: readonly SheetPlan[]): Grid[] => plans.map(gridOfPlan);

const figure = ({ content }: Return, row = 0, column = 0) => {
  const table = content.tables[0]!;
  return table.kind === "matrix" ? table.cells[row]![column]!.value : null;
};
/** 甲镇 3 2012-05, or why there is none. */
const said = (found: BookBefore | null) => {
  if (found === null) return null;
  if (!found.ok) return found.obstacle;
  return found.submissions.map(
    ({ return: ret }) => `${ret.content.unit} ${figure(ret)} ${ret.content.period}`,
  );
};

const CORRECTED: Doing = {
  ...{ kind: "corrected", receipt: 2, unit: "乙镇" },
  ...{ table: 0, row: 0, column: 0, from: 4, to: 40, reason: "电话核过" },
};
const twice = (form: Form) => [
  town(form, "甲镇", 3),
  town(form, "甲镇", 9, "2012-05-21"),
  town(form, "乙 镇", 4),
];

describe("what counts in the book of the period before", () => {
  it.each<[string, () => Book, string[]]>([
    ["is taken, unit by unit", () => ofMay(MAY), ["甲镇 3 2012-05", "乙镇 4 2012-05"]],
    ["is the last return of each", () => ofMay(MAY, [], twice(MAY)), ["甲镇 9 2012-05", "乙镇 4 2012-05"]],
    ["is the return that the office has adopted", () => ofMay(MAY, [{ kind: "kept", receipt: 1, known: 3, unit: "甲镇", reason: "" }], twice(MAY)), ["甲镇 3 2012-05", "乙镇 4 2012-05"]],
    ["is as it was corrected", () => ofMay(MAY, [CORRECTED]), ["甲镇 3 2012-05", "乙镇 40 2012-05"]],
    ["is what was not excluded", () => ofMay(MAY, [{ kind: "excluded", receipt: 1, unit: "甲镇", reason: "" }]), ["乙镇 4 2012-05"]],
    ["is under the name that the office gave it", () => ofMay(MAY, [{ kind: "named", receipt: 2, unit: "丙镇", from: "乙镇", own: false }]), ["甲镇 3 2012-05", "丙镇 4 2012-05"]],
  ])("%s", (_, book, expected) => {
    expect(said(bookBefore(JUNE, grids(workbook(MAY, book())), []))).toEqual(expected);
  }); // prettier-ignore

  it("comes back through a file, each return by its own", async () => {
    const read = readWorkbook(await writeWorkbook(workbook(MAY, ofMay(MAY, [CORRECTED]))));
    if (!read.ok) throw new Error(read.refusal.code);
    const found = bookBefore(JUNE, read.sheets, []);
    expect(said(found)).toEqual(["甲镇 3 2012-05", "乙镇 40 2012-05"]);
    expect(found?.ok && found.submissions.map(({ file }) => file)).toEqual(["甲镇 3.xlsx", "乙镇 4.xlsx"]);
  });

  it("is what it says whatever period it says, for the office has counted it", () => {
    const april = handed(MAY, { unit: "甲镇", date: null, period: "2012-04", tables: [[[3]]] });
    const book = ofMay(MAY, [{ kind: "adopted", receipt: 1, known: 1, unit: "甲镇", reason: "" }], [april]);
    expect(said(bookBefore(JUNE, grids(workbook(MAY, book)), []))).toEqual(["甲镇 3 2012-05"]);
  });
});

const OLD = month("2012-05", ["人数", "户数", "旧项"], { version: "老" });
const REPLACED = month("2012-05", ["户", "人数", "分项"], { id: "earlier", version: "1" });
const REPLACING = month("2012-06", ["户数", "人数", "甲", "乙"], {
  replaces: {
    form: "earlier",
    version: "1",
    entries: [
      { renamed: "户", to: "户数" },
      { split: "分项", into: ["甲", "乙"] },
    ],
  },
});
const YUAN: Definition = { measures: { 个: { unit: "万元" } } };
const rows = (found: BookBefore | null, count: number) =>
  found?.ok &&
  found.submissions.map(({ return: ret }) => Array.from({ length: count }, (_, row) => figure(ret, row)));

describe("a book of another version of the form", () => {
  const three = (form: Form) => ofMay(form, [], [handed(form, { unit: "甲镇", tables: [[[1], [2], [3]]] })]);

  it.each<[string, Form, SheetPlan[], readonly Form[], Form, (number | null)[]]>([
    ["is read by the definition that it carries, its rows wherever they stand", OLD, [definitionPlan(OLD)], [], JUNE, [2, 1]],
    ["is read by a definition that is known", OLD, [], [OLD], JUNE, [2, 1]],
    ["is read by that before one that is known", OLD, [definitionPlan(OLD)], [month("2012-05", ["户数", "人数", "旧项"], { version: "老" })], JUNE, [2, 1]],
    ["is followed through what replaces it; what was split is blank", REPLACED, [definitionPlan(REPLACED)], [], REPLACING, [1, 2, null, null]],
    ["is blank where it counted in another measure", month("2012-05", ["人数", "户数", "旧项"], YUAN), [definitionPlan(month("2012-05", ["人数", "户数", "旧项"], YUAN))], [], JUNE, [null, null]],
  ])("%s", (_, old, more, others, now, expected) => {
    const found = bookBefore(now, grids(workbook(old, three(old), ...more)), others);
    expect(rows(found, expected.length)).toEqual([expected]);
  }); // prettier-ignore

  it("brings the lines of a list, column by column", () => {
    const list = (of: string, ...columns: (string | Definition)[]) =>
      compiled(listOfLabels(columns, { id: "list", version: of, period: { every: "month", of } }));
    const [may, june] = [
      list("2012-05", "村名", "旧", { label: "户数", measure: "个" }),
      list("2012-06", { label: "户数", measure: "个" }, "村名", "新"),
    ];
    const lines = [{ c1: "一村", c2: "旧话", c3: 8 }, { c1: "二村", c3: 9 }]; // prettier-ignore
    const book = receive(may, EMPTY_BOOK, [handed(may, { unit: "甲镇", tables: [{ lines }] })], "2012-05-29 09:00").book; // prettier-ignore
    const plans = [
      ...bookPlans(may, book, together(may, inputOf(may, book).submissions)),
      definitionPlan(may),
    ];
    const found = bookBefore(june, grids(plans), []);
    const content = found?.ok ? found.submissions[0]!.return.content.tables[0]! : null;
    expect(content?.kind === "list" && content.lines.map((line) => line.map(({ value, text }) => value ?? text))).toEqual([
      [8, "一村", null],
      [9, "二村", null],
    ]); // prettier-ignore
  });
});

const typed = (plans: readonly SheetPlan[], sheet: string, change: (grid: Grid) => unknown[][]): Grid[] =>
  grids(plans).map((grid) =>
    grid.sheet === sheet ? { ...grid, values: change(grid) as Grid["values"] } : grid,
  );
const over = (from: unknown, to: unknown) => (grid: Grid) =>
  grid.values.map((line) => line.map((value) => (value === from ? to : value)));
const book = (form: Form) => workbook(form, ofMay(form));
const inPeriod = (of: string) => forPeriod(JUNE, of);
const OTHER = month("2012-05", ["户数", "人数"], { id: "other", title: "另一张表" });

describe("nothing is taken of a book", () => {
  it.each<[string, () => Grid[], readonly Form[], object]>([
    ["of the same period", () => grids(book(JUNE)), [], { why: "same-period", period: { of: "2012-06" }, wanted: { of: "2012-05" } }],
    ["of a later period", () => grids([...book(inPeriod("2012-07")), definitionPlan(inPeriod("2012-07"))]), [], { why: "later-period" }],
    ["of an earlier one", () => grids([...book(inPeriod("2012-04")), definitionPlan(inPeriod("2012-04"))]), [], { why: "earlier-period" }],
    ["of another form, which is named where it is known", () => grids(book(OTHER)), [OTHER], { why: "other-form", title: "另一张表" }],
    ["of a version that nobody knows", () => grids(book(OLD)), [], { why: "unknown-version", version: "老" }],
    ["of the month before, but with other rows than the form", () => grids(book(month("2012-05", ["人数", "户数"]))), [], { why: "unknown-version" }],
    ["in which nothing counts", () => grids(workbook(MAY, ofMay(MAY, [1, 2].map((receipt) => ({ kind: "excluded", receipt, unit: "", reason: "" }))))), [], { why: "nothing-counts" }],
    ["with nothing in it", () => grids(workbook(MAY, EMPTY_BOOK)), [], { why: "nothing-counts" }],
    ["in which a figure was typed over", () => typed(book(MAY), "分户明细", over(4, 400)), [], { why: "by-hand", changes: 1, first: { sheet: "分户明细", cell: "G4" } }],
    ["of which a record is damaged", () => typed(book(MAY), "分户明细", ({ values }) => values.map((line, row) => line.map((value) => (row === 3 && typeof value === "string" && value.startsWith("{") ? value.slice(0, -5) : value)))), [], { why: "damaged", cell: { sheet: "分户明细", cell: "N4" } }],
    ["of which all records are damaged", () => typed(book(MAY), "分户明细", ({ values }) => values.map((line) => line.map((value) => (typeof value === "string" && value.startsWith("{") ? "x" : value)))), [], { why: "damaged", cell: { sheet: "分户明细", cell: "N3" } }],
    ["of which the journal is gone", () => grids(book(MAY)).filter(({ sheet }) => sheet !== "经办记录"), [], { why: "damaged", cell: { sheet: "经办记录", cell: "A1" } }],
  ])("%s", (_, sheets, others, obstacle) => {
    expect(bookBefore(JUNE, sheets(), others)).toMatchObject({ ok: false, obstacle });
  }); // prettier-ignore

  it("that is none", () => {
    expect(bookBefore(JUNE, grids([rosterPlan(listed("甲镇")), definitionPlan(MAY)]), [])).toBeNull();
  });
});
