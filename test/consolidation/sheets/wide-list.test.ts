import { wideListPage, type WideColumns } from "../../../src/consolidation/sheets/wide-list";
import { pageWidth, sumOf } from "../../../src/template/paper";
import { columnName } from "../../../src/sheet/address";

const HEAD = { from: 0, to: 1 };

/** A first column, some in front, and groups of columns. */
function columnsOf(
  first: number,
  front: readonly number[],
  groups: readonly (readonly number[])[],
  apart = false,
): WideColumns {
  let next = 1 + front.length;
  const starts = groups.map((group) => (next += group.length) - group.length);
  const widths = [first, ...front, ...groups.flat()];
  return { widths, groups: starts, ...(apart ? { apart: starts[0]! } : {}) };
}

const equal = (groups: number, columns: number, width: number) =>
  Array.from({ length: groups }, () => Array<number>(columns).fill(width));

/** How it is laid out, such as "landscape 90%: F K". */
function said(columns: WideColumns, rows: number, heights: Parameters<typeof wideListPage>[3] = []): string {
  const { orientation, across } = wideListPage(HEAD.to + rows, columns, HEAD, heights);
  if ("pages" in across) return `${orientation}, ${across.pages} page`;
  return `${orientation} ${across.percent}%: ${across.breaksBefore.map(columnName).join(" ")}`;
}

// A group of the form of 2011, and what stands in front of the first.
const ROW = equal(4, 13, 8.5);
const FRONT = [26, 12, 12, 7, 16];

describe("a list of many columns", () => {
  it.each<[string, WideColumns, number, string]>([
    [
      "that can be read on one page is as wide as the page",
      columnsOf(20, FRONT, equal(1, 12, 8.5)),
      15,
      "landscape, 1 page",
    ],
    [
      "has a page for each group where none takes two",
      columnsOf(20, FRONT, ROW, true),
      15,
      "landscape 90%: G T AG AT",
    ],
    [
      "has what stands in front on the first of them where it is not apart",
      columnsOf(20, [], ROW),
      15,
      "landscape 90%: O AB AO",
    ],
    [
      "is printed smaller where its rows then take no second page",
      columnsOf(20, FRONT, ROW, true),
      36,
      "landscape 80%: G T AG AT",
    ],
    [
      "stands upright where more rows ask for it",
      columnsOf(20, FRONT, ROW, true),
      60,
      "portrait 60%: G T AG AT",
    ],
    [
      "has as many groups on a page as it takes",
      columnsOf(20, FRONT, equal(12, 4, 8.5), true),
      15,
      "landscape 75%: G W AM",
    ],
    ["has them as large as the same pages take", columnsOf(20, [], equal(7, 4, 8.5)), 15, "landscape 75%: R"],
    [
      "breaks a group that no page takes whole, and no other",
      columnsOf(20, [], [[8.5, 8.5], Array<number>(30).fill(8.5), [8.5, 8.5]]),
      15,
      "landscape 75%: D U",
    ],
    ["has columns that are a group each", columnsOf(20, [], equal(12, 1, 18)), 15, "landscape 95%: H"],
  ])("%s", (_, columns, rows, expected) => expect(said(columns, rows)).toBe(expected));

  it("counts the rows as high as they are", () => {
    const high = (height: number) => [{ from: 2, to: 16, height }];
    const columns = columnsOf(20, FRONT, ROW, true);
    expect([16, 40].map((height) => said(columns, 15, high(height)))).toEqual([
      "landscape 90%: G T AG AT",
      "landscape 80%: G T AG AT",
    ]);
  });

  it("repeats its head on all pages, and its first column where there are several beside each other", () => {
    const titles = (columns: WideColumns) => {
      const { titleRows, titleColumns } = wideListPage(16, columns, HEAD, []);
      return [titleRows, titleColumns];
    };
    expect(titles(columnsOf(20, [], ROW))).toEqual([HEAD, { from: 0, to: 0 }]);
    expect(titles(columnsOf(20, [], equal(1, 3, 8.5)))).toEqual([HEAD, null]);
  });

  const SHAPES = [1, 2, 3, 7, 13, 22, 40].flatMap((columns) =>
    [1, 5, 45].flatMap((groups) => [1, 30, 200].map((rows) => [groups, columns, rows] as const)),
  );
  it.each(SHAPES)(
    "of %i groups of %i columns and %i rows has no page wider than the paper, and all can be read",
    (groups, columns, rows) => {
      const list = columnsOf(20, FRONT, equal(groups, columns, 8.5), true);
      const { orientation, across } = wideListPage(HEAD.to + rows, list, HEAD, []);
      if ("pages" in across) {
        expect(sumOf(list.widths) * 0.6).toBeLessThanOrEqual(pageWidth(orientation));
        return;
      }
      const { percent, breaksBefore } = across;
      const starts = [0, ...breaksBefore];
      const widths = starts.map(
        (from, page) => (from > 0 ? list.widths[0]! : 0) + sumOf(list.widths.slice(from, starts[page + 1])),
      );
      expect(Math.max(...widths) * percent).toBeLessThan(pageWidth(orientation) * 97);
      expect([percent >= 60, percent <= 100]).toEqual([true, true]);
      // Whole groups, where a page takes one.
      if (columns <= 21) expect(breaksBefore.filter((column) => !list.groups.includes(column))).toEqual([]);
    },
  );
});
