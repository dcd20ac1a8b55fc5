import { detailOf, type DetailCell } from "../consolidation/detail";
import {
  DETAIL_HEAD_ROWS,
  detailColumn,
  detailLayout,
  isDetailOf,
} from "../consolidation/sheets/detail-layout";
import { sheetNames } from "../consolidation/sheets/sheet-names";
import type { Filled } from "../consolidation/consolidation";
import type { Form } from "../form/form";
import type { Table } from "../form/table";
import { cellName } from "../sheet/address";
import { textOf, valueAt, type CellValue, type Grid } from "../sheet/grid";
import { isSameValue } from "../sheet/same-content";
import type { ChangedCell, Doing } from "./act";
import type { Book, Receipt } from "./book";
import { submissionIn } from "./in-force";
import { receiptColumn } from "./sheets/columns";
import type { SheetOf } from "./sheets/read-book";

/** A figure of 分户明细 or 历次报表 that is another one than its return says: somebody has changed it by hand. */
export interface HandChange extends ChangedCell {
  readonly sheet: string;
  /** "G3" */
  readonly cell: string;
  readonly unit: string;
  readonly receipt: number;
}

/** Every figure that was changed by hand since we wrote the sheets. */
export function handChanges(form: Form, book: Book, sheetOf: SheetOf): HandChange[] {
  const names = sheetNames(form);
  const known = new Map(book.receipts.map((receipt) => [receipt.number, receipt]));
  return form.tables.flatMap((table) =>
    [names.detail[table.index]!, names.earlier[table.index]!].flatMap((sheet) => {
      const grid = sheetOf(sheet);
      return grid && isDetailOf(table, grid) ? changesOn(form, book, known, table, grid) : [];
    }),
  );
}

/** What is done where they are taken over. */
export function asCorrection({ unit, receipt, table, row, column, from, to }: HandChange): Doing {
  const reason = "在分户明细里手工改的";
  return { kind: "corrected", unit, receipt, table, row, column, from, to, reason };
}

function changesOn(
  form: Form,
  book: Book,
  known: ReadonlyMap<number, Receipt>,
  table: Table,
  grid: Grid,
): HandChange[] {
  const layout = detailLayout(table);
  const rowsOf = (receipt: Receipt) => {
    const submission = submissionIn(form, book, receipt);
    return detailOf(form, [{ submission, unit: submission.return.content.unit }])[table.index]!;
  };
  return grid.values.flatMap((_, at): HandChange[] => {
    const number = valueAt(grid, at, receiptColumn(layout));
    const receipt = at >= DETAIL_HEAD_ROWS && typeof number === "number" ? known.get(number) : undefined;
    if (!receipt) return [];
    const line = table.kind === "matrix" ? null : valueAt(grid, at, layout.front.length - 1);
    const row = rowsOf(receipt).find((each) => each.line === line);
    if (!row) return [];
    const changed: HandChange[] = [];
    // Hundreds of figures of each of a thousand units are as they were.
    layout.cells.forEach((cell, index) => {
      const column = detailColumn(layout, index);
      const from = row.values[index]!;
      const found = valueAt(grid, at, column);
      if (from === found) return;
      const to = filledIn(found);
      if (isSameValue(from, to)) return;
      const place = { sheet: grid.sheet, cell: cellName(at, column) };
      const unit = textOf(valueAt(grid, at, 0));
      const its = { receipt: receipt.number, table: table.index, ...lineOf(cell, row.line) };
      changed.push({ ...place, unit, ...its, from, to });
    });
    return changed;
  });
}

function lineOf({ row, column }: DetailCell, line: number | "nil" | null): { row: number; column: number } {
  return { row: row ?? (typeof line === "number" ? line - 1 : 0), column };
}

function filledIn(value: CellValue): Filled {
  return typeof value === "number" ? value : textOf(value) || null;
}
