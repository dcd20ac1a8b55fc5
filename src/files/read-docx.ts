import type { Grid } from "../sheet/grid";
import type { Budget } from "./limits";
import { damaged } from "./refusal";
import { readRelationships } from "./relationships";
import { WordRows } from "./word-rows";
import { readXml } from "./xml";
import { openPackage, type Package } from "./zip";

/**
 * A Word document as one sheet, top to bottom: page headers, text and tables, page footers. A paragraph
 * outside tables is a row, its text in the first column, blank ones left out; a row of a table is a row.
 * So a form that is printed as one table or as three stands on one sheet. Throws `Refused`.
 *
 * What is struck out by tracked changes, hidden or only a placeholder is not read; of numbers that Word
 * counts itself (lists, pages) there is nothing to read.
 */
export function readDocx(bytes: Uint8Array, budget: Budget): Grid[] {
  const parts = openPackage(bytes, budget);
  const document = findDocument(parts);
  const links = readRelationships(parts, document);
  const linked = (wanted: string) => links.filter(({ type }) => type === wanted).map(({ target }) => target);
  const rows = new WordRows(budget);
  const read = (part: string) => readXml(parts.part(part) ?? damaged(part, "is missing"), part, rows);
  rows.once(() => linked("header").forEach(read));
  read(document);
  if (!rows.isDocument) damaged(document, "is not a document");
  rows.once(() => linked("footer").forEach(read));
  return [rows.grid("Word")];
}

/** Name of the document's part, which is for the package to choose. */
function findDocument(parts: Package): string {
  const link = readRelationships(parts, "").find(({ type }) => type === "officeDocument");
  return link?.target ?? "word/document.xml";
}
