import type { Form } from "../../form/form";
import type { Matrix, Table } from "../../form/table";
import { range, type Range } from "../../sheet/address";
import { reference } from "../../sheet/formula/formula";
import { columnBreaks, sheetPlan, type PlannedCell, type SheetPlan } from "../../sheet/sheet-plan";
import { countCell } from "../choices";
import type { ChoiceCounts, Consolidation } from "../consolidation";
import { DETAIL_FRONT } from "../../reading/about-returns";
import type { DetailRow } from "../detail";
import {
  bareLayout,
  bareRow,
  beginsReturn,
  beginsRow,
  DETAIL_HEAD_ROWS,
  detailColumn,
  detailIndex,
  detailLayout,
  printedName,
  writtenRow,
  type DetailLayout,
} from "./detail-layout";
import { BODY, HEADING, heightFor } from "./looks";
import { sheetNames } from "./sheet-names";
import { wideListPage } from "./wide-list";

const FRONT_WIDTHS = [20, 26, 12, 12, 7, 16, 6, 40];
const WIDTH = { figure: 8.5, words: 18 };

/** Columns behind the cells of a table. */
export interface Behind {
  readonly heads: readonly string[];
  readonly widths: readonly number[];
  /** By row of the sheet; a missing one is blank. */
  readonly rows: readonly (readonly PlannedCell[])[];
}

const NOTHING: Behind = { heads: [], widths: [], rows: [] };

/** 分户明细: a row a unit and a column a cell of the form; of a list, a row a line. Where the cells are too many, a row a return. */
export function detailPlan(
  form: Form,
  { detail, detailed, totals }: Consolidation,
  table: Table,
  behind: Behind = NOTHING,
): SheetPlan {
  const sheet = sheetNames(form).detail[table.index]!;
  return rowsPlan(sheet, table, detail[table.index]!, {
    detailed,
    behind,
    counts: totals[table.index]!.counts,
  });
}

interface Rows {
  /** Whether the figures are listed. */
  readonly detailed: boolean;
  readonly behind?: Behind | undefined;
  readonly counts?: readonly ChoiceCounts[];
}

/** A sheet of such rows. */
export function rowsPlan(
  sheet: string,
  table: Table,
  detail: readonly DetailRow[],
  { detailed, behind = NOTHING, counts = [] }: Rows,
): SheetPlan {
  const layout = detailed ? detailLayout(table) : bareLayout(table);
  const rows = detailed ? listedRows(table, detail, behind) : bareRowsOf(table, detail, behind);
  const front = layout.front.length;
  const last = detailColumn(layout, layout.cells.length - 1) + behind.heads.length;
  const widths = [...FRONT_WIDTHS.slice(0, front), ...layout.cells.map((_, index) => widthOf(layout, index))];
  const bottom = DETAIL_HEAD_ROWS + Math.max(rows.length, 1) - 1;
  const foot =
    table.kind === "matrix" ? (detailed ? footRows(layout, counts, bottom) : bareFoot(table, counts)) : [];
  const groups = layout.cells.flatMap((_, index) => (beginsRow(layout, index) ? [index] : []));
  // The records behind the cells are no reading, nor are heads over figures before there are any.
  const printed = rows.length === 0 ? widths.slice(0, front) : widths;
  const page = wideListPage(
    bottom,
    { widths: printed, groups: groups.map((index) => detailColumn(layout, index)), apart: front },
    { from: 0, to: DETAIL_HEAD_ROWS - 1 },
    headHeights(layout, new Set(groups)),
  );
  // A row of the form that no page takes whole is named on each of its pages.
  const named = new Set([...groups, ...columnBreaks(page).map((column) => column - front)]);
  const [upper, lower] = headRows(layout, named) as [PlannedCell[], PlannedCell[]];
  return sheetPlan(sheet, {
    // With figures and without, one takes the place of the other.
    identity: detailLayout(table).front.map((label, column) => ({ row: 0, column, text: label })),
    cells: [[...upper, ...behind.heads], lower, ...rows, ...foot],
    merges: [
      ...headMerges(layout, named),
      ...behind.heads.map((_, index) => {
        const column = detailColumn(layout, layout.cells.length + index);
        return range(0, column, DETAIL_HEAD_ROWS - 1, column);
      }),
    ],
    formats: [
      { range: range(0, 0, bottom, last), format: BODY },
      { range: range(0, 0, DETAIL_HEAD_ROWS - 1, last), format: HEADING },
      ...numericRanges(layout, bottom).map((area) => ({
        range: area,
        format: { horizontal: "right" } as const,
      })),
    ],
    columnWidths: [...widths, ...behind.widths],
    rowHeights: headHeights(layout, named),
    page,
    filter: range(DETAIL_HEAD_ROWS - 1, 0, bottom, last),
    freeze: { rows: DETAIL_HEAD_ROWS, columns: 1 },
  });
}

function listedRows(table: Table, rows: readonly DetailRow[], behind: Behind): PlannedCell[][] {
  return rows.map((row, index) => [...writtenRow(table, row), ...(behind.rows[index] ?? [])]);
}

