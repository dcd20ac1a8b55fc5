import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { RefusedFile, Submission } from "../../src/consolidation/consolidation";
import { LARGEST_FILE } from "../../src/files/limits";
import type { FileToRead } from "../../src/intake/read-file";
import { createPool, PoolError, type WorkerLike } from "../../src/intake/worker-pool";
import { refusedFile, type Refused } from "../../src/pane/words/refusal-reason";
import { threadScript } from "../threads";
import type { Done, FileKey, Journal } from "./journal";

/** What a thread says of a file: its returns in outline, and packed whole. */
export interface Gathered {
  readonly submissions: readonly Submission[];
  readonly refused: readonly RefusedFile[];
  readonly record: Uint8Array;
}

/** The script of the threads that say it. */
export const readerScript = () => threadScript(join(import.meta.dirname, "reader.ts"));

/** A file on the disk, and what it is called among the others. */
export interface Found {
  readonly path: string;
  readonly file: string;
}

export interface Gathering {
  readonly create: () => WorkerLike;
  readonly threads: number;
  readonly timeoutMs: number;
  /** Told how many files are done, of them so many as the journal knew. */
  onProgress(done: number, known: number): void;
}

/** What is at hand of all files, in their order. */
export interface Collected {
  readonly done: readonly Done[];
  /** Files that yielded nothing: refused, or lost with their thread. Those are not in the journal, and tried again. */
  readonly refused: readonly RefusedFile[];
}

/** Files that a thread has at hand beside the one it reads: getting one from the disk takes as long as reading a small one. */
const AHEAD = 2;

/** Reads what the journal does not know. One file that is lost costs only itself. */
export async function gather(
  files: readonly Found[],
  journal: Journal,
  { create, threads, timeoutMs, onProgress }: Gathering,
): Promise<Collected> {
  const pool = createPool<FileToRead, Gathered>({ create, size: threads, ahead: AHEAD, timeoutMs });
  let [count, known] = [0, 0];
  const one = async ({ path, file }: Found): Promise<Done | RefusedFile> => {
    let key: FileKey = { file, size: 0, hash: "" };
    const look = async () => {
      const { size, mtimeMs: modified } = await stat(path);
      if (size > LARGEST_FILE) throw new Lost({ code: "too-large" });
      const bytes = new Uint8Array(await readFile(path));
      key = { file, size, hash: createHash("sha256").update(bytes).digest("base64") };
      if (journal.find(key)) throw new Known();
      return { job: { id: file, file, modified, bytes }, transfer: [bytes.buffer] };
    };
    const gathered = await pool.run(look).catch(whyNot);
    if (gathered === "known") known++;
    onProgress(++count, known);
    if (gathered === "known") return journal.find(key)!;
    if ("code" in gathered) return refusedFile(file, gathered);
    const { record, ...said } = gathered;
    return journal.add({ ...key, ...said }, record);
  };
  try {
    const all = await Promise.all(files.map(one));
    const done = all.filter((each): each is Done => "at" in each);
    const lost = all.filter((each): each is RefusedFile => "code" in each);
    return { done, refused: [...done.flatMap(({ refused }) => refused), ...lost] };
  } finally {
    pool.cancel();
  }
}

/** The journal has it: no thread is asked. */
class Known extends Error {}

class Lost extends Error {
  constructor(readonly why: Refused) {
    super(why.code);
  }
}

function whyNot(fault: unknown): Refused | "known" {
  if (fault instanceof Known) return "known";
  if (fault instanceof Lost) return fault.why;
  if (fault instanceof PoolError && fault.reason !== "cancelled") return { code: fault.reason };
  // What the system says of a file that is not there, or may not be read.
  if (fault instanceof Error && "syscall" in fault) return { code: "unreadable" };
  throw fault;
}
