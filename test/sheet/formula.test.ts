import { range } from "../../src/sheet/address";
import { added, asNumber, between, call, number, reference, text } from "../../src/sheet/formula/formula";
import { formulaText } from "../../src/sheet/formula/formula-text";
import { parseFormula } from "../../src/sheet/formula/parse-formula";
import { computesSame } from "../../src/sheet/formula/same-formula";
import { hasPart, moved } from "../../src/sheet/formula/walk";

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
    ["comparison in a comparison", between(C6, "=", between(D6, "=", number(1))), "C6=(D6=1)"],
    ["text after text", between(C6, "&", between(D6, "&", text("x"))), 'C6&D6&"x"'],
    ["quotient in a product", between(C6, "*", between(D6, "/", number(2))), "C6*(D6/2)"],
    ["columns that stay", reference(range(5, 2, 6, 27), null, "columns"), "$C6:$AB7"],
    ["sum of none", added([]), "0"],
    ["sum of one", added([C6]), "C6"],
    ["sum of three", added([C6, D6, number(1)]), "C6+D6+1"],
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
  "'甲''乙'!C6",
  "(C6+D6)%+(-C6)%",
  "-(C6+D6)",
  "FALSE=(1>2)<>TRUE",
  '{"a","b""c";1,0.5}',
  "1<=2>=3<4&5",
])("%s is read and printed as it was", (formula) => {
  expect(formulaText(parseFormula(`=${formula}`))).toBe(formula);
});

it("reads and prints a chain as long as a formula may be", () => {
  const formula = `=${Array(4000).fill("1").join("+")}`;
  expect(formulaText(parseFormula(formula))).toBe(formula.slice(1));
});

it.each([
  [" sum( c6:d6 , 1 ) ", "SUM(C6:D6,1)"],
  ["D7:C6", "C6:D7"],
  ["$C6 : D$7", "C6:D7"],
  ["$C$6:D7", "C6:D7"],
  ["$AB$6", "$AB$6"],
  ["甲.1_a!C6", "'甲.1_a'!C6"],
  ["_甲!$C$6", "'_甲'!$C$6"],
  ["XFE1", "#REF!"],
  ["1.5e-1+.25+2.+1E2+1e+10", "0.15+0.25+2+100+10000000000"],
  ["#DIV/0!&#NAME?", "#DIV/0!&#NAME?"],
  ["LOG10(1)", "LOG10(1)"],
  ["SUM(C6)", "SUM(C6)"],
  ["true", "TRUE"],
  ["((C6))", "C6"],
  ["- + C6", "-+C6"],
])("%s is read as %s", (formula, printed) => expect(formulaText(parseFormula(formula))).toBe(printed));

it.each([
  ["C6", "E7"],
  ["$C$6", "$C$6"],
  ["SUM(C6:D6)-C6*2", "SUM(E7:F7)-E7*2"],
  ["-C6%", "-E7%"],
  ['{1,2}&"C6"&TRUE&#N/A', '{1,2}&"C6"&TRUE&#N/A'],
  ["甲!C6", "'甲'!E7"],
])("%s copied one row down and two columns to the right is %s", (formula, printed) =>
  expect(formulaText(moved(parseFormula(formula), 1, 2))).toBe(printed),
);

it("keeps columns that stay when it is copied", () =>
  expect(formulaText(moved(reference(range(5, 2), null, "columns"), 1, 2))).toBe("$C7"));

it.each<[string, boolean]>([
  ["甲!C6", true],
  ["SUM(1,甲!C6)", true],
  ["甲!C6+1", true],
  ["1+甲!C6", true],
  ["-甲!C6", true],
  ["甲!C6%", true],
  ['C6+SUM(1,"a",TRUE,#N/A,{1})%', false],
  ...["C6", "1", '"a"', "TRUE", "#N/A", "{1}"].map((alone): [string, boolean] => [alone, false]),
])("%s looks at another sheet: %s", (formula, does) =>
  expect(hasPart(parseFormula(formula), (part) => part.kind === "reference" && part.sheet !== null)).toBe(
    does,
  ),
);

describe("a formula on a sheet computes the same as ours", () => {
  it.each<[string, string, boolean]>([
    ["=A1+B1", "SUM(A1:B1)", true],
    ["=B1+A1", "SUM(A1:B1)", true],
    ["=SUM(A1,B1)", "SUM(A1:B1)", true],
    ["=SUM($A$1:$B$1)", "A1+B1", true],
    ["=A1-B1", "SUM(A1:B1)", false],
    ["=A1+1", "A1", false],
    ["=MAX(A1:B1)", "SUM(A1:B1)", false],
    ["=SUM(A1:B2)", "A1+A2+B1+B2", true],
    ["=SUM(A1:B2)", "A1+A2+B1+B3", false],
    ["=A1*$B$1", "A1*B1", true],
    ["=B1*A1", "A1*B1", false],
    ["=二!A1+二!B1", "SUM(二!A1:B1)", true],
    ["=二!A1+二!B1", "SUM(A1:B1)", false],
    ["=ROUND(A1+B1,2)", "SUM(A1:B1)", true],
    ["=ROUND(A1+B1,C1)", "SUM(A1:B1)", false],
    ["=ROUND(A1+B1)", "SUM(A1:B1)", false],
    ["=INT(A1+B1)", "SUM(A1:B1)", false],
    ['=IF(COUNT(A1:B1)=0,"",A1+B1)', "SUM(A1:B1)", true],
    ['=IF(OR(A1=0,B1=0),"",A1/B1)', "A1/B1", true],
    ['=IF(OR(A1=0,B1=1),"",A1/B1)', "A1/B1", false],
    ['=IF(AND(A1=0,B1=0),"",A1/B1)', "A1/B1", false],
    ['=IF(A1>0,"",A1/B1)', "A1/B1", false],
    ['=IF(A1=B1,"",A1/B1)', "A1/B1", false],
    ['=IF(A1+B1=0,"",A1/B1)', "A1/B1", true],
    ['=IF(COUNT(A1:B1)=0,"无",A1+B1)', "SUM(A1:B1)", false],
    ['=IF(COUNT(A1:B1)=0,"")', "SUM(A1:B1)", false],
    ['=IFERROR(A1/B1,"")', "A1/B1", true],
    ["=IFERROR(A1/B1,0)", "A1/B1", false],
    ["=IFERROR(A1/B1)", "A1/B1", false],
    ["=SUM(A1:Z500)", "SUM(A1:Z500)", true],
    ["=SUM(A1:Z500)", "SUM(A1:Z501)", false],
    ["=SUM(A1:J500)+A501", "SUM(A1:J500,A501)", false],
    ["=SUM(A1:J500)", "SUM(A1:E500,F1:J500)", true],
    ["=A1+", "A1", false],
  ])("%s and %s: %s", (standing, ours, same) => {
    expect(computesSame(standing, parseFormula(`=${ours}`))).toBe(same);
  });
});
