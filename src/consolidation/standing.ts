import { sealState } from "../checking/seal";
import { dueFor, type Form } from "../form/form";
import type {
  Counts,
  Entry,
  EntryStatus,
  RefusedFile,
  ReportState,
  RosterUnit,
  Standing,
  Submission,
  UnitReport,
} from "./consolidation";
import { perForm } from "../form/per-form";
import type { Content } from "../reading/return";
import { latenessOf, type Arrival, type Lateness } from "./lateness";
import { unitKey } from "./roster/roster";
import { rosterLookup } from "./roster/roster-lookup";
import { namedOf, setAside, type Aside, type Named } from "./set-aside";
import { unitOrder } from "./roster/unit-order";

export interface ConsolidationInput {
  readonly submissions: readonly Submission[];
  readonly refused: readonly RefusedFile[];
  /** Files that were handed in and not read, because the clerk cancelled; none when left out. */
  readonly unread?: readonly string[];
  readonly roster: readonly RosterUnit[];
  /** Ids of submissions that the clerk chose to count in place of newer ones of the same unit. */
  readonly preferred: readonly string[];
  /** By id of a submission the day on which the office took it in; nobody knows when left out. */
  readonly received?: ReadonlyMap<string, string>;
  /** "2011-12-20". */
  readonly date: string;
  /** Cells of figures that 分户明细 lists at most; `MOST_DETAIL_CELLS` when left out. */
  readonly mostDetailCells?: number;
}

/** Whether the clerk is asked before such a return is counted or left out. */
export function isAsked(status: EntryStatus): boolean {
  return ASKED.includes(status);
}

const ASKED: readonly EntryStatus[] = ["no-unit", "unclear", "two-names", "other-period", "other-measure"];

/** Which submissions count and who has reported; quick enough to be asked after every file. */
export function standingOf(
  form: Form,
  input: Pick<ConsolidationInput, "submissions" | "roster" | "preferred" | "received">,
): Standing {
  const lookup = rosterLookup(input.roster);
  const named = input.submissions.map((submission) => namedOf(submission, lookup));
  const aside = setAside(form, named, input.preferred);
  const counted = chosen(named, input.preferred, aside);
  const units = new Set(named.flatMap((each) => (counted.has(each.submission) ? unitKey(each.unit) : [])));
  const arrivalOf = ({ id, return: { content } }: Submission): Arrival => ({
    date: content.date,
    received: input.received?.get(id) ?? "",
  });
  const arrivals = arrivalsOf(named, aside, arrivalOf);
  const entries = named.map((each) => {
    const why = aside.get(each.submission) ?? (counted.has(each.submission) ? "counted" : "superseded");
    // Last year's return beside this year's is no question.
    const status = why === "other-period" && units.has(unitKey(each.unit)) ? "superseded" : why;
    const own = arrivalOf(each.submission);
    const ofUnit = status === "counted" ? arrivals.get(unitKey(each.unit)) : null;
    const lateness = latenessOf(dueFor(form, each.level), own, ofUnit ?? [own]);
    return { ...entryOf(each, status), ...lateness, otherPeriod: why === "other-period" };
  });
  const reports = reportsOf(entries, input.roster);
  const rows = reports.flatMap(({ entry }) => (entry ? [entry] : []));
  return { entries, counted: rows, reports, counts: countsOf(reports) };
}

/** For each unit the submission that counts: the clerk's choice, else the newest. */
function chosen(
  named: readonly Named[],
  preferred: readonly string[],
  aside: ReadonlyMap<Submission, Aside>,
): ReadonlySet<Submission> {
  const byUnit = new Map<string, Submission>();
  for (const { submission, unit } of named) {
    if (aside.has(submission)) continue;
    const key = unitKey(unit);
    const other = byUnit.get(key);
    if (!other || isNewer(submission, other, preferred)) byUnit.set(key, submission);
  }
  return new Set(byUnit.values());
}

/** By unit when its returns came, of those that say anything and do not wait or stand aside. */
function arrivalsOf(
  named: readonly Named[],
  aside: ReadonlyMap<Submission, Aside>,
  arrivalOf: (submission: Submission) => Arrival,
): ReadonlyMap<string, readonly Arrival[]> {
  const byUnit = new Map<string, Arrival[]>();
  for (const { submission, unit } of named) {
    if (aside.has(submission) || isEmpty(submission.return.content)) continue;
    const key = unitKey(unit);
    const known = byUnit.get(key) ?? [];
    byUnit.set(key, known);
    known.push(arrivalOf(submission));
  }
  return byUnit;
}

