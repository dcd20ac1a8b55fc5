import { act, type Doing } from "../../src/book/act";
import { settles } from "../../src/book/answers";
import { EMPTY_BOOK, type Book } from "../../src/book/book";
import { correctableAt, correctedTo } from "../../src/book/correctable";
import { correctionsBehind, correctionsIn } from "../../src/book/corrections";
import { sealing } from "../../src/book/edition";
import { withEffects } from "../../src/book/effects";
import { inputOf, submissionIn } from "../../src/book/in-force";
import { receive } from "../../src/book/receive";
import { rosterOn } from "../../src/book/register";
import { bookPlans } from "../../src/book/sheets/book-plans";
import { readBook } from "../../src/book/sheets/read-book";
import { undo } from "../../src/book/undo";
import type { Submission } from "../../src/consolidation/consolidation";
import { trace } from "../../src/consolidation/trace";
import { papersOf } from "../../src/papers/papers";
import { gridOfPlan } from "../../src/sheet/sheet-plan";
import { texts } from "../consolidation/said";
import { handed, listed, together, VILLAGES } from "../support/consolidated";
import { FORM_2011 as FORM, lineOf, matrixOf } from "../support/forms";

const UNITS = listed("甲镇", "乙镇", "丙镇");
const DAY = "2011-12-21";
const NOW = `${DAY} 10:00`;
const { rows, columns } = matrixOf(FORM);
const [BOARDS, TOWN] = [lineOf(rows.lines, "boards"), lineOf(columns.lines, "town")];
const TOTAL = columns.lines.find(({ role }) => role === "total")!.index;

const boards = (unit: string, value: number, more: Partial<Submission> = {}, date = "2011-12-10") =>
  handed(FORM, { unit, date, tables: [{ boards: { town: value } }] }, { findings: [], ...more });
const received = (submissions: readonly Submission[], book: Book = EMPTY_BOOK) =>
  receive(FORM, book, submissions, "2011-12-20 09:00").book;
/** The book when these were done, each with its effect, saved and opened again. */
const done = (before: Book, ...doings: readonly Doing[]) =>
  doings.reduce((book, doing) => reopened(withEffects(FORM, book, act(book, doing, NOW), UNITS)), before);

function consolidated(book: Book) {
  const roster = rosterOn(book, UNITS, DAY);
  return together(FORM, [], { ...inputOf(FORM, book), roster, date: DAY });
}
const plans = (book: Book) => bookPlans(FORM, book, consolidated(book));
const sheet = (book: Book, name: string) => {
  const plan = plans(book).find((each) => each.sheet === name);
  return plan ? texts(plan.cells) : null;
};
function reopened(book: Book): Book {
  const grids = new Map(plans(book).map((plan) => [plan.sheet, gridOfPlan(plan)]));
  const reading = readBook(FORM, (name) => grids.get(name) ?? null);
  if (reading.kind !== "book") throw new Error(JSON.stringify(reading));
  return reading.book;
}
const register = (book: Book, unit: string) =>
  sheet(book, "报送情况")!.map((line) => line.split("|")).find(([name]) => name === unit)!; // prettier-ignore
const papers = (book: Book) => papersOf(FORM, book, { roster: UNITS, refused: [], reports: null, date: DAY });

/** C7 is blank beside C6: a query. */
const asked = (unit: string, file = `${unit}.xlsx`, value = 9, date = "2011-12-10") =>
  handed(FORM, { unit, date, tables: [{ organisations: { town: value } }] }, { file });
const total = (book: Book, row = BOARDS) => {
  const [table] = consolidated(book).totals;
  return table?.kind === "matrix" ? [table.cells[row]![TOWN], table.cells[row]![TOTAL]] : [];
};

