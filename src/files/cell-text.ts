const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Text as the format stores it → text as it reads: "_x000D_" stands for a character XML has no place for. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/**
 * Gathers the text of a string item: of its `t` elements, in rich text those of every run, never those
 * of the phonetic reading that may stand beside.
 */
export class TextItem {
  private pieces = "";
  /** What the open `t` element holds so far. */
  private run = "";
  private inText = false;
  private inPhonetic = false;

  begin(): void {
    this.pieces = "";
    this.run = "";
    this.inText = false;
    this.inPhonetic = false;
  }

  open(element: string): void {
    if (element === "t") this.inText = !this.inPhonetic;
    else if (element === "rPh") this.inPhonetic = true;
  }

  text(text: string): void {
    if (this.inText) this.run += text;
  }

  close(element: string): void {
    if (element === "t") this.endRun();
    else if (element === "rPh") this.inPhonetic = false;
  }

  /** Run by run: what looks like an escape only where runs meet is none. */
  private endRun(): void {
    this.pieces += unescapeText(this.run);
    this.run = "";
    this.inText = false;
  }

  end(): string {
    return this.pieces;
  }
}
