import type { Budget } from "../limits";
import { damaged } from "../refusal";

/** A part of a mail or a web archive. */
export interface MimePart {
  /** "text/html". */
  readonly type: string;
  /** Where it was saved from, "" when it does not say. */
  readonly location: string;
  readonly body: Uint8Array;
}

/** Parts within parts that programs write: an alternative within a related one. */
const DEEPEST = 4;
/** Bytes that a part takes besides its own. */
const PART_COST = 256;

/** The parts of a file in the format of mails, decoded, in file order. Throws `Refused`. */
export function mimeParts(bytes: Uint8Array, budget: Budget): MimePart[] {
  return partsOf(latin(bytes), budget, 0);
}

function partsOf(text: string, budget: Budget, depth: number): MimePart[] {
  budget.spendBytes(PART_COST + text.length);
  const blank = /\r?\n\r?\n/.exec(text);
  const head = unfolded(text.slice(0, blank?.index ?? text.length));
  const body = blank === null ? "" : text.slice(blank.index + blank[0].length);
  const type = /^content-type:\s*([^\s;]+)/im.exec(head)?.[1]?.toLowerCase() ?? "text/plain";
  const location = /^content-location:\s*(\S+)/im.exec(head)?.[1] ?? "";
  if (!type.startsWith("multipart/")) return [{ type, location, body: decoded(body, head, budget) }];
  const boundary = /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(head)?.slice(1).find(Boolean);
  if (boundary === undefined || depth === DEEPEST) return damaged("", "parts without a boundary");
  return pieces(body, `--${boundary}`).flatMap((piece) => partsOf(piece, budget, depth + 1));
}

/** Headers that go on in the next line, in one line. */
function unfolded(head: string): string {
  return head.replace(/\r?\n[ \t]+/g, " ");
}

/** What stands between lines that begin with the mark; what comes before the first is for old programs. */
function pieces(body: string, mark: string): string[] {
  const found: string[] = [];
  let start = -1;
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== "\n") continue;
    if (start !== -1) found.push(body.slice(start, at));
    start = body.startsWith("--", at + mark.length) ? -1 : endOfLine(body, at + mark.length);
    if (found.length > MOST_PARTS) damaged("", "more parts than a page has");
  }
  if (start !== -1) found.push(body.slice(start));
  return found;
}

const MOST_PARTS = 4096;

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end + 1;
}

function decoded(body: string, head: string, budget: Budget): Uint8Array {
  budget.spendBytes(body.length);
  const encoding = /^content-transfer-encoding:\s*(\S+)/im.exec(head)?.[1]?.toLowerCase();
  if (encoding === "quoted-printable") return unquoted(body);
  return bytesOf(encoding === "base64" ? unpacked(body) : body);
}

/** "=E4" stands for a byte, "=" at a line's end for no line end at all. */
function unquoted(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  const softEnd = /[ \t]{0,80}\r?\n/y;
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text[at] === "=" ? /^[0-9A-Fa-f]{2}$/.exec(text.slice(at + 1, at + 3))?.[0] : undefined;
    softEnd.lastIndex = at + 1;
    if (code !== undefined) {
      bytes[length++] = parseInt(code, 16);
      at += 2;
    } else if (text[at] === "=" && softEnd.test(text)) at = softEnd.lastIndex - 1;
    else bytes[length++] = text.charCodeAt(at);
  }
  return bytes.subarray(0, length);
}

function unpacked(text: string): string {
  try {
    return atob(text.replace(/[^A-Za-z0-9+/=]/g, ""));
  } catch {
    return damaged("", "a part that is not packed as it says");
  }
}

/** A character a byte, whatever it stands for. */
function latin(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
