import { shiftFormula } from "../../src/sheet/formula/shift-formula";

const cases: readonly [formula: string, rows: number, columns: number, shifted: string][] = [
  ["A1", 1, 1, "B2"],
  ["$A$1+A$1+$A1", 2, 1, "$A$1+B$1+$A3"],
  ["SUM(C6:O6)", 3, 0, "SUM(C9:O9)"],
  ["SUM(C:C)+SUM($C:D)", 5, 1, "SUM(D:D)+SUM($C:E)"],
  ["SUM(3:4)+SUM($3:4)", 2, 9, "SUM(5:6)+SUM($3:6)"],
  ['"A1 is ""B2"""&A1', 1, 0, '"A1 is ""B2"""&A2'],
  ["'A1 it''s B2'!A1+Sheet1!B2+A1!C3", 1, 0, "'A1 it''s B2'!A2+Sheet1!B3+A1!C4"],
  ["统计表!A1+表1!B2", 1, 0, "统计表!A2+表1!B3"],
  ["[1]Sheet1!A1+Table1[A1]", 1, 0, "[1]Sheet1!A2+Table1[A1]"],
  ["LOG10(A1)+ATAN2(A1,B1)", 1, 0, "LOG10(A2)+ATAN2(A2,B2)"],
  ["TAX2011+合计A1+A1.5+_A1", 1, 0, "TAX2012+合计A1+A1.5+_A1"],
  ["1E5+2.5e-3*A1", 1, 0, "1E5+2.5e-3*A2"],
  ["A1", -1, 0, "#REF!"],
  ["A1:B5", 0, -1, "#REF!:A5"],
  ["IF(A1=#N/A,#REF!,TRUE)", 1, 0, "IF(A2=#N/A,#REF!,TRUE)"],
  ["XFE1+A1048577", 1, 0, "XFE1+A1048577"],
];

test.each(cases)("%s, %i down and %i right: %s", (formula, rows, columns, shifted) => {
  expect(shiftFormula(formula, rows, columns)).toBe(shifted);
});
