import { PLAIN, type Look } from "../../sheet/text-runs";
import type { Budget } from "../limits";
import { RichText, type StoredRun, type StoredText } from "../grid/rich-text";
import { isOff, type Attributes } from "../xml";

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Text as the format stores it → text as it reads: "_x000D_" stands for a character XML has no place for. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Bytes that a run takes besides its characters; in the file it takes twenty. */
const RUN_COST = 80;

/**
 * Gathers the text of a string item: of its `t` elements, in rich text those of every run, never those
 * of the phonetic reading that may stand beside.
 */
export class TextItem {
  private runs: StoredRun[] = [];
  private look: Look | null = null;
  /** What the open `t` element holds so far. */
  private piece = "";
  private inText = false;
  private inPhonetic = false;

  constructor(private readonly budget: Budget) {}

  begin(): void {
    this.runs = [];
    this.look = null;
    this.piece = "";
    this.inText = false;
    this.inPhonetic = false;
  }

  /** What comes is another text in the same place. */
  breakLine(): void {
    this.runs.push({ text: "\n", look: null });
  }

  open(element: string, attributes: Attributes): void {
    if (element === "t") this.inText = !this.inPhonetic;
    else if (element === "rPh") this.inPhonetic = true;
    else if (element === "r") this.look = null;
    else if (element === "rPr") this.look = PLAIN;
    else if (this.look !== null) this.look = lookWith(this.look, element, attributes);
  }

  text(text: string): void {
    if (this.inText) this.piece += text;
  }

  close(element: string): void {
    if (element === "t") this.endPiece();
    else if (element === "rPh") this.inPhonetic = false;
  }

  /** Piece by piece: what looks like an escape only where pieces meet is none. */
  private endPiece(): void {
    const text = unescapeText(this.piece);
    const last = this.runs.at(-1);
    if (last && isSame(last.look, this.look)) {
      this.runs[this.runs.length - 1] = { text: last.text + text, look: last.look };
    } else {
      if (last) this.budget.spendBytes(RUN_COST);
      this.runs.push({ text, look: this.look });
    }
    this.piece = "";
    this.inText = false;
  }

  end(): StoredText {
    const [first, ...more] = this.runs;
    if (first === undefined) return "";
    return more.length === 0 && first.look === null ? first.text : new RichText(this.runs);
  }
}

/** The look with what an element of a font says besides. */
export function lookWith(look: Look, element: string, { val: value }: Attributes): Look {
  if (element === "strike") return { ...look, struck: !isOff(value) };
  if (element !== "vertAlign") return look;
  return { ...look, raised: value === "superscript" ? "above" : value === "subscript" ? "below" : null };
}

function isSame(a: Look | null, b: Look | null): boolean {
  return a === b || (a !== null && b !== null && a.struck === b.struck && a.raised === b.raised);
}
