import { range } from "../../src/sheet/address";
import { added, asNumber, between, call, number, reference, text } from "../../src/sheet/formula/formula";
import { formulaText } from "../../src/sheet/formula/formula-text";
import { parseFormula } from "../../src/sheet/formula/parse-formula";

const cell = (row: number, column: number) => reference(range(row, column));
const C6 = cell(5, 2);
const D6 = cell(5, 3);

describe("a formula is printed", () => {
  it.each([
    ["call", call("SUM", reference(range(5, 2, 5, 14))), "SUM(C6:O6)"],
    ["absolute, of another sheet", reference(range(5, 2, 5, 14), "分户 明细", true), "'分户 明细'!$C$6:$O$6"],
    ["text with quotation marks", text('a"b'), '"a""b"'],
    ["chain", between(between(C6, "+", D6), "-", number(1)), "C6+D6-1"],
    ["sum in a product", between(between(C6, "+", D6), "*", number(2)), "(C6+D6)*2"],
    ["difference taken off", between(C6, "-", between(D6, "-", number(1))), "C6-(D6-1)"],
    ["sum within a sum", between(C6, "+", between(D6, "+", number(1))), "C6+D6+1"],
    ["truth as a number", asNumber(between(C6, ">", number(0))), "--(C6>0)"],
    ["comparison of products", between(between(C6, "*", D6), ">=", number(0.5)), "C6*D6>=0.5"],
    ["sum of none", added([]), "0"],
    ["sum of one", added([C6]), "C6"],
  ])("%s", (_, formula, printed) => {
    expect(formulaText(formula)).toBe(printed);
  });
});

it.each([
  "SUM(C6:O6)",
  'IF(COUNT(C6:O6)=0,"",SUM(C6:O6))',
  "SUMPRODUCT(--(C7:O7>0),C6:O6,C7:O7)/SUMPRODUCT(--ISNUMBER(C6:O6),--(C7:O7>0),C7:O7)",
  "-C6^2%",
  "C6-(D6-E6)-F6",
  "SUM({1,2;3,4})&TRUE&#N/A",
  "'甲 镇'!$C$6+1",
])("%s is read and printed as it was", (formula) => {
  expect(formulaText(parseFormula(`=${formula}`))).toBe(formula);
});

it("reads and prints a chain as long as a formula may be", () => {
  const formula = `=${Array(4000).fill("1").join("+")}`;
  expect(formulaText(parseFormula(formula))).toBe(formula.slice(1));
});
