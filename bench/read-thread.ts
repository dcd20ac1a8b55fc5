import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { workerData } from "node:worker_threads";
import { FORMS } from "../src/form/definitions";
import { readFile } from "../src/intake/read-file";

/** What a thread is told: a folder, and of which of so many shares of its files it is to read. */
export interface ReadThread {
  readonly folder: string;
  readonly nth: number;
  readonly of: number;
}

/** Reads its share from bytes to findings, one file after the other. */
const { folder, nth, of } = workerData as ReadThread;
readdirSync(folder).forEach((file, at) => {
  if (at % of !== nth) return;
  const bytes: Uint8Array = readFileSync(join(folder, file));
  readFile(FORMS[0]!, { id: file, file, modified: 0, bytes });
});
