import { deserialize, serialize } from "node:v8";
import { deflateSync, inflateSync } from "node:zlib";
import type { PackedFigures } from "../../src/long-table/packed-figures";
import { packReturn, unpackReturn, type PackedReturn } from "../../src/reading/packed-return";
import type { Return } from "../../src/reading/return";
import { crc32 } from "../../src/sheet/crc";

/**
 * The returns of a file in few bytes, as a page holds them. Not as the book remembers them: that record is to be read
 * in years and by others, and making it takes three times as long. This one is read by the program that wrote it.
 */
export function packedReturns(returns: readonly Return[]): Uint8Array {
  return new Uint8Array(deflateSync(serialize(returns.map(packReturn)), { level: 1 }));
}

/** They come back with everything that reading found. Throws where a byte is not as it was: they have a checksum. */
export function unpackedReturns(bytes: Uint8Array): Return[] {
  let inflated;
  try {
    inflated = inflateSync(bytes);
  } catch {
    throw damaged();
  }
  return (deserialize(inflated) as PackedReturn[]).map(unpackReturn);
}

/** Bytes of the checksum behind the figures. */
const SUM = 4;

/** What the returns of a file add to the long table. Not compressed: that takes as long as writing their rows. */
export function packedFigures(returns: readonly PackedFigures[]): Uint8Array {
  const packed = serialize(returns);
  const bytes = new Uint8Array(packed.length + SUM);
  bytes.set(packed);
  new DataView(bytes.buffer).setUint32(packed.length, crc32(packed));
  return bytes;
}

/** By return. Throws where a byte is not as it was. */
export function unpackedFigures(bytes: Uint8Array): PackedFigures[] {
  const packed = bytes.subarray(0, bytes.length - SUM);
  const sum = new DataView(bytes.buffer, bytes.byteOffset + packed.length).getUint32(0);
  if (crc32(packed) !== sum) throw damaged();
  return deserialize(packed) as PackedFigures[];
}

function damaged(): Error {
  return new Error("the journal is damaged: delete it, and all files are read again");
}
