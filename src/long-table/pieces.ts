const ROOM = 1 << 12;
/** Bytes up to which they are faster copied one by one. */
const FEW = 24;

/** Bytes written piece behind piece into one memory, which grows as it must and is used again. */
export class Pieces {
  private bytes = new Uint8Array(ROOM);
  private length = 0;

  add(piece: Uint8Array): void {
    const { length } = piece;
    if (this.length + length > this.bytes.length) this.grow(length);
    const { bytes, length: at } = this;
    if (length > FEW) bytes.set(piece, at);
    else for (let byte = 0; byte < length; byte++) bytes[at + byte] = piece[byte]!;
    this.length = at + length;
  }

  /** What was written since it was cleared, as it stands there: whoever keeps it takes a copy. */
  written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }

  private grow(more: number): void {
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    grown.set(this.bytes);
    this.bytes = grown;
  }
}
