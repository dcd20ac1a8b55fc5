import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import type { WorkerLike } from "../src/intake/worker-pool";

/** Milliseconds for one file. */
export const TIME_LIMIT = 60_000;
/** No return needs as much; a thread that does ends, and the file that it was reading is refused. */
const MEGABYTES_A_THREAD = 1024;

/** A thread takes one script in JavaScript; so it also starts at once. */
export async function threadScript(entry: string): Promise<string> {
  const built = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
  });
  return built.outputFiles[0]!.text;
}

/** A thread of Node in the shape of the page's workers. */
export function thread(script: string, workerData: unknown): WorkerLike {
  const resourceLimits = { maxOldGenerationSizeMb: MEGABYTES_A_THREAD };
  // What loads TypeScript for the command has nothing to load in a thread.
  const worker = new Worker(script, { eval: true, workerData, resourceLimits, execArgv: [] });
  return {
    postMessage: (message, transfer) => worker.postMessage(message, transfer as ArrayBuffer[]),
    terminate: () => void worker.terminate(),
    addEventListener: (type, listener) => {
      const tell = (more: object) => listener(Object.assign(new Event(type, { cancelable: true }), more));
      worker.on(type, (told: unknown) => tell(type === "error" ? { message: String(told) } : { data: told }));
    },
  };
}
