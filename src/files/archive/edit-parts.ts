import { inflateSync, strFromU8 } from "fflate";
import { joinBytes } from "./join-bytes";
import { packPart, type PackedPart } from "./packed-part";
import { findDirectory } from "./zip-directory";
import { ENTRY_SIZE, readEntry, sizeOfTail } from "./zip-entry";

/** What becomes of a part's text, in pieces as long as is convenient. */
export type PartEdit = (xml: string) => Iterable<string>;

const HEADER_SIZE = 30;
const END_SIZE = 22;

/**
 * The package, written by ourselves, with some of its parts edited, in the order of the edits; the others are taken
 * over as they are packed. A part that is not there is not edited.
 */
export async function editParts(
  bytes: Uint8Array,
  edits: ReadonlyMap<string, PartEdit>,
): Promise<Uint8Array> {
  const directory = findDirectory(bytes);
  if (edits.size === 0 || directory === null) return bytes;
  const parts = partsOf(bytes, directory);
  for (const [name, edit] of edits) {
    const part = parts.get(name);
    if (part) parts.set(name, await edited(part, edit));
  }
  const entries: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts.values()) {
    entries.push(entryOf(part, offset));
    offset += part.header.length + part.packed.length;
  }
  const end = bytes.slice(bytes.length - END_SIZE);
  new DataView(end.buffer).setUint32(16, offset, true);
  const written = [...parts.values()].flatMap(({ header, packed }) => [header, packed]);
  return joinBytes([...written, ...entries, end]);
}

interface Part {
  readonly header: Uint8Array;
  readonly packed: Uint8Array;
  /** What the list at the end says of it. */
  readonly entry: Uint8Array;
}

/** All parts by their names, in their order. */
function partsOf(
  bytes: Uint8Array,
  directory: NonNullable<ReturnType<typeof findDirectory>>,
): Map<string, Part> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Part>();
  let at = directory.start;
  for (let left = directory.count; left > 0; left--) {
    const next = at + ENTRY_SIZE + sizeOfTail(view, at);
    const { name, offset, packedSize } = readEntry(view, at);
    const start =
      offset + HEADER_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const packed = bytes.subarray(start, start + packedSize);
    parts.set(name, { header: bytes.slice(offset, start), packed, entry: bytes.slice(at, next) });
    at = next;
  }
  return parts;
}

const STORED = 0;
const DEFLATED = 8;

async function edited({ header, packed, entry }: Part, edit: PartEdit): Promise<Part> {
  const method = viewOf(header).getUint16(8, true);
  const part = await packPart(edit(strFromU8(method === STORED ? packed : inflateSync(packed))));
  return { header: filledIn(header, part), packed: part.packed, entry };
}

function filledIn(header: Uint8Array, { packed, size, crc }: PackedPart): Uint8Array {
  const filled = header.slice();
  const fields = viewOf(filled);
  fields.setUint16(8, DEFLATED, true);
  fields.setUint32(14, crc, true);
  fields.setUint32(18, packed.length, true);
  fields.setUint32(22, size, true);
  return filled;
}

/** The list's entry for the part: method, check sum and sizes are those of its header. */
function entryOf({ header, entry: before }: Part, offset: number): Uint8Array {
  const entry = before.slice();
  entry.set(header.subarray(8, 10), 10);
  entry.set(header.subarray(14, 26), 16);
  viewOf(entry).setUint32(42, offset, true);
  return entry;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
