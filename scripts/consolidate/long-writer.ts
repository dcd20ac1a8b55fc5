import { parentPort, workerData } from "node:worker_threads";
import { formFrom } from "../../src/form/compile/compile-form";
import type { FormSpec } from "../../src/form/spec/form-spec";
import { FigureWriter } from "../../src/long-table/figure-writer";
import type { ReturnHead } from "../../src/long-table/return-head";
import { folderTarget } from "./folder";
import { FORMATS, type FormatName } from "./formats";
import { unpackedFigures } from "./packed";
import { Records, type Place } from "./records";

/** What a thread is told once: of what, and from where to where it writes. */
export interface LongThread {
  readonly spec: FormSpec;
  readonly format: FormatName;
  readonly journal: string;
  readonly folder: string;
}

/** Returns that go into files of their own: what their rows say of them, and where of which file their figures are. */
export interface LongPart {
  readonly number: number;
  readonly returns: readonly { readonly head: ReturnHead; readonly place: Place; readonly nth: number }[];
}

/** One thread of the command: writes the rows of some returns, none but one of which is in memory. */
const { spec, format, journal, folder } = workerData as LongThread;
const form = formFrom(spec);
const records = new Records(journal);
parentPort!.on("message", ({ number, returns }: LongPart) => {
  const writer = new FigureWriter(form, FORMATS[format], folderTarget(folder, number));
  for (const { head, place, nth } of returns) writer.write(head, unpackedFigures(records.read(place))[nth]!);
  writer.end();
  parentPort!.postMessage(returns.length);
});
