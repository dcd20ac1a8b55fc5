import { IUndoRedoService, type ICellData, type Worksheet } from "@univerjs/core";
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory } from "@univerjs/preset-sheets-core";
import { range } from "../../../sheet/address";
import type { SheetPlan } from "../../../sheet/sheet-plan";
import type { CellEdit } from "../../host";
import { HostError } from "../../host-error";
import { dataOfValue } from "./cell-data";
import { mayType, setProtection, unlockedOf } from "../rules/protection";
import { setHeights } from "./row-heights";
import type { UniverBook } from "../univer-book";

/** Cell data that takes the place of whatever the cell held; its style stays but for what is given. */
const EMPTY: ICellData = { v: null, f: null, si: null, p: null };

/**
 * `Host.editCells`. Not by Univer's own command: that asks for permission for the block around all
 * the cells, and would refuse two open cells with a locked one between them.
 */
export function editCells(book: UniverBook, sheet: Worksheet, edits: readonly CellEdit[]): void {
  const ranges = edits.map(({ row, column }) => range(row, column));
  if (edits.length === 0) return;
  if (!mayType(book, sheet, ranges)) throw new HostError("protected", sheet.getName());
  enter(book, sheet, edits);
}

/** `Host.setProtection`, with what is written along with it. */
export async function editAndProtect(
  book: UniverBook,
  sheet: Worksheet,
  unlocked: SheetPlan["unlocked"],
  edits: readonly CellEdit[],
  rowHeights: SheetPlan["rowHeights"],
): Promise<void> {
  const before = unlockedOf(book, sheet);
  setHeights(book, sheet, rowHeights);
  const takeBack = edits.length > 0 ? enter(book, sheet, edits) : null;
  try {
    await setProtection(book, sheet, unlocked);
  } catch (fault) {
    takeBack?.();
    await setProtection(book, sheet, before);
    throw fault;
  }
}

/** Into locked cells too; the answer takes it back. */
function enter(book: UniverBook, sheet: Worksheet, edits: readonly CellEdit[]): () => void {
  const place = { unitId: book.unitId, subUnitId: sheet.getSheetId() };
  const redo = { ...place, cellValue: matrixOf(edits) };
  const undo = SetRangeValuesUndoMutationFactory(book.accessor, redo);
  book.run(SetRangeValuesMutation.id, redo);
  book.get(IUndoRedoService).pushUndoRedo({
    unitID: place.unitId,
    undoMutations: [{ id: SetRangeValuesMutation.id, params: undo }],
    redoMutations: [{ id: SetRangeValuesMutation.id, params: redo }],
  });
  return () => book.run(SetRangeValuesMutation.id, undo);
}

function matrixOf(edits: readonly CellEdit[]): Record<number, Record<number, ICellData>> {
  const matrix: Record<number, Record<number, ICellData>> = {};
  for (const { row, column, value, format } of edits) {
    const formula = typeof value === "string" && value.startsWith("=") ? value : null;
    const data = formula === null ? dataOfValue(value) : { f: formula };
    const style = format === undefined ? {} : { s: { n: { pattern: format } } };
    (matrix[row] ??= {})[column] = { ...EMPTY, ...data, ...style };
  }
  return matrix;
}
