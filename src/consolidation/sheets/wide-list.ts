import { columnBreaks, type PageSetup, type SheetPlan } from "../../sheet/sheet-plan";
import { pageRoom, pageWidth, sumOf } from "../../template/paper";
import { listPage, ONE_LINE } from "./looks";

/** The columns of a list that are printed, from A on; the first is repeated on every page. */
export interface WideColumns {
  /** In characters. */
  readonly widths: readonly number[];
  /** Columns that are heads of a group, which is printed on one page where it can be. */
  readonly groups: readonly number[];
  /** A column at which a page begins in any case, where one page does not take them all. */
  readonly apart?: number;
}

/** How large a list of many columns may be printed, in percent: few sizes, so that one that grows by a row is mostly printed as it was. */
const SIZES = [100, 95, 90, 85, 80, 75, 70, 65, 60];
const SMALLEST = SIZES.at(-1)!;
/** What of a page its columns take: programs round their widths, on paper anew, and one that ran over would double the pages. */
const TAKEN = 0.96;

/**
 * How a list of many columns is printed: like any other as wide as the page, as long as it can be read; else at a size
 * of its own, whole groups of columns on each page, on as few sheets of paper as it can be read on, and as large as
 * those few take. Its head stands on all pages, and so does its first column.
 */
export function wideListPage(
  bottom: number,
  columns: WideColumns,
  head: NonNullable<PageSetup["titleRows"]>,
  rowHeights: SheetPlan["rowHeights"],
): PageSetup {
  const { widths } = columns;
  const page = { ...listPage(bottom, widths.length - 1, { head: head.to }), titleRows: head };
  if (sumOf(widths) <= pageWidth(page.orientation) / (SMALLEST / 100)) return page;
  const repeated = heightOf(head.from, head.to, rowHeights);
  const below = heightOf(head.to + 1, bottom, rowHeights);
  const ways = (["landscape", "portrait"] as const).flatMap((orientation) =>
    SIZES.map((percent) => {
      const breaksBefore = breaksOf(columns, (pageWidth(orientation) * TAKEN) / (percent / 100));
      const down = Math.ceil(below / (pageRoom(orientation, percent / 100) - repeated));
      return { orientation, across: { percent, breaksBefore }, sheets: (breaksBefore.length + 1) * down };
    }),
  );
  const fewest = Math.min(...ways.map(({ sheets }) => sheets));
  const { orientation, across } = ways
    .filter(({ sheets }) => sheets === fewest)
    .reduce((best, way) => (way.across.percent > best.across.percent ? way : best));
  return { ...page, orientation, across, titleColumns: { from: 0, to: 0 } };
}

/** The last column of the first page, over which the title stands; of all of them `right` is the last one. */
export function firstPageRight(page: PageSetup, right: number): number {
  return (columnBreaks(page)[0] ?? right + 1) - 1;
}

/** Where pages of that many characters begin, each as full as whole groups make it. */
function breaksOf({ widths, groups, apart = 0 }: WideColumns, room: number): number[] {
  const breaks = apart > 0 ? [apart] : [];
  let from = apart;
  const used = (to: number) => (from > 0 ? widths[0]! : 0) + sumOf(widths.slice(from, to + 1));
  for (let column = from + 1; column < widths.length; column++) {
    if (used(column) <= room) continue;
    from = groups.filter((group) => group > from && group <= column).at(-1) ?? column;
    breaks.push(from);
  }
  return breaks;
}

/** Of rows of a sheet, in points. */
function heightOf(from: number, to: number, rowHeights: SheetPlan["rowHeights"]): number {
  const told = rowHeights.flatMap((rows) => {
    const count = Math.min(rows.to, to) - Math.max(rows.from, from) + 1;
    return count > 0 ? [{ count, height: rows.height }] : [];
  });
  const plain = to - from + 1 - sumOf(told.map(({ count }) => count));
  return plain * ONE_LINE + sumOf(told.map(({ count, height }) => count * height));
}
