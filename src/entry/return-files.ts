import type { RefusedFile } from "../consolidation/consolidation";
import { LARGEST_FILE } from "../files/limits";
import { createPool, PoolError, type Pool, type WorkerLike } from "../intake/worker-pool";
import type { FileDecision, FileResult, Files, PickedFile, Reading } from "../pane/desk/ground/files";
import { refusedFile } from "../pane/words/refusal-reason";
import { unpackOutcome } from "../intake/packed-outcome";
import type { FileOutcome } from "../intake/read-file";
import type { ReadingAnswer, ReadingJob, ReadingWord } from "../intake/reading-job";
import { tellingOnce, type OfForms } from "../intake/told-forms";

/** What of a file goes to a worker. */
type ContentOf = (file: File) => Blob | Promise<Uint8Array>;

interface Readers {
  readonly pool: Pool<ReadingJob, ReadingAnswer, ReadingWord>;
  readonly contentOf: ContentOf;
}

const READ = [
  ...[".xlsx", ".xlsm", ".xls", ".et", ".ods", ".fods", ".csv", ".docx", ".zip"],
  ...[".htm", ".html", ".mht", ".mhtml", ".xml", ".slk"],
];
/** What units send instead: it can be chosen, so that the clerk hears what to ask for. */
const REFUSED = [".doc", ".wps", ".rtf", ".pdf", ".ofd", ".jpg", ".jpeg", ".png", ".rar", ".7z"];

/** Where a worker cannot read a file that the page has, the page does. */
export const readHere = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

/**
 * Reading returns in workers, away from the page. `createWorker` runs `return-worker.ts`, however its host allows it, and
 * gets the file itself, or what `contentOf` makes of it.
 */
export function returnFiles(createWorker: () => WorkerLike, contentOf: ContentOf = (file) => file): Files {
  const pool: Readers["pool"] = createPool({
    create: () => tellingOnce<ReadingJob>(createWorker()),
    // More readers than four only compete for the same memory; none is busy for a minute with a return.
    size: Math.min(4, navigator.hardwareConcurrency || 2),
    // A small return is read in less time than the page, which may be drawing, takes to hand over the next.
    ahead: 2,
    timeoutMs: 60_000,
  });
  return {
    accept: [...READ, ...REFUSED].join(","),
    readReturns: (picked, reading) => readReturns({ pool, contentOf }, picked, reading),
  };
}

/** One file that is lost does not stop the others. */
async function readReturns(
  readers: Readers,
  picked: readonly PickedFile[],
  { form, others, before = false, onResult, onPart, signal, decisionsFor }: Reading,
): Promise<void> {
  const stop = () => readers.pool.cancel();
  signal.addEventListener("abort", stop);
  try {
    await Promise.all(
      picked.map(async (file) => {
        const part = (result: FileResult) => {
          if (!signal.aborted) onPart?.(result);
        };
        const result = await readOne(readers, { form, others, before }, file, decisionsFor(file.id), part);
        if (result && !signal.aborted) onResult(result);
      }),
    );
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

/** Files of one archive that may be lost to a crash or the time limit before the rest of it is given up. */
const MOST_LOST = 10;

/**
 * `null` when reading was stopped. What is too much for a worker costs one file of an archive: the rest is read
 * by another worker.
 */
async function readOne(
  { pool, contentOf }: Readers,
  asked: OfForms & Pick<ReadingJob, "before">,
  { id, path, file }: PickedFile,
  decisions: readonly FileDecision[],
  onPart: (result: FileResult) => void,
): Promise<FileResult | null> {
  const outcomes: FileOutcome[] = [];
  const lost: RefusedFile[] = [];
  const past = new Set<string>();
  const result = (...more: RefusedFile[]): FileResult => ({
    id,
    submissions: outcomes.flatMap(({ submissions }) => submissions),
    refused: [...outcomes.flatMap((outcome) => refusedIn(outcome)), ...lost, ...more],
  });
  if (file.size > LARGEST_FILE) return result(refusedFile(path, { code: "too-large" }));
  for (;;) {
    const last: { begun: string | null } = { begun: null };
    try {
      const answer = await pool.run(
        async () => {
          const content = await contentOf(file);
          const job = { id, file: path, modified: file.lastModified, content, decisions, past: [...past] };
          return {
            job: { ...job, ...asked },
            transfer: content instanceof Uint8Array ? [content.buffer as ArrayBuffer] : [],
          };
        },
        (word) => {
          if (word.kind === "begun") return void (last.begun = word.path);
          outcomes.push(unpackOutcome(word.outcome));
          past.add(word.path);
          onPart(result());
        },
      );
      if (answer === "unreadable") return result(refusedFile(path, { code: answer }));
      if (answer !== null) outcomes.push(unpackOutcome(answer));
      return result();
    } catch (error) {
      // The browser's own word for a file that was moved or is locked by another program.
      if (error instanceof DOMException) return result(refusedFile(path, { code: "unreadable" }));
      if (!(error instanceof PoolError)) throw error;
      if (error.reason === "cancelled") return null;
      const { begun } = last;
      if (begun === null || past.has(begun) || lost.length === MOST_LOST) {
        return result(refusedFile(path, { code: error.reason }));
      }
      past.add(begun);
      lost.push(refusedFile(`${path}/${begun}`, { code: error.reason }));
    }
  }
}

function refusedIn({ file, unread }: FileOutcome): RefusedFile[] {
  return unread ? [refusedFile(file, unread)] : [];
}
