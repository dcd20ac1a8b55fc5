import { gridOf, type CellValue, type Grid } from "../../../src/sheet/grid";
import {
  cells,
  COLUMNS,
  columnsOf,
  figures,
  FIRST_COLUMN,
  FIRST_ROW,
  paper,
  readAll,
  ROWS,
  rowsOf,
  TOTAL,
} from "../../support/paper";

const CELLS = Object.fromEntries(
  ROWS.flatMap(({ id, index }) =>
    COLUMNS.map((column) => [`${id} ${column.id}`, index * 100 + column.index + 1]),
  ),
);
const WHOLE = ROWS.map(({ index }) => COLUMNS.map((each) => index * 100 + each.index + 1));
const BLANK: CellValue[][] = [[], []];

/** Subjects `from` … `to` with the labels before them, of rows `first` … `last`; with title and unit on demand. */
function piece(from: number, to: number, { first = 0, last = 45, unit = "" } = {}): CellValue[][] {
  const { values } = paper({ unit, cells: CELLS });
  const end = to === COLUMNS.length ? values[0]!.length : FIRST_COLUMN + to;
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
const read = (...grids: Grid[]) => readAll(...grids).map((ret) => [ret.content.unit, figures(ret)]);
const units = (...grids: Grid[]) => readAll(...grids).map(({ content }) => content.unit);
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
  ])("%s", (_, grids) => expect(read(...grids)).toEqual([["石角镇", WHOLE]]));

  it("and nothing of it is said to be missing", () => {
    const [ret] = readAll(below(piece(0, 5, own), piece(5, 13)));
    expect([rowsOf(ret!).includes(null), columnsOf(ret!).includes(null), ret!.account.doubts]).toEqual([
      false,
      false,
      [],
    ]);
    // The date stood over a column that the first piece has not.
    expect(ret!.content.date).toBeNull();
  });

  it("and each figure is found on its sheet", () => {
    const [ret] = readAll(below(piece(0, 5, own)), { ...below(piece(5, 13)), sheet: "续表" });
    expect([0, 5, TOTAL].map((column) => cells(ret!)[3]![column]!.at!.sheet)).toEqual([
      "统计表",
      "续表",
      "续表",
    ]);
  });
});

it("pieces of two units are not put together", () => {
  const two = below(piece(0, 7, own), piece(7, 13, { unit: "三角镇" }));
  expect(units(two)).toEqual(["石角镇", "三角镇"]);
});

it("whole forms below one another stay several", () => {
  const two = below(piece(0, 13, own), piece(0, 13, { unit: "三角镇" }));
  expect(read(two)).toEqual([
    ["石角镇", WHOLE],
    ["三角镇", WHOLE],
  ]);
});

it("one piece alone is read, and what is missing is said", () => {
  const [ret] = readAll(below(piece(0, 7, own)));
  expect(columnsOf(ret!).map((column) => column !== null)).toEqual(COLUMNS.map((_, at) => at < 7));
});
