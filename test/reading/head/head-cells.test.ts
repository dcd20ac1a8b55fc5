import {
  dateIn,
  first,
  headCells,
  isDay,
  isLabel,
  placeOf,
  withoutDate,
} from "../../../src/reading/head/head-cells";
import { range } from "../../../src/sheet/address";
import { gridOf, type CellValue } from "../../../src/sheet/grid";
import { FORM_2011 } from "../../support/forms";

const cells = (rows: CellValue[][], area = range(0, 0, 9, 9)) =>
  headCells(FORM_2011, gridOf("表", rows), area).map(
    ({ row, column, value, words }) => `${row},${column} ${String(value)} ${words.length}`,
  );
const ROWS: CellValue[][] = [[null, "填报单位：石角镇", " "], [], [7, "", "某某", null, "x"]];

it.each<[string, [number, number, number, number], string[]]>([
  ["all of it", [0, 0, 9, 9], ["0,1 填报单位：石角镇 1", "2,0 7 0", "2,2 某某 0", "2,4 x 0"]],
  ["above the sheet, too", [-3, 0, 1, 9], ["0,1 填报单位：石角镇 1"]],
  ["from a row on", [1, 0, 2, 2], ["2,0 7 0", "2,2 某某 0"]],
  ["between columns", [0, 2, 9, 3], ["2,2 某某 0"]],
  ["nothing", [1, 0, 1, 9], []],
])("a part of a sheet holds %s", (_, [top, left, bottom, right], expected) =>
  expect(cells(ROWS, { top, left, bottom, right })).toEqual(expected),
);

it("no more than two thousand cells are a head", () =>
  expect(cells([Array<string>(2001).fill("x")], range(0, 0, 0, 3000))).toHaveLength(2000));

it.each<[CellValue, boolean]>([
  ["填报单位", true],
  ["编号：", true],
  ["编号 : 3", true],
  ["9：30", false],
  ["石角镇", false],
  [7, false],
  [null, false],
])("%j is a label: %p", (value, is) => {
  const [cell] = headCells(FORM_2011, gridOf("表", [[value]]), range(0, 0, 0, 0));
  expect(isLabel(cell ?? { value, words: [] })).toBe(is);
});

it.each<[CellValue, string | null, string | null, boolean]>([
  [40892, "2011-12-15", "2011-12-15", true],
  [" 2011年12月15日 ", "2011-12-15", "2011年12月15日", true],
  ["2011年12月", "2011-12", "2011年12月", false],
  ["石角镇", null, null, false],
  [null, null, null, false],
])("%j says the date %p", (value, date, written, day) => {
  const found = dateIn({ row: 3, column: 4, value });
  expect(found).toEqual(date === null ? null : { row: 3, column: 4, value: date, written });
  expect(found !== null && isDay(found)).toBe(day);
});

it.each([
  ["石角镇 （2011年度）", "石角镇 "],
  ["石角镇2011年12月", "石角镇"],
  ["石角镇 [2011.6", "石角镇 "],
  ["石角镇二〇一一年", "石角镇"],
  ["石角镇2011", "石角镇2011"],
  ["三中 12 年级", "三中 12 年级"],
])("the name in %s is %s", (text, name) => expect(withoutDate(text)).toBe(name));

it("what is found first is the first that is something, by its place", () => {
  const odd = (each: number) => (each % 2 === 1 ? each * 10 : null);
  expect([first([2, 3, 5], odd), first([2, 4], odd), first([], odd)]).toEqual([30, null, null]);
  expect(placeOf({ row: 1, column: 2, value: 3 } as { row: number; column: number })).toEqual({
    row: 1,
    column: 2,
  });
});
