import { NAMED_CHARACTERS } from "./named-characters";
import { PerBytes } from "./per-bytes";
import { decodePiece } from "./utf8";
import type { Attributes, XmlListener } from "./xml";

/** What is told of a part all of whose tags are plain. */
export const ALL = -1;

/** Elements within each other that are looked at here, and attributes of one. */
const MOST_DEEP = 256;
const MOST_ATTRIBUTES = 100;

/** A tag between its brackets. The attributes of one that was met before are the same object: they are only read. */
interface Tag {
  /** In ASCII. */
  readonly name: string;
  /** The name without its prefix. */
  readonly element: string;
  readonly attributes: Attributes;
  readonly isEmpty: boolean;
}

/** What stands between two tags. */
interface Text {
  readonly text: string;
  readonly isBlank: boolean;
}

const [LESS, MORE, SLASH] = [0x3c, 0x3e, 0x2f];
const [BOM, SPACE] = [
  [0xef, 0xbb, 0xbf],
  [0x20, 0x09, 0x0a, 0x0d],
];

/** The longest declaration is shorter. */
const HEAD = 200;
const DECLARATION =
  /^<\?xml version=(?:"1\.0"|'1\.0')(?: encoding=(?:"[\w-]+"|'[\w-]+'))?(?: standalone=(?:"(?:yes|no)"|'(?:yes|no)'))? ?\?>/;
const BLANK = /^[\t\n\r ]*$/;

/**
 * Tells a listener of XML in UTF-8 as nearly all programs write it, a tag at a time, as far as there is nothing but that,
 * and answers how many tags were told of, opened and closed, or `ALL`. Whatever is not on a short list ends it, right or
 * wrong: comments, CDATA, document types, names beyond ASCII, references that only some programs know,
 * control characters, bytes that are no text, tags that do not match. What was told until then any XML reader would have told.
 *
 * Tags and texts are known by their bytes: most of a part, and of the next one, are never made into text.
 */
export function tellPlain(part: Uint8Array, listener: XmlListener): number {
  const walk = new Walk(part, listener);
  let told = 0;
  for (;;) {
    const step = walk.step(told > 0);
    if (step === ALL) return ALL;
    if (step === 0) return told;
    told += step;
  }
}

class Walk {
  private at: number;
  private readonly open: Tag[] = [];

  constructor(
    private readonly part: Uint8Array,
    private readonly listener: XmlListener,
  ) {
    this.at = BOM.every((byte, at) => part[at] === byte) ? BOM.length : 0;
    while (SPACE.includes(part[this.at]!)) this.at++;
    const head = String.fromCharCode(...part.subarray(this.at, this.at + HEAD));
    this.at += DECLARATION.exec(head)?.[0].length ?? 0;
  }

  /** Tells of the next tag and the text before it; of how many tags, 0 when it is odd, `ALL` at the end. */
  step(hasBegun: boolean): number {
    const { part, at, open } = this;
    let less = at;
    let mixed = 0;
    for (; less < part.length && part[less] !== LESS; less++) mixed = (mixed * 31 + part[less]!) | 0;
    const text = less === at ? NO_TEXT : texts.of(part, at, less, mixed);
    const around = open.at(-1);
    if (text === null || (around === undefined && !text.isBlank)) return 0;
    if (less === part.length) return around === undefined && hasBegun ? ALL : 0;
    if (part[less + 1] !== SLASH) return around === undefined && hasBegun ? 0 : this.begin(less, text.text);
    const end = around === undefined ? -1 : less + 2 + around.name.length;
    if (around === undefined || part[end] !== MORE || !this.isNamed(around.name, less + 2)) return 0;
    this.at = end + 1;
    if (text.text !== "") this.listener.text?.(text.text);
    open.pop();
    this.listener.close?.(around.element);
    return 1;
  }

  private begin(less: number, text: string): number {
    const { part, open, listener } = this;
    let end = less + 1;
    let mixed = 0;
    for (; end < part.length && part[end] !== MORE; end++) mixed = (mixed * 31 + part[end]!) | 0;
    if (end === part.length || open.length === MOST_DEEP) return 0;
    const tag = tags.of(part, less + 1, end, mixed);
    if (tag === null) return 0;
    this.at = end + 1;
    if (text !== "" && open.length > 0) listener.text?.(text);
    listener.open?.(tag.element, tag.attributes);
    if (!tag.isEmpty) {
      open.push(tag);
      return 1;
    }
    listener.close?.(tag.element);
    return 2;
  }

  private isNamed(name: string, from: number): boolean {
    for (let at = 0; at < name.length; at++) if (this.part[from + at] !== name.charCodeAt(at)) return false;
    return true;
  }
}

const NO_TEXT: Text = { text: "", isBlank: true };

/** Labels are the same in many files. */
const texts = new PerBytes((bytes): Text | null => {
  const written = decodePiece(bytes);
  const text = written === null ? null : plainText(written);
  return text === null ? null : { text, isBlank: BLANK.test(text) };
});

/** What needs a second look: control characters, ends of lines of Windows, references, the end of a CDATA section. */
const SPECIAL = /[\0-\x08\x0b-\x1f\ufffe\uffff&]|]]>/;
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|]]>/;

/** The text that stands between two tags; `null` when it is odd. */
function plainText(written: string): string | null {
  if (!SPECIAL.test(written)) return written;
  return CONTROL.test(written) ? null : resolved(written.replace(/\r\n?/g, "\n"));
}

const NAME = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/;
const ATTRIBUTE = /[\t\n\r ]+([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)=(?:"([^"<]*)"|'([^'<]*)')/y;
const END = /[\t\n\r ]*(\/?)$/y;

/** The tag that stands between brackets; `null` when it is odd. Most tags of a part, and of the next one, were met before. */
const tags = new PerBytes((bytes): Tag | null => {
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
