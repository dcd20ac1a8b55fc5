import { HyperFormula, type RawCellContent } from "hyperformula";
import { gridOf, type CellValue, type Grid } from "../../src/sheet/grid";
import { isFormula, type SheetPlan } from "../../src/sheet/sheet-plan";

/**
 * What the workbook itself makes of our formulas, by another program's engine, and what was computed in memory.
 * LibreOffice is asked the same by `scripts/consolidations.ts`.
 */
export function calculated(plans: readonly SheetPlan[]): Grid[] {
  const sheets = Object.fromEntries(
    plans.map(({ sheet, cells }) => [
      sheet,
      cells.map((row) => row.map((cell): RawCellContent => (isFormula(cell) ? cell.formula : asText(cell)))),
    ]),
  );
  const engine = HyperFormula.buildFromSheets(sheets, { licenseKey: "gpl-v3", useArrayArithmetic: true });
  return plans.map(({ sheet }) => {
    const values = engine.getSheetValues(engine.getSheetId(sheet)!);
    return gridOf(
      sheet,
      values.map((row) => row.map(valueOf)),
    );
  });
}

/** The engine would read "2011-03" as a date and "=…" as a formula. */
function asText(cell: CellValue): RawCellContent {
  return typeof cell === "string" && cell !== "" ? `'${cell}` : (cell as RawCellContent);
}

function valueOf(value: unknown): CellValue {
  if (value === null || typeof value === "object") return value === null ? null : { error: "#VALUE!" };
  return value as CellValue;
}
