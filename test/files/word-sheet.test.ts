import { Budget, LIMITS } from "../../src/files/limits";
import { WordSheet } from "../../src/files/word/word-sheet";
import { gridOf } from "../../src/sheet/grid";

it("takes in a sheet of more hidden rows than a call takes arguments", () => {
  const rows = Array.from({ length: 200_000 }, (_, row) => row);
  const sheet = new WordSheet(new Budget(LIMITS));
  sheet.addText({ text: "a", struck: false });
  sheet.addGrid(gridOf("b", [[1]], { hiddenRows: rows, shiftedRows: rows }));
  const { hiddenRows, shiftedRows } = sheet.grid("c");
  expect([hiddenRows.length, hiddenRows.at(-1), shiftedRows.length, shiftedRows[0]]).toEqual([
    200_000, 200_000, 200_000, 1,
  ]);
});
