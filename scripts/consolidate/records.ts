import { closeSync, openSync, readdirSync, readSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";

/** Where a record is: in which of the files, and where in it. */
export interface Place {
  readonly of: number;
  readonly at: number;
  readonly length: number;
}

/** Each thread writes a file of its own, so what it has read need not cross to another one. */
const FILE = /^returns-(\d+)\.bin$/;
/** Whether a file of that name holds records, of an older kind (`returns.bin`) too. */
export const isRecords = (name: string): boolean => FILE.test(name) || name === "returns.bin";
const fileOf = (folder: string, of: number) => join(folder, `returns-${of}.bin`);

/** Bytes of the files of records that are in a folder, by number. */
export function recordFiles(folder: string): Map<number, number> {
  const numbers = readdirSync(folder).flatMap((name) => FILE.exec(name)?.[1] ?? []);
  return new Map(numbers.map((of) => [Number(of), statSync(fileOf(folder, Number(of))).size]));
}

/** A new file of records, which is there as soon as it has one. */
export class RecordFile {
  private file: number | null = null;
  private end = 0;

  constructor(
    private readonly folder: string,
    private readonly of: number,
  ) {}

  /** Throws what the system says where it cannot be written. */
  add(record: Uint8Array): Place {
    this.file ??= openSync(fileOf(this.folder, this.of), "wx");
    const { of, end: at } = this;
    for (let done = 0; done < record.length;)
      done += writeSync(this.file, record, done, record.length - done, at + done);
    this.end += record.length;
    return { of, at, length: record.length };
  }
}

/** The records in a folder, for whoever only reads them. */
export class Records {
  private readonly files = new Map<number, number>();

  constructor(private readonly folder: string) {}

  read({ of, at, length }: Place): Uint8Array {
    const record = new Uint8Array(length);
    readSync(this.fileOf(of), record, 0, length, at);
    return record;
  }

  close(): void {
    for (const file of this.files.values()) closeSync(file);
    this.files.clear();
  }

  private fileOf(of: number): number {
    const open = this.files.get(of) ?? openSync(fileOf(this.folder, of), "r");
    this.files.set(of, open);
    return open;
  }
}
