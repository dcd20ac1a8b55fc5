import { isCross } from "../../../src/reading/cell/absent";

describe("what is printed where nobody fills anything in", () => {
  it.each<[string, boolean]>([
    ["×", true],
    ["✕", true],
    ["╳", true],
    ["x", true],
    ["X", true],
    ["××", false],
    ["×1", false],
    ["1×", false],
    ["", false],
  ])("%j: %s", (text, is) => expect(isCross(text)).toBe(is));
});
