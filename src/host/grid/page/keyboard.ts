import { IUniverInstanceService, type Univer } from "@univerjs/core";
import { IEditorBridgeService, ILayoutService } from "@univerjs/preset-sheets-core";
import type { Keyboard } from "../../host";
import { UniverBook } from "../univer-book";

export function keyboardOf(univer: Univer): Keyboard {
  const book = new UniverBook(univer);
  return {
    take() {
      book.get(IUniverInstanceService).focusUnit(book.unitId);
      book.get(ILayoutService).focus();
    },
    typing: () => book.get(IEditorBridgeService).isVisible().visible,
  };
}
