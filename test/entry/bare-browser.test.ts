import { TextDecoder as Decoder, TextEncoder as Encoder } from "node:util";

/*
 * Browsers that are built into other programs may come without the data for languages, and without the tables of
 * most encodings. What is asked of them while the scripts load must do without.
 */

const [intl, { localeCompare }] = [Intl, String.prototype];

function refuse(): never {
  throw new RangeError("no data for this");
}

beforeAll(() => {
  class Bare extends Decoder {
    constructor(encoding = "utf-8", options: TextDecoderOptions = {}) {
      if (!/^utf-?(8|16)/i.test(encoding)) refuse();
      super(encoding, options);
    }
  }
  Object.assign(globalThis, { Intl: undefined, TextDecoder: Bare, TextEncoder: Encoder });
  Object.assign(String.prototype, { localeCompare: refuse });
});
afterAll(() => {
  Object.assign(globalThis, { Intl: intl });
  Object.assign(String.prototype, { localeCompare });
});

const MODULES: readonly (readonly [string, () => Promise<unknown>])[] = [
  ["the pane", () => import("../../src/pane/App")],
  ["its desk", () => import("../../src/entry/standard-desks")],
  ["the reader of files", () => import("../../src/intake/read-file")],
  ["the self-test", () => import("../../src/entry/self-test/SelfTest")],
];

test.each(MODULES)("%s loads in a browser without data for languages", async (_, load) => {
  await expect(load()).resolves.toBeDefined();
});

test("names of units are put in order all the same", async () => {
  const { unitOrder } = await import("../../src/consolidation/roster/unit-order");
  expect(["乙", "丙", "乙", "甲"].sort(unitOrder)).toEqual(["丙", "乙", "乙", "甲"]);
});
