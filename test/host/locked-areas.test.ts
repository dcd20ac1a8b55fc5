import { lockedAreas } from "../../src/host/grid/rules/locked-areas";
import { parseRange, rangeName, type Range } from "../../src/sheet/address";

const ranges = (names: string): Range[] =>
  names
    .split(" ")
    .filter(Boolean)
    .map((name) => parseRange(name)!);

describe("what is locked of A1:D6 when open is", () => {
  test.each([
    ["", "A1:D6"],
    ["A1:D6", ""],
    ["B2:C3", "A1:D1 A2:A3 D2:D3 A4:D6"],
    ["A1:A6", "B1:D6"],
    ["A1:D2", "A3:D6"],
    ["B2:B3 B4:B5", "A1:D1 A2:A5 C2:D5 A6:D6"],
    ["B2:C4 C3:D5", "A1:D1 A2:A4 D2 A5:B5 A6:D6"],
    ["B2 B2", "A1:D1 A2 C2:D2 A3:D6"],
    ["C5:Z99", "A1:D4 A5:B6"],
    ["F9", "A1:D6"],
  ])("%p: %p", (open, locked) => {
    const areas = lockedAreas(ranges(open), { rows: 6, columns: 4 });
    expect(areas.map((area) => rangeName(area)).sort()).toEqual(locked.split(" ").filter(Boolean).sort());
  });
});
