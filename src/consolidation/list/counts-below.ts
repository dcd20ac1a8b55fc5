import type { Form } from "../../form/form";
import type { Placement } from "../../form/placement";
import type { List } from "../../form/table";
import { range } from "../../sheet/address";
import { fitting } from "../../sheet/fitting";
import { reference } from "../../sheet/formula/formula";
import type { Format, PlannedCell, SheetPlan } from "../../sheet/sheet-plan";
import type { ChoiceCounts, Consolidation, ListTotals } from "../consolidation";
import { countCell } from "../choices";
import { BODY, HEADING, heightFor } from "../sheets/looks";
import { sheetNames, tableName } from "../sheets/sheet-names";
import { shownColumn, unitColumn } from "../sheets/summary-form";

/** A row that is written below the printed form, once it is known where. */
type RowBelow = (
  row: number,
) => Pick<SheetPlan, "formats" | "merges" | "rowHeights"> & { readonly cells: readonly PlannedCell[] };

/** The sheet with what its lists come to below it: units that have nothing to list, and how often was chosen what. */
export function withCounts(
  form: Form,
  { totals }: Consolidation,
  placement: Placement,
  plan: SheetPlan,
): SheetPlan {
  const lists = form.tables.filter(
    (table): table is List =>
      table.kind === "list" && sheetNames(form).totals.get(table.sheet) === plan.sheet,
  );
  const rows = lists.flatMap((table) => {
    const found = totals[table.index] as ListTotals;
    const name = lists.length > 1 ? `${tableName(form, table.index)}·` : "";
    return [
      ...nilRows(table, name, found, plan),
      ...found.counts.flatMap((counts) => countRows(table, name, counts, placement)),
    ];
  });
  return rows.length === 0 ? plan : written(plan, [captionRow(plan), ...rows]);
}

/** Begins as a note does, so that nobody takes what follows for lines of the list. */
const CAPTION = "附注：以下由各单位的报表汇总得出。";

function captionRow(plan: SheetPlan): RowBelow {
  return wholeRow(plan, CAPTION, { font: BODY.font!, vertical: "middle" });
}

/** Words over the whole width of the sheet, in as many lines as they take. */
function wholeRow({ columnWidths }: SheetPlan, words: string, format: Format): RowBelow {
  const width = columnWidths.reduce((sum, each) => sum + each, 0);
  return (row) => {
    const area = range(row, 0, row, columnWidths.length - 1);
    return {
      cells: [words],
      merges: [area],
      formats: [{ range: area, format }],
      rowHeights: [{ from: row, to: row, height: heightFor(words, width) }],
    };
  };
}

function written(plan: SheetPlan, rows: readonly RowBelow[]): SheetPlan {
  const from = plan.cells.length + 1;
  const below = rows.map((row, index) => row(from + index));
  const { page } = plan;
  return fitting({
    ...plan,
    cells: [...plan.cells, [], ...below.map(({ cells }) => cells)],
    formats: [...plan.formats, ...below.flatMap(({ formats }) => formats)],
    merges: [...plan.merges, ...below.flatMap(({ merges }) => merges)],
    rowHeights: [...plan.rowHeights, ...below.flatMap(({ rowHeights }) => rowHeights)],
    page: page && {
      ...page,
      printArea: page.printArea && { ...page.printArea, bottom: from + rows.length - 1 },
    },
  });
}

/** 本月无事故（2 个单位）：石角镇、东溪镇 */
function nilRows(table: List, name: string, { nil }: ListTotals, plan: SheetPlan): RowBelow[] {
  if (nil.length === 0) return [];
  const words = `${name}${table.nil ?? "无"}（${nil.length} 个单位）：${nil.join("、")}`;
  return [wholeRow(plan, words, { ...BODY, wrap: true })];
}

/** 类别 | 条数, and below it a row an option, counted by the program. */
function countRows(
  table: List,
  name: string,
  { column, options }: ChoiceCounts,
  placement: Placement,
): RowBelow[] {
  const { rows, columns } = placement.tables[table.index]!;
  const at = columns[unitColumn(table)]!;
  const across = columns[shownColumn(table, column)]!;
  const lines = reference(range(rows[0]!.row, across, rows.at(-1)!.row, across));
  const line =
    (cells: readonly PlannedCell[], format: typeof BODY): RowBelow =>
    (row) => ({
      cells: [...Array<PlannedCell>(at).fill(null), ...cells],
      merges: [],
      rowHeights: [],
      formats: [{ range: range(row, at, row, at + cells.length - 1), format }],
    });
  return [
    line([`${name}${table.columns.lines[column]!.label}`, "条数"], HEADING),
    ...options.map(({ option, count }) => line([option, countCell(lines, option, count)], BODY)),
  ];
}
