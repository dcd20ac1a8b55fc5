import { remarkPlace } from "../checking/explanation";
import type { Finding } from "../checking/finding";
import type { Form } from "../form/form";
import { perForm } from "../form/per-form";
import type { Severity } from "../form/rules/rule";
import { PROBLEMS_FRONT } from "../reading/about-returns";
import { cellName, range } from "../sheet/address";
import { sheetPlan, type PlannedCell, type SheetPlan } from "../sheet/sheet-plan";
import type { Consolidation, Entry, RefusedFile } from "./consolidation";
import { columnWords, rowWords } from "./line-words";
import { BODY, heightsOf, HEADING, listPage } from "./looks";
import { readingNotes, type ReadingNote } from "./reading-notes";
import { sheetNames } from "./sheet-names";
import { countingNotes } from "./counting-notes";
import { uncountedNote, type UncountedNote } from "./uncounted-note";
import { unlistedFindings } from "./unlisted";

/** Severities as the clerk reads them. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: "错误",
  query: "待核实",
  hint: "提示",
};

/** A query that the unit has explained in 备注, or by telephone. */
const EXPLAINED = "已说明";
const BY_PHONE = "已说明（电话）";

/** What the consolidation itself has to say is numbered apart from the form's own rules. */
const REFUSED = "F01";
const UNREAD = "F20";

const headsOf = perForm((form: Form) => [
  ...[...PROBLEMS_FRONT, rowHead(form), columnHead(form)],
  ...["规则", "级别", "实际", "应为", "说明"],
]);

function rowHead({ tables }: Form): string {
  return tables.every(({ kind }) => kind === "list") ? "行" : "指标";
}

/** What the columns of the form are called: the heading over all that are filled in, where there is one. */
function columnHead({ tables }: Form): string {
  const [first, ...others] = tables.filter(({ kind }) => kind === "matrix");
  if (first === undefined || others.length > 0) return "栏目";
  const filled = first.columns.lines.filter(({ role }) => role === "item").length;
  const heading = first.columns.members.find(
    ({ role, level, covers }) => role === "heading" && level === 0 && covers.length === filled,
  );
  return heading?.label ?? "栏目";
}

const WIDTHS = [20, 26, 12, 8, 28, 16, 7, 8, 14, 14, 60];

/** 问题清单: every finding of every return that was read, what of it is not counted, and every file that was not read. */
export function problemsPlan(form: Form, consolidation: Consolidation): SheetPlan {
  const heads = headsOf(form);
  const rows = [
    ...consolidation.unread.map(unreadRow),
    ...consolidation.refused.map(refusedRow),
    ...consolidation.entries.flatMap((entry) => entryRows(form, consolidation, entry)),
  ];
  const right = heads.length - 1;
  const bottom = Math.max(rows.length, 1);
  return sheetPlan(sheetNames(form).problems, {
    identity: heads.map((text, column) => ({ row: 0, column, text })),
    cells: [heads, ...rows],
    formats: [
      { range: range(0, 0, bottom, right), format: BODY },
      { range: range(0, 0, 0, right), format: HEADING },
      { range: range(1, right, bottom, right), format: { wrap: true } },
    ],
    columnWidths: WIDTHS,
    rowHeights: heightsOf(
      rows.map((row) => row.map((cell, column) => (column === right ? cell : null))),
      WIDTHS,
      1,
    ),
    page: listPage(bottom, right, { head: 0 }),
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
  const uncounted = uncountedNote(form, consolidation, entry);
  const why = uncounted ? [note(entry, uncounted)] : [];
  if (uncounted?.severity === "hint") return why;
  const findings = [...entry.submission.findings, ...unlistedFindings(form, consolidation, entry)];
  return [
    ...why,
    ...findings.map((finding) => findingRow(form, entry, finding)),
    ...readingNotes(form, entry.submission.return).map((each) => noteRow(entry, each)),
    ...(entry.status === "counted"
      ? countingNotes(form, entry.submission).map((each) => noteRow(entry, each))
      : []),
  ];
}

function findingRow(form: Form, { submission }: Entry, finding: Finding): PlannedCell[] {
  const { return: ret, file } = submission;
  const { table, row, column, onTotal, at, state, answer } = finding;
  const isAboutRow = table !== null && (row !== null || onTotal);
  const isRemarked = state === "explained" && answer === undefined && isAboutRow;
  const remark = isRemarked ? (remarkPlace(form, ret, finding)?.text ?? "") : "";
  const said = answer ?? (remark === "" ? "" : `备注：${remark}`);
  return [
    ret.content.unit,
    file,
    at?.sheet ?? ret.account.sheet,
    at ? cellName(at.row, at.column) : "",
    isAboutRow ? rowWords(form, table, onTotal ? null : row) : "",
    table === null || column === null ? "" : columnWords(form, table, column),
    finding.rule,
    stateWords(finding),
    finding.actual,
    finding.expected,
    finding.message + said,
  ];
}

function stateWords({ state, severity, answer }: Finding): string {
  if (state === "open") return SEVERITY_NAMES[severity];
  return answer === undefined ? EXPLAINED : BY_PHONE;
}

function note(entry: Entry, { rule, severity, cells, text }: UncountedNote): PlannedCell[] {
  const { sheet } = entry.submission.return.account;
  return noteRow(entry, {
    ...{ sheet, rule, severity, text, cells },
    ...{ indicator: "", subject: "", actual: "", expected: "" },
  });
}

function noteRow({ submission }: Entry, each: ReadingNote): PlannedCell[] {
  const { file, return: ret } = submission;
  const place = [ret.content.unit, file, each.sheet, each.cells, each.indicator, each.subject];
  return [...place, each.rule, SEVERITY_NAMES[each.severity], each.actual, each.expected, each.text];
}
