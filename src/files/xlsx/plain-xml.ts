import { perText } from "../../sheet/per-text";
import { NAMED_CHARACTERS } from "../named-characters";
import { decodeUtf8 } from "../utf8";

/** What comes next in a part: a tag, its end, or something that is left to the general reader. */
export type Mark = "open" | "empty" | "close" | "end" | "odd";

/** Attributes of one element, and elements within each other, that are looked at here. */
const MOST_ATTRIBUTES = 48;
const MOST_DEEP = 64;

/** What may stand at a place of a text or a value. */
const PLAIN = 0;
const BLANK = 1;
const SPECIAL = 2;
const KINDS = new Uint8Array(128).fill(PLAIN);
for (let code = 0; code < 32; code++) KINDS[code] = SPECIAL;
for (const blank of "\t\n ") KINDS[blank.charCodeAt(0)] = BLANK;
for (const special of '<&>"\r') KINDS[special.charCodeAt(0)] = SPECIAL;

const NAME = new Uint8Array(128);
for (const letter of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_:") NAME[letter.charCodeAt(0)] = 1;
for (const other of "0123456789-.") NAME[other.charCodeAt(0)] = 2;

const [LESS, MORE, AND, QUOTE, SLASH, EQUALS, BRACKET, COLON] = [
  0x3c, 0x3e, 0x26, 0x22, 0x2f, 0x3d, 0x5d, 0x3a,
];
const [HASH, SEMICOLON, X] = [0x23, 0x3b, 0x78];
const [ZERO, NINE, A, Z] = [0x30, 0x39, 0x41, 0x5a];
const DECLARATION =
  /^<\?xml version="1\.0"(?: encoding="(?:UTF|utf)-8")?(?: standalone="(?:yes|no)")? ?\?>\s*(?=<)/;

/** By character what `charCodeAt` says of it, in a quarter of the time. */
type Codes = Uint8Array | Uint16Array;

/** What is looked for as it is written, in ASCII. */
export type Written = Uint8Array;

export function written(text: string): Written {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/**
 * Walks over XML as programs write it: a closed list of what is common, looked at once, a character at a time.
 * Whatever is not on the list is `odd`, right or wrong, and nothing is said of it here: comments, CDATA,
 * document types, single quotes, characters that XML has no place for, tags that do not match, duplicate
 * attributes. What is walked to its `end` reads the same in any XML reader.
 */
export class PlainXml {
  private at: number;
  private nameStart = 0;
  private nameEnd = 0;
  private attributes = 0;
  /** Start and end of the names and of the values. */
  private readonly places = new Int32Array(4 * MOST_ATTRIBUTES);
  private depth = 0;
  private readonly openNames = new Int32Array(2 * MOST_DEEP);
  private textStart = 0;
  private textEnd = 0;
  private isBlank = true;
  private hasReference = false;

  private constructor(
    private readonly xml: string,
    private readonly codes: Codes,
  ) {
    this.at = DECLARATION.exec(xml)?.[0].length ?? 0;
  }

  /** A part in UTF-8, its mark left out; `null` when its bytes are none. */
  static of(part: Uint8Array): PlainXml | null {
    const xml = decodeUtf8(part);
    return xml === null ? null : new PlainXml(xml, codesOf(part, xml));
  }

  /** How far it has come; whoever has looked at what stands there, tags and all, may go back to it. */
  get place(): number {
    return this.at;
  }

  backTo(place: number): void {
    this.at = place;
  }

  /** Passes this where it stands next. */
  skip(written: Written): boolean {
    const { codes, at } = this;
    for (let next = 0; next < written.length; next++) if (codes[at + next] !== written[next]) return false;
    this.at = at + written.length;
    return true;
  }

  /** Passes the digits that stand next: their number; -1 for none, or for more. */
  digits(most: number): number {
    const { codes, at } = this;
    let [next, number] = [at, 0];
    for (let code = codes[next]!; code >= ZERO && code <= NINE; code = codes[++next]!)
      number = number * 10 + code - ZERO;
    this.at = next;
    return next === at || next - at > most ? -1 : number;
  }

  /** The same of capital letters, as columns are counted: A is 1, AA is 27. */
  letters(most: number): number {
    const { codes, at } = this;
    let [next, number] = [at, 0];
    for (let code = codes[next]!; code >= A && code <= Z; code = codes[++next]!)
      number = number * 26 + code - A + 1;
    this.at = next;
    return next === at || next - at > most ? -1 : number;
  }

  /** Passes the text up to the next tag; `null` when it is odd. */
  textHere(): string | null {
    return this.passText() ? this.text : null;
  }

  /** Goes to the next tag. What stood before it is then its `text`. */
  next(): Mark {
    if (!this.passText()) return "odd";
    if (this.at === this.xml.length)
      return this.depth === 0 && this.nameEnd > 0 && this.isBlank ? "end" : "odd";
    // All of it lies in one element.
    if (this.depth === 0 && (this.nameEnd > 0 || this.textEnd > this.textStart)) return "odd";
    return this.codes[this.at + 1] === SLASH ? this.passClose() : this.passOpen();
  }

  /** Whether the tag has this name, prefix and all. */
  is(name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && this.xml.startsWith(name, this.nameStart);
  }

  /** The name of the tag without its prefix. */
  get localName(): string {
    const name = this.xml.slice(this.nameStart, this.nameEnd);
    return name.slice(name.indexOf(":") + 1);
  }

  get isPrefixed(): boolean {
    for (let at = this.nameStart; at < this.nameEnd; at++) if (this.codes[at] === COLON) return true;
    return false;
  }

  /** Of the tag that was opened last; `undefined` when there is none, `null` when it is odd. */
  attribute(name: string): string | undefined | null {
    for (let place = 0; place < 4 * this.attributes; place += 4) {
      const start = this.places[place]!;
      if (this.places[place + 1]! - start !== name.length || !this.xml.startsWith(name, start)) continue;
      const value = this.xml.slice(this.places[place + 2], this.places[place + 3]);
      // References, and blanks that count as spaces in a value.
      return /[&\t\n]/.test(value) ? null : value;
    }
    return undefined;
  }

  /** Whether nothing but blanks stood before the tag. */
  get isTextBlank(): boolean {
    return this.isBlank;
  }

  /** What stood before the tag. */
  get text(): string {
    const text = this.xml.slice(this.textStart, this.textEnd);
    return this.hasReference ? resolved(text) : text;
  }

  private passText(): boolean {
    const { codes } = this;
    const { length } = codes;
    let at = this.at;
    this.textStart = at;
    this.isBlank = true;
    this.hasReference = false;
    for (; at < length; at++) {
      const code = codes[at]!;
      const kind = code < 128 ? KINDS[code]! : PLAIN;
      if (kind === BLANK) continue;
      if (kind === SPECIAL) {
        if (code === LESS) break;
        if (code === AND) {
          const reference = this.referenceAt(at);
          if (reference === 0) return false;
          this.hasReference = true;
          at += reference - 1;
        } else if (code === MORE) {
          if (codes[at - 1] === BRACKET) return false;
        } else if (code !== QUOTE) return false;
      } else if (code >= 0xfffe) return false;
      this.isBlank = false;
    }
    this.textEnd = this.at = at;
    return true;
  }

  /** Characters of the reference at that place; 0 when it is odd. */
  private referenceAt(at: number): number {
    const { xml, codes } = this;
    if (codes[at + 1] === HASH) return isText(codeAt(codes, at)) ? numberEnd - at : 0;
    for (const reference of Object.keys(NAMED_CHARACTERS))
      if (xml.startsWith(reference, at)) return reference.length;
    return 0;
  }

  private passName(from: number): number {
    const { codes } = this;
    let at = from;
    if (NAME[codes[at]!] !== 1) return from;
    do at++;
    while (NAME[codes[at]!]! > 0);
    return at;
  }

  private passOpen(): Mark {
    const { codes, places } = this;
    this.nameStart = this.at + 1;
    let at = (this.nameEnd = this.passName(this.nameStart));
    if (at === this.nameStart) return "odd";
    this.attributes = 0;
    for (;;) {
      const blanks = at;
      while (KINDS[codes[at]!] === BLANK) at++;
      const code = codes[at]!;
      if (code === MORE) {
        this.at = at + 1;
        if (this.depth === MOST_DEEP) return "odd";
        this.openNames[2 * this.depth] = this.nameStart;
        this.openNames[2 * this.depth++ + 1] = this.nameEnd;
        return "open";
      }
      if (code === SLASH) {
        this.at = at + 2;
        return codes[at + 1] === MORE ? "empty" : "odd";
      }
      if (at === blanks || this.attributes === MOST_ATTRIBUTES) return "odd";
      const end = this.passName(at);
      if (end === at || codes[end] !== EQUALS || codes[end + 1] !== QUOTE) return "odd";
      const close = this.passValue(end + 2);
      if (close === -1 || this.hasAttribute(at, end)) return "odd";
      const place = 4 * this.attributes++;
      places[place] = at;
      places[place + 1] = end;
      places[place + 2] = end + 2;
      places[place + 3] = close;
      at = close + 1;
    }
  }

  /** Where the value's closing quote stands; -1 when it is odd. */
  private passValue(from: number): number {
    const { codes } = this;
    const { length } = codes;
    for (let at = from; at < length; at++) {
      const code = codes[at]!;
      const kind = code < 128 ? KINDS[code]! : PLAIN;
      if (kind !== SPECIAL) {
        if (code >= 0xfffe) return -1;
      } else if (code === QUOTE) return at;
      else if (code === AND) {
        const reference = this.referenceAt(at);
        if (reference === 0) return -1;
        at += reference - 1;
      } else if (code !== MORE) return -1;
    }
    return -1;
  }

  private hasAttribute(start: number, end: number): boolean {
    for (let place = 0; place < 4 * this.attributes; place += 4) {
      if (isSame(this.codes, this.places[place]!, this.places[place + 1]!, start, end)) return true;
    }
    return false;
  }

  private passClose(): Mark {
    const { codes } = this;
    this.nameStart = this.at + 2;
    this.nameEnd = this.passName(this.nameStart);
    if (this.depth === 0 || codes[this.nameEnd] !== MORE) return "odd";
    const open = 2 * --this.depth;
    const [start, end] = [this.openNames[open]!, this.openNames[open + 1]!];
    if (!isSame(codes, start, end, this.nameStart, this.nameEnd)) return "odd";
    this.at = this.nameEnd + 1;
    return "close";
  }
}

function isSame(codes: Codes, start: number, end: number, from: number, to: number): boolean {
  if (end - start !== to - from) return false;
  for (let at = start; at < end; at++, from++) if (codes[at] !== codes[from]!) return false;
  return true;
}

/** Where the reference ends whose number was read last. */
let numberEnd = 0;

/** The number of the character that is meant by &#25919; or &#x653F; and -1 when none is. */
function codeAt(codes: Codes, at: number): number {
  const isHexadecimal = codes[at + 2] === X;
  const [base, most] = isHexadecimal ? [16, 4] : [10, 5];
  const first = at + (isHexadecimal ? 3 : 2);
  let [code, next] = [0, first];
  for (; next < first + most; next++) {
    const digit = digitOf(codes[next]!);
    if (digit >= base) break;
    code = code * base + digit;
  }
  numberEnd = next + 1;
  return next > first && codes[next] === SEMICOLON ? code : -1;
}

function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : Infinity;
}

/** No control, no half of a character. */
function isText(code: number): boolean {
  return code === 9 || code === 10 || (code >= 0xa0 && code < 0xd800) || (code >= 0xe000 && code < 0xfffe);
}

/** The text with the characters that its references stand for, all of which `referenceAt` knows. Labels are the same in many files. */
const resolved = perText((text: string): string =>
  text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|\w+);/gi,
    (reference, hexadecimal: string | undefined, decimal: string | undefined) =>
      NAMED_CHARACTERS[reference] ??
      String.fromCharCode(hexadecimal === undefined ? Number(decimal) : parseInt(hexadecimal, 16)),
  ),
);

function codesOf(part: Uint8Array, xml: string): Codes {
  // Where each byte is a character they are what is looked for.
  if (part.length === xml.length) return part;
  const codes = new Uint16Array(xml.length);
  for (let at = 0; at < xml.length; at++) codes[at] = xml.charCodeAt(at);
  return codes;
}
