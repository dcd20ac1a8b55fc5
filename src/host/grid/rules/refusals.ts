import { ErrorService, IPermissionService, LocaleService, type IRange, type Univer } from "@univerjs/core";
import {
  ISheetClipboardService,
  SheetPermissionCheckController,
  SheetsSelectionsService,
  type ISheetDiscreteRangeLocation,
} from "@univerjs/preset-sheets-core";
import type { Host, Refused } from "../../host";
import { mayType } from "./protection";
import { UniverBook } from "../univer-book";
import { fromUniver } from "../cells/univer-range";

/** Before Univer's own hooks, which have none. */
const FIRST = -1;
/** What Univer says of a paste that begins in a locked cell. */
const PASTING = "sheets-ui.permission.dialog.pasteErr";
/** What it says, before it asks any hook, of a paste over a part of a merged cell. */
const OVERLAPPING = "sheets-ui.clipboard.paste.overlappingMergedCells";

/**
 * Tells what Univer refuses because cells are locked, in place of its dialogue, which sends the clerk to "the creator";
 * of typing into a locked cell it says nothing at all, and a block that is too large breaks off with an error. What
 * would be pasted over part of a merged cell, as the total line of a list is, it refuses in a word that goes away.
 */
export function refusalsOf(univer: Univer, container: HTMLElement): NonNullable<Host["onRefused"]> {
  const book = new UniverBook(univer);
  const listeners = new Set<(refused: Refused) => void>();
  const tell = (kind: Refused["kind"], range: IRange) => {
    const sheet = book.workbook.getActiveSheet();
    const size = { rows: sheet.getRowCount(), columns: sheet.getColumnCount() };
    const refused = { kind, sheet: sheet.getName(), range: fromUniver(range, size) };
    for (const listener of listeners) listener(refused);
  };
  const selected = () => book.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
  const isLocked = (range: IRange) => !mayType(book, book.workbook.getActiveSheet(), [fromUniver(range)]);

  book.get(IPermissionService).setShowComponents(false);
  const words = book.get(LocaleService);
  book.get(SheetPermissionCheckController).triggerPermissionUIEvent$.subscribe((said) => {
    const range = selected();
    if (range) tell(said === words.t(PASTING) ? "pasting" : "typing", range);
  });
  book.get(ErrorService).error$.subscribe(({ errorKey }) => {
    const range = selected();
    if (range && errorKey === words.t(OVERLAPPING)) tell("pasting", range);
  });
  book.get(ISheetClipboardService).addClipboardHook({
    id: "refusals",
    priority: FIRST,
    onBeforePaste({ range }: ISheetDiscreteRangeLocation) {
      const block = {
        startRow: range.rows[0]!,
        endRow: range.rows.at(-1)!,
        startColumn: range.cols[0]!,
        endColumn: range.cols.at(-1)!,
      };
      if (!isLocked(block)) return true;
      tell("pasting", block);
      return false;
    },
  });
  const onKey = (event: KeyboardEvent) => {
    const range = selected();
    if (isTyping(event) && range && isLocked(range)) tell("typing", range);
  };
  container.addEventListener("keydown", onKey, { capture: true });
  univer.onDispose(() => container.removeEventListener("keydown", onKey, { capture: true }));
  return (listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
}

/** A key that would change the selected cell, pressed in the field by which Univer takes them. */
function isTyping({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || !(target instanceof HTMLElement) || !target.isContentEditable)
    return false;
  return [...key].length === 1 || ["Process", "F2", "Delete", "Backspace"].includes(key);
}
