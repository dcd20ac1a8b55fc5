import { damaged } from "./refusal";

/**
 * A file of plain text as its program meant it. A mark at its beginning says which encoding it is in;
 * without one it is UTF-8 if it can be, else the encoding that Windows in China saves in. Throws
 * `Refused` rather than let a character stand for what it is not.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decodeMarked(bytes) ?? decode(bytes, "utf-8") ?? decode(bytes, "gb18030");
  if (text === null) return damaged("", "is not text in any known encoding");
  if (text.includes("\0")) return damaged("", "is not text");
  return text;
}

/**
 * The same for a web page, which may say itself which encoding it is in. What can be UTF-8 is UTF-8 even
 * so: systems that write one and announce the other are not rare. Throws `Refused`.
 */
export function decodeMarkup(bytes: Uint8Array): string {
  const announced = announcedEncoding(bytes);
  const isOther = announced !== null && !/^(?:utf-?8|gb)/i.test(announced);
  const text = isOther ? (decodeMarked(bytes) ?? decode(bytes, "utf-8") ?? decode(bytes, announced)) : null;
  return text ?? decodeText(bytes);
}

const ANNOUNCED = /<(?:meta|\?xml)[^>]{0,400}?(?:charset|encoding)\s*=\s*["']?([\w-]{1,40})/i;

function announcedEncoding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  return ANNOUNCED.exec(head)?.[1] ?? null;
}

function decodeMarked(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null;
  return encoding === null ? null : decode(bytes, encoding);
}

/** The text without its mark; `null` when the bytes are none of that encoding. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
