import { ArchiveWriter } from "../files/archive/write-archive";
import { CSV } from "../long-table/files";
import { writeLong } from "../long-table/long-table";
import type { Files, LongJob } from "../pane/desk/ground/files";

const ZIP = "application/zip";
/** Milliseconds for which the page waits while returns are written, before it may draw again. */
const AT_ONCE = 40;

/** Writes a long table into one archive, some returns at a time; `null` when it was stopped. */
export const longTable: NonNullable<Files["writeLong"]> = async ({
  input,
  format,
  onProgress,
  signal,
}: LongJob) => {
  const written = format === "csv" ? CSV : (await import("../long-table/parquet")).PARQUET;
  // Each piece as a blob of its own: the browser keeps those where it likes, not in the page's memory.
  const pieces: Blob[] = [];
  const archive = new ArchiveWriter((bytes) => void pieces.push(new Blob([Uint8Array.from(bytes)])));
  const now = new Date();
  let drawn = performance.now();
  for (const done of writeLong(input, written, { open: (path) => archive.open(path, now) })) {
    if (performance.now() - drawn < AT_ONCE) continue;
    onProgress(done);
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return null;
    drawn = performance.now();
  }
  archive.end();
  return new Blob(pieces, { type: ZIP });
};
