import { SaxesParser } from "saxes";
import { decoded } from "./decoder";
import { PlainXml } from "./plain-xml";
import { damaged, refuse } from "./refusal";
import { encodingOf } from "./xml-encoding";

export type Attributes = Readonly<Record<string, string>>;

/**
 * What a part's reader wants to hear. Element names come without prefix: prefixes are for the writing
 * program to choose, and elements of other vocabularies are told apart by where they stand.
 */
export interface XmlListener {
  open?(element: string, attributes: Attributes): void;
  /** Characters and CDATA, entities resolved; a text may come in several pieces. */
  text?(text: string): void;
  close?(element: string): void;
}

/** Elements within each other, and attributes of one: what an element costs is kept until it ends. */
const MOST_DEEP = 10_000;
const MOST_ATTRIBUTES = 10_000;

/**
 * Reads a part of a package from its first to its last element. Throws `Refused` when it is not well
 * formed; a document type is refused with it, so that no entity of a file's own is ever expanded.
 */
export function readXml(bytes: Uint8Array, part: string, listener: XmlListener): void {
  const told = tellPlain(bytes, listener);
  if (told !== ALL) readStrictly(textOf(bytes, part), part, listener, told);
}

/** What is told of a part all of whose tags are plain. */
export const ALL = -1;

/**
 * Tells of a part as far as it is plain, and answers how many tags were told of, opened and closed, or `ALL`. What was
 * told until then any reader of XML would have told.
 */
export function tellPlain(bytes: Uint8Array, listener: XmlListener): number {
  const xml = PlainXml.of(bytes);
  for (let told = 0; ;) {
    const mark = xml?.next() ?? "odd";
    if (mark === "end") return ALL;
    if (mark === "odd") return told;
    const { text, tag } = xml!;
    if (text !== "" && told > 0) listener.text?.(text);
    if (mark !== "close") listener.open?.(tag.element, tag.attributes);
    if (mark !== "open") listener.close?.(tag.element);
    told += mark === "empty" ? 2 : 1;
  }
}

/** The same as readers of XML have it, which know what is seldom written and say what is wrong. */
export function readXmlStrictly(bytes: Uint8Array, part: string, listener: XmlListener): void {
  readStrictly(textOf(bytes, part), part, listener, 0);
}

function textOf(bytes: Uint8Array, part: string): string {
  // Systems put blank lines before the declaration, where none may stand.
  const text = decodeXml(bytes, part).trimStart();
  countReferences(text, part);
  return text;
}

/** From the first tag on of which the listener was not told before. */
function readStrictly(text: string, part: string, listener: XmlListener, told: number): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let past = told;
  parser.on("error", (error) => damaged(part, error.message));
  parser.on("doctype", () => damaged(part, "has a document type"));
  let depth = 0;
  let attributes = 0;
  parser.on("attribute", () => {
    if (++attributes > MOST_ATTRIBUTES) damaged(part, "an element of too many attributes");
  });
  parser.on("opentag", (tag) => {
    attributes = 0;
    if (++depth > MOST_DEEP) refuse({ code: "too-large", what: "nesting", limit: MOST_DEEP, found: depth });
    if (past > 0) past--;
    else listener.open?.(localName(tag.name), tag.attributes);
  });
  parser.on("closetag", (tag) => {
    depth--;
    if (past > 0) past--;
    else listener.close?.(localName(tag.name));
  });
  if (listener.text) {
    const hear = (piece: string) => past <= 0 && listener.text?.(piece);
    parser.on("text", hear);
    parser.on("cdata", hear);
  }
  parser.write(withoutControls(text, part).trimStart()).close();
}

const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&#/;
const CONTROLS =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[0-9a-f]));/gi;
/** Line ends of old programs. */
const OLD_LINE_END = /[\x0b\x0c]|&#(?:0*1[12]|x0*[bc]);/i;

/**
 * The text without characters that nobody sees and XML has no place for: systems write what stands in
 * their databases.
 */
function withoutControls(text: string, part: string): string {
  if (!CONTROL.test(text)) return text;
  let count = 0;
  return text.replace(CONTROLS, (found) => {
    if (++count > MOST_CONTROLS) damaged(part, "more control characters than a text has");
    return OLD_LINE_END.test(found) ? "\n" : "";
  });
}

const MOST_CONTROLS = 100_000;
/** Each makes a piece of text of its own. */
const MOST_REFERENCES = 2_000_000;

function countReferences(text: string, part: string): void {
  let count = 0;
  for (let at = text.indexOf("&"); at !== -1; at = text.indexOf("&", at + 1)) {
    if (++count > MOST_REFERENCES) damaged(part, "more references than a text has");
  }
}

/** "x:row" → "row". */
function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}

/** An attribute that is written with a prefix, whichever it is: "r:id" asked for as "id". */
export function prefixed(attributes: Attributes, name: string): string | undefined {
  for (const key in attributes) {
    if (key.includes(":") && localName(key) === name) return attributes[key];
  }
  return undefined;
}

/** A height or width of nothing: a row or column that is there and that nobody sees. */
export function isNoSize(value: string | undefined): boolean {
  return value !== undefined && /^\s*0+(?:\.0*)?(?:px|pt|cm|mm|in|%)?\s*$/.test(value);
}

/** Whether an attribute is on, in either spelling. */
export function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** Whether an attribute is there and off. */
export function isOff(value: string | undefined): boolean {
  return value === "0" || value === "false";
}

/** A part as text. Throws `Refused` when its bytes are none. */
export function decodeXml(bytes: Uint8Array, part: string): string {
  return decoded(bytes, encodingOf(bytes)) ?? damaged(part, "is not text in the encoding it announces");
}
