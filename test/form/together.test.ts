import type { Measure, Together } from "../../src/form/measure";
import { differs, rounded, roundedAs, takingOf } from "../../src/form/totals/together";

type Pair = [number | null, number | null];

function taken(how: Together["how"], values: readonly Pair[]): number | null {
  const taking = takingOf({ how } as Together);
  for (const [value, weight] of values) taking.add(value, weight);
  return taking.total();
}

it.each<[string, Pair[], number | null]>([
  ["weighs by the base", [[90, 100], [80, 300]], 82.5], // prettier-ignore
  ["leaves out a percentage without base", [[90, null], [80, 10]], 80], // prettier-ignore
  ["leaves out a base without percentage", [[null, 1000], [80, 10]], 80], // prettier-ignore
  ["leaves out a base of 0", [[10, 0], [80, 10]], 80], // prettier-ignore
  ["leaves out a base below 0", [[10, -5], [80, 10]], 80], // prettier-ignore
  ["is blank where no pair is whole", [[90, 0], [null, 5]], null], // prettier-ignore
])("a mean %s", (_, values, mean) => expect(taken("mean", values)).toBe(mean));

it.each<[Together["how"], Pair[], number | null]>([
  ["sum", [[3, null], [null, null], [5, null]], 8], // prettier-ignore
  ["sum", [[0, null], [null, null]], 0], // prettier-ignore
  ["sum", [[null, 3], [null, null]], null], // prettier-ignore
  ["sum", [], null],
  ["latest", [[3, null], [5, null]], 8], // prettier-ignore
  ["max", [[3, null], [null, null], [-5, null]], 3], // prettier-ignore
  ["min", [[3, null], [null, null], [-5, null]], -5], // prettier-ignore
  ["max", [[null, null]], null],
  ["max", [[-7, null]], -7],
  ["min", [[7, null]], 7],
  ["none", [[3, null]], null],
  ["ratio", [[3, null]], null],
])("%s of %j is %j", (how, values, expected) => {
  expect(taken(how, values)).toBe(expected);
});

it("the largest of very many is found", () => {
  const many = Array.from({ length: 300_000 }, (_, at): Pair => [at % 1000, null]);
  expect([taken("max", many), taken("min", many)]).toEqual([999, 0]);
});

it.each<[number, number | null, number]>([
  [1.005, 2, 1.01],
  [-1.005, 2, -1.01],
  [0.5, 0, 1],
  [2.5, 0, 3],
  [1527.4 + 0.1, 1, 1527.5],
  [0.1 + 0.2, null, 0.1 + 0.2],
  [-0.2, 0, 0],
])("%d to %j decimals is %d", (value, decimals, expected) => {
  expect(rounded(value, decimals)).toBe(expected);
});

const measure = (decimals: number | null, together: Together): Measure => ({
  id: "m",
  unit: null,
  holds: { type: "number", decimals, minimum: 0, maximum: null },
  together,
});
const COUNT = measure(0, { how: "sum" });
const MONEY = measure(2, { how: "sum" });
const MEAN = measure(null, { how: "mean", weight: 0, axis: "row" });

it("leaves half a thing half a thing, and rounds money and means as they are printed", () => {
  expect([roundedAs(COUNT, 1.5), roundedAs(MONEY, 0.1 + 0.2)]).toEqual([1.5, 0.3]);
  expect(roundedAs(measure(0, MEAN.together), 2.5)).toBe(3);
});

it.each<[string, Measure, number, number, number | null, boolean]>([
  ["a sum that is one off", COUNT, 13, 0, 12, true],
  ["a sum with noise", MONEY, 0.3, 1, 0.1 + 0.2, false],
  ["a sum that is a cent off", MONEY, 0.31, 2, 0.3, true],
  ["0 over nothing", COUNT, 0, 0, null, false],
  ["a mean rounded to what was typed", MEAN, 82.3, 1, 82.3333, false],
  ["a mean that is more than rounded", MEAN, 82.4, 1, 82.3333, true],
  ["a mean of more decimals than are printed", MEAN, 82.333, 3, 82.3366, false],
  ["a mean over nothing", MEAN, 82, 0, null, false],
])("whether it differs: %s", (_, of, value, decimals, expected, differing) => {
  expect(differs(of, { value, decimals }, expected)).toBe(differing);
});
