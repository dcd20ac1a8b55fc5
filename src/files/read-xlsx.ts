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
  const { sheets, from1904 } = readWorkbookPart(partOf(parts, workbookName), workbookName);
  const links = readRelationships(parts, workbookName);
  const linkTo = (wanted: string) => links.find(({ type }) => type === wanted)?.target;
  const stringsName = linkTo("sharedStrings");
  const stylesName = linkTo("styles");
  // A workbook without texts may link to a list that it does not have.
  const list = stringsName === undefined ? null : parts.part(stringsName);
  const strings = list === null ? [] : readSharedStrings(list, stringsName!);
  const formats = stylesName === undefined ? [] : readStyles(partOf(parts, stylesName), stylesName);
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
