import { checkReturn } from "../../src/checking/check-return";
import type { Given } from "../support/filled-return";
import { FORM_2011 } from "../support/forms";
import { returned, shown, type Cells, type Typed } from "../support/returned";

const check = (given: Typed = {}) => checkReturn(FORM_2011, returned({ totals: null, ...given }));
/** What rules of those ids find where: "V01 L14". */
const broken = (rules: RegExp, cells: Cells = {}, more: Typed = {}) =>
  check({ cells, ...more })
    .filter(({ rule }) => rules.test(rule))
    .map(shown);

describe("a blank form", () => {
  it("breaks no rule but that something must be filled in", () => {
    expect(broken(/./)).toEqual(["S06 C6"]);
    expect(broken(/./, {}, { unit: "", date: null })).toEqual(["S01 A2", "S02 C2", "S06 C6"]);
  });
});

describe("values", () => {
  const ORGS = { "organisations agency": 50, "implementing-organisations agency": 1 };
  it.each<[string, string, Given, string[]]>([
    ["V01 a text", "boards agency", "若干", ["V01 L14"]],
    ["V02 below 0", "boards agency", -1, ["V02 L14"]],
    ["V03 a count with decimals", "boards agency", 1.5, ["V03 L14"]],
    ["V04 above 100", "public-satisfaction agency", 101, ["V04 L47"]],
    ["V04 and V02 below 0", "public-satisfaction agency", -1, ["V02 L47", "V04 L47"]],
    ["V06 an error", "boards agency", { error: "#REF!" }, ["V06 L14"]],
    ["nothing for 0", "boards agency", 0, []],
    ["nothing for 100 %", "public-satisfaction agency", 100, []],
    ["nothing for one decimal of a percentage", "public-satisfaction agency", 99.5, []],
    ["V01 a text in 合计", "boards total", "很多", ["V01 P14"]],
  ])("%s", (_, cell, value, rules) => expect(broken(/^V/, { ...ORGS, [cell]: value })).toEqual(rules));

  it("reports a formula that was never calculated, but not in 合计", () => {
    const uncalculated = { state: "uncalculated", formula: "=A1+1" } as const;
    expect(broken(/^V/, { "boards agency": uncalculated })).toEqual(["V06 L14"]);
    expect(broken(/^V/, { "boards total": uncalculated })).toEqual([]);
  });
});

describe("V05, the typed 合计", () => {
  const BOARDS = { "organisations town": 9, "organisations agency": 9, "boards town": 3, "boards agency": 4 };
  const RATES = {
    ...{
      "organisations town": 9,
      "organisations agency": 9,
      "surveys-sent town": 100,
      "surveys-sent agency": 200,
    },
    ...{ "public-satisfaction town": 90, "public-satisfaction agency": 80 },
  };
  it.each<[string, Cells, string[]]>([
    ["agrees", { ...BOARDS, "boards total": 7 }, []],
    ["differs", { ...BOARDS, "boards total": 8 }, ["V05 P14"]],
    ["0 over nothing is what a sum shows", { "boards total": 0 }, []],
    ["1 over nothing", { "boards total": 1 }, ["V05 P14"]],
    [
      "is left open where a cell is not understood",
      { ...BOARDS, "boards village": "若干", "boards total": 9 },
      ["V01 E14"],
    ],
    ["a weighted percentage, rounded to whole", { ...RATES, "public-satisfaction total": 83 }, []],
    ["a weighted percentage, rounded to one place", { ...RATES, "public-satisfaction total": 83.3 }, []],
    ["the plain average of percentages", { ...RATES, "public-satisfaction total": 85 }, ["V05 P47"]],
    ["percentages added up", { ...RATES, "public-satisfaction total": 170 }, ["V04 P47", "V05 P47"]],
  ])("%s", (_, cells, rules) => expect(broken(/^V0[1-6]/, cells)).toEqual(rules));

  it("says what is there and what is expected", () => {
    const [finding] = check({ cells: { ...BOARDS, "boards total": 8 } });
    expect(finding).toMatchObject({
      actual: "8",
      expected: "7",
      message: "合计应为 7，现在是 8。",
      column: 13,
    });
  });

  it("lets a consolidation's formula over another sheet be", () => {
    const elsewhere = { state: "number", value: 85, raw: 85, formula: "='分户明细'!A1" } as const;
    expect(broken(/^V/, { ...RATES, "public-satisfaction total": elsewhere })).toEqual([]);
  });
});

