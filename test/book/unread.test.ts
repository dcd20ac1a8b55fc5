import { act, type Doing } from "../../src/book/act";
import { EMPTY_BOOK, type Book } from "../../src/book/book";
import { inputOf } from "../../src/book/in-force";
import { readBook } from "../../src/book/sheets/read-book";
import { bookPlans } from "../../src/book/sheets/book-plans";
import { takeIn } from "../../src/book/take-in";
import { undo, undoable } from "../../src/book/undo";
import { refusedNow } from "../../src/book/unread";
import type { RefusedFile } from "../../src/consolidation/consolidation";
import { papersOf } from "../../src/papers/papers";
import { refusedFile, type Refused } from "../../src/pane/words/refusal-reason";
import { callText } from "../../src/papers/call-words";
import { NO_OFFICE } from "../../src/papers/office";
import { gridOfPlan } from "../../src/sheet/sheet-plan";
import { texts } from "../consolidation/said";
import { handed, listed, together } from "../support/consolidated";
import { FORM_2011 as FORM } from "../support/forms";

const UNITS = listed("甲镇", "县司法局");
const DAY = "2011-12-27";
const broken = (file: string, code = "truncated"): RefusedFile => ({ file, code, reason: "文件不完整。" });
const good = (unit: string, file = `${unit}.xlsx`, value = 3) =>
  handed(FORM, { unit, date: "2011-12-10", tables: [{ boards: { town: value } }] }, { file });
const came = (book: Book, refused: readonly RefusedFile[], ...submissions: ReturnType<typeof good>[]) =>
  reopened(
    takeIn(FORM, book, { submissions, refused, named: new Map(), preferred: [] }, `${DAY} 09:00`).book,
  );
const done = (book: Book, doing: Doing) => reopened(act(book, doing, `${DAY} 10:00`));
const CUT = came(EMPTY_BOOK, [broken("传输中断.xlsx")], good("甲镇"));
const sender: Doing = { kind: "sender", file: "传输中断.xlsx", unit: "县司法局" };

function plans(book: Book) {
  const refused = refusedNow(book, [], UNITS);
  return bookPlans(FORM, book, together(FORM, [], { ...inputOf(FORM, book), roster: UNITS, refused }));
}
/** Saved and opened again: nothing is known but what the sheets say. */
function reopened(book: Book): Book {
  const grids = new Map(plans(book).map((plan) => [plan.sheet, gridOfPlan(plan)]));
  const reading = readBook(FORM, (name) => grids.get(name) ?? null);
  if (reading.kind !== "book") throw new Error(JSON.stringify(reading));
  return reading.book;
}
const state = (book: Book, unit: string) => {
  const { cells } = plans(book).find(({ sheet }) => sheet === "报送情况")!;
  const line = texts(cells).map((each) => each.split("|")).find(([name]) => name === unit)!; // prettier-ignore
  return [line[2], line[14]];
};
const calls = (book: Book, refused: readonly RefusedFile[] = []) =>
  papersOf(FORM, book, { roster: UNITS, refused, reports: null, date: DAY }).calls.map(
    ({ unit, because, file }) => `${unit} ${because} ${file}`.trim(),
  );

it.each<[string, () => Book, string[], string[]]>([
  ["nobody knows whose it is", () => CUT, ["未报", ""], ["县司法局 missing", "unread 传输中断.xlsx"]],
  ["the clerk says whose", () => done(CUT, sender), ["没读出来", "收到“传输中断.xlsx”，没读出来，请重发"], ["县司法局 unread 传输中断.xlsx"]],
  ["that is taken back", () => reopened(undo(done(CUT, sender), `${DAY} 11:00`)), ["未报", ""], ["县司法局 missing", "unread 传输中断.xlsx"]],
  ["its name says whose", () => came(EMPTY_BOOK, [broken("收件/县司法局.xlsx", "encrypted")], good("甲镇")), ["没读出来", "收到“收件/县司法局.xlsx”，没读出来，请重发"], ["县司法局 unread 收件/县司法局.xlsx"]],
  ["the unit has sent it again", () => came(done(CUT, sender), [], good("县司法局")), ["待核实", ""], []],
  ["the file came again and can be read", () => came(CUT, [], good("县司法局", "传输中断.xlsx")), ["待核实", ""], []],
  ["the old file is chosen once more", () => came(came(done(CUT, sender), [], good("县司法局")), [broken("传输中断.xlsx")]), ["待核实", ""], []],
  ["nobody is to send it again", () => done(CUT, { kind: "dismissed", file: "传输中断.xlsx", unit: "" }), ["未报", ""], ["县司法局 missing"]],
])("%s", (_, made, stands, called) => {
  const book = made();
  expect([state(book, "县司法局"), calls(book)]).toEqual([stands, called]);
}); // prettier-ignore

it("a unit of which a return counts is asked for what came later and cannot be read", () => {
  const book = came(CUT, [broken("甲镇.xlsx", "encrypted")]);
  expect(state(book, "甲镇")).toEqual(["待核实", "又收到“甲镇.xlsx”，没读出来，请重发"]);
  expect(calls(book)).toContain("甲镇 unread 甲镇.xlsx");
});

it("a file is noted once, stands in 问题清单 after reopening, and cannot be taken back", () => {
  const again = came(CUT, [broken("传输中断.xlsx")]);
  expect(again.acts).toEqual(CUT.acts);
  const { cells } = plans(again).find(({ sheet }) => sheet === "问题清单")!;
  expect(texts(cells)[1]).toMatch(/^\|传输中断\.xlsx\|.*文件不完整。$/);
  expect(undoable(CUT)).toBeNull();
});

it("what is no return is called for by nobody, and what is of another form is not noted", () => {
  const book = came(
    EMPTY_BOOK,
    [broken("通讯录.xlsx", "no-form"), broken("别表.xlsx", "other-form")],
    good("甲镇"),
  );
  expect(book.acts.flatMap((each) => (each.kind === "unread" ? [each.file] : []))).toEqual(["通讯录.xlsx"]);
  expect(calls(book)).toEqual(["县司法局 missing"]);
});

it("a file of the list that is not in the book yet is known by its name", () =>
  expect(calls(CUT, [broken("县司法局.xls", "encrypted")])).toEqual([
    "县司法局 unread 县司法局.xls",
    "unread 传输中断.xlsx",
  ]));

it.each<[string, Refused, RegExp]>([
  ["that is cut off", { code: "truncated" }, /^县司法局：我们收到《.*》“传输中断.xlsx”，但文件不完整，可能没有传完，.*请即重发/],
  ["that is turned round", { code: "transposed" }, /但表的行和列颠倒了，没有读，.*请即重发/],
  ["that took too long here", { code: "timed-out" }, /但文件损坏或打不开，.*请即重发/],
  ["of another kind", { code: "other-format", kind: "pdf" }, /但这是 PDF，读不出格子里的数，.*请即重发/],
])("the unit is told what is wrong with a file %s, and asked to send it again", (_, refused, said) => {
  const book = came(EMPTY_BOOK, [refusedFile("传输中断.xlsx", refused)], good("甲镇"));
  const [call] = papersOf(FORM, done(book, sender), {
    roster: UNITS,
    refused: [],
    reports: null,
    date: DAY,
  }).calls;
  expect(callText(FORM, call!, NO_OFFICE, DAY)).toMatch(said);
}); // prettier-ignore
