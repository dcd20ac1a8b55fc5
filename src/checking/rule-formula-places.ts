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
  readonly unitCell: CellAddress;
}

/** A column that rules look at, with the name that a message calls it by. */
export interface NamedColumn {
  readonly column: number;
  readonly label: string;
}

/** The subjects, then 合计, as asked for. */
export function namedColumns(form: Form, places: Places, subjects: boolean, total: boolean): NamedColumn[] {
  return [
    ...(subjects
      ? form.subjects.map(({ index, full }) => ({ column: places.columns[index]!, label: full }))
      : []),
    ...(total ? [{ column: places.totalColumn, label: form.spec.total }] : []),
  ];
}

/** The cells of indicators in one column as few references: "C7:C46", "C48:C49". */
export function referencesTo(places: Places, indicators: readonly number[], column: number): string[] {
  const rows = indicators.map((indicator) => places.rows[indicator]!).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([top, bottom]) => rangeName(range(top, column, bottom, column)));
}

/** One indicator's cells of all subjects: "C6:O6". */
export function rowReference(places: Places, indicator: number): string {
  const row = places.rows[indicator]!;
  return rangeName(range(row, places.columns[0]!, row, places.columns.at(-1)));
}

export function totalReference(places: Places, indicator: number): string {
  return cellName(places.rows[indicator]!, places.totalColumn);
}

/** A text as a formula writes it. A program takes no more than 255 characters. */
export function quoteText(text: string): string {
  return `"${text.slice(0, 255).replace(/"/g, '""')}"`;
}
