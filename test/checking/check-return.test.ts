import { checkReturn } from "../../src/checking/check-return";
import { marksOf } from "../../src/checking/marks";
import { formFrom } from "../../src/form/compile-form";
import type { RuleSpec } from "../../src/form/form-spec";
import { readReturns } from "../../src/reading/read-return";
import { cellName } from "../../src/sheet/address";
import { gridOf, type CellValue } from "../../src/sheet/grid";
import { FORM, paper, spec, type Paper } from "../support/paper";

const check = (filled: Paper = {}, form = FORM) =>
  checkReturn(form, readReturns(form, paper(filled, form))[0]!);
/** What rules of those ids find where: "V01 L14". */
const broken = (rules: RegExp, cells: Paper["cells"] = {}, more: Paper = {}) =>
  check({ cells, ...more })
    .filter(({ rule }) => rules.test(rule))
    .map(({ rule, row, column }) => `${rule} ${cellName(row, column)}`);

describe("a blank form", () => {
  it("breaks no rule but that something must be filled in", () => {
    expect(broken(/./)).toEqual(["S06 C6"]);
    expect(broken(/./, {}, { unit: "", date: "" })).toEqual(["S01 A2", "S02 I2", "S06 C6"]);
  });
});

describe("values", () => {
  const ORGS = { "organisations agency": 50, "implementing-organisations agency": 1 };
  it.each<[string, string, CellValue, string[]]>([
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
    expect(broken(/^V/, {}, { formulas: { "boards agency": "=A1+1" } })).toEqual(["V06 L14"]);
    expect(broken(/^V/, {}, { formulas: { "boards total": "=SUM(C14:O14)" } })).toEqual([]);
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
  it.each<[string, Paper["cells"], string[]]>([
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
      subject: "total",
    });
  });

  it("lets a consolidation's formula over another sheet be", () => {
    const cells = { ...RATES, "public-satisfaction total": 85 };
    const formulas = Object.fromEntries(
      FORM.indicators.map(({ id }) => [`${id} total`, "='分户明细'!A1"] as const),
    );
    expect(broken(/^V/, cells, { formulas })).toEqual([]);
  });
});

describe("comparisons", () => {
  it.each<[string, CellValue, CellValue, string[]]>([
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
  it.each<[string, Paper["cells"], string[]]>([
    ["organisations are blank", { "boards agency": 2 }, ["C16 L6"]],
    ["organisations are 0", { "boards agency": 2, "organisations agency": 0 }, ["C16 L6"]],
    ["organisations are there", { "boards agency": 2, "organisations agency": 1 }, []],
    ["only zeros", { "boards agency": 0 }, []],
    ["organisations are no number", { "boards agency": 2, "organisations agency": "若干" }, ["V01 L6"]],
  ])("%s", (_, cells, rules) => expect(broken(/^(V|C16)/, cells)).toEqual(rules));
});

describe("structure", () => {
  it("S03 and S04 name the row and the column", () => {
    const grid = paper();
    const values = grid.values
      .filter((row) => row[1] !== "设立党务公开栏（块）")
      .map((row) => row.map((cell) => (cell === "机关" ? null : cell)));
    const findings = checkReturn(
      FORM,
      readReturns(FORM, gridOf("统计表", values, { merges: grid.merges }))[0]!,
    );
    expect(
      findings
        .filter(({ severity }) => severity === "error")
        .map(({ rule, message }) => `${rule} ${message}`),
    ).toEqual(["S03 表上没有“设立党务公开栏（块）”这一行。", "S04 表上没有“机关”这一列。"]);
  });
});

describe("what a finding says in English", () => {
  const english = (id: string, given: Paper) =>
    check(given)
      .filter(({ rule }) => rule === id)
      .map((finding) => finding.english);
  const AGENCY = { "organisations agency": 9, "implementing-organisations agency": 9 };

  it.each<[string, Paper, string]>([
    ["V01", { cells: { "boards agency": "若干" } }, "A number belongs here; there is “若干”."],
    [
      "V06",
      { formulas: { "boards agency": "=LOOKUP(1,B1:B9)" } },
      "The formula is in error (=LOOKUP(1,B1:B9) has not been calculated); type the number instead.",
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

describe("rules as data", () => {
  const withRule = (rule: Partial<RuleSpec>) => {
    const definition = spec();
    const head = {
      id: "C99",
      name: "test",
      severity: "query",
      title: "试",
      message: "不符。",
      english: "Wrong.",
      remedy: "试",
      source: "测试",
      scope: ["subjects"],
    };
    definition.rules = [{ ...head, ...rule } as RuleSpec];
    return formFrom(definition);
  };
  const verdict = (rule: Partial<RuleSpec>, cells: Paper["cells"]) =>
    check({ cells: cells! }, withRule(rule)).length;

  it.each<[string, Partial<RuleSpec>, NonNullable<Paper["cells"]>, number]>([
    [
      "sums on a side",
      { kind: "compare", left: ["boards", "screens"], relation: "<=", right: ["organisations"] },
      { "boards town": 3, "screens town": 3, "organisations town": 5 },
      1,
    ],
    [
      "at least",
      { kind: "compare", left: ["catalogues"], relation: ">=", right: ["organisations"] },
      { "organisations town": 5 },
      1,
    ],
    [
      "equal, both blank",
      { kind: "compare", left: ["catalogues"], relation: "=", right: ["organisations"] },
      {},
      0,
    ],
    [
      "equal, one blank",
      { kind: "compare", left: ["catalogues"], relation: "=", right: ["organisations"] },
      { "organisations town": 5 },
      1,
    ],
    [
      "filled asks for a base",
      {
        kind: "implies",
        when: { of: { sum: ["public-satisfaction"] }, is: "filled" },
        then: [{ of: { sum: ["surveys-sent"] }, is: "positive" }],
      },
      { "public-satisfaction town": 0 },
      1,
    ],
    [
      "a base asks to be filled",
      {
        kind: "implies",
        when: { of: { sum: ["surveys-sent"] }, is: "positive" },
        then: [{ of: { sum: ["public-satisfaction"] }, is: "filled" }],
      },
      { "surveys-sent town": 3, "public-satisfaction town": 0 },
      0,
    ],
    [
      "some of a section, both sections",
      {
        kind: "implies",
        when: { of: { sum: ["organisations"] }, is: "positive" },
        then: [
          { of: { section: "channels" }, is: "positive" },
          { of: { section: "contents" }, is: "positive" },
        ],
      },
      { "organisations town": 3, "web-disclosures town": 1 },
      1,
    ],
  ])("%s", (_, rule, cells, count) => expect(verdict(rule, cells)).toBe(count));
});

describe("marks", () => {
  it("lay the gravest finding over a cell, once", () => {
    const findings = check({ cells: { "public-satisfaction agency": -1, "organisations agency": 1 } });
    expect(findings.filter(({ row }) => row === 46)).toHaveLength(2);
    expect(marksOf(findings).filter(({ row }) => row === 46)).toMatchObject([{ row: 46, column: 11 }]);
  });
});
