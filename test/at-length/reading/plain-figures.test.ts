import { readdirSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { readWorkbook } from "../../../src/files/read-workbook";
import type { Form } from "../../../src/form/form";
import { PlainCells } from "../../../src/reading/cell/plain-cells";
import { readNumber } from "../../../src/reading/cell/read-number";
import { readSheets } from "../../../src/reading/read-sheets";
import { cellName, range } from "../../../src/sheet/address";
import { formatAt, gridOf, type CellValue, type Grid } from "../../../src/sheet/grid";
import { isPlainFormat } from "../../../src/sheet/number-format";
import { bytesOf, XLSX_RETURNS } from "../../files/returns";
import { filledPaper } from "../../support/filled-paper";
import * as forms from "../../support/forms";
import { changed } from "../../support/grid-mutants";
import { FORM, isPercentage, ROWS } from "../../support/paper";
import { pick, seeded } from "../../support/seeded";

const sheetsOf = (bytes: Uint8Array): readonly Grid[] => {
  const read = readWorkbook(bytes);
  return read.ok ? read.sheets : [];
};

const RETURNS: readonly (readonly [Form, readonly Grid[]])[] = [
  ...XLSX_RETURNS.map((name) => [FORM, sheetsOf(bytesOf(name))] as const),
  ...[0, 1, 2].map((seed) => [FORM, [filledPaper("石角镇", seed)]] as const),
  ...forms.FIXTURES.flatMap((name) =>
    readdirSync(join(forms.folderOf(name), "returns"))
      .filter((file) => file.endsWith(".xlsx"))
      .map((file) => [forms.formOf(name), sheetsOf(forms.bytesOf(name, `returns/${file}`))] as const),
  ),
];

/** The same sheet with formats that say the same in other words, so that none of its cells is plain. */
function respelt(grid: Grid): Grid {
  const width = Math.max(
    0,
    ...grid.values.map((row) => row.length),
    ...grid.formulas.map((row) => row.length),
  );
  const height = Math.max(grid.values.length, grid.formulas.length) + 1;
  const other = (format: string | null) =>
    format === null ? "General" : isPlainFormat(format) ? `#${format}` : format;
  return {
    ...grid,
    formats: Array.from({ length: height }, (_, row) =>
      Array.from({ length: width + 1 }, (__, column) => other(formatAt(grid, row, column))),
    ),
  };
}

/** `toEqual` takes its time, and is asked only to say what differs. */
function expectSame(what: unknown, form: Form, grids: readonly Grid[]): void {
  const [plain, general] = [readSheets(form, grids), readSheets(form, grids.map(respelt))];
  if (!isDeepStrictEqual(plain, general)) expect([what, plain]).toEqual([what, general]);
}

test("plain figures are read as all others are", () => {
  RETURNS.forEach(([form, grids], at) => expectSame(at, form, grids));
  expect(RETURNS.length).toBeGreaterThan(30);
});

test("plain figures of six hundred changed sheets are, too", () => {
  const random = seeded(1912);
  const sheets = RETURNS.flatMap(([form, grids]) => grids.map((grid) => [form, grid] as const));
  const filled = sheets.filter(([form, grid]) => readSheets(form, [grid]).length > 0);
  for (let mutant = 0; mutant < 600; mutant++) {
    const [form, grid] = pick(random, filled);
    expectSame(mutant, form, [changed(changed(grid, random), random)]);
  }
});

describe("a cell is plain", () => {
  const plain = (more: Partial<Grid>, row = 0, column = 0) =>
    new PlainCells(gridOf("表", [[12, null, "无"], [3]], more)).valueAt(row, column);
  test.each<[string, Partial<Grid>, CellValue | undefined]>([
    ["under no format", {}, 12],
    ["under a format that shows it", { formats: [["#,##0.00"]] }, 12],
    ["as the result of a formula", { formulas: [["=A2"]] }, 12],
    ["beside a merge", { merges: [range(0, 1, 1, 2)] }, 12],
    ["not under a date", { formats: [["yyyy-m-d"]] }, undefined],
    ["not under one that shows more", { formats: [['0"万"']] }, undefined],
    ["not in a merge", { merges: [range(0, 0, 1, 0)] }, undefined],
    ["not when it is struck out", { struck: [[true]] }, undefined],
    ["not in a row that may be shifted", { shiftedRows: [0] }, undefined],
  ])("%s", (_, more, expected) => expect(plain(more)).toBe(expected));
  test("whatever stands there, or nothing", () => {
    expect([plain({}, 0, 1), plain({}, 0, 2), plain({}, 1, 1), plain({}, 9, 9)]).toEqual([
      null,
      "无",
      null,
      null,
    ]);
  });
});

test("a plain format says nothing of any number", () => {
  const measures = [ROWS.find(isPercentage)!.measure!, ROWS.find((row) => !isPercentage(row))!.measure!];
  const numbers = [0, 1, -1, 12, 0.95, 85.59999999999999, 1234567.5, -3.25, 40892, 1e15];
  for (const format of ["0", "0.0", "0.00", "#,##0", "#,##0.00", "0.0000000000"]) {
    expect(isPlainFormat(format)).toBe(true);
    for (const measure of measures)
      for (const value of numbers)
        expect(readNumber(value, format, null, measure)).toEqual(readNumber(value, null, null, measure));
  }
  for (const format of ["0%", "0;", "@", "0!.0", "0,", "General", '0"个"', "[>1]0", "0.", "0.00000000000"])
    expect(isPlainFormat(format)).toBe(false);
});

test("sums that are plain come to what all formulas come to", () => {
  const random = seeded(7);
  const range6 = () => {
    const [a, b] = [Math.floor(random() * 7), Math.floor(random() * 7)];
    return `${cellName(5, Math.min(a, b) + 2)}:${cellName(5, Math.max(a, b) + 2)}`;
  };
  for (let round = 0; round < 60; round++) {
    const grid = filledPaper("石角镇", 4);
    const formula = pick(random, [
      () => `=SUM(${range6()})`,
      () => `=SUM(${range6()},${range6()})`,
      () => `=IF(COUNT(${range6()})=0,"",SUM(${range6()}))`,
      () => `=IF(COUNT(${range6()})=0,"-",SUM(${range6()}))`,
      () => `=SUM(${range6()})+0`,
      () => `=SUM(表2!A1)`,
      () => `=SUM(X90:Z99)`,
    ])();
    const line = Array.from({ length: 7 }, () => pick(random, [null, 0, 1, 0.1, 0.2, "12", "无", "", -1]));
    const values = grid.values.with(5, [...grid.values[5]!.slice(0, 2), ...line]);
    const formulas = [[], [], [], [], [], [null, null, null, null, null, null, null, null, null, formula]];
    expectSame([formula, line], FORM, [{ ...grid, values, formulas }]);
  }
});
