import { prefixed, type Attributes } from "./xml";

/** Elements of a run that stand for a character. */
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: "\t",
  ptab: "\t",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "-",
};

/** Gathers the text of a paragraph: of its runs, all but the hidden ones. */
export class WordParagraph {
  private pieces = "";
  private isHidden = false;
  private inText = false;

  open(element: string, attributes: Attributes): void {
    if (element === "r") this.isHidden = false;
    else if (element === "vanish") this.isHidden = !isOff(prefixed(attributes, "val"));
    else if (element === "t") this.inText = true;
    else if (!this.isHidden) this.pieces += CHARACTERS[element] ?? "";
  }

  text(text: string): void {
    if (this.inText && !this.isHidden) this.pieces += text;
  }

  close(element: string): void {
    if (element === "t") this.inText = false;
    else if (element === "r") this.isHidden = false;
  }

  end(): string {
    return this.pieces;
  }
}

/** A switch of a run is on when it is there, unless its value says otherwise. */
function isOff(value: string | undefined): boolean {
  return value === "0" || value === "false" || value === "off";
}
