import type { CheckFormulas } from "../checking/rule-formula";
import type { Form } from "../form/form";
import { range, type Range } from "../sheet/address";
import type { PlannedCell } from "../sheet/sheet-plan";
import { checkCells, wholeArea } from "./check-column";
import type { FormContent } from "./form-content";
import { headCells } from "./form-head";
import { headlineOf, type Layout } from "./layout";
import type { PlacedCell } from "./placed-cell";
import { totalCell } from "./total-cell";

/** All cells of a form's sheet, row-major from A1. */
export function formCells(
  form: Form,
  layout: Layout,
  content: FormContent,
  checks: CheckFormulas | null,
): PlannedCell[][] {
  const cells: PlannedCell[][] = Array.from({ length: layout.footnoteRow + 1 }, () =>
    Array<PlannedCell>(layout.remarkColumn + 1).fill(null),
  );
  const placed = [
    ...frameCells(form, layout, content),
    ...rowCells(form, layout, content),
    ...(checks ? checkCells(form, layout, checks, content) : []),
  ];
  for (const { row, column, cell } of placed) {
    const line = cells[row]!;
    while (line.length < column) line.push(null);
    line[column] = cell;
  }
  return cells;
}

/** What stands above and below the figures. */
function frameCells(form: Form, layout: Layout, { unit, date, note }: FormContent): PlacedCell[] {
  const { title, footnote, head } = form.spec;
  const places = headlineOf(layout, note !== undefined);
  const headline = (area: Range, cell: string) => ({ row: area.top, column: area.left, cell });
  return [
    { row: layout.titleRow, column: 0, cell: title },
    headline(places.unit, `${head.unit}：${unit}`),
    ...(places.note ? [headline(places.note, note ?? "")] : []),
    headline(places.date, `${head.date}：${date === null ? head.datePattern : dated(date)}`),
    ...headCells(form, layout).map(({ text, area }) => ({ row: area.top, column: area.left, cell: text })),
    { row: layout.footnoteRow, column: 0, cell: footnote },
  ];
}

/** "2011-12-05" → "2011年12月5日"; "2011-12" leaves the day to be filled in. */
function dated(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day ?? "  "}日`;
}

function rowCells(form: Form, layout: Layout, content: FormContent): PlacedCell[] {
  const figures = content.figures ?? (() => null);
  const totals = content.totals ?? ((indicator) => totalCell(form, layout, indicator, figures));
  const sections = form.sections.map(({ label, first }) => ({
    row: layout.rows[first]!,
    column: layout.sectionColumn,
    cell: label,
  }));
  const rows = form.indicators.flatMap(({ index, printed }): PlacedCell[] => {
    const row = layout.rows[index]!;
    return [
      { row, column: layout.labelColumn, cell: printed },
      ...layout.columns.map((column, subject) => ({ row, column, cell: figures(index, subject) })),
      { row, column: layout.totalColumn, cell: totals(index) },
      { row, column: layout.remarkColumn, cell: content.remarks?.(index) ?? null },
    ];
  });
  return [...sections, ...rows];
}

/** What is merged: title, headline, head, sections, footnote, the place of the seal. Single cells are not. */
export function formMerges(form: Form, layout: Layout, content: FormContent): Range[] {
  const { titleRow, footnote, seal, remarkColumn, sectionColumn } = layout;
  const { unit, note, date } = headlineOf(layout, content.note !== undefined);
  const all = [
    range(titleRow, 0, titleRow, remarkColumn),
    unit,
    ...(note ? [note] : []),
    date,
    ...headCells(form, layout).map(({ area }) => area),
    ...form.sections.map(({ first, last }) =>
      range(layout.rows[first]!, sectionColumn, layout.rows[last]!, sectionColumn),
    ),
    footnote,
    seal,
    ...(content.checks === false ? [] : [wholeArea(layout)]),
  ];
  return all.filter(({ top, left, bottom, right }) => top !== bottom || left !== right);
}
