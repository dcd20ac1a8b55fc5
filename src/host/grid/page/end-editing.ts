import { ICommandService, type Univer } from "@univerjs/core";
import {
  DeviceInputEventType,
  IEditorBridgeService,
  SetCellEditVisibleOperation,
} from "@univerjs/preset-sheets-core";
import { UniverBook } from "../univer-book";

/**
 * Enters what is being typed into a cell when the clerk turns to the pane, as a click on another cell does:
 * Univer would keep it in its editor, and the pane would speak of what stood there before.
 */
export function endEditingIn(univer: Univer, pane: HTMLElement): void {
  const book = new UniverBook(univer);
  const onTurn = () => {
    if (!book.get(IEditorBridgeService).isVisible().visible) return;
    book.get(ICommandService).syncExecuteCommand(SetCellEditVisibleOperation.id, {
      visible: false,
      eventType: DeviceInputEventType.PointerDown,
      unitId: book.unitId,
    });
  };
  pane.addEventListener("pointerdown", onTurn, { capture: true });
  pane.addEventListener("focusin", onTurn);
  // Nor must it go with the page without a question.
  window.addEventListener("beforeunload", onTurn, { capture: true });
  univer.onDispose(() => {
    pane.removeEventListener("pointerdown", onTurn, { capture: true });
    pane.removeEventListener("focusin", onTurn);
    window.removeEventListener("beforeunload", onTurn, { capture: true });
  });
}
