import { totalOver } from "../checking/total-formula";
import type { Form } from "../form/form";
import { quoteSheet, range, rangeName, type Range } from "../sheet/address";
import { sheetPlan, type PlannedCell, type SheetPlan } from "../sheet/sheet-plan";
import type { Consolidation, Entry } from "./consolidation";
import { countedFigure } from "./counted-figure";
import { BODY, HEADING } from "./looks";
import { sourceCells } from "./source-cells";

export const DETAIL_SHEET = "分户明细";

/** In front of the figures. 单元格 says where they stood in the file. */
export const DETAIL_FRONT = ["单位", "文件", "工作表", "填报时间", "问题数", "单元格"] as const;
/** Two rows of labels: the indicator, and below it the subject. */
export const DETAIL_HEAD_ROWS = 2;

/** Column of a figure in 分户明细. */
export function detailColumn(form: Form, indicator: number, subject: number): number {
  return DETAIL_FRONT.length + indicator * form.subjects.length + subject;
}

/** The cells of 分户明细 that make up a total: all units of one figure, or of all subjects of an indicator. */
function detailRange(form: Form, units: number, indicator: number, subject: number | "all"): Range {
  const [first, last] = subject === "all" ? [0, form.subjects.length - 1] : [subject, subject];
  return range(
    DETAIL_HEAD_ROWS,
    detailColumn(form, indicator, first),
    // With no unit at all the formulas look at one blank row.
    DETAIL_HEAD_ROWS + Math.max(units, 1) - 1,
    detailColumn(form, indicator, last),
  );
}

/** A total as a formula over 分户明细, so that the program's own trace shows what it is made of. */
export function totalFormula(form: Form, units: number, indicator: number, subject: number | "all"): string {
  const area = (index: number) =>
    `${quoteSheet(DETAIL_SHEET)}!${rangeName(detailRange(form, units, index, subject), true)}`;
  const { weight } = form.indicators[indicator]!;
  return `=${totalOver(area(indicator), weight === null ? null : area(weight))}`;
}

/** 分户明细: a row a unit, a column an indicator × subject. */
export function detailPlan(form: Form, { counted }: Consolidation): SheetPlan {
  const last = detailColumn(form, form.indicators.length - 1, form.subjects.length - 1);
  const bottom = DETAIL_HEAD_ROWS + Math.max(counted.length, 1) - 1;
  const front = DETAIL_FRONT.length;
  return sheetPlan(DETAIL_SHEET, {
    identity: DETAIL_FRONT.map((text, column) => ({ row: 0, column, text })),
    cells: [...headRows(form), ...counted.map((entry) => rowOf(form, entry))],
    merges: [
      ...DETAIL_FRONT.map((_, column) => range(0, column, DETAIL_HEAD_ROWS - 1, column)),
      ...form.indicators
        .filter(() => form.subjects.length > 1)
        .map(({ index }) =>
          range(0, detailColumn(form, index, 0), 0, detailColumn(form, index, form.subjects.length - 1)),
        ),
    ],
    formats: [
      { range: range(0, 0, bottom, last), format: BODY },
      { range: range(0, 0, DETAIL_HEAD_ROWS - 1, last), format: HEADING },
      { range: range(DETAIL_HEAD_ROWS, front, bottom, last), format: { horizontal: "right" } },
    ],
    columnWidths: [20, 26, 12, 12, 7, 16, ...Array<number>(last - front + 1).fill(8.5)],
    rowHeights: [
      { from: 0, to: 0, height: 20 },
      { from: 1, to: 1, height: 30 },
    ],
    freeze: { rows: DETAIL_HEAD_ROWS, columns: 1 },
  });
}

function headRows(form: Form): PlannedCell[][] {
  const indicators = form.indicators.flatMap(({ printed }) =>
    form.subjects.map((_, subject) => (subject === 0 ? printed : null)),
  );
  const subjects = form.indicators.flatMap(() => form.subjects.map(({ full }) => full));
  return [
    [...DETAIL_FRONT, ...indicators],
    [...DETAIL_FRONT.map(() => null), ...subjects],
  ];
}

function rowOf(form: Form, { submission }: Entry): PlannedCell[] {
  const { return: ret, file, findings } = submission;
  return [
    ret.unit,
    file,
    ret.sheet,
    ret.date ?? "",
    findings.filter(({ state }) => state === "open").length,
    sourceCells(ret),
    ...form.indicators.flatMap(({ index }) =>
      form.subjects.map((subject) => countedFigure(form, submission, index, subject.index)),
    ),
  ];
}
