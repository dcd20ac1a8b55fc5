import type { Form } from "../form/form";
import { cellName, rangeName, range, type CellAddress } from "../sheet/address";

/** Where a form stands on a sheet, as far as formulas need to know. Rows and columns 0-based. */
export interface Places {
  /** Sheet row of each indicator. */
  readonly rows: readonly number[];
  /** Sheet column of each subject, side by side. */
  readonly columns: readonly number[];
  readonly totalColumn: number;
  readonly remarkColumn: number;
  /** 填报单位 and 填报时间, each in one cell with its label. */
  readonly unitCell: CellAddress;
  readonly dateCell: CellAddress;
}

/** Columns that rules look at as one, with the name that a message calls them by. */
export interface NamedColumns {
  readonly left: number;
  readonly right: number;
  readonly label: string;
  /** They are totalled: counts added up, percentages weighted. */
  readonly totalled: boolean;
}

/** Each subject. */
export function subjectColumns(form: Form, places: Places): NamedColumns[] {
  return form.subjects.map(({ index, full }) => alone(places.columns[index]!, full));
}

/** The cells that hold 合计 as written. */
export function totalCells(form: Form, places: Places): NamedColumns {
  return alone(places.totalColumn, form.spec.total);
}

/** 合计 as it comes out of the subjects: a typed one is never trusted. */
export function totalOfSubjects(form: Form, places: Places): NamedColumns {
  const [left, right] = [places.columns[0]!, places.columns.at(-1)!];
  return { left, right, label: form.spec.total, totalled: true };
}

function alone(column: number, label: string): NamedColumns {
  return { left: column, right: column, label, totalled: false };
}

/** The cells of indicators in those columns as few references: "C7:C46", "C48:C49". */
export function referencesTo(
  places: Places,
  indicators: readonly number[],
  { left, right }: Pick<NamedColumns, "left" | "right">,
): string[] {
  const rows = indicators.map((indicator) => places.rows[indicator]!).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([top, bottom]) => rangeName(range(top, left, bottom, right)));
}

/** One indicator's cells of all subjects: "C6:O6". */
export function rowReference(places: Places, indicator: number): string {
  const row = places.rows[indicator]!;
  return rangeName(range(row, places.columns[0]!, row, places.columns.at(-1)));
}

/** Every figure, or every 备注: "C6:O50". */
export function blockReference(places: Places, left: number, right = left, absolute = false): string {
  return rangeName(range(places.rows[0]!, left, places.rows.at(-1)!, right), absolute);
}

export function totalReference(places: Places, indicator: number): string {
  return cellName(places.rows[indicator]!, places.totalColumn);
}

/** A text as a formula writes it. A program takes no more than 255 characters. */
export function quoteText(text: string): string {
  return `"${text.slice(0, 255).replace(/"/g, '""')}"`;
}

/** Whether cells hold nothing but numbers and blanks; what else is in them cannot be compared. */
export function readable(reference: string): string {
  if (!reference.includes(":")) return `OR(ISNUMBER(${reference}),TRIM(${reference})="")`;
  return `SUMPRODUCT(--(LEN(TRIM(${reference}))>0))=COUNT(${reference})`;
}
