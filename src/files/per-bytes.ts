/** So many pieces are kept, a power of two. */
const PLACES = 4096;
/** Longer pieces are not kept. */
export const MOST_BYTES = 1024;

/** What was made of the bytes of a piece. */
interface Kept<Made> {
  readonly bytes: Uint8Array;
  readonly made: Made;
}

/**
 * What is made of pieces of bytes alone that come again and again: the tags and labels of a part, file after file. Each
 * has one place, by its bytes, and drives out what is kept there; a piece is known when it is the same to the last
 * byte, so that no answer depends on what was met before.
 */
export class PerBytes<Made> {
  private readonly places: (Kept<Made> | undefined)[] = new Array<undefined>(PLACES).fill(undefined);

  constructor(private readonly make: (bytes: Uint8Array) => Made) {}

  /** `mixed` is a number made of all the bytes from `start` to `end` and of nothing else; of longer pieces it may be any. */
  of(all: Uint8Array, start: number, end: number, mixed: number): Made {
    const place = (mixed ^ (mixed >>> 12)) & (PLACES - 1);
    const kept = this.places[place];
    if (kept !== undefined && isSame(kept.bytes, all, start, end)) return kept.made;
    if (end - start > MOST_BYTES) return this.make(all.subarray(start, end));
    // A copy: the file itself is not to be kept.
    const bytes = all.slice(start, end);
    const made = this.make(bytes);
    this.places[place] = { bytes, made };
    return made;
  }
}

function isSame(bytes: Uint8Array, all: Uint8Array, start: number, end: number): boolean {
  if (bytes.length !== end - start) return false;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] !== all[start + at]) return false;
  return true;
}
