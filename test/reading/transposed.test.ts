import { isTransposed } from "../../src/reading/transposed";
import { range } from "../../src/sheet/address";
import { gridOf, type CellValue } from "../../src/sheet/grid";
import { compiled, matrixOfLabels } from "../support/small-form";

const LABELS = ["设立公开栏", "发放意见表", "召开评议会"];
const FORM = compiled(
  matrixOfLabels(LABELS, [
    { label: "党员", members: [{ label: "人数" }, { label: "户数" }] },
    { label: "群众", members: [{ label: "人数" }, { label: "户数" }] },
  ]),
);
const HEAD: CellValue[][] = [
  ["项目", "党员", null, "群众", null],
  [null, "人数", "户数", "人数", "户数"],
];
const rows: CellValue[][] = [...HEAD, ...LABELS.map((label, row) => [label, row, 2, 3, 4])];
const exchanged = rows[0]!.map((_, column) => rows.map((row) => row[column] ?? null));

describe("a form with its rows and columns exchanged", () => {
  it.each<[string, CellValue[][], boolean]>([
    ["is known", exchanged, true],
    ["is known below other rows", [[], [null], ...exchanged.map((row) => [null, ...row])], true],
    ["is looked for at the beginning", [...Array<CellValue[]>(194).fill([]), ...exchanged], true],
    ["is not looked for far below", [...Array<CellValue[]>(199).fill([]), ...exchanged], false],
    ["is not the form itself", rows, false],
    ["is not anything else", [["甲", "乙"], ["丙"]], false],
    ["is nothing where nothing is", [], false],
  ])("%s", (_, values, is) => expect(isTransposed(FORM, gridOf("表", values))).toBe(is));

  it("is known with its merged headings", () => {
    const merges = [range(0, 0, 0, 1), range(1, 0, 2, 0), range(3, 0, 4, 0)];
    expect(isTransposed(FORM, gridOf("表", exchanged, { merges }))).toBe(true);
  });
});
