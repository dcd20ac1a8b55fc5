import { checkReturn } from "../../src/checking/check-return";
import { textsOfNothing } from "../../src/checking/filling/on-sheet";
import { judgeOf } from "../../src/checking/kinds/judges";
import { FormOnSheet } from "../../src/checking/on-sheet/form-on-sheet";
import { formFrom } from "../../src/form/compile/compile-form";
import type { FillingRule } from "../../src/form/rules/rule";
import { filledReturn, plainPlacement, type Given } from "../support/filled-return";
import { listOfLabels, matrixOfLabels } from "../support/small-form";

const measures = {
  ...{
    个: {},
    元: { decimals: 2 },
    率: { type: "percentage" },
    文字: { type: "text" },
    日: { type: "date" },
  },
  级: { type: "choice", options: ["好", "坏"] },
};

/** Of the first list two to three lines are asked for, each with another 甲; of the second nothing. */
const [first, second] = [{ atLeast: 2, atMost: 3, key: ["甲"], required: ["乙"] }, {}].map(
  (table, at) =>
    listOfLabels(["甲", "乙"], { measures }, { ...table, id: `t${at}`, sheet: `表${at}` }).tables[0],
);
const LISTS = formFrom({ ...listOfLabels([], { measures }), tables: [first, second] });

test.each<[string, number, number, string[]]>([
  ["none", 0, 0, ["S06", "S14"]],
  ["few", 1, 0, ["S14"]],
  ["enough", 2, 0, []],
  ["enough, and many in the other", 2, 9, []],
  ["many", 4, 0, ["S15"]],
])("of several lists each asks for its own lines: %s", (_, count, others, expected) => {
  const lines = (of: number, more: Record<string, Given>) => ({
    lines: Array.from({ length: of }, (_each, at) => ({ c1: `甲${at}`, ...more })),
  });
  const ret = filledReturn(LISTS, { tables: [lines(count, { c2: "乙" }), lines(others, {})] });
  expect(checkReturn(LISTS, ret).map(({ rule }) => rule)).toEqual(expected);
});

test.each<[string, string[]]>([
  ["S12", ["0 0", "0 1"]],
  ["S13", ["0 1"]],
  ["S14", ["whole"]],
  ["S15", ["whole"]],
])("on the sheet %s is said of the list that asks for it: %j", (id, shown) => {
  const rule = LISTS.rules.find((each) => each.id === id)!;
  const sheet = new FormOnSheet(LISTS, plainPlacement(LISTS, [2, 2]));
  const said = judgeOf(rule).onSheet(rule as never, sheet);
  expect(said.map((each) => (typeof each.shown === "string" ? each.shown : `${each.shown.table} ${each.shown.row}`))).toEqual(shown); // prettier-ignore
});

test("of a form with nothing in it that list alone is said to be too short", () => {
  const rule = LISTS.rules.find(({ id }) => id === "S14")!;
  const sheet = new FormOnSheet(LISTS, plainPlacement(LISTS, [2, 2]));
  expect(textsOfNothing(rule as FillingRule, sheet)).toEqual([
    expect.stringContaining("少于 2 条，现在有 0 条"),
  ]);
});

describe("what nobody can put right for the clerk", () => {
  const line = (label: string) => ({ label: label.split(":")[0], measure: label.split(":")[1] });
  const rows = ["甲:个", "乙:率", "丙:级", "丁:日", "戊:个"].map(line);
  const closed = { cells: [{ rows: ["戊"], columns: ["一"], closed: true }], measure: undefined };
  const form = formFrom(matrixOfLabels(rows, ["一"], { measures }, closed));
  test.each<[string, Given[]]>([
    ["V02", [-3]],
    ["V03", [2.5]],
    ["V04", [1, 980]],
    ["V06", [{ error: "#REF!" }]],
    ["V09", [1, 2, "好", "2012-06-05", 5]],
    ["V10", [1, 2, "差"]],
    ["V11", [1, 2, "好", "待定"]],
  ])("is %s", (id, given) => {
    const ret = filledReturn(form, { tables: [given.map((each) => [each])] });
    const [finding] = checkReturn(form, ret).filter(({ rule }) => rule === id);
    const rule = form.rules.find((each) => each.id === id)!;
    expect(judgeOf(rule).repair!(rule as never, finding!, form, ret)).toEqual([]);
  });
});
