import type { Cell } from "hucre/xlsx";
import { isError, type CellValue } from "../../sheet/grid";
import { isFormula, type PlannedCell, type SheetPlan } from "../../sheet/sheet-plan";
import { cellStyle } from "./cell-style";
import { layerFormats, PLAIN, type CellLook } from "./layered-formats";

type WrittenCell = Partial<Cell>;

/** Cells of a plan as the library takes them: by "row,column", 0-based, styled blank ones too. */
export function writtenCells(plan: SheetPlan): Map<string, WrittenCell> {
  const looks = layerFormats(plan);
  const styles = new Map<CellLook, NonNullable<Cell["style"]>>();
  const cells = new Map<string, WrittenCell>();
  for (let row = 0; row < Math.max(looks.length, plan.cells.length); row++) {
    const line = plan.cells[row] ?? [];
    const lineLooks = looks[row] ?? [];
    for (let column = 0; column < Math.max(line.length, lineLooks.length); column++) {
      const look = lineLooks[column];
      const cell = content(line[column] ?? null);
      if (look === undefined && Object.keys(cell).length === 0) continue;
      cells.set(`${row},${column}`, { ...cell, style: remembered(styles, look ?? PLAIN) });
    }
  }
  return cells;
}

function remembered(styles: Map<CellLook, NonNullable<Cell["style"]>>, look: CellLook) {
  const style = styles.get(look) ?? cellStyle(look);
  styles.set(look, style);
  return style;
}

function content(cell: PlannedCell): WrittenCell {
  if (!isFormula(cell)) return cell === null ? {} : value(cell);
  const formula = cell.formula.replace(/^=/, "");
  return cell.result === null ? { formula } : { formula, formulaResult: stored(cell.result) };
}

/**
 * hucre writes a text that reads like an error ("#N/A") as that error. As a run of rich text it stays
 * a text, and errors are handed over as such texts.
 */
function value(cell: Exclude<CellValue, null>): WrittenCell {
  if (isError(cell)) return { value: cell.error };
  if (typeof cell !== "string") return { value: cell };
  const text = escapeText(cell);
  return cell.startsWith("#") ? { value: text, richText: [{ text }] } : { value: text };
}

/** An error as a formula's result is put right in the finished file, see `settle-results.ts`. */
function stored(result: Exclude<CellValue, null>): string | number | boolean {
  if (isError(result)) return result.error;
  return typeof result === "string" ? escapeText(result) : result;
}

/** A text that happens to spell an escape ("_x0041_") is escaped itself; what XML cannot hold is replaced. */
function escapeText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(/[\uFFFE\uFFFF]/g, "\uFFFD");
}
