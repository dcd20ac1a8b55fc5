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
  return at + 8 <= stream.length && stream.subarray(at, at + 8).every((byte) => byte === 0);
}

/** Where a text's characters are gathered; none has more. */
const CHARACTERS = new Uint16Array(65_536);

/** A text from character codes, a few thousand at a time as a call takes no more. */
function textOf(codes: Uint16Array): string {
  let text = "";
  for (let at = 0; at < codes.length; at += 4096) {
    text += String.fromCharCode(...codes.subarray(at, at + 4096));
  }
  return text;
}

/** The bytes of a record and of those that continue it, read in order. Throws `Refused` at their end. */
export class RecordBody {
  private at = 0;
  private index = 0;
  private piece: Uint8Array;

  constructor(private readonly pieces: readonly Uint8Array[]) {
    this.piece = pieces[0]!;
  }

  /** Whether every byte has been read. */
  get isOver(): boolean {
    while (this.at === this.piece.length && this.index + 1 < this.pieces.length) this.nextPiece();
    return this.at >= this.piece.length;
  }

  /** Bytes not yet read. */
  get left(): number {
    return this.pieces
      .slice(this.index + 1)
      .reduce((sum, piece) => sum + piece.length, this.piece.length - this.at);
  }

  u8(): number {
    if (this.at === this.piece.length && this.isOver) damaged(STREAM, "a record that is too short");
    return this.piece[this.at++]!;
  }

  u16(): number {
    return this.u8() | (this.u8() << 8);
  }

  u32(): number {
    return this.u16() + this.u16() * 0x10000;
  }

  f64(): number {
    const bytes = this.take(8);
    return new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0, true);
  }

  /** So many bytes, wherever they are cut; for texts of Excel 97 see `characters`. */
  take(count: number): Uint8Array {
    if (this.at + count <= this.piece.length) {
      this.at += count;
      return this.piece.subarray(this.at - count, this.at);
    }
    if (count > this.left) damaged(STREAM, "a record that is too short");
    return Uint8Array.from({ length: count }, () => this.u8());
  }

  skip(count: number): void {
    let left = count;
    while (left > this.piece.length - this.at) {
      left -= this.piece.length - this.at;
      this.at = this.piece.length;
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
      if (this.at === this.piece.length) isWide = (this.u8() & 1) === 1;
      CHARACTERS[index] = isWide ? this.u16() : this.u8();
    }
    return textOf(CHARACTERS.subarray(0, count));
  }

  private nextPiece(): void {
    this.piece = this.pieces[++this.index]!;
    this.at = 0;
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
  private data: Uint8Array;
  private end: number;
  private depth = 0;

  constructor(
    private readonly stream: Uint8Array,
    offset: number,
    private readonly budget: Budget,
  ) {
    this.end = offset;
    this.data = stream.subarray(0, 0);
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

  /** The record's bytes and those of the records that continue it. */
  body(): RecordBody {
    const pieces = [this.data];
    while (this.nextId() === CONTINUE) {
      this.step();
      if (pieces.push(this.data) > MOST_PIECES) damaged(STREAM, "a record without an end");
    }
    return new RecordBody(pieces);
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
    this.data = stream.subarray(at + 4, this.end);
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
