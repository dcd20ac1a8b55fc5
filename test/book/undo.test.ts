import fc from "fast-check";
import type { Doing } from "../../src/book/act";
import { redo, redoable, undo, undoable } from "../../src/book/undo";
import { readBook } from "../../src/book/sheets/read-book";
import type { Book } from "../../src/book/book";
import { gridOfPlan } from "../../src/sheet/sheet-plan";
import { anyDoing, doing, RECEIVED, SMALL, sheetsOf } from "../support/office-acts";

const NOW = "2012-07-03 11:00";
const times = (count: number, step: (book: Book) => Book, book: Book) => {
  for (let each = 0; each < count; each++) book = step(book);
  return book;
};
const back = (book: Book) => undo(book, NOW);
/** All but the journal, which only grows, and 更正, which is there once something was corrected. */
const withoutJournal = (book: Book) =>
  sheetsOf(book).filter(({ sheet }) => !sheet.startsWith("经办记录") && !sheet.startsWith("更正"));
/** The book saved and opened again. */
const reopened = (book: Book): Book => {
  const grids = new Map(sheetsOf(book).map((plan) => [plan.sheet, gridOfPlan(plan)]));
  const reading = readBook(SMALL, (sheet) => grids.get(sheet) ?? null);
  if (reading.kind !== "book") throw new Error(JSON.stringify(reading));
  return reading.book;
};

it("fifty acts and fifty undos give the sheets back, and fifty redos what was done, also after reopening", () => {
  fc.assert(
    fc.property(fc.array(anyDoing, { minLength: 50, maxLength: 50 }), (doings) => {
      const done = doing(RECEIVED, doings);
      const half = reopened(times(25, back, reopened(done)));
      const undone = reopened(times(25, back, half));
      expect(withoutJournal(undone)).toEqual(withoutJournal(RECEIVED));
      expect(undoable(undone)).toBeNull();
      expect(undone.acts).toHaveLength(RECEIVED.acts.length + 50);
      const again = times(50, redo, undone);
      expect(sheetsOf(again)).toEqual(sheetsOf(done));
    }),
    { numRuns: 8, seed: 2011 },
  );
});

describe("what can be taken back", () => {
  const excluded = (receipt: number): Doing => ({ kind: "excluded", receipt, unit: "甲镇" });
  const number = (act: { readonly number: number } | null) => act?.number ?? null;
  const first = RECEIVED.acts.length + 1;

  it("is never that a return came", () => expect(undoable(RECEIVED)).toBeNull());

  it("is the last act, and is done again from the first", () => {
    const two = doing(RECEIVED, [excluded(1), excluded(2)]);
    expect([number(undoable(two)), redoable(two)]).toEqual([first + 1, null]);
    const none = times(2, back, two);
    expect([undoable(none), number(redoable(none)), number(redoable(redo(none)))]).toEqual([
      null,
      first,
      first + 1,
    ]);
    expect(back(none)).toBe(none);
  });

  it("leaves nothing to be done again once something else is done", () => {
    const other = doing(back(doing(RECEIVED, [excluded(1)])), [excluded(2)]);
    expect(redoable(other)).toBeNull();
    expect(redo(other)).toBe(other);
    // The line that was taken back stays, and says when.
    expect(sheetsOf(other).at(-1)!.cells.at(-2)!.slice(3, 10)).toEqual([
      "不计入",
      "",
      "",
      "",
      "收报1",
      "",
      NOW,
    ]);
  });
});

it("any order of receipts comes to the same totals", () => {
  const totals = (book: Book) => sheetsOf(book)[0];
  const shuffled = { ...RECEIVED, receipts: RECEIVED.receipts.toReversed() };
  expect(totals(shuffled)).toEqual(totals(RECEIVED));
});
