import { checkReturn } from "../../src/checking/check-return";
import { repairsOf } from "../../src/checking/repairs";
import { consolidate } from "../../src/consolidation/consolidate";
import { readReturns } from "../../src/reading/read-return";
import { cellName } from "../../src/sheet/address";
import type { CellValue, Grid } from "../../src/sheet/grid";
import { FORM, paper, place, type Paper } from "../support/paper";

/** The same figures on a sheet of the clerk's own, and on one with 校验 beside the table. */
const plain = (given: Paper): Grid => paper(given);
function checked(given: Paper): Grid {
  const grid = paper(given);
  return { ...grid, values: grid.values.map((line, row) => [...line, null, row === 2 ? "校验" : null]) };
}

const BASE = { "organisations agency": 20, "boards agency": 3 };
const boards = (value: CellValue): Paper => ({ cells: { ...BASE, "boards town": value } });
const rate = (value: CellValue, format?: string): Paper => ({
  cells: { ...BASE, "surveys-sent agency": 10, "public-satisfaction agency": value },
  ...(format !== undefined && { formats: { "public-satisfaction agency": format } }),
});

const read = (grid: Grid) => readReturns(FORM, grid)[0]!;
const found = (grid: Grid) => checkReturn(FORM, read(grid)).filter(({ rule }) => rule.startsWith("V"));
const rules = (grid: Grid) => found(grid).map(({ rule, row, column }) => `${rule} ${cellName(row, column)}`);

test.each<[CellValue, string[]]>([
  [12, []],
  ["若干", ["V01 C14"]],
  ["12", ["V01 C14"]],
  ["12个", ["V01 C14"]],
  [" １２", ["V01 C14"]],
  ["十二", ["V01 C14"]],
  ["-5", ["V01 C14"]],
  ["—", ["V01 C14"]],
  ["无", ["V01 C14"]],
  ["　", ["V01 C14"]],
  ["#REF!", ["V01 C14"]],
  [{ error: "#REF!" }, ["V06 C14"]],
  ["  ", []],
  ["", []],
])("%j is what it is to a formula where 校验 stands beside it", (value, expected) => {
  expect(rules(checked(boards(value)))).toEqual(expected);
});

test.each<[CellValue, string[]]>([
  ["12个", []],
  ["—", []],
  ["无", []],
  ["若干", ["V01 C14"]],
  ["#REF!", ["V06 C14"]],
  ["错误:502", ["V06 C14"]],
  ["-5", ["V02 C14"]],
])("%j is what it is read as on a sheet without 校验", (value, expected) => {
  expect(rules(plain(boards(value)))).toEqual(expected);
});

test("a text that a reader understands says why it is wrong, and is put right", () => {
  const grid = checked(boards("12个"));
  const findings = found(grid);
  expect(findings.map(({ message }) => message)).toEqual([
    "这里应填数字，现在是“12个”，是文字，合计不会算上。",
  ]);
  expect(repairsOf(FORM, read(grid), findings).map(({ edits }) => edits)).toEqual([
    [{ ...place(FORM, "boards town"), value: 12 }],
  ]);
});

test("nothing is compared in a row with a text, as in 校验", () => {
  const given = { cells: { ...BASE, "opinions-collected agency": 9, "opinions-resolved agency": "12" } };
  const broken = (grid: Grid) => checkReturn(FORM, read(grid)).some(({ rule }) => rule === "C02");
  expect([broken(plain(given)), broken(checked(given))]).toEqual([true, false]);
});

test("a consolidation counts what was read", () => {
  const ret = read(checked(boards("12个")));
  const submission = { id: "1", file: "a.xlsx", modified: 0, return: ret, findings: checkReturn(FORM, ret) };
  const given = { submissions: [submission], refused: [], roster: [], preferred: [], date: "2011-12-20" };
  const { indicator } = found(checked(boards("12个")))[0]!;
  expect(consolidate(FORM, given).totals.figures[indicator!]![0]).toBe(12);
});

describe("a percentage of 0.95", () => {
  test.each<[string, Grid, string[]]>([
    ["is asked about", plain(rate(0.95)), ["V08 L47"]],
    ["is 95 under a % format", plain(rate(0.95, "0%")), []],
    ["is 0.95 to the formulas of its sheet", checked(rate(0.95, "0%")), ["V08 L47"]],
    ["may be 1", plain(rate(1)), ["V08 L47"]],
    ["is none from 1 up", plain(rate(1.5)), []],
    ["is none at 0", plain(rate(0)), []],
    ["is none under a % format that says so", plain(rate(0.005, "0.0%")), []],
  ])("%s", (_, grid, expected) => expect(rules(grid)).toEqual(expected));

  test("is put right where its format says what it is", () => {
    const edits = (grid: Grid) => repairsOf(FORM, read(grid), found(grid)).map((each) => each.edits);
    const cell = place(FORM, "public-satisfaction agency");
    expect(edits(checked(rate(0.95, "0%")))).toEqual([[{ ...cell, value: 95, format: "General" }]]);
    expect(edits(plain(rate(0.95)))).toEqual([]);
  });
});
