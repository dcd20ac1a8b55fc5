import { sumOf, weightedMean } from "../../src/form/total";

describe("sumOf", () => {
  it.each([
    [[1, null, 2], 3],
    [[0, null], 0],
    [[null, null], null],
    [[], null],
  ])("%j is %j", (values, sum) => expect(sumOf(values)).toBe(sum));
});

describe("weightedMean", () => {
  it.each([
    [
      "weighs by the base",
      [
        [90, 100],
        [80, 300],
      ],
      82.5,
    ],
    [
      "leaves out a percentage without base",
      [
        [90, null],
        [80, 10],
      ],
      80,
    ],
    [
      "leaves out a base without percentage",
      [
        [null, 1000],
        [80, 10],
      ],
      80,
    ],
    [
      "leaves out a base of 0",
      [
        [10, 0],
        [80, 10],
      ],
      80,
    ],
    [
      "is blank where no pair is whole",
      [
        [90, 0],
        [null, 5],
      ],
      null,
    ],
  ] as [string, [number | null, number | null][], number | null][])("%s", (_, pairs, mean) => {
    expect(weightedMean(pairs.map(([value, weight]) => ({ value, weight })))).toBe(mean);
  });
});