describe("免报", () => {
  const exempt: Doing = { kind: "exempt", from: "2011-12-01", until: "", unit: "丙镇", reason: "机构撤销" };
  const summary = (book: Book) => sheet(book, "报送情况")![1]!.slice(0, 30);
  const called = (book: Book) => papers(book).calls.map(({ unit }) => unit);
  const first = received([boards("甲镇", 3)]);

  it.each<[string, Doing[], string, string, string, string[]]>([
    ["nothing said", [], "未报", "", "应报 3，已报 1（1/3 = 33.3%）", ["乙镇", "丙镇"]],
    ["exempt", [exempt], "免报", "机构撤销（2011-12-01起）", "应报 2，已报 1（1/2 = 50%）", ["乙镇"]],
    ["until a day that is past", [{ ...exempt, until: "2011-12-20" }], "未报", "", "应报 3", ["乙镇", "丙镇"]],
    ["from a day to come", [{ ...exempt, from: "2012-01-01" }], "未报", "", "应报 3", ["乙镇", "丙镇"]],
    ["owing again", [exempt, { kind: "owing", unit: "丙镇" }], "未报", "", "应报 3", ["乙镇", "丙镇"]],
    ["exempt once more", [exempt, { kind: "owing", unit: "丙镇" }, { ...exempt, until: "2012-12-31" }], "免报", "机构撤销（2011-12-01至2012-12-31）", "应报 2", ["乙镇"]],
  ])("%s", (_, doings, state, note, counts, calls) => {
    const book = done(first, ...doings);
    const line = register(book, "丙镇");
    expect([line[2], line[14], called(book)]).toEqual([state, note, calls]);
    expect(summary(book)).toContain(counts);
  }); // prettier-ignore

  it("taken back, the unit owes its return again", () =>
    expect(register(reopened(undo(done(first, exempt), NOW)), "丙镇")[2]).toBe("未报"));

  it("a unit that reports all the same is counted, and no rate is above a hundred", () => {
    const all = received([boards("甲镇", 1), boards("乙镇", 1), boards("丙镇", 1)]);
    expect(summary(done(all, exempt))).toContain("应报 3，已报 3（3/3 = 100%）");
  });

  it("an empty form of a unit that owes none is no report that is lacking", () => {
    const book = done(received([boards("甲镇", 1), handed(FORM, { unit: "丙镇" })]), exempt);
    expect([register(book, "丙镇")[2], summary(book)]).toEqual([
      "免报",
      expect.stringContaining("应报 2，已报 1"),
    ]);
  });
});

describe("收到纸质", () => {
  const paper: Doing = { kind: "paper", unit: "甲镇" };
  const first = received([boards("甲镇", 3)]);
  const again = (book: Book) => received([boards("甲镇", 4, { file: "新.xlsx" }, "2011-12-12")], book);

  it.each<[string, () => Book, string]>([
    ["not yet", () => first, ""],
    ["with the return", () => done(first, paper), DAY],
    ["before the file", () => received([boards("甲镇", 3)], done(received([boards("乙镇", 1)]), paper)), DAY],
    ["of the return before", () => again(done(first, paper)), `${DAY}（前次）`],
    ["of both", () => done(again(done(first, paper)), paper), DAY],
    ["taken back", () => reopened(undo(done(first, paper), NOW)), ""],
  ])("%s", (_, made, shown) => expect(register(made(), "甲镇")[10]).toBe(shown));
});

