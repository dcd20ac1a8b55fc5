import { ENTRY_SIZE, entryName, readEntry, sizeOfTail, type ZipEntry } from "./zip-entry";

/** The list at the end of a zip file, by which its parts are found. Nothing is unpacked here. */

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const MOST_COMMENT = 0xffff;

/** Where the list is and what it says of itself. */
export interface ZipDirectory {
  /** Number of parts. */
  readonly count: number;
  /** Where it begins in the file. */
  readonly start: number;
  /** Bytes that stand before the zip file and that its own offsets do not count. */
  readonly before: number;
}

/** `null` when the file breaks off before its list, or a piece of the file is missing before it. */
export function findDirectory(bytes: Uint8Array): ZipDirectory | null {
  const view = viewOf(bytes);
  const last = view.byteLength - END_SIZE;
  for (let end = last; end >= Math.max(0, last - MOST_COMMENT); end--) {
    if (view.getUint32(end, true) === END) return directoryAt(view, end);
  }
  return null;
}

/** The parts in the list's order; `null` when it breaks off. */
export function readDirectory(bytes: Uint8Array, { count, start, before }: ZipDirectory): ZipEntry[] | null {
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  for (let at = start; entries.length < count;) {
    const next = nextEntry(view, at);
    if (next === null) return null;
    const entry = readEntry(view, at);
    entries.push(before === 0 ? entry : { ...entry, offset: entry.offset + before });
    at = next;
  }
  return entries;
}

/** Parts whose names are looked at for telling the kind of file. */
const MOST_NAMES = 512;

/** Names of the first few hundred parts; `null` when the file breaks off. */
export function partNames(bytes: Uint8Array): string[] | null {
  const directory = findDirectory(bytes);
  if (directory === null) return null;
  const view = viewOf(bytes);
  const names: string[] = [];
  for (let at = directory.start; names.length < Math.min(directory.count, MOST_NAMES);) {
    const next = nextEntry(view, at);
    if (next === null) return null;
    names.push(entryName(view, at));
    at = next;
  }
  return names;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Where the entry ends; `null` when there is no whole one. */
function nextEntry(view: DataView, at: number): number | null {
  if (at + ENTRY_SIZE > view.byteLength || view.getUint32(at, true) !== ENTRY) return null;
  const next = at + ENTRY_SIZE + sizeOfTail(view, at);
  return next <= view.byteLength ? next : null;
}

function directoryAt(view: DataView, end: number): ZipDirectory | null {
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  if (count === 0xffff || offset === 0xffffffff) {
    const large = largeDirectory(view, end);
    if (large !== null) return large;
  }
  if (count === 0 || isEntry(view, offset)) return { count, start: offset, before: 0 };
  const start = end - size;
  return start > offset && isEntry(view, start) ? { count, start, before: start - offset } : null;
}

function isEntry(view: DataView, at: number): boolean {
  return at + ENTRY_SIZE <= view.byteLength && view.getUint32(at, true) === ENTRY;
}

/** Programs that write as they go use the 64-bit list even for small files. */
function largeDirectory(view: DataView, end: number): ZipDirectory | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) return null;
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    start: Number(view.getBigUint64(at + 48, true)),
    before: 0,
  };
}
