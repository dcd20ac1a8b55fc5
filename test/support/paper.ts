import definition from "../../src/form/definitions/party-disclosure-2011.json";
import { formFrom } from "../../src/form/compile-form";
import type { Form } from "../../src/form/form";
import type { FormSpec } from "../../src/form/form-spec";
import { range } from "../../src/sheet/address";
import { gridOf, type CellValue, type Grid } from "../../src/sheet/grid";

/** The form that ships, compiled, and a copy of its definition to be changed by a test. */
export const FORM = formFrom(definition);
export const spec = (): FormSpec => structuredClone(definition) as FormSpec;

/**
 * A filled form as a unit would hand it in, laid out like the printed one. Written here from the
 * form's labels alone, so that reading is not tested against our own template.
 */
export interface Paper {
  unit?: string;
  date?: CellValue;
  /** By "indicator-id subject-id"; the subject may be "total" or "remark". */
  cells?: Record<string, CellValue>;
  formulas?: Record<string, string>;
  formats?: Record<string, string>;
  /** Other labels than the form's, by "indicator-id" or "subject-id"; `null` leaves the place blank. */
  labels?: Record<string, string | null>;
}

export const FIRST_ROW = 5;
export const FIRST_COLUMN = 2;

/** Address of a cell of the paper by "indicator-id subject-id". */
export function place(form: Form, name: string): { row: number; column: number } {
  const [indicator, subject] = name.split(" ");
  const row = form.indicators.findIndex(({ id }) => id === indicator);
  const leaf = form.subjects.findIndex(({ id }) => id === subject);
  const column =
    subject === "total" ? form.subjects.length : subject === "remark" ? form.subjects.length + 1 : leaf;
  if (row < 0 || column < 0) throw new Error(`no such cell: ${name}`);
  return { row: row + FIRST_ROW, column: column + FIRST_COLUMN };
}

export function paper({ unit = "石角镇", date = "2011年12月15日", ...rest }: Paper = {}, form = FORM): Grid {
  const width = form.subjects.length + FIRST_COLUMN + 2;
  const blank = () => Array<CellValue>(width).fill(null);
  const values = [blank(), blank(), blank(), blank(), blank(), ...form.indicators.map(blank), blank()];
  const put = (row: number, column: number, value: CellValue) => (values[row]![column] = value);
  put(0, 0, form.spec.title);
  put(1, 0, `${form.spec.head.unit}：${unit}`);
  put(1, 8, typeof date === "string" ? `${form.spec.head.date}：${date}` : `${form.spec.head.date}：`);
  if (typeof date !== "string") put(1, 9, date);
  put(2, 0, form.spec.corner);
  put(2, 2, form.spec.spanner);
  put(2, width - 2, form.spec.total);
  put(2, width - 1, form.spec.remark);
  form.subjects.forEach((subject, index) => {
    const first = form.subjects.findIndex(({ spanner }) => spanner === subject.spanner) === index;
    if (subject.spanner === null) put(3, index + 2, subject.label);
    else {
      if (first) put(3, index + 2, subject.spanner);
      put(4, index + 2, subject.label);
    }
  });
  form.indicators.forEach(({ printed }, index) => put(index + FIRST_ROW, 1, printed));
  for (const [id, label] of Object.entries(rest.labels ?? {})) {
    const subject = form.subjects.find((each) => each.id === id);
    if (subject) put(subject.spanner === null ? 3 : 4, subject.index + FIRST_COLUMN, label);
    else put(place(form, `${id} total`).row, 1, label);
  }
  for (const [name, value] of Object.entries(rest.cells ?? {})) {
    const { row, column } = place(form, name);
    put(row, column, value);
  }
  const sparse = <T>(cells: Record<string, T> = {}) => {
    const rows: (T | null)[][] = values.map(() => Array<T | null>(width).fill(null));
    for (const [name, cell] of Object.entries(cells)) {
      const { row, column } = place(form, name);
      rows[row]![column] = cell;
    }
    return rows;
  };
  const merges = form.spec.subjects.flatMap((subject) => {
    if (!("parts" in subject)) return [];
    const left = form.subjects.findIndex(({ spanner }) => spanner === subject.label) + 2;
    return [range(3, left, 3, left + subject.parts.length - 1)];
  });
  return gridOf("统计表", values, { merges, formulas: sparse(rest.formulas), formats: sparse(rest.formats) });
}
