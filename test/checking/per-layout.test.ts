import { perLayout, spotsIn, type Laid } from "../../src/checking/spots";
import { crossingOf } from "../../src/form/table";
import { FORM_2011, formOf } from "../support/forms";

const LIST = formOf("s5");
const MATRIX = FORM_2011;

/** A form whose first table has so many lines, and a total line or none. */
const laidOut = (form = LIST, lines = 0, total = 0): Laid => ({
  form,
  lines: () => lines,
  rows: () => lines + total,
  crossing: (table) => crossingOf(form.tables[table]!, lines),
});

const asked = (laid: Laid, made = perLayout(spotsIn)) => made(laid.form.tables[0]!, laid);

test.each([
  ["lists of as many lines", laidOut(LIST, 3, 1), laidOut(LIST, 3, 1), true],
  ["one line more", laidOut(LIST, 3, 1), laidOut(LIST, 4, 1), false],
  ["no total line", laidOut(LIST, 3, 1), laidOut(LIST, 3, 0), false],
  ["a line more and no total line", laidOut(LIST, 3, 1), laidOut(LIST, 4, 0), false],
  ["lists of hundreds of lines, which are not kept", laidOut(LIST, 300), laidOut(LIST, 300), false],
  ["matrices", laidOut(MATRIX), laidOut(MATRIX), true],
])("%s: what is asked is made once for both where they are alike", (_, one, other, isSame) => {
  const made = perLayout(spotsIn);
  const [first, second] = [asked(one, made), asked(other, made)];
  expect(first === second).toBe(isSame);
  expect(first).toEqual(asked(one));
  expect(second).toEqual(asked(other));
});
