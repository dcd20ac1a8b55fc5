import type { RowPlace } from "../../form/placement";
import { Damaged } from "./dictionary";
import type { Said } from "./cells";
import type { TableRecord } from "./shape";

/** Rows that follow one another, as sheet, first row and how many; a number for so many that are not there. */
export function rowRuns(rows: readonly (RowPlace | null)[], { sheets }: Said): TableRecord["rows"] {
  const found: TableRecord["rows"] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (row === null) {
      if (typeof last === "number") found[found.length - 1] = last + 1;
      else found.push(1);
      continue;
    }
    const sheet = sheets.numberOf(row.sheet);
    if (Array.isArray(last) && last[0] === sheet && last[1] + last[2] === row.row) last[2]++;
    else found.push([sheet, row.row, 1]);
  }
  return found;
}

export function rowsOf(runs: TableRecord["rows"], count: number, { sheets }: Said): (RowPlace | null)[] {
  const rows: (RowPlace | null)[] = [];
  for (const run of runs) {
    const times = typeof run === "number" ? run : run[2];
    if (rows.length + times > count) throw new Damaged();
    const sheet = typeof run === "number" ? null : sheets.textOf(run[0]);
    for (let each = 0; each < times; each++)
      rows.push(sheet === null ? null : { sheet, row: (run as number[])[1]! + each });
  }
  if (rows.length !== count) throw new Damaged();
  return rows;
}

export function columnRuns(columns: readonly (number | null)[]): TableRecord["columns"] {
  const found: TableRecord["columns"] = [];
  for (const column of columns) {
    const last = found.at(-1);
    if (column === null) {
      if (typeof last === "number") found[found.length - 1] = last + 1;
      else found.push(1);
    } else if (Array.isArray(last) && last[0] + last[1] === column) last[1]++;
    else found.push([column, 1]);
  }
  return found;
}

export function columnsOf(runs: TableRecord["columns"], count: number): (number | null)[] {
  const columns: (number | null)[] = [];
  for (const run of runs) {
    const times = typeof run === "number" ? run : run[1];
    if (columns.length + times > count) throw new Damaged();
    for (let each = 0; each < times; each++) columns.push(typeof run === "number" ? null : run[0] + each);
  }
  if (columns.length !== count) throw new Damaged();
  return columns;
}