/**
 * The clerk's choice first, then what says anything at all, then 填报时间, then what was finalised, then file time; at last the name, so that order of
 * reading never decides.
 */
function isNewer(a: Submission, b: Submission, preferred: readonly string[]): boolean {
  const choice = Number(preferred.includes(a.id)) - Number(preferred.includes(b.id));
  if (choice !== 0) return choice > 0;
  const filled = Number(isEmpty(b.return.content)) - Number(isEmpty(a.return.content));
  if (filled !== 0) return filled > 0;
  const [dateA, dateB] = [a.return.content.date ?? "", b.return.content.date ?? ""];
  if (dateA !== dateB) return dateA > dateB;
  const sealed = Number(isSealed(a)) - Number(isSealed(b));
  if (sealed !== 0) return sealed > 0;
  if (a.modified !== b.modified) return a.modified > b.modified;
  return a.id > b.id;
}

function isSealed({ return: ret }: Submission): boolean {
  return ret.content.seal?.intact === true;
}

function entryOf(named: Named, status: EntryStatus): Omit<Entry, keyof Lateness | "otherPeriod"> {
  const { submission, unit, listed, candidates, absorbed } = named;
  return {
    ...{ submission, unit, listed, candidates, absorbed, status },
    errors: submission.findings.filter(({ severity }) => severity === "error").length,
    empty: isEmpty(submission.return.content),
    seal: sealState(submission.return),
  };
}

/** Whether nothing is filled in, and nothing says that there is nothing. Looked at once: it is asked after every file. */
const isEmpty = perForm(({ tables }: Content): boolean =>
  tables.every((table) =>
    table.kind === "matrix"
      ? table.cells.every((line) =>
          line.every(({ state, value }) => value === null && (state === "blank" || state === "closed")),
        )
      : table.lines.length === 0 && !table.nil,
  ),
);

/** The rule by which a form without a figure is asked about. */
const NOTHING_FILLED = "S06";

/** 零报: a return that says that there is nothing to report, in its 备注 or in a line of its list. */
export function isNil({ submission }: Entry): boolean {
  const { tables } = submission.return.content;
  return (
    tables.every((table) => table.kind === "list" && table.nil) ||
    submission.findings.some(({ rule, state }) => rule === NOTHING_FILLED && state === "explained")
  );
}

/** The roster's units in its order, then those it does not name, by name. */
function reportsOf(entries: readonly Entry[], roster: readonly RosterUnit[]): UnitReport[] {
  const counted = entries.filter(({ status }) => status === "counted");
  const byUnit = new Map(counted.map((entry) => [unitKey(entry.unit), entry]));
  const listed = roster.map(({ unit, category, contact, phone, exemption, exempt = false }): UnitReport => {
    const entry = byUnit.get(unitKey(unit)) ?? null;
    const state = exempt && (entry?.empty ?? true) ? "exempt" : stateOf(entry);
    const said = exemption && { exemption };
    return { unit, category, contact, phone, state, listed: true, entry, ...said };
  });
  const others = counted
    .filter((entry) => !entry.listed)
    .map((entry): UnitReport => {
      const nobody = { category: "", contact: "", phone: "" };
      return { unit: entry.unit, ...nobody, state: stateOf(entry), listed: false, entry };
    })
    .sort((a, b) => unitOrder(a.unit, b.unit));
  return [...listed, ...others];
}

function stateOf(entry: Entry | null): ReportState {
  if (!entry) return "missing";
  if (entry.empty) return "empty";
  if (entry.errors > 0) return "with-errors";
  return entry.late ? "late" : "reported";
}

/** The units of the roster that owe a return. */
export function owingIn(reports: readonly UnitReport[]): UnitReport[] {
  return reports.filter(({ listed, state }) => listed && state !== "exempt");
}

/** How many units have reported, of those that owe a return. */
export function countsOf(reports: readonly UnitReport[]): Counts {
  const due = owingIn(reports);
  const reported = due.filter(({ state }) => state !== "missing" && state !== "empty");
  const late = reported.filter(({ entry }) => entry!.late).length;
  return {
    due: due.length,
    reported: reported.length,
    late,
    missing: due.length - reported.length,
    withErrors: reported.filter(({ entry }) => entry!.errors > 0).length,
    unlisted: reports.filter(({ listed }) => !listed).length,
    onTimeRate: due.length > 0 ? (reported.length - late) / due.length : null,
  };
}
