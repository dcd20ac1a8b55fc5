import { either, holds, isOneOf, joinedTexts, text } from "../../src/checking/on-sheet/build";
import { inGroups, joined, listed, listedInRow } from "../../src/checking/on-sheet/list";
import { markFormulas, type MarkAsked } from "../../src/checking/on-sheet/mark-formulas";
import { range, rangeName } from "../../src/sheet/address";
import {
  between,
  call,
  number,
  reference,
  text as literal,
  type Formula,
} from "../../src/sheet/formula/formula";
import { inOneSentence } from "../../src/checking/on-sheet/form-on-sheet";
import { formulaText } from "../../src/sheet/formula/formula-text";
import { evaluate } from "../support/formula/evaluate";

const said = (formula: Formula) => evaluate(`=${formulaText(formula)}`, () => [[null]]);
const TRUE: Formula = { kind: "logical", value: true };
const FALSE: Formula = { kind: "logical", value: false };

describe("parts are put together as long as they are short enough", () => {
  /** Texts of so many characters, as many together as stay below `most`: "3+4, 5". */
  const groups = (lengths: number[], most: number) =>
    inGroups(
      lengths.map((length) => literal("甲".repeat(length - 2))),
      most,
      joinedTexts,
    )
      .map((group) => group.map((part) => formulaText(part).length).join("+"))
      .join(", ");
  // What stands around them is as long as two empty texts and the sign between them.
  test.each<[number[], number, string]>([
    [[3, 4, 5], 100, "3+4+5"],
    [[3, 4, 5], 21, "3+4+5"],
    [[3, 4, 5], 20, "3+4, 5"],
    [[10, 10], 28, "10+10"],
    [[10, 10], 27, "10, 10"],
    [[3, 20, 5], 26, "3+5"],
    [[3, 30, 5], 26, "3+5"],
    [[20], 26, ""],
    [[20], 27, "20"],
    [[], 27, ""],
  ])("%j below %i: %s", (lengths, most, expected) => expect(groups(lengths, most)).toBe(expected));
});

describe("a list", () => {
  const RULE = { id: "C02", severity: "error" } as const;
  const items = (...conditions: boolean[]) =>
    conditions.map((each, at) => ({ condition: each ? TRUE : FALSE, label: `第${at + 1}栏` }));
  const told = (heading: string, ...conditions: boolean[]) =>
    said(joined(listed(RULE, heading, items(...conditions))));
  test.each<[string, string, boolean[], string]>([
    ["names what is so", "甲大于乙", [true, false, true], "甲大于乙：第1栏、第3栏（C02）。"],
    ["says nothing of nothing", "甲大于乙", [false, false], ""],
    ["of a heading with a quotation mark", '“甲”是"乙"', [true], '“甲”是"乙"：第1栏（C02）。'],
    ["cuts a heading that is too long", "甲".repeat(300), [true], `${"甲".repeat(220)}…：第1栏（C02）。`],
    ["cuts such a heading where nothing is so", "甲".repeat(300), [false], ""],
    ["leaves one that is just short enough", "甲".repeat(220), [true], `${"甲".repeat(220)}：第1栏（C02）。`],
  ])("%s", (_, heading, conditions, expected) => expect(told(heading, ...conditions)).toBe(expected));

  test("goes on in another message where it is too long, whose cells are spoken of once", () => {
    const many = Array.from({ length: 400 }, (_, column) => ({
      at: { table: 1, row: 2, column },
      condition: TRUE,
      label: `第${column + 1}栏`,
    }));
    const messages = listedInRow(RULE, "甲大于乙", many);
    expect(messages.map(({ shown, marks }) => [shown, marks.length])).toEqual([
      [{ table: 1, row: 2 }, 400],
      [{ table: 1, row: 2 }, 0],
    ]);
    const all = messages.map(({ formula }) => String(said(joined([formula]))));
    expect(all.every((each) => each.startsWith("甲大于乙：第"))).toBe(true);
    expect(all.join("").match(/第\d+栏/g)).toHaveLength(400);
    expect(Math.max(...messages.map(({ formula }) => formulaText(formula).length))).toBeLessThan(7100);
  });
});

test.each<[string, Formula, string]>([
  ["one of several", either([TRUE]), "TRUE"],
  ["one or another", either([TRUE, FALSE]), "OR(TRUE,FALSE)"],
  ["all of them", holds([TRUE, FALSE]), "IFERROR(AND(TRUE,FALSE),FALSE)"],
  ["texts one behind the other", joinedTexts([literal("甲"), literal("乙")]), '"甲"&"乙"'],
  ["no texts", joinedTexts([]), '""'],
  ["a text that is too long", text("甲".repeat(300)), `"${"甲".repeat(255)}"`],
  ["few options", isOneOf(literal("乙"), ["甲", "乙"]), 'ISNUMBER(FIND("¦"&TRIM("乙")&"¦","¦甲¦乙¦"))'],
])("%s", (_, formula, expected) => expect(formulaText(formula)).toBe(expected));

const MANY = Array.from({ length: 60 }, (_, at) => `选项第${at}`);

