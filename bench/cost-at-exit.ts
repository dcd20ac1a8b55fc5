import { isMainThread } from "node:worker_threads";
import { mostMemory } from "./most-memory";

/** What a process took until its end. */
export interface CostOfProcess {
  /** Of the processor, all threads together. */
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** Loaded before a script (`--import`), says on the last line of standard output what it took. */
if (isMainThread)
  process.on("exit", () => {
    const { user, system } = process.cpuUsage();
    const cost: CostOfProcess = { milliseconds: (user + system) / 1000, megabytes: mostMemory() / 1024 };
    console.log(JSON.stringify(cost));
  });
