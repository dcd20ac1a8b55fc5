import { decoderOf } from "../decoder";
import type { FileKind } from "../file-kind";
import { beginsAsUtf8, utf16Of } from "./text-encoding";

/** Telling files of plain text apart: what a program saved as text, HTML or XML under any name. */

const SAMPLE = 4096;

/** Whether the beginning is text; GBK and UTF-8 both pass, UTF-16 by its mark or its looks. */
export function looksLikeText(bytes: Uint8Array): boolean {
  if (utf16Of(bytes) !== null) return true;
  const sample = bytes.subarray(0, SAMPLE);
  let strange = 0;
  for (let at = 0; at < sample.length; at++) if (!isOfText(sample[at]!)) strange++;
  return strange * ONE_IN <= sample.length && pairsUp(sample);
}

/** Characters of the script, and of those below it the ones that move on: tab, line and page. */
function isOfText(byte: number): boolean {
  return byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d);
}

/** Characters of which one may be damaged or a sign of a machine: a text with a wrong byte is still a text. */
const ONE_IN = 50;

/** Bytes above ASCII are bytes of UTF-8 or of GBK, else this is no text that an office writes. */
function pairsUp(sample: Uint8Array): boolean {
  if (beginsAsUtf8(sample)) return true;
  return ["gb18030", "utf-8"].some((encoding) => {
    const text = decodedPiece(sample, encoding) ?? "\ufffd";
    let faults = 0;
    for (let at = text.indexOf("\ufffd"); at !== -1; at = text.indexOf("\ufffd", at + 1)) faults++;
    return faults * ONE_IN <= text.length;
  });
}

/** The beginning of a text: a character that is cut in half at its end is no fault. */
function decodedPiece(piece: Uint8Array, encoding: string): string | undefined {
  const decoder = decoderOf(encoding);
  const text = decoder?.decode(piece, { stream: true });
  decoder?.decode();
  return text;
}

/** What kinds begin with or have in their first lines, in small letters; the first that fits counts. */
const BEGINNINGS: readonly (readonly [kind: FileKind, beginning: RegExp])[] = [
  ["rtf", /^\{\\rtf/],
  ["pdf", /^%pdf/],
  ["sylk", /^id;p/],
  ["dif", /^table\r?\n0,\d+\r?\n"/],
  // A mail says who it is for; a saved page is written in the same way.
  ["mail", /^(?=(?:[\w-]+:[^]*\n)?mime-version:)(?:[\w-]+:[^]*\n)?(?:to|received|delivered-to):/],
  ["mhtml", /^(?:[\w-]+:[^]*\n)?mime-version:/],
  ["xml-spreadsheet", /^<[^]*"urn:schemas-microsoft-com:office:spreadsheet"[^]*/],
  ["word-xml", /^<[^]*"http:\/\/schemas\.microsoft\.com\/office\/(?:word\/2003\/wordml|2006\/xmlpackage)"/],
  ["fods", /^<[^]*"urn:oasis:names:tc:opendocument:xmlns:office:1\.0"/],
  ["uof", /^<\?xml[^]*<uof:uof[\s>]/],
  ["html", /<(?:!doctype html|html|head|body|table|tr|td)[\s>]/],
  ["xml", /^<\?xml/],
  ["html", /^<(?:!--|meta|style|title|script|div|center|font|form|p|br|h\d)[\s/>]?/],
  // A line with separators is taken for a table.
  ["csv", /[,;\t]/],
];

const [LESS, SEPARATORS] = [0x3c, [0x2c, 0x3b, 0x09]];
/** First bytes of marks, and in UTF-8 of blanks beyond ASCII. */
const BLANKS = [0xc2, 0xe1, 0xe2, 0xe3, 0xef, 0xfe, 0xff];

/**
 * The kind of a text that begins with a Chinese character, behind a mark of UTF-8 or without, and has no tag, as
 * tables of a form do: all other kinds begin with a letter or sign, or have a tag. `null` when more must be seen.
 */
export function plainKind(sample: Uint8Array): FileKind | null {
  const isMarked = sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf;
  const first = sample[isMarked ? 3 : 0] ?? 0;
  if (first < 0x80 || BLANKS.includes(first) || sample.includes(LESS) || sample.includes(0)) return null;
  return SEPARATORS.some((separator) => sample.includes(separator)) ? "csv" : "text";
}

/** Which kind of text. */
export function textKind(bytes: Uint8Array): FileKind {
  return plainKind(bytes.subarray(0, SAMPLE)) ?? kindByWords(bytes);
}

/** The same for any text, by what it begins with or has in its first lines. */
export function kindByWords(bytes: Uint8Array): FileKind {
  const sample = decoderOf(utf16Of(bytes) ?? "utf-8")!.decode(bytes.subarray(0, SAMPLE));
  const text = sample.trimStart().toLowerCase();
  return BEGINNINGS.find(([, beginning]) => beginning.test(text))?.[0] ?? "text";
}
