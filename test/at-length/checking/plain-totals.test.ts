import { Seen } from "../../../src/checking/seen";
import { difference, differingIn, followingIn, lostIn } from "../../../src/checking/totals";
import type { Form } from "../../../src/form/form";
import { computingOrder, recomputed } from "../../../src/form/totals/recompute";
import { isAgreeing, typedOver } from "../../support/typed-totals";
import { ChangingSheet, narrowForm } from "../../support/changing-sheet";
import { FIXTURES, formOf } from "../../support/forms";
import { MANY_KINDS } from "../../support/many-kinds";
import { seeded } from "../../support/seeded";

/** What is seen from plain numbers is what the general way says, in random returns whose totals are typed over. */

const FORMS = [
  ...[narrowForm(), MANY_KINDS],
  ...FIXTURES.filter((name) => /^s\d/.test(name)).map((name) => formOf(name.slice(0, 2))),
].map((form): [string, Form] => [form.id, form]);

const found = { differing: 0, lost: 0, agreeing: 0 };

test.each(FORMS)("totals of %s that differ, or are no formulas any more", (_, form) => {
  const sheet = new ChangingSheet(form);
  const random = seeded(5);
  for (let round = 0; round < 8; round++) {
    sheet.change(random);
    const seen = Seen.of(form, typedOver(form, sheet.read(), random));
    const all = [...followingIn(seen, false), ...followingIn(seen, true)];
    const differing = [...differingIn(seen, false), ...differingIn(seen, true)];
    const apart = all.filter((each) => difference(each) !== undefined);
    expect(differing.map(({ spot, shouldBe }) => ({ spot, shouldBe }))).toEqual(
      apart.map((each) => ({ spot: each.spot, shouldBe: difference(each) })),
    );
    const lost = form.tables.flatMap((table) => lostIn(seen, table));
    expect(lost).toEqual(all.filter(isAgreeing).map(({ spot }) => spot));
    found.differing += differing.length;
    found.lost += lost.length;
    found.agreeing += all.length - differing.length;
  }
});

test("some differed, many agreed, and formulas were lost", () => {
  expect(found.differing).toBeGreaterThan(50);
  expect(found.lost).toBeGreaterThan(50);
  expect(found.agreeing).toBeGreaterThan(found.differing);
});

test.each(FORMS)(
  "what %s computes, one after the other, is as if each were computed by itself",
  (_, form) => {
    const sheet = new ChangingSheet(form);
    const random = seeded(7);
    for (let round = 0; round < 4; round++) {
      sheet.change(random);
      const seen = Seen.of(form, sheet.read());
      for (const table of form.tables) {
        if (table.kind !== "matrix" || table.totals !== "computed") continue;
        const apart = recomputed(table, seen.written(table.index));
        for (const { row, column } of computingOrder(table))
          expect(seen.amount({ table: table.index, row, column })).toBe(apart[row]![column]);
      }
    }
  },
);
