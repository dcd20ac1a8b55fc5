import type { CellValue } from "../sheet/grid";

/**
 * How a cell of the form was understood.
 * - `blank`: nothing stands there ("not stated", which is not 0).
 * - `number`: a number, perhaps read from text ("12" → 12).
 * - `text`: a text that is no number.
 * - `error`: a worksheet error such as #REF!.
 * - `uncalculated`: a formula that was stored without its result, or with one that cannot be trusted, and
 *   that we cannot calculate.
 * - `date`: a date, as text or as a number under a date format, as programs make of a typed "3-5".
 * - `struck`: whatever stands there is struck out; nobody can say whether it was taken back.
 * - `shifted`: its row may stand a column too far to one side, so nobody can say whose figure it is.
 * - `undecided`: its row or column may be several things, or the cell is merged over several figures.
 */
export type FigureState =
  "blank" | "number" | "text" | "error" | "uncalculated" | "date" | "struck" | "shifted" | "undecided";

/**
 * Why a number was read from what is no plain number.
 * - `text`: the plain number stored as text; `spelling`: full-width digits, spaces, "12.0", "+5", 1.2E+03.
 * - `thousands`: 1,200, 1，200, 1 200; `unit`: 12个, 95%; `magnitude`: 2000万, 1.2亿.
 * - `negative`: (12) and −12 in other spellings; `chinese`: 十二, 一百零三, 〇.
 * - `fraction`: a percentage stored as 0.95 and shown as 95 %.
 * - `scaled`: a number in a row that counts in so many of the form's units, or that its format shows in 万.
 * - `none`: 无, 没有, read as 0; `not-stated`: —, /, read as blank (then `value` is `null`).
 * - `computed`: a formula that was stored without its result, or with another one.
 */
export type CorrectionKind =
  | "text"
  | "spelling"
  | "thousands"
  | "unit"
  | "magnitude"
  | "negative"
  | "chinese"
  | "fraction"
  | "scaled"
  | "none"
  | "not-stated"
  | "computed";

/** One cell of a return. `row` and `column` are its place on the sheet (0-based), -1 when the form's row or column is not there. */
export interface Figure {
  readonly row: number;
  readonly column: number;
  readonly state: FigureState;
  /** Percentages on the scale 0–100; `null` unless `state` is `number`. */
  readonly value: number | null;
  /** What stood in the cell. */
  readonly raw: CellValue;
  /** With its leading "=", `null` when the cell holds no formula. */
  readonly formula: string | null;
  /** Decimal places that were typed, for tolerances; 0 for whole numbers. */
  readonly decimals: number;
  /** By what the cell's format multiplies a percentage when it shows it: 100 under a % format. */
  readonly scale: 1 | 100;
  /** How `raw` became `value`; `null` when `raw` is `value`. */
  readonly correction: CorrectionKind | null;
}

/**
 * How a label was recognised that is not printed exactly so, from surest to least.
 * - `spelling`: only spaces, width, punctuation or brackets differ.
 * - `unit`: the unit of measure is left out or another one.
 * - `scaled`: the unit of measure is so many of the form's, and so are the figures: 万份 for 份.
 * - `numbered`: a number or dot stands in front.
 * - `traditional`: written in traditional characters.
 * - `misspelt`: a few wrong, missing or additional characters, and nothing else comes near.
 * - `decided`: the clerk said so.
 */
export type LabelMatch = "spelling" | "unit" | "scaled" | "numbered" | "traditional" | "misspelt" | "decided";

/** A row or column whose label was not exactly the form's: what stood there, what it was taken for. */
export interface LabelEvidence {
  readonly axis: "row" | "column";
  /** Row or column of the sheet. */
  readonly at: number;
  readonly found: string;
  readonly takenFor: string;
  readonly how: LabelMatch;
  /** Share of characters that agree, 0–1. */
  readonly likeness: number;
  /** By what the figures were multiplied: 10,000 where it counts in 万份 and the form in 份. */
  readonly times: number;
}

/** A row or column with figures that may be several things. Nothing in it was read. */
export interface Doubt {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly found: string;
  /** Indexes of the indicators or subjects that it may be, likeliest first. */
  readonly candidates: readonly number[];
}

/** The clerk's answer to a doubt: which indicator or subject it is, `null` for none of the form's. */
export interface Decision {
  readonly sheet: string;
  readonly axis: "row" | "column";
  readonly at: number;
  readonly index: number | null;
}

/** Where the name of the unit was found; a cover is another sheet of the same workbook. */
export type UnitSource = "head" | "cover" | "sheet" | "file" | "clerk" | "nowhere";

/**
 * What kind of code a seal has.
 * - `full`: as it is written now.
 * - `old`: of eight signs, as it was written first; it proves less.
 * - `spoilt`: neither, so somebody has miswritten or changed it.
 */
export type SealKind = "full" | "old" | "spoilt";

