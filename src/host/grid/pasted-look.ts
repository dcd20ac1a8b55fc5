import type { ObjectMatrix } from "@univerjs/core";
import { Tools, type ICellData, type Styles, type Univer, type Worksheet } from "@univerjs/core";
import { ISheetClipboardService } from "@univerjs/preset-sheets-core";
import { keptOf } from "./kept";
import { UniverBook } from "./univer-book";

/** Before Univer's own hooks, which have none. */
const FIRST = -1;

/**
 * What a clerk pastes into a form looks as the form does: Univer would bring along the borders, the fonts
 * and the merged cells of where it was copied, and a text has none of them. Number formats come along, for
 * they say what a figure is. Sheets of the clerk's own are left to Univer.
 */
export function keepLookOfForms(univer: Univer): void {
  const book = new UniverBook(univer);
  book.get(ISheetClipboardService).addClipboardHook({
    id: "look-of-forms",
    priority: FIRST,
    onPasteCells(_from, { subUnitId, range }, pasted) {
      const sheet = book.workbook.getSheetBySheetId(subUnitId);
      if (sheet && keptOf(sheet).unlocked !== null) dress(pasted, sheet, book.workbook.getStyles(), range);
      return { redos: [], undos: [] };
    },
  });
}

/** Gives each cell that is to be pasted the look of the cell that it goes to. */
function dress(
  pasted: ObjectMatrix<ICellData & { rowSpan?: number; colSpan?: number }>,
  sheet: Worksheet,
  styles: Styles,
  { rows, cols }: { readonly rows: readonly number[]; readonly cols: readonly number[] },
): void {
  pasted.forValue((row, column, cell) => {
    const [toRow, toColumn] = [rows[row], cols[column]];
    if (toRow === undefined || toColumn === undefined) return;
    // Not as it is shown: what colours it now would stay on it for ever.
    const own = Tools.deepClone(styles.getStyleByCell(sheet.getCellRaw(toRow, toColumn)) ?? {});
    const number = typeof cell.s === "object" ? cell.s?.n : undefined;
    cell.s = { ...own, ...(number && { n: number }) };
    delete cell.rowSpan;
    delete cell.colSpan;
  });
}
