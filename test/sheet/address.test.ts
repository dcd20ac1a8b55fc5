import {
  cellName,
  columnIndex,
  contains,
  range,
  columnName,
  parseCell,
  parseRange,
  quoteSheet,
  rangeName,
} from "../../src/sheet/address";
import { rectangles } from "../../src/sheet/rectangles";

describe("addresses", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16383, "XFD"],
  ])("column %i is %s, both ways", (index, name) => {
    expect(columnName(index)).toBe(name);
    expect(columnIndex(name)).toBe(index);
  });

  it("reads what it writes", () => {
    expect(parseCell(cellName(5, 2))).toEqual({ row: 5, column: 2 });
    expect(parseCell(cellName(5, 2, true))).toEqual({ row: 5, column: 2 });
    expect(rangeName(parseRange("O50:C6")!)).toBe("C6:O50");
  });

  it("names a range with or without anchors, its corners in any order", () => {
    const area = { top: 5, left: 2, bottom: 49, right: 14 };
    expect([rangeName(area), rangeName(area, true)]).toEqual(["C6:O50", "$C$6:$O$50"]);
    expect(rangeName(range(5, 2))).toBe("C6");
    expect([parseRange("O6:C50"), parseRange("C50:$O$6"), parseRange("c6")]).toEqual([
      area,
      area,
      { top: 5, left: 2, bottom: 5, right: 2 },
    ]);
    expect(parseCell("XFD1048576")).toEqual({ row: 1_048_575, column: 16_383 });
  });

  it.each<[number, number, boolean]>([
    [5, 2, true],
    [9, 4, true],
    [4, 2, false],
    [10, 4, false],
    [5, 1, false],
    [9, 5, false],
  ])("row %i, column %i lies in C6:E10: %s", (row, column, inside) => {
    expect(contains(range(5, 2, 9, 4), row, column)).toBe(inside);
  });

  it.each([
    "C6:",
    ":C6",
    "C6:D",
    "甲C6",
    "C6甲",
    "ABCD1",
    "",
    "6",
    "C",
    "C0",
    "XFE1",
    "A1048577",
    "A1:B2:C3",
    "C6 ",
  ])("%j is no range", (text) => {
    expect(parseRange(text)).toBeNull();
  });

  it("doubles the quotes of a sheet's name", () => expect(quoteSheet("it's")).toBe("'it''s'"));
});

it.each([
  ["one cell", "C6", "C6"],
  ["cells side by side", "C6 D6 E6", "C6:E6"],
  ["cells in whatever order", "E6 C6 D6", "C6:E6"],
  ["cells below one another", "C6 C7", "C6:C7"],
  ["rows of a block", "D7 C6 D6 C7", "C6:D7"],
  ["a gap in a row", "C6 E6", "C6 E6"],
  ["a gap in a column", "C6 C8", "C6 C8"],
  ["a longer run below", "C6 C7 D7", "C6 C7:D7"],
  ["a run that begins before", "D6 C7 D7", "D6 C7:D7"],
  ["two blocks beside each other", "C6 E6 C7 E7", "C6:C7 E6:E7"],
  ["the last of a row and the first of the next", "C6 D7", "C6 D7"],
  ["none", "", ""],
])("%s as rectangles", (_, cells, found) =>
  expect(
    rectangles(cells.split(" ").flatMap((cell) => parseCell(cell) ?? []))
      .map((area) => rangeName(area))
      .join(" "),
  ).toBe(found),
);
