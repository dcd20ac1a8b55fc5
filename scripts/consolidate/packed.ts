import { deserialize, serialize } from "node:v8";
import { deflateSync, inflateSync } from "node:zlib";
import type { Submission } from "../../src/consolidation/consolidation";
import { packReturn, unpackReturn, type PackedReturn } from "../../src/reading/packed-return";
import type { Return } from "../../src/reading/return";

/**
 * The returns of a file in few bytes, as a page holds them. Not as the book remembers them: that record is to be read
 * in years and by others, and making it takes three times as long. This one is read by the program that wrote it.
 */
export function packed(submissions: readonly Submission[]): Uint8Array {
  const returns = submissions.map((each) => packReturn(each.return));
  return new Uint8Array(deflateSync(serialize(returns), { level: 1 }));
}

/** They come back with everything that reading found. Throws where a byte is not as it was: they have a checksum. */
export function unpacked(bytes: Uint8Array): Return[] {
  let inflated;
  try {
    inflated = inflateSync(bytes);
  } catch {
    throw new Error("the journal is damaged: delete it, and all files are read again");
  }
  return (deserialize(inflated) as PackedReturn[]).map(unpackReturn);
}
