import type { ShownText } from "../../sheet/text-runs";
import { PLAIN, RunText, type TextLook } from "../grid/run-text";

/** Elements that stand on lines of their own. */
const BLOCKS = new Set([
  ...[
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "ul",
    "ol",
    "dl",
    "dt",
    "dd",
    "hr",
    "menu",
    "dir",
  ],
  ...["pre", "center", "address", "blockquote", "form", "fieldset", "legend", "section", "header", "footer"],
  ...["article", "aside", "nav", "main", "figure", "figcaption", "details", "summary", "textarea", "listing"],
  ...["xmp", "plaintext", "table", "caption", "body"],
]);

export function isBlock(element: string): boolean {
  return BLOCKS.has(element);
}

/** Gathers a text as a browser shows it: white space is one blank, lines break where elements say so. */
export class HtmlText {
  private readonly text = new RunText();
  private isLineBegun = false;
  /** Whether what comes next stands on a line of its own. */
  private breaks = false;

  add(text: string, look: TextLook = PLAIN): void {
    const shown = text.replace(/[ \t\r\n\f]+/g, " ");
    if (shown === "" || (shown === " " && (this.breaks || !this.isLineBegun))) return;
    if (this.breaks) this.text.add("\n", PLAIN);
    this.breaks = false;
    this.isLineBegun = true;
    this.text.add(shown, look);
  }

  /** A text whose line breaks and tabs stay. */
  addLines(text: string, look: TextLook = PLAIN): void {
    if (text === "") return;
    if (this.breaks) this.text.add("\n", PLAIN);
    this.breaks = false;
    this.isLineBegun = true;
    this.text.add(text.replace(/\r\n?/g, "\n"), look);
  }

  /** `<br>`. */
  breakLine(): void {
    this.text.add("\n", PLAIN);
    this.breaks = false;
    this.isLineBegun = false;
  }

  /** The beginning or end of a block; blocks that begin or end together break the line once. */
  breakBlock(): void {
    this.breaks = this.isLineBegun;
  }

  /** The text, white space around its lines and blank lines at its ends taken away. */
  end(): ShownText {
    const { text, struck } = this.text.shown();
    const lines = text.replace(/\u00a0/g, " ").split("\n");
    return {
      text: lines
        .map((line) => line.trim())
        .join("\n")
        .trim(),
      struck,
    };
  }
}
