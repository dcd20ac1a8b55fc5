import { asNumber, call, type Formula } from "../../sheet/formula/formula";
import { FALSE, certain, either, isAbove } from "./build";
import { isAnyWritten, type FormOnSheet } from "./form-on-sheet";
import type { SheetStand } from "./side";

/** Whether anything stands in a line of a list; its number stands there before it is used. */
export function isLineUsed({ sheet, table, here }: Pick<SheetStand, "sheet" | "table" | "here">): Formula[] {
  return [lineUsed(sheet, table, here.row!)];
}

/** The same of a line, for a formula on a sheet. */
export function lineUsed(sheet: FormOnSheet, table: number, row: number, on = sheet.sheetOf(table)): Formula {
  const { columns } = sheet.form.tables[table]!;
  const cells = columns.lines
    .filter(({ role }) => role !== "number")
    .map(({ index: column }) => ({ table, row, column }));
  const references = sheet.references(cells, on);
  if (references === null) return FALSE;
  // An error is something, too, and would hide whatever else stands in the line.
  const errors = references.map((each) => isAbove(call("SUMPRODUCT", asNumber(call("ISERROR", each)))));
  return either([...errors, certain(isAnyWritten(references))]);
}
