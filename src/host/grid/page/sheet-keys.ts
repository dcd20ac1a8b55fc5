import { ICommandService, type Univer } from "@univerjs/core";
import { SetWorksheetActivateCommand } from "@univerjs/preset-sheets-core";
import type { Keyboard } from "../../host";
import { UniverBook } from "../univer-book";

/**
 * Ctrl+PageDown and Ctrl+PageUp bring the next sheet and the one before to the front, as in the programs; Univer has no
 * keys for it. With Shift, too: a browser keeps the others for its own tabs unless the page has a window of its own.
 */
export function sheetKeysOf(univer: Univer, pane: HTMLElement, { typing }: Keyboard): void {
  const book = new UniverBook(univer);
  const onKey = (event: KeyboardEvent) => {
    const { target } = event;
    const step = stepOf(event);
    if (step === 0 || (target instanceof Node && pane.contains(target)) || typing()) return;
    event.preventDefault();
    event.stopPropagation();
    const { workbook, unitId } = book;
    const shown = workbook.getSheets().filter((sheet) => sheet.isSheetHidden() !== 1);
    const next = shown[shown.indexOf(workbook.getActiveSheet()) + step];
    if (!next) return;
    const params = { unitId, subUnitId: next.getSheetId() };
    void book.get(ICommandService).executeCommand(SetWorksheetActivateCommand.id, params);
  };
  window.addEventListener("keydown", onKey, { capture: true });
  univer.onDispose(() => window.removeEventListener("keydown", onKey, { capture: true }));
}

/** How many sheets further the key goes; 0 for any other one. */
function stepOf({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): -1 | 0 | 1 {
  if (!ctrlKey || altKey || metaKey) return 0;
  if (key === "PageDown") return 1;
  return key === "PageUp" ? -1 : 0;
}
