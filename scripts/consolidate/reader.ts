import { parentPort, workerData } from "node:worker_threads";
import { outlineOf } from "../../src/consolidation/outline";
import { formFrom } from "../../src/form/compile/compile-form";
import type { FormSpec } from "../../src/form/spec/form-spec";
import { readFile } from "../../src/intake/read-file";
import { packFigures } from "../../src/long-table/packed-figures";
import { refusedFile } from "../../src/pane/words/refusal-reason";
import { contentOf } from "./content";
import type { FileAsked, FileTold, Outline } from "./gather";
import { packedFigures, packedReturns } from "./packed";

/** What a thread is told once. */
export interface ReaderThread {
  readonly spec: FormSpec;
  /** Whether returns are kept whole too, as a book wants them. */
  readonly whole: boolean;
}

/** One thread of the command: reads a file, and packs what it yielded so that no other thread need take it apart. */
const { spec, whole } = workerData as ReaderThread;
const form = formFrom(spec);
parentPort!.on("message", (asked: FileAsked) => {
  const told = answer(asked);
  const records = "records" in told ? told.records.map(({ buffer }) => buffer as ArrayBuffer) : [];
  parentPort!.postMessage(told, records);
});

function answer({ file, path, known }: FileAsked): FileTold {
  const content = contentOf(path);
  if ("code" in content) return content;
  const { bytes, size, hash, modified } = content;
  if (known?.size === size && known.hash === hash) return { known: true };
  const outcomes = readFile(form, { id: file, file, modified, bytes });
  const submissions = outcomes.flatMap((each) => each.submissions);
  const outline: Outline = {
    ...{ file, size, hash, submissions: submissions.map(outlineOf) },
    refused: outcomes.flatMap(({ file: name, unread }) => (unread ? [refusedFile(name, unread)] : [])),
  };
  const returns = submissions.map((each) => each.return);
  const figures = packedFigures(returns.map((each) => packFigures(form, each, () => false)));
  const records = whole ? [figures, packedReturns(returns)] : [figures];
  return { outline: JSON.stringify(outline), records };
}
