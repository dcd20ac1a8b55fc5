import type { ShownText } from "../../sheet/text-runs";
import { PLAIN_LOOK, type OpenDocumentLook, type OpenDocumentStyles } from "./opendocument-styles";
import { PLAIN, RunText } from "../grid/run-text";
import type { Attributes } from "../xml";

/** What a cell shows, and whether any of it is struck out or raised. */
export interface CellText extends ShownText {
  readonly isPlain: boolean;
  /** Whether there is a text, be it that of nothing. */
  readonly isThere: boolean;
}

/** The text of a cell: its paragraphs, a line each. */
export class CellParagraphs {
  private runs = new RunText();
  private count = 0;
  private around: OpenDocumentLook = PLAIN_LOOK;
  /** Look of each element that is open, from the paragraph on. */
  private readonly looks: OpenDocumentLook[] = [];

  constructor(private readonly styles: OpenDocumentStyles) {}

  begin(cellStyle: string): void {
    this.runs = new RunText();
    this.count = 0;
    this.around = this.styles.lookOf("table-cell", cellStyle, PLAIN_LOOK);
    this.looks.length = 0;
  }

  open(element: string, attributes: Attributes): void {
    const isInside = this.looks.length > 0;
    const isLine = element === "p" || element === "h";
    if (isLine && !isInside && this.count++ > 0) this.runs.add("\n", PLAIN);
    if (isLine || isInside) this.looks.push(this.lookOf(element, attributes));
    if (element === "s") this.add(" ".repeat(countOf(attributes["text:c"], MOST_SPACES)));
    else if (element === "tab") this.add("\t");
    else if (element === "line-break") this.add("\n");
  }

  private lookOf(element: string, attributes: Attributes): OpenDocumentLook {
    const around = this.looks.at(-1) ?? this.around;
    if (element !== "p" && element !== "h" && element !== "span") return around;
    const family = element === "span" ? "text" : "paragraph";
    return this.styles.lookOf(family, attributes["text:style-name"], around);
  }

  text(text: string): void {
    if (this.looks.length > 0) this.add(text);
  }

  private add(text: string): void {
    const look = this.looks.at(-1) ?? this.around;
    if (!look.isHidden) this.runs.add(text, look);
  }

  close(): void {
    this.looks.pop();
  }

  end(): CellText {
    // A number may stand there without the text that it is shown as.
    const isThere = this.count > 0;
    const { isPlain, isEmpty } = this.runs;
    if (isEmpty) return { text: "", struck: this.around.struck, isPlain, isThere };
    const { text, struck } = this.runs.shown();
    return { text, struck, isPlain, isThere };
  }
}

/** Spaces in a row that anybody types; a bound, because an element makes many of them. */
const MOST_SPACES = 64;

/** How often something repeats or how far it spans: 1 unless a whole number says more. */
export function countOf(written: string | undefined, most: number): number {
  const count = written === undefined ? 1 : Math.floor(Number(written));
  return count > 1 ? Math.min(count, most) : 1;
}
