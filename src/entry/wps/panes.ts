import type { Task } from "../../pane/desk/desk";
import type { WpsProgram, WpsTaskPane } from "./program";

/**
 * What the ribbon wants of the pane: that it shows a task, that it makes the form (and asks what has to be
 * asked), or only that it looks at the workbook again.
 */
export type Wish = Task | "make-form" | "look";

const WISHES: readonly string[] = ["fill-in", "consolidate", "make-form", "look"] satisfies readonly Wish[];

/** msoCTPDockPositionRight. */
const RIGHT = 2;

/** A pane, and the window that was in front when it was made, by which its page is known. */
interface Homed {
  readonly home: string;
  readonly pane: WpsTaskPane;
}

/** Names the window in front. */
export function windowInFront(program: WpsProgram): string {
  return String(program.ActiveWindow.Hwnd);
}

/** Brings the pane of the window in front into view. `address` is the pane's page. */
export function showPane(program: WpsProgram, address: string, title: string, wish: Wish): void {
  const { home, pane } = paneInFront(program, wish === "look") ?? made(program, address, title);
  leaveWish(program, home, wish);
  pane.DockPosition = RIGHT;
  pane.Visible = true;
}

/** A docked pane can hide what closes it, so it closes itself. `home` is in the address of its page. */
export function hidePane(program: WpsProgram, home: string): void {
  const pane = paneOf(program, home);
  if (pane) pane.Visible = false;
}

/** Whose pane hears of the window in front. */
export function homeInFront(program: WpsProgram): string {
  return paneInFront(program, false)?.home ?? windowInFront(program);
}

/** Tells a pane that the workbook was changed by the ribbon. Without a pane, nobody hears. */
export function leaveWish(program: WpsProgram, home: string, wish: Wish): void {
  program.PluginStorage.setItem(wishKey(home), wish);
}

/** What was left for this pane since it was asked last. */
export function takeWish(program: WpsProgram, home: string): Wish | null {
  const left = program.PluginStorage.getItem(wishKey(home));
  if (!left) return null;
  program.PluginStorage.removeItem(wishKey(home));
  return WISHES.includes(String(left)) ? (String(left) as Wish) : null;
}

/** The pane says which form it is about, by what names its definition, so that the ribbon makes the same. */
export function leaveForm(program: WpsProgram, home: string, form: string): void {
  program.PluginStorage.setItem(formKey(home), form);
}

/** Which form a pane is about; `null` where none has said so. */
export function formLeft(program: WpsProgram, home: string): string | null {
  const left = program.PluginStorage.getItem(formKey(home));
  return left ? String(left) : null;
}

/**
 * The window's own pane, or one that is beside it: where windows are tabs of one frame a pane stays as they
 * change, whether the tabs have numbers of their own or not. Where the program does not tell what is in one
 * frame, a pane in view is taken to be beside; a clerk who asks for the pane (`asking`) once more does not see it.
 */
function paneInFront(program: WpsProgram, asking: boolean): Homed | null {
  const front = windowInFront(program);
  const frame = frameInFront(program);
  const beside = panesOf(program, front).filter(({ home }) => home === front || mayBeBeside(program, home));
  const seen = beside.find(({ pane }) => pane.Visible);
  if (frame !== null) return seen ?? beside[0] ?? null;
  const own = beside.find(({ home }) => home === front) ?? null;
  if (!seen || (asking && asksAgain(program, front))) return own;
  return seen;
}

function asksAgain({ PluginStorage: storage }: WpsProgram, window: string): boolean {
  const again = Boolean(storage.getItem(askedKey(window)));
  storage.setItem(askedKey(window), "yes");
  return again;
}

function made(program: WpsProgram, address: string, title: string): Homed {
  const home = windowInFront(program);
  // The page learns from its own address which wishes are for it.
  const pane = program.CreateTaskPane(`${address}#${home}`, title);
  const { PluginStorage: storage } = program;
  storage.setItem(paneKey(home), pane.ID);
  storage.setItem(frameKey(home), frameInFront(program) ?? "");
  storage.setItem(HOMES, [...homesOf(program).filter((other) => other !== home), home].join(" "));
  return { home, pane };
}

/** All that are still there, that of the window first. */
function panesOf(program: WpsProgram, window: string): Homed[] {
  const homes = homesOf(program);
  return [...homes.filter((home) => home === window), ...homes.filter((home) => home !== window)].flatMap(
    (home) => {
      const pane = paneOf(program, home);
      return pane ? [{ home, pane }] : [];
    },
  );
}

/** Not where the program knows frames, and that pane is in another. */
function mayBeBeside(program: WpsProgram, home: string): boolean {
  const [own, other] = [frameInFront(program), program.PluginStorage.getItem(frameKey(home))];
  return own === null || !other || String(other) === own;
}

/** `null` where the program does not tell, or only that which is the window's own number. */
function frameInFront(program: WpsProgram): string | null {
  const { Hwnd: frame } = program;
  return !frame || String(frame) === windowInFront(program) ? null : String(frame);
}

function paneOf(program: WpsProgram, home: string): WpsTaskPane | null {
  const id = program.PluginStorage.getItem(paneKey(home));
  if (!id) return null;
  try {
    return program.GetTaskPane(Number(id)) ?? null;
  } catch {
    // The pane is gone, and another window has taken over the number of its window.
    return null;
  }
}

const HOMES = "panes";
const homesOf = ({ PluginStorage: storage }: WpsProgram): string[] =>
  String(storage.getItem(HOMES) ?? "")
    .split(" ")
    .filter(Boolean);
const paneKey = (home: string) => `pane ${home}`;
const frameKey = (home: string) => `frame ${home}`;
const askedKey = (window: string) => `asked ${window}`;
const formKey = (home: string) => `form ${home}`;
const wishKey = (home: string) => `wish ${home}`;
