import type { Worksheet } from "@univerjs/core";
import { keptOf } from "../kept";
import type { UniverBook } from "../univer-book";
import { formatsOfRule, rulesOf } from "./conditional-rules";

/**
 * Whether a sheet is made for filling in: it is locked around what is filled in, or, a list that takes more rows, colours
 * itself. Sheets of the clerk's own hardly ever do.
 */
export function isForm(book: UniverBook, sheet: Worksheet): boolean {
  return (
    keptOf(sheet).unlocked !== null ||
    rulesOf(book, sheet.getSheetId()).some((rule) => formatsOfRule(rule).length > 0)
  );
}
