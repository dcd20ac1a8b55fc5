import type { Consolidation, Submission } from "../../src/consolidation/consolidation";
import { nameUnit } from "../../src/consolidation/roster/name-unit";
import { reportsPlan } from "../../src/consolidation/sheets/reports-plan";
import type { Seal } from "../../src/reading/return";
import type { Filling } from "../support/filled-return";
import { FORM_2011 as FORM, formOf, lineOf, matrixOf } from "../support/forms";
import { handed, listed, together } from "../support/consolidated";
import { lines, texts } from "./said";

const BOARDS = lineOf(matrixOf(FORM).rows.lines, "boards");
const TOTAL = lineOf(matrixOf(FORM).columns.lines, "total");

/** A return with so many 党务公开栏, and as many organisations that no rule is broken. */
const boards = (unit: string, number: number, filling: Filling = {}, more: Partial<Submission> = {}) =>
  handed(
    FORM,
    { unit, tables: [{ organisations: { town: 1 }, boards: { town: number } }], ...filling },
    more,
  );
const total = ({ totals: [table] }: Consolidation) =>
  table?.kind === "matrix" ? table.cells[BOARDS]![TOTAL] : undefined;
const status = ({ entries }: Consolidation) => entries.map((entry) => entry.status);

describe("several returns of one unit", () => {
  const old = boards("甲镇", 1, { date: "2011-12-10" }, { file: "旧.xlsx", modified: 9 });
  const next = boards("甲 镇", 2, { date: "2011-12-12" }, { file: "新.xlsx", modified: 1 });

  it("count the newer date, whatever the order", () => {
    expect(status(together(FORM, [old, next]))).toEqual(["superseded", "counted"]);
    expect(status(together(FORM, [next, old]))).toEqual(["counted", "superseded"]);
  });

  it("count the one that says anything, however new a blank form is", () => {
    const blank = handed(FORM, { unit: "甲镇", date: "2011-12-14" }, { modified: 20 });
    expect(status(together(FORM, [old, blank]))).toEqual(["counted", "superseded"]);
    expect(status(together(FORM, [blank, old]))).toEqual(["superseded", "counted"]);
    expect(status(together(FORM, [old, blank], { preferred: [blank.id] }))).toEqual([
      "superseded",
      "counted",
    ]);
  });

  it("count the newer file where the dates are the same", () => {
    const again = { ...old, id: "again", modified: 10 };
    expect(status(together(FORM, [old, again]))).toEqual(["superseded", "counted"]);
  });

  it("count the one that was finalised where the dates are the same, and nothing was changed after", () => {
    const seal = (intact: boolean): Seal => ({ date: "2011-12-10", code: "7K3M", kind: "full", intact });
    const sealed = (intact: boolean): Submission => {
      const ret = { ...old.return, content: { ...old.return.content, seal: seal(intact) } };
      return { ...old, id: "sealed", modified: 1, return: ret };
    };
    expect(status(together(FORM, [old, sealed(true)]))).toEqual(["superseded", "counted"]);
    expect(status(together(FORM, [sealed(false), old]))).toEqual(["superseded", "counted"]);
  });

  it("count the one that the clerk chose", () => {
    const chosen = together(FORM, [old, next], { preferred: [old.id] });
    expect([status(chosen), total(chosen)]).toEqual([["counted", "superseded"], 1]);
  });

  it("list the other as superseded", () => {
    expect(lines(FORM, together(FORM, [old, next])).join()).toContain("同一单位交了多份，已用“新.xlsx”");
  });
});

it.each([
  [null, false],
  [true, "2011-12-10 7K3M"],
  [false, "定稿后改过"],
])("报送情况 says whether a return was finalised and still is: %s", (intact, words) => {
  const given = boards("甲镇", 1, { date: "2011-12-10" });
  const seal = intact === null ? null : { date: "2011-12-10", code: "7K3M", kind: "full" as const, intact };
  const sealed = { ...given, return: { ...given.return, content: { ...given.return.content, seal } } };
  const row = reportsPlan(FORM, together(FORM, [sealed])).cells.find(([unit]) => unit === "甲镇")!;
  const said = ["2011-12-10 7K3M", "定稿后改过"].filter((each) => row.includes(each));
  expect(said).toEqual(words === false ? [] : [words]);
});

