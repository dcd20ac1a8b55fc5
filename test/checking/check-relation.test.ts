import { checkRelation } from "../../src/checking/check-relation";
import { recomputeTotals } from "../../src/checking/check-total";
import { formFrom } from "../../src/form/compile-form";
import type { CompareRule, ImpliesRule } from "../../src/form/form";
import type { RuleSpec } from "../../src/form/form-spec";
import { readReturns } from "../../src/reading/read-return";
import { cellName } from "../../src/sheet/address";
import { paper, spec, type Paper } from "../support/paper";

const HEAD = { id: "T01", name: "test", title: "试", severity: "query", remedy: "试", source: "试" } as const;
const MOST: Partial<Extract<RuleSpec, { kind: "compare" }>> = {
  kind: "compare",
  left: ["boards"],
  relation: "<=",
  right: ["organisations"],
  message: "{left} {leftValue}：{right} {rightValue}",
  english: "{left} {leftValue}: {right} {rightValue}",
};
const NEEDS: Partial<Extract<RuleSpec, { kind: "implies" }>> = {
  kind: "implies",
  when: { of: { sum: ["boards", "screens"] }, is: "positive" },
  then: [{ of: { sum: ["catalogues", "ledgers"] }, is: "positive" }],
  message: "{when} {whenValue}：{then} {thenValue}",
  english: "{when} {whenValue}: {then} {thenValue}",
};

/** What a rule says of a return, a line a finding: its cell, what is there and expected, the message. */
function said(rule: Partial<RuleSpec>, given: Paper, only?: readonly (number | "total")[]): string[] {
  const definition = spec();
  definition.rules = [{ ...HEAD, scope: ["subjects", "total"], ...rule } as RuleSpec];
  const form = formFrom(definition);
  const [ret] = readReturns(form, paper(given, form));
  const [related] = form.rules as (CompareRule | ImpliesRule)[];
  const findings = checkRelation(form, ret!, related!, recomputeTotals(form, ret!), only);
  return findings.map(({ row, column, subject, actual, expected, message }) =>
    [subject, row < 0 || column < 0 ? "nowhere" : cellName(row, column), actual, expected, message].join(
      " | ",
    ),
  );
}
const cells = (given: NonNullable<Paper["cells"]>): Paper => ({ cells: given });
const TOO_MANY = cells({
  "boards town": 3,
  "organisations town": 2,
  "boards agency": 1,
  "organisations agency": 2,
});
const TOWN = "0 | C14 | 3 | ≤ 2 | 设立党务公开栏 3：基层党组织个数 2";

describe("a comparison", () => {
  test.each<[string, Partial<RuleSpec>, Paper, string[]]>([
    ["is of each column by itself", MOST, TOO_MANY, [TOWN]],
    [
      "is of 合计 as recomputed, not as it stands",
      MOST,
      cells({ ...TOO_MANY.cells, "boards agency": 2, "organisations agency": 2, "boards total": 1 }),
      [TOWN, "total | P14 | 5 | ≤ 4 | 设立党务公开栏 5：基层党组织个数 4"],
    ],
    [
      "is of subjects alone where the rule says so",
      { ...MOST, scope: ["subjects"] },
      cells({ "boards town": 3 }),
      ["0 | C14 | 3 | ≤ 空白 | 设立党务公开栏 3：基层党组织个数 空白"],
    ],
    [
      "is of 合计 alone where the rule says so",
      { ...MOST, scope: ["total"] },
      cells({ "boards town": 3 }),
      ["total | P14 | 3 | ≤ 空白 | 设立党务公开栏 3：基层党组织个数 空白"],
    ],
    [
      "is undecided where a cell is not understood, and in 合计 with it",
      MOST,
      cells({ ...TOO_MANY.cells, "organisations town": "若干" }),
      [],
    ],
    [
      "is undecided where a column is not there",
      MOST,
      { ...cells({ "boards town": 3, "boards village": 4 }), labels: { town: null } },
      ["2 | E14 | 4 | ≤ 空白 | 设立党务公开栏 4：基层党组织个数 空白"],
    ],
    [
      "is undecided where a row is not there",
      MOST,
      { ...cells({ "boards town": 3 }), labels: { organisations: null } },
      [],
    ],
    ["is kept by equals", MOST, cells({ "boards town": 2, "organisations town": 2 }), []],
    ["is kept by blank and 0", MOST, cells({ "boards town": 0 }), []],
    ["is undetermined where the smaller side is blank", MOST, cells({ "organisations town": 2 }), []],
    [
      "turns round",
      { ...MOST, relation: ">=", scope: ["subjects"] },
      cells({ "boards town": 1, "organisations town": 2 }),
      ["0 | C14 | 1 | ≥ 2 | 设立党务公开栏 1：基层党组织个数 2"],
    ],
    [
      "takes a blank for 0 where both are to be equal",
      { ...MOST, relation: "=", scope: ["subjects"] },
      cells({ "boards town": 1, "boards agency": 0 }),
      ["0 | C14 | 1 | = 空白 | 设立党务公开栏 1：基层党组织个数 空白"],
    ],
  ])("%s", (_, rule, given, expected) => expect(said(rule, given)).toEqual(expected));

  test("may be asked of some columns alone", () => {
    expect(said(MOST, TOO_MANY, [0])).toEqual([TOWN]);
    expect(said(MOST, TOO_MANY, ["total", 1])).toEqual([]);
    expect(said(MOST, cells({ "boards town": 3 }), ["total"])).toHaveLength(1);
  });
});

describe("an implication", () => {
  const inTown = { ...NEEDS, scope: ["subjects" as const] };
  test.each<[string, Paper, string[]]>([
    ["is met by one of several", cells({ "screens town": 1, "ledgers town": 2 }), []],
    [
      "says the cause that is there",
      cells({ "screens town": 4 }),
      ["0 | C12 | 空白 | > 0 | 建立党务公开电子屏 4：制定公开目录、建立党务公开台账 空白"],
    ],
    [
      "says the first figure that stands where another should",
      cells({ "boards town": 4, "ledgers town": 0 }),
      ["0 | C12 | 0 | > 0 | 设立党务公开栏 4：制定公开目录、建立党务公开台账 0"],
    ],
    ["has no cause in 0", cells({ "boards town": 0 }), []],
    [
      "is undecided where what is needed is not understood",
      cells({ "boards town": 4, "ledgers town": "若干" }),
      [],
    ],
    ["is undecided where the cause is not understood", cells({ "boards town": "若干" }), []],
    [
      "has a cause beside one that is not understood",
      cells({ "boards town": "若干", "screens town": 1 }),
      ["0 | C12 | 空白 | > 0 | 建立党务公开电子屏 1：制定公开目录、建立党务公开台账 空白"],
    ],
  ])("%s", (_, given, expected) => expect(said(inTown, given)).toEqual(expected));

  test("asks for something filled where the rule says so, 0 included", () => {
    const filled = { ...inTown, then: [{ of: { sum: ["catalogues"] }, is: "filled" }] } as Partial<RuleSpec>;
    expect(said(filled, cells({ "boards town": 4 })).map((line) => line.split(" | ")[3])).toEqual(["应填写"]);
    expect(said(filled, cells({ "boards town": 4, "catalogues town": 0 }))).toEqual([]);
  });
});
