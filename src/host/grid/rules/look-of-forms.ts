import type { ObjectMatrix } from "@univerjs/core";
import { Tools, type ICellData, type Styles, type Univer, type Worksheet } from "@univerjs/core";
import {
  AFTER_CELL_EDIT,
  ISheetClipboardService,
  SheetInterceptorService,
} from "@univerjs/preset-sheets-core";
import { richText } from "../cells/cell-data";
import { UniverBook } from "../univer-book";
import { isForm } from "./is-form";

/** Before Univer's own hooks, which have none; of the two kinds one begins with the least, the other with the most. */
const FIRST = -1;
const FIRST_OF_EDITS = 1;

/**
 * What a clerk types or pastes into a form looks as the form does. Sheets of the clerk's own are left to Univer.
 *
 * Univer would bring along the borders, the fonts and the merged cells of where a block was copied, and a text has
 * none of them. Number formats come along, for they say what a figure is. And what is typed it writes as the cell was
 * shown when it was chosen: in the colours of a finding, which a paste or a button of the pane has settled since.
 */
export function keepLookOfForms(univer: Univer): void {
  const book = new UniverBook(univer);
  book.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST_OF_EDITS,
    handler(typed, { worksheet, row, col }, next) {
      if (!typed || !isForm(book, worksheet)) return next(typed);
      const own = { ...typed, s: worksheet.getCellRaw(row, col)?.s };
      undress(own);
      return next(own);
    },
  });
  book.get(ISheetClipboardService).addClipboardHook({
    id: "look-of-forms",
    priority: FIRST,
    onPasteCells(_from, { subUnitId, range }, pasted) {
      const sheet = book.workbook.getSheetBySheetId(subUnitId);
      if (sheet && isForm(book, sheet)) dress(pasted, sheet, book.workbook.getStyles(), range);
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
    undress(cell);
    delete cell.rowSpan;
    delete cell.colSpan;
  });
}

/** No part of a text looks other than the rest; what has one line only is what would have been typed. */
function undress(cell: ICellData): void {
  const text = richText(cell);
  if (text === null) return;
  if (text.includes("\n")) cell.p = { ...cell.p!, body: { ...cell.p!.body!, textRuns: [] } };
  else {
    delete cell.p;
    cell.v = text;
  }
}
