import { entryNames, isCompoundFile } from "./compound-file";
import { looksLikeText, textKind } from "./text-kind";
import { partNames } from "./zip-directory";

/**
 * What a file is, told by its bytes and never by its name.
 *
 * `zip` is a package of none of the known kinds or one that breaks off before its directory, `ole` the
 * same for compound files, `encrypted` a compound file that holds an encrypted package, `unknown`
 * bytes that are none of these.
 */
export type FileKind =
  | "empty"
  | "xlsx"
  | "xlsb"
  | "docx"
  | "pptx"
  | "ods"
  | "odt"
  | "zip"
  | "xls"
  | "doc"
  | "ole"
  | "encrypted"
  | "pdf"
  | "image"
  | "rar"
  | "7z"
  | "gzip"
  | "rtf"
  | "html"
  | "xml"
  | "csv"
  | "text"
  | "unknown";

const SIGNATURES: readonly (readonly [kind: FileKind, bytes: string])[] = [
  ["pdf", "%PDF"],
  ["image", "\x89PNG"],
  ["image", "\xff\xd8\xff"],
  ["image", "GIF8"],
  ["image", "BM"],
  ["image", "II*\0"],
  ["image", "MM\0*"],
  ["rar", "Rar!"],
  ["7z", "7z\xbc\xaf"],
  ["gzip", "\x1f\x8b"],
  ["rtf", "{\\rtf"],
];

/** What the bytes are. Looks at the first bytes and, inside containers, at the list of what they hold. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  if (startsWith(bytes, "PK\x03\x04") || startsWith(bytes, "PK\x05\x06")) return packageKind(bytes);
  if (isCompoundFile(bytes)) return compoundKind(bytes);
  // "BM" begins many a text, so text is asked first.
  if (looksLikeText(bytes))
    return startsWith(bytes, "{\\rtf") || startsWith(bytes, "%PDF") ? signed(bytes) : textKind(bytes);
  return signed(bytes);
}

function signed(bytes: Uint8Array): FileKind {
  return SIGNATURES.find(([, signature]) => startsWith(bytes, signature))?.[0] ?? "unknown";
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  for (let index = 0; index < signature.length; index++) {
    if (bytes[index] !== signature.charCodeAt(index)) return false;
  }
  return true;
}

function packageKind(bytes: Uint8Array): FileKind {
  const names = partNames(bytes).map((name) => name.toLowerCase());
  const holds = (part: RegExp) => names.some((name) => part.test(name));
  if (holds(/^xl\/workbook\.bin$/)) return "xlsb";
  if (holds(/^word\/document\d*\.xml$/)) return "docx";
  if (holds(/^ppt\/presentation\.xml$/)) return "pptx";
  // Encrypted as a whole it holds but one part.
  if (names.includes("mimetype") && holds(/^(content\.xml|encrypted-package)$/)) return openDocumentKind(bytes);
  // Where the workbook lies is for the relationships to say, so any package of this family may be one.
  if (holds(/^xl\//) || holds(/^\[content_types\]\.xml$/)) return "xlsx";
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

function compoundKind(bytes: Uint8Array): FileKind {
  const names = entryNames(bytes) ?? [];
  if (names.includes("EncryptedPackage")) return "encrypted";
  if (names.includes("Workbook") || names.includes("Book")) return "xls";
  return names.includes("WordDocument") ? "doc" : "ole";
}