/** One of each return, without figures. */
function bareRowsOf(table: Table, rows: readonly DetailRow[], behind: Behind): PlannedCell[][] {
  const first = rows.flatMap((row, index) => (beginsReturn(row) ? [index] : []));
  return first.map((from, nth) => {
    const front = bareRow(table, rows.slice(from, first[nth + 1]));
    return [...front, null, ...(behind.rows[from] ?? [])];
  });
}

function widthOf({ numeric }: DetailLayout, index: number): number {
  return numeric[index] ? WIDTH.figure : WIDTH.words;
}

/** What the rows of the head have room for, in points: one line, and three that are set close. */
const [UPPER, LOWER, CLOSE] = [20, 30, 46];

/** Cells over which the name of their row of the form begins, by their places. */
type Named = ReadonlySet<number>;

/** The two rows of the head, higher where a label needs it. */
function headHeights(layout: DetailLayout, named: Named): SheetPlan["rowHeights"] {
  let [upper, lower] = [UPPER, LOWER];
  let both = layout.front.reduce(
    (most, label, column) => Math.max(most, heightFor(label, FRONT_WIDTHS[column]!)),
    UPPER + LOWER,
  );
  layout.labels.forEach((label, index) => {
    const width = widthOf(layout, index);
    if (label.lower === null) both = Math.max(both, heightFor(label.upper, width));
    else {
      const needed = heightFor(label.lower, width);
      if (needed > CLOSE) lower = Math.max(lower, needed);
      if (named.has(index)) upper = Math.max(upper, heightFor(label.upper, widthUnder(layout, named, index)));
    }
  });
  return [upper, Math.max(lower, both - upper)].map((height, row) => ({ from: row, to: row, height }));
}

/** Of all cells under the name that begins there. */
function widthUnder(layout: DetailLayout, named: Named, first: number): number {
  let width = widthOf(layout, first);
  for (let next = first + 1; next < layout.cells.length && !named.has(next); next++) {
    width += widthOf(layout, next);
  }
  return width;
}

function headRows(layout: DetailLayout, named: Named): PlannedCell[][] {
  const { front, labels } = layout;
  return [
    [...front, ...labels.map(({ upper }, index) => (named.has(index) ? upper : null))],
    [...front.map(() => null), ...labels.map(({ lower }) => lower)],
  ];
}

/** What has no second label is merged over both rows, the name of a row of the form over its cells. */
function headMerges(layout: DetailLayout, named: Named): Range[] {
  const { front, labels, cells } = layout;
  const down = (column: number) => range(0, column, DETAIL_HEAD_ROWS - 1, column);
  return [
    ...front.map((_, column) => down(column)),
    ...cells.flatMap((_, index): Range[] => {
      const column = detailColumn(layout, index);
      if (labels[index]!.lower === null) return [down(column)];
      if (!named.has(index)) return [];
      let end = index;
      while (end + 1 < cells.length && !named.has(end + 1)) end++;
      return end > index ? [range(0, column, 0, detailColumn(layout, end))] : [];
    }),
  ];
}

function numericRanges(layout: DetailLayout, bottom: number): Range[] {
  const runs: [number, number][] = [];
  layout.numeric.forEach((isNumber, index) => {
    const last = runs.at(-1);
    if (!isNumber) return;
    if (last?.[1] === index - 1) last[1] = index;
    else runs.push([index, index]);
  });
  return runs.map(([from, to]) =>
    range(DETAIL_HEAD_ROWS, detailColumn(layout, from), bottom, detailColumn(layout, to)),
  );
}

/** Below the units, with a row between so that sorting leaves it alone: how many chose what. */
function footRows(layout: DetailLayout, counts: readonly ChoiceCounts[], bottom: number): PlannedCell[][] {
  const options = [...new Set(counts.flatMap((each) => each.options.map(({ option }) => option)))];
  const width = detailColumn(layout, layout.cells.length);
  if (options.length === 0) return [];
  const counted = options.map((option) => {
    const row = Array<PlannedCell>(width).fill(null);
    row[1] = `填“${option}”的单位数`;
    for (const { row: at, column, options: known } of counts) {
      const count = known.find((each) => each.option === option)?.count;
      if (count === undefined) continue;
      const place = detailColumn(layout, detailIndex(layout, at, column)!);
      const units = reference(range(DETAIL_HEAD_ROWS, place, bottom, place));
      row[place] = countCell(units, option, count);
    }
    return row;
  });
  return [[], ...counted];
}

/** The same where the cells stand nowhere: a line each. */
function bareFoot(table: Matrix, counts: readonly ChoiceCounts[]): PlannedCell[][] {
  const counted = counts.flatMap(({ row, column, options }) => {
    const place = `${printedName(table.rows.lines[row!]!)}·${table.columns.lines[column]!.full}`;
    return options.map(({ option, count }): PlannedCell[] => {
      const words = `${place} 填“${option}”的单位数`;
      return [null, words, ...Array<PlannedCell>(DETAIL_FRONT.length - 2).fill(null), count];
    });
  });
  return counted.length === 0 ? [] : [[], ...counted];
}
