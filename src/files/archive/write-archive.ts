import { Zip, ZipPassThrough } from "fflate";

/**
 * A .zip written file by file: what is finished is handed on at once, so that it takes no more room than the file being
 * written. Workbooks are compressed in themselves and go in as they are.
 */
export class ArchiveWriter {
  private readonly zip: Zip;

  /** `hand` gets the bytes of the archive in order; what fails is thrown by `add` and `end`. */
  constructor(hand: (bytes: Uint8Array) => void) {
    this.zip = new Zip((fault, bytes) => {
      if (fault) throw fault;
      hand(bytes);
    });
  }

  /** `modified` is the local time that programs show of the file. */
  add(name: string, bytes: Uint8Array, modified: Date): void {
    const file = new ZipPassThrough(name);
    file.mtime = modified;
    this.zip.add(file);
    file.push(bytes, true);
  }

  /** Writes the list of files at the end. */
  end(): void {
    this.zip.end();
  }
}
