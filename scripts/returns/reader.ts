import { parentPort } from "node:worker_threads";
import { FORMS } from "../../src/form/definitions";
import { readFile, type FileToRead } from "../../src/intake/read-file";

/** One thread of the command: reads the files that it is given, one after another. */
const [form] = FORMS;
parentPort!.on("message", (job: FileToRead) => parentPort!.postMessage(readFile(form!, job)));
