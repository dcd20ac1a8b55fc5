import * as sheetjs from "@e965/xlsx";
import { formulaAt, valueAt, type CellValue, type Grid } from "../../src/sheet/grid";
import { cellName } from "../../src/sheet/address";
import { gridsOf, refusalOf } from "./parts";
import { bytesOf, TRUTH, XLSX_RETURNS } from "./returns";

/** Where the figures stand on the form as it was sent out. */
const FIRST_ROW = 5;
const FIRST_COLUMN = 2;

/** A figure as a number, however the unit wrote it. */
const figure = (value: CellValue) => (typeof value === "string" ? Number(value) : value);

const figures = (grid: Grid) =>
  TRUTH.indicators.map((_, row) =>
    TRUTH.subjects.map((_, column) => figure(valueAt(grid, FIRST_ROW + row, FIRST_COLUMN + column))),
  );

/** Rows and columns where they were sent out: the file with a row of its own is for the reading room. */
const plain = XLSX_RETURNS.filter(
  (name) => name !== "县农业局.xlsx" && TRUTH.files[name]!.expect === "accepted",
);

test.each(plain)("%s holds the figures that its unit sent", (name) => {
  const grids = gridsOf(bytesOf(name));
  expect(grids.map(figures)).toEqual(TRUTH.files[name]!.units.map((unit) => TRUTH.accepted[unit]));
});

test("a sheet a unit, in the order of the tabs", () => {
  expect(gridsOf(bytesOf("两个单位.xlsx")).map(({ sheet }) => sheet)).toEqual(["县水务局", "县林业局"]);
});

test("totals are formulas without results", () => {
  const [grid] = gridsOf(bytesOf("古南街道.xlsx"));
  expect([formulaAt(grid!, 5, 15), valueAt(grid!, 5, 15)]).toEqual(["=SUM(C6:O6)", null]);
});

const refusals: readonly [file: string, refusal: object][] = [
  ["截断.xlsx", { code: "truncated" }],
  ["安稳镇.xls", { code: "old-format", kind: "xls" }],
  ["横山镇.et", { code: "old-format", kind: "xls" }],
  ["永城镇.ods", { code: "other-format", kind: "ods" }],
  ["中峰镇.csv", { code: "other-format", kind: "csv" }],
  ["县教委.docx", { code: "other-format", kind: "docx" }],
];
test.each(refusals)("%s is refused", (file, refusal) => {
  expect(refusalOf(bytesOf(file))).toEqual(refusal);
});

describe("another reader finds the same", () => {
  const valueOf = (cell: sheetjs.CellObject | undefined): CellValue => {
    if (cell?.v === undefined || cell.v === "") return null;
    return cell.t === "e" ? { error: cell.w ?? "" } : (cell.v as string | number | boolean);
  };

  const formulaOf = (cell: sheetjs.CellObject | undefined) => (cell?.f === undefined ? null : `=${cell.f}`);

  test.each(XLSX_RETURNS)("in every cell of %s", (name) => {
    const bytes = bytesOf(name);
    const theirs = sheetjs.read(bytes);
    // Only with stubs does it tell formulas without a result, and then gives them a result of 0.
    const stubs = sheetjs.read(bytes, { sheetStubs: true });
    for (const grid of gridsOf(bytes)) {
      const sheet = theirs.Sheets[grid.sheet]!;
      const formulas = stubs.Sheets[grid.sheet]!;
      const extent = sheetjs.utils.decode_range(formulas["!ref"]!);
      const extentCells = Array.from({ length: (extent.e.r + 1) * (extent.e.c + 1) }, (_, index) => ({
        r: Math.floor(index / (extent.e.c + 1)),
        c: index % (extent.e.c + 1),
      }));
      const ours = extentCells.map(({ r, c }) => [
        cellName(r, c),
        valueAt(grid, r, c),
        formulaAt(grid, r, c),
      ]);
      const said = extentCells.map(({ r, c }) => {
        const name = cellName(r, c);
        return [name, valueOf(sheet[name]), formulaOf(formulas[name])];
      });
      expect(ours).toEqual(said);
      expect(grid.merges.length).toBe(sheet["!merges"]?.length ?? 0);
    }
  });
});
