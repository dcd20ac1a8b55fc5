import type { Form } from "../form/form";
import type { Table } from "../form/table";
import { range, type Range } from "../sheet/address";
import { call, reference, text } from "../sheet/formula/formula";
import { formulaText } from "../sheet/formula/formula-text";
import { sheetPlan, type PlannedCell, type SheetPlan } from "../sheet/sheet-plan";
import type { ChoiceCounts, Consolidation } from "./consolidation";
import {
  beginsRow,
  DETAIL_HEAD_ROWS,
  detailColumn,
  detailIndex,
  detailLayout,
  writtenRow,
  type DetailLayout,
} from "./detail-layout";
import { BODY, HEADING } from "./looks";
import { sheetNames } from "./sheet-names";

const FRONT_WIDTHS = [20, 26, 12, 12, 7, 16, 6];
const WIDTH = { figure: 8.5, words: 18 };

/** 分户明细: a row a unit and a column a cell of the form; of a list, a row a line. */
export function detailPlan(form: Form, { detail, totals }: Consolidation, table: Table): SheetPlan {
  const layout = detailLayout(table);
  const rows = detail[table.index]!;
  const { counts } = totals[table.index]!;
  const front = layout.front.length;
  const last = detailColumn(layout, layout.cells.length - 1);
  const bottom = DETAIL_HEAD_ROWS + Math.max(rows.length, 1) - 1;
  const foot = table.kind === "matrix" ? footRows(layout, counts, bottom) : [];
  return sheetPlan(sheetNames(form).detail[table.index]!, {
    identity: layout.front.map((label, column) => ({ row: 0, column, text: label })),
    cells: [...headRows(layout), ...rows.map((row) => writtenRow(table, row)), ...foot],
    merges: headMerges(layout),
    formats: [
      { range: range(0, 0, bottom, last), format: BODY },
      { range: range(0, 0, DETAIL_HEAD_ROWS - 1, last), format: HEADING },
      ...numericRanges(layout, bottom).map((area) => ({
        range: area,
        format: { horizontal: "right" } as const,
      })),
    ],
    columnWidths: [
      ...FRONT_WIDTHS.slice(0, front),
      ...layout.numeric.map((isNumber) => (isNumber ? WIDTH.figure : WIDTH.words)),
    ],
    rowHeights: [
      { from: 0, to: 0, height: 20 },
      { from: 1, to: 1, height: 30 },
    ],
    freeze: { rows: DETAIL_HEAD_ROWS, columns: 1 },
  });
}

function headRows(layout: DetailLayout): PlannedCell[][] {
  const { front, labels } = layout;
  return [
    [...front, ...labels.map(({ upper }, index) => (beginsRow(layout, index) ? upper : null))],
    [...front.map(() => null), ...labels.map(({ lower }) => lower)],
  ];
}

/** What has no second label is merged over both rows, a row of the form over its cells. */
function headMerges(layout: DetailLayout): Range[] {
  const { front, labels, cells } = layout;
  const down = (column: number) => range(0, column, DETAIL_HEAD_ROWS - 1, column);
  return [
    ...front.map((_, column) => down(column)),
    ...cells.flatMap((_, index): Range[] => {
      const column = detailColumn(layout, index);
      if (labels[index]!.lower === null) return [down(column)];
      if (!beginsRow(layout, index)) return [];
      let end = index;
      while (end + 1 < cells.length && !beginsRow(layout, end + 1)) end++;
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
      row[place] = { formula: `=${formulaText(call("COUNTIF", units, text(option)))}`, result: count };
    }
    return row;
  });
  return [[], ...counted];
}
