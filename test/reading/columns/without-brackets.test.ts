import { withoutBrackets } from "../../../src/reading/columns/column-candidates";

it.each([
  ["(1)", "1"],
  ["（12）", "12"],
  ["（甲)", "甲"],
  ["数（1）", "数（1）"],
  ["（1）数", "（1）数"],
  ["1", "1"],
])("of %s is left %s", (text, expected) => expect(withoutBrackets(text)).toBe(expected));
