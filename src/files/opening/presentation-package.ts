import { strToU8, zipSync } from "fflate";
import { MAX_COLUMNS } from "../../sheet/address";
import { Budget, type Limits } from "../limits";
import { damaged } from "../refusal";
import { readRelationships, relationshipsOf } from "../xlsx/relationships";
import { findWorkbook } from "../xlsx/workbook-part";
import { decodeXml } from "../xml";
import { openPackage } from "../archive/zip";

/**
 * The parts of a workbook that say how its sheets look, packed anew for hucre: it unpacks whatever a
 * file holds without bound, so it is given nothing but parts that were unpacked within the limits.
 * Throws `Refused`.
 */
export function presentationPackage(bytes: Uint8Array, limits: Limits): Uint8Array {
  const parts = openPackage(bytes, new Budget(limits));
  const workbook = findWorkbook(parts);
  const kept: Record<string, Uint8Array> = {};
  const keep = (name: string, tidy = (part: Uint8Array) => part) => {
    const part = parts.part(name);
    if (part !== null) kept[name] = tidy(part);
  };
  for (const name of ["[Content_Types].xml", "_rels/.rels", workbook, relationshipsOf(workbook)]) keep(name);
  for (const { type, target } of readRelationships(parts, workbook)) {
    if (type === "worksheet") keep(target, (part) => tidySheet(part, target));
    else if (type === "styles" || type === "theme") keep(target);
  }
  return zipSync(kept, { level: 0 });
}

const COLUMN = /<(?:\w+:)?col\s[^>]*>/g;
const BREAK_OF_A_PROGRAM = /<(?:\w+:)?brk\s(?![^>]*\sman\s*=\s*["'](?:1|true)["'])[^>]*\/>/g;
const FITTED = /<(?:\w+:)?pageSetUpPr\s[^>]*fitToPage\s*=\s*["'](?:1|true)["']/;
const PAGE_SET_UP = /<(?:\w+:)?pageSetup\s[^>]*>/;
const FIT = /\sfitTo(?:Width|Height)\s*=\s*["'][^"']*["']/g;

/**
 * hucre makes an entry of each column that a sheet describes, however often, takes the page breaks that
 * a program had reckoned for those that somebody set, and a sheet for fitted to its pages that names
 * their number without having the fitting on.
 */
function tidySheet(bytes: Uint8Array, part: string): Uint8Array {
  const xml = decodeXml(bytes, part);
  let columns = 0;
  for (const [column] of xml.matchAll(COLUMN)) {
    columns += Math.max(0, attribute(column, "max") - attribute(column, "min") + 1);
    if (columns > MAX_COLUMNS) damaged(part, "describes columns more than once");
  }
  const fitted = FITTED.test(xml) ? xml : xml.replace(PAGE_SET_UP, (tag) => tag.replace(FIT, ""));
  return strToU8(fitted.replace(BREAK_OF_A_PROGRAM, "").replace(/^\uFEFF?<\?xml[^>]*\?>/, ""));
}

function attribute(tag: string, name: string): number {
  return Number(new RegExp(`\\s${name}\\s*=\\s*["'](\\d+)["']`).exec(tag)?.[1] ?? 1);
}
