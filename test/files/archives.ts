import { crc32 } from "../../src/sheet/crc";

/** A file to be put in an archive by hand, as some program would. */
export interface Packed {
  /** As bytes when it is not in UTF-8. */
  readonly name: string | Uint8Array;
  readonly data: Uint8Array;
  readonly flags?: number;
  readonly method?: number;
  /** Bytes behind the name in the list at the end. */
  readonly extra?: Uint8Array;
  /** Date and time as DOS counts them. */
  readonly dos?: readonly [date: number, time: number];
  /** Unpacked size, when it is not that of the data. */
  readonly size?: number;
}

export const UTF8_NAME = 0x800;
export const ENCRYPTED = 1;

const text = (name: string | Uint8Array) =>
  typeof name === "string" ? new TextEncoder().encode(name) : name;

/** Numbers of two and four bytes, low byte first. */
export const u16 = (...numbers: number[]) => numbers.flatMap((number) => [number & 255, (number >> 8) & 255]);
export const u32 = (...numbers: number[]) =>
  numbers.flatMap((number) => u16(number & 0xffff, Math.floor(number / 65_536) & 0xffff));

/** A zip file of those files; the data lie as they are given, so a packed one must come packed. */
export function archive(files: readonly Packed[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let offset = 0;
  for (const {
    name,
    data,
    flags = 0,
    method = 0,
    extra = new Uint8Array(),
    dos = [0x3f8f, 0],
    size,
  } of files) {
    const written = text(name);
    const about = [
      ...u16(20, flags, method, dos[1], dos[0]),
      ...u32(crc32(data), data.length, size ?? data.length),
    ];
    const part = Uint8Array.from([
      ...u32(0x04034b50),
      ...about,
      ...u16(written.length, 0),
      ...written,
      ...data,
    ]);
    list.push(
      Uint8Array.from([
        ...[...u32(0x02014b50), ...u16(20), ...about, ...u16(written.length, extra.length, 0, 0, 0)],
        ...[...u32(0, offset), ...written, ...extra],
      ]),
    );
    parts.push(part);
    offset += part.length;
  }
  const size = list.reduce((sum, { length }) => sum + length, 0);
  const end = Uint8Array.from([
    ...u32(0x06054b50),
    ...u16(0, 0, files.length, files.length),
    ...u32(size, offset),
    ...u16(0),
  ]);
  return new Uint8Array(Buffer.concat([...parts, ...list, end]));
}
