import type { RosterUnit, UnitReport } from "../consolidation/consolidation";
import { dueFor } from "../form/form";
import { columnsIn, text, whole, type Column } from "./column";
import { HEAD, unitHead, type LongOf, type UnitHead } from "./return-head";

/** Whether and how one unit has reported. */
export interface UnitRow {
  readonly head: UnitHead;
  readonly report: UnitReport;
  /** The day on which it is due; "" where none is set. */
  readonly due: string;
}

export function unitRow(of: LongOf, report: UnitReport, listed: RosterUnit | null): UnitRow {
  const head = unitHead(of, report.unit, listed, report.entry);
  return { head, report, due: dueFor(of.form, report.category || null) ?? "" };
}

const one = (is: boolean) => (is ? 1 : 0);

/** 报送情况 as an engine counts it: a unit that is late or has errors has reported all the same. */
export const UNITS: readonly Column<UnitRow>[] = [
  ...columnsIn<UnitRow, UnitHead>(({ head }) => head, HEAD),
  whole("listed", "在名册", ({ report }) => one(report.listed)),
  text("state", "报送状态", ({ report }) => report.state),
  whole("owes", "应报", ({ report }) => one(report.listed && report.state !== "exempt")),
  whole("reported", "已报", ({ report }) => one(report.entry !== null && !report.entry.empty)),
  whole("late", "迟报", ({ report }) =>
    one(report.entry !== null && !report.entry.empty && report.entry.late),
  ),
  whole("days_late", "迟报天数", ({ report }) => report.entry?.daysLate ?? 0),
  whole("errors", "错误", ({ report }) => report.entry?.errors ?? 0),
  text("due", "限期", ({ due }) => due),
  text("date", "填报时间", ({ report }) => report.entry?.submission.return.content.date ?? ""),
  text("file", "文件", ({ report }) => report.entry?.submission.file ?? ""),
];
