import { shownText, type ShownText, type TextRun } from "../../sheet/text-runs";

/** How a piece of a text looks, as far as it decides what is read. */
export type TextLook = Pick<TextRun, "struck" | "raised">;

export const PLAIN: TextLook = { struck: false, raised: null };

/** Characters that a cell of the programs holds; what goes on longer is no cell's text. */
export const MOST_CHARACTERS = 32_767;

/** Gathers a text from its runs; those of one look that follow each other are one. */
export class RunText {
  private readonly gathered: { -readonly [Part in keyof TextRun]: TextRun[Part] }[] = [];
  private left = MOST_CHARACTERS;

  add(text: string, { struck, raised }: TextLook): void {
    const piece = text.slice(0, this.left);
    if (piece === "") return;
    this.left -= piece.length;
    const last = this.gathered.at(-1);
    if (last && last.struck === struck && last.raised === raised) last.text += piece;
    else this.gathered.push({ text: piece, struck, raised });
  }

  addRuns(runs: readonly TextRun[]): void {
    for (const run of runs) this.add(run.text, run);
  }

  get runs(): readonly TextRun[] {
    return this.gathered;
  }

  shown(): ShownText {
    return shownText(this.gathered);
  }
}
