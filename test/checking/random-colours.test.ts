import { checkReturn } from "../../src/checking/check-return";
import { GRAVITY } from "../../src/checking/marks";
import type { Form } from "../../src/form/form";
import type { Place } from "../../src/form/placement";
import type { Severity } from "../../src/form/rules/rule";
import { ChangingSheet, narrowForm } from "../support/changing-sheet";
import { formOf } from "../support/forms";
import { MANY_KINDS } from "../support/many-kinds";
import { seeded } from "../support/seeded";
import { isVisible } from "../support/sheet-verdicts";

/**
 * Random returns on a form that colours itself, once judged by the add-in and once by the formulas of its colours,
 * which another program's engine calculates: the cells that are coloured are those of which the add-in says something.
 */

const keyOf = ({ sheet, row, column }: Place, severity: Severity) => `${sheet} ${row},${column} ${severity}`;

/** The gravest colour wins, as in the programs. */
function shown(coloured: readonly { readonly place: Place; readonly severity: Severity }[]): string[] {
  const gravest = GRAVITY.flatMap((severity) => coloured.filter((each) => each.severity === severity));
  const cells = new Map<string, string>();
  for (const { place, severity } of gravest) {
    const cell = `${place.sheet} ${place.row},${place.column}`;
    if (!cells.has(cell)) cells.set(cell, keyOf(place, severity));
  }
  return [...cells.values()].sort();
}

/** What is said of the head or of the form as a whole has no cell among the figures. */
const isOfCells = (form: Form, id: string) => {
  const rule = form.rules.find((each) => each.id === id)!;
  if (rule.kind === "filling") return rule.check === "required-blank" || rule.check === "key-repeated";
  return rule.kind !== "head";
};

function named(form: Form, sheet: ChangingSheet): string[] {
  const findings = checkReturn(form, sheet.read()).filter(
    ({ rule, state, at }) => at !== null && state === "open" && isVisible(rule) && isOfCells(form, rule),
  );
  return shown(findings.map(({ at, severity }) => ({ place: at!, severity })));
}

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
    expect({ round, cells: shown(sheet.sheet.coloured()) }).toEqual({ round, cells: named(form, sheet) });
  }
});
