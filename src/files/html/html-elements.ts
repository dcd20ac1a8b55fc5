import type { Budget } from "../limits";
import { isBlockBy, isHidden, isOfNoSize, lookOf, LOOKED_AT, PLAIN_LOOK, type HtmlLook } from "./html-look";
import { formatIn } from "./html-formats";
import { HtmlStyles, type StyledElement } from "./html-styles";
import { isBlock } from "./html-text";
import type { Attributes } from "../xml";

/** An element that is open, and how a page shows it. */
export interface OpenElement extends StyledElement {
  readonly around: OpenElement | null;
  readonly look: HtmlLook;
  readonly isBlock: boolean;
  /** Hidden with all that it holds. */
  readonly isHidden: boolean;
  /** Number format code, `undefined` when nothing says one. */
  readonly format: string | null | undefined;
}

/** One object an element, filled in as it is understood: pages have hundreds of thousands. */
class Element implements OpenElement {
  look = PLAIN_LOOK;
  isBlock = false;
  isHidden = false;
  format: string | null | undefined = undefined;

  constructor(
    readonly name: string,
    readonly classes: ReadonlySet<string>,
    readonly id: string,
    readonly around: Element | null,
  ) {}
}

/** Elements that are hidden with all they hold, but read. */
export const ROWS: ReadonlySet<string> = new Set([
  "table",
  "thead",
  "tbody",
  "tfoot",
  "tr",
  "col",
  "colgroup",
]);

/** What formulas put over, under or behind one another is not one number: 1 over 2 is not 12. */
const STACKED: ReadonlySet<string> = new Set([
  ...["mfrac", "mroot", "msub", "msup", "msubsup", "munder", "mover", "munderover"],
]);

const NO_CLASSES: ReadonlySet<string> = new Set();

/** The elements of a page that are open, innermost last, each with its look. */
export class HtmlElements {
  private readonly styles: HtmlStyles;
  private innermost: Element | null = null;

  constructor(styleSheets: readonly string[], budget: Budget) {
    this.styles = new HtmlStyles(LOOKED_AT, styleSheets, budget);
  }

  open(name: string, attributes: Attributes): OpenElement {
    const around = this.innermost;
    const element = new Element(
      name,
      classesOf(attributes.class),
      (attributes.id ?? "").toLowerCase(),
      around,
    );
    const declared = this.styles.of(element, attributes.style);
    const look = lookOf(name, declared, around?.look ?? PLAIN_LOOK);
    // A row that is not seen is a hidden row: it is read, and told.
    const isUnseenRow = look.isUnseen && ROWS.has(name);
    element.look = isUnseenRow ? { ...look, isUnseen: false } : look;
    element.isBlock = isBlock(name) || isBlockBy(declared) || STACKED.has(around?.name ?? "");
    element.isHidden =
      isUnseenRow || isHidden(attributes, declared) || isOfNoSize(name, attributes, declared);
    element.format = formatIn(declared);
    return (this.innermost = element);
  }

  /** The innermost element, which ends. */
  close(): OpenElement | null {
    const ended = this.innermost;
    this.innermost = ended?.around ?? null;
    return ended;
  }

  get look(): HtmlLook {
    return this.innermost?.look ?? PLAIN_LOOK;
  }
}

function classesOf(written: string | undefined): ReadonlySet<string> {
  return written === undefined ? NO_CLASSES : new Set(written.toLowerCase().split(/\s+/));
}
