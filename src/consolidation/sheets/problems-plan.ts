import { remarkPlace } from "../../checking/explanation";
import type { Finding } from "../../checking/finding";
import type { Form } from "../../form/form";
import { perForm } from "../../form/per-form";
import type { Severity } from "../../form/rules/rule";
import { PROBLEMS_FRONT } from "../../reading/about-returns";
import { cellName, range } from "../../sheet/address";
import { sheetPlan, type PlannedCell, type SheetPlan } from "../../sheet/sheet-plan";
import type { Consolidation, Entry, RefusedFile, Submission } from "../consolidation";
import { columnWords, rowWords } from "../notes/line-words";
import { BODY, heightsOf, HEADING, listPage } from "./looks";
import { nodeNotes } from "../notes/node-notes";
import { perReturn } from "../per-return";
import { readingNotes, type ReadingNote } from "../notes/reading-notes";
import { sheetNames } from "./sheet-names";
import { countingNotes } from "../notes/counting-notes";
import { uncountedNote, type UncountedNote } from "../notes/uncounted-note";
import { unlistedFindings } from "../roster/unlisted";

/** Severities as the clerk reads them. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: "错误",
  query: "待核实",
  hint: "提示",
};

/** A query that the unit has explained in 备注, or by telephone. */
export const EXPLAINED = { explained: "已说明", "by-phone": "已说明（电话）" } as const;
const LEVEL_NAMES = { ...SEVERITY_NAMES, ...EXPLAINED };

/** What the consolidation itself has to say is numbered apart from the form's own rules. */
const REFUSED = "F01";
const UNREAD = "F20";

const headsOf = perForm((form: Form) => [
  ...[...PROBLEMS_FRONT, rowHead(form), columnHead(form)],
  ...["规则", "级别", "实际", "应为", "说明"],
]);
/** Where the lines begin, and the columns that others count. */
export const problemColumns = { first: 1, rule: PROBLEMS_FRONT.length + 2, level: PROBLEMS_FRONT.length + 3 };

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

/** A line of 问题清单. */
export interface Problem {
  /** "" for a file of nobody. */
  readonly unit: string;
  readonly file: string;
  readonly sheet: string;
  readonly cells: string;
  readonly indicator: string;
  readonly subject: string;
  /** "C01" */
  readonly rule: string;
  readonly level: Severity | "explained" | "by-phone";
  readonly actual: string;
  readonly expected: string;
  readonly text: string;
}

const WIDTHS = [18, 24, 12, 10, 34, 20, 7, 8, 14, 14, 65];
/** 单元格, which may be many, and all that is said. However long its file is called, no row is higher for it. */
const WRAPPED = WIDTHS.flatMap((_, column) =>
  column < PROBLEMS_FRONT.length - 1 || [problemColumns.rule, problemColumns.level].includes(column)
    ? []
    : [column],
);

/** 问题清单: every finding of every return that was read, what of it is not counted, and every file that was not read. */
export function problemsOf(form: Form, consolidation: Consolidation): Problem[] {
  return [
    ...filesOf(consolidation),
    ...consolidation.entries.flatMap((entry) => problemsIn(form, consolidation, entry)),
  ];
}

/** A new list of those that files give rise to that yielded nothing. */
function filesOf({ unread, refused }: Consolidation): Problem[] {
  return [...unread.map(unreadFile), ...refused.map(refusedFile)];
}

/**
 * Lines that 问题清单 lists at most, some four hundred printed pages: more than anybody reads, where ten thousand returns may
 * have hundreds of thousands.
 */
export const MOST_PROBLEMS = 20_000;

/** What 问题清单 does not list for being too much: so many lines, of so many returns. */
export interface LeftOut {
  readonly returns: number;
  readonly lines: number;
}

/** What of it is listed: all lines of a return or none, in the order of the returns until one is more than there is room for. */
export function listedProblems(
  form: Form,
  consolidation: Consolidation,
  most = MOST_PROBLEMS,
): { readonly listed: readonly Problem[]; readonly left: LeftOut | null } {
  const listed = filesOf(consolidation);
  let [returns, lines] = [0, 0];
  for (const entry of consolidation.entries) {
    const own = problemsIn(form, consolidation, entry);
    if (own.length === 0) continue;
    if (returns === 0 && listed.length + own.length <= most) for (const each of own) listed.push(each);
    else [returns, lines] = [returns + 1, lines + own.length];
  }
  return { listed, left: returns > 0 ? { returns, lines } : null };
}

/** The line that says so. */
function leftOutRow({ returns, lines }: LeftOut): PlannedCell[] {
  const text =
    `问题太多，这里没有列完：另有 ${returns} 份报表的 ${lines} 处没有列出。` +
    "各单位有几处，见「报送情况」；要改的和要说明的，逐处见「退改单」。";
  return rowOf({ ...NOWHERE, unit: NOT_ALL, file: "", rule: "", level: "hint", text });
}

const NOT_ALL = "（没有列完）";

