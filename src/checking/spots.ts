import type { Form } from "../form/form";
import { perForm } from "../form/per-form";
import type { Measure } from "../form/measure";
import { crossingOf, type CellRole, type Crossing, type Matrix, type Table } from "../form/table";
import type { Spot } from "../form/totals/amount";

/** A form with as many lines in its lists as a return, or a sheet, has. */
export interface Laid {
  readonly form: Form;
  /** Lines of a list, its total line left out: that counts as the one behind the last. 0 for a matrix. */
  lines(table: number): number;
  /** The same with the total line, where there is one. */
  rows(table: number): number;
  /** What the cells of a table are. */
  crossing(table: number): Crossing;
}

/** How what the author's relations say is asked for in a row: the total line of a list is no line of it. */
export function acrossOf(laid: Laid, { table, row }: Pick<Spot, "table" | "row">): number | "total" {
  return laid.form.tables[table]!.kind === "list" && row === laid.lines(table) ? "total" : row;
}

/** What a cell is; `null` for one that the table does not have. */
export function roleAt(laid: Laid, { table, row, column }: Spot): CellRole | null {
  return laid.crossing(table).cells[row]?.[column] ?? null;
}

/** Keeps what the cells of each table are, for whoever asks often. */
export class Crossings {
  private readonly known = new Map<number, Crossing>();

  of(laid: Pick<Laid, "form" | "lines">, table: number): Crossing {
    const found = this.known.get(table) ?? crossingOf(laid.form.tables[table]!, laid.lines(table));
    this.known.set(table, found);
    return found;
  }
}

/**
 * What is asked of the cells of a table, whatever stands in them: the same in every return that has as many lines, of
 * a matrix in every return.
 */
export function perLayout<Made>(
  make: (table: Table, laid: Laid) => readonly Made[],
): (table: Table, laid: Laid) => readonly Made[] {
  /** By the rows: a list may be without its total line. */
  const made = perForm<Crossing, Map<number, readonly Made[]>>(() => new Map());
  return (table, laid) => {
    const known = made(laid.crossing(table.index));
    const rows = laid.rows(table.index);
    const found = known.get(rows) ?? make(table, laid);
    known.set(rows, found);
    return found;
  };
}

/** What a cell holds; `null` where nothing is asked for. */
export function measureOfSpot({ tables }: Form, { table, row, column }: Spot): Measure | null {
  const found = tables[table]!;
  if (found.kind === "list") return found.columns.lines[column]?.measure ?? null;
  const role = found.cells[row]?.[column];
  return role === undefined || role.kind === "closed" ? null : role.measure;
}

/** Whether a cell follows from others; one that the table does not have follows from none. */
export function isFollowing(role: CellRole | null): role is Extract<CellRole, { kind: "total" | "derived" }> {
  return role?.kind === "total" || role?.kind === "derived";
}

/** Every cell of a table that holds figures, options or dates, the total line's as well: not 备注, not 序号. */
export function spotsIn(table: Table, laid: Pick<Laid, "rows">): readonly Spot[] {
  return table.kind === "matrix" ? spotsInMatrix(table) : collected(table, upTo(laid.rows(table.index)));
}

const spotsInMatrix = perForm((table: Matrix) =>
  collected(
    table,
    table.rows.lines.filter(({ role }) => role !== "remark").map(({ index }) => index),
  ),
);

function collected(table: Table, rows: readonly number[]): readonly Spot[] {
  const columns = table.columns.lines.filter(({ role }) => role !== "remark" && role !== "number");
  return rows.flatMap((row) => columns.map(({ index: column }) => ({ table: table.index, row, column })));
}

/** The same row by row. */
export function inRows(spots: readonly Spot[]): Spot[][] {
  const rows = new Map<number, Spot[]>();
  for (const spot of spots) {
    const line = rows.get(spot.row);
    if (line) line.push(spot);
    else rows.set(spot.row, [spot]);
  }
  return [...rows.values()];
}

export function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
