import type { Range } from "../../src/sheet/address";
import { evaluate } from "../../src/sheet/formula/evaluate";
import { NotComputable } from "../../src/sheet/formula/parse-formula";
import type { CellValue } from "../../src/sheet/grid";

/** A1:C3 of the formula's own sheet. */
const CELLS: readonly (readonly CellValue[])[] = [
  [1, 2, "x"],
  [null, "3", true],
  [{ error: "#N/A" }, "", false],
];

/** On every other sheet stands 5. */
const look = (sheet: string | null, { top, left, bottom, right }: Range): CellValue[][] =>
  (sheet === null ? CELLS : CELLS.map((line) => line.map(() => 5)))
    .slice(top, bottom + 1)
    .map((line) => line.slice(left, right + 1));

const N_A = { error: "#N/A" };
const VALUE = { error: "#VALUE!" };
const DIV_0 = { error: "#DIV/0!" };

describe("a formula comes to what the programs show", () => {
  test.each<[string, CellValue]>([
    ["1+2*3", 7],
    ["10-2-3", 5],
    ["12/4", 3],
    ["1/A2", DIV_0],
    ["2^3^2", 64],
    ["-2^2", 4],
    ["2--3", 5],
    ["+C1", "x"],
    ["-C1", VALUE],
    ["50%", 0.5],
    ['"a"&A1&A2&C2', "a1TRUE"],
    ['"a""b"', 'a"b'],
    ["#REF!", { error: "#REF!" }],
    ["TRUE", true],
    ["false", false],
    ["A2", 0],
    ["甲!A1+'乙 镇'!$B$2", 10],
    ["1+A3", N_A],
    ["A3+1/0", N_A],
    ["1/0+A3", DIV_0],
  ])("%s: %p", (formula, value) => expect(evaluate(`=${formula}`, look)).toEqual(value));

  test.each<[string, CellValue]>([
    ['" 3 "+1', 4],
    ['"5%"+1', 1.05],
    ['"-1.5e1"+0', -15],
    ['".25"+0', 0.25],
    ['"3."+0', 3],
    ['"3个"+1', VALUE],
    ['"第3"+1', VALUE],
    ['""+1', VALUE],
    ["TRUE+1", 2],
    ["FALSE+1", 1],
    ["A2+1", 1],
    ["B2+1", 4],
  ])("a text that reads as a number is one: %s: %p", (formula, value) =>
    expect(evaluate(`=${formula}`, look)).toEqual(value),
  );

  test.each<[string, string, string, string]>([
    ["numbers", "1", "2", "less"],
    ["texts", '"a"', '"b"', "less"],
    ["texts in whatever case", '"A"', '"a"', "equal"],
    ["texts in whatever case, the other way", '"a"', '"B"', "less"],
    ["a number and a text", "99", '"1"', "less"],
    ["a text and a truth", '"z"', "FALSE", "less"],
    ["truths", "FALSE", "TRUE", "less"],
    ["a blank and 0", "A2", "0", "equal"],
    ["a blank and no text", "A2", '""', "equal"],
    ["a blank and what is false", "A2", "FALSE", "equal"],
    ["a blank and a number", "A2", "1", "less"],
    ["blanks", "A2", "A2", "equal"],
  ])("%s are compared", (_, a, b, order) => {
    const told = ["<", "<=", "=", "<>", ">=", ">"].filter((sign) => evaluate(`=${a}${sign}${b}`, look));
    expect(told).toEqual(order === "less" ? ["<", "<=", "<>"] : ["<=", "=", ">="]);
    const turned = ["<", "<=", "=", "<>", ">=", ">"].filter((sign) => evaluate(`=${b}${sign}${a}`, look));
    expect(turned).toEqual(order === "less" ? ["<>", ">=", ">"] : ["<=", "=", ">="]);
  });

  test.each<[string, CellValue]>([
    ["IF(A1>0,B1,1/0)", 2],
    ["IF(A1>1,1/0,B1)", 2],
    ["IF(A2,1)", false],
    ["IF(A1,1)", 1],
    ["IF(C1,1,2)", VALUE],
    ["IF(A3,1,2)", N_A],
    ["IFERROR(1/A2,7)", 7],
    ["IFERROR(1,7)", 1],
    ["AND(A1:C2)", true],
    ["AND(A1,A2)", true],
    ["AND(TRUE,C3)", false],
    ["AND(A1:A3)", N_A],
    ["OR(C3,A1)", true],
    ["OR(C3,0)", false],
    ["OR(A1,A3)", N_A],
    ["NOT(A2)", true],
    ["NOT(A1)", false],
  ])("%s: %p", (formula, value) => expect(evaluate(`=${formula}`, look)).toEqual(value));

  test.each<[string, CellValue]>([
    ["ABS(-2)", 2],
    ["INT(-1.5)", -2],
    ["ROUND(2.5,0)", 3],
    ["ROUND(-2.5,0)", -3],
    ["ROUND(1.005,2)", 1.01],
    ["ROUND(1250,-2)", 1300],
    ["ROUNDUP(1.21,1)", 1.3],
    ["ROUNDUP(-1.21,1)", -1.3],
    ["ROUNDUP(1.1*3,1)", 3.3],
    ["ROUNDDOWN(1.29,1)", 1.2],
    ["ROUNDDOWN(-1.29,1)", -1.2],
    ['VALUE("7")', 7],
    ["VALUE(A2)", 0],
    ["VALUE(C1)", VALUE],
    ["ISNUMBER(A1)&ISNUMBER(B2)", "TRUEFALSE"],
    ["ISTEXT(B2)&ISTEXT(A1)", "TRUEFALSE"],
    ["ISERROR(A3)&ISERROR(A1)", "TRUEFALSE"],
    ["ISLOGICAL(C2)&ISLOGICAL(A1)", "TRUEFALSE"],
  ])("%s: %p", (formula, value) => expect(evaluate(`=${formula}`, look)).toEqual(value));

  test.each<[string, CellValue]>([
    ["SUM(A1:C2)", 3],
    ["sum(A1:B1,4)", 7],
    ["SUM(A1:A3)", N_A],
    ["SUM(C1)", 0],
    ['SUM(A1,"3",TRUE)', 5],
    ['SUM(A1,"3个")', VALUE],
    ['MAX(A1:C2,"7")', 7],
    ["PRODUCT(A1:C2,4)", 8],
    ["PRODUCT(C1)", 0],
    ["AVERAGE(A1:C2)", 1.5],
    ["AVERAGE(C1)", DIV_0],
    ["MIN(3,-1,2)", -1],
    ["MIN(A1:C2)", 1],
    ["MIN(C1)", 0],
    ["MAX(-3,-1,-2)", -1],
    ["MAX(A1:C2)", 2],
    ["MAX(C1)", 0],
    ["COUNT(A1:C3,4)", 3],
    ["COUNTBLANK(A1:C3)", 2],
    ["SUMPRODUCT(A1:B1,{3,4})", 11],
    ["SUMPRODUCT(A1:C1,{3,4,5})", 11],
    ["SUMPRODUCT(A1:B1,{3,4,5})", VALUE],
    ["SUMPRODUCT(A1:A3)", N_A],
    ["SUMPRODUCT(--ISNUMBER(A1:C3))", 2],
    ["SUMPRODUCT(--ISERROR(A1:C3))", 1],
    ["SUM(A1:B1*2)", 6],
    ["SUM(2*A1:B1)", 6],
    ["SUM(A1:B1*{1;10})", 33],
    ["SUM({1,2;3,4}*{1;10})", 73],
    ["SUM({1,2;3,4}*{1,10})", 64],
    ["SUM({1,2}*{1,2;3,4})", 16],
  ])("%s: %p", (formula, value) => expect(evaluate(`=${formula}`, look)).toEqual(value));

  test.each<[string, number]>([
    ['"<2"', 1],
    ['"<=2"', 3],
    ['">2"', 4],
    ['">=2"', 6],
    ['"=2"', 2],
    ["2", 2],
    ['"<>2"', 5],
  ])("COUNTIF({1,2,2,3,3,3,3},%s): %p", (criterion, count) =>
    expect(evaluate(`=COUNTIF({1,2,2,3,3,3,3},${criterion})`, look)).toBe(count),
  );

  test.each<[string, number]>([
    ['">1"', 1],
    ['"<1"', 0],
    ['"<>0"', 8],
    ['"x"', 1],
    ['"X"', 1],
    ['"<>x"', 7],
    ['"<>1"', 7],
  ])("COUNTIF(A1:C3,%s): %p", (criterion, count) =>
    expect(evaluate(`=COUNTIF(A1:C3,${criterion})`, look)).toBe(count),
  );
});

