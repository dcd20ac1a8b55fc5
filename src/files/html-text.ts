/** Elements that stand on lines of their own. */
const BLOCKS = new Set([
  ...["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "hr"],
  ...["pre", "center", "address", "blockquote", "form", "fieldset", "section", "header", "footer", "main"],
  ...["article", "table", "caption", "body"],
]);

export function isBlock(element: string): boolean {
  return BLOCKS.has(element);
}

/** Gathers a text as a browser shows it: white space is one blank, lines break where elements say so. */
export class HtmlText {
  private readonly pieces: string[] = [];
  private isLineBegun = false;
  /** Whether what comes next stands on a line of its own. */
  private breaks = false;

  add(text: string): void {
    const shown = text.replace(/[ \t\r\n\f]+/g, " ");
    if (shown === "" || (shown === " " && (this.breaks || !this.isLineBegun))) return;
    if (this.breaks) this.pieces.push("\n");
    this.breaks = false;
    this.isLineBegun = true;
    this.pieces.push(shown);
  }

  /** `<br>`. */
  breakLine(): void {
    this.pieces.push("\n");
    this.breaks = false;
    this.isLineBegun = false;
  }

  /** The beginning or end of a block; blocks that begin or end together break the line once. */
  breakBlock(): void {
    this.breaks = this.isLineBegun;
  }

  /** The text, white space around its lines and blank lines at its ends taken away. */
  end(): string {
    const lines = this.pieces
      .join("")
      .replace(/\u00a0/g, " ")
      .split("\n");
    return lines
      .map((line) => line.trim())
      .join("\n")
      .trim();
  }
}
