import { BUILT_IN } from "../../src/form/rules/built-in";
import { changesOf } from "../../src/form/rules/changes";
import { conditionWords } from "../../src/form/rules/condition-words";
import { messagePlaces, placesIn } from "../../src/form/rules/message-places";
import type { Rule } from "../../src/form/rules/rule";
import type { Definition } from "../support/forms";
import { compiled, listOfLabels, matrixOfLabels, withRule } from "../support/small-form";

/** A list of two texts, a month, a day and two numbers. */
const LIST = listOfLabels(
  [
    ...["名称", "类别"],
    ...[{ label: "开工", measure: "月" }, { label: "完工", measure: "日" }],
    ...[{ label: "计划", measure: "个" }, { label: "完成", measure: "个" }],
  ],
  { measures: { 个: {}, 文字: { type: "text" }, 月: { type: "month" }, 日: { type: "date" } } },
); // prettier-ignore
const ruled = (says: string, rule: Definition = {}): Rule =>
  compiled(withRule(LIST, says, rule)).rules.find(({ id }) => id === "R1")!;

describe("what is said of a relation that is broken", () => {
  test.each<[string, string, string, string]>([
    ["[完成] <= [计划]", "error", "{left}（{leftValue}）不应超过{right}（{rightValue}）。", "{left} ({leftValue}) must not exceed {right} ({rightValue})."],
    ["[完成] <= 100", "error", "{left}（{leftValue}）不应超过 {right}。", "{left} ({leftValue}) must not exceed {right}."],
    ["[完工] <= [开工]", "error", "{left}（{leftValue}）不应晚于{right}（{rightValue}）。", "{left} ({leftValue}) must not be after {right} ({rightValue})."],
    ["[完成] <= [计划]", "query", "{left}（{leftValue}）超过了{right}（{rightValue}），请核实。", "{left} ({leftValue}) exceeds {right} ({rightValue}). Please verify."],
    ["[完成] <= 100", "query", "{left}（{leftValue}）超过了 {right}，请核实。", "{left} ({leftValue}) exceeds {right}. Please verify."],
    ["[完工] <= [开工]", "query", "{left}（{leftValue}）晚于{right}（{rightValue}），请核实。", "{left} ({leftValue}) is after {right} ({rightValue}). Please verify."],
    ["[完成] >= [计划]", "error", "{left}（{leftValue}）不应少于{right}（{rightValue}）。", "{left} ({leftValue}) must not be less than {right} ({rightValue})."],
    ["[完成] >= 100", "error", "{left}（{leftValue}）不应少于 {right}。", "{left} ({leftValue}) must not be less than {right}."],
    ["[完工] >= [开工]", "error", "{left}（{leftValue}）不应早于{right}（{rightValue}）。", "{left} ({leftValue}) must not be before {right} ({rightValue})."],
    ["[完成] >= [计划]", "query", "{left}（{leftValue}）少于{right}（{rightValue}），请核实。", "{left} ({leftValue}) is less than {right} ({rightValue}). Please verify."],
    ["[完成] >= 100", "query", "{left}（{leftValue}）少于 {right}，请核实。", "{left} ({leftValue}) is less than {right}. Please verify."],
    ["[完工] >= [开工]", "query", "{left}（{leftValue}）早于{right}（{rightValue}），请核实。", "{left} ({leftValue}) is before {right} ({rightValue}). Please verify."],
    ["[完成] = [计划]", "error", "{left}（{leftValue}）应等于{right}（{rightValue}）。", "{left} ({leftValue}) must equal {right} ({rightValue})."],
    ["[完成] = 100", "error", "{left}（{leftValue}）应等于 {right}。", "{left} ({leftValue}) must equal {right}."],
    ["[完工] = [开工]", "error", "{left}（{leftValue}）应等于{right}（{rightValue}）。", "{left} ({leftValue}) must equal {right} ({rightValue})."],
    ["[完成] = [计划]", "query", "{left}（{leftValue}）与{right}（{rightValue}）不等，请核实。", "{left} ({leftValue}) differs from {right} ({rightValue}). Please verify."],
    ["[完成] = 100", "query", "{left}（{leftValue}）与 {right} 不等，请核实。", "{left} ({leftValue}) differs from {right}. Please verify."],
    ["[完工] = [开工]", "query", "{left}（{leftValue}）与{right}（{rightValue}）不等，请核实。", "{left} ({leftValue}) differs from {right} ({rightValue}). Please verify."],
    ["[完成] < [计划]", "error", "{left}（{leftValue}）应小于{right}（{rightValue}）。", "{left} ({leftValue}) must be less than {right} ({rightValue})."],
    ["[完成] < 100", "error", "{left}（{leftValue}）应小于 {right}。", "{left} ({leftValue}) must be less than {right}."],
    ["[完工] < [开工]", "error", "{left}（{leftValue}）应早于{right}（{rightValue}）。", "{left} ({leftValue}) must be before {right} ({rightValue})."],
    ["[完成] < [计划]", "query", "{left}（{leftValue}）不小于{right}（{rightValue}），请核实。", "{left} ({leftValue}) is not less than {right} ({rightValue}). Please verify."],
    ["[完成] < 100", "query", "{left}（{leftValue}）不小于 {right}，请核实。", "{left} ({leftValue}) is not less than {right}. Please verify."],
    ["[完工] < [开工]", "query", "{left}（{leftValue}）不早于{right}（{rightValue}），请核实。", "{left} ({leftValue}) is not before {right} ({rightValue}). Please verify."],
    ["[完成] > [计划]", "error", "{left}（{leftValue}）应大于{right}（{rightValue}）。", "{left} ({leftValue}) must be greater than {right} ({rightValue})."],
    ["[完成] > 100", "error", "{left}（{leftValue}）应大于 {right}。", "{left} ({leftValue}) must be greater than {right}."],
    ["[完工] > [开工]", "error", "{left}（{leftValue}）应晚于{right}（{rightValue}）。", "{left} ({leftValue}) must be after {right} ({rightValue})."],
    ["[完成] > [计划]", "query", "{left}（{leftValue}）不大于{right}（{rightValue}），请核实。", "{left} ({leftValue}) is not greater than {right} ({rightValue}). Please verify."],
    ["[完成] > 100", "query", "{left}（{leftValue}）不大于 {right}，请核实。", "{left} ({leftValue}) is not greater than {right}. Please verify."],
    ["[完工] > [开工]", "query", "{left}（{leftValue}）不晚于{right}（{rightValue}），请核实。", "{left} ({leftValue}) is not after {right} ({rightValue}). Please verify."],
    ["[完成] <> [计划]", "error", "{left}（{leftValue}）不应等于{right}（{rightValue}）。", "{left} ({leftValue}) must not equal {right} ({rightValue})."],
    ["[完成] <> 100", "error", "{left}（{leftValue}）不应等于 {right}。", "{left} ({leftValue}) must not equal {right}."],
    ["[完工] <> [开工]", "error", "{left}（{leftValue}）不应等于{right}（{rightValue}）。", "{left} ({leftValue}) must not equal {right} ({rightValue})."],
    ["[完成] <> [计划]", "query", "{left}（{leftValue}）等于{right}（{rightValue}），请核实。", "{left} ({leftValue}) equals {right} ({rightValue}). Please verify."],
    ["[完成] <> 100", "query", "{left}（{leftValue}）等于 {right}，请核实。", "{left} ({leftValue}) equals {right}. Please verify."],
    ["[完工] <> [开工]", "query", "{left}（{leftValue}）等于{right}（{rightValue}），请核实。", "{left} ({leftValue}) equals {right} ({rightValue}). Please verify."],
    ['[完工] <= "2012-06-05"', "error", "{left}不应晚于{right}，现在是“{leftValue}”。", "{left} must not be after {right}; it is “{leftValue}”."],
    ['[完工] >= "2012-06-05"', "error", "{left}不应早于{right}，现在是“{leftValue}”。", "{left} must not be before {right}; it is “{leftValue}”."],
    ['[完工] = "2012-06-05"', "error", "{left}应是{right}，现在是“{leftValue}”。", "{left} should be {right}; it is “{leftValue}”."],
    ['[完工] < "2012-06-05"', "error", "{left}应早于{right}，现在是“{leftValue}”。", "{left} must be before {right}; it is “{leftValue}”."],
    ['[完工] > "2012-06-05"', "error", "{left}应晚于{right}，现在是“{leftValue}”。", "{left} must be after {right}; it is “{leftValue}”."],
    ['[完工] <> "2012-06-05"', "error", "{left}不应是{right}，现在是“{leftValue}”。", "{left} must not be {right}; it is “{leftValue}”."],
  ])("%s, %s", (says, level, chinese, english) => {
    const { message, english: other } = ruled(says, { level });
    expect([message, other]).toEqual([chinese, english]);
  }); // prettier-ignore

  test.each<[string, string, string, string]>([
    ["[名称] 已填", "没有填{then}。", "{then} is not filled in.", "then thenValue"],
    ["[名称] 未填", "{then}应空着，现在是“{thenValue}”。", "{then} should be left blank; it is “{thenValue}”.", "then thenValue"],
    ['[名称] 属于 ("甲", "乙")', "{then}应填{options}之一，现在是“{thenValue}”。", "{then} should be one of {options}; it is “{thenValue}”.", "then thenValue options"],
    ["[名称] 不重复", "{left}“{leftValue}”重复，第 {first} 条已有。", "{left} “{leftValue}” is there twice; see line {first}.", "left leftValue first"],
    ["[完成] > 0 且 [计划] > 0", "{then}是{thenValue}。", "{then} is {thenValue}.", "then thenValue"],
    ["[完成] > 0 或 [名称] 已填", "应做到：{then}。", "this is asked for: {then}.", "then thenValue"],
    ["[完成] <= 5 或 [计划] <= 5", "应做到：{then}。", "this is asked for: {then}.", "then thenValue"],
    ["如果 [计划] > 0 则 [完成] > 0", "填了{when}（{whenValue}），{then}却是{thenValue}。", "{when} is {whenValue}, but {then} is {thenValue}.", "when whenValue then thenValue"],
    ["如果 [计划] > 5 则 [完成] > 0", "{when}时，{then}是{thenValue}。", "where {when}, {then} is {thenValue}.", "when whenValue then thenValue"],
    ["如果 [名称] 已填 则 [类别] 已填", "填了{when}（{whenValue}），{then}却是{thenValue}。", "{when} is {whenValue}, but {then} is {thenValue}.", "when whenValue then thenValue"],
    ["如果 [名称] 未填 则 [类别] 已填", "{when}时，没有填{then}。", "where {when}, {then} is not filled in.", "when whenValue then thenValue"],
    ['如果 [名称] = "甲" 则 [类别] 未填', "{when}时，{then}应空着，现在是“{thenValue}”。", "where {when}, {then} should be left blank; it is “{thenValue}”.", "when whenValue then thenValue"],
    ["如果 [名称] 已填 则 [类别] 未填", "填了{when}（{whenValue}），{then}应空着，现在是“{thenValue}”。", "{when} is {whenValue}, but {then} should be left blank; it is “{thenValue}”.", "when whenValue then thenValue"],
    ['如果 [计划] > 5 则 [类别] 属于 ("甲")', "{when}时，{then}应填{options}之一，现在是“{thenValue}”。", "where {when}, {then} should be one of {options}; it is “{thenValue}”.", "when whenValue then thenValue options"],
    ["如果 [计划] > 0 则 [完成] <= [计划]", "填了{when}（{whenValue}），{left}（{leftValue}）不应超过{right}（{rightValue}）。", "{when} is {whenValue}, but {left} ({leftValue}) must not exceed {right} ({rightValue}).", "when whenValue then thenValue left leftValue right rightValue"],
    ["如果 [计划] < 0 则 [完成] <= 9", "{when}时，{left}（{leftValue}）不应超过 {right}。", "where {when}, {left} ({leftValue}) must not exceed {right}.", "when whenValue then thenValue left leftValue right"],
    ["如果 [名称] 已填 且 [类别] 已填 则 [完成] > 0", "填了{when}（{whenValue}），{then}却是{thenValue}。", "{when} is {whenValue}, but {then} is {thenValue}.", "when whenValue then thenValue"],
    ["如果 [名称] 已填 且 [计划] > 0 则 [完成] > 0", "{when}时，{then}是{thenValue}。", "where {when}, {then} is {thenValue}.", "when whenValue then thenValue"],
    ["如果 [计划] > 0 则 [完成] > 0 或 [名称] 已填", "填了{when}（{whenValue}），应做到：{then}。", "{when} is {whenValue}, but this is asked for: {then}.", "when whenValue then thenValue"],
    ["如果 [计划] > 0 且 [完成] > 0 则 [名称] 已填 且 [类别] 已填", "填了{when}（{whenValue}），{then}却是{thenValue}。", "{when} is {whenValue}, but {then} is {thenValue}.", "when whenValue then thenValue"],
    ["如果 [计划] <> 0 则 [完成] > 0", "{when}时，{then}是{thenValue}。", "where {when}, {then} is {thenValue}.", "when whenValue then thenValue"],
    ["如果 [计划] > 0 则 [完成] = 1 且 [计划] = 1", "填了{when}（{whenValue}），应做到：{then}。", "{when} is {whenValue}, but this is asked for: {then}.", "when whenValue then thenValue"],
  ])("%s", (says, chinese, english, places) => {
    const rule = ruled(says);
    expect([rule.message, rule.english, messagePlaces(rule).join(" ")]).toEqual([chinese, english, places]);
  }); // prettier-ignore
});

