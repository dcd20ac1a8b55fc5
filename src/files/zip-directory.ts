/** The list at the end of a zip file, by which its parts are found. Nothing is unpacked here. */

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; others are not read. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  /** Bytes in the file and, as the list claims, unpacked. */
  readonly packedSize: number;
  readonly size: number;
  /** Where the part's own header begins. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const MOST_COMMENT = 0xffff;

interface Directory {
  readonly count: number;
  readonly offset: number;
}

/** How many parts the file says it has; `null` when it breaks off before saying so. */
export function partCount(bytes: Uint8Array): number | null {
  return findDirectory(viewOf(bytes))?.count ?? null;
}

/** The parts in directory order; `null` when the file breaks off or the list is not where it is said to be. */
export function readDirectory(bytes: Uint8Array): ZipEntry[] | null {
  const view = viewOf(bytes);
  const directory = findDirectory(view);
  if (directory === null) return null;
  const entries: ZipEntry[] = [];
  for (let at = directory.offset; entries.length < directory.count;) {
    if (at + ENTRY_SIZE > view.byteLength || view.getUint32(at, true) !== ENTRY) return null;
    const next = at + ENTRY_SIZE + sizeOfTail(view, at);
    if (next > view.byteLength) return null;
    entries.push(readEntry(view, bytes, at));
    at = next;
  }
  return entries;
}

/** Names of up to the first few hundred parts, for telling the kind of file; none when it breaks off. */
export function partNames(bytes: Uint8Array): string[] {
  const view = viewOf(bytes);
  const directory = findDirectory(view);
  const names: string[] = [];
  if (directory === null) return names;
  for (let at = directory.offset; names.length < Math.min(directory.count, 512);) {
    if (at + ENTRY_SIZE > view.byteLength || view.getUint32(at, true) !== ENTRY) break;
    names.push(nameAt(view, bytes, at));
    at += ENTRY_SIZE + sizeOfTail(view, at);
  }
  return names;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function sizeOfTail(view: DataView, at: number): number {
  return view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
}

function findDirectory(view: DataView): Directory | null {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const directory = { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
    const large = directory.count === 0xffff || directory.offset === 0xffffffff;
    return large ? (largeDirectory(view, at) ?? directory) : directory;
  }
  return null;
}

/** Programs that write as they go use the 64-bit list even for small files. */
function largeDirectory(view: DataView, end: number): Directory | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) return null;
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
}

const UTF8 = new TextDecoder();

function nameAt(view: DataView, bytes: Uint8Array, at: number): string {
  const start = at + ENTRY_SIZE;
  // Some programs separate folders as Windows does.
  return UTF8.decode(bytes.subarray(start, start + view.getUint16(at + 28, true))).replace(/\\/g, "/");
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): ZipEntry {
  const [size, packedSize, offset] = sizes(view, at);
  return {
    name: nameAt(view, bytes, at),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    offset,
  };
}

/** Unpacked size, packed size and offset; a field that says "too big for me" is found in the 64-bit extra. */
function sizes(view: DataView, at: number): [number, number, number] {
  const fields: [number, number, number] = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  if (!fields.includes(0xffffffff)) return fields;
  let extra = extraField(view, at);
  const widen = (field: number) => {
    if (field !== 0xffffffff || extra === null || extra.from + 8 > extra.to) return field;
    const wide = Number(view.getBigUint64(extra.from, true));
    extra = { from: extra.from + 8, to: extra.to };
    return wide;
  };
  return [widen(fields[0]), widen(fields[1]), widen(fields[2])];
}

function extraField(view: DataView, at: number): { from: number; to: number } | null {
  const start = at + ENTRY_SIZE + view.getUint16(at + 28, true);
  const end = start + view.getUint16(at + 30, true);
  for (let field = start; field + 4 <= end;) {
    const to = field + 4 + view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1 && to <= end) return { from: field + 4, to };
    field = to;
  }
  return null;
}
