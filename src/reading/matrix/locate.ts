import type { Matrix } from "../../form/table";
import { headRow, linesOf, readHead } from "../columns/head";
import type { HeadArea } from "../columns/column-paths";
import {
  assignLabels,
  linesShown,
  placesShown,
  type Assignment,
  type Decided,
  type Labelled,
} from "../labels/assign";
import { rowLabels } from "../labels/axis-labels";
import type { LabelView } from "../labels/label-view";
import type { Decision } from "../return";
import { figureColumns, type Page } from "./page";
import { withMeasures, type ScaledRows } from "./row-measures";
import { RowReader } from "./rows";
import { ENOUGH, labelledRows, stripsOf, type LabelledRow, type Strip } from "./stub";

/** Where one filled matrix, or a part of one, stands on a sheet. */
export interface LocatedMatrix {
  readonly table: Matrix;
  /** First row that belongs to this table: where its title and head may stand. */
  readonly from: number;
  /** Last row of figures. */
  readonly last: number;
  /** One or more: the head may be repeated. */
  readonly pages: readonly Page[];
  /** Which row of the sheet is which line; of the rest those that are of the unit's own. */
  readonly rows: Assignment;
  /** Rows that count in so many of the form's units, with what they say: 万份. */
  readonly scaled: ScaledRows;
}

/** Pages beside one another on a sheet: those of one strip. */
export interface MatrixPages {
  readonly table: Matrix;
  readonly strip: Strip;
  readonly labelled: readonly LabelledRow[];
  readonly pages: readonly Page[];
}

/** A page with a head of its own for each row. */
const MOST_PAGES = 60;
/** So many pieces beside one another is a form cut into at most. */
const MOST_BANDS = 4;

/** Finds a matrix on a sheet by its labels, wherever they stand: left to right, top to bottom. */
export class MatrixFinder {
  private readonly decidedRows: Decided;
  private readonly decidedColumns: Decided;

  constructor(
    private readonly table: Matrix,
    private readonly view: LabelView,
    decisions: readonly Decision[],
  ) {
    this.decidedRows = decided(decisions, table.index, "row");
    this.decidedColumns = decided(decisions, table.index, "column");
  }

  /** Every head of the table with the rows below it. */
  pages(): MatrixPages[] {
    const labelled = labelledRows(this.table, this.view);
    return stripsOf(this.table, this.view, labelled).map((strip) => {
      const mine = labelled.filter(({ column }) => column > strip.left && column <= strip.stubEnd);
      return { table: this.table, strip, labelled: mine, pages: this.pagesIn(mine, strip) };
    });
  }

  /** The tables that the pages make: those that show `share` of the rows at least. */
  tables({ labelled, strip, pages }: MatrixPages, share: number): LocatedMatrix[] {
    let from = 0;
    return groupPages(labelled, pages).flatMap((group) => {
      const table = this.tableOf(labelled, strip.left + 1, group, from);
      if (table) from = table.last + 1;
      return table && linesShown(table.rows) >= this.table.rows.lines.length * share ? [table] : [];
    });
  }

  private pagesIn(labelled: readonly LabelledRow[], strip: Strip): Page[] {
    const starts: { area: HeadArea; row: number }[] = [];
    let from = 0;
    for (const { row, column } of labelled) {
      // Labels of columns stand behind those of rows, however many columns these have.
      const left = Number.isFinite(strip.stubEnd) ? Math.max(column, strip.stubEnd) : column;
      const area = { from, to: row, left, right: strip.right };
      const bottom = row > from ? headRow(this.table, this.view, area) : null;
      if (bottom !== null) starts.push({ area: { ...area, to: bottom + 1 }, row });
      from = row + 1;
    }
    let at = 0;
    return starts.map(({ area, row }, index): Page => {
      const next = starts[index + 1];
      const end = next ? next.area.to - 2 : this.view.rows - 1;
      const own: LabelledRow[] = [];
      for (; at < labelled.length && labelled[at]!.row <= end; at++)
        if (labelled[at]!.row >= area.to) own.push(labelled[at]!);
      const rows = [...new Set(own.map((each) => each.row))];
      const content = (column: number) => this.view.content(rows, [column]);
      const head = readHead(this.table, this.view, area, row, this.decidedColumns, content);
      const first = head.end + 1;
      return {
        head,
        first,
        last: next ? (rows.at(-1) ?? first) : end,
        labelColumn: usualColumn(own, strip.column),
      };
    });
  }