describe("comparisons", () => {
  it.each<[string, Given, Given, string[]]>([
    ["satisfied", 8, 9, []],
    ["equal", 9, 9, []],
    ["violated, in the column and in 合计", 12, 9, ["C02 L45", "C02 P45"]],
    ["undetermined: the smaller side is blank", null, 9, []],
    ["violated: the larger side is blank", 12, null, ["C02 L45", "C02 P45"]],
    ["0 against blank is no violation", 0, null, []],
    ["undetermined: a side is no number", 12, "若干", ["V01 L44"]],
  ])("%s", (_, resolved, collected, rules) => {
    const cells = {
      "organisations agency": 1,
      "opinions-resolved agency": resolved,
      "opinions-collected agency": collected,
    };
    expect(broken(/^(V|C02)/, cells)).toEqual(rules);
  });

  it("names both operands", () => {
    const [finding] = check({
      cells: { "organisations agency": 1, "opinions-resolved agency": 12, "opinions-collected agency": 9 },
    });
    expect(finding).toMatchObject({
      actual: "12",
      expected: "≤ 9",
      message: "已办结（12）不应超过收集意见建议（9）。",
    });
  });
});

describe("C16, figures without organisations", () => {
  it.each<[string, Cells, string[]]>([
    ["organisations are blank", { "boards agency": 2 }, ["C16 L6"]],
    ["organisations are 0", { "boards agency": 2, "organisations agency": 0 }, ["C16 L6"]],
    ["organisations are there", { "boards agency": 2, "organisations agency": 1 }, []],
    ["only zeros", { "boards agency": 0 }, []],
    ["organisations are no number", { "boards agency": 2, "organisations agency": "若干" }, ["V01 L6"]],
  ])("%s", (_, cells, rules) => expect(broken(/^(V|C16)/, cells)).toEqual(rules));
});

describe("structure", () => {
  it("S03 and S04 name the row and the column, and stand beside the head", () => {
    const findings = check({ lacking: ["boards", "agency"] }).filter(({ severity }) => severity === "error");
    expect(findings.map(({ message }) => message)).toEqual([
      "表上没有“设立党务公开栏（块）”这一行。",
      "表上没有“机关”这一列。",
    ]);
    expect(findings.map(shown)).toEqual(["S03 B3", "S04 B3"]);
  });

  it("says nothing of 合计 that is computed all the same", () => {
    expect(broken(/^S0[34]/, {}, { lacking: ["total", "remark"] })).toEqual([]);
  });

  it("does not say that what is in doubt is missing, too", () => {
    const doubt = { table: 0, sheet: "统计表", found: "公开栏", candidates: [8, 15] };
    const doubts = [
      { ...doubt, axis: "row" as const, at: 13 },
      { ...doubt, axis: "column" as const, at: 4, candidates: [2] },
    ];
    const findings = check({ lacking: ["boards", "village"], account: { doubts } });
    expect(findings.filter(({ rule }) => /^S0[3478]/.test(rule)).map(shown)).toEqual(["S07 B14", "S08 E3"]);
    expect(findings.find(({ rule }) => rule === "S07")!.message).toBe(
      "“公开栏”这一行可能是“设立党务公开栏（块）”或“办党务公开栏（期）”，认不准，没有读。请把行名改成表样的写法。",
    );
  });
});

describe("what a finding says in English", () => {
  const english = (id: string, given: Typed) =>
    check(given)
      .filter(({ rule }) => rule === id)
      .map((finding) => finding.english);
  const AGENCY = { "organisations agency": 9, "implementing-organisations agency": 9 };

  it.each<[string, Typed, string]>([
    ["V01", { cells: { "boards agency": "若干" } }, "A number belongs here; there is “若干”."],
    [
      "V06",
      { cells: { "boards agency": { state: "uncalculated", formula: "=LOOKUP(1,B1:B9)" } } },
      "The formula is in error (=LOOKUP(1,B1:B9) has not been calculated); type what belongs here instead.",
    ],
    [
      "C05",
      { cells: { "organisations agency": 9, "implementing-organisations agency": 7 } },
      "实行党务公开基层党组织个数 (7) differs from 基层党组织个数 (9). Please verify.",
    ],
    [
      "C08",
      { cells: { ...AGENCY, "supervisor-advice agency": 3 } },
      "监督员提意见建议 is 3, but 聘请监督员 is blank. Please verify.",
    ],
    ["L01", { date: "2011-12-21" }, "The date is 2011-12-21, after the deadline 2011-12-20."],
  ])("%s", (id, given, words) => expect(english(id, given)).toContain(words));

  it("names the first of many", () => {
    expect(english("S05", { cells: AGENCY })).toEqual([
      "Blank in 机关 (41): 成立党务公开领导机构或协调机构、出台党务公开办法或意见、制定具体工作方案 and others.",
    ]);
  });
});
