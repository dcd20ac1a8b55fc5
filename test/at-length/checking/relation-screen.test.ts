import { standsOf } from "../../../src/checking/relation/stands";
import { Look } from "../../../src/checking/relation/evaluate";
import { mayBeBroken } from "../../../src/checking/relation/screen";
import { violationsAt } from "../../../src/checking/relation/violations";
import { Seen } from "../../../src/checking/seen";
import type { Form } from "../../../src/form/form";
import { formFrom } from "../../../src/form/compile/compile-form";
import { ChangingSheet, narrowForm } from "../../support/changing-sheet";
import { FIXTURES, FORM_2011, formOf } from "../../support/forms";
import { MANY_KINDS } from "../../support/many-kinds";
import { filledReturn } from "../../support/filled-return";
import { matrixOfLabels, withRule } from "../../support/small-form";
import { seeded } from "../../support/seeded";

/** What plain numbers rule out is never found by the general way, in random returns of all kinds of forms. */

const FORMS: readonly (readonly [what: string, form: Form, rounds: number])[] = [
  ["the form of 2011", FORM_2011, 3],
  ["few columns and rows of it", narrowForm(), 50],
  ...FIXTURES.filter((name) => /^s\d/.test(name)).map(
    (name) => [name, formOf(name.slice(0, 2)), 15] as const,
  ),
  ["a form of every kind", MANY_KINDS, 50],
];

/** In how many places a relation was broken, ruled out, or neither. */
const seen = { broken: 0, ruledOut: 0, asked: 0 };

test.each(FORMS)("of %s", (_, form, rounds) => {
  const sheet = new ChangingSheet(form);
  const random = seeded(17);
  for (let round = 0; round < rounds; round++) {
    sheet.change(random);
    const looked = Seen.of(form, sheet.read());
    for (const rule of form.rules.filter((each) => each.kind === "relation")) {
      for (const here of standsOf(rule, looked.lines(rule.table))) {
        const found = violationsAt(rule, new Look(looked, rule.table, here, rule.tolerance));
        const isRuledOut = rule.expression.kind !== "unique" && !mayBeBroken(rule, looked, here);
        if (isRuledOut) expect([round, rule.id, here, found]).toEqual([round, rule.id, here, []]);
        seen[isRuledOut ? "ruledOut" : found.length > 0 ? "broken" : "asked"]++;
      }
    }
  }
});

test.each<[says: string, one: number | null, two: number | null, mayBe: boolean]>([
  ["[甲]/[乙] <= 2", 4, 2, false],
  ["[甲]/[乙] <= 2", 8, 2, true],
  ["[甲]/[乙] <= 2", 1, 4, false],
  ["[甲]/[乙] <= 2", 5, 0, true],
  ["[甲]*[乙] <= 6", 2, 3, false],
  ["[甲]*[乙] <= 6", 2, 4, true],
  ["[甲]-[乙] <= 2", 5, 3, false],
  ["[甲]-[乙] <= 2", 6, 3, true],
])("%s, of %p and %p, may be broken: %p", (says, one, two, mayBe) => {
  const form = formFrom(withRule(matrixOfLabels(["甲", "乙"], ["一"]), says));
  const rule = form.rules.find((each) => each.kind === "relation")!;
  const looked = Seen.of(form, filledReturn(form, { tables: [[[one], [two]]] }));
  const [here] = standsOf(rule, looked.lines(rule.table));
  expect(mayBeBroken(rule, looked, here!)).toBe(mayBe);
});

test("most places are ruled out, and many were broken", () => {
  expect(seen.broken).toBeGreaterThan(200);
  expect(seen.ruledOut).toBeGreaterThan(seen.asked);
});
