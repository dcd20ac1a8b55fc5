import type { Univer } from "@univerjs/core";

/** Where Univer's own parts are; it gives names to few of them, and to the mouse alone. */
const PARTS = {
  undo: "button:has(.univerjs-icon-undo-icon)",
  redo: "button:has(.univerjs-icon-redo-icon)",
  fontBigger: "button:has(.univerjs-icon-font-size-increase-icon)",
  fontSmaller: "button:has(.univerjs-icon-font-size-reduce-icon)",
  bold: "button:has(.univerjs-icon-bold-icon)",
  italic: "button:has(.univerjs-icon-italic-icon)",
  underline: "button:has(.univerjs-icon-underline-icon)",
  moreDecimals: "button:has(.univerjs-icon-add-digits-icon)",
  fewerDecimals: "button:has(.univerjs-icon-reduce-digits-icon)",
  font: "input.univer-block",
  fontSize: "[data-u-comp='input'] input",
  nameBox: "[data-u-comp='defined-name'] input",
  names: "[data-u-comp='defined-name'] a",
  formulaBar: "[id*='EDITOR__DOCS_FORMULA']",
  cell: "[id*='EDITOR__DOCS_NORMAL']",
  wideFormulaBar: "[data-u-comp='formula-bar'] button",
  newSheet: "footer [data-u-comp='sheet-bar-append-button']:has(.univerjs-icon-increase-icon)",
  sheets: "footer [data-u-comp='sheet-bar-append-button']:has(.univerjs-icon-convert-icon)",
  zoomOut: "footer button:has(.univerjs-icon-reduce-icon)",
  zoomIn: "footer [data-u-comp='button']:has(.univerjs-icon-increase-icon)",
  zoom: "[data-zoom] button, [data-zoom] a",
  closeMessage: "button:has(.univerjs-icon-close-icon)",
} as const;

export type PartNames = Readonly<Record<keyof typeof PARTS, string>>;

/** Says the names of Univer's buttons and fields to those who do not see their pictures; the answer changes them. */
export function nameParts(
  univer: Univer,
  container: HTMLElement,
  first: PartNames,
): (names: PartNames) => void {
  let names = first;
  const parts = Object.entries(PARTS) as [keyof PartNames, string][];
  const name = () => {
    for (const [part, where] of parts) {
      for (const element of container.ownerDocument.querySelectorAll(where)) {
        if (element.getAttribute("aria-label") !== names[part])
          element.setAttribute("aria-label", names[part]);
      }
    }
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
  changes.observe(container, { childList: true, subtree: true });
  name();
  univer.onDispose(() => changes.disconnect());
  return (others) => {
    names = others;
    name();
  };
}
