import type { Budget } from "../limits";
import { damaged, refuse } from "../refusal";

/** Name of the workbook's stream in refusals, whichever of its two names the file uses. */
export const STREAM = "Workbook";

const BOF = 0x809;
const EOF = 0x0a;
const CONTINUE = 0x3c;

/** Versions of the records: 5 is Excel 5.0 and 95, texts in a code page; 8 is Excel 97–2003, Unicode. */
export type Version = 5 | 8;

/** Records that may continue one: 500 MB as programs write them. */
const MOST_PIECES = 65_536;

/** Whether two records without number and bytes follow each other, as where a sector of the disk was lost. */
function isZero(stream: Uint8Array, at: number): boolean {
  if (at + 8 > stream.length) return false;
  for (let index = at; index < at + 8; index++) if (stream[index] !== 0) return false;
  return true;
}

/** Where a text's characters are gathered; none has more. */
const CHARACTERS = new Uint16Array(65_536);

/** The text of so many of them, some at a time: one at a time would make a piece of each. */
function gatheredText(count: number): string {
  const codes = CHARACTERS;
  let text = "";
  let at = 0;
  for (; at + 4 <= count; at += 4)
    text += String.fromCharCode(codes[at]!, codes[at + 1]!, codes[at + 2]!, codes[at + 3]!);
  for (; at < count; at++) text += String.fromCharCode(codes[at]!);
  return text;
}

/** A text of a character for each byte, by which they are known again. */
export function bytesAsText(bytes: Uint8Array): string {
  CHARACTERS.set(bytes);
  return gatheredText(bytes.length);
}

const SCRATCH = new DataView(new ArrayBuffer(8));

/** Where the bytes of a record begin and end in the stream, and those of the records that continue it. */
type Pieces = readonly (readonly [from: number, to: number])[];

const NO_PIECES: Pieces = [];

/** The bytes of a record and of those that continue it, read in order. Throws `Refused` at their end. */
export class RecordBody {
  private index = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private at = 0,
    private end = bytes.length,
    private readonly rest: Pieces = NO_PIECES,
  ) {}

  /** Whether every byte has been read. */
  get isOver(): boolean {
    while (this.at === this.end && this.index < this.rest.length) this.nextPiece();
    return this.at >= this.end;
  }

  /** Bytes not yet read. */
  get left(): number {
    let left = this.end - this.at;
    for (let index = this.index; index < this.rest.length; index++)
      left += this.rest[index]![1] - this.rest[index]![0];
    return left;
  }

  u8(): number {
    if (this.at === this.end && this.isOver) damaged(STREAM, "a record that is too short");
    return this.bytes[this.at++]!;
  }

  u16(): number {
    const { at, bytes } = this;
    if (at + 2 > this.end) return this.u8() | (this.u8() << 8);
    this.at = at + 2;
    return bytes[at]! | (bytes[at + 1]! << 8);
  }

  u32(): number {
    return this.u16() + this.u16() * 0x10000;
  }

  f64(): number {
    SCRATCH.setUint32(0, this.u32(), true);
    SCRATCH.setUint32(4, this.u32(), true);
    return SCRATCH.getFloat64(0, true);
  }

  /** So many bytes, wherever they are cut; for texts of Excel 97 see `characters`. */
  take(count: number): Uint8Array {
    if (this.at + count <= this.end) {
      this.at += count;
      return this.bytes.subarray(this.at - count, this.at);
    }
    if (count > this.left) damaged(STREAM, "a record that is too short");
    return Uint8Array.from({ length: count }, () => this.u8());
  }

  skip(count: number): void {
    let left = count;
    while (left > this.end - this.at) {
      left -= this.end - this.at;
      this.at = this.end;
      if (this.isOver) damaged(STREAM, "a record that is too short");
    }
    this.at += left;
  }

  /**
   * Characters of one byte or, `wide`, of two. Where a text goes on in the next record, that record
   * begins with a byte that says anew how wide its characters are.
   */
  characters(count: number, wide: boolean): string {
    let isWide = wide;
    for (let index = 0; index < count; index++) {
      if (this.at === this.end) isWide = (this.u8() & 1) === 1;
      CHARACTERS[index] = isWide ? this.u16() : this.u8();
    }
    return gatheredText(count);
  }

  private nextPiece(): void {
    [this.at, this.end] = this.rest[this.index++]!;
  }
}

