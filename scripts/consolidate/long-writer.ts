import { parentPort, workerData } from "node:worker_threads";
import type { Entry, RosterUnit } from "../../src/consolidation/consolidation";
import { formFrom } from "../../src/form/compile/compile-form";
import type { FormSpec } from "../../src/form/spec/form-spec";
import { LongWriter } from "../../src/long-table/long-table";
import { folderTarget } from "./folder";
import { FORMATS, type FormatName } from "./formats";
import { Records, type Place } from "./journal";
import { unpacked } from "./packed";

/** What a thread is told once: of what, and from where to where it writes. */
export interface LongThread {
  readonly spec: FormSpec;
  readonly parent: string;
  readonly roster: readonly RosterUnit[];
  readonly format: FormatName;
  readonly journal: string;
  readonly folder: string;
}

/** Returns that go into files of their own, each in outline and with the place of the file that it came in. */
export interface LongPart {
  readonly number: number;
  readonly entries: readonly { readonly entry: Entry; readonly place: Place; readonly nth: number }[];
}

/** One thread of the command: writes the rows of some returns, none but one of which is in memory whole. */
const { spec, parent, roster, format, journal, folder } = workerData as LongThread;
const form = formFrom(spec);
const records = new Records(journal);
parentPort!.on("message", ({ number, entries }: LongPart) => {
  const target = folderTarget(folder, number);
  const writer = new LongWriter({ form, parent, edition: null }, roster, FORMATS[format], target);
  for (const { entry, place, nth } of entries) {
    const ret = unpacked(records.read(place))[nth]!;
    writer.figures({ ...entry, submission: { ...entry.submission, return: ret } }, () => false);
  }
  writer.end();
  parentPort!.postMessage(entries.length);
});
