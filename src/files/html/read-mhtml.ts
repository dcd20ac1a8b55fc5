import type { Grid } from "../../sheet/grid";
import type { Budget } from "../limits";
import { mimeParts, type MimePart } from "./mime-parts";
import { MARKUP_COST, readPage, sheetNames } from "./read-html";
import { decodeMarkup } from "../text/text-encoding";

interface Page {
  /** "sheet001.htm". */
  readonly file: string;
  readonly html: string;
}

/**
 * A web archive (.mht): a page with what belongs to it in one file, which is how Excel saves a workbook
 * as a web page. Each page in it with a table is a sheet, or where none has one, each page; Excel keeps a
 * page a sheet, their names in the first one, and how cells look in a style sheet for all. Throws
 * `Refused`.
 */
export function readMhtml(bytes: Uint8Array, budget: Budget): Grid[] {
  budget.spendBytes(MARKUP_COST * bytes.length);
  const parts = mimeParts(bytes, budget);
  const ofType = (type: RegExp) => parts.filter((part) => type.test(part.type));
  const pages = ofType(/^(?:text\/html|application\/xhtml\+xml)$/).map(pageOf);
  const styleSheets = ofType(/^text\/css$/).map(({ body }) => decodeMarkup(body));
  const withTables = pages.filter(({ html }) => /<table[\s>]/i.test(html));
  const named = pages.flatMap(({ html }) => sheetNames(html));
  // What Excel keeps of the tabs at the foot of the window is a table, too.
  const sheets = withTables.filter(({ file }) => named.some((name) => name.file === file));
  const shown = sheets.length > 0 ? sheets : withTables.length > 0 ? withTables : pages;
  return shown.map(({ file, html }, index) => {
    const own = named.find((name) => name.file !== "" && name.file === file);
    const name = own ?? (named.length === shown.length ? named[index] : undefined);
    return readPage(html, name?.name ?? `HTML${index + 1}`, budget, styleSheets);
  });
}

function pageOf({ location, body }: MimePart): Page {
  return { file: fileName(location), html: decodeMarkup(body) };
}

function fileName(location: string): string {
  return location.split(/[/\\]/).pop()!.toLowerCase();
}
