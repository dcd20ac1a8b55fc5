import type { Form } from "../form/form";
import { contains } from "../sheet/address";
import { textOf, valueAt, type Grid } from "../sheet/grid";
import { bareKey, labelKey, rowLabels } from "./match-label";

/** Where one filled form stands on a sheet; rows and columns 0-based, -1 when not there. */
export interface LocatedTable {
  /** First row that belongs to this form: where its title and head may stand. */
  readonly from: number;
  /** First row of the column labels, first row of figures, last row of figures. */
  readonly head: number;
  readonly first: number;
  readonly last: number;
  readonly labelColumn: number;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly totalColumn: number;
  readonly remarkColumn: number;
}

/** A table must show this share of the form's rows, and of its columns, to be the form at all. */
const ENOUGH = 0.4;
/** Column labels stand in at most this many rows above the figures. */
const HEAD_ROWS = 6;

interface LabelledRow {
  readonly row: number;
  readonly indicator: number;
}

/** Every form on the sheet, found by its labels wherever they stand, top to bottom. */
export function locateTables(form: Form, grid: Grid): LocatedTable[] {
  const labelled = labelledColumn(form, grid);
  if (!labelled) return [];
  let from = 0;
  return segments(labelled.rows).flatMap((segment) => {
    const table = tableOf(form, grid, labelled.column, segment, from);
    if (table) from = table.last + 1;
    return table ? [table] : [];
  });
}

/** The column in which most of the form's indicators stand. */
function labelledColumn(form: Form, grid: Grid): { column: number; rows: LabelledRow[] } | null {
  const labels = rowLabels(form);
  const byColumn = new Map<number, LabelledRow[]>();
  grid.values.forEach((values, row) =>
    values.forEach((value, column) => {
      if (typeof value !== "string") return;
      const indicator = labels.find(value);
      if (indicator === null) return;
      const rows = byColumn.get(column) ?? [];
      rows.push({ row, indicator });
      byColumn.set(column, rows);
    }),
  );
  const [best] = [...byColumn].sort(([, a], [, b]) => b.length - a.length);
  return best ? { column: best[0], rows: best[1] } : null;
}

/** An indicator that comes a second time begins another form below the first. */
function segments(rows: readonly LabelledRow[]): LabelledRow[][] {
  const found: LabelledRow[][] = [];
  let seen = new Set<number>();
  for (const row of rows) {
    if (found.length === 0 || seen.has(row.indicator)) {
      found.push([]);
      seen = new Set();
    }
    seen.add(row.indicator);
    found.at(-1)!.push(row);
  }
  return found;
}

function tableOf(
  form: Form,
  grid: Grid,
  labelColumn: number,
  segment: readonly LabelledRow[],
  from: number,
): LocatedTable | null {
  if (segment.length < form.indicators.length * ENOUGH) return null;
  const first = Math.min(...segment.map(({ row }) => row));
  const last = Math.max(...segment.map(({ row }) => row));
  const columns = headColumns(form, grid, labelColumn, Math.max(from, first - HEAD_ROWS), first);
  if (columns.subjects.filter((column) => column >= 0).length < form.subjects.length * ENOUGH) return null;
  const rows = form.indicators.map(
    ({ index }) => segment.find((each) => each.indicator === index)?.row ?? -1,
  );
  return {
    from,
    head: columns.head,
    first,
    last,
    labelColumn,
    rows,
    columns: columns.subjects,
    totalColumn: columns.total,
    remarkColumn: columns.remark,
  };
}

/** Which column is which, from the labels above the figures. */
function headColumns(form: Form, grid: Grid, labelColumn: number, top: number, first: number) {
  const subjects = form.subjects.map(() => -1);
  const spanner = labelKey(form.spec.spanner);
  let [total, remark, head] = [-1, -1, first];
  const width = Math.max(0, ...grid.values.slice(top, first).map((row) => row.length));
  for (let column = labelColumn + 1; column < width; column++) {
    const path = headPath(grid, top, first, column);
    const last = path.at(-1);
    if (last === undefined) continue;
    const subject = form.subjects.find(
      (each) =>
        subjects[each.index] === -1 &&
        bareKey(each.label) === last.key &&
        (each.spanner === null || path.some(({ key }) => key === bareKey(each.spanner!))),
    );
    if (subject) subjects[subject.index] = column;
    else if (total < 0 && last.key === bareKey(form.spec.total)) total = column;
    else if (remark < 0 && last.key === bareKey(form.spec.remark)) remark = column;
    else continue;
    const start = path.find(({ key }) => key === spanner) ?? last;
    head = Math.min(head, start.row);
  }
  return { subjects, total, remark, head };
}

/** The labels above a column, outermost first; a spanner stands over all columns it spans. */
function headPath(grid: Grid, top: number, first: number, column: number): { key: string; row: number }[] {
  const path: { key: string; row: number }[] = [];
  for (let row = top; row < first; row++) {
    const key = bareKey(headText(grid, row, column, first));
    if (key !== "" && path.at(-1)?.key !== key) path.push({ key, row });
  }
  return path;
}

function headText(grid: Grid, row: number, column: number, first: number): string {
  const own = textOf(valueAt(grid, row, column));
  if (own !== "") return own;
  const merge = grid.merges.find((each) => contains(each, row, column));
  if (merge) return textOf(valueAt(grid, merge.top, merge.left));
  // Formats without merged cells: a blank over a filled cell belongs to the spanner on its left.
  const below = grid.values.slice(row + 1, first).some((values) => textOf(values[column] ?? null) !== "");
  if (!below) return "";
  for (let left = column - 1; left >= 0; left--) {
    const text = textOf(valueAt(grid, row, left));
    if (text !== "") return text;
  }
  return "";
}
