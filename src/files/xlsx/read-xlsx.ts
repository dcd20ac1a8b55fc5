import { gridOf, type Grid } from "../../sheet/grid";
import { KnownParts } from "./known-parts";
import type { Budget } from "../limits";
import { damaged } from "../refusal";
import { readRelationships } from "./relationships";
import { readSharedStrings } from "./shared-strings";
import type { StoredText } from "../grid/rich-text";
import { scanSheet } from "./scan-sheet";
import { scanStrings } from "./scan-strings";
import { readSheet } from "./sheet-part";
import { readStyles, type StoredStyle } from "./styles";
import { findWorkbook, readWorkbookPart, type WorkbookPart } from "./workbook-part";
import { openPackage, type Package } from "../archive/zip";

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
  const { sheets, from1904, calculated } =
    parts.known(workbookName, WORKBOOKS, readWorkbookPart) ?? damaged(workbookName, "is missing");
  const links = readRelationships(parts, workbookName);
  const linked = (wanted: string) => links.find(({ type }) => type === wanted)?.target ?? null;
  const strings = stringsOf(parts, linked("sharedStrings"), budget);
  const stylesName = linked("styles");
  const styles = (stylesName === null ? null : parts.known(stylesName, STYLES, readStyles)) ?? [];
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

const WORKBOOKS = new KnownParts<WorkbookPart>();
const STYLES = new KnownParts<readonly StoredStyle[]>();

function stringsOf(parts: Package, name: string | null, budget: Budget): readonly StoredText[] | null {
  const bytes = name === null ? null : parts.part(name);
  return bytes === null ? null : (scanStrings(bytes, budget) ?? readSharedStrings(bytes, name!, budget));
}
