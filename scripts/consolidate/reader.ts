import { parentPort, workerData } from "node:worker_threads";
import { outlineOf } from "../../src/consolidation/outline";
import { formFrom } from "../../src/form/compile/compile-form";
import { readFile, type FileToRead } from "../../src/intake/read-file";
import { refusedFile } from "../../src/pane/words/refusal-reason";
import type { Gathered } from "./gather";
import { packed } from "./packed";

/** One thread of the command: reads a file, and packs what it yielded so that no other thread need take it apart. */
const form = formFrom(workerData);
parentPort!.on("message", (job: FileToRead) => {
  const outcomes = readFile(form, job);
  const submissions = outcomes.flatMap((each) => each.submissions);
  const record = packed(submissions);
  const gathered: Gathered = {
    submissions: submissions.map(outlineOf),
    refused: outcomes.flatMap(({ file, unread }) => (unread ? [refusedFile(file, unread)] : [])),
    record,
  };
  parentPort!.postMessage(gathered, [record.buffer as ArrayBuffer]);
});
