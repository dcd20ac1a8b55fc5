import type { Form } from "../form/form";
import { textOf, valueAt, type Grid } from "../sheet/grid";
import { assignLabels, type Assignment, type Decided, type Labelled } from "./assign-labels";
import { withMeasures, type ScaledRows } from "./label-measure";
import {
  contentOf,
  labelledRows,
  labelsByRow,
  MOST_NEAR,
  rowItems,
  type LabelledRow,
  type LabelsByRow,
} from "./labelled-rows";
import { rowLabels } from "./match-label";
import { figureColumns, type Page } from "./page";
import { headRow, readHeadColumns, type HeadArea } from "./read-columns";
import type { Decision } from "./return";

/** Where one filled form stands on a sheet; rows and columns 0-based, -1 when not there. */
export interface LocatedTable {
  /** First row that belongs to this form: where its title and head may stand. */
  readonly from: number;
  /** Last row of figures. */
  readonly last: number;
  /** One or more: the head may be repeated. */
  readonly pages: readonly Page[];
  /** Which row of the sheet is which indicator. */
  readonly rows: Assignment;
  /** Rows that count in so many of the form's units, with what they say: 万份. */
  readonly scaled: ScaledRows;
}

/** A form, all its parts together, must show this share of the rows, and of the columns, to be the form at all. */
export const ENOUGH = 0.4;

/**
 * Every form on the sheet, found by its labels wherever they stand: left to right, top to bottom. Tables
 * that show less than `share` of the form's rows (0–1) are none.
 */
export function locateTables(
  form: Form,
  grid: Grid,
  decisions: readonly Decision[] = [],
  share = ENOUGH,
): LocatedTable[] {
  const labelled = labelledRows(form, grid);
  const columns = labelColumns(form, labelled);
  return columns.flatMap((column, index) => {
    const strip = { left: columns[index - 1] ?? -1, column, right: columns[index + 1] ?? Infinity };
    return tablesIn(form, grid, labelled, strip, decisions).filter(
      ({ rows }) => knownRows(rows) >= form.indicators.length * share,
    );
  });
}

/** The columns in which the labels stand; several when forms stand side by side. */
function labelColumns(form: Form, labelled: readonly LabelledRow[]): number[] {
  const byColumn = new Map<number, Set<number>>();
  for (const { column, candidates } of labelled) {
    byColumn.set(column, (byColumn.get(column) ?? new Set()).add(candidates[0]!.index));
  }
  const enough = [...byColumn].filter(([, found]) => found.size >= form.indicators.length * ENOUGH);
  const [best] = [...byColumn].sort(([, a], [, b]) => b.size - a.size);
  const chosen = enough.length > 0 ? enough : best ? [best] : [];
  return chosen.map(([column]) => column).sort((a, b) => a - b);
}

interface Strip {
  readonly left: number;
  readonly column: number;
  readonly right: number;
}

function tablesIn(
  form: Form,
  grid: Grid,
  labelled: readonly LabelledRow[],
  strip: Strip,
  decisions: readonly Decision[],
): LocatedTable[] {
  const mine = labelled.filter(({ column }) => column > strip.left && column < strip.right);
  const byRow = labelsByRow(mine);
  const pages = pagesIn(form, grid, mine, strip, decisions);
  let from = 0;
  return groupPages(mine, pages).flatMap((group) => {
    const table = tableOf(form, grid, byRow, strip.left + 1, group, from, decisions);
    if (table) from = table.last + 1;
    return table ? [table] : [];
  });
}

/** Each head with the rows below it. */
function pagesIn(
  form: Form,
  grid: Grid,
  labelled: readonly LabelledRow[],
  strip: Strip,
  decisions: readonly Decision[],
): Page[] {
  const starts: { area: HeadArea; labelColumn: number }[] = [];
  let from = 0;
  for (const { row, column } of labelled) {
    const bottom = row > from ? headRow(form, grid, { from, to: row, left: column, right: strip.right }) : -1;
    if (bottom >= 0) {
      const area = { from, to: bottom + 1, left: column, right: strip.right };
      starts.push({ area, labelColumn: column });
    }
    from = row + 1;
  }
  let at = 0;
  return starts.map(({ area, labelColumn }, index): Page => {
    const next = starts[index + 1];
    const bounds = { first: area.to, last: next ? next.area.to - 2 : grid.values.length - 1 };
    const rows: number[] = [];
    for (; at < labelled.length && labelled[at]!.row <= bounds.last; at++) {
      if (labelled[at]!.row >= bounds.first) rows.push(labelled[at]!.row);
    }
    const content = (column: number) => contentOf(rows.map((row) => valueAt(grid, row, column)));
    const head = readHeadColumns(form, grid, area, decided(decisions, grid, "column"), content);
    return { head, ...bounds, last: next ? (rows.at(-1) ?? bounds.first) : bounds.last, labelColumn };
  });
}

