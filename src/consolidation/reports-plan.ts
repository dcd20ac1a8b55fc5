import { lists, type Form } from "../form/form";
import { isNumeric } from "../form/measure";
import { perForm } from "../form/per-form";
import type { List } from "../form/table";
import { REPORTS_FRONT } from "../reading/about-returns";
import { range } from "../sheet/address";
import { sheetPlan, type PlannedCell, type SheetPlan } from "../sheet/sheet-plan";
import type { Consolidation, Counts, ListTotals, ReportState, UnitReport } from "./consolidation";
import type { Detail, DetailRow } from "./detail";
import { listTotals } from "./list/totals";
import { BODY, HEADING, heightFor } from "./looks";
import { unitKey } from "./roster";
import { sheetNames, tableName } from "./sheet-names";

const COLUMNS = REPORTS_FRONT;
const WIDTHS = [28, 14, 10, 14, 40];
const HEAD = 2;
const ONE_LINE = 20;

/** States as the clerk reads them. */
export const STATE_NAMES: Readonly<Record<ReportState, string>> = {
  reported: "已报",
  "with-errors": "有错误",
  late: "逾期",
  missing: "未报",
};

/** 报送情况: who has reported, who has not, in time or late; of a list how many lines, and what they come to. */
export function reportsPlan(form: Form, consolidation: Consolidation): SheetPlan {
  const sheet = sheetNames(form).reports;
  const more = moreColumns(form);
  const totals = byUnit(form, consolidation.detail);
  const widths = [...WIDTHS, ...more.map(() => 12)];
  const heads = [...COLUMNS, ...more.map(({ head }) => head)];
  const rows = consolidation.reports.map((report) => [
    ...frontOf(report),
    ...more.map(({ table, of }) => {
      const found = report.entry && totals(table, report.entry.unit);
      return found ? of(found) : "";
    }),
  ]);
  const bottom = HEAD + Math.max(rows.length, 1);
  const right = heads.length - 1;
  const body = range(HEAD + 1, 0, bottom, right);
  const isIn = (state: ReportState) => `=$C${HEAD + 2}="${STATE_NAMES[state]}"`;
  return sheetPlan(sheet, {
    identity: COLUMNS.map((text, column) => ({ row: HEAD, column, text })),
    cells: [[sheet], [summary(form, consolidation.counts)], heads, ...rows],
    merges: [range(0, 0, 0, right), range(1, 0, 1, right)],
    formats: [
      {
        range: range(0, 0, 0, right),
        format: { font: { name: "宋体", size: 16, bold: true }, horizontal: "center" },
      },
      {
        range: range(1, 0, 1, right),
        format: { font: { name: "宋体", size: 10.5 }, wrap: true, vertical: "middle" },
      },
      { range: range(HEAD, 0, bottom, right), format: BODY },
      { range: range(HEAD, 0, HEAD, right), format: HEADING },
    ],
    conditionalFormats: [
      { range: body, formula: isIn("with-errors"), format: { fill: "#FBD5D5", color: "#8A0F0F" } },
      { range: body, formula: isIn("late"), format: { fill: "#FFF0C2", color: "#6B4A00" } },
      { range: body, formula: isIn("missing"), format: { color: "#8A0F0F", bold: true } },
    ],
    columnWidths: widths,
    rowHeights: [
      { from: 0, to: 0, height: 30 },
      { from: 1, to: 1, height: 34 },
      ...headHeight(heads.map((head, column) => heightFor(head, widths[column]!))),
    ],
    freeze: { rows: HEAD + 1, columns: 1 },
  });
}

/** One line needs no height of its own. */
function headHeight(needed: readonly number[]): SheetPlan["rowHeights"] {
  const height = Math.max(...needed);
  return height > ONE_LINE ? [{ from: HEAD, to: HEAD, height }] : [];
}

function frontOf({ unit, category, state, listed, entry }: UnitReport): PlannedCell[] {
  const kind = listed ? category : "（不在名册上）";
  const ret = entry?.submission.return;
  return [unit, kind, STATE_NAMES[state], ret?.content.date ?? "", entry?.submission.file ?? ""];
}

interface MoreColumn {
  readonly table: number;
  readonly head: string;
  of(totals: ListTotals): PlannedCell;
}

/** For each list how many lines a unit has, and the totals of its columns. */
const moreColumns = perForm((form: Form): readonly MoreColumn[] => {
  const all = lists(form);
  return all.flatMap((table) => {
    const name = all.length > 1 ? `${tableName(form, table.index)}·` : "";
    const counted: MoreColumn = {
      table: table.index,
      head: `${name}条数`,
      of: ({ lines, nil }) => (nil.length > 0 ? (table.nil ?? 0) : lines.length),
    };
    return [counted, ...totalledColumns(table, name)];
  });
});

function totalledColumns(table: List, name: string): MoreColumn[] {
  if (table.total === null) return [];
  return table.columns.lines.flatMap(({ index, full }): MoreColumn[] => {
    const role = table.inTotal[index]!;
    if (role.kind === "closed" || !isNumeric(role.measure.holds)) return [];
    return [{ table: table.index, head: name + full, of: ({ total }) => total![index]! }];
  });
}

/** What the lines of each unit come to by themselves, by table and unit. */
function byUnit(form: Form, detail: Detail): (table: number, unit: string) => ListTotals | null {
  const units = new Map<string, ListTotals>();
  const keyOf = (table: number, unit: string) => `${table} ${unitKey(unit)}`;
  for (const table of lists(form)) {
    const rows = new Map<string, DetailRow[]>();
    for (const row of detail[table.index]!) {
      const key = keyOf(table.index, row.unit);
      const own = rows.get(key);
      if (own) own.push(row);
      else rows.set(key, [row]);
    }
    for (const [key, own] of rows) units.set(key, listTotals(table, own));
  }
  return (table, unit) => units.get(keyOf(table, unit)) ?? null;
}

function summary({ due }: Form, counts: Counts): string {
  const unlisted = counts.unlisted > 0 ? `，不在名册上 ${counts.unlisted}` : "";
  const days = due.map(({ level, by }) => (level === null ? by : `${level} ${by}`)).join("、");
  const until = days === "" ? "" : `截止日期 ${days}。`;
  if (counts.onTimeRate === null) return `名册是空的，无法计算应报单位${unlisted}。${until}`;
  const rate = Math.round(counts.onTimeRate * 1000) / 10;
  return (
    `应报 ${counts.due}，已报 ${counts.reported}，未报 ${counts.missing}，逾期 ${counts.late}，` +
    `有错误 ${counts.withErrors}，按时率 ${rate}%${unlisted}。${until}`
  );
}
