import type { Finding } from "../checking/finding";
import type { SealState } from "../checking/seal";
import type { Return } from "../reading/return";
import type { Detail } from "./detail";
import type { Lateness } from "./lateness";

/** From one day to another, both counted in: "2011-12-01"; "" without beginning, or without end. */
export interface Exemption {
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}

/** One unit that owes a return. */
export interface RosterUnit {
  readonly unit: string;
  readonly category: string;
  readonly contact: string;
  readonly phone: string;
  /** Other names that its returns may bear. One that two units share is a name of neither. */
  readonly aliases: readonly string[];
  /** 单位代码; left out or "" where the roster has none. */
  readonly code?: string;
  /** 上级: whom it hands its return to; left out or "" where the roster does not say it. */
  readonly parent?: string;
  /** 分管领导; left out or "" where the roster does not say it. */
  readonly leader?: string;
  /** 原名: what it was called before; as good as an alias. Left out for none. */
  readonly former?: readonly string[];
  /** 并入单位: units that have become part of it; what they handed in before is compared with it. Left out for none. */
  readonly absorbed?: readonly string[];
  /** 次序: where it stands among the others, as it is written; left out or "" where the sheet's order holds. */
  readonly order?: string;
  /** 免报: it owes none from one day to another, as the roster says; left out for one that does. */
  readonly exemption?: Exemption;
  /** It owes none this time; left out for one that does. */
  readonly exempt?: true;
}

/** A return with where it came from and what the check said. Plain data: it crosses from a worker. */
export interface Submission {
  /** Unique in a consolidation: file id, sheet and place on the sheet. */
  readonly id: string;
  /** File name, with folder when one was dropped. */
  readonly file: string;
  /** Milliseconds since 1970, the file's own time. */
  readonly modified: number;
  readonly return: Return;
  readonly findings: readonly Finding[];
  /** The clerk said that its unit is none of those on the roster that it resembles. */
  readonly ownUnit?: boolean;
}

/** A file that yielded no return, with the sentence that says why. */
export interface RefusedFile {
  readonly file: string;
  /** Short code: "truncated", "encrypted" … */
  readonly code: string;
  readonly reason: string;
  /** The form that it is of, where that is another one. */
  readonly form?: FormName;
  /** Whose it is, as its name or the clerk says; "" or left out where nobody does. */
  readonly unit?: string;
}

/** A form by name. */
export interface FormName {
  readonly id: string;
  readonly version: string;
  readonly title: string;
}

/**
 * What became of a submission. Only `counted` ones enter the totals: of several returns of one unit
 * one counts and the others are `superseded`. The others wait for the clerk:
 * - `no-unit`: nobody can say whose figures they are.
 * - `unclear`: its unit is not on the roster but resembles one that is ("綦江县石角镇" for "石角镇"), or has become part of
 *   one; counted by itself it might be counted twice.
 * - `two-names`: its head says one unit, its file, sheet or cover another.
 * - `other-period`: its 报告期, a date or a title speaks of another period than the form's.
 * - `other-measure`: above the table stands that it counts in hundreds or ten thousands.
 *
 * or count only when the clerk prefers them:
 * - `hidden`: on a hidden sheet beside another form.
 * - `old`: on a sheet that is called an old copy.
 * - `part`: added up in another return of its workbook; `sum`: adds up others that are on the roster.
 */
export type EntryStatus =
  | "counted"
  | "superseded"
  | "no-unit"
  | "unclear"
  | "two-names"
  | "other-period"
  | "other-measure"
  | "hidden"
  | "old"
  | "part"
  | "sum";

export interface Entry extends Lateness {
  readonly submission: Submission;
  readonly status: EntryStatus;
  /** The roster's name of the unit when it is listed, else as the return has it. */
  readonly unit: string;
  /** When `unclear` or of `two-names`, the units that it may be, likeliest first. */
  readonly candidates: readonly string[];
  /** `unclear` because the roster says that it has become part of the only candidate. */
  readonly absorbed: boolean;
  /** It speaks of another period than the form's, and the clerk has not said that it counts. */
  readonly otherPeriod: boolean;
  /** Number of findings of severity error. */
  readonly errors: number;
  /** Nothing at all is filled in. */
  readonly empty: boolean;
  /** Whether the unit finalised the form, and whether it is still what it was then. */
  readonly seal: SealState;
  readonly listed: boolean;
}

