import { checkReturn } from "../../src/checking/check-return";
import { sealOf } from "../../src/checking/seal";
import { consolidate } from "../../src/consolidation/consolidate";
import type { RosterUnit, Submission } from "../../src/consolidation/consolidation";
import { nameUnit } from "../../src/consolidation/name-unit";
import { problemsPlan } from "../../src/consolidation/problems-plan";
import { reportsPlan } from "../../src/consolidation/reports-plan";
import { sourceCell, sourceCells } from "../../src/consolidation/source-cells";
import { readReturns } from "../../src/reading/read-return";
import { oldSealCode } from "../../src/reading/seal/old-seal-code";
import type { Return } from "../../src/reading/return";
import { sealCode } from "../../src/reading/seal/seal-code";
import { sealText } from "../../src/reading/seal/seal-text";
import { FORM, paper, type Paper } from "../support/paper";

let files = 0;
const submission = (
  filled: Paper,
  file = `${filled.unit}.xlsx`,
  modified = 0,
  grid = paper(filled),
): Submission => {
  const [ret] = readReturns(FORM, grid);
  return { id: `${++files}`, file, modified, return: ret!, findings: checkReturn(FORM, ret!) };
};
const listed = (...units: string[]): RosterUnit[] =>
  units.map((unit) => ({ unit, category: "镇", contact: "", phone: "", aliases: [] }));
const together = (submissions: Submission[], more: Partial<Parameters<typeof consolidate>[1]> = {}) =>
  consolidate(FORM, { submissions, refused: [], roster: [], preferred: [], date: "2011-12-21", ...more });
const texts = (cells: readonly (readonly unknown[])[]) =>
  cells.map((row) => row.map((cell) => cell ?? "").join("|"));

describe("totals", () => {
  it("add counts and weigh percentages over all units", () => {
    const { totals } = together([
      submission({
        unit: "甲",
        cells: {
          "organisations town": 1,
          "boards town": 3,
          "surveys-sent town": 100,
          "public-satisfaction town": 90,
        },
      }),
      submission({
        unit: "乙",
        cells: {
          "organisations town": 1,
          "boards town": 4,
          "surveys-sent town": 300,
          "public-satisfaction town": 80,
        },
      }),
    ]);
    expect([totals.figures[8]![0], totals.totals[8]]).toEqual([7, 7]);
    expect([totals.figures[41]![0], totals.totals[41]]).toEqual([82.5, 82.5]);
    expect([totals.figures[8]![1], totals.totals[9]]).toEqual([null, null]);
  });

  it("weigh cell by cell, so a base without percentage does not weigh", () => {
    const { totals } = together([
      submission({
        unit: "甲",
        cells: {
          "surveys-sent town": 100,
          "public-satisfaction town": 90,
          "surveys-sent agency": 100,
          "public-satisfaction agency": 50,
        },
      }),
      submission({ unit: "乙", cells: { "surveys-sent town": 9000 } }),
    ]);
    expect(totals.totals[41]).toBe(70);
  });

  it("leave out what is impossible in itself, and say so", () => {
    const result = together([
      submission({ unit: "甲", cells: { "organisations town": 1, "boards town": -3 } }),
      submission({ unit: "乙", cells: { "organisations town": 1, "boards town": 4 } }),
    ]);
    expect(result.totals.figures[8]![0]).toBe(4);
    expect(texts(problemsPlan(FORM, result).cells).join()).toContain("V02");
  });

  it("count what the form has no rule against", () => {
    const rules = FORM.rules.filter((rule) => rule.kind !== "cell");
    const form = { ...FORM, rules };
    const given = { refused: [], roster: [], preferred: [], date: "2011-12-21" };
    const submissions = [submission({ unit: "甲", cells: { "organisations town": 1.5, "boards town": -3 } })];
    const { figures } = consolidate(form, { ...given, submissions }).totals;
    expect([figures[0]![0], figures[8]![0]]).toEqual([1.5, -3]);
  });

  it("do not depend on the order of reading", () => {
    const all = ["甲", "乙", "丙"].map((unit, index) =>
      submission({ unit, cells: { "boards town": index + 1 } }),
    );
    expect(together([...all].reverse()).totals).toEqual(together(all).totals);
  });
});

