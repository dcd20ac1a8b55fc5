import {
  edgesOf,
  groupsAt,
  narrowed,
  speaksOfSpot,
  standsBeside,
} from "../../src/checking/likely/rules-of-cell";
import type { Finding } from "../../src/checking/finding";
import { Seen } from "../../src/checking/seen";
import { formFrom } from "../../src/form/compile/compile-form";
import type { Rule } from "../../src/form/rules/rule";
import { filledReturn, type GivenTable } from "../support/filled-return";
import type { Definition } from "../support/forms";
import { listOfLabels, matrixOfLabels, withRule } from "../support/small-form";

const TOTAL = { label: "合计", role: "total" };
const rest = { measures: { 个: {} }, period: { every: "month", of: "2012-06" } };
const group = { label: "组", members: ["丁", "戊"].map((label) => ({ label })) };
/** 甲 乙 丙, and 丁 戊 under 组: rows 0 to 4; columns 一 二 合计. */
const ROWS = matrixOfLabels(["甲", "乙", "丙", group], ["一", "二", TOTAL], rest);
const LINES = listOfLabels(["甲", "乙", "丙"], rest, { measure: "个", total: {} });
const FIGURES: GivenTable = [[1, 2], [3, 4], [5, 6], [7, 8], [9, 10]]; // prettier-ignore
const LIST: GivenTable = { lines: [{ c1: 1, c2: 2, c3: 3 }, { c1: 4, c2: 5, c3: 6 }] }; // prettier-ignore

function made(definition: Definition, says: string, more: Definition = {}) {
  const form = formFrom(withRule(definition, says, more));
  const rule = form.rules.find(({ id }) => id === "R1")!;
  const seen = Seen.of(form, filledReturn(form, { tables: [definition === LINES ? LIST : FIGURES] }));
  return { form, rule, seen };
}
const at = (row: number, column: number) => ({ table: 0, row, column });
const finding = (row: number | null, column: number | null, table: number | null = 0) =>
  ({ table, row, column }) as Finding;
const spots = (all: readonly (readonly { row: number; column: number }[])[]) =>
  all.map((each) => each.map(({ row, column }) => `${row}.${column}`).join("+")).join(" ");

test.each<[string, string]>([
  ["[甲] <= [乙]+[丙]", "0.1 1.1+2.1"],
  ["[组] = [甲]*2", "3.1+4.1 0.1"],
  ["[甲] <= 上期[乙]", "0.1 "],
  ["[甲] <= 5", "0.1 "],
  ["如果 [甲] > 0 且 [乙] 已填 则 [丙] = [丁] 或 [戊] 未填", "0.1  1.1 2.1 3.1 4.1"],
])("%s speaks of %s", (says, said) => {
  const { rule, seen } = made(ROWS, says);
  expect(spots(groupsAt(rule, finding(0, 1), seen))).toBe(said);
  expect(groupsAt(rule, finding(0, 1, null), seen)).toEqual([]);
});

test("rows, columns and lines are looked at where the rule is broken", () => {
  const across = made(ROWS, "[一] <= [二]");
  expect(spots(groupsAt(across.rule, finding(2, 0), across.seen))).toBe("2.0 2.1");
  const list = made(LINES, "[甲] <= [乙]");
  expect(spots(groupsAt(list.rule, finding(1, 0), list.seen))).toBe("1.0 1.1");
  const unique = made(LINES, "[甲]+[乙] 不重复");
  expect(groupsAt(unique.rule, finding(1, 0), unique.seen)).toEqual([]);
});

test.each<[string, string]>([
  ["[甲] <= [乙]", "0.0 0.2 1.0"],
  ["[一] <= [二]", "0.0 1.0 4.1"],
  ["[甲]·[一] <= [乙]·[二]", "0.0"],
  ["[甲] <= 上期[乙]", "0.0 0.2"],
  ["[组] > 0", "4.1"],
])("%s speaks of a cell: %s", (says, named) => {
  const { rule, seen } = made(ROWS, says);
  const all = [at(0, 0), at(0, 2), at(1, 0), at(4, 1)];
  expect(spots([all.filter((spot) => speaksOfSpot(rule, spot, seen))]).replaceAll("+", " ")).toBe(named);
  expect(speaksOfSpot(rule, { ...at(0, 0), table: 1 }, seen)).toBe(false);
});

describe("a rule is judged beside a cell alone", () => {
  const over = (definition: Definition, says: string, spot = at(1, 0), more: Definition = {}) => {
    const { form, rule } = made(definition, says, more);
    const less: Rule = narrowed(rule, spot, form);
    return less.kind === "relation" ? `${less.per} ${less.over.join(",")}` : less.kind;
  };
  test.each<[string, string]>([
    [over(ROWS, "[甲] <= [乙]"), "column 0,2"],
    [over(ROWS, "[甲] <= [乙]", at(1, 1)), "column 1,2"],
    [over(ROWS, "[一] <= [二]"), "row 1"],
    [over(ROWS, "[甲]·[一] <= [乙]·[二]"), "once "],
    [over(LINES, "[甲] <= [乙]"), "line "],
    [over(ROWS, "[甲] <= [乙]", { ...at(1, 0), table: 1 }), "column 0,1,2"],
  ])("%s is %s", (told, expected) => expect(told).toBe(expected));

  test("and every other rule everywhere", () => {
    const { form } = made(ROWS, "[甲] <= [乙]");
    const total = form.rules.find(({ kind }) => kind === "total")!;
    expect(narrowed(total, at(0, 0), form)).toBe(total);
  });
});

test("beside a cell stand the totals of its row and column, or of its list", () => {
  const stands = (definition: Definition) =>
    spots([standsBeside(at(0, 1), made(definition, "[甲] <= [乙]").seen) as never]);
  expect(stands(ROWS)).toBe("0.1+0.2");
  expect(stands(LINES)).toBe("0.1+2.1");
  const rows = matrixOfLabels(["甲", "乙", { label: "计", role: "total" }], ["一", "二"], rest);
  expect(stands(rows)).toBe("0.1+2.1");
});

test.each<[string, number[]]>([
  ["[甲] <= [乙]", [4]],
  ["[乙] >= [甲]", [4]],
  ["[甲]+[丙] <= [乙]", [-2]],
  ["[甲]+[乙] = 9", [5]],
  ["[甲]*2 <= [乙]", []],
  ["[乙] <= [甲]*2", []],
  ["[乙]*2 <= [甲]", [8]],
  ["[丙] <= [乙]", []],
  ["如果 [甲] > 0 则 [乙] > 0", [0, 1]],
  ["如果 [丙] > 0 则 [乙] > 0", []],
])("%s just holds where 甲 is %j", (says, edges) => {
  const { rule, seen } = made(ROWS, says);
  if (rule.kind !== "relation") throw new Error("no relation");
  expect(edgesOf(rule.expression, rule, at(0, 1), { row: 0, column: 1 }, seen)).toEqual(edges);
});

test("that no two lines are alike holds for no number", () => {
  const { rule, seen } = made(LINES, "[甲]+[乙] 不重复");
  if (rule.kind !== "relation") throw new Error("no relation");
  expect(edgesOf(rule.expression, rule, at(0, 0), { row: 0, column: null }, seen)).toEqual([]);
});
