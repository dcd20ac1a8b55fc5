import { gridOf, type Grid } from "../../sheet/grid";
import { CompoundFile } from "../archive/compound-file";
import type { FileKind } from "../file-kind";
import type { Budget } from "../limits";
import { readCsv } from "../text/read-csv";
import { readHtml } from "../html/read-html";
import { readMhtml } from "../html/read-mhtml";
import { readOds } from "../opendocument/read-ods";
import { readXls } from "../xls/read-xls";
import { readXlsx } from "../xlsx/read-xlsx";
import { damaged, refuse, Refused } from "../refusal";
import { KnownParts } from "../xlsx/known-parts";
import { readRelationships } from "../xlsx/relationships";
import { sniff } from "../sniff";
import { WordRows } from "./word-rows";
import { readWordStyles, WordStyles } from "./word-styles";
import { readXml } from "../xml";
import { openPackage, type Package } from "../archive/zip";

/**
 * A Word document as one sheet, top to bottom: page headers, text and tables, page footers. A paragraph
 * outside tables is a row, its text in the first column, blank ones left out; a row of a table is a row,
 * and a table within a row stands below it. So a form that is printed as one table or as three, or inside
 * a table that lays out the page, stands on one sheet. Pages that other programs put into the document
 * whole stand where it takes them in; workbooks that are embedded follow as sheets. Throws `Refused`.
 *
 * What is struck out, by tracked changes or by its font, what is hidden or only a placeholder is not
 * read; of numbers that Word counts itself (lists, pages) there is nothing to read.
 */
export function readDocx(bytes: Uint8Array, budget: Budget): Grid[] {
  return readDocument(bytes, budget, 0);
}

/** Documents within documents. */
const DEEPEST = 2;

function readDocument(bytes: Uint8Array, budget: Budget, depth: number): Grid[] {
  const parts = openPackage(bytes, budget);
  const document = findDocument(parts);
  const links = readRelationships(parts, document);
  const linked = (...wanted: string[]) => links.filter(({ type }) => wanted.includes(type));
  const part = (name: string) => parts.part(name) ?? damaged(name, "is missing");
  const takeIn = (id: string) => {
    const chunk = linked("aFChunk").find((link) => link.id === id);
    return chunk === undefined ? [] : readChunk(part(chunk.target), budget, depth);
  };
  const rows = new WordRows(stylesOf(parts, linked("styles")[0]?.target, budget), takeIn, budget);
  const readAround = ({ target }: { readonly target: string }) => {
    if (parts.has(target)) readXml(part(target), target, rows);
  };
  rows.once(() => linked("header").forEach(readAround));
  readXml(part(document), document, rows);
  if (!rows.isDocument) damaged(document, "is not a document");
  rows.once(() => linked("footer").forEach(readAround));
  const own = rows.grid("Word");
  const embedded = linked("package", "oleObject").map(({ target }) => parts.part(target));
  return [own, ...embedded.flatMap((file) => embeddedSheets(file, rows.hasTables, budget))];
}

function stylesOf(parts: Package, name: string | undefined, budget: Budget): WordStyles {
  const styles = (name === undefined ? null : parts.known(name, STYLES, readWordStyles)) ?? new WordStyles();
  styles.spend(budget);
  return styles;
}

const STYLES = new KnownParts<WordStyles>();

/** A page or document that the document takes in whole, in a format that only Word knows to show there. */
function readChunk(chunk: Uint8Array, budget: Budget, depth: number): Grid[] {
  const kind = sniff(chunk);
  if (kind === "docx" && depth < DEEPEST) return readDocument(chunk, budget, depth + 1);
  return PAGES[kind]?.(chunk, budget) ?? refuse({ code: "other-format", kind: "word-chunks" });
}

type Readers = Partial<Record<FileKind, (bytes: Uint8Array, budget: Budget) => Grid[]>>;

const PAGES: Readers = { html: readHtml, mhtml: readMhtml, text: readCsv, csv: readCsv };
const WORKBOOKS: Readers = { xlsx: readXlsx, xls: readXls, ods: readOds };

/** Name of what is said to be lost where an embedded workbook cannot be read. */
const EMBEDDED = "嵌入的工作簿";

/**
 * The sheets of a workbook that stands in the document as an object. One that cannot be read is said to
 * be lost where the document has tables of its own: Word shows but its picture.
 */
function embeddedSheets(file: Uint8Array | null, hasTables: boolean, budget: Budget): Grid[] {
  if (file === null) return [];
  try {
    const kind = sniff(file);
    // Other programs put a container around the workbook.
    const inner = kind === "ole" ? new CompoundFile(file).stream("Package") : null;
    return inner === null
      ? (WORKBOOKS[kind]?.(file, budget) ?? [])
      : embeddedSheets(inner, hasTables, budget);
  } catch (thrown) {
    if (hasTables && thrown instanceof Refused && !budget.isSpent)
      return [gridOf(EMBEDDED, [], { lost: true })];
    throw thrown;
  }
}

/** Name of the document's part, which is for the package to choose. */
function findDocument(parts: Package): string {
  const link = readRelationships(parts, "").find(({ type }) => type === "officeDocument");
  return link?.target ?? "word/document.xml";
}
