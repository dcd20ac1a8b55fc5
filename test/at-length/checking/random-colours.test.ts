import type { Form } from "../../../src/form/form";
import { ChangingSheet, narrowForm } from "../../support/changing-sheet";
import { formOf } from "../../support/forms";
import { MANY_KINDS } from "../../support/many-kinds";
import { seeded } from "../../support/seeded";
import { namedColours, shownColours } from "../../support/sheet-colours";

/**
 * Random returns on a form that colours itself, once judged by the add-in and once by the formulas of its colours,
 * which another program's engine calculates: the cells that are coloured are those of which the add-in says something.
 */

const FORMS: readonly (readonly [what: string, form: Form, rounds: number, seed: number])[] = [
  ["few columns and rows of the form of 2011", narrowForm(), 80, 5],
  ["a form of every kind", MANY_KINDS, 80, 8],
  ...["s2", "s4", "s5", "s6"].map((name) => [name, formOf(name), 30, 9] as const),
];

test.each(FORMS)("%s colours the cells that the add-in names", (_, form, rounds, seed) => {
  const sheet = new ChangingSheet(form, true);
  const random = seeded(seed);
  for (let round = 0; round < rounds; round++) {
    sheet.change(random);
    const cells = shownColours(sheet.sheet.coloured());
    expect({ round, cells }).toEqual({ round, cells: namedColours(form, sheet.read()) });
  }
});
