import { checkReturn } from "../../src/checking/check-return";
import { shiftedBlock } from "../../src/checking/likely/shifted-block";
import { cellName } from "../../src/sheet/address";
import type { CellValue, Grid } from "../../src/sheet/grid";
import { filledReturn } from "../support/filled-return";
import { MANY_KINDS } from "../support/many-kinds";
import { filledPaper } from "../support/filled-paper";
import { COLUMNS, FIRST_COLUMN, FIRST_ROW, FORM, readOne, ROWS } from "../support/paper";

/** The figures of a paper, moved so far; what falls off the table is gone. */
function moved(grid: Grid, rows: number, columns: number): Grid {
  const isInside = (row: number, column: number) =>
    row >= FIRST_ROW &&
    row < FIRST_ROW + ROWS.length &&
    column >= FIRST_COLUMN &&
    column < FIRST_COLUMN + COLUMNS.length;
  const at = (row: number, column: number): CellValue =>
    isInside(row - rows, column - columns) ? grid.values[row - rows]![column - columns]! : null;
  const values = grid.values.map((line, row) =>
    line.map((value, column) => (isInside(row, column) ? at(row, column) : value)),
  );
  return { ...grid, values };
}

const told = (grid: Grid) => {
  const ret = readOne(grid);
  const found = shiftedBlock(FORM, ret, checkReturn(FORM, ret));
  return found && { ...found.shift, at: cellName(found.at.row, found.at.column) };
};

/** One that leaves the first and the last column blank. */
const SOUND = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((seed) => filledPaper("石角镇", seed));

describe("a block of figures", () => {
  test("where it belongs is left alone", () => {
    for (const grid of SOUND) expect(told(grid)).toBeNull();
  });

  test("a row too low is known, with its first cell", () => {
    for (const grid of SOUND)
      expect(told(moved(grid, 1, 0))).toMatchObject({ rows: 1, columns: 0, at: expect.stringMatching(/7$/) });
  });

  test("of a list is not looked for", () => {
    const lines = Array.from({ length: 9 }, () => ({ name: "水泵", kind: "丁", count: -1, price: 1.234 }));
    const ret = filledReturn(MANY_KINDS, { tables: [{}, [], { lines }] });
    const findings = checkReturn(MANY_KINDS, ret);
    expect(findings.filter(({ table }) => table === 2).length).toBeGreaterThan(20);
    expect(shiftedBlock(MANY_KINDS, ret, findings)).toBeNull();
  });

  test("moved back holds what it held", () => {
    const grid = SOUND[0]!;
    const low = moved(grid, 1, 0);
    const ret = readOne(low);
    const values = low.values.map((line) => [...line]);
    for (const { row, column, value } of shiftedBlock(FORM, ret, checkReturn(FORM, ret))!.edits)
      values[row]![column] = value;
    const last = FIRST_ROW + ROWS.length - 1;
    expect(values.slice(0, last)).toEqual(grid.values.slice(0, last));
  });
});
