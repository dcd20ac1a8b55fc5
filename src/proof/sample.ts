import type { Field, Form } from "../form/form";
import type { Period } from "../form/period";
import { sampleValue } from "../form/sample-value";
import type { List, Table } from "../form/table";
import type { FormContent, TableInput } from "../template/form-content";

/** A filled form: what stands in every place that a unit fills in, as far as its measure allows a thing of its own. */
export interface Sample extends FormContent {
  readonly date: string;
  readonly period: string | null;
  readonly tables: readonly TableInput[];
  /** What is written into a cell; `null` where nobody writes anything. */
  valueAt(table: number, row: number, column: number): SampleValue;
  /** Lines that are written into a list. */
  lines(table: List): number;
}

export type SampleValue = number | string | null;

/** Lines that show how a list goes on. */
const LINES = 3;

export function sampleOf(form: Form): Sample {
  const valueAt: Sample["valueAt"] = (index, row, column) => {
    const table = form.tables[index]!;
    const role = (table.kind === "list" ? table.inLine : table.cells[row]!)[column]!;
    return role.kind === "open" ? sampleValue(role.measure, row * table.columns.lines.length + column) : null;
  };
  const lines = ({ atLeast, atMost, room }: List) =>
    Math.min(Math.max(LINES, atLeast), atMost ?? Infinity, Math.max(room, atLeast));
  return {
    unit: "东河镇",
    date: dayFor(form),
    period: form.period?.of ?? null,
    fields: Object.fromEntries(form.fields.map(({ id, is }, index) => [id, fieldText(is, index)])),
    tables: form.tables.map((table) => inputOf(table, lines, valueAt)),
    valueAt,
    lines,
  };
}

function inputOf(table: Table, lines: Sample["lines"], valueAt: Sample["valueAt"]): TableInput {
  if (table.kind === "matrix")
    return (row, column) =>
      table.cells[row]![column]!.kind === "open" ? valueAt(table.index, row, column) : undefined;
  return {
    lines: Array.from({ length: lines(table) }, (_, row) =>
      table.columns.lines.map(({ index }) => valueAt(table.index, row, index)),
    ),
  };
}

/** A day on which a return may be drawn up. */
export function dayFor({ due, period }: Form): string {
  return due[0]?.by ?? (period === null ? "2012-12-15" : endOf(period));
}

function endOf({ kind, of }: Period): string {
  switch (kind) {
    case "year":
      return `${of}-12-15`;
    case "school-year":
      return `${of}-10-15`;
    case "half":
      return `${of.slice(0, 4)}-${of.endsWith("1") ? "06" : "12"}-28`;
    case "quarter":
      return `${of.slice(0, 4)}-${String(Number(of.at(-1)) * 3).padStart(2, "0")}-28`;
    case "month":
      return `${of}-28`;
    case "day":
      return of;
  }
}

function fieldText(is: Field["is"], index: number): string {
  switch (is) {
    case "unit":
    case "date":
    case "period":
      return "";
    case "code":
      return `A00${index + 1}`;
    case "person":
      return "张三";
    case "phone":
      return "48670135";
    case "text":
      return `内容${index + 1}`;
  }
}