test.each([
  ["an unknown function", "VLOOKUP(1,A1:B2,2)"],
  ["IF of one", "IF(1)"],
  ["IF of four", "IF(1,2,3,4)"],
  ["IFERROR of one", "IFERROR(1)"],
  ["IFERROR of three", "IFERROR(1,2,3)"],
  ["a name", "合计"],
  ["nothing", ""],
  ["half a sum", "1+"],
  ["an open bracket", "(1"],
  ["an open call", "SUM(1"],
  ["an open array", "{1"],
  ["an array of cells", "{A1}"],
  ["several cells", "A1:B1"],
  ["several results", "A1:B1*2"],
  ["two values", "1 2"],
  ["a bracket too many", "1)"],
  ["an open text", '"a'],
  ["brackets within brackets without end", `${"(".repeat(20)}1${")".repeat(20)}`],
  ["more steps than a form takes", Array(900).fill("1").join("+")],
  ["more than a program takes", `"${"甲".repeat(8190)}"`],
])("%s is not calculated", (_, formula) =>
  expect(() => evaluate(`=${formula}`, look)).toThrow(NotComputable),
);

test.each([
  ["a long sum", Array(600).fill("1").join("+"), 600],
  ["a longer sum beside cells", `SUM(甲!A1:C3)*0+${Array(700).fill("1").join("+")}`, 700],
  ["brackets within brackets", `${"(".repeat(19)}1${")".repeat(19)}`, 1],
])("%s is calculated", (_, formula, value) => expect(evaluate(`=${formula}`, look)).toBe(value));
