import {
  comparedAs,
  isExact,
  isNeverNegative,
  isSatisfied,
  isSatisfiedByDays,
  sidesByOrder,
  slackOf,
  type Stand,
} from "../../src/checking/relation/compared";
import { Seen } from "../../src/checking/seen";
import { formFrom } from "../../src/form/compile/compile-form";
import type { Relation } from "../../src/form/expression/expression";
import { filledReturn } from "../support/filled-return";
import { matrixOfLabels, withRule } from "../support/small-form";

const RELATIONS: readonly Relation[] = ["=", "<>", "<=", ">=", "<", ">"];

test.each<[number, number, number, string]>([
  [1, 2, 0, "<> <= <"],
  [2, 1, 0, "<> >= >"],
  [2, 2, 0, "= <= >="],
  [2, 3, 1, "= <= >="],
  [3, 2, 1, "= <= >="],
  [2, 4, 1, "<> <= <"],
  [4, 2, 1, "<> >= >"],
])("%d and %d, which may differ by %d: %s", (left, right, slack, holding) => {
  expect(RELATIONS.filter((each) => isSatisfied(each, left, right, slack)).join(" ")).toBe(holding);
});

test.each<[string, string, string]>([
  ["2012-06-05", "2012-06-06", "<> <= <"],
  ["2012-06-06", "2012-06-05", "<> >= >"],
  ["2012-06-05", "2012-06-05", "= <= >="],
  ["2012-06-05", "2012-06", "= <= >="],
  ["2012", "2012-06", "= <= >="],
  ["2012-07", "2012-06-30", "<> >= >"],
])("%s and %s: %s", (left, right, holding) => {
  expect(RELATIONS.filter((each) => isSatisfiedByDays(each, left, right)).join(" ")).toBe(holding);
});

test.each<[Relation, string]>([
  ["<=", "l r"],
  ["<", "l r"],
  [">=", "r l"],
  [">", "r l"],
  ["=", "none"],
  ["<>", "none"],
])("of %s the smaller and the larger side are %s", (relation, said) => {
  const order = sidesByOrder(relation, "l", "r");
  expect(order ? `${order.small} ${order.large}` : "none").toBe(said);
});

const measures = {
  ...{ 个: {}, 元: { decimals: 2 }, 率: { decimals: null }, 减: { min: null }, 负: { min: -3 } },
  ...{ 文: { type: "text" }, 日: { type: "date" }, 月: { type: "month" } },
};
const line = (label: string) => ({ label: label.split(":")[0], measure: label.split(":")[1] ?? "个" });
const mixed = { label: "组", members: ["子", "丑:减"].map(line) };
const none = { label: "关", measure: "个" };
const ROWS = ["甲", "乙", "丙:元", "丁:率", "戊:减", "己:负", "庚:文", "辛:日", "壬:月"].map(line);

/** The comparison where it is looked at, in column 一. */
function placed(says: string, tolerance: number | null = null) {
  const closed = { cells: [{ rows: ["关"], columns: ["一"], closed: true }], measure: undefined };
  const definition = matrixOfLabels([...ROWS, mixed, none], ["一", "二"], { measures }, closed);
  const form = formFrom(withRule(definition, says));
  const rule = form.rules.find(({ id }) => id === "R1")!;
  if (rule.kind !== "relation" || rule.expression.kind !== "compare") throw new Error("no comparison");
  const seen = Seen.of(form, filledReturn(form));
  const stand = Object.assign(Object.create(seen) as Seen, { table: 0, here: { row: null, column: 0 } }) as Stand; // prettier-ignore
  return { of: rule.expression, stand, tolerance };
}

test.each<[string, ReturnType<typeof comparedAs>]>([
  ["[甲] <= [乙]", "number"],
  ["[甲] <= 3", "number"],
  ["[庚] = [庚]·[二]", "text"],
  ['[庚] = "好"', "text"],
  ['"好" = [庚]', "text"],
  ["[辛] < [壬]", "day"],
  ["[壬] < [辛]", "day"],
  ['[辛] = "2012"', "day"],
  ["[关] <= [甲]", "number"],
])("%s compares as %s", (says, as) => {
  const { of, stand } = placed(says);
  expect(comparedAs(of, stand)).toBe(as);
});

test.each<[string, boolean]>([
  ["[甲] <= [乙]", true],
  ["[甲] <= 3", true],
  ["[甲] <= 0-3", false],
  ["[甲] <= [乙]+[丙]", true],
  ["[甲] <= [乙]-[丙]", false],
  ["[甲] <= [戊]", false],
  ["[甲] <= [己]", false],
  ["[甲] <= [组]", false],
  ["[甲] <= [乙]+[戊]", false],
  ["[甲] <= [乙]*2", true],
  ["[甲] <= [戊]*2", false],
  ["[甲] <= [乙]/[丙]", true],
  ['[庚] <> "好"', false],
])("the right side of %s cannot be below 0: %s", (says, never) => {
  const { of, stand } = placed(says);
  expect(isNeverNegative(of.right, stand)).toBe(never);
});

const NOISE = 1e-6;
test.each<[string, number | null, number, boolean]>([
  ["[甲] <= [乙]", null, NOISE, true],
  ["[甲] <= [乙]+[子]", null, NOISE, true],
  ["[甲] <= 3", null, NOISE, true],
  ["[丙] <= 3", null, NOISE, false],
  ["[甲] <= [丙]", null, NOISE, false],
  ["[甲] <= 2.5", null, 0.5 + NOISE, false],
  ["[甲] <= [乙]*2", null, 0.5 + NOISE, false],
  ["[丙] <= [乙]*2", null, 0.005 + NOISE, false],
  ["[丁] <= [乙]*2", null, 0.005 + NOISE, false],
  ["[关]*2 <= [乙]", null, 0.005 + NOISE, false],
  ["[甲] <= [乙]", 2, 2 + NOISE, false],
])("%s, allowed %j, may differ by %d; by nothing: %s", (says, tolerance, slack, exact) => {
  const { of, stand } = placed(says);
  expect(slackOf(of, tolerance, stand)).toBeCloseTo(slack, 9);
  expect(isExact(of, tolerance, stand)).toBe(exact);
});
