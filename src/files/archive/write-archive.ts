import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

/**
 * A .zip written file by file: what is finished is handed on at once, so that it takes no more room than the file being
 * written. Workbooks are compressed in themselves and go in as they are.
 */
export class ArchiveWriter {
  private readonly zip: Zip;

  /** `hand` gets the bytes of the archive in order; what fails is thrown by `add`, `open` and `end`. */
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

  /** A file that is written piece by piece and compressed; it is ended before the next one is begun. */
  open(name: string, modified: Date): { write(bytes: Uint8Array): void; end(): void } {
    const file = new ZipDeflate(name);
    file.mtime = modified;
    this.zip.add(file);
    return {
      write: (bytes) => file.push(bytes),
      end: () => file.push(new Uint8Array(), true),
    };
  }

  /** Writes the list of files at the end. */
  end(): void {
    this.zip.end();
  }
}