test.each([
  ["甲。", "甲。"],
  ["甲。乙。丙。", "甲；乙；丙。"],
])("“%s” is said in one sentence: “%s”", (message, said) => expect(inOneSentence(message)).toBe(said));

test.each([
  [253, "ISNUMBER(FIND("],
  [254, "SUMPRODUCT(--EXACT("],
])("an option of %d characters is looked for by %s", (length, by) => {
  expect(formulaText(isOneOf(literal("乙"), ["甲".repeat(length)])).slice(0, by.length)).toBe(by);
});

test("many options are asked one by one", () => {
  expect(formulaText(isOneOf(literal("乙"), MANY))).toMatch(/^SUMPRODUCT\(--EXACT\(TRIM\("乙"\),\{"选项第0"/);
});

describe("cells are coloured", () => {
  const SAID = range(5, 60, 5, 61);
  const at = (row: number, column: number, more: Partial<MarkAsked> = {}): MarkAsked => ({
    at: { sheet: "表", row, column },
    severity: "error",
    sign: "（R1）",
    said: { ...SAID, top: row, bottom: row },
    condition: between(reference(range(row, column)), ">", number(5)),
    ...more,
  });
  const marks = (...asked: MarkAsked[]) =>
    markFormulas(asked).map(
      ({ sheet, range: area, severity, formula }) => `${sheet} ${rangeName(area)} ${severity} ${formula}`,
    );
  const FOREIGN = between(reference(range(0, 0), "二"), ">", number(5));
  const LONG = call("OR", ...Array.from({ length: 3000 }, () => TRUE));

  test.each<[string, MarkAsked[], string[]]>([
    ["one", [at(5, 2)], ["表 C6 error C6>5"]],
    ["side by side, by one rule", [at(5, 2), at(5, 3), at(5, 4)], ["表 C6:E6 error C6>5"]],
    ["in a block, by one rule", [at(5, 2), at(5, 3), at(6, 2), at(6, 3)], ["表 C6:D7 error C6>5"]],
    ["apart, by two", [at(5, 2), at(8, 2)], ["表 C6 error C6>5", "表 C9 error C9>5"]],
    ["on two sheets", [at(5, 2), at(5, 3, { at: { sheet: "三", row: 5, column: 3 } })], ["表 C6 error C6>5", "三 D6 error D6>5"]],
    ["for two rules", [at(5, 2), at(5, 3, { sign: "（R2）" })], ["表 C6 error C6>5", "表 D6 error D6>5"]],
    ["otherwise", [at(5, 2), at(5, 3, { condition: between(reference(range(5, 3)), ">", number(6)) })], ["表 C6 error C6>5", "表 D6 error D6>6"]],
    ["as long as 校验 asks", [at(5, 2, { severity: "query", sign: "（R1，请核实）" })], ['表 C6 query IFERROR(AND(C6>5,ISNUMBER(FIND("（R1，请核实）",$BI6&$BJ6))),FALSE)']],
    ["as a question beside which nothing stands", [at(5, 2, { severity: "query", said: null })], ["表 C6 query C6>5"]],
    ["as a hint", [at(5, 2, { severity: "hint", sign: "（R1，提示）" })], ["表 C6 hint C6>5"]],
    ["by what 校验 says of another sheet", [at(5, 2, { condition: FOREIGN })], ['表 C6 error ISNUMBER(FIND("（R1）",$BI6&$BJ6))']],
    ["not where 校验 may mean another cell", [at(5, 2, { condition: FOREIGN }), at(5, 3, { condition: FOREIGN })], []],
    ["where 校验 says it in another row", [at(5, 2, { condition: FOREIGN }), at(6, 2, { condition: FOREIGN })], ['表 C6:C7 error ISNUMBER(FIND("（R1）",$BI6&$BJ6))']],
    ["where 校验 says it beside another table", [at(5, 2, { condition: FOREIGN }), at(5, 3, { condition: FOREIGN, said: range(5, 70, 5, 70) })], ['表 C6 error ISNUMBER(FIND("（R1）",$BI6&$BJ6))', '表 D6 error ISNUMBER(FIND("（R1）",$BS6))']],
    ["where 校验 says it for another rule", [at(5, 2, { condition: FOREIGN }), at(5, 3, { condition: FOREIGN, sign: "（R2）" })], ['表 C6 error ISNUMBER(FIND("（R1）",$BI6&$BJ6))', '表 D6 error ISNUMBER(FIND("（R2）",$BI6&$BJ6))']],
    ["not where nothing says so", [at(5, 2, { condition: FOREIGN, said: null })], []],
    ["by what 校验 says of many options", [at(5, 2, { condition: isOneOf(reference(range(5, 2)), MANY) })], ['表 C6 error ISNUMBER(FIND("（R1）",$BI6&$BJ6))']],
    ["not where nothing says so of one of two", [at(5, 2, { condition: FOREIGN, said: null }), at(5, 3)], ["表 D6 error D6>5"]],
    ["by what 校验 says of what is too long", [at(5, 2, { condition: LONG })], ['表 C6 error ISNUMBER(FIND("（R1）",$BI6&$BJ6))']],
  ])("%s", (_, asked, expected) => expect(marks(...asked)).toEqual(expected)); // prettier-ignore
});
