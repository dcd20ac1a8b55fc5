import type { IRange, Univer, Worksheet } from "@univerjs/core";
import {
  ScrollToCellOperation,
  SetSelectionsOperation,
  getPrimaryForRange,
  type ISetSelectionsOperationParams,
} from "@univerjs/preset-sheets-core";
import { range, type CellAddress } from "../../sheet/address";
import { tellsResults, type SheetPlan } from "../../sheet/sheet-plan";
import type { CellEdit, Host, WorkbookInfo } from "../host";
import { HostError } from "../host-error";
import { Calculation } from "./calculation/calculation";
import { breath } from "./breath";
import { Changes } from "./changes";
import { editAndProtect, editCells } from "./cells/edit-cells";
import { onEdited, onSelected } from "./events";
import { activate } from "./exchange";
import { keepInPlace } from "./moved-lines";
import { setMarks } from "./rules/marks";
import { plansInTurn } from "./plans-in-turn";
import { keepLocked } from "./rules/protection";
import { keepRulesInPlace } from "./rules/rules-in-place";
import { gridOfSheet, hasFormula } from "./cells/sheet-grid";
import { UniverBook } from "./univer-book";
import { toUniver } from "./cells/univer-range";
import { replaceWorkbook, writeSheets } from "./write-sheets";

/** Makes the bytes of a workbook file; the sheet named `activeSheet` is the one that opens. */
export type WriteWorkbook = (
  plans: readonly SheetPlan[],
  activeSheet: string,
) => Uint8Array | Promise<Uint8Array>;

/** The browser workbook can be opened from a file and saved as one. */
export type GridHost = Host &
  Required<
    Pick<Host, "readAtOnce" | "calculated" | "saveWorkbook" | "openWorkbook" | "unsaved" | "onUnsaved">
  >;

/**
 * The browser workbook as a host. `univer` holds the one workbook (see `createWorkbook`), `write`
 * makes its file. Errors other than `HostError` are of `write` or come as `HostError("failed")`.
 */
export function gridHost(univer: Univer, write: WriteWorkbook): GridHost {
  const book = new UniverBook(univer);
  const calculation = new Calculation(book);
  const changes = new Changes(book);
  univer.onDispose(keepLocked(book));
  univer.onDispose(keepInPlace(book));
  univer.onDispose(keepRulesInPlace(book));
  const calculated = async (name: string) => {
    const sheet = book.find(name);
    if (sheet && hasFormula(sheet)) await calculation.settled();
  };
  return {
    name: "grid",
    capabilities: {
      files: true,
      print: true,
      freezes: true,
      charts: true,
      calculates: true,
      undo: true,
      locksFollow: true,
    },
    workbook: async () => infoOf(book),
    readSheet: (name) =>
      guarded(name, async () => {
        await calculated(name);
        const sheet = book.find(name);
        return sheet && gridOfSheet(book, sheet);
      }),
    calculated: (name) => guarded(name, () => calculated(name)),
    readAtOnce: (name) =>
      guarded(name, async () => {
        const sheet = book.find(name);
        return sheet && gridOfSheet(book, sheet, calculation.upToDate);
      }),
    writeSheets: (plans, writing) =>
      guarded("", async () => {
        const writes = writeSheets(book, plans, writing);
        await changes.counted(calculating(calculation, writes, () => areTold(book, plans)));
        // Whoever waits for it has much to show, and a sheet that came to the front is still to be drawn.
        await breath();
      }),
    editCells: (name, edits) => guarded(name, () => changes.counted(edited(book, name, edits))),
    setMarks: (name, marks) =>
      guarded(name, async () => setMarks(book, book.sheet(name).getSheetId(), marks)),
    setProtection: (name, unlocked, edits = [], rowHeights = []) =>
      guarded(name, () =>
        changes.counted(editAndProtect(book, book.sheet(name), unlocked, edits, rowHeights)),
      ),
    select: (name, cell) => guarded(name, async () => select(book, name, cell)),
    onEdited: (listener) => onEdited(book, listener),
    onSelected: (listener) => onSelected(book, listener),
    saveWorkbook: async () => {
      const { plans, inFile } = await plansInTurn(book, changes, () => calculation.right());
      const { active } = infoOf(book);
      return { bytes: async () => write(plans, active), inFile };
    },
    openWorkbook: async (sheets, unsaved = false) => {
      await guarded("", () => changes.counted(calculating(calculation, replaceWorkbook(book, sheets))));
      if (!unsaved) changes.keep()();
    },
    unsaved: () => changes.unsaved,
    onUnsaved: (listener) => changes.subscribe(listener),
  };
}

function infoOf({ workbook }: UniverBook): WorkbookInfo {
  return {
    sheets: workbook
      .getSheets()
      .map((sheet) => ({ name: sheet.getName(), visible: sheet.isSheetHidden() !== 1 })),
    active: workbook.getActiveSheet().getName(),
  };
}

async function edited(book: UniverBook, name: string, edits: readonly CellEdit[]): Promise<void> {
  editCells(book, book.sheet(name), edits);
}

/** The block that a merged cell stands for is selected as a whole. */
function select(book: UniverBook, name: string, { row, column }: CellAddress): void {
  const sheet = book.sheet(name);
  const block = sheet.getMergedCell(row, column) ?? toUniver(range(row, column));
  const place = { unitId: book.unitId, subUnitId: sheet.getSheetId() };
  if (book.workbook.getActiveSheet() !== sheet) activate(book, place.subUnitId);
  const selection = { range: block, primary: getPrimaryForRange(block, sheet), style: null };
  const params: ISetSelectionsOperationParams = { ...place, selections: [selection] };
  book.run(SetSelectionsOperation.id, params);
  // Univer scrolls no further than it must: what is below and beside the cell first, or it would lie at the very edge.
  for (const range of [beyond(block, sheet), block]) {
    book.run(ScrollToCellOperation.id, { unitId: place.unitId, range });
  }
}

/** Rows and columns behind a cell that are to be seen with it. */
const SEEN_BEYOND = { rows: 2, columns: 1 };

function beyond({ endRow, endColumn }: IRange, sheet: Worksheet): IRange {
  const row = Math.min(endRow + SEEN_BEYOND.rows, sheet.getRowCount() - 1);
  const column = Math.min(endColumn + SEEN_BEYOND.columns, sheet.getColumnCount() - 1);
  return { startRow: row, endRow: row, startColumn: column, endColumn: column };
}

/**
 * Formulas may have looked at the new sheets for a moment: they are calculated after a fault too. Nobody waits for it
 * here, as Univer takes seconds for the totals of a thousand units: whoever reads a sheet does.
 */
async function calculating(
  calculation: Calculation,
  change: Promise<void>,
  isTold = () => false,
): Promise<void> {
  let told = false;
  try {
    await change;
    told = isTold();
  } finally {
    calculation.begin(told);
  }
}

/** Whether no result of the workbook is unknown: formulas stand on sheets alone that were just written with theirs. */
function areTold(book: UniverBook, plans: readonly SheetPlan[]): boolean {
  const written = new Set(plans.map(({ sheet }) => sheet));
  const isOther = (sheet: Worksheet) => !written.has(sheet.getName());
  return plans.every(tellsResults) && !book.workbook.getSheets().filter(isOther).some(hasFormula);
}

async function guarded<T>(sheet: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof HostError) throw cause;
    throw new HostError("failed", sheet, { cause });
  }
}
