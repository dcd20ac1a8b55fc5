import type { RefusedFile } from "../consolidation/consolidation";
import { LARGEST_FILE } from "../files/limits";
import { createPool, PoolError, type Pool, type WorkerLike } from "../files/worker-pool";
import type { FileDecision, FileResult, Files, PickedFile, Reading } from "../pane/files";
import { refusalCode, refusalReason, type RefusalCode } from "../pane/words/refusal-reason";
import type { FileOutcome } from "../read-file";
import type { ReadingJob } from "../return-worker";
import { FORM } from "./form";

type ReaderPool = Pool<ReadingJob, readonly FileOutcome[]>;

const READ = [
  ...[".xlsx", ".xlsm", ".xls", ".et", ".ods", ".fods", ".csv", ".docx", ".zip"],
  ...[".htm", ".html", ".mht", ".mhtml", ".xml", ".slk"],
];
/** What units send instead: it can be chosen, so that the clerk hears what to ask for. */
const REFUSED = [".doc", ".wps", ".rtf", ".pdf", ".ofd", ".jpg", ".jpeg", ".png", ".rar", ".7z"];

/** Reading returns in workers, away from the page. `createWorker` runs `return-worker.ts`, however its host allows it. */
export function returnFiles(createWorker: () => WorkerLike): Files {
  const pool: ReaderPool = createPool({
    create: createWorker,
    // More readers than four only compete for the same memory; none is busy for a minute with a return.
    size: Math.min(4, navigator.hardwareConcurrency || 2),
    timeoutMs: 60_000,
  });
  return {
    accept: [...READ, ...REFUSED].join(","),
    readReturns: (picked, reading) => readReturns(pool, picked, reading),
  };
}

/** One file that is lost does not stop the others. */
async function readReturns(
  pool: ReaderPool,
  picked: readonly PickedFile[],
  { onResult, signal, decisionsFor }: Reading,
): Promise<void> {
  const stop = () => pool.cancel();
  signal.addEventListener("abort", stop);
  try {
    await Promise.all(
      picked.map(async (file) => {
        const result = await readOne(pool, file, decisionsFor(file.id));
        if (result && !signal.aborted) onResult(result);
      }),
    );
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

/** `null` when reading was stopped. */
async function readOne(
  pool: ReaderPool,
  { id, path, file }: PickedFile,
  decisions: readonly FileDecision[],
): Promise<FileResult | null> {
  const refusedFor = (code: RefusalCode): FileResult => {
    return { id, submissions: [], refused: [{ file: path, code, reason: refusalReason(code) }] };
  };
  if (file.size > LARGEST_FILE) return refusedFor("too-large");
  try {
    const outcomes = await pool.run(async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const job = { id, file: path, modified: file.lastModified, bytes, decisions, spec: FORM.spec };
      return { job, transfer: [bytes.buffer] };
    });
    return {
      id,
      submissions: outcomes.flatMap(({ submissions }) => submissions),
      refused: outcomes.flatMap((outcome) => refusedIn(outcome)),
    };
  } catch (error) {
    if (error instanceof PoolError) return error.reason === "cancelled" ? null : refusedFor(error.reason);
    // The browser's own word for a file that was moved or is locked by another program.
    if (error instanceof DOMException) return refusedFor("unreadable");
    throw error;
  }
}

function refusedIn({ file, unread }: FileOutcome): RefusedFile[] {
  if (!unread) return [];
  const code = refusalCode(unread);
  return [{ file, code, reason: refusalReason(code) }];
}
