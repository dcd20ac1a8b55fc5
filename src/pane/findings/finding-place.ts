import type { Subject } from "../../checking/finding";
import { tableName } from "../../consolidation/sheets/sheet-names";
import type { SummaryCell } from "../../consolidation/sheets/summary-places";
import type { Form } from "../../form/form";
import type { Spot } from "../../form/totals/amount";
import type { Return } from "../../reading/return";
import type { Words } from "../words/words";

/** 已办结 · 机关, 表2 · 第 3 条 · 总投资: as far as something is about a table, a row and a column. */
export function placeOf(form: Form, subject: Subject, words: Words["reading"]): string {
  const { table, column } = subject;
  if (table === null) return "";
  const own = form.tables[table]!;
  return [
    form.tables.length > 1 ? tableName(form, table) : "",
    rowOf(form, subject, words),
    column === null ? "" : own.columns.lines[column]!.full,
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

function rowOf({ tables }: Form, { table, row, onTotal }: Subject, words: Words["reading"]): string {
  const own = tables[table!]!;
  if (own.kind === "list" && onTotal) return own.total?.label ?? "";
  if (row === null) return "";
  return own.kind === "matrix" ? own.rows.lines[row]!.full : words.listLine(row + 1);
}

/** The column alone, for what stands under the name of its row. */
export function columnOf(form: Form, { table, column }: Subject): string {
  return table === null || column === null ? "" : form.tables[table]!.columns.lines[column]!.full;
}

/** What a cell of a return is about. */
export function subjectOf({ content }: Return, { table, row, column }: Spot): Subject {
  const own = content.tables[table]!;
  const onTotal = own.kind === "list" && row === own.lines.length;
  return { table, row: onTotal ? null : row, column, onTotal };
}

/** What a total is about. */
export function subjectOfTotal({ table, row, column }: SummaryCell): Subject {
  const onTotal = row === "total";
  return { table, row: onTotal ? null : row, column, onTotal };
}