it("a return without unit is not counted and not dropped", () => {
  const result = together(FORM, [boards("", 1, {}, { file: "无名.xlsx" })]);
  expect([total(result), status(result)]).toEqual([null, ["no-unit"]]);
  expect(lines(FORM, result).join()).toContain("看不出是哪个单位");
});

describe("who has reported", () => {
  const result = together(
    FORM,
    [
      boards("乙", 1, { date: "2011-12-21" }),
      boards("甲", 1),
      handed(FORM, { unit: "丙", tables: [{ "implementing-organisations": { town: 3 } }] }),
      boards("外来", 1),
    ],
    { roster: listed("甲", "乙", "丙", "丁") },
  );

  it("is told in the roster's order, others behind", () => {
    expect(texts(reportsPlan(FORM, result).cells).slice(2)).toEqual([
      "单位|类别|状态|收到|第几次|填报时间|迟几天|错误|待核实|定稿|纸质|联系人|电话|文件|说明",
      "甲|镇|待核实|||2011-12-20|||2|||||甲.xlsx|",
      "乙|镇|待核实|||2011-12-21|1||2|||||乙.xlsx|",
      "丙|镇|待核实|||2011-12-20||3|8|||||丙.xlsx|",
      "丁|镇|未报||||||||||||",
      "外来|（不在名册上）|待核实|||2011-12-20|||2|||||外来.xlsx|",
    ]);
    expect(result.reports.map(({ state }) => state)).toEqual([
      ...["reported", "late", "with-errors", "missing", "reported"],
    ]);
  });

  it("is counted, with the share in time", () => {
    const { counts, provisional } = result;
    expect(counts).toEqual({
      ...{ due: 4, reported: 3, late: 1, missing: 1, withErrors: 1, unlisted: 1, onTimeRate: 0.5 },
    });
    expect(provisional).toBe(true);
  });

  it("is final when all are in without errors", () => {
    expect(together(FORM, [boards("甲", 1)], { roster: listed("甲") }).provisional).toBe(false);
  });
});

it("a unit is late by the day on which its level is due", () => {
  const form = { ...FORM, due: [{ level: "村", by: "2011-12-10" }, { level: null, by: "2011-12-20" }] }; // prettier-ignore
  const roster = [...listed("甲镇"), { ...listed("乙村")[0]!, category: "村" }];
  const submissions = ["甲镇", "乙村", "外来"].map((unit) => boards(unit, 1, { date: "2011-12-15" }));
  const result = together(form, submissions, { roster });
  expect(result.entries.map(({ late }) => late)).toEqual([false, true, false]);
  expect(texts(reportsPlan(form, result).cells)[1]).toMatch(/截止日期 村 2011-12-10、2011-12-20。$/);
});

it.each<[string, Submission[], boolean]>([
  ["nothing that waits", [], false],
  ["one of nobody knows whom", [boards("", 1, {}, { file: "无名.xlsx" })], true],
  ["an old copy, which is no question", [boards("乙", 1, { account: { beside: "old" } })], false],
])("what came is final beside %s: %#", (_, others, provisional) => {
  const result = together(FORM, [boards("甲", 1), ...others], { roster: listed("甲") });
  expect(result.provisional).toBe(provisional);
});

it("what came is provisional while a return that counts has errors", () => {
  const wrong = handed(FORM, { unit: "甲", tables: [{ "implementing-organisations": { town: 3 } }] });
  expect(together(FORM, [wrong], { roster: listed("甲") }).provisional).toBe(true);
});

it("what came is provisional while a row waits for the clerk", () => {
  const doubt = {
    table: 0,
    sheet: "统计表",
    axis: "row" as const,
    at: 13,
    found: "公开栏",
    candidates: [8, 9],
  };
  const asked = boards("甲", 1, { account: { doubts: [doubt] } });
  expect(together(FORM, [asked], { roster: listed("甲") }).provisional).toBe(true);
});

