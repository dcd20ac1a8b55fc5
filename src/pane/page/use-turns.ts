import { useEffect, useRef, type RefObject } from "react";
import { flushSync } from "react-dom";
import type { Keyboard } from "../../host/host";

/** One of the two that share the page; on a narrow screen one is seen at a time. */
export type View = "sheet" | "pane";

interface Turns {
  /** To the sheet, as F6 goes; Esc comes back from there to where the keyboard was in the pane. */
  toSheet(): void;
}

const FOCUSABLE = "button, input, textarea, select, a[href], [tabindex='0']";

/**
 * F6 takes the keyboard round sheet and pane, as in the programs, Shift+F6 the other way, which with two is the same.
 * `show` brings one of them to the front where only one is seen.
 */
export function useTurns(
  pane: RefObject<HTMLElement | null>,
  keyboard: Keyboard | null,
  show: (view: View) => void,
): Turns {
  const left = useRef<Left | null>(null);
  /** Whether the keyboard came to the sheet out of the pane and has not gone back. */
  const isGuest = useRef(false);

  function toSheet(): void {
    isGuest.current ||= pane.current?.contains(document.activeElement) ?? false;
    flushSync(() => show("sheet"));
    keyboard?.take();
  }

  function toPane(): void {
    isGuest.current = false;
    flushSync(() => show("pane"));
    if (pane.current) refuge(pane.current, left.current)?.focus();
  }

  const turns = useRef({ toSheet, toPane });
  useEffect(() => {
    turns.current = { toSheet, toPane };
  });

  useEffect(() => {
    const own = pane.current;
    if (!own || !keyboard) return;
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement)
        left.current = { control: target, index: controlsOf(own).indexOf(target) };
    };
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, altKey, metaKey } = event;
      if (ctrlKey || altKey || metaKey) return;
      const inPane = own.contains(document.activeElement);
      if (key === "F6") {
        event.preventDefault();
        event.stopPropagation();
        turns.current[inPane ? "toSheet" : "toPane"]();
      } else if (
        key === "Escape" &&
        isGuest.current &&
        !inPane &&
        !keyboard.typing() &&
        isInSheet(event.target)
      ) {
        turns.current.toPane();
      }
    };
    own.addEventListener("focusin", onFocus);
    window.addEventListener("keydown", onKey, { capture: true });
    return () => {
      own.removeEventListener("focusin", onFocus);
      window.removeEventListener("keydown", onKey, { capture: true });
    };
  }, [pane, keyboard]);

  return { toSheet };
}

/** Where the keyboard was in the pane. */
interface Left {
  readonly control: HTMLElement;
  readonly index: number;
}

/** Where it was, or what has come in the place of that. */
function refuge(pane: HTMLElement, left: Left | null): HTMLElement | null {
  if (left?.control.isConnected) return left.control;
  const controls = controlsOf(pane);
  return controls[Math.min(Math.max(left?.index ?? 0, 0), controls.length - 1)] ?? null;
}

function controlsOf(pane: HTMLElement): HTMLElement[] {
  const all = [...pane.querySelectorAll<HTMLElement>(FOCUSABLE)];
  return all.filter((each) => each.tabIndex >= 0 && each.getClientRects().length > 0);
}

/** Not in a field, a menu or a question of the sheet's own, which close by Esc. */
const isInSheet = (target: EventTarget | null) =>
  target === document.body || (target instanceof HTMLElement && target.isContentEditable);
