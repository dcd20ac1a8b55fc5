import { perText } from "../sheet/per-text";
import { NAMED_CHARACTERS } from "./named-characters";
import type { Attributes, XmlListener } from "./xml";

/** What is told of a part all of whose tags are plain. */
export const ALL = -1;

/** Elements within each other that are looked at here, and attributes of one. */
const MOST_DEEP = 256;
const MOST_ATTRIBUTES = 100;

/** A tag between its brackets. The attributes of one that was met before are the same object: they are only read. */
interface Tag {
  readonly name: string;
  /** The name without its prefix. */
  readonly element: string;
  readonly attributes: Attributes;
  readonly isEmpty: boolean;
}

const [SLASH, MORE] = [0x2f, 0x3e];

const DECLARATION =
  /^<\?xml version=(?:"1\.0"|'1\.0')(?: encoding=(?:"[\w-]+"|'[\w-]+'))?(?: standalone=(?:"(?:yes|no)"|'(?:yes|no)'))? ?\?>/;
const BLANK = /^[\t\n\r ]*$/;

/**
 * Tells a listener of XML as nearly all programs write it, a tag at a time, as far as there is nothing but that, and
 * answers how many tags were told of, opened and closed, or `ALL`. Whatever is not on a short list ends it, right or
 * wrong: comments, CDATA, document types, names beyond ASCII, references that only some programs know,
 * control characters, tags that do not match. What was told until then any XML reader would have told.
 */
export function tellPlain(xml: string, listener: XmlListener): number {
  const walk = new Walk(xml, listener);
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
    private readonly xml: string,
    private readonly listener: XmlListener,
  ) {
    this.at = DECLARATION.exec(xml)?.[0].length ?? 0;
  }

  /** Tells of the next tag and the text before it; of how many tags, 0 when it is odd, `ALL` at the end. */
  step(hasBegun: boolean): number {
    const { xml, at, open } = this;
    const less = xml.indexOf("<", at);
    const around = open.at(-1);
    if (less === -1) return around === undefined && hasBegun && BLANK.test(xml.slice(at)) ? ALL : 0;
    const text = less === at ? "" : plainText(xml.slice(at, less));
    if (text === null || (around === undefined && !BLANK.test(text))) return 0;
    if (xml.charCodeAt(less + 1) !== SLASH)
      return around === undefined && hasBegun ? 0 : this.begin(less, text);
    const end = around === undefined ? -1 : less + 2 + around.name.length;
    if (around === undefined || xml.charCodeAt(end) !== MORE || !xml.startsWith(around.name, less + 2))
      return 0;
    this.at = end + 1;
    if (text !== "") this.listener.text?.(text);
    open.pop();
    this.listener.close?.(around.element);
    return 1;
  }

  private begin(less: number, text: string): number {
    const { xml, open, listener } = this;
    const end = xml.indexOf(">", less);
    const tag = end === -1 || open.length === MOST_DEEP ? null : tagOf(xml.slice(less + 1, end));
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
}

/** What needs a second look: control characters, ends of lines of Windows, references, the end of a CDATA section. */
const SPECIAL = /[\0-\x08\x0b-\x1f\ufffe\uffff&]|]]>/;
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|]]>/;

/** The text that stands between two tags; `null` when it is odd. */
function plainText(written: string): string | null {
  return SPECIAL.test(written) ? specialText(written) : written;
}

/** Labels are the same in many files. */
const specialText = perText((written): string | null =>
  CONTROL.test(written) ? null : resolved(written.replace(/\r\n?/g, "\n")),
);

const NAME = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/;
const ATTRIBUTE = /[\t\n\r ]+([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)=(?:"([^"<]*)"|'([^'<]*)')/y;
const END = /[\t\n\r ]*(\/?)$/y;

/** The tag that stands between brackets; `null` when it is odd. Most tags of a part, and of the next one, were met before. */
const tagOf = perText((source): Tag | null => {
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
