import { asFormulasSee } from "../../src/checking/as-formulas-see";
import { checkReturn } from "../../src/checking/check-return";
import { repairsOf } from "../../src/checking/repairs";
import { consolidate } from "../../src/consolidation/consolidate";
import type { Cell, Return } from "../../src/reading/return";
import type { CellValue, Grid } from "../../src/sheet/grid";
import { filledReturn, type Given } from "../support/filled-return";
import { MANY_KINDS } from "../support/many-kinds";
import { FORM, paper, place, readOne as read, type Paper } from "../support/paper";
import { shown } from "../support/returned";

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

const found = (grid: Grid) => checkReturn(FORM, read(grid)).filter(({ rule }) => rule.startsWith("V"));
const rules = (grid: Grid) => found(grid).map(shown);

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
  ["　", []],
  ["\u00A0 ", []],
  ["\u200B", ["V01 C14"]],
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
    [{ sheet: "统计表", ...place(FORM, "boards town"), value: 12 }],
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
  const { row, column } = found(checked(boards("12个")))[0]!;
  const [table] = consolidate(FORM, given).totals;
  expect(table?.kind === "matrix" && table.cells[row!]![column!]).toBe(12);
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
    const cell = { sheet: "统计表", ...place(FORM, "public-satisfaction agency") };
    expect(edits(checked(rate(0.95, "0%")))).toEqual([[{ ...cell, value: 95, format: "General" }]]);
    expect(edits(plain(rate(0.95)))).toEqual([]);
  });
});

describe("cells of every kind on a sheet with 校验", () => {
  /** What is read of a cell, as a formula sees it: its state, and what it says or comes to. */
  const seen = (row: string, given: Given): string => {
    const ret = filledReturn(MANY_KINDS, { tables: [{ [row]: { a: given } }] });
    const cell = cellOf(asFormulasSee(MANY_KINDS, withCheck(ret)), row);
    return `${cell.state} ${cell.text ?? cell.value}`;
  };
  const read = (state: Cell["state"], raw: CellValue, text: string | null = null): Partial<Cell> => ({
    state,
    raw,
    text,
  });
  test.each<[string, string, Given, string]>([
    ["an option that the list has", "grade", read("said", "甲", "甲"), "said 甲"],
    ["an option with a space behind it", "grade", read("said", "甲 ", "甲"), "said 甲"],
    ["the number of an option", "grade", read("said", 1, "甲"), "text null"],
    ["yes", "has", read("said", "是", "是"), "said 是"],
    ["yes in another word", "has", read("said", "有", "是"), "text null"],
    ["a day", "since", read("said", 40900, "2011-12-23"), "said 2011-12-23"],
    ["a day as text", "since", read("said", "2011年12月23日", "2011-12-23"), "said 2011-12-23"],
    ["a day in Chinese numerals", "since", read("said", "二〇一一年三月五日", "2011-03-05"), "text null"],
    ["a month", "until", read("said", "2012.3", "2012-03"), "said 2012-03"],
    ["a number", "people", 12, "number 12"],
    ["blank", "people", null, "blank null"],
  ])("%s", (_, row, given, expected) => expect(seen(row, given)).toBe(expected));

  test("on a sheet without 校验 the return is given back as it is", () => {
    const ret = filledReturn(MANY_KINDS, { tables: [{ grade: { a: read("said", 1, "甲") } }] });
    expect(asFormulasSee(MANY_KINDS, ret)).toBe(ret);
  });
});

function withCheck(ret: Return): Return {
  const tables = ret.placement.tables.map((table) => ({ ...table, check: 60 }));
  return { ...ret, placement: { ...ret.placement, tables } };
}

function cellOf(ret: Return, id: string): Cell {
  const [table] = MANY_KINDS.tables;
  const [content] = ret.content.tables;
  if (table?.kind !== "matrix" || content?.kind !== "matrix") throw new Error("no matrix");
  return content.cells[table.rows.lines.findIndex((row) => row.id === id)]![0]!;
}
