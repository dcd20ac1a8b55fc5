import { IUndoRedoService, generateRandomId, type Worksheet } from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetWorksheetActiveOperation,
  SetWorksheetNameCommand,
  SetWorksheetNameMutation,
  SheetInterceptorService,
} from "@univerjs/preset-sheets-core";
import { firstSeen, type SheetPlan } from "../../sheet/sheet-plan";
import { breath } from "./breath";
import { addConditionalFormats, addRule, deleteRule, rulesOf } from "./rules/conditional-rules";
import { removeNames, setNames } from "./defined-names";
import { protect, unprotect } from "./rules/protection";
import { snapshotOfPlan } from "./snapshot-of-plan";
import type { UniverBook } from "./univer-book";
import {
  addValidationRules,
  addValidations,
  removeValidations,
  validationRules,
} from "./rules/validation-rules";

/** Sheets that come and sheets that go, all of them or none. */
export interface Exchange {
  readonly plans: readonly SheetPlan[];
  /** The tab number for a plan at the time it is inserted. */
  readonly place: (plan: SheetPlan) => number;
  readonly leaving: readonly Worksheet[];
  /** The name of the sheet that comes to the front; left out, the first of the plans that is to be seen. */
  readonly front?: string | undefined;
  readonly renamed: readonly { readonly sheet: Worksheet; readonly to: string }[];
  /** Names of the workbook that go with the leaving sheets. */
  readonly names: readonly string[];
}

/** Without it Univer would bring every inserted sheet to the front. */
const QUIETLY = { fromCollab: true };

type Undo = () => void | Promise<void>;

/**
 * Carries the exchange out and brings a sheet to the front. New sheets are made
 * beside the old ones, the page drawing between one and the next; only then do the old ones go. On a
 * fault everything is put back and the fault thrown on.
 */
export async function exchange(book: UniverBook, change: Exchange): Promise<void> {
  const { plans, place, leaving } = change;
  const snapshots = [];
  for (const plan of plans) {
    snapshots.push({ plan, snapshot: snapshotOfPlan(plan, generateRandomId(8)) });
    await breath();
  }
  const undos: Undo[] = [];
  try {
    for (const { plan, snapshot } of snapshots) {
      const { sheet, styles } = snapshot;
      const index = place(plan);
      book.run(InsertSheetMutation.id, { unitId: book.unitId, index, sheet, styles }, QUIETLY);
      undos.push(() => discard(book, sheet.id));
      await furnish(book, sheet.id, plan);
      await breath();
    }
    const named = snapshots.find(({ plan }) => plan.sheet === change.front) ?? null;
    const first = change.front === undefined ? snapshots[firstSeen(plans)] : named;
    swap(book, change, first?.snapshot.sheet.id ?? book.find(change.front ?? "")?.getSheetId(), undos);
  } catch (fault) {
    for (const undo of undos.reverse()) await undo();
    throw fault;
  }
  // What the clerk could undo on a sheet that is gone would stop the undo of everything before it.
  if (leaving.length > 0) book.get(IUndoRedoService).clearUndoRedo(book.unitId);
}

async function furnish(book: UniverBook, sheetId: string, plan: SheetPlan): Promise<void> {
  addConditionalFormats(book, sheetId, plan.conditionalFormats);
  addValidations(book, sheetId, plan.validations);
  const sheet = book.workbook.getSheetBySheetId(sheetId);
  if (sheet) await protect(book, sheet);
}

function swap(book: UniverBook, change: Exchange, first: string | undefined, undos: Undo[]): void {
  const before = book.workbook.getActiveSheet().getSheetId();
  undos.push(() => activate(book, before));
  if (first !== undefined) activate(book, first);
  for (const { sheet, to } of change.renamed) undos.push(rename(book, sheet, to));
  for (const sheet of change.leaving) remove(book, sheet, undos);
  undos.push(removeNames(book, change.names));
  for (const plan of change.plans) setNames(book, plan);
}

export function activate(book: UniverBook, sheetId: string): void {
  book.run(SetWorksheetActiveOperation.id, { unitId: book.unitId, subUnitId: sheetId });
}

/** Formulas on other sheets follow the sheet to its new name. */
function rename(book: UniverBook, sheet: Worksheet, to: string): Undo {
  const from = sheet.getName();
  const params = { unitId: book.unitId, subUnitId: sheet.getSheetId(), name: to };
  const { redos, undos } = book
    .get(SheetInterceptorService)
    .onCommandExecute({ id: SetWorksheetNameCommand.id, params });
  book.run(SetWorksheetNameMutation.id, params);
  for (const redo of redos) book.run(redo.id, { ...redo.params });
  return () => {
    book.run(SetWorksheetNameMutation.id, { ...params, name: from });
    for (const undo of undos) book.run(undo.id, { ...undo.params });
  };
}

/** Takes a sheet away with all that hangs on it. The way back holds wherever the going is broken off. */
function remove(book: UniverBook, sheet: Worksheet, undos: Undo[]): void {
  const sheetId = sheet.getSheetId();
  const snapshot = sheet.getConfig();
  const index = book.workbook.getSheetIndex(sheet);
  const rules = [...rulesOf(book, sheetId)].reverse();
  const validations = validationRules(book, sheetId);
  undos.push(async () => {
    if (!book.workbook.getSheetBySheetId(sheetId)) {
      book.run(InsertSheetMutation.id, { unitId: book.unitId, index, sheet: snapshot }, QUIETLY);
    }
    const standing = new Set(rulesOf(book, sheetId).map(({ cfId }) => cfId));
    for (const rule of rules) if (!standing.has(rule.cfId)) addRule(book, sheetId, rule);
    addValidationRules(book, sheetId, validations);
    await protect(book, book.workbook.getSheetBySheetId(sheetId) ?? sheet);
  });
  discard(book, sheetId);
}

/**
 * The name of a removed sheet is for the calculation, which goes on to look there for whatever
 * refers to the name: it is left empty, as another sheet of the name may stand already.
 */
function discard(book: UniverBook, sheetId: string): void {
  for (const { cfId } of [...rulesOf(book, sheetId)]) deleteRule(book, sheetId, cfId);
  removeValidations(book, sheetId);
  unprotect(book, sheetId);
  book.run(RemoveSheetMutation.id, { unitId: book.unitId, subUnitId: sheetId, subUnitName: "" });
}
