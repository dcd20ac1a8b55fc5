import { Budget, LIMITS } from "../../src/files/limits";
import { readCsv } from "../../src/files/text/read-csv";
import { typedText } from "../../src/files/text/typed-text";
import type { CellValue } from "../../src/sheet/grid";
import { figures, readOne } from "../support/paper";
import { gridsOf, refusalOf } from "./parts";
import { bytesOf, TRUTH } from "./returns";

const bytes = (text: string) => new TextEncoder().encode(text);
const valuesOf = (text: string | Uint8Array) =>
  readCsv(typeof text === "string" ? bytes(text) : text, new Budget(LIMITS))[0]!.values;
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  [..."\ufeff", ...text].forEach((unit, index) =>
    view.setUint16(index * 2, unit.charCodeAt(0), littleEndian),
  );
  return new Uint8Array(view.buffer);
};
const TEXT = new TextDecoder("gb18030").decode(bytesOf("中峰镇.csv"));

describe("a unit's return", () => {
  it.each<[string, Uint8Array]>([
    ["in GBK", bytesOf("中峰镇.csv")],
    ["in UTF-8", bytes(TEXT)],
    ["in UTF-8 with a mark", bytes(`\ufeff${TEXT}`)],
    ["in UTF-16", utf16(TEXT, true)],
    ["in UTF-16, high byte first", utf16(TEXT, false)],
    ["in UTF-16 without a mark", utf16(TEXT, true).subarray(2)],
    ["in UTF-16 without a mark, high byte first", utf16(TEXT, false).subarray(2)],
    ["with tabs, in UTF-16 without a mark", utf16(TEXT.replace(/,/g, "\t"), true).subarray(2)],
    ["with tabs", utf16(TEXT.replace(/,/g, "\t"), true)],
    ["with semicolons", bytes(TEXT.replace(/,/g, ";"))],
    ["with line breaks of Windows", bytes(TEXT.replace(/\r?\n/g, "\r\n"))],
  ])("%s reads as it was sent", (_, file) => {
    const grids = gridsOf(file);
    expect(grids.map(({ sheet }) => sheet)).toEqual(["CSV"]);
    const ret = readOne(grids[0]!);
    expect(ret.content.unit).toBe("中峰镇");
    expect(figures(ret)).toEqual(TRUTH.accepted["中峰镇"]);
  });
});

describe("separated values", () => {
  it.each<[string, string, CellValue[][]]>([
    [
      "fields",
      "a,1,\nb,,2",
      [
        ["a", 1],
        ["b", null, 2],
      ],
    ],
    ["no line break at the end, blank lines between", "1\n\n\n2", [[1], [], [], [2]]],
    ["line breaks of three kinds", "1\r\n2\r3\n4", [[1], [2], [3], [4]]],
    ["quotes", '"a,b","say ""yes""",c', [["a,b", 'say "yes"', "c"]]],
    ["a line break in quotes", '"a\nb",1\n2', [["a\nb", 1], [2]]],
    ["something behind the quotes", '"a"b,1', [["ab", 1]]],
    ["a quote inside a field", 'a"b,1', [['a"b', 1]]],
    [
      "a quote that never closes",
      '"a,1\nb,2',
      [
        ['"a', 1],
        ["b", 2],
      ],
    ],
    [
      "commas inside a table of semicolons",
      '"1,5";2\n"2,5,1";"a,b"',
      [
        ["1,5", 2],
        ["2,5,1", "a,b"],
      ],
    ],
    [
      "commas inside a table of tabs",
      "a,b\t1\t2\nc\t3\t4",
      [
        ["a,b", 1, 2],
        ["c", 3, 4],
      ],
    ],
    ["Excel's own word for the separator", "sep=|\r\na|1,2", [["a", "1,2"]]],
    ["Excel's word with the separator it says", "sep=;\na;1,2,3", [["a", "1,2,3"]]],
    ["no separator at all", "填报单位\n12", [["填报单位"], [12]]],
    ["a head of one field before the table", "统计表\na\t1\n", [["统计表"], ["a", 1]]],
    [
      "texts and numbers made formulas",
      '="12",="0012","=""a,b""",="１３",=12,= "7"',
      [[12, "0012", "a,b", "１３", 12, 7]],
    ],
    ["what only begins as a formula", '==,="12,=a', [["==", '="12', "=a"]]],
    ["signs of a machine", "石角镇\u001a,12\n", [["石角镇\u001a", 12]]],
    ["nothing but separators", ",,,\n,,,", []],
    ["nothing", "", []],
  ])("%s", (_, text, values) => {
    expect(valuesOf(text)).toEqual(values);
  });
});

test("a formula has no result until somebody calculates it", () => {
  const [grid] = readCsv(bytes("1,2,=SUM(A1:B1),=A1+1\n"), new Budget(LIMITS));
  expect([grid!.values, grid!.formulas]).toEqual([
    [[1, 2, null, null]],
    [[null, null, "=SUM(A1:B1)", "=A1+1"]],
  ]);
});

