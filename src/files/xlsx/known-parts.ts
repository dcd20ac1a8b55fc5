/** Bytes of a part, packed, that are kept, those that it unpacks to, and the parts of each kind. */
const MOST_BYTES = 32 * 1024;
const MOST_UNPACKED = 1024 * 1024;
const MOST_PARTS = 8;

/** A part as it lies in its package. */
export interface PackedPart {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly crc: number;
  readonly packed: Uint8Array;
}

interface Known<Made> extends PackedPart {
  readonly made: Made;
}

/**
 * What was made of parts that many files have alike: most returns come from one template, styles and all. A part is
 * known when it is the same to the last packed byte, so that what is made of a file never depends on others.
 */
export class KnownParts<Made> {
  /** The one that was met last in front. */
  private readonly known: Known<Made>[] = [];

  /** What was made of the part; `undefined` when it is not known. */
  of(part: PackedPart): Made | undefined {
    const at = this.known.findIndex((each) => isSame(each, part));
    if (at === -1) return undefined;
    const [found] = this.known.splice(at, 1);
    this.known.unshift(found!);
    return found!.made;
  }

  remember(part: PackedPart, made: Made): void {
    if (part.packed.length > MOST_BYTES || part.size > MOST_UNPACKED) return;
    // A copy: the file itself is not to be kept.
    this.known.unshift({ ...part, packed: part.packed.slice(), made });
    this.known.length = Math.min(this.known.length, MOST_PARTS);
  }
}

function isSame(a: PackedPart, b: PackedPart): boolean {
  if (a.crc !== b.crc || a.size !== b.size || a.method !== b.method || a.name !== b.name) return false;
  if (a.packed.length !== b.packed.length) return false;
  for (let at = 0; at < a.packed.length; at++) if (a.packed[at] !== b.packed[at]) return false;
  return true;
}
