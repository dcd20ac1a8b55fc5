import type { TextRun } from "../../sheet/text-runs";
import { DataStyles } from "./data-styles";
import { Budget, LIMITS, STYLE_COST } from "../limits";
import { PLAIN, type TextLook } from "../grid/run-text";
import { isNoSize, readXml, type Attributes } from "../xml";

/** A way up the parents that is longer than any program's runs in a circle. */
const MOST_PARENTS = 32;

/** What a style says of the look of text; `undefined` is what it does not speak of. */
interface TextProperties {
  readonly struck: boolean | undefined;
  readonly raised: TextRun["raised"] | undefined;
  readonly isHidden: boolean | undefined;
}

const NOTHING: TextProperties = { struck: undefined, raised: undefined, isHidden: undefined };

/** Kinds of styles that speak of text. */
type TextFamily = "table-cell" | "paragraph" | "text";

interface Style {
  readonly parent: string | undefined;
  /** Name of its number format. */
  readonly data: string | undefined;
  text: TextProperties;
}

/** How text looks in a cell, a paragraph or a span. */
export interface OpenDocumentLook extends TextLook {
  readonly isHidden: boolean;
}

export const PLAIN_LOOK: OpenDocumentLook = { ...PLAIN, isHidden: false };

/** What the styles of an OpenDocument file say: looks of text, number formats of cells, which sheets are hidden. */
export class OpenDocumentStyles {
  private readonly data: DataStyles;
  /** By family and name: "table-cell ce1". */
  private readonly styles: Map<string, Style>;
  private readonly formats = new Map<string, string | null>();
  private readonly texts = {
    "table-cell": new Map(),
    paragraph: new Map(),
    text: new Map(),
  } satisfies Record<TextFamily, Map<string, TextProperties>>;
  private readonly hiddenTables: Set<string>;
  /** Styles of rows and columns that nobody sees, by family and name. */
  private readonly noSize: Set<string>;
  private family = "";
  private name = "";
  private style: Style | null = null;

  /** `common` are those of another part, which are there too. What they take in memory is asked of `budget`. */
  constructor(
    common: OpenDocumentStyles | null,
    private readonly budget: Budget,
  ) {
    common?.budget.spendIn(budget);
    this.data = new DataStyles(common?.data ?? null);
    this.styles = new Map(common?.styles);
    this.hiddenTables = new Set(common?.hiddenTables);
    this.noSize = new Set(common?.noSize);
  }

  open(element: string, attributes: Attributes): void {
    this.data.open(element, attributes);
    if (element === "style") this.begin(attributes);
    else if (this.style === null) return;
    else if (element === "text-properties") this.style.text = textProperties(attributes);
    else if (
      element === "table-properties" &&
      this.family === "table" &&
      attributes["table:display"] === "false"
    )
      this.hiddenTables.add(this.name);
    else if (element === "table-row-properties") this.sized(attributes["style:row-height"]);
    else if (element === "table-column-properties") this.sized(attributes["style:column-width"]);
  }

  private sized(size: string | undefined): void {
    if (isNoSize(size)) this.noSize.add(`${this.family} ${this.name}`);
  }

  private begin(attributes: Attributes): void {
    this.budget.spendBytes(STYLE_COST);
    this.name = attributes["style:name"] ?? "";
    this.family = attributes["style:family"] ?? "";
    const parent = attributes["style:parent-style-name"];
    this.style = { parent, data: attributes["style:data-style-name"], text: NOTHING };
    this.styles.set(`${this.family} ${this.name}`, this.style);
  }

  text(text: string): void {
    this.data.text(text);
  }

  close(element: string): void {
    this.data.close(element);
    if (element === "style") this.style = null;
  }

  hides(tableStyle: string | undefined): boolean {
    return tableStyle !== undefined && tableStyle !== "" && this.hiddenTables.has(tableStyle);
  }

  /** Whether rows or columns in that style have no size. */
  isOfNoSize(family: "table-row" | "table-column", style: string | undefined): boolean {
    return style !== undefined && this.noSize.has(`${family} ${style}`);
  }

  /** Number format code of a cell's style, `null` for General. Asked only once all styles are read. */
  formatOf(cellStyle: string): string | null {
    const known = this.formats.get(cellStyle);
    if (known !== undefined) return known;
    const data = this.firstOf("table-cell", cellStyle, ({ data: own }) => own);
    const format = data === undefined ? null : this.data.codeOf(data);
    this.formats.set(cellStyle, format);
    return format;
  }

  /** The look of what is in a style, within a text of the look `around`. */
  lookOf(family: TextFamily, style: string | undefined, around: OpenDocumentLook): OpenDocumentLook {
    if (style === undefined) return around;
    const text = this.textOf(family, style);
    if (text === NOTHING) return around;
    const { struck, raised, isHidden } = text;
    return {
      struck: struck ?? around.struck,
      raised: raised === undefined ? around.raised : raised,
      isHidden: isHidden ?? around.isHidden,
    };
  }

  private textOf(family: TextFamily, style: string): TextProperties {
    const texts: Map<string, TextProperties> = this.texts[family];
    const known = texts.get(style);
    if (known !== undefined) return known;
    const struck = this.firstOf(family, style, ({ text }) => text.struck);
    const raised = this.firstOf(family, style, ({ text }) => text.raised);
    // Programs show a cell all the same; one that writes so of its locked cells does, too.
    const isHidden =
      family === "table-cell" ? undefined : this.firstOf(family, style, ({ text }) => text.isHidden);
    const isSaid = struck !== undefined || raised !== undefined || isHidden !== undefined;
    const text: TextProperties = isSaid ? { struck, raised, isHidden } : NOTHING;
    texts.set(style, text);
    return text;
  }

  /** What the style says, or the first of its parents that says anything. */
  private firstOf<Said>(
    family: string,
    name: string,
    ask: (style: Style) => Said | undefined,
  ): Said | undefined {
    let style = this.styles.get(`${family} ${name}`);
    for (let steps = 0; style !== undefined && steps < MOST_PARENTS; steps++) {
      const said = ask(style);
      if (said !== undefined) return said;
      style = style.parent === undefined ? undefined : this.styles.get(`${family} ${style.parent}`);
    }
    return undefined;
  }
}

/** Reads the part of the styles that all content has. Throws `Refused`. */
export function readCommonStyles(bytes: Uint8Array, part: string): OpenDocumentStyles {
  const styles = new OpenDocumentStyles(null, new Budget(LIMITS));
  readXml(bytes, part, styles);
  return styles;
}

function textProperties(attributes: Attributes): TextProperties {
  const line = attributes["style:text-line-through-style"] ?? attributes["style:text-line-through-type"];
  const position = attributes["style:text-position"];
  const display = attributes["text:display"];
  return {
    struck: line === undefined ? undefined : line !== "none",
    raised: position === undefined ? undefined : raisedBy(position),
    isHidden: display === undefined ? undefined : display === "none",
  };
}

/** "super 58%", "sub 58%", "33% 58%". */
function raisedBy(position: string): TextRun["raised"] {
  if (position.startsWith("super")) return "above";
  if (position.startsWith("sub")) return "below";
  const height = parseFloat(position);
  if (!height) return null;
  return height > 0 ? "above" : "below";
}
