import { readFile, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import type { RefusedFile, Submission } from "../../src/consolidation/consolidation";
import { LARGEST_FILE } from "../../src/files/limits";
import type { Form } from "../../src/form/form";
import { createPool, PoolError, type Posted, type WorkerLike } from "../../src/intake/worker-pool";
import { refusedFile, type Refused } from "../../src/pane/words/refusal-reason";
import type { FileOutcome, FileToRead } from "../../src/intake/read-file";

/** What a file yielded, as the list shows it; an archive yields one for each file in it. */
export interface Yield {
  readonly file: string;
  readonly refused: RefusedFile | null;
  readonly submissions: readonly Submission[];
}

const TIME_LIMIT = 60_000;
/** No return needs as much; a thread that does ends, and the file that it was reading is refused. */
const MEGABYTES_A_THREAD = 1024;

/** Reads files in threads, as the pane does in workers: one that is lost costs only itself. In the order given. */
export async function readAll(form: Form, paths: readonly string[]): Promise<Yield[]> {
  const script = await readerScript();
  const pool = createPool<FileToRead, readonly FileOutcome[]>({
    create: () => readerThread(script, form),
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

class TooLarge extends Error {}

async function jobFor(path: string, index: number): Promise<Posted<FileToRead>> {
  const { size, mtimeMs } = await stat(path);
  if (size > LARGEST_FILE) throw new TooLarge(path);
  const bytes = new Uint8Array(await readFile(path));
  // A file that is named twice is two returns.
  return { job: { id: `${index}:${path}`, file: path, modified: mtimeMs, bytes }, transfer: [bytes.buffer] };
}

function refusalOf(fault: unknown): Refused {
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

/** A thread takes one script in JavaScript; so it also starts at once. */
async function readerScript(): Promise<string> {
  const built = await build({
    entryPoints: [join(import.meta.dirname, "reader.ts")],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
  });
  return built.outputFiles[0]!.text;
}

/** A thread of Node in the shape of the page's workers. */
function readerThread(script: string, { spec }: Form): WorkerLike {
  const resourceLimits = { maxOldGenerationSizeMb: MEGABYTES_A_THREAD };
  const worker = new Worker(script, { eval: true, workerData: spec, resourceLimits });
  return {
    postMessage: (message, transfer) => worker.postMessage(message, transfer as ArrayBuffer[]),
    terminate: () => void worker.terminate(),
    addEventListener: (type, listener) => {
      const tell = (more: object) => listener(Object.assign(new Event(type, { cancelable: true }), more));
      worker.on(type, (told: unknown) => tell(type === "error" ? { message: String(told) } : { data: told }));
    },
  };
}
