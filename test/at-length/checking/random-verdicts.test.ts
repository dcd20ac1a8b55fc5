import type { Form } from "../../../src/form/form";
import { ChangingSheet, narrowForm } from "../../support/changing-sheet";
import { FIXTURES, FORM_2011, formOf } from "../../support/forms";
import { MANY_KINDS } from "../../support/many-kinds";
import { seeded } from "../../support/seeded";
import { isVisible, verdictsFound, verdictsSaid } from "../../support/sheet-verdicts";

/**
 * Random returns on a sheet that checks itself, once judged by the add-in and once by the formulas in 校验, which
 * another program's engine calculates: both have to say the same.
 */

const FORMS: readonly (readonly [what: string, form: Form, rounds: number, seed: number])[] = [
  ["the whole form of 2011", FORM_2011, 10, 2011],
  ["few columns and rows of it", narrowForm(), 400, 12],
  ...FIXTURES.filter((name) => /^s\d/.test(name)).map(
    (name) => [name, formOf(name.slice(0, 2)), 30, 7] as const,
  ),
  ["a form of every kind", MANY_KINDS, 400, 3],
];

/** How often each rule of a form was broken. */
const seen = new Map<string, number>();

test.each(FORMS)("校验 and the add-in say the same of %s", (what, form, rounds, seed) => {
  const sheet = new ChangingSheet(form);
  const random = seeded(seed);
  for (let round = 0; round < rounds; round++) {
    sheet.change(random);
    const said = verdictsSaid(form, sheet.sheet.said());
    const found = verdictsFound(form, sheet.read());
    expect({ round, verdicts: said }).toEqual({ round, verdicts: found });
    for (const each of said) {
      const rule = `${what} ${each.split(" ")[0]!}`;
      seen.set(rule, (seen.get(rule) ?? 0) + 1);
    }
  }
});

test.each([FORMS[1]!, FORMS.at(-1)!])(
  "every rule of %s that a formula can see was broken many times",
  (what, form) => {
    const visible = form.rules.map(({ id }) => id).filter(isVisible);
    expect(visible.filter((id) => (seen.get(`${what} ${id}`) ?? 0) < 10)).toEqual([]);
  },
);
