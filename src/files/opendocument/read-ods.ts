import type { Grid } from "../../sheet/grid";
import type { Budget } from "../limits";
import { OpenDocumentSheets } from "./opendocument-sheets";
import { OpenDocumentStyles, readCommonStyles } from "./opendocument-styles";
import { damaged, refuse } from "../refusal";
import { KnownParts } from "../xlsx/known-parts";
import { decodeXml, readXml } from "../xml";
import { openPackage, type Package } from "../archive/zip";

const MANIFEST = "META-INF/manifest.xml";
const STYLES = "styles.xml";
const CONTENT = "content.xml";

/**
 * The sheets of an OpenDocument spreadsheet in the order of its tabs, hidden ones too. Throws `Refused`.
 *
 * Formulas are given as Excel writes them, results as stored. Cells that repeat are given each time they
 * do; what lies hidden under merged cells is left out, and so are notes.
 */
export function readOds(bytes: Uint8Array, budget: Budget): Grid[] {
  const parts = openPackage(bytes, budget);
  if (isEncrypted(parts)) refuse({ code: "encrypted" });
  const styles = new OpenDocumentStyles(parts.known(STYLES, KNOWN, readCommonStyles), budget);
  return sheetsOf(parts.part(CONTENT) ?? damaged(CONTENT, "is missing"), CONTENT, styles, budget);
}

const KNOWN = new KnownParts<OpenDocumentStyles>();

/** The same when all of it is one XML file (.fods). Throws `Refused`. */
export function readFlatOds(bytes: Uint8Array, budget: Budget): Grid[] {
  budget.spendBytes(bytes.length);
  return sheetsOf(bytes, "", new OpenDocumentStyles(null, budget), budget);
}

/** Throws `Refused` also for a text or a drawing. */
function sheetsOf(xml: Uint8Array, part: string, styles: OpenDocumentStyles, budget: Budget): Grid[] {
  const sheets = new OpenDocumentSheets(part, styles, budget);
  readXml(xml, part, sheets);
  return sheets.isSpreadsheet ? sheets.grids : refuse({ code: "other-format", kind: "odt" });
}

/**
 * Whether the parts need a password. Looked for in the bare text: manifests of older programs have a
 * document type, which no part is read with.
 */
function isEncrypted(parts: Package): boolean {
  if (parts.has("encrypted-package")) return true;
  const manifest = parts.part(MANIFEST);
  return manifest !== null && /<(?:[\w.-]+:)?encryption-data[\s/>]/.test(decodeXml(manifest, MANIFEST));
}
