import type { Behind } from "../../consolidation/sheets/detail-plan";
import type { Submission } from "../../consolidation/consolidation";
import type { Form } from "../../form/form";
import type { PlannedCell } from "../../sheet/sheet-plan";
import type { Receipt } from "../book";
import { RECEIPT_COLUMNS, RECEIPT_WIDTHS, RECORD_COLUMN, RECORD_WIDTH } from "./columns";
import { receiptCells } from "./receipt-record";

/** A receipt as it is written: its return as the acts have it, and which of its unit it is, from 1. */
export interface Numbered {
  readonly receipt: Receipt;
  readonly submission: Submission;
  readonly nth: number;
}

/**
 * By table the columns behind the rows of these receipts, in their order: on each row the receipt's number, on the first
 * one in the first table the receipt itself.
 */
export function behindOf(form: Form, receipts: readonly Numbered[]): Behind[] {
  const records = receipts.map(({ receipt }) => receiptCells(form, receipt));
  const columns = Math.max(1, ...records.map(({ length }) => length));
  return form.tables.map(({ index }): Behind => {
    const width = index === 0 ? columns : 0;
    return {
      heads: [...RECEIPT_COLUMNS, ...Array<string>(width).fill(RECORD_COLUMN)],
      widths: [...RECEIPT_WIDTHS, ...Array<number>(width).fill(RECORD_WIDTH)],
      rows: receipts.flatMap(({ receipt, submission, nth }, at) => {
        const front: PlannedCell[] = [receipt.number, receipt.received, nth];
        const first = index === 0 ? [...front, ...records[at]!] : front;
        return [first, ...Array<PlannedCell[]>(rowsIn(submission, index) - 1).fill(front)];
      }),
    };
  });
}

/** How many rows a return has in 分户明细 of a table: one without lines has one all the same. */
function rowsIn({ return: ret }: Submission, table: number): number {
  const content = ret.content.tables[table]!;
  return content.kind === "list" ? Math.max(1, content.lines.length) : 1;
}