/** The seal of a finalised form, as it stands below the table: 定稿 2011-12-15 校验码 7K3M-92QX-0VWA-HN5T-E8RC. */
export interface Seal {
  /** The day it was finalised, "2011-12-15"; as it stands when spoilt. */
  readonly date: string;
  readonly code: string;
  readonly kind: SealKind;
  /** The code is that of what stands on the sheet now; else something was changed after it was finalised. */
  readonly intact: boolean;
}

/**
 * What speaks against counting a return as it stands, though it can be read. The clerk is asked.
 * - `period`: a date or title speaks of another year or month than the form's.
 * - `measure`: above the table stands that it counts in hundreds or ten thousands.
 * - `names`: its cover, sheet or file bears the name of another unit.
 */
export type Reservation =
  | {
      readonly kind: "period" | "measure";
      /** What is written there. */
      readonly found: string;
      /** Its cell; -1 for the name of a sheet or file. */
      readonly row: number;
      readonly column: number;
    }
  | { readonly kind: "names"; readonly others: readonly string[] };

/**
 * What a return is beside others of its workbook.
 * - `hidden`: on a hidden sheet, while another form is shown: most likely an old copy.
 * - `old`: on a sheet that is named as an old copy of another's: 统计表（旧）.
 * - `sum`: it adds up all others of the workbook, which are its `part`s.
 */
export type Beside = "hidden" | "old" | "sum" | "part";

/** One unit's filled form. Figures by indicator index, then subject index. */
export interface Return {
  readonly sheet: string;
  /** As written in the head, trimmed; "" when blank. */
  readonly unit: string;
  readonly unitFrom: UnitSource;
  /** "2011-12-15", "2011-12" when only the month was written; `null` when blank or no date. */
  readonly date: string | null;
  /** Cells a clerk is sent to when unit or date are wrong. */
  readonly unitCell: { readonly row: number; readonly column: number };
  readonly dateCell: { readonly row: number; readonly column: number };
  readonly figures: readonly (readonly Figure[])[];
  readonly totals: readonly Figure[];
  readonly remarks: readonly string[];
  /** Sheet row of the cell that holds each 备注: the first one where the clerk has merged several; -1 for none. */
  readonly remarkRows: readonly number[];
  /** Sheet row of each indicator, -1 when the row is not there. */
  readonly rows: readonly number[];
  /** Sheet column of each subject, -1 when not there. */
  readonly columns: readonly number[];
  readonly totalColumn: number;
  readonly remarkColumn: number;
  /** The column in which our form checks itself by formulas; -1 when the sheet has none. */
  readonly checkColumn: number;
  /** `null` when the form is not finalised. */
  readonly seal: Seal | null;
  /** Where the seal stands, or would stand. */
  readonly sealCell: { readonly row: number; readonly column: number };
  /** The head's first row and the last row of the table. */
  readonly top: number;
  readonly bottom: number;
  readonly evidence: readonly LabelEvidence[];
  readonly doubts: readonly Doubt[];
  /** Rows with figures that are no row of the form. */
  readonly ownRows: readonly { readonly row: number; readonly label: string }[];
  /** How many more there are: a form with thousands is listed by its first. */
  readonly moreOwnRows: number;
  /** The same for columns. */
  readonly ownColumns: readonly { readonly column: number; readonly label: string }[];
  /** `null` for one that stands for itself. */
  readonly beside: Beside | null;
  readonly reservations: readonly Reservation[];
  /**
   * The parts of a form that goes on over several sheets, each as read from its own sheet; empty when it
   * stands on one. Figures, 合计, 备注 and `rows` above are then those of all parts together, all else
   * is the first part's.
   */
  readonly parts: readonly Return[];
  /** Rows and columns of the form that are hidden on the sheet; they were read. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Other sheets of the workbook that its file has lost, by name. */
  readonly lostSheets: readonly string[];
}

/** Whether the return is most likely a copy or a part of another of its workbook. */
export function isAside({ beside }: Return): boolean {
  return beside !== null && beside !== "sum";
}

/** What is written in a return about another period or measure, as it stands there. */
export function writtenAbout({ reservations }: Return, kind: "period" | "measure"): string[] {
  return reservations.flatMap((each) => (each.kind === kind ? [each.found] : []));
}

/** The return sheet by sheet: itself, or its parts. */
export function partsOf(ret: Return): readonly Return[] {
  return ret.parts.length > 0 ? ret.parts : [ret];
}

/** The name of the sheet on which an indicator's row, or a figure in it, stands, or would be looked for. */
export function sheetOf(
  ret: Return,
  indicator: number | null,
  subject: number | "total" | null = null,
): string {
  if (indicator === null) return ret.sheet;
  const inRow = ret.parts.filter(({ rows }) => rows[indicator]! >= 0);
  const columnIn = (part: Return) => (subject === "total" ? part.totalColumn : part.columns[subject!]!);
  const part = subject === null ? undefined : inRow.find((each) => columnIn(each) >= 0);
  return (part ?? inRow[0] ?? ret).sheet;
}