describe("several returns of one unit", () => {
  const old = submission({ unit: "甲镇", date: "2011年12月10日", cells: { "boards town": 1 } }, "旧.xlsx", 9);
  const next = submission(
    { unit: "甲 镇", date: "2011年12月12日", cells: { "boards town": 2 } },
    "新.xlsx",
    1,
  );
  const status = (result: ReturnType<typeof together>) => result.entries.map((entry) => entry.status);

  it("count the newer date, whatever the order", () => {
    expect(status(together([old, next]))).toEqual(["superseded", "counted"]);
    expect(status(together([next, old]))).toEqual(["counted", "superseded"]);
  });

  it("count the newer file where the dates are the same", () => {
    const again = { ...old, id: "again", modified: 10 };
    expect(status(together([old, again]))).toEqual(["superseded", "counted"]);
  });

  it("count the one that the clerk chose", () => {
    const chosen = together([old, next], { preferred: [old.id] });
    expect(status(chosen)).toEqual(["counted", "superseded"]);
    expect(chosen.totals.figures[8]![0]).toBe(1);
  });

  it("list the other as superseded", () => {
    expect(texts(problemsPlan(FORM, together([old, next])).cells).join()).toContain(
      "同一单位交了多份，已用“新.xlsx”",
    );
  });
});

describe("a return without unit", () => {
  it("is not counted and not dropped", () => {
    const result = together([submission({ unit: "", cells: { "boards town": 1 } }, "无名.xlsx")]);
    expect(result.totals.totals[8]).toBeNull();
    expect(result.entries[0]!.status).toBe("no-unit");
    expect(texts(problemsPlan(FORM, result).cells).join()).toContain("看不出是哪个单位");
  });
});

describe("who has reported", () => {
  const result = together(
    [
      submission({ unit: "乙", date: "2011年12月21日" }),
      submission({ unit: "甲" }),
      submission({ unit: "丙", cells: { "boards town": 3 } }),
      submission({ unit: "外来" }),
    ],
    { roster: listed("甲", "乙", "丙", "丁") },
  );

  it("is told in the roster's order, others behind", () => {
    expect(texts(reportsPlan(FORM, result).cells).slice(2)).toEqual([
      "单位|类别|状态|填报时间|文件",
      "甲|镇|已报|2011-12-15|甲.xlsx",
      "乙|镇|逾期|2011-12-21|乙.xlsx",
      "丙|镇|有错误|2011-12-15|丙.xlsx",
      "丁|镇|未报||",
      "外来|（不在名册上）|已报|2011-12-15|外来.xlsx",
    ]);
  });

  it("is counted, with the share in time", () => {
    const { counts, provisional } = result;
    expect(counts).toEqual({
      due: 4,
      reported: 3,
      late: 1,
      missing: 1,
      withErrors: 1,
      unlisted: 1,
      onTimeRate: 0.5,
    });
    expect(provisional).toBe(true);
  });

  it("is final when all are in without errors", () => {
    expect(together([submission({ unit: "甲" })], { roster: listed("甲") }).provisional).toBe(false);
  });
});

describe("problems", () => {
  it("name refused files, own rows and percentages without base", () => {
    const refused = [{ file: "坏.xlsx", code: "truncated", reason: "文件不完整。" }];
    const lines = texts(
      problemsPlan(
        FORM,
        together([submission({ unit: "甲", cells: { "public-satisfaction town": 90 } })], { refused }),
      ).cells,
    );
    expect(lines[1]).toBe("|坏.xlsx|||||F01|错误|||文件不完整。");
    expect(lines.at(-1)).toBe(
      "甲|甲.xlsx|统计表|C47|群众满意度（%）|镇党委|F05|提示|90||没有“发放征求意见表（份）”，这个百分比没有计入汇总。",
    );
  });
});

