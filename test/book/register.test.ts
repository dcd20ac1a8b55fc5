import { act, type Doing } from "../../src/book/act";
import { EMPTY_BOOK, type Book } from "../../src/book/book";
import { inputOf } from "../../src/book/in-force";
import { receive } from "../../src/book/receive";
import { rosterOn } from "../../src/book/register";
import { refusedNow } from "../../src/book/unread";
import { bookPlans } from "../../src/book/sheets/book-plans";
import type { RefusedFile, Submission } from "../../src/consolidation/consolidation";
import type { Grid } from "../../src/sheet/grid";
import { gridOfPlan } from "../../src/sheet/sheet-plan";
import { handed, listed, together } from "../support/consolidated";
import { FORM_2011 as FORM } from "../support/forms";
import { texts } from "../consolidation/said";

const UNITS = listed("甲镇", "乙镇", "丙镇");
/** A return of which nothing is open. */
const clean = (unit: string, value = 3, more: Partial<Submission> = {}, date = "2011-12-10") =>
  handed(FORM, { unit, date, tables: [{ boards: { town: value } }] }, { findings: [], ...more });
/** 零报: no figure, and 备注 says why. */
const nil = handed(FORM, { unit: "甲镇", tables: [{ boards: { remark: "今年没有开展，下半年启动" } }] });
const wrong = (unit: string) => handed(FORM, { unit, tables: [{ boards: { town: -1 } }] });
const received = (submissions: readonly Submission[], book = EMPTY_BOOK, time = "2011-12-19 09:32") =>
  receive(FORM, book, submissions, time).book;
const later = (book: Book, ...doings: readonly Doing[]) =>
  doings.reduce((soFar, doing) => act(soFar, doing, "2011-12-20 10:00"), book);

/** 报送情况 of a book; from its head on. */
function register(book: Book, refused: readonly RefusedFile[] = [], reports: Grid | null = null) {
  const roster = rosterOn(book, UNITS, "2011-12-21");
  const known = { roster, refused: refusedNow(book, refused, roster) };
  const all = together(FORM, [], { ...inputOf(FORM, book), ...known });
  return bookPlans(FORM, book, all, { reports }).find(({ sheet }) => sheet === "报送情况")!;
}
const stateOf = (unit: string, ...given: Parameters<typeof register>) =>
  texts(register(...given).cells)
    .map((line) => line.split("|"))
    .find(([name]) => name === unit)![2];

describe("how far a unit is", () => {
  const first = received([clean("甲镇")]);
  const returned: Doing = { kind: "returned", receipt: 1, unit: "甲镇", reason: "合计不对" };
  const sealed: Doing = { kind: "sealed", edition: 1, code: "7K3M", reported: 1, due: 3, unit: "" };
  const again = (book: Book) => received([clean("甲镇", 4, { file: "再报.xlsx" }, "2011-12-12")], book);

  it.each<[string, () => Book, string]>([
    ["nothing came", () => EMPTY_BOOK, "未报"],
    ["it owes none", () => later(EMPTY_BOOK, { kind: "exempt", from: "2011-01-01", until: "", unit: "甲镇" }), "免报"],
    ["it did not owe one last year", () => later(EMPTY_BOOK, { kind: "exempt", from: "2010-01-01", until: "2010-12-31", unit: "甲镇" }), "未报"],
    ["it came with nothing open", () => first, "已收"],
    ["it came and says that there is nothing", () => received([nil]), "已收"],
    ["it came with errors", () => received([wrong("甲镇")]), "待核实"],
    ["it came and nothing is filled in", () => received([handed(FORM, { unit: "甲镇" })]), "空表"],
    ["it was sent back", () => later(first, returned), "退回"],
    ["that was taken back", () => ({ ...later(first, returned), acts: later(first, returned).acts.map((each) => ({ ...each, undone: each.kind === "returned" ? "2011-12-21 08:00" : null })) }), "已收"],
    ["it came once more", () => again(later(first, returned)), "已重报"],
    ["it came once more without having been asked", () => again(first), "已收"],
    ["it passed", () => later(first, { kind: "passed", receipt: 1, unit: "甲镇" }), "通过"],
    ["it is in an edition", () => later(first, sealed), "封存"],
    ["it was sent back before the edition", () => later(later(first, returned), sealed), "退回"],
    ["it came after the edition", () => again(later(first, sealed)), "已收"],
  ])("when %s", (_, made, state) => expect(stateOf("甲镇", made())).toBe(state)); // prettier-ignore

  it("when its file could not be read, it has not simply failed to report", () => {
    const refused = [{ file: "收件/甲镇.xlsx", code: "truncated", reason: "文件不完整" }];
    expect([stateOf("甲镇", EMPTY_BOOK, refused), stateOf("乙镇", EMPTY_BOOK, refused)]).toEqual([
      "没读出来",
      "未报",
    ]);
  });

  it("when a file waits that may be its", () =>
    expect(stateOf("甲镇", received([clean("綦江县甲镇")]))).toBe("待确认"));
});

