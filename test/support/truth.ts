import type { Finding } from "../../src/checking/finding";
import type { Form } from "../../src/form/form";
import { parseDate } from "../../src/reading/cell/parse-date";
import type { Return } from "../../src/reading/return";
import { filledReturn, type GivenTable } from "./filled-return";
import { FIXTURES, formOf, truthOf, type Definition } from "./forms";

/** Every return of the eight forms: its form, its file, and what the truth says of it. */
export const TRUE_RETURNS: readonly (readonly [form: string, file: string, truth: Definition])[] =
  FIXTURES.filter((name) => /^s\d/.test(name)).flatMap((name) =>
    truthOf(name.slice(0, 2)).returns.map(
      (truth: Definition) => [name.slice(0, 2), truth.file, truth] as const,
    ),
  );

/** A return as its truth has it, made without reading its file. */
export function trueReturn(name: string, { unit, period, date, values }: Definition): Return {
  const form = formOf(name);
  const tables = form.tables.map(({ id, kind }): GivenTable => {
    const given = values[id];
    return kind === "matrix" ? given : { lines: given.rows, total: given.total ?? undefined, nil: given.nil };
  });
  return filledReturn(form, { unit, date: parseDate(date), period, tables });
}

/** Rules of the truth that are in no definition, because they follow from the form; here they have other numbers. */
const FOLLOWING: Readonly<Record<string, string>> = { "s4 R2": "V05", "s4 R3": "V05", "s5 R7": "V05" };

/** A finding of the truth as `placed` says it. */
export const trueFinding =
  (name: string) =>
  ({ rule, row, line, column }: Definition): string =>
    `${FOLLOWING[`${name} ${rule}`] ?? rule} ${row ?? line} ${column}`;

/** "R1 r10 c2", "R1 2 m": rule, row or line from 1, and column. */
export function placed(form: Form, { rule, table, row, column, onTotal }: Finding): string {
  if (table === null) return rule;
  const found = form.tables[table]!;
  const line = onTotal
    ? "total"
    : row === null
      ? ""
      : found.kind === "matrix"
        ? found.rows.lines[row]!.id
        : row + 1;
  return `${rule} ${line} ${column === null ? "" : found.columns.lines[column]!.id}`.trim();
}
