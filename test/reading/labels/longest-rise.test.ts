import { longestRise } from "../../../src/reading/labels/longest-rise";

test.each([
  [[], []],
  [[5], [5]],
  [[1, 1], [1]],
  [[3, 2, 1], [3]],
  [
    [3, 1, 2, 0],
    [1, 2],
  ],
  [
    [2, 1, 3],
    [2, 3],
  ],
  [
    [0, 8, 1, 2, 9, 3],
    [0, 1, 2, 9],
  ],
])("in %j %j rises longest", (values, rise) => expect(longestRise(values)).toEqual(rise));
