import {
  cellName,
  columnIndex,
  columnName,
  parseCell,
  parseRange,
  quoteSheet,
  rangeName,
} from "../../src/sheet/address";

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

  it.each(["", "6", "C", "C0", "XFE1", "A1048577", "A1:B2:C3", "C6 "])("%j is no range", (text) => {
    expect(parseRange(text)).toBeNull();
  });

  it("doubles the quotes of a sheet's name", () => expect(quoteSheet("it's")).toBe("'it''s'"));
});
