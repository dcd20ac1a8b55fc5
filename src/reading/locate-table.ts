import type { Form } from "../form/form";
import { textOf, valueAt, type CellValue, type Grid } from "../sheet/grid";
import { assignLabels, type Assignment, type Decided, type Labelled } from "./assign-labels";
import { measureOfRow } from "./label-measure";
import { isSure, labelKey, rowLabels, type Candidate } from "./match-label";
import { headRow, readHeadColumns, type Head, type HeadArea } from "./read-columns";
import type { Decision, Doubt } from "./return";

/** A head and the rows below it, down to the next head. */
export interface Page {
  readonly head: Head;
  /** First and last row that may hold figures. */
  readonly first: number;
  readonly last: number;
  readonly labelColumn: number;
}

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
  readonly scaled: ReadonlyMap<number, { readonly times: number; readonly word: string }>;
}

/** A form, all its parts together, must show this share of the rows, and of the columns, to be the form at all. */
export const ENOUGH = 0.4;

interface LabelledRow {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly candidates: readonly Candidate[];
}

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

/** The texts of the sheet that are labels of the form's rows for sure. */
function labelledRows(form: Form, grid: Grid): LabelledRow[] {
  const labels = rowLabels(form);
  return grid.values.flatMap((values, row) =>
    values.flatMap((value, column): LabelledRow[] => {
      if (typeof value !== "string") return [];
      const candidates = labels.candidates(value);
      return candidates.some(isSure) ? [{ row, column, text: value, candidates }] : [];
    }),
  );
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
  const pages = pagesIn(form, grid, mine, strip, decisions);
  let from = 0;
  return groupPages(mine, pages).flatMap((group) => {
    const table = tableOf(form, grid, strip, group, from, decisions);
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
    if (last && again <= on.length * ENOUGH) {
      last.pages.push(page);
      for (const index of on) last.seen.add(index);
    } else groups.push({ pages: [page], seen: new Set(on) });
  }
  return groups.map((group) => group.pages);
}

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
  strip: Strip,
  pages: readonly Page[],
  from: number,
  decisions: readonly Decision[],
): LocatedTable | null {
  const items = pages.flatMap((page) => rowItems(form, grid, strip, page));
  const answered = decided(decisions, grid, "row");
  const assigned = assignLabels(form.indicators.length, items, rowLabels(form), answered);
  const { rows, scaled } = measured(form, grid, pages, items, assigned, answered);
  const found = rows.places.filter((place) => place >= 0);
  if (knownRows(rows) === 0) return null;
  const ends = [...found, ...rows.doubts.map(({ at }) => at)];
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  const own = rows.own.filter((row) => isOwn(grid, pages, row, first, last));
  return { from, last, pages, rows: { ...rows, own }, scaled };
}

/** What the rows count in: those of another kind of measure are doubts, until the clerk says which row it is. */
function measured(
  form: Form,
  grid: Grid,
  pages: readonly Page[],
  items: readonly Labelled[],
  rows: Assignment,
  answered: Decided,
): Pick<LocatedTable, "rows" | "scaled"> {
  const byRow = new Map(items.map((item) => [item.at, item]));
  const scaled = new Map<number, { times: number; word: string }>();
  const foreign: Doubt[] = [];
  rows.places.forEach((row, index) => {
    const item = byRow.get(row);
    const page = pages.findLast(({ first }) => first <= row);
    if (!item || !page) return;
    const between = { left: page.labelColumn + 1, right: Math.min(...figureColumns(page)) };
    const found = measureOfRow(form, grid, { index, row, text: item.text }, between);
    if (found?.measure.kind === "scaled") scaled.set(row, { times: found.measure.times, word: found.word });
    else if (found && !answered.has(row) && item.content !== "")
      foreign.push({ axis: "row", at: row, found: item.text, candidates: [index] });
  });
  const asked = new Set(foreign.map(({ at }) => at));
  return {
    scaled,
    rows: {
      ...rows,
      places: rows.places.map((row) => (asked.has(row) ? -1 : row)),
      recognised: rows.recognised.filter(({ item }) => !asked.has(item.at)),
      doubts: [...rows.doubts, ...foreign],
    },
  };
}

function knownRows({ places, doubts }: Assignment): number {
  return places.filter((place) => place >= 0).length + doubts.length;
}

/** All rows of a page with what they may be. */
function rowItems(form: Form, grid: Grid, strip: Strip, page: Page): Labelled[] {
  const items: Labelled[] = [];
  const columns = figureColumns(page);
  const firstFigure = Math.min(...columns);
  for (let at = page.first; at <= Math.min(page.last, grid.values.length - 1); at++) {
    const { text, candidates } = labelOf(form, grid, at, strip.left + 1, firstFigure, page.labelColumn);
    const content = contentOf(columns.map((column) => valueAt(grid, at, column)));
    if (content !== "" || candidates.length > 0) items.push({ at, text, candidates, content });
  }
  return items;
}

/** The columns of a page that hold figures, without 合计. */
export function figureColumns({ head }: Page): number[] {
  return head.subjects.places.filter((place) => place >= 0);
}

function labelOf(form: Form, grid: Grid, row: number, left: number, right: number, usual: number) {
  const labels = rowLabels(form);
  const texts = (grid.values[row] ?? []).slice(left, right).map(textOf);
  const sure = texts.find((text) => labels.candidates(text).some(isSure));
  const text =
    sure ?? (texts[usual - left]?.trim() || texts.filter((each) => each.trim() !== "").at(-1)) ?? "";
  return { text, candidates: labels.candidates(text) };
}

/** A row of the unit's own: between the form's rows, or right below them with a label. */
function isOwn(grid: Grid, pages: readonly Page[], own: Labelled, first: number, last: number): boolean {
  const cells = pages.flatMap((page) => figureColumns(page)).map((column) => valueAt(grid, own.at, column));
  if (!cells.some((cell) => typeof cell === "number" || /\d/.test(textOf(cell)))) return false;
  if (own.at > first && own.at < last) return true;
  return own.at === last + 1 && own.text.trim() !== "" && !/[:：]/.test(own.text);
}

function contentOf(cells: readonly CellValue[]): string {
  return cells.every((cell) => labelKey(textOf(cell)) === "") ? "" : cells.map(textOf).join("\u0000");
}

function decided(decisions: readonly Decision[], grid: Grid, axis: Decision["axis"]): Decided {
  const mine = decisions.filter((each) => each.sheet === grid.sheet && each.axis === axis);
  return new Map(mine.map(({ at, index }) => [at, index]));
}
