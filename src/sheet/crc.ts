const TABLE = new Int32Array(256).map((_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** CRC-32 as zip files have it beside each part, and older seals over their figures; unsigned. */
export function crc32(bytes: Uint8Array): number {
  let rest = -1;
  for (let index = 0; index < bytes.length; index++) {
    rest = TABLE[(rest ^ bytes[index]!) & 0xff]! ^ (rest >>> 8);
  }
  return ~rest >>> 0;
}
