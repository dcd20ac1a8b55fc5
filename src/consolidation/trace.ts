import type { Form } from "../form/form";
import { readReturns } from "../reading/read-return";
import { textOf, valueAt, type Grid } from "../sheet/grid";
import type { Addend } from "./consolidation";
import { DETAIL_FRONT, DETAIL_HEAD_ROWS, detailColumn } from "./detail-plan";
import { sourceCell } from "./source-cells";
import { unitOrder } from "./unit-order";

/** Which total a cell of 汇总表 is. */
export interface TracedFigure {
  readonly indicator: number;
  readonly subject: number | "total";
}

/** The total that stands in a cell of 汇总表; `null` when the cell is none. */
export function figureAt(form: Form, totals: Grid, row: number, column: number): TracedFigure | null {
  for (const { rows, columns, totalColumn } of readReturns(form, totals)) {
    const indicator = rows.indexOf(row);
    if (indicator < 0) continue;
    if (column === totalColumn) return { indicator, subject: "total" };
    const subject = columns.indexOf(column);
    if (subject >= 0) return { indicator, subject };
  }
  return null;
}

/**
 * What a total is made of, read from 分户明细 as it stands, largest first (percentages by weight). So
 * it holds after saving, reopening and corrections. Empty when the sheet is not of this form.
 */
export function trace(form: Form, detail: Grid, { indicator, subject }: TracedFigure): Addend[] {
  if (!isDetailOf(form, detail)) return [];
  const subjects = subject === "total" ? form.subjects.map(({ index }) => index) : [subject];
  const found: Addend[] = [];
  for (let row = DETAIL_HEAD_ROWS; row < detail.values.length; row++) {
    for (const each of subjects) {
      const addend = addendAt(form, detail, row, indicator, each);
      if (addend) found.push(addend);
    }
  }
  return (subject === "total" ? byUnit(found) : found).sort(
    (a, b) => (b.weight ?? b.value) - (a.weight ?? a.value) || unitOrder(a.unit, b.unit),
  );
}

function isDetailOf(form: Form, detail: Grid): boolean {
  return (
    DETAIL_FRONT.every((label, column) => textOf(valueAt(detail, 0, column)) === label) &&
    form.indicators.every(
      ({ index, printed }) => textOf(valueAt(detail, 0, detailColumn(form, index, 0))) === printed,
    )
  );
}

function addendAt(form: Form, detail: Grid, row: number, indicator: number, subject: number): Addend | null {
  const value = valueAt(detail, row, detailColumn(form, indicator, subject));
  if (typeof value !== "number") return null;
  const { weight } = form.indicators[indicator]!;
  const base = weight === null ? null : valueAt(detail, row, detailColumn(form, weight, subject));
  if (base !== null && !(typeof base === "number" && base > 0)) return null;
  if (weight !== null && base === null) return null;
  const front = (column: number) => textOf(valueAt(detail, row, column));
  const { sheet, cell } = sourceCell(front(5), indicator, subject, form.indicators.length);
  return {
    unit: front(0),
    file: front(1),
    sheet: sheet ?? front(2),
    cell,
    value,
    weight: base as number | null,
  };
}

/** 合计 is shown by unit: its subjects are added up, percentages weighted. */
function byUnit(addends: readonly Addend[]): Addend[] {
  const units = new Map<string, Addend[]>();
  for (const addend of addends) {
    const key = `${addend.unit}\n${addend.file}\n${addend.sheet}`;
    units.set(key, [...(units.get(key) ?? []), addend]);
  }
  return [...units.values()].map((cells) => (cells.length === 1 ? cells[0]! : joined(cells)));
}

function joined(cells: readonly Addend[]): Addend {
  const [first] = cells;
  const ends = [first!.cell, cells.at(-1)!.cell];
  const weight = first!.weight === null ? null : cells.reduce((sum, each) => sum + each.weight!, 0);
  const sum = cells.reduce((total, each) => total + each.value * (each.weight ?? 1), 0);
  // A row that was cut by its columns has no range.
  const oneRow = new Set(ends.map((end) => end.replace(/^\D+/, ""))).size === 1;
  const cell = oneRow && ends.every((end) => end !== "") ? ends.join(":") : "";
  return { ...first!, cell, value: weight === null ? sum : sum / weight, weight };
}
