import type { TextRun } from "../../sheet/text-runs";
import type { Declarations } from "./style-sheet";
import { isNoSize, type Attributes } from "../xml";

/** How the text in an element looks; what lies within takes it on. */
export interface HtmlLook extends Pick<TextRun, "struck" | "raised"> {
  /** Hidden or of no size: still there, but nobody sees it; what lies within may be seen all the same. */
  readonly isUnseen: boolean;
  readonly isSizeless: boolean;
  /** Whether line breaks of the source are line breaks. */
  readonly keepsLines: boolean;
}

export const PLAIN_LOOK: HtmlLook = {
  struck: false,
  raised: null,
  isUnseen: false,
  isSizeless: false,
  keepsLines: false,
};

/** All properties that are looked at. */
export const LOOKED_AT: ReadonlySet<string> = new Set([
  ...["text-decoration", "text-decoration-line", "text-line-through", "vertical-align", "mso-text-raise"],
  ...["display", "visibility", "mso-hide", "opacity", "font-size", "color", "white-space"],
  ...["position", "left", "top", "text-indent", "margin-left", "clip", "clip-path", "overflow"],
  ...["width", "height", "max-width", "max-height", "mso-number-format", "vnd.ms-excel.numberformat"],
]);

const STRUCK = new Set(["s", "strike", "del"]);
const RAISED: Readonly<Record<string, TextRun["raised"]>> = { sup: "above", sub: "below" };
const KEEPING = new Set(["pre", "textarea", "listing", "xmp", "plaintext"]);

/** Elements that say something by themselves. */
const SPEAKING = new Set([...STRUCK, ...Object.keys(RAISED), ...KEEPING]);

/** The look of an element within another of the look `around`. */
export function lookOf(element: string, declared: Declarations, around: HtmlLook): HtmlLook {
  if (declared.size === 0 && !SPEAKING.has(element)) return around;
  const said = (property: string) => declared.get(property)?.value.toLowerCase();
  const hide = said("mso-hide");
  const visibility = said("visibility");
  const size = said("font-size");
  const space = said("white-space");
  const isSeen = visibility === "visible" || hide === "none";
  const isUnseen =
    /^(?:hidden|collapse)$/.test(visibility ?? "") || hide === "all" || said("color") === "transparent";
  return {
    struck: struckBy(element, said) ?? around.struck,
    raised: RAISED[element] ?? raisedBy(element, said) ?? around.raised,
    isUnseen: isUnseen || (around.isUnseen && !isSeen),
    isSizeless: size === undefined ? around.isSizeless : isNothing(size),
    keepsLines:
      space === undefined ? KEEPING.has(element) || around.keepsLines : /^(?:pre|break)/.test(space),
  };
}

type Said = (property: string) => string | undefined;

/** An underline does not take the stroke of what lies around away; "none" does, as Excel has it. */
function struckBy(element: string, said: Said): boolean | undefined {
  const lines = [said("text-decoration"), said("text-decoration-line")].filter((each) => each !== undefined);
  const through = said("text-line-through");
  if (lines.some((line) => line.includes("line-through")) || (through ?? "none") !== "none") return true;
  if (lines.some((line) => line.startsWith("none"))) return false;
  return STRUCK.has(element) ? true : undefined;
}

/** Of a cell this says where its text stands in it, not how high above the line. */
const CELLS = new Set(["td", "th", "tr", "table", "tbody", "thead", "tfoot", "col", "img"]);

function raisedBy(element: string, said: Said): TextRun["raised"] | undefined {
  if (CELLS.has(element)) return undefined;
  const align = said("vertical-align") ?? "";
  if (align === "super" || align === "sub") return align === "super" ? "above" : "below";
  const height = parseFloat(said("mso-text-raise") ?? align);
  if (!height) return undefined;
  return height > 0 ? "above" : "below";
}

/** Whether the element with all it holds is not there to be seen. */
export function isHidden({ hidden }: Attributes, declared: Declarations): boolean {
  if (declared.size === 0) return hidden !== undefined;
  const said = (property: string) => declared.get(property)?.value.toLowerCase() ?? "";
  const display = said("display");
  if (display !== "") return display === "none";
  if (hidden !== undefined || isNothing(said("opacity"))) return true;
  return isClipped(said) || isOffScreen(said);
}

/** Whether a row has no height, or a column no width. */
export function isOfNoSize(name: string, attributes: Attributes, declared: Declarations): boolean {
  const side = name === "tr" ? "height" : name === "col" ? "width" : null;
  return side !== null && (isNoSize(attributes[side]) || isNoSize(declared.get(side)?.value));
}

/** What is kept for readers of the blind is cut down to nothing or put beside the page. */
function isClipped(said: (property: string) => string): boolean {
  if (/^rect\((?:[01](?:px)?[\s,]*){4}\)$/.test(said("clip"))) return true;
  if (/^inset\((?:50|100)%/.test(said("clip-path"))) return true;
  const sides = ["width", "height", "max-width", "max-height"].map(said);
  return said("overflow") === "hidden" && sides.some((size) => isNothing(size) || size === "1px");
}

const FAR = -999;

function isOffScreen(said: (property: string) => string): boolean {
  const moved = /^(?:absolute|fixed|relative)$/.test(said("position")) ? ["left", "top"] : [];
  return [...moved, "text-indent", "margin-left"].some((side) => parseFloat(said(side)) <= FAR);
}

/** "0", "0px", "0.0em". */
function isNothing(size: string): boolean {
  return /^0+(?:\.0*)?(?:[a-z]+|%)?$/.test(size);
}

const LINES = /^(?:block|flex|grid|list-item|flow-root|table(?:-row|-cell|-caption)?)$/;

/** Whether the element stands on lines of its own because its style says so. */
export function isBlockBy(declared: Declarations): boolean {
  return declared.size > 0 && LINES.test(declared.get("display")?.value.toLowerCase() ?? "");
}
