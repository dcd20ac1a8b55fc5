import { LifecycleService, LifecycleStages, type Univer } from "@univerjs/core";
import { IAutoFillService, ISheetClipboardService } from "@univerjs/preset-sheets-core";
import { UniverBook } from "../univer-book";
import { isForm } from "./is-form";

/** Univer's parts that carry the rules of cells along: those for colours, and those for what may be typed. */
const CARRIERS = new Set(["SHEET_CONDITIONAL_FORMATTING_PLUGIN", "SHEET_DATA_VALIDATION_PLUGIN"]);

/**
 * What is pasted or filled into a form brings no rules along: the form has its own over all of its cells, and Univer
 * would split them and lay others beside them, which nobody takes away again. Sheets of the clerk's own are left to Univer.
 */
export function keepRulesOfForms(univer: Univer): void {
  const book = new UniverBook(univer);
  const isOfForm = (sheetId: string) => {
    const sheet = book.workbook.getSheetBySheetId(sheetId);
    return sheet ? isForm(book, sheet) : false;
  };
  // Not before: each of the parts brings its own.
  void book
    .get(LifecycleService)
    .onStage(LifecycleStages.Steady)
    .then(() => {
      for (const hook of book.get(ISheetClipboardService).getClipboardHooks()) {
        const { onPasteCells } = hook;
        if (!CARRIERS.has(hook.id) || !onPasteCells) continue;
        hook.onPasteCells = (from, to, ...rest) =>
          isOfForm(to.subUnitId) ? { redos: [], undos: [] } : onPasteCells.call(hook, from, to, ...rest);
      }
      for (const hook of book.get(IAutoFillService).getAllHooks()) {
        if (CARRIERS.has(hook.id)) hook.disable = ({ subUnitId }) => isOfForm(subUnitId);
      }
    });
}