describe("rates", () => {
  const summary = (book: Book) => texts(register(book).cells)[1]!.replace(/\|+$/, "");
  const exempt: Doing = { kind: "exempt", from: "2011-01-01", until: "", unit: "丙镇" };

  it.each<[string, () => Book, string]>([
    [
      "of all",
      () => received([clean("甲镇")]),
      "应报 3，已报 1（1/3 = 33.3%），按时 1（1/3 = 33.3%），未报 2",
    ],
    ["without whom owes none", () => later(received([clean("甲镇")]), exempt), "应报 2，已报 1（1/2 = 50%）"],
    [
      "never above a hundred",
      () => later(received([clean("甲镇"), clean("乙镇"), clean("丙镇"), clean("外来")]), exempt),
      "应报 3，已报 3（3/3 = 100%）",
    ],
    ["without an empty form", () => received([handed(FORM, { unit: "甲镇" })]), "应报 3，已报 0（0/3 = 0%）"],
  ])("%s", (_, made, words) => expect(summary(made())).toContain(words));
});

it("a register tells which return of a unit it is, when it came, and by how many days it is late", () => {
  const book = received(
    [clean("甲镇", 5, { file: "二.xlsx" }, "2011-12-23")],
    received([clean("甲镇", 4, { file: "一.xlsx" }, "2011-12-22")]),
    "2011-12-24 08:15",
  );
  expect(texts(register(book).cells)[3]).toMatch(
    /^甲镇\|镇\|已收\|2011-12-24 08:15\|2\|2011-12-23\|2\|.*2011-12-22 已报，2011-12-23 更正，按首次报送算$/,
  );
});

it("a return of another period that a unit sent by mistake is not counted as its first one", () => {
  const tables = [{ boards: { town: 5 } }];
  const mistaken = handed(FORM, { unit: "甲镇", period: "2010", tables }, { file: "去年.xlsx" });
  const book = received([clean("甲镇", 4, { file: "今年.xlsx" })], received([mistaken]));
  expect(texts(register(book).cells)[3]).toMatch(/^甲镇\|镇\|已收\|2011-12-19 09:32\|1\|2011-12-10\|/);
  const plans = bookPlans(FORM, book, together(FORM, [], inputOf(FORM, book)));
  const nth = ["分户明细", "历次报表"].map((sheet) => {
    const { cells } = plans.find((plan) => plan.sheet === sheet)!;
    return cells[2]![cells[0]!.indexOf("第几次")];
  });
  expect(nth).toEqual([1, 1]);
});

it("what the clerk has written into the register stays with its unit", () => {
  const sheet = gridOfPlan(register(received([clean("乙镇")])));
  const head = sheet.values[2]!;
  const at = (label: string) => head.indexOf(label);
  const values = sheet.values.map((line, row) => {
    if (row === 2) return [...line, "回访", null];
    if (row !== 3) return line;
    return [...line.with(at("电话"), "48660001").with(at("纸质"), "12-20"), "已通知", "李"];
  });
  const anew = register(received([clean("甲镇")], received([clean("丙镇")])), [], { ...sheet, values });
  const rows = texts(anew.cells)
    .slice(2)
    .map((line) => line.split("|"));
  expect(rows[0]!.slice(-2)).toEqual(["回访", ""]);
  expect(rows[1]!.slice(-2)).toEqual(["已通知", "李"]);
  expect([rows[1]![at("电话")], rows[1]![at("纸质")]]).toEqual(["48660001", "12-20"]);
  expect(rows[2]!.slice(-2)).toEqual(["", ""]);
});
