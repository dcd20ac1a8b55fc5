import { isCompoundFile, rootNames } from "./archive/compound-file";
import type { FileKind, OtherKind } from "./file-kind";
import { hasAt, signedKind } from "./signatures";
import { looksLikeText, textKind } from "./text/text-kind";
import { partNames } from "./archive/zip-directory";

/** What the bytes are. Looks at the first bytes and, inside containers, at the list of what they hold. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  if (hasAt(bytes, "PK\x03\x04", 0) || hasAt(bytes, "PK\x05\x06", 0))
    return packageKind(bytes) ?? "truncated";
  if (isCompoundFile(bytes)) return compoundKind(bytes);
  // "BM" begins many a text, so text is asked first.
  if (looksLikeText(bytes)) return textKind(bytes);
  const signed = signedKind(bytes);
  if (signed !== null && signed !== "program") return signed;
  // Something may stand before a package: rubbish of a server, the program that unpacks it.
  return packageKind(bytes) ?? signed ?? "unknown";
}

/**
 * What a file is whose first bytes tell it is nothing that holds a table: a photograph, a film, a PDF.
 * `null` when more must be seen.
 */
export function sniffHead(head: Uint8Array): OtherKind | null {
  const kind = looksLikeText(head) ? null : signedKind(head);
  // A program may be one that unpacks files.
  return kind === "xls" || kind === "program" ? null : kind;
}

/** `null` when the list of parts is not there. */
function packageKind(bytes: Uint8Array): FileKind | null {
  const names = partNames(bytes)?.map((name) => name.toLowerCase());
  if (names === undefined) return null;
  const holds = (part: RegExp) => names.some((name) => part.test(name));
  if (holds(/^xl\/workbook\.bin$/)) return "xlsb";
  if (holds(/^word\/document\d*\.xml$/)) return "docx";
  if (holds(/^ppt\/presentation\.xml$/)) return "pptx";
  // Encrypted as a whole it holds but one part.
  if (names.includes("mimetype") && holds(/^(content\.xml|encrypted-package)$/))
    return openDocumentKind(bytes);
  if (names.includes("ofd.xml")) return "ofd";
  if (names.includes("uof.xml")) return "uof";
  if (holds(/^index\/.*\.iwa$/)) return "iwork";
  // Where the workbook lies is for the relationships to say, so any package of this family may be one.
  if (holds(/^xl\/.*\.xml$/) || names.includes("[content_types].xml")) return "xlsx";
  return "zip";
}

/**
 * The first part of an OpenDocument package is its type, stored uncompressed. Where a program packed it or
 * put it elsewhere, it is taken for a workbook, whose reader finds out.
 */
function openDocumentKind(bytes: Uint8Array): FileKind {
  const head = String.fromCharCode(...bytes.subarray(0, 256));
  return /opendocument\.(?!spreadsheet)\w/.test(head) ? "odt" : "ods";
}

/** Streams that tell whose file it is, by their names in small letters. */
const STREAMS: readonly (readonly [kind: FileKind, stream: string])[] = [
  ["encrypted", "encryptedpackage"],
  ["xls", "workbook"],
  ["xls", "book"],
  ["doc", "worddocument"],
  ["ppt", "powerpoint document"],
  ["mail", "__properties_version1.0"],
];

function compoundKind(bytes: Uint8Array): FileKind {
  const names = rootNames(bytes)?.map((name) => name.toLowerCase());
  if (names === undefined) return "truncated";
  return STREAMS.find(([, stream]) => names.includes(stream))?.[0] ?? "ole";
}
