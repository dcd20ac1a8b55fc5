import { shownText, type ShownText, type TextRun } from "../../sheet/text-runs";

/** How a piece of a text looks, as far as it decides what is read. */
export type TextLook = Pick<TextRun, "struck" | "raised">;

export const PLAIN: TextLook = { struck: false, raised: null };

/** Characters that a cell of the programs holds; what goes on longer is no cell's text. */
export const MOST_CHARACTERS = 32_767;

/** Gathers a text from its runs; those of one look that follow each other are one. */
export class RunText {
  /** All of it as long as it is plain, which most texts are to their end. */
  private plain = "";
  private gathered: { -readonly [Part in keyof TextRun]: TextRun[Part] }[] | null = null;
  private left = MOST_CHARACTERS;

  add(text: string, { struck, raised }: TextLook): void {
    const piece = text.length > this.left ? text.slice(0, this.left) : text;
    if (piece === "") return;
    this.left -= piece.length;
    if (this.gathered === null) {
      if (!struck && raised === null) {
        this.plain += piece;
        return;
      }
      this.gathered = this.plain === "" ? [] : [{ text: this.plain, ...PLAIN }];
    }
    const last = this.gathered.at(-1);
    if (last && last.struck === struck && last.raised === raised) last.text += piece;
    else this.gathered.push({ text: piece, struck, raised });
  }

  /** Whether nothing of it is struck out or raised. */
  get isPlain(): boolean {
    return this.gathered === null;
  }

  get isEmpty(): boolean {
    return this.left === MOST_CHARACTERS;
  }

  addRuns(runs: readonly TextRun[]): void {
    for (const run of runs) this.add(run.text, run);
  }

  get runs(): readonly TextRun[] {
    if (this.gathered !== null) return this.gathered;
    return this.isEmpty ? [] : [{ text: this.plain, ...PLAIN }];
  }

  shown(): ShownText {
    return this.gathered === null ? { text: this.plain, struck: false } : shownText(this.gathered);
  }
}
