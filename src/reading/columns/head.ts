import type { Table } from "../../form/table";
import { assignLabels, type Assignment, type Decided, type Labelled } from "../labels/assign";
import { isSure } from "../labels/label-book";
import type { Content, LabelView } from "../labels/label-view";
import { PathReader } from "../labels/path";
import { columnLabelsOf, type ColumnLabels } from "./column-candidates";
import { doubtMeasures, unitsBelow } from "./column-measures";
import { columnPaths, type HeadArea, type Path } from "./column-paths";
import { numberingBelow } from "./numbering";

/** The head of a table: which column is which. */
export interface Head {
  /** First row of the column labels, last row of them. */
  readonly top: number;
  readonly bottom: number;
  /** Last row of the head, with its units of measure and numbers. */
  readonly end: number;
  /** By column line. */
  readonly columns: Assignment;
}

/** Column labels stand in at most so many rows more than the form has levels of them. */
const MORE_ROWS = 4;
/** So many labels of columns side by side make a row of the head. */
const ENOUGH_LABELS = 3;

/** Rows that the labels of columns have, one for each level. */
export function levelsOf({ columns }: Table): number {
  return Math.max(...columns.members.map(({ level }) => level)) + 1;
}

/** So many of them in one row, and there is a head. */
export function leastLabels({ columns }: Table): number {
  return Math.min(ENOUGH_LABELS, Math.ceil(columns.lines.length / 2));
}

/** Cells of a row between two columns: how many may be labels of columns, and of how many. */
export function labelsIn(table: Table, view: LabelView, row: number, left: number, right: number) {
  const labels = columnLabelsOf(table);
  const leaves = view.textsIn(row, left + 1, right - 1, labels.asked.isLeaf).map(({ text }) => text);
  return { leaves: leaves.length, shown: labels.shownBy(leaves) };
}

/** Where in the area the lowest row of a head stands; `null` when there is none. */
export function headRow(table: Table, view: LabelView, { from, to, left, right }: HeadArea): number | null {
  const labelled = (row: number) => labelsIn(table, view, row, left, right);
  for (let row = to - 1; row >= from; row--) {
    if (labelled(row).shown < leastLabels(table)) continue;
    // Below the row may be others with the leaves of one or two headings.
    while (row + 1 < to && labelled(row + 1).leaves > 0) row++;
    return row;
  }
  return null;
}

/** Which column is which, from the labels above the figures. `content` tells what a column holds. */
export function readHead(
  table: Table,
  view: LabelView,
  area: HeadArea,
  below: number,
  decided: Decided,
  content: (column: number) => Content,
): Head {
  const labels = columnLabelsOf(table);
  const bottom = area.to - 1;
  const top = topRow(labels, view, area, bottom + 1 - levelsOf(table) - MORE_ROWS);
  const paths = columnPaths(view, { ...area, from: top });
  const under = { ...area, from: bottom + 1, to: below };
  const numbering = numberingBelow(labels, view, under);
  const first = Math.min(bottom, ...[...paths.values()].map((path) => knownFrom(labels, path) ?? Infinity));
  const items = columnItems(labels, paths, first, numbering?.codes ?? new Map(), content);
  const assigned = assignLabels(linesOf(labels), items, decided);
  const units = unitsBelow(table, view, { ...under, to: numbering?.row ?? under.to });
  const found = doubtMeasures(table, view, assigned, paths, units, decided);
  const columns = { ...found, rest: found.rest.map(({ at, text }) => ({ at, text })) };
  const known = columns.places.flatMap((column) => (column === null ? [] : [paths.get(column) ?? []]));
  return {
    top: Math.min(bottom, ...known.map((path) => knownFrom(labels, path) ?? path.at(-1)?.row ?? Infinity)),
    bottom,
    end: Math.max(bottom, numbering?.row ?? 0, units ?? 0),
    columns,
  };
}

/** The first row that may belong to a head: above it stands another table, or a title. */
function topRow(
  labels: ColumnLabels,
  view: LabelView,
  { from, to, left, right }: HeadArea,
  least: number,
): number {
  let top = to - 1;
  for (let row = to - 2; row >= Math.max(from, least) && top - row <= 2; row--) {
    if (view.textsIn(row, left + 1, right - 1, labels.asked.isLabel).length > 0) top = row;
    else if (view.hasNumeral(row, left + 1, right - 1)) break;
  }
  return top;
}

/** Columns from left to right with what they may be. */
function columnItems(
  labels: ColumnLabels,
  paths: ReadonlyMap<number, Path>,
  first: number,
  codes: ReadonlyMap<number, string>,
  content: (column: number) => Content,
): Labelled[] {
  const reader = new PathReader(labels);
  const { members } = labels.axis;
  const items = [...paths].map(([at, path]): Labelled => {
    for (const { key } of path.slice(0, -1)) {
      const heading = labels.heading(key);
      if (heading) reader.enter(heading.index);
    }
    const alike = labels.candidates(path);
    const code = codes.get(at) ?? null;
    // What is merely alike was compared together with its headings.
    const found = alike.some(isSure) ? reader.narrowed(alike, code) : reader.coded(alike, code);
    if (found.length === 1 && isSure(found[0]!)) reader.enter(found[0]!.index);
    const candidates = found.flatMap(({ index, ...rest }) => {
      const { line } = members[index]!;
      return line === null ? [] : [{ index: line, ...rest }];
    });
    return { at, text: pathText(labels, path, first), candidates, content: content(at) };
  });
  return items.map((item) => (item.candidates.length > 0 ? item : withoutLeaf(labels, paths, item, items)));
}

/** A column whose own label is lost may be any under its heading that no other column is. */
function withoutLeaf(
  labels: ColumnLabels,
  paths: ReadonlyMap<number, Path>,
  item: Labelled,
  others: readonly Labelled[],
): Labelled {
  const isOther = (line: number) =>
    others.some(({ candidates }) => candidates.some((each) => each.index === line && isSure(each)));
  return {
    ...item,
    candidates: labels.underHeading(paths.get(item.at)!).filter(({ index }) => !isOther(index)),
  };
}

export function linesOf({ axis, book }: Pick<ColumnLabels, "axis" | "book">) {
  return {
    count: axis.lines.length,
    alike: (line: number) =>
      book.alike(axis.lines[line]!.member).flatMap((member) => axis.members[member]!.line ?? []),
  };
}

/** The labels over a column as a clerk would say them, without what stands over all of them. */
function pathText(labels: ColumnLabels, path: Path, first: number): string {
  const spoken = path.filter(({ key, row }) => row >= first && !labels.isSilent(key));
  return (spoken.length === 0 ? path : spoken)
    .slice(-2)
    .map(({ text }) => text)
    .join("·");
}

/** Where the labels over a column begin; what stands above them is the title's. */
function knownFrom(labels: ColumnLabels, path: Path): number | null {
  return path.find(({ key }) => labels.isKnown(key))?.row ?? null;
}
