import type { Grid } from "../sheet/grid";
import type { FileKind, TableKind } from "./file-kind";
import { Budget, LIMITS, type Limits } from "./limits";
import { openEncryptedPackage } from "./password/encrypted-package";
import { readCsv } from "./text/read-csv";
import { readDocx } from "./word/read-docx";
import { readHtml } from "./html/read-html";
import { readMhtml } from "./html/read-mhtml";
import { readFlatOds, readOds } from "./opendocument/read-ods";
import { readSylk } from "./text/read-sylk";
import { readXls } from "./xls/read-xls";
import { readXlsx } from "./xlsx/read-xlsx";
import { readXmlSpreadsheet } from "./xml-spreadsheet/read-xml-spreadsheet";
import { opened, refuse, type Opened } from "./refusal";
import { sniff } from "./sniff";

/**
 * The sheets of a file, whatever it is called: what it is is told by its bytes. Nothing is thrown for
 * a file that cannot be read. Pure and synchronous; the memory it takes is bounded by `limits`.
 */
export function readWorkbook(bytes: Uint8Array, limits: Limits = LIMITS): Opened<Grid> {
  return readWithin(bytes, new Budget(limits));
}

/** The same with what is left of a budget, as one of several files in an archive. */
export function readWithin(bytes: Uint8Array, budget: Budget): Opened<Grid> {
  return opened(() => {
    const kind = sniff(bytes);
    if (kind !== "encrypted") return readKind(kind, bytes, budget);
    const within = openEncryptedPackage(bytes, budget);
    return readKind(sniff(within), within, budget);
  });
}

function readKind(kind: FileKind, bytes: Uint8Array, budget: Budget): readonly Grid[] {
  return isTable(kind) ? READERS[kind](bytes, budget) : refuseKind(kind);
}

/** Reads the sheets of a file of its kind. Throws `Refused`. */
type Reader = (bytes: Uint8Array, budget: Budget) => readonly Grid[];

const READERS: Readonly<Record<TableKind, Reader>> = {
  xlsx: readXlsx,
  xls: readXls,
  ods: readOds,
  fods: readFlatOds,
  docx: readDocx,
  csv: readCsv,
  sylk: readSylk,
  text: readCsv,
  html: readHtml,
  mhtml: readMhtml,
  "xml-spreadsheet": readXmlSpreadsheet,
};

function isTable(kind: FileKind): kind is TableKind {
  return kind in READERS;
}

function refuseKind(kind: Exclude<FileKind, TableKind>): never {
  switch (kind) {
    case "empty":
    case "encrypted":
    case "truncated":
      return refuse({ code: kind });
    case "unknown":
      return refuse({ code: "not-a-workbook" });
    default:
      return refuse({ code: "other-format", kind });
  }
}
