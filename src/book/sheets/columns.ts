import { detailColumn, type DetailLayout } from "../../consolidation/sheets/detail-layout";

/** What stands behind the cells of 分户明细 and 历次报表: of which receipt a row is, and once a receipt all of it. */
export const RECEIPT_COLUMNS = ["收报", "收到时间", "第几次"] as const;
export const RECORD_COLUMN = "读数记录";
export const RECORD_WIDTH = 12;
export const RECEIPT_WIDTHS = [6, 17, 7];

/** The sheet column of 收报; the record begins behind the last of its kind. */
export function receiptColumn(layout: DetailLayout): number {
  return detailColumn(layout, layout.cells.length);
}

export function recordColumn(layout: DetailLayout): number {
  return receiptColumn(layout) + RECEIPT_COLUMNS.length;
}
