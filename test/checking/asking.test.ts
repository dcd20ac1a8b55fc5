import { asksForFilling, isPositive, needsSomething } from "../../src/checking/relation/conditions";
import { formFrom } from "../../src/form/compile/compile-form";
import { matrixOfLabels, withRule } from "../support/small-form";

const ROWS = ["甲", "乙"].map((label) => ({ label, measure: "个" }));
const definition = matrixOfLabels(
  [...ROWS, { label: "丙", measure: "文字" }],
  ["一"],
  {},
  { measure: undefined },
);

/** What a condition asks: for something to be filled, to be there already, to be above 0. */
function asked(says: string): string {
  const form = formFrom(withRule(definition, `如果 ${says} 则 [甲] 已填`));
  const rule = form.rules.find(({ id }) => id === "R1")!;
  if (rule.kind !== "relation" || rule.expression.kind !== "implies") throw new Error("no condition");
  const { when } = rule.expression;
  const [filling, something, positive] = [asksForFilling(when), needsSomething(when), isPositive(when)];
  return [filling && "filling", something && "something", positive && "positive"].filter(Boolean).join(" ");
}

test.each<[string, string]>([
  ["[甲] > 0", "something positive"],
  ["[甲] > 1", ""],
  ["[甲] >= 0", ""],
  ["[甲] = 0", ""],
  ["[甲] > [乙]", ""],
  ["[甲] 已填", "filling something"],
  ["[甲] 未填", ""],
  ['[丙] = "好"', "something"],
  ['[丙] <> "好"', ""],
  ['[丙] 属于 ("好", "坏")', "something"],
  ["[甲] > 0 且 [乙] 未填", "something"],
  ["[甲] > 0 或 [乙] 未填", ""],
  ["[甲] > 0 或 [乙] > 0", "something"],
  ["[甲] 已填 且 [乙] = 0", "filling something"],
  ["[甲] 已填 或 [乙] = 0", "filling"],
  ["[甲] = 0 且 [乙] = 0", ""],
])("%s asks for %j", (says, expected) => expect(asked(says)).toBe(expected));
