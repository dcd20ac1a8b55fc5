import { perText } from "../../src/sheet/per-text";

/** The texts of which something had to be made, when all were asked for one after another. */
function made(texts: readonly string[]): string[] {
  const found: string[] = [];
  const ask = perText((text) => {
    found.push(text);
    return text.length;
  });
  expect(texts.map(ask)).toEqual(texts.map(({ length }) => length));
  return found;
}
const many = Array.from({ length: 4000 }, (_, at) => `${at}`);
const [LONG, HALF] = ["长".repeat(800_000), "半".repeat(400_000)];

it.each<[string, string[], string[]]>([
  ["a text once", ["甲", "乙", "甲", "甲"], ["甲", "乙"]],
  ["four thousand texts once", [...many, ...many], many],
  ["the first again after one more", [...many, "甲", "0"], [...many, "甲", "0"]],
  ["that one no more", [...many, "甲", "甲"], [...many, "甲"]],
  ["a long text once", [LONG, LONG], [LONG]],
  ["a longer one each time", [`${LONG}。`, `${LONG}。`], [`${LONG}。`, `${LONG}。`]],
  ["what stood before a long one again", ["甲", LONG, "甲"], ["甲", LONG, "甲"]],
  ["two halves once", [HALF, `${HALF.slice(1)}。`, HALF], [HALF, `${HALF.slice(1)}。`]],
])("makes %s", (_, texts, expected) => {
  expect(made(texts).map((text) => text.slice(-5))).toEqual(expected.map((text) => text.slice(-5)));
});