describe("a percentage", () => {
  const baseless = (cells: NonNullable<Paper["cells"]>) =>
    texts(problemsPlan(FORM, together([submission({ unit: "甲", cells })])).cells)
      .filter((line) => line.includes("|F05|"))
      .map((line) => line.split("|")[3]);

  it.each<[string, NonNullable<Paper["cells"]>, string[]]>([
    ["without what weighs it", { "public-satisfaction town": 90 }, ["C47"]],
    ["that weighs nothing", { "public-satisfaction town": 90, "surveys-sent town": 0 }, ["C47"]],
    ["that weighs what cannot be", { "public-satisfaction town": 90, "surveys-sent town": -5 }, ["C47"]],
    ["that weighs one", { "public-satisfaction town": 90, "surveys-sent town": 1 }, []],
    ["of 0 that weighs something", { "public-satisfaction town": 0, "surveys-sent town": 9 }, []],
    ["in two columns", { "public-satisfaction town": 90, "public-satisfaction agency": 80 }, ["C47", "L47"]],
    ["that is none", { "public-satisfaction town": 900 }, []],
    ["that is not there", { "surveys-sent town": 9 }, []],
  ])("%s is said where it is not counted", (_, cells, said) => expect(baseless(cells)).toEqual(said));
});

describe("a form on a hidden sheet", () => {
  const shown = submission({ unit: "甲", cells: { "boards town": 3 } });
  const aside = submission({ unit: "乙", cells: { "boards town": 5 } });
  const old: Submission = { ...aside, return: { ...aside.return, beside: "hidden" } };
  const counted = (preferred: string[]) => {
    const { entries, totals } = together([shown, old], { preferred });
    return [entries.map(({ status }) => status), totals.totals[8]];
  };

  it("is not counted unless the clerk says so", () => {
    expect(counted([])).toEqual([["counted", "hidden"], 3]);
    expect(counted([old.id])).toEqual([["counted", "counted"], 8]);
  });

  it("is named among the problems", () => {
    const lines = texts(problemsPlan(FORM, together([shown, old])).cells);
    expect(lines).toContainEqual(expect.stringContaining("F12"));
  });
});

describe("a finalised return", () => {
  const cells = { "boards town": 3 };
  const finalised = (unit: string, changed: Paper["cells"] = {}) => {
    const [ret] = readReturns(FORM, paper({ unit, cells }));
    const grid = paper({ unit, cells: { ...cells, ...changed } });
    const sealed = { ...grid, values: [...grid.values.slice(0, 50), ["", sealOf(FORM, ret!, "2011-12-16")]] };
    return submission({ unit }, undefined, 0, sealed);
  };
  const all = together([
    finalised("甲"),
    finalised("乙", { "boards town": 4 }),
    submission({ unit: "丙", cells }),
  ]);

  it("is told from one that was changed afterwards, and both count", () => {
    expect(all.entries.map(({ seal }) => seal)).toEqual(["intact", "changed", "none"]);
    expect(all.totals.totals[8]).toBe(10);
  });

  it("is named among the problems when it was changed, and only then", () => {
    const lines = texts(problemsPlan(FORM, all).cells).filter((line) => line.includes("F13"));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^乙\|乙\.xlsx\|统计表\|B51\|\|\|F13\|待说明\|(.{4}-){4}.{4}\|\|定稿后改过：/);
  });

  it.each([
    ["旧式校验码，对得上", "提示", (ret: Return) => oldSealCode(FORM, ret, "2011-12-16")],
    ["校验码写错了或被改过", "待说明", (ret: Return) => sealCode(FORM, ret, "2011-12-16").slice(0, -1)],
  ])("is named among the problems: %s", (text, severity, code) => {
    const [ret] = readReturns(FORM, paper({ unit: "甲", cells }));
    const grid = paper({ unit: "甲", cells });
    const seal = sealText({ date: "2011-12-16", code: code(ret!) });
    const odd = { ...grid, values: [...grid.values.slice(0, 50), ["", seal]] };
    const lines = texts(problemsPlan(FORM, together([submission({ unit: "甲" }, undefined, 0, odd)])).cells);
    expect(lines.filter((line) => line.includes("F13"))).toEqual([
      expect.stringMatching(new RegExp(`\\|F13\\|${severity}\\|.*${text}`)),
    ]);
  });

  it("stays what it is when the clerk gives its unit another name", () => {
    const named = nameUnit(FORM, finalised("甲"), { unit: "甲镇", own: true });
    expect(together([named]).entries[0]!.seal).toBe("intact");
  });
});

