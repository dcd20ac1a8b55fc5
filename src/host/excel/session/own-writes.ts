import { MAX_COLUMNS, MAX_ROWS, range, rangeName, type Range } from "../../../sheet/address";
import type { SheetRange } from "../../host";

/** Events reach the page within this time, in milliseconds, after long work, too. */
const LINGERS = 30_000;

/** What is told of a sheet that is wiped or filled as a whole. */
export const ALL_CELLS = range(0, 0, MAX_ROWS - 1, MAX_COLUMNS - 1);

/**
 * Tells the program's echo of our own writes from what another pane did: the program says "this add-in" of both. So the
 * blocks that were written are remembered for a while, each for one event. One that comes back otherwise than it was
 * written costs a reading that nobody needed.
 */
export class OwnWrites {
  private recent: { readonly block: string; readonly until: number }[] = [];

  wrote(sheet: string, blocks: readonly Range[]): void {
    const until = Date.now() + LINGERS;
    this.forgetOld();
    this.recent.push(...blocks.map((block) => ({ block: keyOf(sheet, block), until })));
  }

  /** Whether an event about the place is the echo of our own write. */
  echoes({ sheet, range: block }: SheetRange): boolean {
    this.forgetOld();
    const own = this.recent.findIndex((write) => write.block === keyOf(sheet, block));
    if (own >= 0) this.recent.splice(own, 1);
    return own >= 0;
  }

  private forgetOld(): void {
    const now = Date.now();
    this.recent = this.recent.filter(({ until }) => until > now);
  }
}

const keyOf = (sheet: string, block: Range) => `${rangeName(block)} ${sheet}`;