/** The sheet of them. */
export function problemsPlan(form: Form, consolidation: Consolidation, most = MOST_PROBLEMS): SheetPlan {
  const heads = headsOf(form);
  const { listed, left } = listedProblems(form, consolidation, most);
  // On top, and once more where the lines end: there no filter hides it from who looks for a unit that is not listed.
  const said = left ? [leftOutRow(left)] : [];
  const rows = [...said, ...listed.map(rowOf)];
  const foot = left ? [[], ...said] : [];
  const right = heads.length - 1;
  const last = Math.max(rows.length, 1);
  const bottom = last + foot.length;
  return sheetPlan(sheetNames(form).problems, {
    identity: heads.map((text, column) => ({ row: 0, column, text })),
    cells: [heads, ...rows, ...foot],
    formats: [
      { range: range(0, 0, bottom, right), format: BODY },
      { range: range(0, 0, 0, right), format: HEADING },
      ...WRAPPED.map((column) => ({ range: range(1, column, bottom, column), format: { wrap: true } })),
    ],
    columnWidths: WIDTHS,
    rowHeights: heightsOf(
      [...rows, ...foot].map((row) => row.map((cell, column) => (WRAPPED.includes(column) ? cell : null))),
      WIDTHS,
      1,
    ),
    page: listPage(bottom, right, { head: 0 }),
    filter: range(0, 0, last, right),
    freeze: { rows: 1, columns: 1 },
  });
}

function rowOf(problem: Problem): PlannedCell[] {
  const { unit, file, sheet, cells, indicator, subject, rule, level, actual, expected, text } = problem;
  return [unit, file, sheet, cells, indicator, subject, rule, LEVEL_NAMES[level], actual, expected, text];
}

/** A file of which nothing is known but that it is there. */
const NOWHERE = { unit: "", sheet: "", cells: "", indicator: "", subject: "", actual: "", expected: "" };

function refusedFile({ file, reason }: RefusedFile): Problem {
  return { ...NOWHERE, file, rule: REFUSED, level: "error", text: reason };
}

function unreadFile(file: string): Problem {
  const text = "读取时取消了，这个文件没有读完，没有读的没有计入汇总。请继续读取，再汇总一次。";
  return { ...NOWHERE, file, rule: UNREAD, level: "error", text };
}

function problemsIn(form: Form, consolidation: Consolidation, entry: Entry): Problem[] {
  const uncounted = uncountedNote(form, consolidation, entry);
  const why = uncounted ? [note(entry, uncounted)] : [];
  const nodes = nodeNotes(form, consolidation, entry).map((each) => noteOf(entry.submission, each));
  if (uncounted?.severity === "hint") return [...why, ...(entry.status === "sum" ? nodes : [])];
  const { submission, status } = entry;
  const own = ownProblems(form, submission);
  return [
    ...why,
    ...own.findings,
    ...unlistedFindings(form, consolidation, entry).map((finding) => findingOf(form, submission, finding)),
    ...own.reading,
    ...(status === "counted" ? [...own.counting, ...nodes] : []),
  ];
}

/** What a return alone gives rise to: what was found, how it was read, and, where it counts, how it was counted. */
interface OwnProblems {
  readonly findings: readonly Problem[];
  readonly reading: readonly Problem[];
  readonly counting: readonly Problem[];
}

export const ownProblems = perReturn((form, submission): OwnProblems => ({
  findings: submission.findings.map((finding) => findingOf(form, submission, finding)),
  reading: readingNotes(form, submission.return).map((each) => noteOf(submission, each)),
  counting: countingNotes(form, submission).map((each) => noteOf(submission, each)),
}));

function findingOf(form: Form, submission: Submission, finding: Finding): Problem {
  const { return: ret, file } = submission;
  const { table, row, column, onTotal, at, state, answer } = finding;
  const isAboutRow = table !== null && (row !== null || onTotal);
  const isRemarked = state === "explained" && answer === undefined && isAboutRow;
  const remark = isRemarked ? (remarkPlace(form, ret, finding)?.text ?? "") : "";
  return {
    unit: ret.content.unit,
    file,
    sheet: at?.sheet ?? ret.account.sheet,
    cells: at ? cellName(at.row, at.column) : "",
    indicator: isAboutRow ? rowWords(form, table, onTotal ? null : row) : "",
    subject: table === null || column === null ? "" : columnWords(form, table, column),
    rule: finding.rule,
    level: levelOf(finding),
    actual: finding.actual,
    expected: finding.expected,
    text: finding.message + (answer ?? (remark === "" ? "" : `备注：${remark}`)),
  };
}

function levelOf({ state, severity, answer }: Finding): Problem["level"] {
  if (state === "open") return severity;
  return answer === undefined ? "explained" : "by-phone";
}

function note({ submission }: Entry, { rule, severity, cells, text }: UncountedNote): Problem {
  const { sheet } = submission.return.account;
  return noteOf(submission, {
    ...{ sheet, rule, severity, text, cells },
    ...{ indicator: "", subject: "", actual: "", expected: "" },
  });
}

function noteOf(submission: Submission, { severity, ...said }: ReadingNote): Problem {
  const { file, return: ret } = submission;
  return { unit: ret.content.unit, file, level: severity, ...said };
}
