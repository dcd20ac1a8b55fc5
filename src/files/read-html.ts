import { Parser } from "htmlparser2";
import type { Grid } from "../sheet/grid";
import { HtmlSheet } from "./html-sheet";
import { HtmlTables } from "./html-tables";
import type { Budget } from "./limits";
import { refuse } from "./refusal";
import { decodeMarkup } from "./text-encoding";

/**
 * A web page as one sheet, top to bottom: a text between tables is a row, its text in the first column,
 * and so is each row of a table; a table within a row stands below it. So a form that a system exports
 * as one table or as three stands on one sheet, named as the page says for Excel, else "HTML". Throws
 * `Refused`.
 *
 * What scripts would add is not there; what is hidden is not read unless it is a row or column, and then
 * it is told. Numerals are numbers as in `typedText`; where Excel or LibreOffice wrote the number itself
 * beside the text that it shows, that number is read with its format.
 */
export function readHtml(bytes: Uint8Array, budget: Budget): Grid[] {
  budget.spendBytes(MARKUP_COST * bytes.length);
  const html = decodeMarkup(bytes);
  const names = sheetNames(html);
  return [readPage(html, names.length === 1 ? names[0]! : "HTML", budget)];
}

/** A page's text as a sheet of that name. */
export function readPage(html: string, sheet: string, budget: Budget): Grid {
  const tables = new HtmlTables(budget);
  readElements(html, tables);
  const page = new HtmlSheet(budget);
  for (const block of tables.blocks) page.add(block);
  return page.grid(sheet);
}

/** Names that Excel, or who writes for Excel, gives the sheets of a page. */
export function sheetNames(html: string): string[] {
  const names = html.matchAll(/<x:name>([^<]{1,255})<\/x:name>/gi);
  return Array.from(names, ([, name]) => name!.trim()).slice(0, MOST_NAMES);
}

const MOST_NAMES = 255;

/** Bytes that a byte of a page may take while it is read. */
export const MARKUP_COST = 5;

/** Tags times how deep elements lie in each other, as the parser looks through all that are open. */
const MOST_STEPS = 200_000_000;

function readElements(html: string, tables: HtmlTables): void {
  const most = Math.ceil(MOST_STEPS / tagCount(html));
  let depth = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (++depth > most) refuse({ code: "too-large", what: "nesting", limit: most, found: depth });
      tables.begin(name, attributes);
    },
    ontext: (text) => tables.characters(text),
    onclosetag(name) {
      depth--;
      tables.end(name);
    },
  });
  parser.end(html);
  tables.finish();
}

/** Tags that a page has at most, at least 1. */
function tagCount(html: string): number {
  let count = 1;
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at + 1)) count++;
  return count;
}
