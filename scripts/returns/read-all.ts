import { readFile, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { RefusedFile, Submission } from "../../src/consolidation/consolidation";
import { LARGEST_FILE } from "../../src/files/limits";
import type { Form } from "../../src/form/form";
import { createPool, PoolError, type Posted } from "../../src/intake/worker-pool";
import { refusedFile, type Refused } from "../../src/pane/words/refusal-reason";
import type { FileOutcome, FileToRead } from "../../src/intake/read-file";
import { thread, threadScript, TIME_LIMIT } from "../threads";

/** What a file yielded, as the list shows it; an archive yields one for each file in it. */
export interface Yield {
  readonly file: string;
  readonly refused: RefusedFile | null;
  readonly submissions: readonly Submission[];
}

/** Reads files in threads, as the pane does in workers: one that is lost costs only itself. In the order given. */
export async function readAll(form: Form, paths: readonly string[]): Promise<Yield[]> {
  const script = await threadScript(join(import.meta.dirname, "reader.ts"));
  const pool = createPool<FileToRead, readonly FileOutcome[]>({
    create: () => thread(script, form.spec),
    size: Math.min(4, availableParallelism(), paths.length),
    timeoutMs: TIME_LIMIT,
  });
  const read = async (path: string, index: number): Promise<Yield[]> => {
    try {
      const outcomes = await pool.run(() => jobFor(path, index));
      return outcomes.map(yieldOf);
    } catch (fault) {
      const code = refusalOf(fault);
      console.error(`${path}: ${String(fault)}`);
      return [refused(path, code)];
    }
  };
  try {
    return (await Promise.all(paths.map(read))).flat();
  } finally {
    pool.cancel();
  }
}

export class TooLarge extends Error {}

async function jobFor(path: string, index: number): Promise<Posted<FileToRead>> {
  const { size, mtimeMs } = await stat(path);
  if (size > LARGEST_FILE) throw new TooLarge(path);
  const bytes = new Uint8Array(await readFile(path));
  // A file that is named twice is two returns.
  return { job: { id: `${index}:${path}`, file: path, modified: mtimeMs, bytes }, transfer: [bytes.buffer] };
}

export function refusalOf(fault: unknown): Refused {
  if (fault instanceof PoolError && fault.reason !== "cancelled") return { code: fault.reason };
  if (fault instanceof TooLarge) return { code: "too-large" };
  // What the system says of a file that is not there, a folder, or one that may not be read.
  if (fault instanceof Error && "syscall" in fault) return { code: "unreadable" };
  throw fault;
}

function yieldOf({ file, submissions, unread }: FileOutcome): Yield {
  return unread ? refused(file, unread) : { file, refused: null, submissions };
}

function refused(file: string, why: Refused): Yield {
  return { file, refused: refusedFile(file, why), submissions: [] };
}
