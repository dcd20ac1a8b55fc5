import { MOST_MIXED } from "./per-bytes";
import { TAGS, TEXTS, type Tag, type Text } from "./plain-pieces";
import { encodingOf } from "./xml-encoding";

/** What comes next in a part: a tag, its end, or something that is left to the general reader. */
export type Mark = "open" | "empty" | "close" | "end" | "odd";

/** Elements within each other that are looked at here. */
const MOST_DEEP = 256;

const [LESS, MORE, SLASH] = [0x3c, 0x3e, 0x2f];
const [ZERO, NINE, A, Z] = [0x30, 0x39, 0x41, 0x5a];
const BYTE_ORDER = [0xef, 0xbb, 0xbf];

/** Longer than a declaration is. */
const HEAD = 200;
const DECLARATION =
  /^<\?xml version=(?:"1\.0"|'1\.0')(?: encoding=(?:"[\w-]+"|'[\w-]+'))?(?: standalone=(?:"(?:yes|no)"|'(?:yes|no)'))? ?\?>/;

const NO_TAG: Tag = { name: "", element: "", attributes: {}, isEmpty: false };
const NO_TEXT: Text = { text: "", isBlank: true };

/** What is looked for as it is written, in ASCII. */
export type Written = Uint8Array;

export function written(text: string): Written {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/**
 * Walks over XML in UTF-8 as nearly all programs write it, a tag at a time, as far as there is nothing but that.
 * Whatever is not on a short list is `odd`, right or wrong, and nothing is said of it here: comments, CDATA, document
 * types, names beyond ASCII, references that only some programs know, control characters, bytes that are no text, tags
 * that do not match. What is walked to its `end` reads the same in any XML reader.
 *
 * Tags and texts are known by their bytes (`plain-pieces.ts`): most of a part, and of the next one, are never made into
 * text. Where even that is too much, as for the cells of a sheet, bytes are passed by hand.
 */
export class PlainXml {
  private at: number;
  private readonly open: Tag[] = [];
  private hasBegun = false;
  private last = NO_TAG;
  private before = NO_TEXT;
  /** Of the piece that was looked at last, see `PerBytes`. */
  private mixed = 0;

  private constructor(private readonly part: Uint8Array) {
    this.at = BYTE_ORDER.every((byte, at) => part[at] === byte) ? BYTE_ORDER.length : 0;
    while (isBlank(part[this.at]!)) this.at++;
    const head = String.fromCharCode(...part.subarray(this.at, this.at + HEAD));
    this.at += DECLARATION.exec(head)?.[0].length ?? 0;
  }

  /** A part as its package holds it; `null` when it is in another encoding. */
  static of(part: Uint8Array): PlainXml | null {
    return encodingOf(part) === "utf-8" ? new PlainXml(part) : null;
  }

  /** Goes to the next tag, or to its end. */
  next(): Mark {
    const { part, open } = this;
    const around = open.at(-1);
    if (!this.passText()) return "odd";
    // All of it lies in one element.
    if (around === undefined && !this.before.isBlank) return "odd";
    const less = this.at;
    if (less === part.length) return around === undefined && this.hasBegun ? "end" : "odd";
    if (part[less + 1] !== SLASH) return around === undefined && this.hasBegun ? "odd" : this.passTag(less);
    const end = around === undefined ? -1 : less + 2 + around.name.length;
    if (around === undefined || part[end] !== MORE || !this.isNamed(around.name, less + 2)) return "odd";
    this.at = end + 1;
    this.last = around;
    open.pop();
    return "close";
  }

  /** The one that was opened or closed last. */
  get tag(): Tag {
    return this.last;
  }

  /** Whether it has this name, prefix and all. */
  is(name: string): boolean {
    return this.last.name === name;
  }

  /** What stood before it. */
  get text(): string {
    return this.before.text;
  }

  get isTextBlank(): boolean {
    return this.before.isBlank;
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
    const { part, at } = this;
    for (let next = 0; next < written.length; next++) if (part[at + next] !== written[next]) return false;
    this.at = at + written.length;
    return true;
  }

  /** Passes the digits that stand next: their number; -1 for none, or for more. */
  digits(most: number): number {
    const { part, at } = this;
    let [next, number] = [at, 0];
    for (let code = part[next]!; code >= ZERO && code <= NINE; code = part[++next]!)
      number = number * 10 + code - ZERO;
    this.at = next;
    return next === at || next - at > most ? -1 : number;
  }

  /** The same of capital letters, as columns are counted: A is 1, AA is 27. */
  letters(most: number): number {
    const { part, at } = this;
    let [next, number] = [at, 0];
    for (let code = part[next]!; code >= A && code <= Z; code = part[++next]!)
      number = number * 26 + code - A + 1;
    this.at = next;
    return next === at || next - at > most ? -1 : number;
  }

  /** Passes the text up to the next tag; `null` when it is odd. */
  textHere(): string | null {
    return this.passText() ? this.text : null;
  }

  private passText(): boolean {
    const { part, at } = this;
    const less = this.placeOf(LESS, at);
    // A part that breaks off: whatever stands there is not looked at.
    if (less === part.length && this.open.length > 0) return false;
    const text = less === at ? NO_TEXT : TEXTS.of(part, at, less, this.mixed);
    if (text === null) return false;
    this.at = less;
    this.before = text;
    return true;
  }

  private passTag(less: number): Mark {
    const { part, open } = this;
    const more = this.placeOf(MORE, less + 1);
    const tag = more === part.length ? null : TAGS.of(part, less + 1, more, this.mixed);
    if (tag === null || open.length === MOST_DEEP) return "odd";
    this.at = more + 1;
    this.hasBegun = true;
    this.last = tag;
    if (tag.isEmpty) return "empty";
    open.push(tag);
    return "open";
  }

  /** Where the byte stands from there on, else the end of the part; what is before it goes into `mixed`. */
  private placeOf(byte: number, from: number): number {
    const { part } = this;
    const near = Math.min(part.length, from + MOST_MIXED + 1);
    let next = from;
    let mixed = 0;
    for (; next < near && part[next] !== byte; next++) mixed = (mixed * 31 + part[next]!) | 0;
    this.mixed = mixed;
    if (next < near || near === part.length) return next;
    const place = part.indexOf(byte, near);
    return place === -1 ? part.length : place;
  }

  private isNamed(name: string, from: number): boolean {
    for (let at = 0; at < name.length; at++) if (this.part[from + at] !== name.charCodeAt(at)) return false;
    return true;
  }
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
