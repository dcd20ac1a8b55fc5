import { readWorkbook } from "../../src/files/read-workbook";
import { writeWorkbook } from "../../src/files/writing/write-workbook";
import { formatAt, formulaAt, type Grid } from "../../src/sheet/grid";
import { sheetPlan, type SheetPlan } from "../../src/sheet/sheet-plan";

const planOf = (grid: Grid, sheet: string): SheetPlan =>
  sheetPlan(sheet, {
    cells: grid.values.map((row, r) =>
      row.map((value, c) => {
        const formula = formulaAt(grid, r, c);
        return formula === null ? value : { formula, result: value };
      }),
    ),
    merges: grid.merges,
    formats: grid.values.flatMap((row, r) =>
      row.flatMap((_, c) => {
        const number = formatAt(grid, r, c);
        return number === null
          ? []
          : [{ range: { top: r, bottom: r, left: c, right: c }, format: { number } }];
      }),
    ),
  });

/** Sheets of one real workbook, written and read back. */
export async function throughFile(grids: readonly Grid[]): Promise<Grid[]> {
  const bytes = await writeWorkbook(grids.map((grid, index) => planOf(grid, `表${index}`)));
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return [...read.sheets];
}
