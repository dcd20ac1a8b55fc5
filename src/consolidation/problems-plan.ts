import { numberText, type Finding } from "../checking/finding";
import type { Form } from "../form/form";
import type { Severity } from "../form/form-spec";
import { sheetOf } from "../reading/return";
import { cellName, range } from "../sheet/address";
import { sheetPlan, type PlannedCell, type SheetPlan } from "../sheet/sheet-plan";
import type { Consolidation, Entry, RefusedFile } from "./consolidation";
import { countedFigure } from "./counted-figure";
import { BODY, HEADING } from "./looks";
import { readingNotes, type ReadingNote } from "./reading-notes";
import { uncountedNote, type UncountedNote } from "./uncounted-note";
import { unlistedFindings } from "./unlisted";

export const PROBLEMS_SHEET = "问题清单";
const COLUMNS = [
  "单位",
  "文件",
  "工作表",
  "单元格",
  "指标",
  "公开主体",
  "规则",
  "级别",
  "实际",
  "应为",
  "说明",
] as const;

/** Severities as the clerk reads them. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: "错误",
  query: "待说明",
  hint: "提示",
};

/** A query that the unit has explained in 备注. */
const EXPLAINED = "已说明";

/** What the consolidation itself has to say is numbered apart from the form's own rules. */
const REFUSED = "F01";
const NO_BASE = "F05";
const UNREAD = "F20";

/** 问题清单: every finding of every return that was read, and every file that was not. */
export function problemsPlan(form: Form, consolidation: Consolidation): SheetPlan {
  const rows = [
    ...consolidation.unread.map(unreadRow),
    ...consolidation.refused.map(refusedRow),
    ...consolidation.entries.flatMap((entry) => entryRows(form, consolidation, entry)),
  ];
  const right = COLUMNS.length - 1;
  const bottom = Math.max(rows.length, 1);
  return sheetPlan(PROBLEMS_SHEET, {
    identity: COLUMNS.map((text, column) => ({ row: 0, column, text })),
    cells: [[...COLUMNS], ...rows],
    formats: [
      { range: range(0, 0, bottom, right), format: BODY },
      { range: range(0, 0, 0, right), format: HEADING },
      { range: range(1, right, bottom, right), format: { wrap: true } },
    ],
    columnWidths: [20, 26, 12, 8, 28, 16, 7, 8, 14, 14, 60],
    freeze: { rows: 1, columns: 1 },
  });
}

function refusedRow({ file, reason }: RefusedFile): PlannedCell[] {
  return ["", file, "", "", "", "", REFUSED, SEVERITY_NAMES.error, "", "", reason];
}

function unreadRow(file: string): PlannedCell[] {
  const text = "读取时取消了，这个文件没有读完，没有读的没有计入汇总。请继续读取，再汇总一次。";
  return ["", file, "", "", "", "", UNREAD, SEVERITY_NAMES.error, "", "", text];
}

function entryRows(form: Form, consolidation: Consolidation, entry: Entry): PlannedCell[][] {
  const uncounted = uncountedNote(consolidation, entry);
  const why = uncounted ? [note(entry, uncounted)] : [];
  if (uncounted?.severity === "hint") return why;
  return [
    ...why,
    ...[...entry.submission.findings, ...unlistedFindings(form, consolidation, entry)].map((finding) =>
      findingRow(form, entry, finding),
    ),
    ...readingNotes(form, entry.submission.return).map((each) => noteRow(entry, each)),
    ...(entry.status === "counted" ? baselessRows(form, entry) : []),
  ];
}

function findingRow(form: Form, { submission }: Entry, finding: Finding): PlannedCell[] {
  const { indicator, subject, severity, state } = finding;
  const remark = indicator === null ? "" : submission.return.remarks[indicator]!;
  return [
    submission.return.unit,
    submission.file,
    sheetOf(submission.return, indicator, subject),
    finding.row < 0 || finding.column < 0 ? "" : cellName(finding.row, finding.column),
    indicator === null ? "" : form.indicators[indicator]!.printed,
    subject === null ? "" : subject === "total" ? form.spec.total : form.subjects[subject]!.full,
    finding.rule,
    state === "explained" ? EXPLAINED : SEVERITY_NAMES[severity],
    finding.actual,
    finding.expected,
    state === "explained" && remark !== "" ? `${finding.message}备注：${remark}` : finding.message,
  ];
}

function note(entry: Entry, { rule, severity, cells, text }: UncountedNote): PlannedCell[] {
  const { sheet } = entry.submission.return;
  return noteRow(entry, {
    ...{ sheet, rule, severity, text, cells },
    ...{ indicator: "", subject: "", actual: "", expected: "" },
  });
}

function noteRow({ submission }: Entry, each: ReadingNote): PlannedCell[] {
  const { file, return: ret } = submission;
  const place = [ret.unit, file, each.sheet, each.cells, each.indicator, each.subject];
  return [...place, each.rule, SEVERITY_NAMES[each.severity], each.actual, each.expected, each.text];
}

/** A percentage without the count that weighs it cannot enter a weighted total: its unit is named. */
function baselessRows(form: Form, { submission }: Entry): PlannedCell[][] {
  const { return: ret, file } = submission;
  return form.indicators.flatMap(({ index, printed, weight }) => {
    if (weight === null) return [];
    const base = form.indicators[weight]!.printed;
    return form.subjects.flatMap((subject): PlannedCell[][] => {
      const value = countedFigure(form, submission, index, subject.index);
      if (value === null || (countedFigure(form, submission, weight, subject.index) ?? 0) > 0) return [];
      const { row, column } = ret.figures[index]![subject.index]!;
      const text = `没有“${base}”，这个百分比没有计入汇总。`;
      const sheet = sheetOf(ret, index, subject.index);
      const place = [ret.unit, file, sheet, cellName(row, column), printed, subject.full];
      return [[...place, NO_BASE, SEVERITY_NAMES.hint, numberText(value), "", text]];
    });
  });
}
