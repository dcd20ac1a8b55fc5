import { shownText, type Look, type ShownText } from "../../sheet/text-runs";

/** A run as a file stores it; without a look of its own it has that of its cell's font. */
export interface StoredRun {
  readonly text: string;
  readonly look: Look | null;
}

/** A text in runs. What it says depends on the font of the cell that it stands in; many may show the same one. */
export class RichText {
  private readonly shown = new Map<string, ShownText>();

  constructor(private readonly runs: readonly StoredRun[]) {}

  in(font: Look): ShownText {
    const key = `${font.struck} ${font.raised}`;
    const known = this.shown.get(key);
    if (known !== undefined) return known;
    const shown = shownText(this.runs.map(({ text, look }) => ({ text, ...(look ?? font) })));
    this.shown.set(key, shown);
    return shown;
  }
}

/** A text as a cell refers to it: with a look of its own, or all of it in the cell's font. */
export type StoredText = string | RichText;

/** What a text says in a cell of that font. */
export function shownIn(font: Look, text: StoredText): ShownText {
  return typeof text === "string" ? { text, struck: font.struck && text.trim() !== "" } : text.in(font);
}
