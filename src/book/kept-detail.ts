import { detailOf, type DetailRow } from "../consolidation/detail";
import { bareLayout, bareRows } from "../consolidation/sheets/detail-layout";
import type { Table } from "../form/table";
import type { Form } from "../form/form";
import { valueAt, type Grid } from "../sheet/grid";
import type { Book } from "./book";
import { submissionIn } from "./in-force";
import { receiptColumn } from "./sheets/columns";

/**
 * What 分户明细 would list of each return that stands there without its figures, one return after the other; `null` for one
 * that the book does not have. Nothing where the sheet lists them, or is another.
 */
export function* keptDetail(
  form: Form,
  book: Book,
  table: Table,
  grid: Grid,
): Generator<readonly DetailRow[] | null> {
  const receipts = new Map(book.receipts.map((receipt) => [receipt.number, receipt]));
  const column = receiptColumn(bareLayout(table));
  for (const { unit, row } of bareRows(table, grid) ?? []) {
    const receipt = receipts.get(Number(valueAt(grid, row, column)));
    const submission = receipt && submissionIn(form, book, receipt);
    yield submission ? detailOf(form, [{ submission, unit }])[table.index]! : null;
  }
}
