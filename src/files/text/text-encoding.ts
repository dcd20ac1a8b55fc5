import { decoded, decoderOf } from "../decoder";
import { damaged } from "../refusal";

/**
 * A file of plain text as its program meant it. A mark at its beginning says which encoding it is in;
 * without one it is UTF-16 if it looks so, UTF-8 if it can be, else the encoding that Windows in China
 * saves in. Throws `Refused` rather than let a character stand for what it is not.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decodeMarked(bytes) ?? decodeUtf8(bytes) ?? decoded(bytes, "gb18030");
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
  const text = isOther ? (decodeMarked(bytes) ?? decoded(bytes, "utf-8") ?? decoded(bytes, announced)) : null;
  return text ?? decodeText(bytes);
}

const ANNOUNCED = /<(?:meta|\?xml)[^>]{0,400}?(?:charset|encoding)\s*=\s*["']?([\w-]{1,40})/i;

function announcedEncoding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  return ANNOUNCED.exec(head)?.[1] ?? null;
}

function decodeMarked(bytes: Uint8Array): string | null {
  const encoding = utf16Of(bytes);
  return encoding === null ? null : decoded(bytes, encoding);
}

/** In which order of its bytes a text is in UTF-16; `null` when it is not. */
export function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, SAMPLE);
  // Of a table in UTF-16 tabs, line ends and digits have a byte of 0.
  if (!sample.includes(0)) return null;
  const found = (["utf-16le", "utf-16be"] as const).map(
    (encoding) => [encoding, strangers(sample, encoding)] as const,
  );
  const [encoding, share] = found[0]![1] <= found[1]![1] ? found[0]! : found[1]!;
  return share <= MOST_STRANGE ? encoding : null;
}

const SAMPLE = 4096;
/** What offices write in: Latin, signs, Chinese, full-width letters; and line ends and tabs. */
const USUAL = /[\t\n\r -~\u00a0-\u00ff\u2000-\u206f\u2460-\u24ff\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/g;
const MOST_STRANGE = 0.02;

/** The share of characters that no office writes, were the sample in that encoding; 0–1. */
function strangers(sample: Uint8Array, encoding: string): number {
  const text = decoderOf(encoding)?.decode(sample.subarray(0, sample.length & ~1)) ?? "";
  return text === "" ? 1 : text.replace(USUAL, "").length / text.length;
}

/** Many a file is seen at its beginning to be none, before all of it is decoded. */
function decodeUtf8(bytes: Uint8Array): string | null {
  return beginsAsUtf8(bytes.subarray(0, SAMPLE)) ? decoded(bytes, "utf-8") : null;
}

/** Whether the bytes are text in UTF-8 of which the last character may be cut off. */
export function beginsAsUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at++]!;
    if (first < 0x80) continue;
    if (first < 0xc2 || first > 0xf4) return false;
    const end = at + (first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3);
    // No character is written longer than it need be, none is half of one, none is beyond the last one.
    const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    if (at < bytes.length && (bytes[at]! < least || bytes[at]! > most)) return false;
    for (at++; at < end && at < bytes.length; at++) if ((bytes[at]! & 0xc0) !== 0x80) return false;
    at = end;
  }
  return true;
}
