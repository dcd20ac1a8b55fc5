import { crc32 } from "../../sheet/crc";
import { decoderOf } from "../decoder";

/** What the list of a zip file says of one of its parts. */
export interface ZipEntry {
  /** With "/" between folders; a folder's own entry ends in one. */
  readonly name: string;
  /** 0 stored, 8 deflated; others are not read. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  /** Bytes in the file and, as the list claims, unpacked. */
  readonly packedSize: number;
  readonly size: number;
  /** Where the part's own header begins, counted as the list counts. */
  readonly offset: number;
  /** When the part was last changed, in milliseconds since 1970. */
  readonly modified: number;
}

/** Bytes of an entry before its name. */
export const ENTRY_SIZE = 46;

const IS_ENCRYPTED = 1;
const IS_UTF8 = 0x800;

/** Fields behind an entry's name, each under its number. */
const SIZES_IN_64_BITS = 0x0001;
const TIME_OF_UNIX = 0x5455;
const NAME_IN_UTF8 = 0x7075;

/** Bytes of the name, the fields behind it and the comment. */
export function sizeOfTail(view: DataView, at: number): number {
  return view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
}

/** The entry at that place, all of which lies in the view. */
export function readEntry(view: DataView, at: number): ZipEntry {
  const [size, packedSize, offset] = sizes(view, at);
  return {
    name: entryName(view, at),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & IS_ENCRYPTED) !== 0,
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    offset,
    modified: modifiedAt(view, at),
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
  let extra = extraField(view, at, SIZES_IN_64_BITS);
  const widen = (field: number) => {
    if (field !== 0xffffffff || extra === null || extra.byteLength < 8) return field;
    const wide = Number(extra.getBigUint64(0, true));
    extra = partOf(extra, 8, extra.byteLength - 8);
    return wide;
  };
  return [widen(fields[0]), widen(fields[1]), widen(fields[2])];
}

/** The field's bytes; `null` when the entry has none of that number. */
function extraField(view: DataView, at: number, number: number): DataView | null {
  const start = at + ENTRY_SIZE + view.getUint16(at + 28, true);
  const end = Math.min(start + view.getUint16(at + 30, true), view.byteLength);
  for (let field = start; field + 4 <= end;) {
    const length = view.getUint16(field + 2, true);
    if (field + 4 + length > end) return null;
    if (view.getUint16(field, true) === number) return partOf(view, field + 4, length);
    field += 4 + length;
  }
  return null;
}

function partOf(view: DataView, at: number, length: number): DataView {
  return new DataView(view.buffer, view.byteOffset + at, length);
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

/** What it calls its files in. */
const WINDOWS_IN_CHINA = "gb18030";
const UTF8 = new TextDecoder();
const STRICT_UTF8 = new TextDecoder("utf-8", { fatal: true });

/**
 * The name: a copy in UTF-8 that some programs put beside it, else in UTF-8 if the entry or the bytes
 * themselves say so, else in the encoding of Windows in China. Some programs separate folders by "\",
 * some begin with the folder that all of it lies in.
 */
export function entryName(view: DataView, at: number): string {
  const written = bytesOf(partOf(view, at + ENTRY_SIZE, view.getUint16(at + 28, true)));
  const name = nameBeside(view, at, written) ?? decodedName(written, view.getUint16(at + 8, true));
  return name.replace(/\\/g, "/").replace(/^(?:\.?\/)+/, "");
}

/** The copy bears a check sum of the name that it is a copy of, so that a renamed part loses it. */
function nameBeside(view: DataView, at: number, written: Uint8Array): string | null {
  const field = extraField(view, at, NAME_IN_UTF8);
  if (field === null || field.byteLength < 5 || field.getUint32(1, true) !== crc32(written)) return null;
  return UTF8.decode(bytesOf(partOf(field, 5, field.byteLength - 5)));
}

function decodedName(written: Uint8Array, flags: number): string {
  if ((flags & IS_UTF8) !== 0) return UTF8.decode(written);
  try {
    return STRICT_UTF8.decode(written);
  } catch {
    return (decoderOf(WINDOWS_IN_CHINA) ?? UTF8).decode(written);
  }
}

/** By the world's time if the entry has it, else by the clock on the wall, which is all that DOS knew. */
function modifiedAt(view: DataView, at: number): number {
  const unix = extraField(view, at, TIME_OF_UNIX);
  if (unix !== null && unix.byteLength >= 5 && (unix.getUint8(0) & 1) !== 0)
    return unix.getInt32(1, true) * 1000;
  const [time, day] = [view.getUint16(at + 12, true), view.getUint16(at + 14, true)];
  const [year, month, date] = [1980 + (day >> 9), (day >> 5) & 15, day & 31];
  return new Date(year, month - 1, date, time >> 11, (time >> 5) & 63, (time & 31) * 2).getTime();
}
