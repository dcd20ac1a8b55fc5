import type { TextRun } from "../../sheet/text-runs";
import { RunText } from "../grid/run-text";
import { readRunProperty, type RunProperties } from "./word-run";
import type { RunLook, WordStyles } from "./word-styles";
import { prefixed, type Attributes } from "../xml";

/** Elements of a run that stand for a character; `den` is what a fraction is divided by. */
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: "\t",
  ptab: "\t",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "-",
  den: "/",
};

/** Exponents and indexes of formulas. */
const RAISED: Readonly<Record<string, TextRun["raised"]>> = { sup: "above", sub: "below" };

/** A field that draws what it says, a number in a circle or a fraction, and has no other result. */
const DRAWN = /^\s*eq\b/i;

/** Gathers the text of a paragraph: of its runs, all but the hidden ones. */
export class WordParagraph {
  private readonly text = new RunText();
  private style: string | undefined;
  private run: RunProperties = {};
  /** Look of the run; `null` while its properties are being read. */
  private look: RunLook | null = null;
  private readonly raised: TextRun["raised"][] = [];
  private inText = false;
  private inField = false;

  constructor(private readonly styles: WordStyles) {}

  /** An element of the paragraph's own properties. */
  describe(element: string, attributes: Attributes): void {
    if (element === "pStyle") this.style = prefixed(attributes, "val");
  }

  open(element: string, attributes: Attributes): void {
    if (element === "r") this.beginRun();
    else if (element === "t") this.inText = true;
    else if (element === "instrText") this.inField = true;
    else if (element === "sym") this.add(symbolOf(prefixed(attributes, "char")));
    else if (RAISED[element]) this.raised.push(RAISED[element]);
    else if (CHARACTERS[element] !== undefined) this.add(CHARACTERS[element]);
    else readRunProperty(this.run, element, attributes);
  }

  private beginRun(): void {
    this.run = {};
    this.look = null;
  }

  characters(text: string): void {
    if (this.inText || (this.inField && DRAWN.test(text))) this.add(text);
  }

  private add(text: string): void {
    this.look ??= this.styles.lookOf(this.run, this.style);
    const { struck, raised, isHidden } = this.look;
    if (!isHidden) this.text.add(text, { struck, raised: this.raised.at(-1) ?? raised });
  }

  close(element: string): void {
    if (element === "t") this.inText = false;
    else if (element === "instrText") this.inField = false;
    else if (element === "r") this.beginRun();
    else if (RAISED[element]) this.raised.pop();
  }

  end(): readonly TextRun[] {
    return this.text.runs;
  }
}

/** A character of a font of symbols, by its number in hexadecimal digits: whatever it looks like, it is no blank. */
function symbolOf(code: string | undefined): string {
  return code !== undefined && /^[\da-f]{2,4}$/i.test(code) ? String.fromCharCode(parseInt(code, 16)) : "";
}
