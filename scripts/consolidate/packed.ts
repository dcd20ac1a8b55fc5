import { deflateRawSync, inflateRawSync } from "node:zlib";
import { recordOf, returnOf } from "../../src/book/record/return-record";
import type { ReturnRecord } from "../../src/book/record/shape";
import type { Submission } from "../../src/consolidation/consolidation";
import type { Form } from "../../src/form/form";
import type { Return } from "../../src/reading/return";

/** The returns of a file as the book remembers them, in as few bytes as may be. */
export function packed(form: Form, submissions: readonly Submission[]): Uint8Array {
  const records = submissions.map((each) => recordOf(form, each.return));
  return new Uint8Array(deflateRawSync(JSON.stringify(records), { level: 1 }));
}

/** They come back with everything that reading found. */
export function unpacked(form: Form, bytes: Uint8Array): Return[] {
  const records = JSON.parse(inflateRawSync(bytes).toString("utf8")) as ReturnRecord[];
  return records.map((record) => {
    const ret = returnOf(form, record);
    if (ret === null) throw new Error("the journal is damaged: delete it, and all files are read again");
    return ret;
  });
}
