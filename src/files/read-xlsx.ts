import type { Grid } from "../sheet/grid";
import type { Budget } from "./limits";
import { damaged } from "./refusal";
import { readRelationships } from "./relationships";
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
  const { sheets, from1904, calculated } = readWorkbookPart(partOf(parts, workbookName), workbookName);
  const links = readRelationships(parts, workbookName);
  const partFor = <T>(wanted: string, read: (bytes: Uint8Array, name: string) => T): T | null => {
    const name = links.find(({ type }) => type === wanted)?.target;
    const bytes = name === undefined ? null : parts.part(name);
    return bytes === null ? null : read(bytes, name!);
  };
  const strings = partFor("sharedStrings", (bytes, name) => readSharedStrings(bytes, name, budget));
  const styles = partFor("styles", readStyles) ?? [];
  const byId = new Map(links.map((link) => [link.id, link]));
  const tabs = sheets.flatMap((sheet) => {
    const link = byId.get(sheet.link);
    if (link === undefined || !parts.has(link.target)) return [];
    return [{ sheet, link }];
  });
  if (sheets.length > 0 && tabs.length === 0) damaged(workbookName, "no part for any of its sheets");
  return tabs.flatMap(({ sheet, link }) => {
    if (link.type !== "worksheet") return [];
    const context = { part: link.target, strings, styles, from1904, calculated, budget };
    return [readSheet(partOf(parts, link.target), sheet, context)];
  });
}

function partOf(parts: Package, name: string): Uint8Array {
  return parts.part(name) ?? damaged(name, "is missing");
}
