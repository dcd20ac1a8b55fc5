import { join } from "node:path";
import type { RefusedFile } from "../../src/consolidation/consolidation";
import { createPool, PoolError, type WorkerLike } from "../../src/intake/worker-pool";
import { refusedFile, type Refused } from "../../src/pane/words/refusal-reason";
import { threadScript } from "../threads";
import type { Done, FileKey, Journal } from "./journal";
import type { Place } from "./records";

/** What a thread is asked: a file, and what the journal knows of one that is called so. */
export interface FileAsked extends Found {
  readonly known: Pick<FileKey, "size" | "hash"> | null;
}

/** What a file yielded, without where its records are. */
export type Outline = Omit<Done, "places">;

/** What a thread says of it. It crosses as text, which is what the journal writes, and takes less than its objects. */
export type FileTold =
  | { readonly outline: string; readonly places: readonly Place[] }
  /** It is as it was. */
  | { readonly known: true }
  /** What it yielded cannot be written: that is no fault of the file. */
  | { readonly fault: string }
  | Refused;

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

/** Files that a thread is asked for beside the one it reads, so that it need not wait to be asked. */
const AHEAD = 2;

/** Reads what the journal does not know. One file that is lost costs only itself. */
export async function gather(
  files: readonly Found[],
  journal: Journal,
  { create, threads, timeoutMs, onProgress }: Gathering,
): Promise<Collected> {
  const pool = createPool<FileAsked, FileTold>({ create, size: threads, ahead: AHEAD, timeoutMs });
  let [count, known] = [0, 0];
  const one = async (found: Found): Promise<Done | RefusedFile> => {
    const { file } = found;
    const before = journal.find(file);
    const told = await pool.run(() => ({ job: { ...found, known: before && keyOf(before) } })).catch(lost);
    if ("known" in told) known++;
    onProgress(++count, known);
    if ("known" in told) return before!;
    if ("fault" in told) throw new Error(told.fault);
    return "code" in told ? refusedFile(file, told) : journal.add(told.outline, told.places);
  };
  const all: (Done | RefusedFile)[] = [];
  let next = 0;
  // A few wait at a time: a promise that has grown old keeps what it is told until all memory is looked through.
  const some = async () => {
    while (next < files.length) {
      const at = next++;
      all[at] = await one(files[at]!);
    }
  };
  try {
    await Promise.all(Array.from({ length: threads * (1 + AHEAD) }, some));
    const done = all.filter((each): each is Done => "places" in each);
    const failed = all.filter((each): each is RefusedFile => "code" in each);
    return { done, refused: [...done.flatMap(({ refused }) => refused), ...failed] };
  } finally {
    next = files.length;
    pool.cancel();
  }
}

function keyOf({ size, hash }: FileKey): FileAsked["known"] {
  return { size, hash };
}

/** Why a thread has said nothing of a file. */
function lost(fault: unknown): Refused {
  if (fault instanceof PoolError && fault.reason !== "cancelled") return { code: fault.reason };
  throw fault;
}
