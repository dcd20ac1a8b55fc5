import { fakeWps } from "../../host/fake-wps/fake-wps";

/*
 * Runs in a frame of the pane's page, with globals of its own, and plays WPS to that page and a clerk at
 * both. The page's own globals can be taken away without taking them from what plays.
 */

/** The page that is tried, as seen from the frame. */
const page = window.parent as unknown as Window &
  typeof globalThis & { Application?: unknown; ribbon: Ribbon };

interface Ribbon {
  OnAddinLoad(): unknown;
  OnAction(control: { readonly Id: string }): unknown;
  GetImage(control: { readonly Id: string }): string;
}

export const fake = fakeWps();
export const { panes } = fake.machine;

/** All pages of the add-in see one program; here they are one page, too. */
export function playWps(): void {
  Object.assign(page, fake.page);
}

/** Asks again and again until there is an answer. */
export async function until<T>(what: string, ask: () => T | null | undefined | false): Promise<T> {
  const end = Date.now() + 20_000;
  for (;;) {
    const answer = ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`${what}: not so, but\n${page.document.body.innerText}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

const all = (selector: string) => [...page.document.querySelectorAll<HTMLElement>(selector)];

function labelled(text: string): HTMLInputElement | null {
  const label = all("label").find(({ textContent }) => textContent === text) as HTMLLabelElement | undefined;
  return label ? (page.document.getElementById(label.htmlFor) as HTMLInputElement) : null;
}

export const clerk = {
  sees: (text: string | RegExp) =>
    until(`sees ${text}`, () => {
      const { innerText } = page.document.body;
      return typeof text === "string" ? innerText.includes(text) : text.test(innerText);
    }),
  async press(name: string): Promise<void> {
    const named = (each: HTMLElement) => each.textContent === name && !(each as HTMLButtonElement).disabled;
    (await until(`press ${name}`, () => all("button").find(named))).click();
  },
  async fill(label: string, text: string): Promise<void> {
    const field = await until(`fill ${label}`, () => labelled(label));
    Object.getOwnPropertyDescriptor(page.HTMLInputElement.prototype, "value")!.set!.call(field, text);
    field.dispatchEvent(new page.Event("input", { bubbles: true }));
  },
  async choose(label: string, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
    const input = await until(`the file chooser ${label}`, () => labelled(label));
    const chosen = new page.DataTransfer();
    for (const [name, bytes] of Object.entries(files)) {
      chosen.items.add(new page.File([Uint8Array.from(bytes)], name, { lastModified: 1 }));
    }
    input.files = chosen.files;
    input.dispatchEvent(new page.Event("change", { bubbles: true }));
  },
  ribbon: (button: string) => page.ribbon.OnAction({ Id: button }),
};

/** Texts that stand on one another, as pairs; what only screen readers are told counts for nothing. */
export function overlapping(): [string, string][] {
  const lines = visibleTexts().flatMap((text) =>
    linesOf(text).map((box) => ({ box, said: text.data, stays: isKept(text.parentElement) })),
  );
  return lines.flatMap((one, index) =>
    lines
      .slice(index + 1)
      // What stays in view covers what is scrolled under it.
      .filter((other) => one.stays === other.stays && overlap(one.box, other.box))
      .map((other): [string, string] => [one.said, other.said]),
  );
}

function isKept(element: Element | null): boolean {
  return (
    element !== null &&
    (page.getComputedStyle(element).position === "sticky" || isKept(element.parentElement))
  );
}

function visibleTexts(): Text[] {
  const walk = page.document.createTreeWalker(page.document.body, page.NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walk.nextNode()) found.push(walk.currentNode as Text);
  return found.filter(({ data, parentElement }) => data.trim() !== "" && isSeen(parentElement));
}

function isSeen(element: Element | null): boolean {
  if (!element) return true;
  const { visibility, clip, clipPath } = page.getComputedStyle(element);
  return visibility === "visible" && clip === "auto" && clipPath === "none" && isSeen(element.parentElement);
}

function linesOf(text: Text): DOMRect[] {
  const range = page.document.createRange();
  range.selectNodeContents(text);
  const within = scrolledIn(text.parentElement)?.getBoundingClientRect();
  const isScrolledAway = ({ top, bottom }: DOMRect) =>
    within !== undefined && (bottom > within.bottom || top < within.top);
  return ([...range.getClientRects()] as DOMRect[]).filter((line) => !isScrolledAway(line));
}

/** What the element is scrolled in; what is scrolled away covers nothing. */
function scrolledIn(element: Element | null): Element | null {
  if (!element) return null;
  const { overflowY } = page.getComputedStyle(element);
  return /auto|scroll/.test(overflowY) ? element : scrolledIn(element.parentElement);
}

/** Boxes of lines of text reach a little beyond the letters. */
function overlap(one: DOMRect, other: DOMRect): boolean {
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return wide > 2 && high > 4;
}

/** Whether the middles of all these stand on one line. */
export function inLine(...elements: readonly Element[]): boolean {
  const middles = elements
    .map((each) => each.getBoundingClientRect())
    .map(({ top, bottom }) => (top + bottom) / 2);
  return Math.max(...middles) - Math.min(...middles) < 4;
}

export { page };