describe("电话核实", () => {
  const answered = (by: string, answer: string): Doing => {
    return { kind: "answered", receipt: 1, rule: "C05", cell: "C7", by, answer, unit: "甲镇" };
  };
  const NEW = answered("12-21 王某", "系新建支部");
  const first = received([asked("甲镇")]);
  /** Where C05 is asked, on the slip; the register counts as many. */
  const open = (book: Book) =>
    papers(book)
      .slips.flatMap(({ lines }) => lines)
      .flatMap(({ cell, message }) => (message.includes("不等") ? [cell] : []));

  it.each<[string, () => Book, string[]]>([
    ["nobody has called", () => first, ["C7", "P7"]],
    ["it is settled with its total", () => done(first, NEW), []],
    ["boilerplate settles nothing", () => done(first, answered("12-21 王某", "核实无误")), ["C7", "P7"]],
    ["taken back", () => reopened(undo(done(first, NEW), NOW)), ["C7", "P7"]],
    ["the unit's next return is asked anew", () => received([asked("甲镇", "新.xlsx", 8, "2011-12-12")], done(first, NEW)), ["C7", "P7"]],
    ["the figure is another one since", () => done(first, NEW, { kind: "corrected", receipt: 1, table: 0, row: 1, column: TOWN, from: null, to: 3, unit: "甲镇", reason: "王某" }), ["C7", "P7"]],
  ])("%s", (_, made, left) => expect(open(made())).toEqual(left)); // prettier-ignore

  it("is no query of the register any more", () =>
    expect([first, done(first, NEW)].map((book) => register(book, "甲镇")[8])).toEqual(["2", ""]));

  it("stands in 问题清单 with its source", () =>
    expect(sheet(done(first, NEW), "问题清单")!.filter((line) => line.includes("C05"))[0]).toMatch(
      /\|C05\|已说明（电话）\|.*请核实。电话核实：12-21 王某，系新建支部$/,
    ));

  it.each([
    ["12-21 王某", "系新建支部", true],
    ["县扶贫办王某", "核实无误", false],
    ["县扶贫办王某", "情况属实", false],
    ["", "两个支部年底才成立，没有实行", false],
    ["王某", "是", false],
  ])("%s: %s settles a query: %s", (by, answer, is) => expect(settles(FORM, by, answer)).toBe(is));
});

describe("更正", () => {
  const first = received([boards("甲镇", 3), boards("乙镇", 5)]);
  const cell = { table: 0, row: BOARDS, column: TOWN };
  const corrected: Doing = { kind: "corrected", receipt: 1, ...cell, from: 3, to: 7, unit: "甲镇", reason: "12-21 王某电话" }; // prettier-ignore
  const standing = (book: Book) => sheet(book, "更正")?.slice(1) ?? null;
  const again = (book: Book) => received([boards("甲镇", 7, { file: "新.xlsx" }, "2011-12-22")], book);
  const LINE = `4|${NOW.slice(0, 10)} 10:00|甲镇|设立党务公开栏（块）·镇党委|3|7|12-21 王某电话|1`.replace(
    /^4/,
    "3",
  );

  it.each<[string, () => Book, number, string[] | null]>([
    ["as reported", () => first, 8, null],
    ["corrected", () => done(first, corrected), 12, [`${LINE}|计入汇总|待补`]],
    ["with the paper", () => done(first, corrected, { kind: "paper", unit: "甲镇" }), 12, [`${LINE}|计入汇总|${DAY}`]],
    ["lapsed with the unit's own return", () => reopened(again(done(first, corrected))), 12, [`${LINE}|已失效，单位另有报表|`]],
    ["taken back", () => reopened(undo(done(first, corrected), NOW)), 8, []],
  ])("%s", (_, made, sum, lines) => {
    const book = made();
    expect(total(book)).toEqual([sum, sum]);
    expect(standing(book)?.map((line) => line.replace(/\|+$/, (ends) => (lines?.[0]?.endsWith("|") ? "|" : ends))) ?? null).toEqual(lines);
  }); // prettier-ignore

  it("says in 经办记录 what it did to the totals", () =>
    expect(done(first, corrected).acts.at(-1)!.effect).toBe(
      "改了 1 格：设立党务公开栏（块）·镇党委 3→7；汇总 设立党务公开栏（块）·镇党委 8→12，设立党务公开栏（块）·合计 8→12",
    ));

  it("is behind each figure that it is in, and no other", () => {
    const book = done(first, corrected);
    const all = correctionsIn(book, consolidated(book));
    const detail = gridOfPlan(plans(book).find(({ sheet }) => sheet === "分户明细")!);
    const behind = (row: number, column: number) => {
      const figure = { table: 0, row, column };
      return trace(FORM, detail, figure).map((addend) => [
        ...[addend.unit, addend.value],
        ...correctionsBehind(FORM, book, all, figure, addend).map(({ act: { from, to } }) => `${from}→${to}`),
      ]);
    };
    const both = [
      ["甲镇", 7, "3→7"],
      ["乙镇", 5],
    ];
    expect([behind(BOARDS, TOWN), behind(BOARDS, TOTAL), behind(BOARDS, TOWN + 1)]).toEqual([both, both, []]);
  });

  it("takes along a 合计 that was typed and right, and leaves one that was wrong", () => {
    const typed = (sum: number) =>
      received([
        handed(FORM, { unit: "甲镇", tables: [{ boards: { town: 3, [columns.lines[TOTAL]!.id]: sum } }] }),
      ]);
    const sum = (book: Book) => {
      const content = submissionIn(FORM, book, book.receipts[0]!).return.content.tables[0]!;
      return content.kind === "matrix" && content.cells[BOARDS]![TOTAL]!.value;
    };
    expect([3, 4].map((each) => sum(done(typed(each), corrected)))).toEqual([7, 4]);
  });
});

