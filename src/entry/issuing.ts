import { tellingOnce } from "../intake/told-forms";
import type { IssuingJob, IssuingWord } from "../intake/issue-worker";
import { createPool, PoolError } from "../intake/worker-pool";
import type { Files, Issuing } from "../pane/desk/ground/files";

const ZIP = "application/zip";

const pool = createPool<IssuingJob, null, IssuingWord>({
  create: () =>
    tellingOnce<IssuingJob>(
      new Worker(new URL("../intake/issue-worker.ts", import.meta.url), { name: "issue-worker" }),
    ),
  size: 1,
  // From one form to the next.
  timeoutMs: 60_000,
});

/** Writes the forms of all units into one archive, in a worker; `null` when it was stopped. */
export const issueForms: NonNullable<Files["issue"]> = async ({
  form,
  issued,
  office,
  onProgress,
  signal,
}: Issuing) => {
  const stop = () => pool.cancel();
  signal.addEventListener("abort", stop);
  // Each piece as a blob of its own: the browser keeps those where it likes, not in the page's memory.
  const pieces: Blob[] = [];
  try {
    await pool.run(
      () => ({ job: { form, others: [], issued, office } }),
      ({ bytes, done }) => {
        pieces.push(new Blob([Uint8Array.from(bytes)]));
        onProgress(done);
      },
    );
    return new Blob(pieces, { type: ZIP });
  } catch (error) {
    if (error instanceof PoolError && error.reason === "cancelled") return null;
    throw error;
  } finally {
    signal.removeEventListener("abort", stop);
  }
};
