import { readRleBitPackedHybrid } from "hyparquet/src/encoding.js";
import { runsOf } from "../../src/long-table/runs";
import { seeded } from "../support/seeded";

/** What a reader of Parquet makes of it. */
function readAgain(bytes: Uint8Array, width: number, count: number): number[] {
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length), offset: 0 };
  const output = new Array<number>(count);
  readRleBitPackedHybrid(reader, width, output, bytes.length);
  return output;
}

test.each<[string, number, number[], number[]]>([
  ["one run of it", 1, Array<number>(20).fill(1), [40, 1]],
  ["nothing where there is but one number", 0, Array<number>(20).fill(0), [40]],
  ["eights of others", 2, [0, 1, 2, 3, 0, 1, 2, 3], [3, 0b11100100, 0b11100100]],
  ["an eight that is filled up", 4, [1, 2, 3], [3, 0x21, 0x03, 0, 0]],
  [
    "a run behind an eight that takes of it",
    8,
    [1, ...Array<number>(15).fill(2)],
    [3, 1, 2, 2, 2, 2, 2, 2, 2, 16, 2],
  ],
  ["nothing for none", 3, [], []],
])("numbers are told as %s", (_, width, numbers, bytes) =>
  expect([...runsOf(Int32Array.from(numbers), width)]).toEqual(bytes),
);

test.each([1, 2, 3, 5, 7, 8, 9, 12, 15, 16])(
  "numbers of %p bits come back, in runs of any length",
  (width) => {
    const random = seeded(width);
    const numbers: number[] = [];
    while (numbers.length < 5000) {
      const number = Math.floor(random() * 2 ** width);
      const times = random() < 0.5 ? 1 : Math.floor(random() * 40);
      for (let time = 0; time < times; time++) numbers.push(number);
    }
    expect(readAgain(runsOf(Int32Array.from(numbers), width), width, numbers.length)).toEqual(numbers);
  },
);