describe("which cell is corrected, and to what", () => {
  const { return: ret } = boards("甲镇", 3);
  const list = handed(VILLAGES, {
    unit: "甲镇",
    tables: [{ lines: [{ name: "东村", kind: "新建", people: 12 }] }],
  }).return;
  const where = (form: typeof FORM, of: typeof ret, name: string) => {
    const found = correctableAt(form, of, name);
    return typeof found === "string" ? found : [found.row, found.column, found.from];
  };

  it.each([
    ["C14", [BOARDS, TOWN, 3]],
    ["统计表 c14", [BOARDS, TOWN, 3]],
    ["Ｃ１４", [BOARDS, TOWN, 3]],
    ["D14", [BOARDS, TOWN + 1, null]],
    ["P14", "computed"],
    ["C2", "none"],
    ["别的表 C14", "none"],
    ["十四", "none"],
  ])("%s", (name, found) => expect(where(FORM, ret, name)).toEqual(found));

  it("of a list is one of its lines, and not its number", () => {
    const cells = ["name", "kind", "people"].map((id) => {
      const column = lineOf(VILLAGES.tables[0]!.columns.lines, id);
      const content = list.content.tables[0]!;
      const at = content.kind === "list" ? content.lines[0]![column]!.at! : null;
      return `${"ABCDEFG"[at!.column]}${at!.row + 1}`;
    });
    expect(cells.map((name) => where(VILLAGES, list, name))).toEqual([
      [0, 1, "东村"],
      [0, 2, "新建"],
      [0, 3, 12],
    ]);
    const kind = correctableAt(VILLAGES, list, cells[1]!);
    expect(["续建", "拆除"].map((typed) => typeof kind !== "string" && correctedTo(kind, typed))).toEqual([
      "续建",
      undefined,
    ]);
  });

  it.each([
    ["12", 12],
    ["１２", 12],
    ["12个", 12],
    ["1,200", 1200],
    ["", null],
    ["约12", undefined],
  ])("%s is read as any cell is", (typed, to) => {
    const found = correctableAt(FORM, ret, "C14");
    expect(typeof found !== "string" && correctedTo(found, typed)).toBe(to);
  });
});

