import { IUndoRedoService, type ICellData, type Worksheet } from "@univerjs/core";
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory } from "@univerjs/preset-sheets-core";
import { range } from "../../sheet/address";
import type { CellEdit } from "../host";
import { HostError } from "../host-error";
import { dataOfValue } from "./cell-data";
import { mayType } from "./protection";
import type { UniverBook } from "./univer-book";

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
  const place = { unitId: book.unitId, subUnitId: sheet.getSheetId() };
  const redo = { ...place, cellValue: matrixOf(edits) };
  const undo = SetRangeValuesUndoMutationFactory(book.accessor, redo);
  book.run(SetRangeValuesMutation.id, redo);
  book.get(IUndoRedoService).pushUndoRedo({
    unitID: place.unitId,
    undoMutations: [{ id: SetRangeValuesMutation.id, params: undo }],
    redoMutations: [{ id: SetRangeValuesMutation.id, params: redo }],
  });
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
