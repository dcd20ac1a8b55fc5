import { packed, unpacked } from "../../scripts/consolidate/packed";
import { FIXTURES, formOf, truthOf, type Definition } from "../support/forms";
import { handedIn } from "../support/consolidated";
import { trueReturn } from "../support/truth";

const submissionsOf = (name: string) =>
  truthOf(name).returns.map((truth: Definition) => handedIn(formOf(name), trueReturn(name, truth)));

test.each(FIXTURES)("returns of %s come back from the journal as they were", (name) => {
  const submissions = submissionsOf(name);
  expect(unpacked(packed(submissions))).toEqual(
    submissions.map((each: { readonly return: unknown }) => each.return),
  );
});

test("no figure is read from a journal of which a byte is not as it was", () => {
  const record = packed(submissionsOf(FIXTURES[0]!));
  const last = record.length - 1;
  for (const at of [0, 1, last >> 2, last >> 1, last - 4, last]) {
    const damaged = record.slice();
    damaged[at]! ^= 1;
    expect(() => unpacked(damaged)).toThrow("the journal is damaged");
  }
});
