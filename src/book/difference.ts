import type { Finding } from "../checking/finding";
import { totalsOf } from "../consolidation/consolidate";
import type { Entry, Submission, TableTotals, Total } from "../consolidation/consolidation";
import { detailOf } from "../consolidation/detail";
import type { Form } from "../form/form";
import { crossingOf } from "../form/table";
import { isComputed } from "../form/totals/recompute";
import type { Cell, Return, TableContent } from "../reading/return";
import { unitKey } from "../reading/unit-key";
import { textOf } from "../sheet/grid";
import type { ChangedCell, Corrected } from "./act";

/** What a later return of a unit changes beside its earlier one. */
export interface Difference {
  /** Cells that are filled in; totals follow from them. */
  readonly cells: readonly ChangedCell[];
  /** Findings of the later one that the earlier one had not, and the other way round. */
  readonly broken: readonly Finding[];
  readonly settled: readonly Finding[];
  /** No cell is filled in in both, so that they may be two halves of one return. */
  readonly disjoint: boolean;
}

/** A cell of the totals before and after. */
export interface ChangedTotal {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly before: Total;
  readonly after: Total;
}

export function differenceOf(form: Form, earlier: Submission, later: Submission): Difference {
  const [one, other] = [earlier.return, later.return];
  const pairs = form.tables.flatMap((table) => filledPairs(form, table.index, one, other));
  const key = ({ rule, table, row, column }: Finding) => [rule, table, row, column].join("/");
  const without = (own: Submission, its: Submission) => {
    const known = new Set(its.findings.map(key));
    return own.findings.filter((finding) => !known.has(key(finding)));
  };
  return {
    cells: pairs.filter(({ from, to }) => from !== to),
    broken: without(later, earlier),
    settled: without(earlier, later),
    disjoint: pairs.length > 0 && pairs.every(({ from, to }) => from === null || to === null),
  };
}

/** What of the totals is another number when one return of a unit counts in place of the other. */
export function changedTotals(
  form: Form,
  counted: readonly Entry[],
  earlier: Entry,
  later: Entry,
): ChangedTotal[] {
  const others = counted.filter(({ unit }) => unitKey(unit) !== unitKey(later.unit));
  return totalsBetween(form, [...others, earlier], [...others, later]);
}

/** What of the totals is another number when these returns count in place of those. */
export function totalsBetween(form: Form, one: readonly Entry[], other: readonly Entry[]): ChangedTotal[] {
  const [before, after] = [one, other].map((counted) => totalsOf(form, detailOf(form, counted)));
  return form.tables.flatMap(({ index }) => totalsApart(index, before![index]!, after![index]!));
}

function totalsApart(table: number, before: TableTotals, after: TableTotals): ChangedTotal[] {
  if (before.kind !== "matrix" || after.kind !== "matrix") return [];
  return before.cells.flatMap((line, row) =>
    line.flatMap((total, column): ChangedTotal[] => {
      const now = after.cells[row]![column]!;
      return total === now ? [] : [{ table, row, column, before: total, after: now }];
    }),
  );
}

/** The cells that a unit fills in, in either return. */
function filledPairs(form: Form, index: number, one: Return, other: Return): ChangedCell[] {
  const table = form.tables[index]!;
  const [own, its] = [one, other].map(({ content }) => linesOf(content.tables[index]!)) as [Lines, Lines];
  const crossing = crossingOf(table, Math.max(own.length, its.length));
  const count = table.kind === "matrix" ? own.length : Math.max(own.length, its.length);
  return Array.from({ length: count }, (_, row) =>
    table.columns.lines.flatMap(({ index: column }): ChangedCell[] => {
      if (isComputed(crossing.cells[row]![column]!)) return [];
      const [from, to] = [saidIn(own[row]?.[column]), saidIn(its[row]?.[column])];
      return from === null && to === null ? [] : [{ table: index, row, column, from, to }];
    }),
  ).flat();
}

type Lines = readonly (readonly Cell[])[];

function linesOf(content: TableContent): Lines {
  return content.kind === "matrix" ? content.cells : content.lines;
}

function saidIn(cell: Cell | undefined): Corrected {
  if (!cell || cell.state === "blank" || cell.state === "closed") return null;
  return cell.value ?? cell.text ?? textOf(cell.raw);
}
