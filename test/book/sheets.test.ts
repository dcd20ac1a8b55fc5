import { act, type Doing } from "../../src/book/act";
import { EMPTY_BOOK, type Book } from "../../src/book/book";
import { handChanges } from "../../src/book/hand-changes";
import { inputOf } from "../../src/book/in-force";
import { receive } from "../../src/book/receive";
import { bookPlans } from "../../src/book/sheets/book-plans";
import { readBook, type BookReading } from "../../src/book/sheets/read-book";
import type { Submission } from "../../src/consolidation/consolidation";
import { sheetNames } from "../../src/consolidation/sheets/sheet-names";
import type { Form } from "../../src/form/form";
import { columnIndex, columnName, parseCell } from "../../src/sheet/address";
import type { CellValue, Grid } from "../../src/sheet/grid";
import { gridOfPlan } from "../../src/sheet/sheet-plan";
import { handed, handedIn, together } from "../support/consolidated";
import { FIXTURES, FORM_2011, formOf, truthOf, type Definition } from "../support/forms";
import { throughFile } from "../support/through-file";
import { trueReturn } from "../support/truth";

const TIME = "2011-12-19 09:32";
const received = (form: Form, submissions: readonly Submission[], book = EMPTY_BOOK) =>
  receive(form, book, submissions, TIME).book;
const sheets = (form: Form, book: Book): Grid[] =>
  bookPlans(form, book, together(form, inputOf(form, book).submissions, inputOf(form, book))).map(gridOfPlan);
const read = (form: Form, grids: readonly Grid[]): BookReading =>
  readBook(form, (name) => grids.find(({ sheet }) => sheet === name) ?? null);

const changesOn = (form: Form, book: Book, grids: readonly Grid[]) =>
  handChanges(form, book, (name) => grids.find(({ sheet }) => sheet === name) ?? null);

const town = (unit: string, value: number, more: Partial<Submission> = {}, date = "2011-12-10") =>
  handed(FORM_2011, { unit, date, tables: [{ boards: { town: value } }] }, more);
const RECEIVED = received(FORM_2011, [
  town("甲镇", 3),
  town("甲镇", 4, { file: "甲镇（更正）.xlsx" }, "2011-12-12"),
  town("", 5, { file: "无名.xlsx" }),
  town("乙镇", 6),
]);
const DOINGS: readonly Doing[] = [
  { kind: "named", receipt: 3, unit: "丙镇", from: "", own: false },
  { kind: "kept", receipt: 1, known: 4, unit: "甲镇", reason: "=第二次\n填错了" },
  { kind: "merged", receipt: 2, with: 1, known: 4, unit: "甲镇" },
  { kind: "excluded", receipt: 4, unit: "乙镇" },
  { kind: "readmitted", receipt: 4, unit: "乙镇" },
  { kind: "corrected", receipt: 4, table: 0, row: 2, column: 1, from: 6, to: null, unit: "乙镇" },
  { kind: "answered", receipt: 4, rule: "C02", cell: "C8", by: "老王", answer: "属实", unit: "乙镇" },
  { kind: "returned", receipt: 4, unit: "乙镇", reason: "合计不对" },
  { kind: "passed", receipt: 4, unit: "乙镇" },
  { kind: "reminded", round: 2, unit: "丁镇" },
  { kind: "exempt", from: "2011-01-01", until: "", unit: "戊镇" },
  { kind: "paper", unit: "甲镇" },
  { kind: "sealed", edition: 1, code: "7K3M", reported: 1, due: 3, unit: "" },
];
const BOOK = DOINGS.reduce((book, doing) => act(book, doing, "2011-12-20 10:00"), RECEIVED);

/** The book of a fixture's returns, each of them also handed in once more on another day. */
function fixtureBook(name: string): Book {
  const form = formOf(name);
  const all = truthOf(name).returns.map((truth: Definition) =>
    handedIn(form, trueReturn(name, truth), { file: truth.file, modified: 1 }),
  );
  return received(form, all);
}

