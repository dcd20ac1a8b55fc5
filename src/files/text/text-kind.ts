import { decoderOf } from "../decoder";
import type { FileKind } from "../file-kind";
import { utf16Of } from "./text-encoding";

/** Telling files of plain text apart: what a program saved as text, HTML or XML under any name. */

const SAMPLE = 4096;

/** Whether the beginning is text; GBK and UTF-8 both pass, UTF-16 by its mark or its looks. */
export function looksLikeText(bytes: Uint8Array): boolean {
  if (utf16Of(bytes) !== null) return true;
  const sample = bytes.subarray(0, SAMPLE);
  const strange = sample.reduce((count, byte) => count + (isOfText(byte) ? 0 : 1), 0);
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
  return ["utf-8", "gb18030"].some((encoding) => {
    // Streaming, so that a character cut in half at the end of the sample is no fault.
    const text = decoderOf(encoding)?.decode(sample, { stream: true }) ?? "\ufffd";
    return (text.split("\ufffd").length - 1) * ONE_IN <= text.length;
  });
}

/** What kinds begin with or have in their first lines, in small letters; the first that fits counts. */
const BEGINNINGS: readonly (readonly [kind: FileKind, beginning: RegExp])[] = [
  ["rtf", /^\{\\rtf/],
  ["pdf", /^%pdf/],
  ["sylk", /^id;p/],
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

/** Which kind of text. */
export function textKind(bytes: Uint8Array): FileKind {
  const sample = new TextDecoder(utf16Of(bytes) ?? "utf-8").decode(bytes.subarray(0, SAMPLE));
  const text = sample.trimStart().toLowerCase();
  return BEGINNINGS.find(([, beginning]) => beginning.test(text))?.[0] ?? "text";
}
