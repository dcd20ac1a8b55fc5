import type { Column, ColumnType, LongValue } from "./column";
import { decimalText, fixedText } from "./decimal";

/** By which Excel knows UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

const END = "\r\n";
/** What a program for sheets takes for the beginning of a formula, in either width, or passes over in front of one. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const QUOTED = /[",\r\n]/;

/** The line over all others: what a clerk calls the columns. */
export function csvHead<Row>(columns: readonly Column<Row>[]): string {
  return `${columns.map(({ label }) => textCell(label)).join(",")}${END}`;
}

/** The lines of these rows, each with its end. */
export function csvLines<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): string {
  let lines = "";
  for (const row of rows) {
    columns.forEach(({ type, of }, index) => {
      if (index > 0) lines += ",";
      lines += cell(type, of(row));
    });
    lines += END;
  }
  return lines;
}

function cell(type: ColumnType, value: LongValue): string {
  if (value === null) return "";
  if (typeof value === "string") return textCell(value);
  return type === "decimal" ? fixedText(value) : decimalText(value);
}

/** No text of a unit becomes a formula: such a one has an apostrophe in front, as programs for sheets write it too. */
function textCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
