/** Crockford's thirty-two, five bits each: digits and capitals without I, L, O and U. */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** Signs of a code, the last of which checks the others. */
export const CODE_LENGTH = 20;

/** The first 95 bits as a person can copy them from paper: "7K3M-92QX-0VWA-HN5T-E8RC". */
export function codeOf(bytes: Uint8Array): string {
  const values = Array.from({ length: CODE_LENGTH - 1 }, (_, at) => fiveBits(bytes, at * 5));
  const signs = [...values, checkOf(values)].map((value) => SIGNS[value]!).join("");
  return grouped(signs);
}

/** Whether a code may have been made by `codeOf`; else a sign is miswritten, or two have changed places. */
export function isCode(code: string): boolean {
  const signs = [...code.replace(/-/g, "")].map((sign) => SIGNS.indexOf(sign));
  const check = signs.pop();
  return signs.length === CODE_LENGTH - 1 && !signs.includes(-1) && checkOf(signs) === check;
}

/** As it would be printed: what is taken for another sign is that sign. */
export function asPrinted(text: string): string {
  return text.toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1").replace(/U/g, "V");
}

/** Signs in groups of four. */
export function grouped(signs: string): string {
  return signs.replace(/.{4}(?=.)/g, "$&-");
}

function fiveBits(bytes: Uint8Array, at: number): number {
  const byte = at >> 3;
  const pair = (bytes[byte]! << 8) | (bytes[byte + 1] ?? 0);
  return (pair >> (11 - (at & 7))) & 31;
}

/** The signs as a polynomial over GF(32), so that any one miswritten and any two exchanged give another. */
function checkOf(values: readonly number[]): number {
  return values.reduce((sum, value) => doubled(sum ^ value), 0);
}

function doubled(value: number): number {
  return value & 16 ? ((value << 1) ^ 0b100101) & 31 : value << 1;
}
