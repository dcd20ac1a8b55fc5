/** A worker from a file beside the page; a page under `worker-src 'self'` may have it. */
export function readingWorker(): Worker {
  return new Worker(new URL("../intake/return-worker.ts", import.meta.url), { name: "return-worker" });
}
