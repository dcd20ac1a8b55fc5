import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { RefusedFile, Submission } from "../../src/consolidation/consolidation";
import { sharedOutlines } from "../../src/consolidation/outline";
import { sharing } from "../../src/sheet/sharing";

/** A file as it is told from any other: by what it is called and what is in it. */
export interface FileKey {
  readonly file: string;
  readonly size: number;
  /** SHA-256 of its bytes. */
  readonly hash: string;
}

/** What a file yielded. Its returns are in outline; what more is kept of them lies in the journal. */
export interface Done extends FileKey {
  readonly submissions: readonly Submission[];
  readonly refused: readonly RefusedFile[];
  /** Of its records: the figures of its returns and, where a book is asked for, the returns whole. */
  readonly places: readonly Place[];
}

/** Where a record is. */
export interface Place {
  readonly at: number;
  readonly length: number;
}

const RECORDS = "returns.bin";

/** The records of a journal, for whoever only reads them. */
export class Records {
  private readonly file: number;

  constructor(folder: string) {
    this.file = openSync(join(folder, RECORDS), "r");
  }

  read({ at, length }: Place): Uint8Array {
    const record = new Uint8Array(length);
    readSync(this.file, record, 0, length, at);
    return record;
  }

  close(): void {
    closeSync(this.file);
  }
}

/**
 * What has been read so far, in a folder: `done.jsonl` has a line a file, `returns.bin` what they yielded. A line is written
 * when its records are, so whatever ends the program costs the files that were being read.
 */
export class Journal {
  private readonly done = new Map<string, Done>();
  private readonly outlined = sharedOutlines(sharing());
  private readonly lines: number;
  private readonly records: number;
  private end: number;

  /** What `key` says has changed since (the form, the program) makes all that was read before worthless. */
  constructor(folder: string, key: string) {
    mkdirSync(folder, { recursive: true });
    const [index, records] = [join(folder, "done.jsonl"), join(folder, RECORDS)];
    const [first, ...before] = existsSync(index) && existsSync(records) ? linesIn(readFileSync(index)) : [];
    const isSame = first === key;
    this.lines = openSync(index, isSame ? "a" : "w");
    this.records = openSync(records, isSame ? "r+" : "w+");
    this.end = fstatSync(this.records).size;
    if (isSame) this.take(before);
    else writeSync(this.lines, `${key}\n`);
  }

  /** What a file that was called so has yielded. */
  find(file: string): Done | null {
    return this.done.get(file) ?? null;
  }

  /** `outline` is a `Done` without its places, as JSON. Throws what the system says where it cannot be written. */
  add(outline: string, records: readonly Uint8Array[]): Done {
    const places = records.map((record): Place => {
      const at = this.end;
      writeSync(this.records, record, 0, record.length, at);
      this.end += record.length;
      return { at, length: record.length };
    });
    const line = `${outline.slice(0, -1)},"places":${JSON.stringify(places)}}`;
    // On a line of its own, whatever was left of the one before.
    writeSync(this.lines, `\n${line}\n`);
    return this.hold(JSON.parse(line) as Done);
  }

  close(): void {
    closeSync(this.lines);
    closeSync(this.records);
  }

  private take(lines: readonly string[]): void {
    for (const line of lines) {
      const done = line === "" ? null : wholeLine(line);
      if (done?.places.every(({ at, length }) => at + length <= this.end)) this.hold(done);
    }
  }

  private hold(read: Done): Done {
    const done = { ...read, submissions: read.submissions.map(this.outlined) };
    this.done.set(done.file, done);
    return done;
  }
}

/** Line by line: tens of thousands of files make more of them than one text may hold. */
function linesIn(bytes: Buffer): string[] {
  const lines: string[] = [];
  for (let from = 0, to; from < bytes.length; from = to + 1) {
    to = bytes.indexOf(0x0a, from);
    if (to < 0) to = bytes.length;
    lines.push(bytes.toString("utf8", from, to));
  }
  return lines;
}

/** `null` for a line that was being written when the program ended. */
function wholeLine(line: string): Done | null {
  try {
    return JSON.parse(line) as Done;
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
}
