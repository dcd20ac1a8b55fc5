import type { Form } from "../form/form";
import type { Table } from "../form/table";
import { perForm } from "../form/per-form";
import type { Grid } from "../sheet/grid";
import { firstFrom } from "./first-from";
import { linesShown, placesShown } from "./labels/assign";
import { letters } from "./labels/label-key";
import { LabelView, type Question } from "./labels/label-view";
import { KnownLayouts } from "./labels/known-layouts";
import { LineFinder } from "./list/lines";
import { listHeads, type ListHead } from "./list/locate";
import type { LocatedList } from "./list/read-list";
import { decided, MatrixFinder, type LocatedMatrix, type MatrixPages } from "./matrix/locate";
import { figureColumns, isOwnLine, type Page } from "./matrix/page";
import type { Decision } from "./return";

/** A table that was found on a sheet, or a part of one. */
export type Located =
  | { readonly kind: "matrix"; readonly at: LocatedMatrix }
  | { readonly kind: "list"; readonly at: LocatedList };

/** A head that was found, and the table whose head it may be. */
interface FoundHead {
  readonly table: Table;
  readonly top: number;
  readonly end: number;
  readonly left: number;
  readonly right: number;
  /** How much of the table it shows, 0–2. */
  readonly shown: number;
}

/** What stands where on a sheet, by its labels alone. */
export interface Layout {
  readonly matrices: readonly LocatedMatrix[];
  /** Heads of lists, each with the last row that may belong to it; infinite where no other table stands below. */
  readonly lists: readonly (ListHead & { readonly end: number })[];
}

/** A sheet that shows this share of the form's rows may be a page of it. */
const PART = 0.1;

const layoutsOf = perForm<Form, KnownLayouts<Layout>>(() => new KnownLayouts());

/** Every table of the form on a sheet, or part of one. `decisions` are the clerk's, about whatever sheet. */
export function findTables(form: Form, grid: Grid, decisions: readonly Decision[]): Located[] {
  const own = decisions.filter(({ sheet }) => sheet === grid.sheet);
  const search = (view: LabelView) => locateTables(form, view, own);
  const { matrices, lists } = own.length > 0 ? search(new LabelView(grid)) : layoutsOf(form).of(grid, search);
  return [
    ...matrices.map((at): Located => ({ kind: "matrix", at })),
    ...lists.map(({ end, ...head }): Located => {
      const found = new LineFinder(form, head.table, grid, head.head).lines(end);
      return { kind: "list", at: { ...head, found } };
    }),
  ];
}

/**
 * Where every table of the form stands, or a part of one: those that show enough of the rows of a matrix. Where the same
 * head may be that of several tables, it is that of the one of which it shows most.
 */
export function locateTables(form: Form, view: LabelView, decisions: readonly Decision[]): Layout {
  const finders = new Map<Table, MatrixFinder>();
  const matrices: MatrixPages[] = [];
  for (const table of form.tables) {
    if (table.kind === "list") continue;
    const finder = new MatrixFinder(table, view, decisions);
    finders.set(table, finder);
    matrices.push(...finder.pages());
  }
  const heads = new Map<Page | ListHead, FoundHead>(
    matrices.flatMap((each) => each.pages.map((page): [Page, FoundHead] => [page, headOfPage(each, page)])),
  );
  const taken = [...heads.values()];
  const lists = form.tables.flatMap((table) =>
    table.kind === "list" ? listHeads(table, view, decided(decisions, table.index, "column"), taken) : [],
  );
  for (const each of lists) heads.set(each, headOfList(each));
  const kept = form.tables.length > 1 ? keptHeads(view, [...heads.values()]) : new Set(heads.values());
  const tops = [...kept].sort((a, b) => a.top - b.top);
  /** The row before the next head below, of whatever table, and before its title. */
  const endOf = ({ end, left, right }: FoundHead, last: number) => {
    for (let at = firstFrom(tops, ({ top }) => top > end); at < tops.length; at++) {
      const next = tops[at]!;
      if (next.top > last) break;
      if (next.left <= right && next.right >= left) return titleRow(view, next, end) - 1;
    }
    return last;
  };
  const located = matrices.flatMap((each) => {
    const pages = each.pages
      .filter((page) => kept.has(heads.get(page)!))
      .map((page) => ({ ...page, last: Math.max(page.first, endOf(heads.get(page)!, page.last)) }));
    return finders.get(each.table)!.tables({ ...each, pages }, PART);
  });
  return {
    matrices: located,
    lists: lists
      .filter((each) => kept.has(heads.get(each)!))
      .map((each) => ({ ...each, end: endOf(heads.get(each)!, Infinity) })),
  };
}