/**
 * Whether and how a unit has reported; what must be put right comes before what came late. A form that is wholly `empty`
 * is no report.
 */
export type ReportState = "reported" | "with-errors" | "late" | "empty" | "missing" | "exempt";

/** One line of 报送情况. */
export interface UnitReport {
  readonly unit: string;
  readonly category: string;
  readonly contact: string;
  readonly phone: string;
  readonly state: ReportState;
  readonly listed: boolean;
  /** What the roster says of its owing none; left out where it says nothing. */
  readonly exemption?: Exemption;
  /** The counted return, `null` when none came. */
  readonly entry: Entry | null;
}

export interface Counts {
  /** Units on the roster, without those that are exempt and have not reported. */
  readonly due: number;
  /** Of those, with a counted return in which something is filled in. */
  readonly reported: number;
  /** Of those, after the due date. */
  readonly late: number;
  readonly missing: number;
  /** Of the reported ones on the roster, with errors. */
  readonly withErrors: number;
  /** Counted returns of units not on the roster. */
  readonly unlisted: number;
  /** Share of the units due that reported in time, 0–1; `null` without a roster. */
  readonly onTimeRate: number | null;
}

/** What has come in: which submissions count, who has reported. Known before anything is added up. */
export interface Standing {
  /** Every submission, none dropped; in the order given. */
  readonly entries: readonly Entry[];
  /** The counted ones, in the order of the roster, then by name. */
  readonly counted: readonly Entry[];
  readonly reports: readonly UnitReport[];
  readonly counts: Counts;
}

/** A total: `null` where nobody filled the cell, and where nothing is taken together. */
export type Total = number | null;

/** What the units' returns come to, table by table. */
export type TableTotals = MatrixTotals | ListTotals;

export interface MatrixTotals {
  readonly kind: "matrix";
  /** By row line, then column line, totals and derived cells among them. */
  readonly cells: readonly (readonly Total[])[];
  readonly counts: readonly ChoiceCounts[];
}

export interface ListTotals {
  readonly kind: "list";
  /** The lines of all units, one unit after the other. */
  readonly lines: readonly StackedLine[];
  /** The total line, by column line; `null` for a list without one. */
  readonly total: readonly Total[] | null;
  readonly counts: readonly ChoiceCounts[];
  /** Units that say that they have nothing to list. */
  readonly nil: readonly string[];
}

export interface StackedLine {
  readonly unit: string;
  /** By column line; 序号 is counted anew. */
  readonly values: readonly Filled[];
}

/** What a cell adds to a consolidation: a number, what it says, or nothing. */
export type Filled = number | string | null;

/** How often each option was chosen: in a cell of a matrix by so many units, in a column of a list in so many lines. */
export interface ChoiceCounts {
  /** `null` for a column of a list. */
  readonly row: number | null;
  readonly column: number;
  readonly options: readonly { readonly option: string; readonly count: number }[];
}

export interface Consolidation extends Standing {
  readonly refused: readonly RefusedFile[];
  /** Files that nobody has read. */
  readonly unread: readonly string[];
  /** What of each return counts, by table of the form. */
  readonly detail: Detail;
  /** 分户明细 lists the figures of every unit; else they are too many, and 汇总表 has values in place of formulas over them. */
  readonly detailed: boolean;
  /** What that comes to, by table of the form. */
  readonly totals: readonly TableTotals[];
  /** Units are missing, files were not read, returns have errors or wait for the clerk, or nobody said which units there are. */
  readonly provisional: boolean;
  /** "2011-12-20", the day the consolidation was drawn up. */
  readonly date: string;
}
