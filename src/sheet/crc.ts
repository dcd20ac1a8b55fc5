/** What eight bytes are taken at a time by: table 0 carries the check sum over one byte, table 7 over eight. */
const TABLES = Array.from({ length: 8 }, () => new Int32Array(256));
for (let byte = 0; byte < 256; byte++) {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  TABLES[0]![byte] = rest;
}
for (let byte = 0; byte < 256; byte++) {
  for (let table = 1; table < 8; table++) {
    const rest = TABLES[table - 1]![byte]!;
    TABLES[table]![byte] = (rest >>> 8) ^ TABLES[0]![rest & 0xff]!;
  }
}
const [T0, T1, T2, T3, T4, T5, T6, T7] = TABLES as [
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
];

/**
 * CRC-32 as zip files have it beside each part, and older seals over their figures; unsigned. Of bytes that come in
 * pieces each goes on from the check sum of those `before` it.
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let rest = ~before;
  let at = 0;
  for (const end = bytes.length - 7; at < end; at += 8) {
    rest ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    rest =
      T7[rest & 0xff]! ^
      T6[(rest >>> 8) & 0xff]! ^
      T5[(rest >>> 16) & 0xff]! ^
      T4[rest >>> 24]! ^
      T3[bytes[at + 4]!]! ^
      T2[bytes[at + 5]!]! ^
      T1[bytes[at + 6]!]! ^
      T0[bytes[at + 7]!]!;
  }
  for (; at < bytes.length; at++) rest = T0[(rest ^ bytes[at]!) & 0xff]! ^ (rest >>> 8);
  return ~rest >>> 0;
}
