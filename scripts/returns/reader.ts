import { parentPort, workerData } from "node:worker_threads";
import { formFrom } from "../../src/form/compile/compile-form";
import { readFile, type FileToRead } from "../../src/intake/read-file";

/** One thread of the command: reads the files that it is given, one after another, as returns of one form. */
const form = formFrom(workerData);
parentPort!.on("message", (job: FileToRead) => parentPort!.postMessage(readFile(form, job)));