describe("封存", () => {
  const first = received([boards("甲镇", 3), boards("乙镇", 5)]);
  const seal = (book: Book) => done(book, sealing(FORM, book, UNITS, DAY));
  const third = (book: Book) => received([boards("丙镇", 4)], book);
  const printed = (book: Book) =>
    sheet(book, "汇总表")!
      .at(-1)!
      .replace(/^.*?\|+|\|+$/g, "");
  const states = (book: Book) => ["甲镇", "乙镇", "丙镇"].map((unit) => register(book, unit)[2]);
  const last = (book: Book) => book.acts.at(-1)!;

  it("makes the total an edition: how many of how many, and a code that stands below it", () => {
    const sealed = seal(first);
    expect(last(sealed)).toMatchObject({ kind: "sealed", edition: 1, reported: 2, due: 3, effect: "" });
    expect(printed(sealed)).toMatch(/^第1版 2011-12-21 封存码 ([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/);
    expect(states(sealed)).toEqual(["封存", "封存", "未报"]);
    expect(printed(seal(received([boards("乙镇", 5), boards("甲镇", 3)])))).toBe(printed(sealed));
  });

  it.each<[string, (book: Book) => Book, string, string[]]>([
    ["one return more", third, "与第1版比：新计入 丙镇；汇总有 2 个数变：设立党务公开栏（块）·镇党委 8→12，设立党务公开栏（块）·合计 8→12", ["封存", "封存", "已收"]],
    ["one less", (book) => done(book, { kind: "excluded", receipt: 2, unit: "乙镇" }), "与第1版比：不再计入 乙镇；汇总有 2 个数变：设立党务公开栏（块）·镇党委 8→3，设立党务公开栏（块）·合计 8→3", ["封存", "未报", "未报"]],
    ["one figure corrected", (book) => done(book, { kind: "corrected", receipt: 1, table: 0, row: BOARDS, column: TOWN, from: 3, to: 4, unit: "甲镇", reason: "王某" }), "与第1版比：数改了的 甲镇；汇总有 2 个数变：设立党务公开栏（块）·镇党委 8→9，设立党务公开栏（块）·合计 8→9", ["待核实", "封存", "未报"]],
    ["one unit that owes none", (book) => done(book, { kind: "exempt", from: "2011-12-01", until: "", unit: "丙镇" }), "与第1版比：应报 3→2", ["封存", "封存", "免报"]],
  ])("after it %s makes a second one, which says what changed", (_, change, effect, after) => {
    const changed = change(seal(first));
    expect(printed(changed)).toBe("第1版（2011-12-21封存）以后改动过，未再封存");
    expect(states(changed)).toEqual(after);
    const second = seal(changed);
    expect(last(second)).toMatchObject({ kind: "sealed", edition: 2, effect });
    expect(printed(second)).toMatch(/^第2版 /);
    expect(printed(undo(second, NOW))).toBe(printed(changed));
  }); // prettier-ignore

  it("what is taken back after it, and so is as it was, is still that edition", () => {
    const sealed = seal(first);
    const back = undo(done(sealed, { kind: "excluded", receipt: 2, unit: "乙镇" }), NOW);
    expect(printed(back)).toBe(printed(sealed));
  });
});

it("what was asked about rows of a return, and what was answered, is a line of 经办记录", () => {
  const file = boards("甲镇", 3);
  const doubt = {
    table: 0,
    sheet: "统计表",
    axis: "row",
    at: 20,
    found: "公开栏",
    candidates: [BOARDS],
  } as const;
  const told = { table: 0, sheet: "统计表", axis: "row", at: 20, found: "公开栏", takenFor: "设立党务公开栏", how: "decided", likeness: 1, times: 1 } as const; // prettier-ignore
  const read = (account: Partial<typeof file.return.account>): Submission => {
    return { ...file, return: { ...file.return, account: { ...file.return.account, ...account } } };
  };
  const answered = reopened(received([read({ evidence: [told] })], received([read({ doubts: [doubt] })])));
  expect(sheet(answered, "经办记录")!.at(-1)).toMatch(
    /^2\|[^|]+\|甲镇\|认定行列\|公开栏\|公开栏＝设立党务公开栏\|\|收报1/,
  );
  expect(received([read({ evidence: [told] })], answered).acts).toEqual(answered.acts);
});
