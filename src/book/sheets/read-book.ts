import { DETAIL_HEAD_ROWS, layoutOn, type DetailLayout } from "../../consolidation/sheets/detail-layout";
import { sheetNames } from "../../consolidation/sheets/sheet-names";
import type { Form } from "../../form/form";
import { cellName } from "../../sheet/address";
import { textOf, valueAt, type CellValue, type Grid } from "../../sheet/grid";
import type { Act } from "../act";
import { EMPTY_BOOK, type Book, type Receipt } from "../book";
import { valueOf } from "../record/written";
import { actShape } from "./act-shape";
import { receiptColumn, RECORD_COLUMN, recordColumn, RECEIPT_COLUMNS } from "./columns";
import { JOURNAL_HEADS, journalPlan } from "./journal-plan";
import { knownReceipts, receiptIn, type KnownReceipts } from "./receipt-record";

/** A cell that does not hold what we wrote there. */
export interface DamagedCell {
  readonly sheet: string;
  readonly cell: string;
}

/**
 * What the workbook remembers.
 * - `none`: nothing was consolidated in it.
 * - `old`: it was, and the returns were not kept: figures alone stand in 分户明细.
 * - `damaged`: what was kept is not whole, so that nothing is taken from it.
 */
export type BookReading =
  | { readonly kind: "none" | "old" }
  | { readonly kind: "damaged"; readonly cells: readonly DamagedCell[] }
  | { readonly kind: "book"; readonly book: Book };

/** The sheet of a name as it stands now; `null` for one that is not there. */
export type SheetOf = (sheet: string) => Grid | null;

/** The names of the sheets that a book is read from. */
export function bookSheets(form: Form): string[] {
  const { detail, earlier, journal } = sheetNames(form);
  return [...detail, ...earlier, journal];
}

/**
 * The book as the sheets have it. Strict: what is not whole is named and not guessed at. Where it was read `before`, what
 * has not changed since is not read again.
 */
export function readBook(form: Form, sheetOf: SheetOf, before: Book = EMPTY_BOOK): BookReading {
  const names = sheetNames(form);
  const [detail, earlier] = [sheetOf(names.detail[0]!), sheetOf(names.earlier[0]!)];
  const journal = sheetOf(names.journal);
  const hasKept = earlier !== null || journal !== null;
  if (detail === null && !hasKept) return { kind: "none" };
  if (detail !== null && !hasKept && receiptsLayout(form, detail) === null) return { kind: "old" };
  const damaged: DamagedCell[] = [];
  const known = knownReceipts(before);
  const receipts = [
    ...receiptsOn(form, names.detail[0]!, detail, known, damaged),
    ...receiptsOn(form, names.earlier[0]!, earlier, known, damaged),
  ].sort((a, b) => a.number - b.number);
  const acts = actsOn(form, names.journal, journal, damaged);
  for (const { number } of acts.flatMap((act) => namedReceipt(act, receipts))) {
    // A receipt that is spoken of and stands nowhere: its row was taken out.
    damaged.push({ sheet: names.journal, cell: cellName(number, 0) });
  }
  const twice = receipts.find(({ number }, index) => receipts[index - 1]?.number === number);
  if (twice) damaged.push({ sheet: names.detail[0]!, cell: `${RECEIPT_COLUMNS[0]} ${twice.number}` });
  return damaged.length > 0
    ? { kind: "damaged", cells: damaged }
    : { kind: "book", book: { receipts, acts } };
}

/** How the receipts stand on a sheet; `null` where none do. */
function receiptsLayout(form: Form, grid: Grid): DetailLayout | null {
  const layout = layoutOn(form.tables[0]!, grid);
  const keeps = layout && textOf(valueAt(grid, 0, receiptColumn(layout))) === RECEIPT_COLUMNS[0];
  return keeps ? layout : null;
}

function receiptsOn(
  form: Form,
  sheet: string,
  grid: Grid | null,
  known: KnownReceipts,
  damaged: DamagedCell[],
): Receipt[] {
  const layout = grid && receiptsLayout(form, grid);
  if (!layout) {
    damaged.push({ sheet, cell: "A1" });
    return [];
  }
  const [numbers, records] = [receiptColumn(layout), recordColumn(layout)];
  const isRecord = (text: CellValue, column: number) => column >= records && textOf(text) === RECORD_COLUMN;
  const parts = (grid.values[0] ?? []).flatMap((text, column) => (isRecord(text, column) ? [column] : []));
  const found: Receipt[] = [];
  const held = new Set<unknown>();
  const bare: { readonly number: CellValue; readonly row: number }[] = [];
  for (let row = DETAIL_HEAD_ROWS; row < grid.values.length; row++) {
    const number = valueAt(grid, row, numbers);
    const cells = parts.map((column) => textOf(valueAt(grid, row, column)));
    if (cells.every((cell) => cell === "")) {
      if (textOf(valueAt(grid, row, 0)) !== "" || number !== null) bare.push({ number, row });
      continue;
    }
    const receipt = receiptIn(form, cells, known);
    if (receipt === null) damaged.push({ sheet, cell: cellName(row, records) });
    else if (receipt.number !== number) damaged.push({ sheet, cell: cellName(row, numbers) });
    else found.push(receipt);
    held.add(number);
  }
  // Of a list, the first line of a return holds it.
  for (const { row } of bare.filter((each) => !held.has(each.number)))
    damaged.push({ sheet, cell: cellName(row, records) });
  return found;
}

function actsOn(form: Form, sheet: string, grid: Grid | null, damaged: DamagedCell[]): Act[] {
  const isJournal =
    grid !== null && JOURNAL_HEADS.every((head, column) => textOf(valueAt(grid, 0, column)) === head);
  if (!isJournal) {
    damaged.push({ sheet, cell: "A1" });
    return [];
  }
  const record = JOURNAL_HEADS.length - 1;
  const found = grid.values.slice(1).flatMap((line, index) => {
    if (line.every((value) => textOf(value) === "")) return [];
    const row = index + 1;
    const act = valueOf(actShape, textOf(valueAt(grid, row, record)));
    if (act === null) damaged.push({ sheet, cell: cellName(row, record) });
    return act === null ? [] : [{ act, row }];
  });
  // The lines may have been sorted.
  found.sort((a, b) => a.act.number - b.act.number);
  const acts = found.map(({ act }) => act);
  const written = journalPlan(form, { receipts: [], acts })
    .cells.slice(1)
    .map((line) => line.slice(0, record));
  found.forEach(({ act, row }, index) => {
    const said = act.number === index + 1 ? written[index]! : [];
    const changed = said.findIndex(
      (cell, column) => inLines(String(cell)) !== inLines(textOf(valueAt(grid, row, column))),
    );
    if (said.length === 0 || changed >= 0) damaged.push({ sheet, cell: cellName(row, Math.max(changed, 0)) });
  });
  return acts;
}

const inLines = (text: string) => text.replace(/\r\n?/g, "\n");

/** The act itself where it speaks of a receipt that is none of these. */
function namedReceipt(act: Act, receipts: readonly Receipt[]): Act[] {
  return "receipt" in act && !receipts.some(({ number }) => number === act.receipt) ? [act] : [];
}
