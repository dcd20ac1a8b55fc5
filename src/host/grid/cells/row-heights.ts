import { BooleanNumber, type Worksheet } from "@univerjs/core";
import {
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/preset-sheets-core";
import { range } from "../../../sheet/address";
import type { SheetPlan } from "../../../sheet/sheet-plan";
import type { UniverBook } from "../univer-book";
import { toUniver } from "./univer-range";
import { pixelsOfPoints } from "./units";

/** Makes rows so high, and lets no text that is typed make them higher or lower. */
export function setHeights(book: UniverBook, sheet: Worksheet, rowHeights: SheetPlan["rowHeights"]): void {
  const place = { unitId: book.unitId, subUnitId: sheet.getSheetId() };
  for (const { from, to, height } of rowHeights) {
    const rows = { ...place, ranges: [toUniver(range(from, 0, to, sheet.getColumnCount() - 1))] };
    book.run(SetWorksheetRowIsAutoHeightMutation.id, { ...rows, autoHeightInfo: BooleanNumber.FALSE });
    book.run(SetWorksheetRowHeightMutation.id, { ...rows, rowHeight: pixelsOfPoints(height) });
  }
}
