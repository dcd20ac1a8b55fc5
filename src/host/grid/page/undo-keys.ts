import { ICommandService, RedoCommand, UndoCommand, type Univer } from "@univerjs/core";

/**
 * Ctrl+Z and Ctrl+Y for the workbook while the keyboard is in the pane, or nowhere because the button just
 * pressed has done its work: Univer listens only to its own elements. In a field they are the field's.
 */
export function undoKeysOf(univer: Univer, pane: HTMLElement): void {
  const onKey = (event: KeyboardEvent) => {
    const { target } = event;
    const here = target === document.body || (target instanceof Node && pane.contains(target));
    const command = commandOf(event);
    if (!here || !command || event.defaultPrevented || isField(target)) return;
    event.preventDefault();
    void univer.__getInjector().get(ICommandService).executeCommand(command);
  };
  document.addEventListener("keydown", onKey);
  univer.onDispose(() => document.removeEventListener("keydown", onKey));
}

function commandOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): string | null {
  if (ctrlKey === metaKey || altKey) return null;
  if (key.toLowerCase() === "z") return shiftKey ? RedoCommand.id : UndoCommand.id;
  return key.toLowerCase() === "y" && !shiftKey ? RedoCommand.id : null;
}

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.matches("input:not([type=checkbox]), textarea, [contenteditable=true]");
