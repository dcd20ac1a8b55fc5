import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { crc32 } from "../../sheet/crc";
import { joinBytes } from "./join-bytes";
import { findDirectory } from "./zip-directory";
import { ENTRY_SIZE, readEntry, sizeOfTail } from "./zip-entry";

/** What becomes of a part's text. */
export type PartEdit = (xml: string) => string;

const HEADER_SIZE = 30;
const END_SIZE = 22;

/**
 * The package, written by ourselves, with some of its parts edited; the others are taken over as they
 * are packed, so that a large workbook is not packed twice.
 */
export function editParts(bytes: Uint8Array, edits: ReadonlyMap<string, PartEdit>): Uint8Array {
  const directory = findDirectory(bytes);
  if (edits.size === 0 || directory === null) return bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let offset = 0;
  let at = directory.start;
  for (let left = directory.count; left > 0; left--) {
    const next = at + ENTRY_SIZE + sizeOfTail(view, at);
    const part = partAt(bytes, view, at, edits);
    list.push(entryOf(bytes.slice(at, next), part, offset));
    parts.push(part.header, part.packed);
    offset += part.header.length + part.packed.length;
    at = next;
  }
  const end = bytes.slice(bytes.length - END_SIZE);
  new DataView(end.buffer).setUint32(16, offset, true);
  return joinBytes([...parts, ...list, end]);
}

interface PackedPart {
  readonly header: Uint8Array;
  readonly packed: Uint8Array;
}

/** The part that the list names at that place, with its own header. */
function partAt(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  edits: ReadonlyMap<string, PartEdit>,
): PackedPart {
  const { name, method, offset, packedSize } = readEntry(view, at);
  const start = offset + HEADER_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const [header, packed] = [bytes.slice(offset, start), bytes.subarray(start, start + packedSize)];
  const edit = edits.get(name);
  if (!edit) return { header, packed };
  const part = strToU8(edit(strFromU8(method === 0 ? packed : inflateSync(packed))));
  const repacked = deflateSync(part);
  const fields = new DataView(header.buffer);
  fields.setUint16(8, DEFLATED, true);
  fields.setUint32(14, crc32(part), true);
  fields.setUint32(18, repacked.length, true);
  fields.setUint32(22, part.length, true);
  return { header, packed: repacked };
}

const DEFLATED = 8;

/** The list's entry for the part: method, check sum and sizes are those of its header. */
function entryOf(entry: Uint8Array, { header }: PackedPart, offset: number): Uint8Array {
  entry.set(header.subarray(8, 10), 10);
  entry.set(header.subarray(14, 26), 16);
  new DataView(entry.buffer).setUint32(42, offset, true);
  return entry;
}
