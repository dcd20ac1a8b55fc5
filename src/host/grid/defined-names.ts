import {
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from "@univerjs/preset-sheets-core";
import type { IDefinedNamesServiceParam } from "@univerjs/preset-sheets-core";
import { parseRange, quoteSheet, rangeName } from "../../sheet/address";
import type { SheetPlan } from "../../sheet/sheet-plan";
import type { UniverBook } from "./univer-book";

/** Univer's word for a name that is known on every sheet. */
const WHOLE_WORKBOOK = "AllDefaultWorkbook";

/** The names of the workbook, in no order that matters. */
export function definedNames(book: UniverBook): readonly IDefinedNamesServiceParam[] {
  return Object.values(book.get(IDefinedNamesService).getDefinedNameMap(book.unitId) ?? {});
}

/** Gives the plan's names; one that exists already is turned to the plan's range. */
export function setNames(book: UniverBook, plan: SheetPlan): void {
  const existing = definedNames(book);
  for (const { name, range } of plan.names) {
    const id = existing.find((other) => sameName(other.name, name))?.id ?? `name-${name}`;
    book.run(SetDefinedNameMutation.id, {
      unitId: book.unitId,
      id,
      name,
      formulaOrRefString: `${quoteSheet(plan.sheet)}!${rangeName(range, true)}`,
      localSheetId: WHOLE_WORKBOOK,
    });
  }
}

/** Takes the names away, where they are; the answer brings them back. */
export function removeNames(book: UniverBook, names: readonly string[]): () => void {
  const removed = definedNames(book).filter(({ name }) => names.some((other) => sameName(other, name)));
  for (const defined of removed) book.run(RemoveDefinedNameMutation.id, { ...defined, unitId: book.unitId });
  return () => {
    for (const defined of removed) book.run(SetDefinedNameMutation.id, { ...defined, unitId: book.unitId });
  };
}

/** The names that point at one range of the sheet. */
export function namesOfSheet(book: UniverBook, sheet: string): SheetPlan["names"] {
  return definedNames(book).flatMap(({ name, formulaOrRefString }) => {
    const cut = formulaOrRefString.lastIndexOf("!");
    const where = formulaOrRefString.slice(0, cut).replace(/^=/, "");
    const range = parseRange(formulaOrRefString.slice(cut + 1));
    const here = where === sheet || where === quoteSheet(sheet);
    return range && here ? [{ name, range }] : [];
  });
}

const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
