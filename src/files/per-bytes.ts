/** So many pieces are kept, and so many long ones; powers of two. */
const [PLACES, LONG_PLACES] = [4096, 1024];
/** All bytes up to so many tell where a piece is kept; longer ones are told by these. */
export const MOST_MIXED = 1024;
/** Longer pieces are not kept: a formula that checks a row of a form takes up to half of it. */
const LONGEST = 64 * 1024;
/** Numbers that differ a little go far apart. */
const SPREAD = 0x9e3779b1;
/** Bytes of all long pieces that are kept. */
const MOST_BYTES = 4 * 1024 * 1024;

/** What was made of the bytes of a piece. */
interface Kept<Made> {
  readonly bytes: Uint8Array;
  readonly made: Made;
}

/**
 * What is made of pieces of bytes alone that come again and again: the tags and labels of a part, file after file. Each
 * has two places, by its bytes, and drives out the older of what is kept there; a piece is known when it is the same to
 * the last byte, so that no answer depends on what was met before.
 */
export class PerBytes<Made> {
  private readonly short = empty<Kept<Made>>(PLACES);
  private readonly long = empty<Kept<Made>>(LONG_PLACES);
  /** Bytes of the long ones. */
  private held = 0;

  constructor(private readonly make: (bytes: Uint8Array) => Made) {}

  /** `mixed` is a number made of the bytes from `start` to `end`, or the first of them, and of nothing else. */
  of(all: Uint8Array, start: number, end: number, mixed: number): Made {
    const length = end - start;
    const places = length > MOST_MIXED ? this.long : this.short;
    const place = (Math.imul(mixed, SPREAD) >>> 16) & (places.length - 1);
    const [first, second] = [places[place], places[place ^ 1]];
    if (first !== undefined && isSame(first.bytes, all, start, end)) return first.made;
    if (second !== undefined && isSame(second.bytes, all, start, end)) return second.made;
    if (length > LONGEST) return this.make(all.subarray(start, end));
    // A copy: the file itself is not to be kept.
    const bytes = all.slice(start, end);
    const made = this.make(bytes);
    places[place ^ 1] = first;
    places[place] = { bytes, made };
    if (places === this.long) this.count(length - (second?.bytes.length ?? 0));
    return made;
  }

  /** Long pieces have so many bytes more; when they are too many, none is kept. */
  private count(bytes: number): void {
    this.held += bytes;
    if (this.held <= MOST_BYTES) return;
    this.long.fill(undefined);
    this.held = 0;
  }
}

function empty<Held>(places: number): (Held | undefined)[] {
  return new Array<undefined>(places).fill(undefined);
}

/** Four bytes at a time: long pieces are most of a form that checks itself. */
function isSame(bytes: Uint8Array, all: Uint8Array, start: number, end: number): boolean {
  const { length } = bytes;
  if (length !== end - start) return false;
  let at = 0;
  if (length > MOST_MIXED) {
    const [one, other] = [viewOf(bytes, 0, length), viewOf(all, start, length)];
    for (; at < length - 3; at += 4) if (one.getInt32(at) !== other.getInt32(at)) return false;
  }
  for (; at < length; at++) if (bytes[at] !== all[start + at]) return false;
  return true;
}

function viewOf({ buffer, byteOffset }: Uint8Array, start: number, length: number): DataView {
  return new DataView(buffer, byteOffset + start, length);
}
