import { gridOf, type Grid } from "../sheet/grid";
import type { Budget } from "./limits";
import { damaged } from "./refusal";
import { readRelationships } from "./relationships";
import { readSharedStrings } from "./shared-strings";
import { scanSheet } from "./scan-sheet";
import { scanStrings } from "./scan-strings";
import { readSheet } from "./sheet-part";
import { readStyles } from "./styles";
import { findWorkbook, readWorkbookPart } from "./workbook-part";
import { openPackage, type Package } from "./zip";

/**
 * The worksheets of an .xlsx file in the order of its tabs, hidden ones too; sheets of other kinds
 * (charts, macros) are left out. Throws `Refused`.
 *
 * Formulas copied over a block are spelled out in each cell, array formulas stand in the block's first
 * cell. Dates of a workbook that counts from 1904 are given as counted from 1900. A text of no
 * characters is blank, and so is what lies hidden under merged cells.
 */
export function readXlsx(bytes: Uint8Array, budget: Budget): Grid[] {
  const parts = openPackage(bytes, budget);
  const workbookName = findWorkbook(parts);
  const { sheets, from1904, calculated } = readWorkbookPart(partOf(parts, workbookName), workbookName);
  const links = readRelationships(parts, workbookName);
  const partFor = <T>(wanted: string, read: (bytes: Uint8Array, name: string) => T): T | null => {
    const name = links.find(({ type }) => type === wanted)?.target;
    const bytes = name === undefined ? null : parts.part(name);
    return bytes === null ? null : read(bytes, name!);
  };
  const strings = partFor(
    "sharedStrings",
    (bytes, name) => scanStrings(bytes, budget) ?? readSharedStrings(bytes, name, budget),
  );
  const styles = partFor("styles", readStyles) ?? [];
  const byId = new Map(links.map((link) => [link.id, link]));
  const grids = sheets.flatMap((sheet): Grid[] => {
    // Macros of old versions are sheets that link to nothing.
    if (sheet.link === "") return [];
    const link = byId.get(sheet.link);
    if (link !== undefined && link.type !== "worksheet") return [];
    const bytes = link === undefined ? null : parts.part(link.target);
    if (bytes === null) return [gridOf(sheet.name, [], { visible: sheet.visible, lost: true })];
    const context = { part: link!.target, strings, styles, from1904, calculated, budget };
    return [scanSheet(bytes, sheet, context) ?? readSheet(bytes, sheet, context)];
  });
  if (sheets.length > 0 && grids.every(({ lost }) => lost)) damaged(workbookName, "no part for any sheet");
  return grids;
}

function partOf(parts: Package, name: string): Uint8Array {
  return parts.part(name) ?? damaged(name, "is missing");
}
