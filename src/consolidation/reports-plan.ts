import type { Form } from "../form/form";
import { range } from "../sheet/address";
import { sheetPlan, type PlannedCell, type SheetPlan } from "../sheet/sheet-plan";
import type { Consolidation, Counts, UnitReport } from "./consolidation";
import { BODY, HEADING } from "./looks";

export const REPORTS_SHEET = "报送情况";
const COLUMNS = ["单位", "类别", "状态", "填报时间", "文件"] as const;
const HEAD = 2;

/** 报送情况: who has reported, who has not, in time or late. */
export function reportsPlan(form: Form, consolidation: Consolidation): SheetPlan {
  const rows = consolidation.reports.map(rowOf);
  const bottom = HEAD + Math.max(rows.length, 1);
  const right = COLUMNS.length - 1;
  const body = range(HEAD + 1, 0, bottom, right);
  return sheetPlan(REPORTS_SHEET, {
    identity: COLUMNS.map((text, column) => ({ row: HEAD, column, text })),
    cells: [[REPORTS_SHEET], [summary(form, consolidation.counts)], [...COLUMNS], ...rows],
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
      { range: body, formula: `=$C${HEAD + 2}="有错误"`, format: { fill: "#FBD5D5", color: "#8A0F0F" } },
      { range: body, formula: `=$C${HEAD + 2}="逾期"`, format: { fill: "#FFF0C2", color: "#6B4A00" } },
      { range: body, formula: `=$C${HEAD + 2}="未报"`, format: { color: "#8A0F0F", bold: true } },
    ],
    columnWidths: [28, 14, 10, 14, 40],
    rowHeights: [
      { from: 0, to: 0, height: 30 },
      { from: 1, to: 1, height: 34 },
    ],
    freeze: { rows: HEAD + 1, columns: 1 },
  });
}

function rowOf({ unit, category, state, listed, entry }: UnitReport): PlannedCell[] {
  const kind = listed ? category : "（不在名册上）";
  return [unit, kind, state, entry?.submission.return.date ?? "", entry?.submission.file ?? ""];
}

function summary(form: Form, counts: Counts): string {
  const unlisted = counts.unlisted > 0 ? `，不在名册上 ${counts.unlisted}` : "";
  if (counts.onTimeRate === null)
    return `名册是空的，无法计算应报单位${unlisted}。截止日期 ${form.spec.due}。`;
  const rate = Math.round(counts.onTimeRate * 1000) / 10;
  return (
    `应报 ${counts.due}，已报 ${counts.reported}，未报 ${counts.missing}，逾期 ${counts.late}，` +
    `有错误 ${counts.withErrors}，按时率 ${rate}%${unlisted}。截止日期 ${form.spec.due}。`
  );
}
