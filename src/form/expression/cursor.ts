import type { Sign, Token, Word } from "./tokens";

/** Ends the reading of a relation; the message says in both languages why. */
export class Stop extends Error {}

/** Goes through the pieces of a relation one by one. */
export class Cursor {
  protected next = 0;

  constructor(protected readonly tokens: readonly Token[]) {}

  /** Nothing may stand behind what was read. */
  end(): void {
    const token = this.tokens[this.next];
    if (token) this.fail(`“${token.text}”以后看不懂 (cannot be read from there on)`);
  }

  protected sign(text: Sign): boolean {
    return this.take("sign", text);
  }

  protected word(text: Word): boolean {
    return this.take("word", text);
  }

  private take(kind: "sign" | "word", text: string): boolean {
    const token = this.tokens[this.next];
    if (token?.kind !== kind || token.text !== text) return false;
    this.next += 1;
    return true;
  }

  protected fail(message: string): never {
    throw new Stop(message);
  }
}