describe("rows that a separator too many has moved are told", () => {
  const HEAD = "公开工作,镇党委,建制村,备注\n";
  const shifted = (text: string) => readCsv(bytes(text), new Budget(LIMITS))[0]!.shiftedRows;
  it.each<[string, string, number[]]>([
    ["thousands without quotes", `${HEAD}a,1,2,\nb,1,234,2,\nc,3,4,\n`, [2]],
    ["millions", `${HEAD}a,1,2,\nb,1,234,567,2,\n`, [2]],
    ["a separator typed twice", `${HEAD}a,1,2,\nb,,1,2,\n`, [2]],
    ["a tab typed twice", `${HEAD}a,1,2,\nb,,1,2,\n`.replace(/,/g, "\t"), [2]],
    ["at the end of the file", `${HEAD}a,1,2,\nb,1,234,2,`, [2]],
    ["thousands in every row", `${HEAD}a,1,234,2,\nb,1,200,3,400,\nc,1,111,3,\n`, [1, 2, 3]],
    ["thousands in most rows", `${HEAD}a,1,234,2,\nb,1,200,3,\nc,5,3,\n`, [1, 2]],
    ["thousands where blanks at the end are left out", `${HEAD}a,1,2\nb,1,234,2\nc,3,4\n`, [2]],
    ["thousands where every row ends with a separator", `${HEAD}a,1,2,,\nb,1,234,2,,\nc,3,4,,\n`, [2]],
    ["every row ends with a separator", `${HEAD}a,1,2,,\nb,3,4,,\n`, []],
    ["blanks at the end left out", `${HEAD}a,1,2\nb,3,4,x\n`, []],
    ["a separator too few", `${HEAD}a,1,2,\nb,12,\n${"c,3,4,\n".repeat(8)}`, [2]],
    ["more than one row of ten too short", `${HEAD}a,1,2,\nb,12,\n${"c,3,4,\n".repeat(7)}`, []],
    ["a short row where a title is short", `统计表\n${HEAD}a,1,2,\nb,12,\n${"c,3,4,\n".repeat(8)}`, []],
    ["thousands in quotes", `${HEAD}a,"1,234",2,\nb,3,4,\n`, []],
    ["fields that only look like thousands", `${HEAD}a,1,234,\nb,3,400,\n`, []],
    ["a title as long as it likes", `统计表,,,,,,,\n${HEAD}a,1,2,\n`, []],
    ["a text of lines", "a\nb\n12\n", []],
    ["numbers alone", "1,2\n1,2,3\n", []],
  ])("%s", (_, text, rows) => {
    expect(shifted(text)).toEqual(rows);
  });
});

test("a field longer than a cell is cut, whatever it is made of", () => {
  const cut = (text: string) => String(valuesOf(text)[0]![0]).length;
  expect([cut(`"${"a".repeat(40_000)}"`), cut(`"${'""'.repeat(40_000)}"`), cut("a".repeat(40_000))]).toEqual(
    Array<number>(3).fill(32_767),
  );
});

describe("a typed text", () => {
  it.each<[string, CellValue]>([
    ["12", 12],
    ["-3", -3],
    [" 85.5\r\n", 85.5],
    ["0", 0],
    ["0.50", 0.5],
    ["123456789012345", 123456789012345],
    ["1234567890123456", "1234567890123456"],
    ["80.09999999999999", 80.1],
    ["0.30000000000000004", 0.3],
    ["007", "007"],
    ["1,234", "1,234"],
    ["12 34", "12 34"],
    ["+5", "+5"],
    [".5", ".5"],
    ["5.", "5."],
    ["1e3", "1e3"],
    ["0x10", "0x10"],
    ["Infinity", "Infinity"],
    ["５", "５"],
    ["85%", "85%"],
    ["\u300012", "\u300012"],
    ["\n a b \t", "a b"],
    [" \t\r\n", null],
    ["", null],
  ])("%j", (text, value) => {
    expect(typedText(text)).toBe(value);
  });
});

describe("what is refused", () => {
  const refusal = (file: Uint8Array, limits = LIMITS) => refusalOf(file, limits);
  it("bytes that turn out to be no text", () => {
    expect(refusal(Uint8Array.from([...bytes("a,b\n".repeat(2000)), 0xff, 0xff]))).toMatchObject({
      code: "damaged",
    });
    expect(refusal(Uint8Array.from([...bytes("a,b\n".repeat(2000)), 0]))).toMatchObject({ code: "damaged" });
  });
  it("half a character of UTF-16", () => {
    expect(refusal(utf16("a,b", true).subarray(0, 7))).toMatchObject({ code: "damaged" });
  });
  it("too many cells, bytes and columns", () => {
    expect(refusal(bytes("1,2\n3,4"), { ...LIMITS, cells: 3 })).toMatchObject({
      code: "too-large",
      what: "cells",
    });
    expect(refusal(bytes("1,2\n3,4"), { ...LIMITS, bytes: 6 })).toMatchObject({
      code: "too-large",
      what: "bytes",
    });
    expect(refusal(bytes(`${",".repeat(16_384)}1`))).toMatchObject({ code: "damaged" });
  });
});

test("millions of blank fields and quotes take no cells", () => {
  expect(valuesOf(`${",".repeat(3_000_000)}\n1`)).toEqual([[], [1]].slice(0, 2).map((line) => line));
  expect(valuesOf('"",'.repeat(1_000_000))).toEqual([]);
});