  private tableOf(
    labelled: readonly LabelledRow[],
    left: number,
    pages: readonly Page[],
    from: number,
  ): LocatedMatrix | null {
    const reader = new RowReader(this.table, this.view, left, labelled, pages);
    const items = pages.flatMap((page) => reader.items(page));
    const assigned = assignLabels(linesOf(rowLabels(this.table.rows)), items, this.decidedRows);
    const { rows, scaled } = withMeasures(this.table, this.view, pages, items, assigned, this.decidedRows);
    if (linesShown(rows) === 0) return null;
    const ends = placesShown(rows);
    const first = ends.reduce((least, at) => Math.min(least, at), Infinity);
    const last = ends.reduce((most, at) => Math.max(most, at), -1);
    const columns = [...new Set(pages.flatMap((page) => figureColumns(this.table, page)))];
    const isRest = new Set(rows.rest);
    const own = items.filter((row) => isRest.has(row) && this.isOwn(columns, row, first, last));
    const rest = own.map(({ at, text }) => ({ at, text }));
    return { table: this.table, from, last, pages, rows: { ...rows, rest }, scaled };
  }

  /** A row of the unit's own: between the form's rows, right below them with a label, or one more with a label of the form's. */
  private isOwn(columns: readonly number[], own: Labelled, first: number, last: number): boolean {
    if (own.content.isBlank || !this.view.hasFigure(own.at, columns)) return false;
    if (own.candidates.length > 0 || (own.at > first && own.at < last)) return true;
    return own.at === last + 1 && own.text.trim() !== "" && !/[:：]/.test(own.text);
  }
}

function usualColumn(labelled: readonly LabelledRow[], usual: number): number {
  const counts = new Map<number, number>();
  for (const { column } of labelled) counts.set(column, (counts.get(column) ?? 0) + 1);
  return [...counts].reduce(
    (best, [column, count]) => (count > (counts.get(best) ?? 0) ? column : best),
    usual,
  );
}

/**
 * Pages with the same columns are one table, until one goes through the same rows again: that begins
 * another. Where a form is cut by its columns, its halves are tables of their own.
 */
function groupPages(labelled: readonly LabelledRow[], pages: readonly Page[]): Page[][] {
  const groups: { pages: Page[]; seen: Set<number> }[] = [];
  let next = 0;
  for (const page of pages) {
    const on: (readonly number[])[] = [];
    for (; next < labelled.length && labelled[next]!.row <= page.last; next++) {
      const { row, lines } = labelled[next]!;
      if (row >= page.first) on.push(lines);
    }
    const last = groups.slice(-MOST_BANDS).findLast(({ pages: [first] }) => haveSameColumns(first!, page));
    const seen = new Set(last?.seen);
    const fresh = linesSeen(on, seen);
    const again = last ? on.length - fresh : on.length;
    if (last && again <= on.length * ENOUGH && last.pages.length < MOST_PAGES) {
      last.pages.push(page);
      last.seen = seen;
    } else {
      const own = new Set<number>();
      linesSeen(on, own);
      groups.push({ pages: [page], seen: own });
    }
  }
  return groups.map((group) => group.pages);
}

/** Adds to the lines that were seen, and says how many of the labels are new; one that is met twice is each of them in turn. */
function linesSeen(labels: readonly (readonly number[])[], seen: Set<number>): number {
  const before = new Set(seen);
  let fresh = 0;
  for (const lines of labels) {
    const line = lines.find((each) => !seen.has(each)) ?? lines[0]!;
    if (!before.has(line)) fresh++;
    seen.add(line);
  }
  return fresh;
}

/** Whether most columns of the one that has fewer are the other's, too. */
function haveSameColumns(one: Page, two: Page): boolean {
  const [a, b] = [one.head.columns.places, two.head.columns.places];
  const count = (is: (line: number) => boolean) => a.filter((_, line) => is(line)).length;
  const both = count((line) => a[line] !== null && b[line] !== null);
  const fewer = Math.min(
    count((line) => a[line] !== null),
    count((line) => b[line] !== null),
  );
  return both * 2 > fewer || fewer === 0;
}

/** What the clerk has answered about a table of the sheet. */
export function decided(decisions: readonly Decision[], table: number, axis: Decision["axis"]): Decided {
  const mine = decisions.filter((each) => each.axis === axis && each.table === table);
  return new Map(mine.map(({ at, index }) => [at, index]));
}
