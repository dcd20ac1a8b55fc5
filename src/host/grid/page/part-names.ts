import type { Univer } from "@univerjs/core";

/** Where Univer's own parts are, or the pictures on them; it gives names to few of them, and to the mouse alone. */
const PARTS = {
  undo: ".univerjs-icon-undo-icon",
  redo: ".univerjs-icon-redo-icon",
  fontBigger: ".univerjs-icon-font-size-increase-icon",
  fontSmaller: ".univerjs-icon-font-size-reduce-icon",
  bold: ".univerjs-icon-bold-icon",
  italic: ".univerjs-icon-italic-icon",
  underline: ".univerjs-icon-underline-icon",
  moreDecimals: ".univerjs-icon-add-digits-icon",
  fewerDecimals: ".univerjs-icon-reduce-digits-icon",
  font: "input.univer-block",
  fontSize: "[data-u-comp='input'] input",
  nameBox: "[data-u-comp='defined-name'] input",
  names: "[data-u-comp='defined-name'] a",
  formulaBar: "[contenteditable][id*='EDITOR__DOCS_FORMULA']",
  cell: "[contenteditable][id*='EDITOR__DOCS_NORMAL']",
  wideFormulaBar: "[data-u-comp='formula-bar'] button",
  newSheet: "footer [data-u-comp='sheet-bar-append-button'] .univerjs-icon-increase-icon",
  sheets: "footer [data-u-comp='sheet-bar-append-button'] .univerjs-icon-convert-icon",
  zoomOut: "footer .univerjs-icon-reduce-icon",
  zoomIn: "footer [data-u-comp='button'] .univerjs-icon-increase-icon",
  zoom: "[data-zoom] button, [data-zoom] a",
  closeMessage: ".univerjs-icon-close-icon",
} as const;

/** What bears the name of a picture on it. */
const NAMED = "button, a, input, [contenteditable]";

/** What opens choices; Univer makes it of plain elements, and shows by its colour alone whether it is shut. */
const OPENERS = ".workbook-ground :is(div, a)[aria-haspopup]";
const SHUT = ".univer-cursor-not-allowed";

const EDITORS = "[data-u-comp='editor'][contenteditable]";

export type PartNames = Readonly<Record<keyof typeof PARTS | "choices", string>>;

/** Says the names of Univer's buttons and fields to those who do not see their pictures; the answer changes them. */
export function nameParts(
  univer: Univer,
  container: HTMLElement,
  first: PartNames,
): (names: PartNames) => void {
  let names = first;
  const parts = Object.entries(PARTS) as [keyof PartNames, string][];
  const { ownerDocument: page } = container;
  const name = () => {
    for (const [part, where] of parts) {
      for (const found of page.querySelectorAll(where)) set(found.closest(NAMED), "aria-label", names[part]);
    }
    for (const opener of page.querySelectorAll(OPENERS)) describeOpener(opener, names.choices);
    for (const editor of page.querySelectorAll(EDITORS)) set(editor, "role", "textbox");
    // Roles that there are not; the handle is a button as it is.
    for (const element of container.querySelectorAll("[role='handle'], [role='track']")) {
      if (element.getAttribute("role") === "track") element.setAttribute("data-zoom", "");
      element.removeAttribute("role");
    }
    // The canvas is looked at, not typed into: the keyboard belongs to the field beside it.
    for (const canvas of container.querySelectorAll("canvas[tabindex='1']"))
      canvas.setAttribute("tabindex", "-1");
  };
  let asked = 0;
  const changes = new MutationObserver(() => {
    asked ||= requestAnimationFrame(() => {
      asked = 0;
      name();
    });
  });
  changes.observe(container, { childList: true, subtree: true, attributeFilter: ["class"] });
  name();
  univer.onDispose(() => changes.disconnect());
  return (others) => {
    names = others;
    name();
  };
}

/** A button, named by its own words if it has any; where a field or a button stands in it, what holds that together. */
function describeOpener(opener: Element, name: string): void {
  const isGroup = opener.querySelector("button, input") !== null;
  set(opener, "role", isGroup ? "group" : "button");
  if (isGroup) return;
  set(opener, "aria-disabled", String(opener.matches(SHUT) || opener.querySelector(SHUT) !== null));
  if (opener.localName === "div" && opener.textContent?.trim() === "") set(opener, "aria-label", name);
}

function set(element: Element | null, attribute: string, value: string): void {
  if (element && element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
}