test.each<[string, string, string]>([
  ["[计划] <= 10", "[计划]不超过 10", "[计划] is at most 10"],
  ["[计划] >= 10", "[计划]不少于 10", "[计划] is at least 10"],
  ["[计划] = 10", "[计划]等于 10", "[计划] equals 10"],
  ["[计划] < [完成]", "[计划]小于[完成]", "[计划] is less than [完成]"],
  ["[计划] > [完成]", "[计划]大于[完成]", "[计划] is greater than [完成]"],
  ["[计划] <> 10", "[计划]不等于 10", "[计划] is not 10"],
  ['[开工] <= "2012-01"', "[开工]不晚于2012年1月", "[开工] is not after 2012年1月"],
  ['[完工] >= "2012-01-05"', "[完工]不早于2012年1月5日", "[完工] is not before 2012年1月5日"],
  ['[名称] = "甲"', "[名称]是“甲”", "[名称] is “甲”"],
  ['[完工] < "2012-11-30"', "[完工]早于2012年11月30日", "[完工] is before 2012年11月30日"],
  ['[完工] > "2012"', "[完工]晚于“2012”", "[完工] is after “2012”"],
  ['[名称] <> "甲"', "[名称]不是“甲”", "[名称] is not “甲”"],
  ['"甲" = [名称]', "“甲”是[名称]", "“甲” is [名称]"],
  ["[名称] 未填", "没有填[名称]", "[名称] is blank"],
  ["[名称] 已填 或 [类别] 未填", "填了[名称]或没有填[类别]", "[名称] is filled in or [类别] is blank"],
  ["([计划]-[完成])*2 > 0", "（[计划]－[完成]）×2大于 0", "（[计划]－[完成]）×2 is greater than 0"],
  ["[计划]/([完成]+1) > 0.5", "[计划]÷（[完成]＋1）大于 0.5", "[计划]÷（[完成]＋1） is greater than 0.5"],
  ["-[计划] < 0", "－[计划]小于 0", "－[计划] is less than 0"],
  ['[名称] 属于 ("甲", "乙")', "[名称]是“甲”、“乙”之一", "[名称] is one of “甲”, “乙”"],
])("the condition %s is spoken", (when, chinese, english) => {
  const rule = ruled("[计划] > 3", { when });
  if (rule.kind !== "relation" || rule.expression.kind !== "implies") throw new Error("no implication");
  expect(conditionWords(rule.expression.when, ({ written }) => written)).toEqual({ chinese, english });
});

