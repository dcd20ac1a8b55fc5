import * as sheetjs from "@e965/xlsx";
import { readReturns } from "../../src/reading/read-return";
import { cellName } from "../../src/sheet/address";
import { formulaAt, valueAt, type CellValue } from "../../src/sheet/grid";
import { FORM } from "../support/paper";
import { gridsOf, refusalOf } from "./parts";
import { bytesOf, TRUTH, XLSX_RETURNS } from "./returns";

/** Figures of the returns in a file, by the reading room: rows and columns are found by their labels. */
const figures = (name: string) =>
  gridsOf(bytesOf(name))
    .flatMap((grid) => readReturns(FORM, grid))
    .map((ret) => [ret.unit, ret.figures.map((line) => line.map(({ value }) => value))]);

const readable = Object.entries(TRUTH.files).filter(([, { units }]) => units.length > 0);

test.each(readable)("%s holds the figures that its unit sent", (name, { units }) => {
  expect(figures(name)).toEqual(units.map((unit) => [unit, TRUTH.accepted[unit]]));
});

test("a return that breaks off is refused", () => {
  expect(refusalOf(bytesOf("截断.xlsx"))).toEqual({ code: "truncated" });
});

test("a return that is said to have a password but has none is read", () => {
  expect(figures("县扶贫办.xlsx")).toHaveLength(1);
});

test("a sheet a unit, in the order of the tabs", () => {
  expect(gridsOf(bytesOf("两个单位.xlsx")).map(({ sheet }) => sheet)).toEqual(["县水务局", "县林业局"]);
});

test("totals are formulas without results", () => {
  const [grid] = gridsOf(bytesOf("古南街道.xlsx"));
  expect([formulaAt(grid!, 5, 15), valueAt(grid!, 5, 15)]).toEqual(["=SUM(C6:O6)", null]);
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
