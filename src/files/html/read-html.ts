import { Parser } from "htmlparser2";
import type { Grid } from "../../sheet/grid";
import { HtmlSheet } from "./html-sheet";
import { HtmlTables } from "./html-tables";
import type { Budget } from "../limits";
import { refuse } from "../refusal";
import { decodeMarkup } from "../text/text-encoding";

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
  if (isFrame(html)) refuse({ code: "other-format", kind: "frameset" });
  const names = sheetNames(html);
  return [readPage(html, names.length === 1 ? names[0]!.name : "HTML", budget)];
}

/** Whether the page only says which other pages are shown, and has no table of its own. */
function isFrame(html: string): boolean {
  return /<i?frame(?=\s)[^<>]*?\ssrc\s*=/i.test(html) && !/<table[\s>]/i.test(html);
}

/** A page's text as a sheet of that name; `styleSheets` are those that lie beside it. */
export function readPage(
  html: string,
  sheet: string,
  budget: Budget,
  styleSheets: readonly string[] = [],
): Grid {
  const tables = new HtmlTables([...styleSheets, ...styleSheetsIn(html)], budget);
  readElements(html, tables);
  const page = new HtmlSheet(budget);
  for (const block of tables.blocks) page.add(block);
  return page.grid(sheet);
}

/**
 * The style sheets in a page, also those meant for Excel alone; what is commented out besides is none.
 */
function styleSheetsIn(html: string): string[] {
  const begin = /<!--(?!\[if)|<style(?=[\s>])/gi;
  const found: string[] = [];
  for (let at = begin.exec(html); at !== null; at = begin.exec(html)) {
    const isStyle = at[0] !== "<!--";
    const from = isStyle ? html.indexOf(">", at.index) + 1 : at.index + 4;
    const end = isStyle ? endOfStyle(html, from) : html.indexOf("-->", from);
    if (end === -1 || from === 0) break;
    if (isStyle) found.push(html.slice(from, end));
    begin.lastIndex = end;
  }
  return found;
}

function endOfStyle(html: string, from: number): number {
  const end = /<\/style/gi;
  end.lastIndex = from;
  return end.exec(html)?.index ?? -1;
}

/** A sheet that a page names for Excel, with the file that holds it, "" for the page itself. */
export interface NamedSheet {
  readonly name: string;
  readonly file: string;
}

/** Names that Excel, or who writes for Excel, gives the sheets of a page. */
export function sheetNames(html: string): NamedSheet[] {
  const names = html.matchAll(SHEET_NAME);
  return Array.from(names, ([, name, file = ""]) => {
    return { name: name!.trim(), file: file.split(/[/\\]/).pop()!.toLowerCase() };
  }).slice(0, MOST_NAMES);
}

const SHEET_NAME =
  /<x:name>([^<]{1,255})<\/x:name>(?:\s{0,9}<x:worksheetsource\s{1,9}href="([^"]{1,255})")?/gi;
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
