import { decimal, exact, text, whole, type Column } from "../../src/long-table/column";
import { csvHead, CsvLines } from "../../src/long-table/csv";
import { decimalText, fixedText, scaled } from "../../src/long-table/decimal";
import { columnsOf, columnsOfRows, Parts, rowsOf } from "../../src/long-table/parts";

const csvLines = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]) =>
  new TextDecoder().decode(new CsvLines(columnsOfRows(rows, columns)).of(rowsOf(rows.keys())));

const said = (value: string) => csvLines([text<string>("raw", "原文", (row) => row)], [value]);
const number = (value: number | null) =>
  csvLines([decimal<number | null>("counts", "计入数", (row) => row)], [value]);

test.each([
  ["石角镇", "石角镇"],
  ["", ""],
  ["一，二,三", '"一，二,三"'],
  ['"引号"', '"""引号"""'],
  ["两\n行", '"两\n行"'],
  ["=1+1", "'=1+1"],
  ["+86", "'+86"],
  ["-5", "'-5"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["\r=1", '"\'\r=1"'],
  ["＝1", "'＝1"],
  ['=HYPERLINK("a","b")', '"\'=HYPERLINK(""a"",""b"")"'],
  ["5-3", "5-3"],
])("a text %j is written %j", (value, cell) => expect(said(value)).toBe(`${cell}\r\n`));

test.each([
  [null, ""],
  [0, "0"],
  [-12.5, "-12.5"],
  [98.25, "98.25"],
  [0.1 + 0.2, "0.3"],
  [66.66666666666667, "66.666666666667"],
  [1e-7, "0.0000001"],
  [-1e-13, "0"],
  [1.5e21, "1500000000000000000000"],
  [123456789012345, "123456789012345"],
  [-9.9e25, "-99000000000000000000000000"],
  [1e26, ""],
])("a number %p is written %p", (value, cell) => expect(number(value)).toBe(`${cell}\r\n`));

test.each([
  [5e-324, `0.${"0".repeat(323)}5`],
  [-1.25e-7, "-0.000000125"],
  [1.5e21, "1500000000000000000000"],
  [0.30000000000000004, "0.30000000000000004"],
])("%p has all of its digits in %p", (value, digits) => expect(decimalText(value)).toBe(digits));

test.each([
  [1, 10n ** 12n],
  [-0.5, -5n * 10n ** 11n],
  [1e-12, 1n],
  [5e-13, 1n],
  [-5e-13, -1n],
  [4e-13, 0n],
])("%p is %p of the last place", (value, size) => {
  expect(scaled(value)).toBe(size);
  expect(Number(fixedText(value)) * 1e12).toBeCloseTo(Number(size));
});

test.each(["", "-5", "66.66666666666667"])(
  "a number of which all digits are told, %p, is written so",
  (digits) =>
    expect(csvLines([exact<string>("value", "数值", (row) => row)], [digits])).toBe(`${digits}\r\n`),
);

test("the columns stand in their order under what a clerk calls them", () => {
  const columns = [text<number>("unit", "单位", String), whole<number>("line", "条", (row) => row)];
  expect(csvHead(columns) + csvLines(columns, [1, 2])).toBe("单位,条\r\n1,1\r\n2,2\r\n");
});

describe("what a part says is made once", () => {
  const towns = new Parts<string>();
  let asked = 0;
  const unit = text<string>("unit", "单位", (town) => (asked++, town));
  const size = whole<string>("size", "长", (town) => town.length);
  const at = (number: number) => towns.at(number);
  const lines = new CsvLines([
    ...columnsOf(0, at, [unit, size]),
    ...columnsOf(1, (number) => number, [whole<number>("n", "数", (n) => n)]),
    ...columnsOf(0, at, [size, unit]),
  ]);
  const of = (...parts: [town: number, n: number][]) => {
    const numbers = [0, 1].map((kind) => Int32Array.from(parts, (row) => row[kind]!));
    return new TextDecoder().decode(lines.of({ count: parts.length, numbers }));
  };
  const [town, other] = ['石角,"镇"', "东溪镇"].map((each) => towns.add(each)) as [number, number];

  it("and stands in each of its rows", () => {
    expect(of([town, 0], [other, 1]) + of([town, 2], [town, 3])).toBe(
      [
        '"石角,""镇""",6,0,6,"石角,""镇"""',
        "东溪镇,3,1,3,东溪镇",
        '"石角,""镇""",6,2,6,"石角,""镇"""',
        '"石角,""镇""",6,3,6,"石角,""镇"""',
        "",
      ].join("\r\n"),
    );
    expect(asked).toBe(4);
  });

  it("until its number is another's", () => {
    towns.forget();
    lines.forget();
    expect(of([towns.add("三角镇"), 0])).toBe("三角镇,3,0,3,三角镇\r\n");
  });

  it("however far its number is from those that were met", () => {
    while (towns.size < 30_000) towns.add(`第${towns.size}镇`);
    expect(of([29_999, 1], [29_998, 2])).toBe("第29999镇,7,1,7,第29999镇\r\n第29998镇,7,2,7,第29998镇\r\n");
  });
});

test("lines are written as far as they go, however long", () => {
  const long = "长".repeat(100_000);
  const rows = [long, "a", "b"];
  const lines = new CsvLines(columnsOfRows(rows, [text<string>("raw", "原文", (row) => row)]));
  const of = (...numbers: number[]) => new TextDecoder().decode(lines.of(rowsOf(numbers)));
  expect([of(0, 1), of(2), of()]).toEqual([`${long}\r\na\r\n`, "b\r\n", ""]);
});