describe("a query", () => {
  const requests = { "organisations town": 9, "replies town": 3, "opinions-collected town": 2 };
  const queries = (cells: NonNullable<Paper["cells"]>) => {
    const result = together([submission({ unit: "甲", cells })], { roster: listed("乙") });
    const rows = texts(problemsPlan(FORM, result).cells).filter((line) => /[|](C04|L02)[|]/.test(line));
    return rows.map((line) => line.split("|").slice(5).join("|"));
  };

  it("waits for an explanation, and a unit that is not on the roster is one", () => {
    expect(queries(requests)).toEqual([
      "镇党委|C04|待说明|3|≤ 2|反馈回复（3）超过了收集意见建议（2），请核实。",
      "合计|C04|待说明|3|≤ 2|反馈回复（3）超过了收集意见建议（2），请核实。",
      "|L02|待说明|甲||“甲”不在填报单位名册上。",
    ]);
  });

  it("is listed with its explanation", () => {
    const [first] = queries({ ...requests, "replies remark": "同一条意见分三次回复" });
    expect(first).toBe(
      "镇党委|C04|已说明|3|≤ 2|反馈回复（3）超过了收集意见建议（2），请核实。备注：同一条意见分三次回复",
    );
  });
});

describe("source cells", () => {
  const columns = [2, 3, -1, 7];
  const part = (rows: number[], sheet: string, columns: number[]) => {
    const figures = rows.map((row) => columns.map((column) => ({ row, column })));
    return { sheet, rows, columns, figures, parts: [] } as unknown as Return;
  };
  const ret = part([5, 6, 7, -1, 12, 13], "统计表", columns);
  it("are short and can be read by a person", () => {
    expect(sourceCells(ret)).toBe("行6-8,0,13-14 列C-D,-,H");
  });
  it.each([
    [0, 0, "C6"],
    [2, 1, "D8"],
    [3, 0, ""],
    [4, 3, "H13"],
    [5, 2, ""],
  ])("lead back to the cell of indicator %i, subject %i: %s", (indicator, subject, cell) => {
    expect(sourceCell(sourceCells(ret), indicator, subject, 45)).toEqual({ sheet: null, cell });
  });
  it("name the sheets of a form that goes on, and the columns where they change", () => {
    const [first, second] = [part([5, 6, -1, -1], "第1页", [2, 3]), part([-1, -1, 3, 4], "第2页", [4, 5])];
    const both = { ...first, rows: [5, 6, 3, 4], parts: [first, second] };
    const figures = [...first.figures.slice(0, 2), ...second.figures.slice(2)];
    const text = sourceCells({ ...both, figures });
    expect(text).toBe("行6-7 列C-D；第2页!行4-5 列E-F");
    expect(sourceCell(text, 1, 1, 45)).toEqual({ sheet: null, cell: "D7" });
    expect(sourceCell(text, 3, 0, 45)).toEqual({ sheet: "第2页", cell: "E5" });
  });
  it("name both pieces of a form that is cut by its columns", () => {
    const left = part([5, 6, 7], "第1页", [2, 3, -1, -1]);
    const right = part([3, 4, 5], "第2页", [-1, -1, 2, 3]);
    const text = sourceCells({ ...left, parts: [left, right] });
    expect(text).toBe("行6-8 列C-D,-,-；第2页!行4-6 列-,-,C-D");
    expect(sourceCell(text, 1, 1, 3)).toEqual({ sheet: null, cell: "D7" });
    expect(sourceCell(text, 2, 3, 3)).toEqual({ sheet: "第2页", cell: "D6" });
  });
  it.each(["第！2页", "行1 列A", "a；b", "行6 列C；行7 列D"])("lead to a sheet called %s", (sheet) => {
    const [first, second] = [part([5, -1], "第1页", [2]), part([-1, 6], sheet, [3])];
    const both = {
      ...first,
      rows: [5, 6],
      parts: [first, second],
      figures: [first.figures[0]!, second.figures[1]!],
    };
    const found = sourceCell(sourceCells(both), 1, 0, 2);
    expect(found).toEqual({ sheet: sheet.replaceAll("；", ";"), cell: "D7" });
  });
  it("part runs that do not follow one another, and rows that are not there", () => {
    expect(sourceCells(part([9, 5, 6, -1, -1, 0], "统计表", [4, 2, -1, -1, 0]))).toBe(
      "行10,6-7,0,0,1 列E,C,-,-,A",
    );
  });
  it("say nothing where the text was changed by hand", () =>
    expect(sourceCell("见附件", 0, 0, 45)).toEqual({ sheet: null, cell: "" }));
});