describe("a book comes back from its sheets as it was", () => {
  const cases: [string, Form, () => Book][] = [
    ["with acts of every kind", FORM_2011, () => BOOK],
    ["with nothing in it", FORM_2011, () => EMPTY_BOOK],
    ...FIXTURES.filter((name) => /^s\d/.test(name)).map((name): [string, Form, () => Book] => [
      `of ${name}`,
      formOf(name),
      () => fixtureBook(name.slice(0, 2)),
    ]),
  ];
  it.each(cases)("%s", (_, form, made) => {
    const book = made();
    const grids = sheets(form, book);
    expect(read(form, grids)).toEqual({ kind: "book", book });
    expect(changesOn(form, book, grids)).toEqual([]);
  });

  it("with two halves of a list put together", () => {
    const form = formOf("s6");
    const [first, second] = fixtureBook("s6").receipts;
    const { book } = receive(
      form,
      EMPTY_BOOK,
      [first!, second!].map(({ submission }) => ({
        ...submission,
        return: { ...submission.return, content: { ...submission.return.content, unit: "甲镇" } },
      })),
      TIME,
    );
    const merged = act(book, { kind: "merged", receipt: 2, with: 1, known: 2, unit: "甲镇" }, TIME);
    const grids = sheets(form, merged);
    expect(read(form, grids)).toEqual({ kind: "book", book: merged });
    expect(changesOn(form, merged, grids)).toEqual([]);
  });

  it("through a file", async () => {
    const grids = sheets(FORM_2011, BOOK);
    const names = grids.map(({ sheet }) => sheet);
    const opened = (await throughFile(grids)).map((grid, at) => ({ ...grid, sheet: names[at]! }));
    expect(read(FORM_2011, opened)).toEqual({ kind: "book", book: BOOK });
    expect(changesOn(FORM_2011, BOOK, opened)).toEqual([]);
  });

  it("and what has not changed since is not read again", () => {
    const grids = sheets(FORM_2011, BOOK);
    const sheetOf = (name: string) => grids.find(({ sheet }) => sheet === name) ?? null;
    const again = readBook(FORM_2011, sheetOf, BOOK);
    expect(again).toEqual({ kind: "book", book: BOOK });
    const same = again.kind === "book" && again.book.receipts.every((each, at) => each === BOOK.receipts[at]);
    expect(same).toBe(true);
  });

  it("whose lines were sorted", () => {
    const sorted = sheets(FORM_2011, BOOK).map((grid) => {
      const head = grid.sheet === "经办记录" ? 1 : 2;
      const ofBook = /分户明细|历次报表|经办记录/.test(grid.sheet);
      if (!ofBook) return grid;
      return { ...grid, values: [...grid.values.slice(0, head), ...grid.values.slice(head).reverse()] };
    });
    expect(read(FORM_2011, sorted)).toEqual({ kind: "book", book: BOOK });
  });
});

describe("what is not whole is named by its cell", () => {
  const names = sheetNames(FORM_2011);
  const [detail, earlier, journal] = [names.detail[0]!, names.earlier[0]!, names.journal];
  const changed = (sheet: string, cell: string, value: CellValue) => (grids: Grid[]) =>
    grids.map((grid) => {
      const { row, column } = parseCell(cell)!;
      if (grid.sheet !== sheet) return grid;
      return {
        ...grid,
        values: grid.values.map((line, at) => (at === row ? line.with(column, value) : line)),
      };
    });
  const without = (sheet: string) => (grids: Grid[]) => grids.filter((grid) => grid.sheet !== sheet);
  const rowGone = (sheet: string, row: number) => (grids: Grid[]) =>
    grids.map((grid) =>
      grid.sheet === sheet ? { ...grid, values: grid.values.filter((_, at) => at !== row) } : grid,
    );
  const head = sheets(FORM_2011, BOOK).find(({ sheet }) => sheet === detail)!.values[0]!;
  const letter = (label: string) => columnName(head.indexOf(label));
  const [receipt, record] = [letter("收报"), letter("读数记录")];

  it.each<[string, (grids: Grid[]) => Grid[], string, string]>([
    ["a record that was cut", changed(detail, `${record}3`, '{"receipt":1,"rec'), detail, `${record}3`],
    ["a record that is blank", changed(earlier, `${record}3`, ""), earlier, `${record}3`],
    ["a number of a receipt", changed(detail, `${receipt}3`, 9), detail, `${receipt}3`],
    ["a head of 分户明细", changed(detail, "A1", "户名"), detail, "A1"],
    ["历次报表 that is gone", without(earlier), earlier, "A1"],
    ["经办记录 that is gone", without(journal), journal, "A1"],
    ["a row of 分户明细 that was taken out", rowGone(detail, 2), journal, "A4"],
    ["a line of 经办记录 that was taken out", rowGone(journal, 5), journal, "A6"],
    ["a reason that was written over", changed(journal, "G7", "另一个理由"), journal, "G7"],
    ["an act that nobody knows", changed(journal, "K7", '{"kind":"odd"}'), journal, "K7"],
  ])("%s", (_, damage, sheet, cell) => {
    const found = read(FORM_2011, damage(sheets(FORM_2011, BOOK)));
    expect(found).toMatchObject({ kind: "damaged" });
    expect(found.kind === "damaged" && found.cells[0]).toEqual({ sheet, cell });
    expect(columnIndex(receipt)).toBeLessThan(columnIndex(record));
  });

  it.each<[string, (grids: Grid[]) => Grid[], BookReading["kind"]]>([
    ["a workbook without sheets of ours", () => [], "none"],
    [
      "a consolidation that kept no returns",
      (grids) =>
        grids
          .filter(({ sheet }) => sheet !== earlier && sheet !== journal)
          .map((grid) => ({
            ...grid,
            values: grid.values.map((line) => line.slice(0, columnIndex(receipt))),
          })),
      "old",
    ],
  ])("%s", (_, made, kind) => expect(read(FORM_2011, made(sheets(FORM_2011, BOOK)))).toEqual({ kind }));
});
