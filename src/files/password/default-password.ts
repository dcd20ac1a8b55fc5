import { joinBytes } from "../archive/join-bytes";

/**
 * With this password the programs protect workbooks that need none to be opened (those whose structure is
 * locked, those that are final): they try it before they ask.
 */
const DEFAULT = "VelvetSweatshop";

/** As it goes into the keys: two bytes a letter. */
export const PASSWORD: Uint8Array = Uint8Array.from(
  [...DEFAULT].flatMap((letter) => [letter.charCodeAt(0), 0]),
);

export function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return joinBytes(pieces);
}

export function u32(number: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, number, true);
  return bytes;
}

export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
