import { IUniverInstanceService, type Univer } from "@univerjs/core";
import { IDialogService, IEditorBridgeService, ILayoutService } from "@univerjs/preset-sheets-core";
import type { Keyboard } from "../../host";
import { UniverBook } from "../univer-book";

/** A question of Univer's; those of the pane are dialogues of the browser's own. */
const QUESTION = "[role=dialog][data-state]";

export function keyboardOf(univer: Univer): Keyboard {
  const book = new UniverBook(univer);
  const keyboard = {
    take() {
      book.get(IUniverInstanceService).focusUnit(book.unitId);
      book.get(ILayoutService).focus();
    },
    typing: () => book.get(IEditorBridgeService).isVisible().visible,
  };
  takeAfterQuestions(univer, keyboard);
  return keyboard;
}

/** How often it is looked whether a question that was answered is off the page, which it leaves by degrees. */
const LOOKED_AGAIN_MS = 50;

/**
 * Gives the keyboard back to the cells when a question of Univer's own is gone, such as the one that refuses what was
 * typed. The cell's editor, which had the keyboard before, has been put away meanwhile: the browser leaves it nowhere,
 * and what the clerk types next would be lost without a word.
 */
function takeAfterQuestions(univer: Univer, { take }: Keyboard): void {
  let timer = 0;
  let wasOpen = false;
  const look = () => {
    if (document.querySelector(QUESTION)) timer = window.setTimeout(look, LOOKED_AGAIN_MS);
    else if (document.activeElement === document.body) take();
  };
  const told = univer
    .__getInjector()
    .get(IDialogService)
    .getDialogs$()
    .subscribe((dialogs) => {
      const isOpen = dialogs.some(({ open }) => open);
      window.clearTimeout(timer);
      if (wasOpen && !isOpen) timer = window.setTimeout(look, LOOKED_AGAIN_MS);
      wasOpen = isOpen;
    });
  univer.onDispose(() => {
    told.unsubscribe();
    window.clearTimeout(timer);
  });
}
