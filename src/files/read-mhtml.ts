import type { Grid } from "../sheet/grid";
import type { Budget } from "./limits";
import { mimeParts } from "./mime-parts";
import { MARKUP_COST, readPage, sheetNames } from "./read-html";
import { decodeMarkup } from "./text-encoding";

/**
 * A web archive (.mht): a page with what belongs to it in one file, which is how Excel saves a workbook
 * as a web page. Each page in it with a table is a sheet; Excel keeps a page a sheet and their names in
 * the first one. Throws `Refused`.
 */
export function readMhtml(bytes: Uint8Array, budget: Budget): Grid[] {
  budget.spendBytes(MARKUP_COST * bytes.length);
  const pages = mimeParts(bytes, budget)
    .filter(({ type }) => type === "text/html")
    .map(({ body }) => decodeMarkup(body));
  const withTables = pages.filter((html) => /<table[\s>]/i.test(html));
  const names = pages.flatMap(sheetNames);
  return withTables.map((html, index) => {
    const name = names.length === withTables.length ? names[index]! : `HTML${index + 1}`;
    return readPage(html, name, budget);
  });
}
