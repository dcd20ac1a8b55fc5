import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { RefusedFile, Submission } from "../../src/consolidation/consolidation";
import { sharedOutlines } from "../../src/consolidation/outline";
import { sharing } from "../../src/sheet/sharing";
import { isRecords, recordFiles, type Place } from "./records";

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

/**
 * What has been read so far, in a folder: `done.jsonl` has a line a file, `returns-1.bin` and so on what they yielded, as
 * the threads have written it. A line is written when its records are, so whatever ends the program costs the files that
 * were being read.
 */
export class Journal {
  private readonly done = new Map<string, Done>();
  private readonly outlined = sharedOutlines(sharing());
  private readonly lines: number;
  private last: number;

  /** What `key` says has changed since (the form, the program) makes all that was read before worthless. */
  constructor(
    readonly folder: string,
    key: string,
  ) {
    mkdirSync(folder, { recursive: true });
    const index = join(folder, "done.jsonl");
    const [first, ...before] = existsSync(index) ? linesIn(readFileSync(index)) : [];
    const isSame = first === key;
    if (!isSame) for (const name of readdirSync(folder)) if (isRecords(name)) rmSync(join(folder, name));
    const records = recordFiles(folder);
    this.last = Math.max(0, ...records.keys());
    this.lines = openSync(index, isSame ? "a" : "w");
    if (isSame) this.take(before, records);
    else writeSync(this.lines, `${key}\n`);
  }

  /** The number of a file of records that nobody else writes. */
  nextFile(): number {
    return ++this.last;
  }

  /** What a file that was called so has yielded. */
  find(file: string): Done | null {
    return this.done.get(file) ?? null;
  }

  /** `outline` is a `Done` without its places, as JSON. Throws what the system says where it cannot be written. */
  add(outline: string, places: readonly Place[]): Done {
    const line = `${outline.slice(0, -1)},"places":${JSON.stringify(places)}}`;
    // On a line of its own, whatever was left of the one before.
    writeSync(this.lines, `\n${line}\n`);
    return this.hold(JSON.parse(line) as Done);
  }

  close(): void {
    closeSync(this.lines);
  }

  private take(lines: readonly string[], sizes: ReadonlyMap<number, number>): void {
    for (const line of lines) {
      const done = line === "" ? null : wholeLine(line);
      if (done?.places.every(({ of, at, length }) => at + length <= (sizes.get(of) ?? 0))) this.hold(done);
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
