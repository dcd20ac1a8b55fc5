import { checksItself, standsAs, type RowPlace, type TablePlacement } from "../../src/form/placement";

/** A table by its rows and columns: "表 3,5,- 1,2": rows 3 and 5 and one that is not there, columns 1 and 2. */
function placed(written: string): TablePlacement {
  const [sheet, rows, columns, total, check] = written.split(" ");
  const lines = (of: string | undefined) => (of ? of.split(",") : []);
  const place = (of: string): RowPlace | null => {
    const [row, other = sheet] = of.split("@");
    return row === "-" ? null : { sheet: other!, row: Number(row) };
  };
  return {
    sheet: sheet!,
    rows: lines(rows).map(place),
    columns: lines(columns).map((of) => (of === "-" ? null : Number(of))),
    total: total === undefined ? null : place(total),
    check: check === undefined ? null : Number(check),
    top: 0,
    bottom: 9,
  };
}
const form = (...tables: string[]) => ({ tables: tables.map(placed) });

test.each<[string, string[], string[], boolean]>([
  ["the same places", ["表 3,5 1,2"], ["表 3,5 1,2"], true],
  ["another sheet's name", ["表 3,5 1,2"], ["别 3,5 1,2"], true],
  ["another row", ["表 3,5 1,2"], ["表 3,6 1,2"], false],
  ["a row more", ["表 3,5 1,2"], ["表 3,5,6 1,2"], false],
  ["a row less", ["表 3,5 1,2"], ["表 3 1,2"], false],
  ["another column", ["表 3,5 1,2"], ["表 3,5 1,3"], false],
  ["a column that is not there", ["表 3,5 1,2"], ["表 3,5 1,-"], false],
  ["a row that is there in neither", ["表 3,- 1"], ["表 3,- 1"], true],
  ["a row that is there in one", ["表 3,- 1"], ["表 3,5 1"], false],
  ["a row that is there in the other", ["表 3,5 1"], ["表 3,- 1"], false],
  ["a total row", ["表 3 1 9"], ["表 3 1 9"], true],
  ["another total row", ["表 3 1 9"], ["表 3 1 8"], false],
  ["no total row", ["表 3 1 9"], ["表 3 1"], false],
  ["a total row more", ["表 3 1"], ["表 3 1 9"], false],
  ["rows that go on over another sheet", ["表 3,5@二 1"], ["表 3,5@三 1"], true],
  ["rows on one sheet that go on over two", ["表 3,5 1"], ["表 3,5@三 1"], false],
  ["rows on a third sheet", ["表 3,5@二,7@二 1"], ["表 3,5@三,7@四 1"], false],
  ["tables on two sheets", ["表 3 1", "二 3 1"], ["甲 3 1", "乙 3 1"], true],
  ["tables on one sheet against two", ["表 3 1", "表 5 1"], ["甲 3 1", "乙 5 1"], false],
  ["a table less", ["表 3 1", "表 5 1"], ["甲 3 1"], false],
  ["a second table elsewhere", ["表 3 1", "表 5 1"], ["表 3 1", "表 6 1"], false],
])("%s", (_, one, other, same) => expect(standsAs(form(...one), form(...other))).toBe(same));

test.each([
  [["表 3 1 9"], false],
  [["表 3 1 9 7"], true],
  [["表 3 1 9", "二 3 1 9 0"], true],
])("a form that stands as %j checks itself: %p", (tables, expected) =>
  expect(checksItself(form(...tables))).toBe(expected),
);
