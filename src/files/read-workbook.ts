import type { Grid } from "../sheet/grid";
import { LIMITS, type Limits } from "./limits";
import { readXlsx } from "./read-xlsx";
import { opened, refuse, type Opened } from "./refusal";
import { sniff } from "./sniff";
import { readDirectory } from "./zip-directory";

/**
 * The sheets of a file, whatever it is called: what it is is told by its bytes. Nothing is thrown for
 * a file that cannot be read. Pure and synchronous; the memory it takes is bounded by `limits`.
 */
export function readWorkbook(bytes: Uint8Array, limits: Limits = LIMITS): Opened<Grid> {
  return opened(() => {
    requireXlsx(bytes);
    return readXlsx(bytes, limits);
  });
}

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
    case "xls":
    case "doc":
    case "ole":
      return refuse({ code: "old-format", kind });
    case "zip":
      return refuse(readDirectory(bytes) === null ? { code: "truncated" } : { code: "other-format", kind });
    default:
      return refuse({ code: "other-format", kind });
  }
}
