import type { Task } from "../pane/desk";
import type { WpsProgram, WpsTaskPane } from "./wps-program";

/**
 * What the ribbon wants of the pane: that it shows a task, that it makes the form (and asks what has to be
 * asked), or only that it looks at the workbook again.
 */
export type Wish = Task | "make-form" | "look";

const WISHES: readonly string[] = ["fill-in", "consolidate", "make-form", "look"] satisfies readonly Wish[];

/** msoCTPDockPositionRight. */
const RIGHT = 2;

/** Names the window in front. Panes belong to windows, and one window never gets two. */
export function windowInFront(program: WpsProgram): string {
  return String(program.ActiveWindow.Hwnd);
}

/** Brings the pane of the window in front into view. `address` is the pane's page. */
export function showPane(program: WpsProgram, address: string, title: string, wish: Wish): void {
  const front = windowInFront(program);
  let pane = paneOf(program, front);
  if (!pane) {
    // The page learns from its own address which window is its own.
    pane = program.CreateTaskPane(`${address}#${front}`, title);
    program.PluginStorage.setItem(paneKey(front), pane.ID);
  }
  leaveWish(program, front, wish);
  pane.DockPosition = RIGHT;
  pane.Visible = true;
}

/** A docked pane can hide what closes it, so it closes itself. */
export function hidePane(program: WpsProgram, window: string): void {
  const pane = paneOf(program, window);
  if (pane) pane.Visible = false;
}

/** Tells the pane of a window that the workbook was changed by the ribbon. Without a pane, nobody hears. */
export function leaveWish(program: WpsProgram, window: string, wish: Wish): void {
  program.PluginStorage.setItem(wishKey(window), wish);
}

/** What was left for the pane of this window since it was asked last. */
export function takeWish(program: WpsProgram, window: string): Wish | null {
  const left = program.PluginStorage.getItem(wishKey(window));
  if (!left) return null;
  program.PluginStorage.removeItem(wishKey(window));
  return WISHES.includes(String(left)) ? (String(left) as Wish) : null;
}

function paneOf(program: WpsProgram, window: string): WpsTaskPane | null {
  const id = program.PluginStorage.getItem(paneKey(window));
  if (!id) return null;
  try {
    return program.GetTaskPane(Number(id)) ?? null;
  } catch {
    // The pane is gone, and another window has taken over the number of its window.
    return null;
  }
}

const paneKey = (window: string) => `pane ${window}`;
const wishKey = (window: string) => `wish ${window}`;