it("what came is provisional while files wait to be read, and lists them", () => {
  const given = { roster: listed("甲"), unread: ["乙.zip"] };
  const result = together(FORM, [boards("甲", 1)], given);
  expect(result.provisional).toBe(true);
  expect(lines(FORM, result)[1]).toMatch(/^\|乙\.zip\|\|\|\|\|F20\|错误\|\|\|读取时取消了/);
});

describe("a form on a hidden sheet", () => {
  const shown = boards("甲", 3);
  const old = boards("乙", 5, { account: { beside: "hidden" } });

  it("is not counted unless the clerk says so", () => {
    const [left, taken] = [
      together(FORM, [shown, old]),
      together(FORM, [shown, old], { preferred: [old.id] }),
    ];
    expect([status(left), total(left)]).toEqual([["counted", "hidden"], 3]);
    expect([status(taken), total(taken)]).toEqual([["counted", "counted"], 8]);
  });

  it("is named among the problems", () => {
    const said = lines(FORM, together(FORM, [shown, old]));
    expect(said).toContainEqual(expect.stringContaining("F12"));
  });
});

describe("a finalised return", () => {
  const sealed = (unit: string, number: number, seal: Partial<Seal> | null): Submission => {
    const submission = boards(unit, number);
    const { return: ret } = submission;
    const full: Seal = { date: "2011-12-16", code: "7K3M-92QX-0VWA-HN5T-E8RC", kind: "full", intact: true };
    return {
      ...submission,
      return: { ...ret, content: { ...ret.content, seal: seal && { ...full, ...seal } } },
    };
  };
  const all = together(FORM, [
    sealed("甲", 3, {}),
    sealed("乙", 4, { intact: false }),
    sealed("丙", 3, null),
  ]);

  it("is told from one that was changed afterwards, and both count", () => {
    expect(all.entries.map(({ seal }) => seal)).toEqual(["intact", "changed", "none"]);
    expect(total(all)).toBe(10);
  });

  it("is named among the problems when it was changed, and only then", () => {
    const said = lines(FORM, all).filter((line) => line.includes("|F13|"));
    expect(said).toEqual([
      "乙|乙.xlsx|统计表|A53|||F13|待核实|7K3M-92QX-0VWA-HN5T-E8RC||定稿后改过：表上的“定稿 2011-12-16 校验码 7K3M-92QX-0VWA-HN5T-E8RC”与现在的内容对不上，可能与盖章的纸质表不一致，请和单位核对。",
    ]);
  });

  it("stays what it is when the clerk gives its unit another name", () => {
    const named = nameUnit(FORM, sealed("甲", 3, {}), { unit: "甲镇", own: true });
    expect(together(FORM, [named]).entries[0]!.seal).toBe("intact");
  });
});

describe("a return of another month", () => {
  const form = formOf("s1");
  const june = (unit: string) => handed(form, { unit, tables: [{ r01: { c1: 5, c2: 5 } }] });
  const may = (unit: string) =>
    handed(
      form,
      { unit, period: "2012-05", date: "2012-07-05", tables: [{ r01: { c1: 7, c2: 7 } }] },
      { file: "五月.xlsx", modified: 9 },
    );
  const published = ({ totals: [table] }: Consolidation) =>
    table?.kind === "matrix" ? table.cells[0]![0] : undefined;

  it("is not counted, and its unit has not reported", () => {
    const result = together(form, [may("甲县")], { roster: listed("甲县") });
    expect([status(result), published(result), result.counts.missing]).toEqual([["other-period"], null, 1]);
    expect(lines(form, result)).toContainEqual(
      expect.stringMatching(
        /^甲县\|五月\.xlsx\|月报\|.+\|F15\|错误\|\|\|“2012年5月”，不像本期的报表，没有计入汇总/,
      ),
    );
  });

  it("never takes the place of the right one, however late it came", () => {
    const result = together(form, [june("甲县"), may("甲县")], { roster: listed("甲县") });
    expect([status(result), published(result)]).toEqual([["counted", "superseded"], 5]);
    expect(lines(form, result).at(-1)).toMatch(/\|F02\|提示\|.*这一份写的是“2012年5月”，没有计入汇总。$/);
  });
});
