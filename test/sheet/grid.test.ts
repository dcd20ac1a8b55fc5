import { range } from "../../src/sheet/address";
import { crc32 } from "../../src/sheet/crc";
import { isErrorText } from "../../src/sheet/error-text";
import { beginsLikeFormula } from "../../src/sheet/formula-sign";
import {
  columnCount,
  formatAt,
  formulaAt,
  gridOf,
  isEmpty,
  isError,
  isStruck,
  rowCount,
  textOf,
  valueAt,
  type CellValue,
} from "../../src/sheet/grid";
import { mergeAt, mergesOf } from "../../src/sheet/merge-at";

describe("a grid", () => {
  const grid = gridOf("表", [[1, null], ["甲"]], {
    formulas: [[], [null, "=A1", null]],
    formats: [["0%"]],
    struck: [[true]],
  });

  it("is blank beyond what it holds", () => {
    expect([valueAt(grid, 1, 0), valueAt(grid, 1, 1), valueAt(grid, 9, 9)]).toEqual(["甲", null, null]);
    expect([formulaAt(grid, 1, 1), formulaAt(grid, 0, 0), formulaAt(grid, 9, 9)]).toEqual([
      "=A1",
      null,
      null,
    ]);
    expect([formatAt(grid, 0, 0), formatAt(grid, 1, 0)]).toEqual(["0%", null]);
    expect([isStruck(grid, 0, 0), isStruck(grid, 0, 1), isStruck(grid, 9, 9)]).toEqual([true, false, false]);
  });

  it("is as large as its values or its formulas", () => {
    expect([rowCount(grid), columnCount(grid)]).toEqual([2, 3]);
    expect([rowCount(gridOf("表", [[1]])), columnCount(gridOf("表", [[1, 2]]))]).toEqual([1, 2]);
    const formulas = { formulas: [["=1"], ["=2"], ["=3"]] };
    expect([rowCount(gridOf("表", [], formulas)), columnCount(gridOf("表", [], formulas))]).toEqual([3, 1]);
  });

  it("holds nothing but what it was given", () => {
    expect(gridOf("表", [])).toEqual({
      sheet: "表",
      visible: true,
      ...{ values: [], formulas: [], formats: [], merges: [], struck: [] },
      ...{ hiddenRows: [], hiddenColumns: [], shiftedRows: [] },
      ...{ calculated: true, lost: false },
    });
  });

  it.each<[string, CellValue[][], (string | null)[][], boolean]>([
    ["nothing", [], [], true],
    ["blanks and texts without characters", [[null, ""], []], [[null]], true],
    ["0", [[null], [0]], [], false],
    ["no", [[false]], [], false],
    ["a formula that shows nothing", [[null]], [["=A2"]], false],
  ])("of %s is empty: %s", (_, values, formulas, empty) => {
    expect(isEmpty(gridOf("表", values, { formulas }))).toBe(empty);
  });
});

it.each<[CellValue, string, boolean]>([
  [null, "", false],
  ["甲", "甲", false],
  [0, "0", false],
  [true, "TRUE", false],
  [false, "FALSE", false],
  [{ error: "#REF!" }, "#REF!", true],
])("%j reads as %j", (value, text, error) => expect([textOf(value), isError(value)]).toEqual([text, error]));

describe("merges", () => {
  const [tall, wide] = [range(1, 0, 3, 0), range(2, 1, 2, 4)];
  const grid = gridOf(
    "表",
    Array.from({ length: 5 }, () => [1]),
    { merges: [tall, wide, range(4, 3, 4, 4)] },
  );

  it.each([
    [0, 0, undefined],
    [1, 0, tall],
    [3, 0, tall],
    [4, 0, undefined],
    [4, 5, undefined],
    [2, 0, tall],
    [2, 1, wide],
    [2, 4, wide],
    [2, 5, undefined],
    [3, 1, undefined],
  ])("cover row %i, column %i by %j", (row, column, merge) =>
    expect(mergeAt(grid, row, column)).toEqual(merge),
  );

  it("of a row come in the order of the sheet", () => {
    expect([mergesOf(grid, 2), mergesOf(grid, 3), mergesOf(grid, 4)]).toEqual([
      [tall, wide],
      [tall],
      [range(4, 3, 4, 4)],
    ]);
  });

  it("end one row below what is filled", () => {
    const deep = gridOf("表", [[1], [2]], { merges: [range(0, 0, 1_000_000, 0), range(7, 1, 9, 1)] });
    expect([0, 2, 3].map((row) => mergesOf(deep, row).length)).toEqual([1, 1, 0]);
    expect(mergeAt(deep, 7, 1)).toEqual(range(7, 1, 9, 1));
  });

  it("beyond a million rows together are passed over", () => {
    const values = Array.from({ length: 400_001 }, () => []);
    const merges = [0, 1, 2].map((column) => range(0, column, 399_999, column));
    expect(mergesOf(gridOf("表", values, { merges }), 5)).toEqual(merges.slice(0, 2));
  });
});

it("CRC-32 is that of the archives", () => {
  const of = (text: string) => crc32(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
  expect([of(""), of("123456789"), of("\u0000")]).toEqual([0, 0xcbf43926, 0xd202ef8d]);
});

it.each(["=1", "+1", "-1", "@a", "＝1", "＋1", "－1", "＠a"])("%s begins like a formula", (text) =>
  expect(beginsLikeFormula(text)).toBe(true),
);
it.each(["", "1=1", " =1", "甲＝乙", "'=1"])("%j does not", (text) =>
  expect(beginsLikeFormula(text)).toBe(false),
);

it.each(["#REF!", " #div/0! ", "#N/A", "#NAME?", "Err:502", "错误:508"])("%s is an error as text", (text) =>
  expect(isErrorText(text)).toBe(true),
);
it.each(["", "REF!", "见#REF!", "#REF!错", "Err:5", "#甲"])("%j is none", (text) =>
  expect(isErrorText(text)).toBe(false),
);
