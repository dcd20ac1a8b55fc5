import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as sheetjs from "@e965/xlsx";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { writeWorkbook } from "../../src/files/writing/write-workbook";
import { cellName } from "../../src/sheet/address";
import { formulaAt, valueAt, type CellValue, type Grid } from "../../src/sheet/grid";
import { anyCells } from "./any-cells";
import { gridsOf } from "./parts";
import { bytesOf, XLSX_RETURNS } from "./returns";

/** The same files by another library: every value, every formula, as many merged cells. */

const SAMPLES = join(process.cwd(), "assets/samples");
/** Every so many of the samples, which were all written by one program. */
const EACH = 8;
const samples = readdirSync(SAMPLES).filter((name, index) => name.endsWith(".xlsx") && index % EACH === 0);

type Cell = readonly [address: string, value: CellValue, formula: string | null];

const theirValue = (cell: sheetjs.CellObject | undefined): CellValue => {
  if (cell?.v === undefined || cell.v === "") return null;
  return cell.t === "e" ? { error: cell.w ?? "" } : (cell.v as string | number | boolean);
};
const theirFormula = (cell: sheetjs.CellObject | undefined) => (cell?.f === undefined ? null : `=${cell.f}`);

function expectSame(bytes: Uint8Array): void {
  const theirs = sheetjs.read(bytes);
  // Only with stubs does it tell formulas without a result, and then gives them a result of 0.
  const stubs = sheetjs.read(bytes, { sheetStubs: true });
  const grids = gridsOf(bytes);
  expect(grids.map(({ sheet }) => sheet)).toEqual(theirs.SheetNames);
  for (const grid of grids) {
    const [values, formulas] = [theirs.Sheets[grid.sheet]!, stubs.Sheets[grid.sheet]!];
    expect(cells(grid, formulas["!ref"]!)).toEqual(
      addresses(formulas["!ref"]!).map(({ r, c }): Cell => {
        const name = cellName(r, c);
        return [name, theirValue(values[name]), theirFormula(formulas[name])];
      }),
    );
    expect(grid.merges.length).toBe(values["!merges"]?.length ?? 0);
  }
}

const cells = (grid: Grid, extent: string) =>
  addresses(extent).map(({ r, c }): Cell => [cellName(r, c), valueAt(grid, r, c), formulaAt(grid, r, c)]);

function addresses(extent: string): { r: number; c: number }[] {
  const { e: last } = sheetjs.utils.decode_range(extent);
  return Array.from({ length: (last.r + 1) * (last.c + 1) }, (_, index) => ({
    r: Math.floor(index / (last.c + 1)),
    c: index % (last.c + 1),
  }));
}

test.each([...XLSX_RETURNS, "安稳镇.xls", "横山镇.et"])("%s", (name) => expectSame(bytesOf(name)));

test.each(samples)("the sample %s", (name) => expectSame(new Uint8Array(readFileSync(join(SAMPLES, name)))));

/** A workbook with a cell of every kind that exceljs writes. */
const everyKind = async (): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("各种");
  sheet.addRow(["石角镇", 12, 12.5, -3, true, false, "  前后  ", "一\n二", "007", ""]);
  sheet.addRow([{ richText: [{ text: "石角" }, { text: "镇", font: { bold: true } }] }, { error: "#N/A" }]);
  sheet.addRow([
    { formula: "B1+C1", result: 24.5 },
    { formula: 'A1&""', result: "石角镇" },
    { formula: "1/0", result: { error: "#DIV/0!" } },
    { formula: "B1>0", result: true },
  ]);
  sheet.fillFormula("A4:A6", "B4*2", [2, 4, 6]);
  sheet.getCell("C4").value = 0.95;
  sheet.getCell("C4").numFmt = "0.0%";
  sheet.getCell("D4").value = 40893;
  sheet.getCell("D4").numFmt = "yyyy-mm-dd";
  sheet.mergeCells("F4:H6");
  sheet.getCell("F4").value = "合并";
  sheet.getCell("B6").note = "批注";
  workbook.addWorksheet("隐藏", { state: "veryHidden" }).addRow([1]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};

test("a cell of every kind, as exceljs writes it", async () => expectSame(await everyKind()));

test("whatever we write", async () => {
  const plans = fc.sample(anyCells, { numRuns: 40, seed: 1 });
  expectSame(await writeWorkbook(plans.map((plan, index) => ({ ...plan, sheet: `表${index}` }))));
});

test.each(["xlsx", "biff8", "xlml"] as const)(
  "the same again, as the other library writes .%s",
  async (kind) => {
    const given = await everyKind();
    const again = new Uint8Array(
      sheetjs.write(sheetjs.read(given), { type: "buffer", bookType: kind }) as Uint8Array,
    );
    const valuesIn = (bytes: Uint8Array) =>
      gridsOf(bytes).map(({ sheet, visible, values }) => [sheet, visible, values]);
    expect(valuesIn(again)).toEqual(valuesIn(given));
  },
);
