import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
} from "@univerjs/preset-sheets-core";
import type { IRange } from "@univerjs/core";
import type { Range } from "../../sheet/address";
import type { PageSetup } from "../../sheet/sheet-plan";
import type { Unsubscribe } from "../host";
import { keepWith, keptOf, type Kept } from "./kept";
import type { UniverBook } from "./univer-book";

/** Rows or columns that have come in at a place, or gone from there. */
export interface Moved {
  readonly axis: "rows" | "columns";
  /** The first of them, from 0. */
  readonly at: number;
  /** Below 0 of those that have gone. */
  readonly by: number;
}

/** What follows rows and columns. Locked sheets let none come or go, and a sheet is known by where its labels were. */
export type Placed = Pick<Kept, "page" | "filter" | "charts">;

/**
 * What of a sheet Univer does not know follows its rows and columns, as what it knows does; and comes back with them when
 * their removal is undone.
 */
export function keepInPlace(book: UniverBook): Unsubscribe {
  const removed = new Map<string, { readonly moved: Moved; readonly placed: Placed }[]>();
  const subscription = book.onExecuted(({ id, params }) => {
    const moved = movedBy(id, params);
    const { unitId, subUnitId = "" } = (params ?? {}) as Where;
    const sheet = moved && unitId === book.unitId ? book.workbook.getSheetBySheetId(subUnitId) : null;
    if (!moved || !sheet) return;
    const kept = keptOf(sheet);
    const { page, filter, charts } = kept;
    const gone = removed.get(subUnitId) ?? [];
    const last = gone.at(-1);
    const isBack = last !== undefined && isUndone(last.moved, moved);
    keepWith(sheet, { ...kept, ...(isBack ? last.placed : placedAfter(kept, moved)) });
    if (moved.by < 0) removed.set(subUnitId, [...gone, { moved, placed: { page, filter, charts } }]);
    else removed.set(subUnitId, isBack ? gone.slice(0, -1) : []);
  });
  return () => subscription.dispose();
}

function isUndone(removal: Moved, moved: Moved): boolean {
  return removal.axis === moved.axis && removal.at === moved.at && removal.by === -moved.by;
}

interface Where {
  readonly unitId?: string;
  readonly subUnitId?: string;
}

function movedBy(id: string, params: object | undefined): Moved | null {
  const { range } = (params ?? {}) as { readonly range?: IRange };
  if (!range) return null;
  const rows = { axis: "rows", at: range.startRow } as const;
  const columns = { axis: "columns", at: range.startColumn } as const;
  const [high, wide] = [range.endRow - range.startRow + 1, range.endColumn - range.startColumn + 1];
  switch (id) {
    case InsertRowMutation.id:
      return { ...rows, by: high };
    case RemoveRowMutation.id:
      return { ...rows, by: -high };
    case InsertColMutation.id:
      return { ...columns, by: wide };
    case RemoveColMutation.id:
      return { ...columns, by: -wide };
    default:
      return null;
  }
}

/** Where all of it is once rows or columns have come or gone; nothing is left of what they took along. */
export function placedAfter({ page, filter, charts }: Placed, moved: Moved): Placed {
  return {
    page: page && pageAfter(page, moved),
    filter: filter && rangeAfter(filter, moved),
    charts: charts.flatMap((chart) => {
      const [labels, values, over] = [chart.labels, chart.values, chart.over].map((each) =>
        rangeAfter(each, moved),
      );
      return labels && values && over ? [{ ...chart, labels, values, over }] : [];
    }),
  };
}

function pageAfter(page: PageSetup, moved: Moved): PageSetup {
  const area = page.printArea && rangeAfter(page.printArea, moved);
  const lines = (breaks: readonly number[]) => breaks.flatMap((line) => lineAfter(line, moved) ?? []);
  const { across } = page;
  if (moved.axis === "columns")
    return {
      ...page,
      printArea: area,
      titleColumns: page.titleColumns && spanAfter(page.titleColumns, moved),
      across: "pages" in across ? across : { ...across, breaksBefore: lines(across.breaksBefore) },
    };
  return {
    ...page,
    printArea: area,
    titleRows: page.titleRows && spanAfter(page.titleRows, moved),
    breaksBefore: lines(page.breaksBefore),
  };
}

function rangeAfter(range: Range, moved: Moved): Range | null {
  if (moved.axis === "rows") {
    const rows = spanAfter({ from: range.top, to: range.bottom }, moved);
    return rows && { ...range, top: rows.from, bottom: rows.to };
  }
  const columns = spanAfter({ from: range.left, to: range.right }, moved);
  return columns && { ...range, left: columns.from, right: columns.to };
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** `null` when all of it has gone. What comes in at its first line moves it, what comes in behind its last one is none of it. */
export function spanAfter({ from, to }: Span, { at, by }: Moved): Span | null {
  if (by >= 0) return { from: at <= from ? from + by : from, to: at <= to ? to + by : to };
  const end = at - by;
  const before = (line: number) => (line < at ? line : Math.max(line + by, at));
  const first = before(from);
  const last = to < at ? to : to < end ? at - 1 : to + by;
  return first > last ? null : { from: first, to: last };
}

function lineAfter(line: number, moved: Moved): number | null {
  return spanAfter({ from: line, to: line }, moved)?.from ?? null;
}
