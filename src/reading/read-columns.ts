import type { Form, Subject } from "../form/form";
import { textOf, valueAt, type CellValue, type Grid } from "../sheet/grid";
import { mergeAt } from "../sheet/merge-at";
import { assignLabels, type Assignment, type Decided } from "./assign-labels";
import { measureInLabel } from "./label-measure";
import { bareKey, isSure, labelBook, labelKey, type Candidate, type LabelBook } from "./match-label";

/** The head of a table: which column is which. */
export interface Head {
  /** First row of the column labels, last row of them. */
  readonly top: number;
  readonly bottom: number;
  readonly totalColumn: number;
  readonly remarkColumn: number;
  readonly subjects: Assignment;
}

/** The part of a sheet in which a head is looked for. */
export interface HeadArea {
  readonly from: number;
  /** The row after the last that may belong to the head. */
  readonly to: number;
  /** The columns of labels and figures lie between these, both left out. */
  readonly left: number;
  readonly right: number;
}

/** Column labels stand in at most this many rows. */
const HEAD_ROWS = 6;
/** So many labels of subjects side by side make a row of the head. */
const ENOUGH_LABELS = 3;

interface Step {
  readonly text: string;
  readonly key: string;
  readonly row: number;
}

/** Where in the area the lowest row of a head stands, -1 when there is none. */
export function headRow(form: Form, grid: Grid, { from, to, left, right }: HeadArea): number {
  const labels = leafKeys(form);
  const enough = Math.min(ENOUGH_LABELS, form.subjects.length);
  for (let row = to - 1; row >= from; row--) {
    const cells = (grid.values[row] ?? []).slice(left + 1, right);
    if (cells.filter((cell) => isLeaf(labels, subjectLabels(form), cell)).length >= enough)
      return lowestLeaves(grid, row, to, left, right, (cell) => isLeaf(labels, subjectLabels(form), cell));
  }
  return -1;
}

/** Below the row may be others with the leaves of one or two spanners. */
function lowestLeaves(
  grid: Grid,
  row: number,
  to: number,
  left: number,
  right: number,
  is: (cell: CellValue) => boolean,
): number {
  let lowest = row;
  while (lowest + 1 < to && (grid.values[lowest + 1] ?? []).slice(left + 1, right).some(is)) lowest++;
  return lowest;
}

function isLeaf(keys: ReadonlySet<string>, book: LabelBook, cell: CellValue): boolean {
  if (typeof cell !== "string") return false;
  return keys.has(bareKey(cell)) || book.sure(cell).length > 0;
}

function leafKeys(form: Form): ReadonlySet<string> {
  return new Set(form.subjects.map(({ label }) => bareKey(label)));
}

/** Which column is which, from the labels above the figures. `content` tells what a column holds. */
export function readHeadColumns(
  form: Form,
  grid: Grid,
  area: HeadArea,
  decided: Decided,
  content: (column: number) => string,
): Head {
  const bottom = area.to - 1;
  const top = Math.max(area.from, bottom - HEAD_ROWS + 1);
  const paths = pathsOf(grid, { ...area, from: top });
  const named = (label: string) => {
    const found = [...paths].find(([, path]) => labelKey(path.at(-1)!.text) === labelKey(label));
    return found ? found[0] : -1;
  };
  const totalColumn = named(form.spec.total);
  const remarkColumn = named(form.spec.remark);
  const items = [...paths]
    .filter(([column]) => column !== totalColumn && column !== remarkColumn)
    .map(([at, path]) => {
      return {
        at,
        text: pathText(form, path),
        candidates: candidatesOf(form, path),
        content: content(at),
      };
    });
  const assigned = assignLabels(form.subjects.length, items, subjectLabels(form), decided);
  const subjects = doubtMeasures(assigned, paths, decided);
  const columns = [totalColumn, remarkColumn, ...subjects.places].filter((column) => column >= 0);
  const starts = columns.map((column) => startOf(form, paths.get(column) ?? []));
  return { top: Math.min(bottom, ...starts), bottom, totalColumn, remarkColumn, subjects };
}

/** A column that counts in hundreds (建制村（百个）) is not read before the clerk says what it is. */
function doubtMeasures(
  found: Assignment,
  paths: ReadonlyMap<number, readonly Step[]>,
  decided: Decided,
): Assignment {
  const isAsked = (column: number) =>
    !decided.has(column) &&
    (paths.get(column) ?? []).slice(-2).some(({ text }) => measureInLabel(text, "", "") !== null);
  const asked = found.places.flatMap((at, index) =>
    at >= 0 && isAsked(at) ? [{ at, found: paths.get(at)!.at(-1)!.text, candidates: [index] }] : [],
  );
  if (asked.length === 0) return found;
  return {
    ...found,
    places: found.places.map((at) => (at >= 0 && isAsked(at) ? -1 : at)),
    recognised: found.recognised.filter(({ item }) => !isAsked(item.at)),
    doubts: [...found.doubts, ...asked],
  };
}

