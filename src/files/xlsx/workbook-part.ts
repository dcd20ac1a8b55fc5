import { damaged, refuse } from "../refusal";
import { readRelationships } from "./relationships";
import { isOff, isOn, prefixed, readXml, type Attributes } from "../xml";
import type { Package } from "../archive/zip";

/** What the workbook's part says of itself. */
export interface WorkbookPart {
  /** In the order of the tabs; `link` is the id of the relationship to the sheet's part. */
  readonly sheets: readonly { readonly name: string; readonly visible: boolean; readonly link: string }[];
  readonly from1904: boolean;
  /** Whether whoever wrote the file had calculated its formulas. */
  readonly calculated: boolean;
}

/** Reads the workbook's part. Throws `Refused`. */
export function readWorkbookPart(bytes: Uint8Array, part: string): WorkbookPart {
  const sheets: WorkbookPart["sheets"][number][] = [];
  let from1904 = false;
  let calculated = true;
  let isWorkbook = false;
  // Extensions have elements of the same names, with another meaning.
  let extensions = 0;
  readXml(bytes, part, {
    open(element, attributes) {
      if (element === "extLst") extensions++;
      if (extensions > 0) return;
      if (element === "workbook") isWorkbook = true;
      else if (element === "workbookPr") from1904 = isOn(attributes.date1904);
      else if (element === "calcPr") calculated = !asksToCalculate(attributes);
      else if (element === "sheet") {
        const visible = (attributes.state ?? "visible") === "visible";
        const name = attributes.name ?? damaged(part, "a sheet without a name");
        sheets.push({ name, visible, link: prefixed(attributes, "id") ?? "" });
      }
    },
    close(element) {
      if (element === "extLst") extensions--;
    },
  });
  if (!isWorkbook) refuse({ code: "other-format", kind: "package" });
  return { sheets, from1904, calculated };
}

/** By a program that has not calculated, or that was told to calculate by hand alone, not even when saving. */
function asksToCalculate({ fullCalcOnLoad, calcCompleted, calcMode, calcOnSave }: Attributes): boolean {
  return isOn(fullCalcOnLoad) || isOff(calcCompleted) || (calcMode === "manual" && isOff(calcOnSave));
}

const USUAL = "xl/workbook.xml";

/** Name of the workbook's part, which is for the package to choose. Throws `Refused` when it has none. */
export function findWorkbook(parts: Package): string {
  const link = readRelationships(parts, "").find(({ type }) => type === "officeDocument");
  if (link === undefined && !parts.has(USUAL)) refuse({ code: "other-format", kind: "package" });
  return link?.target ?? USUAL;
}
