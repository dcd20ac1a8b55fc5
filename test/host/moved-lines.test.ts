import { placedAfter, type Moved } from "../../src/host/grid/moved-lines";
import { parseRange, rangeName } from "../../src/sheet/address";
import { columnBreaks, type PageSetup } from "../../src/sheet/sheet-plan";

const PAGE: PageSetup = {
  ...{ paper: "A4", orientation: "portrait", centered: false, footer: "" },
  margins: { top: 1, bottom: 1, left: 1, right: 1 },
  printArea: parseRange("B3:D10"),
  titleRows: { from: 2, to: 3 },
  titleColumns: { from: 1, to: 1 },
  breaksBefore: [5, 8],
  across: { percent: 80, breaksBefore: [3] },
};

/** "B3:D10 | 3-4 | B | 6 9 D": what is printed, the rows and columns on each page, before what pages begin. */
function said(page: PageSetup): string {
  const { printArea, titleRows, titleColumns, breaksBefore } = page;
  const letter = (column: number) => String.fromCharCode(65 + column);
  const area = printArea ? rangeName(printArea) : "all";
  const rows = titleRows ? `${titleRows.from + 1}-${titleRows.to + 1}` : "–";
  const columns = titleColumns ? `${letter(titleColumns.from)}-${letter(titleColumns.to)}` : "–";
  const breaks = [...breaksBefore.map((row) => row + 1), ...columnBreaks(page).map(letter)];
  return `${area} | ${rows} | ${columns} | ${breaks.join(" ")}`;
}

const rows = (at: number, by: number): Moved => ({ axis: "rows", at: at - 1, by });
const columns = (at: number, by: number): Moved => ({ axis: "columns", at: at - 1, by });

describe("what of a page follows rows and columns", () => {
  test.each([
    ["rows above it", rows(1, 2), "B5:D12 | 5-6 | B-B | 8 11 D"],
    ["a row in front of its first one", rows(3, 1), "B4:D11 | 4-5 | B-B | 7 10 D"],
    ["a row within", rows(7, 1), "B3:D11 | 3-4 | B-B | 6 10 D"],
    ["a row in front of its last one", rows(10, 1), "B3:D11 | 3-4 | B-B | 6 9 D"],
    ["a row behind it", rows(11, 1), "B3:D10 | 3-4 | B-B | 6 9 D"],
    ["no rows above it", rows(1, -2), "B1:D8 | 1-2 | B-B | 4 7 D"],
    ["no first row", rows(3, -1), "B3:D9 | 3-3 | B-B | 5 8 D"],
    ["no row where a page began", rows(6, -1), "B3:D9 | 3-4 | B-B | 8 D"],
    ["no last rows", rows(9, -3), "B3:D8 | 3-4 | B-B | 6 D"],
    ["none of its rows", rows(2, -9), "all | – | B-B | D"],
    ["a column within", columns(3, 2), "B3:F10 | 3-4 | B-B | 6 9 F"],
    ["no column of all pages", columns(2, -1), "B3:C10 | 3-4 | – | 6 9 C"],
  ] as const)("%s", (_, moved, after) => {
    const placed = placedAfter({ page: PAGE, filter: parseRange("B3:D10"), charts: [] }, moved);
    expect(said(placed.page!)).toBe(after);
    expect(placed.filter && rangeName(placed.filter)).toBe(
      placed.page!.printArea && rangeName(placed.page!.printArea),
    );
  });
});
