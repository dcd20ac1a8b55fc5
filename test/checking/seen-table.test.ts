import { Seen } from "../../src/checking/seen";
import { formFrom } from "../../src/form/compile/compile-form";
import { filledReturn, type Given, type GivenTable } from "../support/filled-return";
import { listOfLabels, matrixOfLabels } from "../support/small-form";

const TOTAL = { label: "合计", role: "total" };
const closed = { cells: [{ rows: ["丙"], columns: ["一"], closed: true }] };
const formOf = (totals: string) =>
  formFrom(matrixOfLabels(["甲", "乙", "丙"], ["一", "二", TOTAL], {}, { ...closed, totals }));

/** What rules take for the number in each cell, row by row: "5 . ?" is a number, nothing and nobody knows. */
function amounts(totals: string, rows: Given[][]): string {
  const form = formOf(totals);
  const seen = Seen.of(form, filledReturn(form, { tables: [rows] }));
  return rows
    .map((line, row) =>
      line.map((_, column) => {
        const amount = seen.amount({ table: 0, row, column });
        return amount === null ? "." : amount === "unknown" ? "?" : amount;
      }),
    )
    .map((line) => line.join(" "))
    .join(", ");
}

test.each<[string, string, Given[][], string]>([
  ["numbers and blanks", "written", [[5, null, 5]], "5 . 5"],
  ["what is no number", "written", [["若干", { error: "#REF!" }, 5]], "? ? 5"],
  ["what is not on the sheet", "written", [[{ at: null }, 3, 5]], "? 3 5"],
  ["a total as it stands", "written", [[1, 2, 9]], "1 2 9"],
  ["a total as it comes out", "computed", [[1, 2, 9]], "1 2 3"],
  ["a total that is not on the sheet", "computed", [[1, 2, { at: null }]], "1 2 ?"],
  ["a total of what is no number", "computed", [["若干", 2, 9]], "? 2 ?"],
  ["a closed cell, whatever stands there", "written", [[], [], [7, 3, 3]], ", , . 3 3"],
])("%s", (_, totals, rows, expected) => expect(amounts(totals, rows)).toBe(expected));

test("what a table does not have is nothing", () => {
  const form = formOf("written");
  const seen = Seen.of(form, filledReturn(form, { tables: [[[1, 2, 3]]] }));
  expect([
    seen.amount({ table: 0, row: 9, column: 0 }),
    seen.amount({ table: 0, row: 0, column: 9 }),
  ]).toEqual([null, null]);
  expect(seen.cell({ table: 0, row: 9, column: 0 })).toBeNull();
});

test("the total line of a list is the one behind its lines, where there is one", () => {
  const form = formFrom(listOfLabels(["名称", { label: "数", measure: "个" }], {}, { total: {} }));
  const told = (table: GivenTable) => {
    const seen = Seen.of(form, filledReturn(form, { tables: [table] }));
    return [0, 1, 2].map((row) => seen.amount({ table: 0, row, column: 1 }));
  };
  const lines = [{ c2: 4 }, { c2: 5 }];
  expect(told({ lines })).toEqual([4, 5, 9]);
  expect(told({ lines, total: { c2: 8 } })).toEqual([4, 5, 8]);
  expect(told({ lines, total: null })).toEqual([4, 5, null]);
});

const sheet = "表";
test.each<[string, (number | null)[], (number | null)[], object | null]>([
  ["a cell that is there", [4, 5, 6], [2, 3, 4], { row: 5, column: 3 }],
  ["one of a column that is not", [4, 5, 6], [2, null, 4], { row: 5, column: 2 }],
  ["one of the first column, which is not", [4, 5, 6], [null, null, 4], { row: 5, column: 4 }],
  ["one of a row that is not", [4, null, 6], [2, null, 4], null],
  ["one of a table that is not", [4, 5, 6], [null, null, null], null],
])("%s is looked at there, or where its row begins", (_, rows, columns, expected) => {
  const form = formOf("written");
  const missing = columns[1] === null ? { at: null } : { at: { sheet, row: 5, column: 3 } };
  const ret = filledReturn(form, { tables: [[[], [1, missing, 3]]] });
  const places = rows.map((row) => (row === null ? null : { sheet, row }));
  const tables = [{ ...ret.placement.tables[0]!, rows: places, columns }];
  const seen = Seen.asRead(form, { ...ret, placement: { ...ret.placement, tables } });
  expect(seen.placed({ table: 0, row: 1, column: 1 }).at).toEqual(expected && { sheet, ...expected });
});
