const ROOM = 1 << 12;
const ENCODER = new TextEncoder();
/** Bytes of a UTF-16 unit at most. */
const WIDEST = 3;
const ZERO = "0".charCodeAt(0);
/** Numbers below it are counted with as small whole numbers. */
const MOST = 1_000_000_000;

/** UTF-8 written piece behind piece into one memory, which grows as it must and is used again. */
export class Utf8 {
  private bytes = new Uint8Array(ROOM);
  private length = 0;

  byte(byte: number): void {
    this.room(1);
    this.bytes[this.length++] = byte;
  }

  add(bytes: Uint8Array): void {
    this.room(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  text(text: string): void {
    this.room(text.length * WIDEST);
    this.length += ENCODER.encodeInto(text, this.bytes.subarray(this.length)).written;
  }

  /** A text of ASCII signs, all of which are among these by their codes; `false`, and nothing is written, for any other. */
  ascii(text: string, signs: readonly boolean[]): boolean {
    this.room(text.length);
    const { bytes, length } = this;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (!signs[code]) return false;
      bytes[length + at] = code;
    }
    this.length += text.length;
    return true;
  }

  /** A whole number of nine digits at most and no sign; `false`, and nothing is written, for any other. */
  digits(value: number): boolean {
    if (!Number.isInteger(value) || value < 0 || value >= MOST) return false;
    let end = this.length + 1;
    for (let power = 10; value >= power; power *= 10) end++;
    this.room(end - this.length);
    let rest = value;
    for (let at = end - 1; at >= this.length; at--) {
      this.bytes[at] = ZERO + (rest % 10);
      rest = Math.floor(rest / 10);
    }
    this.length = end;
    return true;
  }

  /** A copy of what was written since the last one. */
  taken(): Uint8Array {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  private room(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    grown.set(this.bytes);
    this.bytes = grown;
  }
}
