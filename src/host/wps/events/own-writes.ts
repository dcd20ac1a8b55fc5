import { rangeName, type Range } from "../../../sheet/address";

/** Events of our own writing reach the page within this time, in milliseconds; a clerk is not as quick. */
const LINGERS = 300;

/**
 * Tells the program's echo of our own writes from what the clerk did. `EnableEvents` silences macros;
 * whether it silences the listeners of a page is not known, and they may be called when the writing
 * is long over. So the blocks that were written are remembered for a moment, each for one event.
 */
export class OwnWrites {
  private depth = 0;
  private recent: { readonly block: string; readonly until: number }[] = [];

  /** Events that arrive while the work is going on are ours. */
  during<T>(work: () => T): T {
    this.depth++;
    try {
      return work();
    } finally {
      this.depth--;
    }
  }

  get going(): boolean {
    return this.depth > 0;
  }

  wrote(sheet: string, blocks: readonly Range[]): void {
    const until = Date.now() + LINGERS;
    this.recent.push(...blocks.map((block) => ({ block: keyOf(sheet, block), until })));
  }

  /** Whether an event about the block is the echo of our own write. */
  echoes(sheet: string, block: Range): boolean {
    const now = Date.now();
    this.recent = this.recent.filter(({ until }) => until > now);
    const own = this.recent.findIndex((write) => write.block === keyOf(sheet, block));
    if (own >= 0) this.recent.splice(own, 1);
    return own >= 0;
  }
}

const keyOf = (sheet: string, block: Range) => `${rangeName(block)} ${sheet}`;
