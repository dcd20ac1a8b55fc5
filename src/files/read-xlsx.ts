import type { Grid } from "../sheet/grid";
import type { Budget } from "./limits";
import { damaged } from "./refusal";
import { readRelationships, type Relationship } from "./relationships";
import { readSharedStrings } from "./shared-strings";
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
  const { sheets, from1904 } = readWorkbookPart(partOf(parts, workbookName), workbookName);
  const links = readRelationships(parts, workbookName);
  const strings = readLinked(parts, links, "sharedStrings", readSharedStrings) ?? [];
  const formats = readLinked(parts, links, "styles", readStyles) ?? [];
  const byId = new Map(links.map((link) => [link.id, link]));
  return sheets.flatMap((sheet) => {
    const link = byId.get(sheet.link) ?? damaged(workbookName, `no part for the sheet ${sheet.name}`);
    if (link.type !== "worksheet") return [];
    const context = { part: link.target, strings, formats, from1904, budget };
    return [readSheet(partOf(parts, link.target), sheet, context)];
  });
}

function partOf(parts: Package, name: string): Uint8Array {
  return parts.part(name) ?? damaged(name, "is missing");
}

/** The part of that type if the workbook links to one; a link to a missing part is damage. */
function readLinked<Result>(
  parts: Package,
  links: readonly Relationship[],
  type: string,
  read: (bytes: Uint8Array, part: string) => Result,
): Result | null {
  const link = links.find((candidate) => candidate.type === type);
  return link === undefined ? null : read(partOf(parts, link.target), link.target);
}
