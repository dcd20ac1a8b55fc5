import type { Grid } from "../sheet/grid";
import { entryNames } from "./compound-file";
import { LIMITS, type Limits } from "./limits";
import { readCsv } from "./read-csv";
import { readDocx } from "./read-docx";
import { readOds } from "./read-ods";
import { readXls } from "./read-xls";
import { readXlsx } from "./read-xlsx";
import { opened, refuse, type Opened } from "./refusal";
import { sniff, type FileKind } from "./sniff";
import { readDirectory } from "./zip-directory";

/**
 * The sheets of a file, whatever it is called: what it is is told by its bytes. Nothing is thrown for
 * a file that cannot be read. Pure and synchronous; the memory it takes is bounded by `limits`.
 */
export function readWorkbook(bytes: Uint8Array, limits: Limits = LIMITS): Opened<Grid> {
  return opened(() => {
    const read = READERS[sniff(bytes)];
    if (read !== undefined) return read(bytes, limits);
    requireXlsx(bytes);
    return readXlsx(bytes, limits);
  });
}

/** Who reads which kind of file. */
const READERS: Partial<Record<FileKind, (bytes: Uint8Array, limits: Limits) => readonly Grid[]>> = {
  xlsx: readXlsx,
  xls: readXls,
  ods: readOds,
  docx: readDocx,
  csv: readCsv,
  text: readCsv,
};

/** Throws `Refused` for everything that is not a package that may hold a workbook. */
export function requireXlsx(bytes: Uint8Array): void {
  const kind = sniff(bytes);
  switch (kind) {
    case "xlsx":
      return;
    case "empty":
    case "encrypted":
      return refuse({ code: kind });
    case "unknown":
      return refuse({ code: "not-a-workbook" });
    case "ole":
      return refuse(entryNames(bytes) === null ? { code: "truncated" } : { code: "old-format", kind });
    case "xls":
    case "doc":
      return refuse({ code: "old-format", kind });
    case "zip":
      return refuse(readDirectory(bytes) === null ? { code: "truncated" } : { code: "other-format", kind });
    default:
      return refuse({ code: "other-format", kind });
  }
}
