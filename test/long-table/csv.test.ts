import { columnsOf, decimal, exact, text, whole, type Column } from "../../src/long-table/column";
import { csvHead, CsvLines } from "../../src/long-table/csv";
import { decimalText, fixedText, scaled } from "../../src/long-table/decimal";

const csvLines = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]) =>
  new TextDecoder().decode(new CsvLines(columns).of(rows));

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

test.each([
  [null, ""],
  [-5, "-5"],
  [66.66666666666667, "66.66666666666667"],
])("a number of which all digits are told, %p, is written %p", (value, cell) =>
  expect(csvLines([exact<number | null>("value", "数值", (row) => row)], [value])).toBe(`${cell}\r\n`),
);

test("the columns stand in their order under what a clerk calls them", () => {
  const columns = [text<number>("unit", "单位", String), whole<number>("line", "条", (row) => row)];
  expect(csvHead(columns) + csvLines(columns, [1, 2])).toBe("单位,条\r\n1,1\r\n2,2\r\n");
});

describe("what a part says is made once", () => {
  const [town, other] = [{ unit: '石角,"镇"' }, { unit: "东溪镇" }];
  type Row = { readonly of: typeof town; readonly n: number };
  let asked = 0;
  const part = ({ of }: Row) => of;
  const unit = text<typeof town>("unit", "单位", (of) => (asked++, of.unit));
  const size = whole<typeof town>("size", "长", (of) => of.unit.length);
  const columns = [
    ...columnsOf(part, [unit, size]),
    whole<Row>("n", "数", ({ n }) => n),
    ...columnsOf(part, [size, unit]),
  ];

  it("and stands in each of its rows", () => {
    const rows = [town, other, town, town].map((of, n) => ({ of, n }));
    expect(csvLines(columns, rows)).toBe(
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

  it("however many there are", () => {
    const rows = Array.from({ length: 30_000 }, (_, n) => ({ of: { unit: `第${n}镇` }, n }));
    const lines = rows.map(
      ({ of, n }) => `${of.unit},${of.unit.length},${n},${of.unit.length},${of.unit}\r\n`,
    );
    expect(csvLines(columns, rows)).toBe(lines.join(""));
  });
});

test("lines are written as far as they go, however long", () => {
  const lines = new CsvLines([text<string>("raw", "原文", (row) => row)]);
  const long = "长".repeat(100_000);
  const of = (...rows: string[]) => new TextDecoder().decode(lines.of(rows));
  expect([of(long, "a"), of("b"), of()]).toEqual([`${long}\r\na\r\n`, "b\r\n", ""]);
});

test.each([0, 9, 10, 99, 100, 999_999_999, 1e9, 2 ** 31, -1, -0, 1.5, 2 ** 53])(
  "a whole or broken number %p has its digits",
  (value) => {
    const [as, fixed] = [exact, decimal].map((column) =>
      csvLines([column<number>("n", "数", (row) => row)], [value]),
    );
    expect([as, fixed]).toEqual([`${decimalText(value)}\r\n`, `${fixedText(value)}\r\n`]);
  },
);
