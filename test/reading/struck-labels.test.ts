import { withStruckLabels } from "../../src/reading/struck-labels";
import { gridOf } from "../../src/sheet/grid";

const VALUES = [
  ["题", null, null, null],
  [null, "甲", "乙", "丙"],
  [null, " ", "子", null],
  ["一", 1, 2, null],
  ["二", 3, " ", 5],
  [" ", "三", 7, 8],
  ["注", "四", 9, 10],
];
const ROWS = [3, 4, 5].map((row) => ({ row, label: row === 5 ? 1 : 0 }));
const HEAD = {
  ...{ top: 1, bottom: 2, end: 2 },
  columns: { places: [1, null, 2, 3], recognised: [], doubts: [], rest: [] },
};

/** Rows parted by /, with an x where a cell is struck out. */
const marks = (struck: readonly (readonly boolean[])[]) =>
  struck.map((line) => line.map((is) => (is ? "x" : ".")).join("")).join("/");
const struckAt = (written: string) => written.split("/").map((line) => [...line].map((is) => is === "x"));

it.each([
  ["no label", "", "///..../..../..../"],
  ["a title", "x", "x///..../..../..../"],
  ["a row", "///x", "///xxx./..../..../"],
  ["a row, and nothing of a blank cell", "////x", "///..../xx.x/..../"],
  ["a row whose label stands farther left", "/////.x", "///..../..../.xxx/"],
  ["a column", "/.x", "/.x//.x../.x../.x../"],
  ["a column by its lowest label", "//..x", "//..x/..x./..../..x./"],
  ["not one by a label above that", "/..x", "/..x//..../..../..../"],
  ["a column under a blank cell", "/...x", "/...x//..../...x/...x/"],
  ["nothing of a figure's own", "///.x", "///.x../..../..../"],
  ["nothing below the table", "//////x", "///..../..../..../x"],
])("takes along what stands behind or under %s", (_, given, expected) => {
  const grid = gridOf("表", VALUES, { struck: struckAt(given) });
  const { struck, ...rest } = withStruckLabels(grid, ROWS, [HEAD]);
  expect(marks(struck)).toBe(expected);
  expect([struck.length, rest.values]).toEqual([VALUES.length, VALUES]);
});

it("is the sheet itself where nothing is struck out", () => {
  const grid = gridOf("表", VALUES);
  expect(withStruckLabels(grid, ROWS, [HEAD])).toBe(grid);
});
