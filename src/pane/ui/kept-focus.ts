import { useEffect, useRef, type RefObject } from "react";

/** What marks the button of a finding, or the row of a return, as a place for the keyboard to go to. */
export const ENTRY = { "data-entry": "" };
const ENTRIES = "[data-entry]";

/**
 * Keeps the keyboard in a list of entries with controls of their own: when the control that had it is gone,
 * because what it was about is settled or taken away, the keyboard goes to its entry, else to the next one, the one
 * before, or the list. Never takes it from anywhere else, nor from the workbook beside the pane.
 */
export function useKeptFocus<List extends HTMLElement>(): RefObject<List | null> {
  const list = useRef<List>(null);
  useEffect(() => (list.current ? keepFocusIn(list.current) : undefined), []);
  return list;
}

/** The control that had the keyboard last, and where it would go from there, the nearest first. */
interface Held {
  readonly control: Node;
  readonly refuges: readonly HTMLElement[];
}

function keepFocusIn(list: HTMLElement): () => void {
  let held: Held | null = null;
  const hold = (control: Node) => (held = { control, refuges: refugesOf(list, control) });
  const onFocus = ({ target }: FocusEvent) => hold(target as Node);
  const onChange = () => {
    if (held === null) return;
    const { control, refuges } = held;
    if (list.contains(control)) {
      hold(control);
      return;
    }
    held = null;
    if (isNowhere(list.ownerDocument)) refuges.find((each) => list.contains(each))?.focus();
  };
  const changes = new MutationObserver(onChange);
  list.addEventListener("focusin", onFocus);
  changes.observe(list, { childList: true, subtree: true });
  return () => {
    list.removeEventListener("focusin", onFocus);
    changes.disconnect();
  };
}

/** The entry that the control is or belongs to, which is the last one before it; those below; those above; the list. */
function refugesOf(list: HTMLElement, control: Node): HTMLElement[] {
  const entries = [...list.querySelectorAll<HTMLElement>(ENTRIES)];
  const isBelow = (entry: Node) =>
    (control.compareDocumentPosition(entry) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const above = entries.filter((entry) => !isBelow(entry)).reverse();
  return [...above.slice(0, 1), ...entries.filter(isBelow), ...above.slice(1), list];
}

/** The page has the keyboard, and no element of it. */
function isNowhere(page: Document): boolean {
  return page.hasFocus() && (page.activeElement === null || page.activeElement === page.body);
}
