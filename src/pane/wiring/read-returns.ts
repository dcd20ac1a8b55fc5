import { createPool, PoolError, type Pool, type WorkerLike } from "../../files/worker-pool";
import type { FormSpec } from "../../form/form-spec";
import type { FileOutcome } from "../../read-file";
import type { ReadingJob } from "../../return-worker";
import type { FileResult, Files, PickedFile, Reading } from "../files";
import { refusalReason, type Lost } from "./refusal-reason";

/** A file that takes longer is none that a clerk has filled in. */
const TIMEOUT = 60_000;
/** More readers than this only compete for the same memory. */
const READERS = 4;

/** Reads files in workers, a few at a time; `create` starts one that runs `return-worker.ts`. */
export function readingInWorkers(spec: FormSpec, create: () => WorkerLike): Files["readReturns"] {
  const size = Math.max(1, Math.min(READERS, (navigator.hardwareConcurrency || 2) - 1));
  const pool = createPool<ReadingJob, FileOutcome>({ create, size, timeoutMs: TIMEOUT });
  return async (files, { onResult, signal }: Reading) => {
    const stop = () => pool.cancel();
    signal.addEventListener("abort", stop);
    try {
      await Promise.all(
        files.map(async (picked) => {
          const result = await readOne(pool, spec, picked);
          if (result && !signal.aborted) onResult(result);
        }),
      );
    } finally {
      signal.removeEventListener("abort", stop);
    }
  };
}

/** `null` when reading was stopped. */
async function readOne(
  pool: Pool<ReadingJob, FileOutcome>,
  spec: FormSpec,
  { id, path, file }: PickedFile,
): Promise<FileResult | null> {
  try {
    const { submissions, unread } = await pool.run(async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const job = { id, file: path, modified: file.lastModified, bytes, spec };
      return { job, transfer: [bytes.buffer] };
    });
    if (!unread) return { id, submissions, refused: null };
    return { id, submissions: [], refused: { file: path, code: unread.code, reason: refusalReason(unread) } };
  } catch (error) {
    const code = lostBy(error);
    if (code === null) return null;
    return { id, submissions: [], refused: { file: path, code, reason: refusalReason({ code }) } };
  }
}

/** One file that is lost does not stop the others: it is listed with its reason. */
function lostBy(error: unknown): Lost["code"] | null {
  if (error instanceof PoolError) return error.reason === "cancelled" ? null : error.reason;
  // The browser's own word for a file that moved or is locked by another program.
  if (error instanceof DOMException) return "unreadable";
  throw error;
}
