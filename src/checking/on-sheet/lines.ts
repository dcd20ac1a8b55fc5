import { asNumber, between, call, number, text, type Formula } from "../../sheet/formula/formula";
import { upTo } from "../spots";
import { certain, either, holds, isAbove, isZero, joinedTexts } from "./build";
import { unwrittenOf } from "./written";
import { isAnyWritten, type FormOnSheet } from "./form-on-sheet";

/**
 * Whether anything stands in a line of a list; its number stands there before it is used, and 本月无事故 is none. `null`
 * where not all of the line is on the sheet.
 */
export function lineUsed(sheet: FormOnSheet, table: number, row: number): Formula | null {
  const list = sheet.form.tables[table]!;
  const cells = list.columns.lines
    .filter(({ role }) => role !== "number")
    .map(({ index: column }) => ({ table, row, column }));
  const references = sheet.references(cells, sheet.sheetOf(table));
  if (references === null) return null;
  // An error is something, too, and would hide whatever else stands in the line.
  const errors = references.map((each) => isAbove(call("SUMPRODUCT", asNumber(call("ISERROR", each)))));
  const used = either([...errors, certain(isAnyWritten(references))]);
  if (list.kind === "matrix" || list.nil === null) return used;
  const nil = text(list.nil);
  return holds([used, ...references.map((each) => isZero(call("COUNTIF", each, nil)))]);
}

/**
 * How many lines of a list are used, in a formula that is not the longer for many lines; `null` where they do not
 * stand below one another. 1 is divided by whether nothing stands in a line, which is an error where something does,
 * and where there is an error in it already.
 */
export function linesUsed(sheet: FormOnSheet, table: number, on: string): Formula | null {
  const rows = upTo(sheet.lines(table));
  const { columns } = sheet.form.tables[table]!;
  const texts = columns.lines
    .filter(({ role }) => role !== "number")
    .map(({ index: column }) =>
      sheet.references(
        rows.map((row) => ({ table, row, column })),
        on,
      ),
    );
  const whole = texts.flatMap((areas) => (areas?.length === 1 ? areas : []));
  if (rows.length === 0 || whole.length < texts.length) return null;
  return between(number(rows.length), "-", unwrittenOf(joinedTexts(whole)));
}
