import { Inflate, inflateSync } from "fflate";
import { crc32 } from "../../sheet/crc";
import type { KnownParts } from "../xlsx/known-parts";
import type { Budget } from "../limits";
import { damaged, refuse } from "../refusal";
import { findDirectory, readDirectory } from "./zip-directory";
import type { ZipEntry } from "./zip-entry";

/** The parts of a zip file, unpacked one by one when asked for and never beyond the budget. */
export interface Package {
  has(name: string): boolean;
  /**
   * The part, unpacked anew at each call. `null` when there is none of that name; names are compared
   * without case, as the format asks, and with "%20" for a blank. Throws `Refused` when it does not
   * unpack to what was announced.
   */
  part(name: string): Uint8Array | null;
  /** What `read` makes of the part, or made of the same one before; what it makes is never changed. */
  known<Made>(
    name: string,
    known: KnownParts<Made>,
    read: (bytes: Uint8Array, name: string) => Made,
  ): Made | null;
}

/** Deflate never makes more than this of a byte. */
const MOST_RATIO = 1032;
/** What a lying part may cost before it is caught: above it, unpacking goes piece by piece. */
const AT_ONCE = 64 * 1024 * 1024;
const PIECE = 4 * 1024;

/** Opens a package. Throws `Refused`: `truncated`, `encrypted`, `too-large`. */
export function openPackage(bytes: Uint8Array, budget: Budget): Package {
  const list = listParts(bytes, budget);
  if (list.some((entry) => entry.encrypted)) refuse({ code: "encrypted" });
  const entries = new Map(list.map((entry) => [plain(entry.name), entry]));
  return {
    has: (name) => entries.has(plain(name)),
    part: (name) => {
      const entry = entries.get(plain(name));
      return entry === undefined ? null : unpack(bytes, entry, budget);
    },
    known: (name, known, read) => {
      const entry = entries.get(plain(name));
      if (entry === undefined) return null;
      const { method, size, crc } = entry;
      const part = { name, method, size, crc, packed: packedBytes(bytes, entry) };
      const met = known.of(part);
      if (met !== undefined) {
        budget.spendBytes(size);
        return met;
      }
      const made = read(unpack(bytes, entry, budget), name);
      known.remember(part, made);
      return made;
    },
  };
}

function plain(name: string): string {
  const small = name.toLowerCase();
  if (!small.includes("%")) return small;
  try {
    return decodeURIComponent(small);
  } catch {
    return small;
  }
}

/** What the zip file says that it holds. Throws `Refused`: `truncated`, `too-large`. */
export function listParts(bytes: Uint8Array, budget: Budget): ZipEntry[] {
  const directory = findDirectory(bytes) ?? refuse({ code: "truncated" });
  budget.countParts(directory.count);
  return readDirectory(bytes, directory) ?? refuse({ code: "truncated" });
}

/** A part's bytes. Throws `Refused` when it does not unpack to what was announced, and beyond the budget. */
export function unpack(bytes: Uint8Array, entry: ZipEntry, budget: Budget): Uint8Array {
  budget.spendBytes(entry.size);
  const packed = packedBytes(bytes, entry);
  const part = entry.method === 0 ? packed : inflate(packed, entry);
  if (part.length !== entry.size || crc32(part) !== entry.crc) {
    damaged(entry.name, "does not unpack to the announced size and check sum");
  }
  return part;
}

/** The first bytes of a part, some thousands of them; none when they cannot be unpacked. */
export function unpackHead(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    const packed = packedBytes(bytes, entry).subarray(0, PIECE);
    if (entry.method !== 8) return packed;
    const pieces: Uint8Array[] = [];
    new Inflate((piece) => pieces.push(piece)).push(packed);
    return pieces[0] ?? new Uint8Array();
  } catch {
    // Whoever unpacks all of it will say what is wrong with it.
    return new Uint8Array();
  }
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length) refuse({ code: "truncated" });
  if (view.getUint32(entry.offset, true) !== 0x04034b50) damaged(entry.name, "no part begins at its offset");
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.packedSize > bytes.length) refuse({ code: "truncated" });
  return bytes.subarray(start, start + entry.packedSize);
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method !== 8) refuse({ code: "packed-otherwise", method: entry.method });
  try {
    return packed.length * MOST_RATIO <= AT_ONCE
      ? // One byte more than announced, so that a part which does not end there shows.
        inflateSync(packed, { out: new Uint8Array(entry.size + 1) })
      : inflatePieces(packed, entry.size);
  } catch (fault) {
    return damaged(entry.name, fault instanceof Error ? fault.message : String(fault));
  }
}

function inflatePieces(packed: Uint8Array, size: number): Uint8Array {
  const part = new Uint8Array(size + 1);
  let length = 0;
  const stream = new Inflate((piece) => {
    if (length + piece.length > size) throw new RangeError("unpacks to more than announced");
    part.set(piece, length);
    length += piece.length;
  });
  for (let at = 0; at < packed.length; at += PIECE) {
    stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  }
  return part.subarray(0, length);
}