/**
 * Walks the records from one BOF to the EOF that ends it; what is embedded between, as charts are, is
 * passed over. Each byte walked is asked of the budget, so that a thousand sheets at one place end.
 */
export class RecordCursor {
  readonly version: Version;
  /** What the records describe: 5 the workbook, 0x10 a worksheet. */
  readonly type: number;
  /** Number of the record's kind. */
  id = 0;
  private begin = 0;
  private end: number;
  private depth = 0;

  constructor(
    private readonly stream: Uint8Array,
    offset: number,
    private readonly budget: Budget,
  ) {
    this.end = offset;
    this.step();
    // Up to Excel 4.0 the number was another one, and most records too.
    if (this.id === 0x009 || this.id === 0x209 || this.id === 0x409) refuse({ code: "old-format" });
    if (this.id !== BOF) damaged(STREAM, `no records at byte ${offset}`);
    const body = this.body();
    const version = body.u16();
    this.version = version === 0x600 ? 8 : version === 0x500 ? 5 : damaged(STREAM, `version ${version}`);
    this.type = body.u16();
  }

  /** Goes to the next record; `false` at the end. */
  next(): boolean {
    do this.step();
    while (this.depth > 1 || (this.depth === 1 && this.id === EOF));
    return this.depth > 0;
  }

  /** Whether the record has so many bytes of its own; those at its beginning can then be asked for by their place. */
  holds(count: number): boolean {
    return this.end - this.begin >= count;
  }

  u16At(place: number): number {
    const at = this.begin + place;
    return this.stream[at]! | (this.stream[at + 1]! << 8);
  }

  u32At(place: number): number {
    return this.u16At(place) + this.u16At(place + 2) * 0x10000;
  }

  f64At(place: number): number {
    SCRATCH.setUint32(0, this.u32At(place), true);
    SCRATCH.setUint32(4, this.u32At(place + 4), true);
    return SCRATCH.getFloat64(0, true);
  }

  /** Goes past the records that continue it. */
  pass(): void {
    if (this.nextId() === CONTINUE) this.body();
  }

  /** The record's bytes and those of the records that continue it. */
  body(): RecordBody {
    const { begin, end } = this;
    if (this.nextId() !== CONTINUE) return new RecordBody(this.stream, begin, end);
    const rest: [number, number][] = [];
    while (this.nextId() === CONTINUE) {
      this.step();
      if (rest.push([this.begin, this.end]) >= MOST_PIECES) damaged(STREAM, "a record without an end");
    }
    return new RecordBody(this.stream, begin, end, rest);
  }

  private step(): void {
    const at = this.end;
    const { stream } = this;
    if (at + 4 > stream.length) damaged(STREAM, "records without an end");
    if (isZero(stream, at)) damaged(STREAM, `zeros in place of records at byte ${at}`);
    this.id = this.nextId();
    this.end = at + 4 + (stream[at + 2]! | (stream[at + 3]! << 8));
    if (this.end > stream.length) damaged(STREAM, "the last record is cut short");
    this.budget.spendBytes(this.end - at);
    this.begin = at + 4;
    if (this.id === BOF) this.depth++;
    else if (this.id === EOF) this.depth--;
  }

  /** −1 at the end of the stream. */
  private nextId(): number {
    return this.end + 2 <= this.stream.length
      ? this.stream[this.end]! | (this.stream[this.end + 1]! << 8)
      : -1;
  }
}
