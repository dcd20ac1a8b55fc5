import { NAMED_CHARACTERS } from "./named-characters";
import { PerBytes } from "./per-bytes";
import type { Attributes } from "./xml";

/** Attributes of one tag that are looked at here. */
const MOST_ATTRIBUTES = 100;

/** A tag between its brackets. The attributes of one that was met before are the same object: they are only read. */
export interface Tag {
  /** In ASCII. */
  readonly name: string;
  /** The name without its prefix. */
  readonly element: string;
  readonly attributes: Attributes;
  readonly isEmpty: boolean;
}

/** What stands between two tags. */
export interface Text {
  readonly text: string;
  /** Whether it is written in nothing but blanks. */
  readonly isBlank: boolean;
}

const BLANK = /^[\t\n\r ]*$/;

/** The text that stands between two tags; `null` when it is odd. Labels are the same in many files. */
export const TEXTS = new PerBytes((bytes): Text | null => {
  const written = decodePiece(bytes);
  if (written === null) return null;
  const isBlank = BLANK.test(written);
  const text = isBlank ? withPlainEnds(written) : plainText(written);
  return text === null ? null : { text, isBlank };
});

/** What needs a second look: control characters, ends of lines of Windows, references, the end of a CDATA section. */
const SPECIAL = /[\0-\x08\x0b-\x1f\ufffe\uffff&]|]]>/;
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|]]>/;

function plainText(written: string): string | null {
  if (!SPECIAL.test(written)) return written;
  return CONTROL.test(written) ? null : resolved(withPlainEnds(written));
}

/** Lines end in one way for whoever reads XML. */
function withPlainEnds(written: string): string {
  return written.includes("\r") ? written.replace(/\r\n?/g, "\n") : written;
}

const NAME = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/;
const ATTRIBUTE = /[\t\n\r ]+([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)=(?:"([^"<]*)"|'([^'<]*)')/y;
const END = /[\t\n\r ]*(\/?)$/y;

/** The tag that stands between brackets; `null` when it is odd. Most tags of a part, and of the next one, were met before. */
export const TAGS = new PerBytes((bytes): Tag | null => {
  const source = decodePiece(bytes) ?? "";
  const name = NAME.exec(source)?.[0];
  if (name === undefined || CONTROL.test(source)) return null;
  const attributes: Record<string, string> = {};
  let at = (ATTRIBUTE.lastIndex = name.length);
  let count = 0;
  for (let found = ATTRIBUTE.exec(source); found !== null; found = ATTRIBUTE.exec(source)) {
    const [, key, double, single] = found as unknown as readonly [string, string, string?, string?];
    const written = double ?? single!;
    const value = resolved(written.replace(/\r\n|[\t\n\r]/g, " "));
    if (value === null || key in attributes || ++count > MOST_ATTRIBUTES) return null;
    attributes[key] = value;
    at = ATTRIBUTE.lastIndex;
  }
  END.lastIndex = at;
  const end = END.exec(source);
  const element = name.slice(name.indexOf(":") + 1);
  return end === null ? null : { name, element, attributes, isEmpty: end[1] !== "" };
});

const REFERENCE = /&(?:#(\d{1,5});|#x([\da-fA-F]{1,4});|[a-z]{2,4};)?/g;

/** The text with the characters that its references stand for; `null` when one of them is odd. */
function resolved(text: string): string | null {
  if (!text.includes("&")) return text;
  let isOdd = false;
  const whole = text.replace(REFERENCE, (reference: string, decimal?: string, hexadecimal?: string) => {
    const digits = decimal ?? hexadecimal;
    const character =
      digits === undefined ? NAMED_CHARACTERS[reference] : characterOf(parseInt(digits, decimal ? 10 : 16));
    if (character === undefined) isOdd = true;
    return character ?? "";
  });
  return isOdd ? null : whole;
}

/** No control, no half of a character. */
function characterOf(code: number): string | undefined {
  const isText =
    code === 9 || code === 10 || (code >= 0x20 && code < 0xd800) || (code >= 0xe000 && code < 0xfffe);
  return isText ? String.fromCharCode(code) : undefined;
}

/** Numbers and names: asking a decoder takes longer than they do. */
const SHORT = 24;
/** A mark at the beginning of what was cut out of a text is a character of it. */
const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** What was cut out of a text in UTF-8; `null` when the bytes are none. */
function decodePiece(bytes: Uint8Array): string | null {
  if (bytes.length <= SHORT && bytes.every((byte) => byte < 0x80)) return String.fromCharCode(...bytes);
  try {
    return UTF8.decode(bytes);
  } catch {
    return null;
  }
}
