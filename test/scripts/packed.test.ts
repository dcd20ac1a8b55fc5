import {
  packedFigures,
  packedReturns,
  unpackedFigures,
  unpackedReturns,
} from "../../scripts/consolidate/packed";
import { packFigures } from "../../src/long-table/packed-figures";
import type { Return } from "../../src/reading/return";
import { FIXTURES, formOf, truthOf, type Definition } from "../support/forms";
import { trueReturn } from "../support/truth";

const returnsOf = (name: string): Return[] =>
  truthOf(name).returns.map((truth: Definition) => trueReturn(name, truth));
const figuresOf = (name: string) =>
  returnsOf(name).map((each) => packFigures(formOf(name), each, () => false));

test.each(FIXTURES)("returns of %s come back from the journal as they were, and their figures", (name) => {
  const [returns, figures] = [returnsOf(name), figuresOf(name)];
  expect(unpackedReturns(packedReturns(returns))).toEqual(returns);
  expect(unpackedFigures(packedFigures(figures))).toEqual(figures);
});

test.each<[string, Uint8Array, (record: Uint8Array) => unknown]>([
  ["returns", packedReturns(returnsOf(FIXTURES[0]!)), unpackedReturns],
  ["figures", packedFigures(figuresOf(FIXTURES[0]!)), unpackedFigures],
])("no figure is read of %s of which a byte is not as it was", (_, record, unpacked) => {
  const last = record.length - 1;
  for (const at of [0, 1, last >> 2, last >> 1, last - 4, last]) {
    const damaged = record.slice();
    damaged[at]! ^= 1;
    expect(() => unpacked(damaged)).toThrow("the journal is damaged");
  }
});