/** The labels over each column that has any, outermost first. */
function pathsOf(grid: Grid, { from, to, left, right }: HeadArea): Map<number, Step[]> {
  const width = Math.max(0, ...grid.values.slice(from, to).map((row) => row.length));
  const paths = new Map<number, Step[]>();
  for (let column = left + 1; column < Math.min(width, right); column++) {
    const path: Step[] = [];
    for (let row = from; row < to; row++) {
      const text = headText(grid, row, column, to, left);
      const key = bareKey(text) || labelKey(text);
      if (key !== "" && path.at(-1)?.key !== key) path.push({ text, key, row });
    }
    if (path.length > 0) paths.set(column, path);
  }
  return paths;
}

/** A spanner stands over all columns that it spans. */
function headText(grid: Grid, row: number, column: number, end: number, first: number): string {
  const own = textOf(valueAt(grid, row, column)).trim();
  if (own !== "") return own;
  const merge = mergeAt(grid, row, column);
  if (merge) return textOf(valueAt(grid, merge.top, merge.left)).trim();
  // Formats without merged cells: a blank over a filled cell belongs to the spanner on its left.
  const below = grid.values.slice(row + 1, end).some((values) => textOf(values[column] ?? null) !== "");
  if (!below) return "";
  for (let left = column - 1; left > first; left--) {
    const text = textOf(valueAt(grid, row, left)).trim();
    if (text !== "") return text;
  }
  return "";
}

/** What is found in the order of the form: the leaf under its spanner first, then looser readings. */
function candidatesOf(form: Form, path: readonly Step[]): readonly Candidate[] {
  const last = path.at(-1)!;
  const over = new Set(path.slice(0, -1).map(({ key }) => key));
  const inPlace = form.subjects.filter(
    ({ label, spanner }) => last.key === bareKey(label) && (spanner === null || over.has(bareKey(spanner))),
  );
  if (inPlace.length === 1)
    return [{ index: inPlace[0]!.index, how: printedAs(inPlace[0]!, path), likeness: 1 }];
  const book = subjectLabels(form);
  const texts = [1, 2, 3].map((steps) =>
    path
      .slice(-steps)
      .map(({ text }) => text)
      .join(""),
  );
  const found = texts.map((text) => book.candidates(text));
  return (
    found.find((each) => each.some(isSure)) ??
    leafAlone(form, path) ??
    found.find((each) => each.length > 0) ??
    []
  );
}

function printedAs({ label, spanner }: Subject, path: readonly Step[]): "printed" | "spelling" {
  const texts = path.map(({ text }) => text);
  return texts.at(-1) === label && (spanner === null || texts.includes(spanner)) ? "printed" : "spelling";
}

/**
 * A leaf whose spanner is not there: likely, when no other column ends in the same words. Under the
 * label of other columns it may as well be one of those.
 */
function leafAlone(form: Form, path: readonly Step[]): Candidate[] | null {
  const { key } = path.at(-1)!;
  const found = form.subjects.filter(({ label, spanner }) => spanner !== null && bareKey(label) === key);
  if (found.length !== 1) return null;
  const over = new Set(path.slice(0, -1).map((step) => step.key));
  const under = ({ label, spanner }: Subject) => over.has(bareKey(spanner ?? label));
  const also = form.subjects.filter((subject) => bareKey(subject.label).includes(key) || under(subject));
  const likeness = key.length / found[0]!.full.length;
  return [...new Set([...found, ...also])].map(({ index }) => ({ index, how: "misspelt", likeness }));
}

const books = new WeakMap<Form, LabelBook>();

function subjectLabels(form: Form): LabelBook {
  let book = books.get(form);
  if (!book) {
    const entries = form.subjects.flatMap(({ index, label, spanner }) => {
      if (spanner === null) return [{ index, printed: label, name: label }];
      const both = [spanner + label, label + spanner, `${spanner}（${label}）`];
      return both.map((name) => ({ index, printed: name, name }));
    });
    books.set(form, (book = labelBook(entries)));
  }
  return book;
}

/** The labels over a column as a clerk would say them, without what stands over all of them. */
function pathText(form: Form, path: readonly Step[]): string {
  const spanner = path.findIndex(({ key }) => key === bareKey(form.spec.spanner));
  return path
    .slice(Math.max(spanner + 1, path.length - 2))
    .map(({ text }) => text)
    .join("·");
}

function startOf(form: Form, path: readonly Step[]): number {
  const start = path.find(({ key }) => key === bareKey(form.spec.spanner)) ?? path.at(-1);
  return start?.row ?? Infinity;
}
