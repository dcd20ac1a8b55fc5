import {
  CustomCommandExecutionError,
  ICommandService,
  UndoCommand,
  type ICellData,
  type Injector,
  type Univer,
} from "@univerjs/core";
import { SelectRangeCommand, SetRangeValuesCommand, SetWorksheetActiveOperation } from "@univerjs/sheets";
import { ConditionalFormattingService } from "@univerjs/sheets-conditional-formatting";
import { pointsOfPixels } from "../../../src/host/grid/cells/units";
import { UniverBook } from "../../../src/host/grid/univer-book";
import { isError, type CellValue } from "../../../src/sheet/grid";
import type { Clerk } from "../host-contract";

/** The clerk at a Univer workbook: gives the commands that its user interface gives. */
export function univerClerk(univer: Univer): Required<Clerk> {
  const injector: Injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const book = new UniverBook(univer);
  const place = (sheet: string) => ({ unitId: book.unitId, subUnitId: book.sheet(sheet).getSheetId() });
  const cell = (row: number, column: number) => ({
    startRow: row,
    startColumn: column,
    endRow: row,
    endColumn: column,
  });
  return {
    type: async (sheet, row, column, value) => {
      const params = { ...place(sheet), range: cell(row, column), value: keyed(value) };
      await commands.executeCommand(SetRangeValuesCommand.id, params).catch(unlessRefused);
    },
    select: async (sheet, row, column) => {
      const { unitId, subUnitId } = place(sheet);
      await commands.executeCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId });
      const range = cell(row, column);
      await commands.executeCommand(SelectRangeCommand.id, { unitId, subUnit: subUnitId, range });
    },
    undo: async () => {
      await commands.executeCommand(UndoCommand.id);
    },
    ownFill: (sheet, row, column) => book.sheet(sheet).getCellStyle(row, column)?.bg?.rgb ?? null,
    markFill: (sheet, row, column) => {
      const { unitId, subUnitId } = place(sheet);
      const look = injector.get(ConditionalFormattingService).composeStyle(unitId, subUnitId, row, column);
      return look?.style?.bg?.rgb ?? null;
    },
    rowHeight: (sheet, row) => pointsOfPixels(book.sheet(sheet).getRowHeight(row)),
  };
}

function keyed(value: CellValue): ICellData {
  if (typeof value === "string" && value.startsWith("=")) return { f: value, v: null, p: null };
  return { v: isError(value) ? value.error : value, f: null, p: null };
}

function unlessRefused(fault: unknown): void {
  if (!(fault instanceof CustomCommandExecutionError)) throw fault;
}