/**
 * Pages with the same columns are one table, until one goes through the same indicators again: that begins
 * another. Where a form is cut by its columns, its halves are tables of their own.
 */
function groupPages(labelled: readonly LabelledRow[], pages: readonly Page[]): Page[][] {
  const groups: { pages: Page[]; seen: Set<number> }[] = [];
  let next = 0;
  for (const page of pages) {
    const on: number[] = [];
    for (; next < labelled.length && labelled[next]!.row <= page.last; next++) {
      const { row, candidates } = labelled[next]!;
      if (row >= page.first) on.push(candidates[0]!.index);
    }
    const last = groups.slice(-MOST_BANDS).findLast(({ pages: [first] }) => haveSameColumns(first!, page));
    const again = last ? on.filter((index) => last.seen.has(index)).length : on.length;
    if (last && again <= on.length * ENOUGH && last.pages.length < MOST_PAGES) {
      last.pages.push(page);
      for (const index of on) last.seen.add(index);
    } else groups.push({ pages: [page], seen: new Set(on) });
  }
  return groups.map((group) => group.pages);
}

/** A page with a head of its own for each row. */
const MOST_PAGES = 60;
/** So many pieces beside one another is a form cut into at most. */
const MOST_BANDS = 4;

/** Whether most columns of the one that has fewer are the other's, too. */
function haveSameColumns(one: Page, two: Page): boolean {
  const [a, b] = [one, two].map(({ head }) => head.subjects.places);
  const count = (is: (subject: number) => boolean) => a!.filter((_, subject) => is(subject)).length;
  const both = count((subject) => a![subject]! >= 0 && b![subject]! >= 0);
  const fewer = Math.min(
    count((subject) => a![subject]! >= 0),
    count((subject) => b![subject]! >= 0),
  );
  return both * 2 > fewer || fewer === 0;
}

function tableOf(
  form: Form,
  grid: Grid,
  labelled: LabelsByRow,
  left: number,
  pages: readonly Page[],
  from: number,
  decisions: readonly Decision[],
): LocatedTable | null {
  const looked = { left: MOST_NEAR };
  const items = pages.flatMap((page) => rowItems(form, grid, labelled, left, page, looked));
  const answered = decided(decisions, grid, "row");
  const assigned = assignLabels(form.indicators.length, items, rowLabels(form), answered);
  const { rows, scaled } = withMeasures(form, grid, pages, items, assigned, answered);
  const found = rows.places.filter((place) => place >= 0);
  if (knownRows(rows) === 0) return null;
  const ends = [...found, ...rows.doubts.map(({ at }) => at)];
  const first = ends.reduce((least, at) => Math.min(least, at), Infinity);
  const last = ends.reduce((most, at) => Math.max(most, at), -1);
  const columns = [...new Set(pages.flatMap((page) => figureColumns(page)))];
  const own = rows.own.filter((row) => isOwn(grid, columns, row, first, last));
  return { from, last, pages, rows: { ...rows, own }, scaled };
}

function knownRows({ places, doubts }: Assignment): number {
  return places.filter((place) => place >= 0).length + doubts.length;
}

/** A row of the unit's own: between the form's rows, right below them with a label, or one more with a label of the form's. */
function isOwn(grid: Grid, columns: readonly number[], own: Labelled, first: number, last: number): boolean {
  const cells = columns.map((column) => valueAt(grid, own.at, column));
  if (!cells.some((cell) => typeof cell === "number" || /\d/.test(textOf(cell)))) return false;
  if (own.candidates.length > 0 || (own.at > first && own.at < last)) return true;
  return own.at === last + 1 && own.text.trim() !== "" && !/[:：]/.test(own.text);
}

function decided(decisions: readonly Decision[], grid: Grid, axis: Decision["axis"]): Decided {
  const mine = decisions.filter((each) => each.sheet === grid.sheet && each.axis === axis);
  return new Map(mine.map(({ at, index }) => [at, index]));
}