function headOfPage({ table, labelled }: MatrixPages, page: Page): FoundHead {
  const own = table.columns.lines.filter((line) => isOwnLine(line)).length || table.columns.lines.length;
  const places = placesShown(page.head.columns);
  const rows = new Set<number>();
  for (let at = firstFrom(labelled, ({ row }) => row >= page.first); at < labelled.length; at++) {
    const { row, lines } = labelled[at]!;
    if (row > page.last) break;
    for (const line of lines) rows.add(line);
  }
  return {
    table,
    top: page.head.top,
    end: page.head.end,
    left: Math.min(page.labelColumn, ...places),
    right: Math.max(page.labelColumn, ...places),
    shown: figureColumns(table, page).length / own + rows.size / table.rows.lines.length,
  };
}

function headOfList({ table, head }: ListHead): FoundHead {
  const places = placesShown(head.columns);
  return {
    table,
    top: head.top,
    end: head.end,
    left: Math.min(...places),
    right: Math.max(...places),
    shown: (2 * linesShown(head.columns)) / table.columns.lines.length,
  };
}

/** What speaks for a table besides its labels: its title above, its sheet. */
const BY_TITLE = 0.5;
const BY_SHEET = 0.25;
/** A title stands in at most so many rows above the head. */
const TITLE_ROWS = 5;

/** Of heads in the same place the likeliest; of tables that are alike each in its turn. */
function keptHeads(view: LabelView, heads: readonly FoundHead[]): ReadonlySet<FoundHead> {
  const kept = new Set<FoundHead>();
  const used = new Map<Table, number>();
  const left = new Set([...heads].sort((a, b) => a.top - b.top));
  for (const head of left) {
    const rivals = rivalsOf(head, left);
    const scores = rivals.map((each) => each.shown + namedBy(view, each));
    const best = rivals.filter((_, at) => scores[at]! >= Math.max(...scores) - 1e-9);
    const turn = (each: FoundHead) => (used.get(each.table) ?? 0) * 1000 + each.table.index;
    const [winner] = best.sort((a, b) => turn(a) - turn(b));
    kept.add(winner!);
    used.set(winner!.table, (used.get(winner!.table) ?? 0) + 1);
    for (const each of rivals) left.delete(each);
  }
  return kept;
}

/** It is the topmost that is left, so that those that begin below it end the search. */
function rivalsOf(head: FoundHead, left: ReadonlySet<FoundHead>): FoundHead[] {
  const rivals: FoundHead[] = [];
  for (const other of left) {
    if (other.top > head.end) break;
    if (shareColumns(head, other)) rivals.push(other);
  }
  return rivals;
}

/** The first row of what stands over a head: its title, or a text alone behind a blank row. */
function titleRow(view: LabelView, { table, top, left, right }: FoundHead, above: number): number {
  let first = top;
  for (let row = top - 1; row > Math.max(above, top - TITLE_ROWS); row--) {
    const texts = view.filledIn(row, left, right);
    if (texts === 0) continue;
    if (texts > 1) break;
    const isTitled = view.cellsIn(row, left, right, titleOf(table)).length > 0;
    if (isTitled || view.filledIn(row - 1, left, right) === 0) first = row;
  }
  return first;
}

/** Whether a text is the title of the table, whatever else it says. */
const titleOf = perForm(({ title }: Table): Question<true> => {
  const wanted = title === null ? null : letters(title);
  return (text) => (wanted !== null && letters(text).includes(wanted)) || null;
});

function shareColumns(a: FoundHead, b: FoundHead): boolean {
  return a.left <= b.right && b.left <= a.right;
}

function namedBy(view: LabelView, { table, top, left, right }: FoundHead): number {
  const isTitle = titleOf(table);
  let isTitled = false;
  for (let row = Math.max(0, top - TITLE_ROWS); row < top && !isTitled; row++)
    isTitled = view.cellsIn(row, left, right, isTitle).length > 0;
  const isOnSheet = view.isNamed((name) => name === table.sheet || isTitle(name) !== null);
  return (isTitled ? BY_TITLE : 0) + (isOnSheet ? BY_SHEET : 0);
}
