import {
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  ReorderRangeMutation,
  SelectionMoveType,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from "@univerjs/preset-sheets-core";
import type { ICellData, IRange, Nullable, Worksheet } from "@univerjs/core";
import { range as rangeOf, type Range } from "../../sheet/address";
import type { SheetRange, Unsubscribe } from "../host";
import type { Executed, UniverBook } from "./univer-book";
import { fromUniver } from "./cells/univer-range";

/**
 * Calls back once for what the clerk did in one go (typing, pasting, filling, undo …), with the
 * smallest block that holds it, sheet by sheet. Our own changes and calculated results are left out.
 */
export function onEdited(book: UniverBook, listener: (edited: SheetRange) => void): Unsubscribe {
  const pending = new Map<string, Range>();
  let listening = true;
  const tell = () => {
    const edits = [...pending];
    pending.clear();
    for (const [sheetId, range] of edits) {
      const sheet = book.workbook.getSheetBySheetId(sheetId);
      if (sheet && listening) listener({ sheet: sheet.getName(), range });
    }
  };
  const subscription = book.onExecuted((executed, options) => {
    if (book.ours || options?.onlyLocal || options?.["fromFormula"]) return;
    for (const [sheetId, range] of editedBlocks(book, executed)) {
      if (pending.size === 0) queueMicrotask(tell);
      pending.set(sheetId, union(pending.get(sheetId), range));
    }
  });
  return () => {
    listening = false;
    subscription.dispose();
  };
}

type Block = readonly [sheetId: string, range: Range];
type CellMatrix = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;

interface EditParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: CellMatrix;
  readonly range?: IRange;
  readonly from?: { readonly subUnitId: string; readonly value: CellMatrix };
  readonly to?: { readonly subUnitId: string; readonly value: CellMatrix };
}

const ROWS_OR_COLUMNS = new Set([
  InsertRowMutation.id,
  RemoveRowMutation.id,
  MoveRowsMutation.id,
  InsertColMutation.id,
  RemoveColMutation.id,
  MoveColsMutation.id,
]);

function editedBlocks(book: UniverBook, { id, params }: Executed): readonly Block[] {
  const edit = (params ?? {}) as EditParams;
  if (edit.unitId !== book.unitId) return [];
  const sheetId = edit.subUnitId ?? "";
  if (id === SetRangeValuesMutation.id) return blockOf(sheetId, edit.cellValue, hasContent);
  if (id === ReorderRangeMutation.id && edit.range) return [[sheetId, fromUniver(edit.range)]];
  if (id === MoveRangeMutation.id) {
    return [edit.from, edit.to].flatMap((end) => blockOf(end?.subUnitId ?? "", end?.value, () => true));
  }
  const sheet = ROWS_OR_COLUMNS.has(id) ? book.workbook.getSheetBySheetId(sheetId) : null;
  return sheet ? [[sheetId, whole(sheet)]] : [];
}

/** A new look is no edit: the same mutation carries fonts and fills. */
const hasContent = (cell: Nullable<ICellData>) =>
  !cell || "v" in cell || "f" in cell || "si" in cell || "p" in cell;

function blockOf(
  sheetId: string,
  matrix: CellMatrix | undefined,
  counts: (cell: Nullable<ICellData>) => boolean,
): readonly Block[] {
  let block: Range | undefined;
  for (const [row, cells] of Object.entries(matrix ?? {})) {
    for (const [column, cell] of Object.entries(cells)) {
      if (counts(cell)) block = union(block, rangeOf(Number(row), Number(column)));
    }
  }
  return block ? [[sheetId, block]] : [];
}

const whole = (sheet: Worksheet) => rangeOf(0, 0, sheet.getRowCount() - 1, sheet.getColumnCount() - 1);

function union(a: Range | undefined, b: Range): Range {
  if (!a) return b;
  return rangeOf(
    Math.min(a.top, b.top),
    Math.min(a.left, b.left),
    Math.max(a.bottom, b.bottom),
    Math.max(a.right, b.right),
  );
}

/** Calls back when the selection came to rest somewhere else or another sheet came to the front. */
export function onSelected(book: UniverBook, listener: (selected: SheetRange) => void): Unsubscribe {
  let last = "";
  const subscription = book.onExecuted(({ id, params }) => {
    if (id !== SetWorksheetActiveOperation.id && !(id === SetSelectionsOperation.id && isAtRest(params)))
      return;
    const selected = selectionOf(book);
    const key = JSON.stringify(selected);
    if (key === last) return;
    last = key;
    listener(selected);
  });
  return () => subscription.dispose();
}

/** While the mouse is down the selection is reported at every step. */
function isAtRest(params: object | undefined): boolean {
  const { type } = (params ?? {}) as { readonly type?: SelectionMoveType };
  return type !== SelectionMoveType.MOVE_START && type !== SelectionMoveType.MOVING;
}

/** A sheet that was never looked at has no selection yet; it will be A1. */
function selectionOf(book: UniverBook): SheetRange {
  const sheet = book.workbook.getActiveSheet();
  const selections = book.get(SheetsSelectionsService).getWorkbookSelections(book.unitId);
  const range = selections.getSelectionsOfWorksheet(sheet.getSheetId())?.at(-1)?.range;
  const size = { rows: sheet.getRowCount(), columns: sheet.getColumnCount() };
  return { sheet: sheet.getName(), range: range ? fromUniver(range, size) : rangeOf(0, 0) };
}
