import type { OtherKind } from "./file-kind";

/** First bytes that tell a kind, at byte 0 unless said otherwise; the first that fits counts. */
const SIGNATURES: readonly (readonly [kind: OtherKind | "xls", bytes: string, at?: number])[] = [
  ["pdf", "%PDF"],
  ["rtf", "{\\rtf"],
  ["image", "\x89PNG"],
  ["image", "\xff\xd8\xff"],
  ["image", "GIF8"],
  ["image", "BM"],
  ["image", "II*\0"],
  ["image", "MM\0*"],
  ["image", "8BPS"],
  ["image", "AT&TFORM"],
  ["image", "WEBP", 8],
  ["image", "ftyphei", 4],
  ["image", "ftypmif1", 4],
  ["media", "ftyp", 4],
  ["media", "RIFF"],
  ["media", "ID3"],
  ["rar", "Rar!"],
  ["7z", "7z\xbc\xaf"],
  ["archive", "\x1f\x8b"],
  ["archive", "BZh"],
  ["archive", "\xfd7zXZ"],
  ["archive", "MSCF"],
  ["archive", "ustar", 257],
  ["shortcut", "L\0\0\0\x01\x14\x02\0"],
  ["database", "\0\x01\0\0Standard "],
  ["database", "SQLite format 3"],
  ["program", "MZ"],
  // Workbooks that lie bare in the file, without the container that programs put around them.
  ["xls", "\x09\x08\x10\0\0\x06"],
  ["xls", "\x09\x08\x08\0\0\x05"],
  ["xls", "\x09\x04\x06\0"],
  ["xls", "\x09\x02\x06\0"],
  ["xls", "\x09\0\x04\0"],
];

/** The kind that the first bytes are a signature of; `null` when they are none. */
export function signedKind(bytes: Uint8Array): OtherKind | "xls" | null {
  return SIGNATURES.find(([, signature, at]) => hasAt(bytes, signature, at ?? 0))?.[0] ?? null;
}

/** Whether those characters, a byte each, stand at that place. */
export function hasAt(bytes: Uint8Array, signature: string, at: number): boolean {
  for (let index = 0; index < signature.length; index++) {
    if (bytes[at + index] !== signature.charCodeAt(index)) return false;
  }
  return true;
}
