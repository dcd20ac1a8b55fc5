import { formatAt, valueAt, type CellValue } from "../../src/sheet/grid";
import { gridsOf, refusalOf } from "./parts";

const file = (...records: string[]) =>
  new TextEncoder().encode(["ID;PWXL;N;E", "P;PGeneral", "P;P0%", ...records, "E", ""].join("\r\n"));
const grid = (...records: string[]) => gridsOf(file(...records))[0]!;

it.each<[string, string, CellValue]>([
  ["a number", "C;K12", 12],
  ["a number with an exponent", "C;K1.2E+3", 1200],
  ["a text", 'C;K"石角镇"', "石角镇"],
  ["a text of digits", 'C;K"007"', "007"],
  ["a semicolon in a text", 'C;K"a;;b"', "a;b"],
  ["a line end in a text", 'C;K"12\u001b :130"', "12\n130"],
  ["a truth", "C;KTRUE", true],
  ["an error", "C;K#DIV/0!", { error: "#DIV/0!" }],
  ["a text of nothing", 'C;K""', null],
  ["what is no number", "C;Kmany", "many"],
])("%s", (_, record, value) => {
  expect(valueAt(grid(record), 0, 0)).toEqual(value);
});

test("rows and columns are those of the record before unless said", () => {
  expect(grid('C;Y2;X1;K"a"', "C;X2;K1", "C;Y3;K2").values).toEqual([[], ["a", 1], [null, 2]]);
});

test("formulas, formats and hidden columns", () => {
  const sheet = grid("F;W2 3 0", "F;P1;FF2G;Y1;X1", "C;K0.95", "C;X2;K3;ER[1]C", "C;Y2;X2;K4");
  expect([formatAt(sheet, 0, 0), formatAt(sheet, 0, 1), sheet.formulas[0], sheet.hiddenColumns]).toEqual([
    "0%",
    null,
    [null, "=B2"],
    [1, 2],
  ]);
});

test("a cell beyond the sheet", () => {
  expect(refusalOf(file("C;Y9999999;X1;K1"))).toMatchObject({ code: "damaged" });
});
