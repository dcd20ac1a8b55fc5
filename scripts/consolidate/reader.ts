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
import { RecordFile } from "./records";

/** What a thread is told once. */
export interface ReaderThread {
  readonly spec: FormSpec;
  /** Whether returns are kept whole too, as a book wants them. */
  readonly whole: boolean;
  /** Where it writes what files yield: the folder of the journal, and the number of its own file there. */
  readonly journal: string;
  readonly of: number;
}

/** One thread of the command: reads a file, and writes what it yielded so that no other thread need take it apart. */
const { spec, whole, journal, of } = workerData as ReaderThread;
const form = formFrom(spec);
const kept = new RecordFile(journal, of);
parentPort!.on("message", (asked: FileAsked) => parentPort!.postMessage(answer(asked)));

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
  try {
    return { outline: JSON.stringify(outline), places: records.map((record) => kept.add(record)) };
  } catch (fault) {
    return { fault: String(fault) };
  }
}