test("where not all cells are days they are numbers to a sentence", () => {
  const measures = { 个: {}, 日: { type: "date" } };
  const rows = [{ label: "甲", measure: "日" }, { label: "乙", measure: "日" }];
  const cells = [{ rows: "*", columns: ["二"], measure: "个" }];
  const form = compiled(withRule(matrixOfLabels(rows, ["一", "二"], { measures }, { cells }), "[甲] <= [乙]"));
  expect(form.rules.find(({ id }) => id === "R1")!.message).toContain("不应超过");
}); // prettier-ignore

describe("a rule that follows from the form", () => {
  test.each<[string, string, string, string, string]>([
    ["V01", "error", "cell", "not-a-number", "became actual note"],
    ["V02", "error", "cell", "negative", "actual"],
    ["V03", "error", "cell", "decimals", "actual expected"],
    ["V04", "error", "cell", "out-of-bounds", "actual expected"],
    ["V05", "error", "total", "total-differs", "actual expected"],
    ["V06", "error", "cell", "formula-error", "actual"],
    ["V07", "off", "total", "formula-lost", "count"],
    ["V08", "query", "cell", "fraction", "actual expected"],
    ["V09", "error", "cell", "closed-filled", "actual"],
    ["V10", "error", "cell", "not-an-option", "actual expected"],
    ["V11", "error", "cell", "not-a-date", "actual expected"],
    ["V12", "error", "part", "part-exceeds-whole", "part partValue whole wholeValue"],
    ["V13", "error", "total", "derived-differs", "actual expected"],
    ["S01", "error", "head", "unit-missing", ""],
    ["S02", "hint", "head", "date-missing", ""],
    ["S03", "error", "structure", "row-missing", "indicator"],
    ["S04", "error", "structure", "column-missing", "subject"],
    ["S05", "off", "filling", "blank-in-used-column", "subject count indicators"],
    ["S06", "query", "filling", "nothing-filled", ""],
    ["S07", "error", "structure", "row-undecided", "found candidates"],
    ["S08", "error", "structure", "column-undecided", "found candidates"],
    ["S09", "hint", "head", "period-missing", ""],
    ["S10", "error", "head", "period-differs", "actual expected"],
    ["S11", "hint", "head", "field-missing", "field"],
    ["S12", "error", "filling", "required-blank", "line column"],
    ["S13", "error", "filling", "key-repeated", "column actual first"],
    ["S14", "query", "filling", "too-few-lines", "actual expected"],
    ["S15", "query", "filling", "too-many-lines", "actual expected"],
    ["L01", "hint", "head", "late", "date due"],
    ["L02", "query", "head", "not-on-roster", "unit"],
  ])("%s is %s of a %s, %s, and fills in %s", (id, severity, kind, check, places) => {
    const rule = BUILT_IN.find((each) => each.id === id)!;
    expect([rule.severity, rule.kind, rule.check]).toEqual([severity, kind, check]);
    expect(messagePlaces(rule as never).join(" ")).toBe(places);
  });

  test("is in the table", () => expect(BUILT_IN).toHaveLength(30));

  const CHANGES = (["year", "month"] as const).flatMap(changesOf);
  test.each([...BUILT_IN, ...CHANGES].map((rule) => [rule.id, rule] as const))(
    "%s says all that it says in whole sentences, in both languages with the same places",
    (_, { title, message, english, remedy }) => {
      expect(title).toMatch(/^[^。]*\p{Script=Han}[^。]*$/u);
      expect([message, remedy]).toEqual([
        expect.stringMatching(/.{2}。$/u),
        expect.stringMatching(/.{2}。$/u),
      ]);
      expect(english).toMatch(/^[A-Z{“].{8,}\.$/u);
      expect(english).not.toMatch(/\p{Script=Han}/u);
      expect(placesIn(english)).toEqual(placesIn(message));
    },
  );
});

test.each([
  ["year", 0, "{indicator}上年是 {before}，今年是 {now}，变动超过 {factor} 倍，请核实。"],
  ["year", 1, "上年的报表是“{prior}”的，今年的是“{unit}”的，没有比较。"],
  ["quarter", 2, "{indicator}上期是 {before}，本期是 {now}，相差 {difference} 个百分点，请核实。"],
] as const)("a form of each %s speaks of the one before (%i)", (kind, at, message) =>
  expect(changesOf(kind)[at]!.message).toBe(message),
);

test.each(["year", "month"] as const)(
  "what changed each %s is asked of numbers, units and percentages",
  (kind) =>
    expect(
      changesOf(kind).map(({ id, of, name, severity, source }) => [
        id,
        of,
        name,
        severity,
        source.length > 10,
      ]),
    ).toEqual([
      ["P01", "number", "changed-much", "query", true],
      ["P02", "unit", "prior-unit-differs", "error", true],
      ["P03", "percentage", "percentage-changed-much", "query", true],
    ]),
);

test.each([
  ["year", "{indicator} was {before} last year and is {now} now, beyond {factor} times. Please verify.", "Last year's return is that of “{prior}”, this year's that of “{unit}”; nothing was compared."],
  ["day", "{indicator} was {before} in the period before and is {now} now, beyond {factor} times. Please verify.", "The return of the period before is that of “{prior}”, this one that of “{unit}”; nothing was compared."],
] as const)("in English, of each %s", (kind, much, unit) =>
  expect(
    changesOf(kind)
      .slice(0, 2)
      .map(({ english }) => english),
  ).toEqual([much, unit]),
); // prettier-ignore
