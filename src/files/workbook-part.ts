import { damaged, refuse } from "./refusal";
import { readRelationships } from "./relationships";
import { isOn, prefixed, readXml } from "./xml";
import type { Package } from "./zip";

/** What the workbook's part says of itself. */
export interface WorkbookPart {
  /** In the order of the tabs; `link` is the id of the relationship to the sheet's part. */
  readonly sheets: readonly { readonly name: string; readonly visible: boolean; readonly link: string }[];
  readonly from1904: boolean;
}

/** Reads the workbook's part. Throws `Refused`. */
export function readWorkbookPart(bytes: Uint8Array, part: string): WorkbookPart {
  const sheets: WorkbookPart["sheets"][number][] = [];
  let from1904 = false;
  let isWorkbook = false;
  readXml(bytes, part, {
    open(element, attributes) {
      if (element === "workbook") isWorkbook = true;
      else if (element === "workbookPr") from1904 = isOn(attributes.date1904);
      else if (element === "sheet") {
        const link = prefixed(attributes, "id") ?? damaged(part, "a sheet without a link to its part");
        const visible = (attributes.state ?? "visible") === "visible";
        sheets.push({ name: attributes.name ?? damaged(part, "a sheet without a name"), visible, link });
      }
    },
  });
  if (!isWorkbook) refuse({ code: "other-format", kind: "package" });
  return { sheets, from1904 };
}

const USUAL = "xl/workbook.xml";

/** Name of the workbook's part, which is for the package to choose. Throws `Refused` when it has none. */
export function findWorkbook(parts: Package): string {
  const link = readRelationships(parts, "").find(({ type }) => type === "officeDocument");
  if (link === undefined && !parts.has(USUAL)) refuse({ code: "other-format", kind: "package" });
  return link?.target ?? USUAL;
}
