import { checkReturn } from "../../src/checking/check-return";
import { readReturns } from "../../src/reading/read-return";
import { readSheets } from "../../src/reading/read-sheets";
import { sheetOf } from "../../src/reading/return";
import { gridOf, type CellValue, type Grid } from "../../src/sheet/grid";
import { FIRST_COLUMN, FIRST_ROW, FORM, paper } from "../support/paper";

const CELLS = Object.fromEntries(
  FORM.indicators.flatMap(({ id, index }) =>
    FORM.subjects.map((subject) => [`${id} ${subject.id}`, index * 100 + subject.index + 1]),
  ),
);
const WHOLE = FORM.indicators.map(({ index }) => FORM.subjects.map((each) => index * 100 + each.index + 1));
const BLANK: CellValue[][] = [[], []];

/** Subjects `from` … `to` with the labels before them, of rows `first` … `last`; with title and unit on demand. */
function piece(from: number, to: number, { first = 0, last = 45, unit = "" } = {}): CellValue[][] {
  const { values } = paper({ unit, cells: CELLS });
  const end = to === FORM.subjects.length ? values[0]!.length : FIRST_COLUMN + to;
  const rows = [
    ...values.slice(unit === "" ? 2 : 0, FIRST_ROW),
    ...values.slice(FIRST_ROW + first, FIRST_ROW + last),
  ];
  return rows.map((row) => [...row.slice(0, FIRST_COLUMN), ...row.slice(FIRST_COLUMN + from, end)]);
}
const below = (...pieces: CellValue[][][]): Grid =>
  gridOf(
    "统计表",
    pieces.flatMap((rows) => [...rows, ...BLANK]),
  );
const beside = (...pieces: CellValue[][][]): Grid =>
  gridOf(
    "统计表",
    pieces[0]!.map((_, row) =>
      // The first piece has title and head above.
      pieces.flatMap((rows, at) => [
        ...(rows[at === 0 ? row : row - 2] ?? Array<CellValue>(rows[0]!.length).fill(null)),
        null,
      ]),
    ),
  );
const figures = (...grids: Grid[]) =>
  readSheets(FORM, grids).map(({ unit, figures }) => [
    unit,
    figures.map((line) => line.map(({ value }) => value)),
  ]);
const own = { unit: "石角镇" };

describe("a form cut by its columns is one return", () => {
  it.each<[string, Grid[]]>([
    ["in halves below one another", [below(piece(0, 5, own), piece(5, 13))]],
    ["in unequal pieces", [below(piece(0, 9, own), piece(9, 13))]],
    ["in three", [below(piece(0, 5, own), piece(5, 9), piece(9, 13))]],
    ["with its unit over each piece", [below(piece(0, 5, own), piece(5, 13, own))]],
    ["beside one another", [beside(piece(0, 5, own), piece(5, 13))]],
    ["on two sheets", [below(piece(0, 5, own)), { ...below(piece(5, 13)), sheet: "续表" }]],
    [
      "and by its rows, too",
      [
        below(
          piece(0, 5, { ...own, last: 20 }),
          piece(5, 13, { last: 20 }),
          piece(0, 5, { first: 20 }),
          piece(5, 13, { first: 20 }),
        ),
      ],
    ],
  ])("%s", (_, grids) => expect(figures(...grids)).toEqual([["石角镇", WHOLE]]));

  it("in the open sheet, too", () => {
    expect(readReturns(FORM, below(piece(0, 5, own), piece(5, 13)))).toMatchObject([{ unit: "石角镇" }]);
  });

  it("and nothing of it is said to be missing", () => {
    const [ret] = readSheets(FORM, [below(piece(0, 5, own), piece(5, 13))]);
    // The date stood over a column that the first piece has not.
    const rules = checkReturn(FORM, ret!).map(({ rule }) => rule);
    expect(rules.filter((rule) => rule.startsWith("S"))).toEqual(["S02"]);
  });

  it("and each figure is found on its sheet", () => {
    const [ret] = readSheets(FORM, [below(piece(0, 5, own)), { ...below(piece(5, 13)), sheet: "续表" }]);
    expect([0, 5, "total" as const].map((subject) => sheetOf(ret!, 3, subject))).toEqual([
      "统计表",
      "续表",
      "续表",
    ]);
  });
});

it("pieces of two units are not put together", () => {
  const two = below(piece(0, 7, own), piece(7, 13, { unit: "三角镇" }));
  expect(readSheets(FORM, [two]).map(({ unit }) => unit)).toEqual(["石角镇", "三角镇"]);
});

it("whole forms below one another stay several", () => {
  const two = below(piece(0, 13, own), piece(0, 13, { unit: "三角镇" }));
  expect(figures(two)).toEqual([
    ["石角镇", WHOLE],
    ["三角镇", WHOLE],
  ]);
});

it("one piece alone is read, and what is missing is said", () => {
  const [ret] = readSheets(FORM, [below(piece(0, 7, own))]);
  expect(checkReturn(FORM, ret!).filter(({ rule }) => rule.startsWith("S")).length).toBeGreaterThan(0);
});
