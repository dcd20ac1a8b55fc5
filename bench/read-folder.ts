import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { threadScript } from "../scripts/threads";
import type { ReadThread } from "./read-thread";

/** Reads the files of the folder named on the command line, in as many threads as the command has, and keeps none. */
const [folder] = process.argv.slice(2);
const script = await threadScript(join(import.meta.dirname, "read-thread.ts"));
const of = availableParallelism();
for (let nth = 0; nth < of; nth++)
  new Worker(script, {
    eval: true,
    workerData: { folder: folder!, nth, of } satisfies ReadThread,
    execArgv: [],
  });
