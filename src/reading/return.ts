import type { Place, Placement, RowPlace } from "../form/placement";
import type { CellValue } from "../sheet/grid";

/** One unit's filled form: what it says, where it stands, and how it was understood. */
export interface Return {
  readonly form: { readonly id: string; readonly version: string };
  readonly content: Content;
  readonly placement: Placement;
  readonly account: Account;
}

/** What a unit says. Nothing in it depends on how the sheet looks. */
export interface Content {
  /** As written in the head, trimmed; "" when blank. */
  readonly unit: string;
  /** "2011-12-15", "2011-12" when only the month was written; `null` when blank or no date. */
  readonly date: string | null;
  /** `of` of the form's kind of period ("2012-06"); `null` when it is not written, or cannot be read. */
  readonly period: string | null;
  /** By field of the form, as written, trimmed; "" when blank. */
  readonly fields: readonly string[];
  /** By table of the form. */
  readonly tables: readonly TableContent[];
  /** `null` when the form is not finalised. */
  readonly seal: Seal | null;
}

export type TableContent = MatrixContent | ListContent;

export interface MatrixContent {
  readonly kind: "matrix";
  /** By row line, then column line; 合计 and 备注 are lines as all others. */
  readonly cells: readonly (readonly Cell[])[];
}

export interface ListContent {
  readonly kind: "list";
  /** By line from 0, then column line; lines that are wholly blank are none. */
  readonly lines: readonly (readonly Cell[])[];
  /** The total line, by column line; `null` when the sheet has none. */
  readonly total: readonly Cell[] | null;
  /** The unit says that there is nothing to list: 本月无事故. */
  readonly nil: boolean;
}

/**
 * How a cell of the form was understood.
 * - `blank`: nothing stands there ("not stated", which is not 0).
 * - `closed`: ×, nobody fills it, and nothing stands there.
 * - `number`: a number, perhaps read from text ("12" → 12).
 * - `said`: what its measure asks for that is no number: a text, a date, a month, an option, yes or no.
 * - `text`: something that its measure does not ask for: a text that is no number, no date, no option.
 * - `error`: a worksheet error such as #REF!.
 * - `uncalculated`: a formula that was stored without its result, or with one that cannot be trusted, and
 *   that we cannot calculate.
 * - `date`: a date where a number belongs, as text or under a date format, as programs make of a typed "3-5".
 * - `struck`: whatever stands there is struck out; nobody can say whether it was taken back.
 * - `shifted`: its row may stand a column too far to one side, so nobody can say whose figure it is.
 * - `undecided`: its row or column may be several things, or the cell is merged over several.
 */
export type CellState =
  | "blank"
  | "closed"
  | "number"
  | "said"
  | "text"
  | "error"
  | "uncalculated"
  | "date"
  | "struck"
  | "shifted"
  | "undecided";

/**
 * Why a number, or an option, was read from what is not plainly one.
 * - `text`: the plain number stored as text; `spelling`: full-width digits, spaces, "12.0", "+5", 1.2E+03.
 * - `thousands`: 1,200, 1，200, 1 200; `unit`: 12个, 95%; `magnitude`: 2000万, 1.2亿.
 * - `negative`: (12) and −12 in other spellings; `chinese`: 十二, 一百零三, 〇.
 * - `fraction`: a percentage stored as 0.95 and shown as 95 %.
 * - `scaled`: a number in a row that counts in so many of the form's units, or that its format shows in 万.
 * - `unseen`: a number that its format does not show, or shows without its last digits.
 * - `none`: 无, 没有, read as 0; `not-stated`: —, /, read as blank (then `value` is `null`).
 * - `dated`: a number far too small for the day that its format shows: 4, typed over 3-5, shown as 1900-01-04.
 * - `position`: of several options that bear no numbers, the number of one: 2 for the second.
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
  | "unseen"
  | "none"
  | "not-stated"
  | "dated"
  | "position"
  | "computed";

/** One cell of a table, whatever it holds. */
export interface Cell {
  /** `null` when its row or column is not on the sheet. */
  readonly at: Place | null;
  readonly state: CellState;
  /** Percentages on the scale 0–100; `null` unless `state` is `number`. */
  readonly value: number | null;
  /** What it says in its normal form, "2011-03", "新建", "是", the text of a 备注; `null` unless `state` is `said`. */
  readonly text: string | null;
  /** What stood in the cell. */
  readonly raw: CellValue;
  /** With its leading "=", `null` when the cell holds no formula. */
  readonly formula: string | null;
  /** Decimal places that were typed, for tolerances; 0 for whole numbers. */
  readonly decimals: number;
  /** By what the cell's format multiplies a percentage when it shows it: 100 under a % format. */
  readonly scale: 1 | 100;
  /** What the cell's format makes of whatever is typed into it next, figures alone; `null` leaves a number one. */
  readonly typedAs: "text" | "date" | null;
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
 * - `code`: it reads otherwise, and its code is that of a label which is not there.
 * - `renamed`: it is what the form called it earlier.
 * - `decided`: the clerk said so.
 */
export type LabelMatch =
  | "spelling"
  | "unit"
  | "scaled"
  | "numbered"
  | "traditional"
  | "misspelt"
  | "code"
  | "renamed"
  | "decided";

/** A row or column of a sheet. */
export interface LinePlace {
  readonly sheet: string;
  readonly axis: "row" | "column";
  /** Row or column of the sheet. */
  readonly at: number;
}

/** A row or column whose label was not exactly the form's: what stood there, what it was taken for. */
export interface LabelEvidence extends LinePlace {
  readonly table: number;
  readonly found: string;
  readonly takenFor: string;
  readonly how: LabelMatch;
  /** Share of characters that agree, 0–1. */
  readonly likeness: number;
  /** By what the figures were multiplied: 10,000 where it counts in 万份 and the form in 份. */
  readonly times: number;
}

/** A row or column with figures that may be several things. Nothing in it was read. */
export interface Doubt extends LinePlace {
  readonly table: number;
  readonly found: string;
  /** Indexes of the lines that it may be, likeliest first. */
  readonly candidates: readonly number[];
  /** It is doubted for what it counts in alone. */
  readonly units?: OtherUnit;
}

/** A unit of measure that is said where the form has another: 元 for 万元. */
export interface OtherUnit {
  readonly said: string;
  readonly own: string;
}

/** The clerk's answer to a doubt: which line of the table it is, `null` for none of the form's. */
export interface Decision extends LinePlace {
  readonly table: number;
  readonly index: number | null;
}

/** A row or column with figures that is none of the form's. */
export interface OwnLine extends LinePlace {
  readonly table: number;
  readonly label: string;
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
      /** `null` for the name of a sheet or file. */
      readonly at: Place | null;
    }
  | { readonly kind: "names"; readonly others: readonly string[] };

/**
 * What a return is beside others of its workbook.
 * - `hidden`: on a hidden sheet, while another form is shown: most likely an old copy.
 * - `old`: on a sheet that is named as an old copy of another's: 统计表（旧）.
 * - `sum`: it adds up all others of the workbook, which are its `part`s.
 * - `book`: 汇总表 of the office whose form it is, in the workbook that it keeps of its units.
 */
export type Beside = "hidden" | "old" | "sum" | "part" | "book";

/** So many units stand in 分户明细 of the same workbook, and come to these sums instead. */
export interface Parts {
  readonly units: number;
  readonly apart: readonly Apart[];
}

/**
 * A cell of a matrix that declares another sum; of a list, which has no `row`, all lines of a column, or without one how
 * many lines there are. `sum` is `null` where none of the units has a figure.
 */
export interface Apart {
  readonly table: number;
  readonly row: number | null;
  readonly column: number | null;
  readonly sum: number | null;
}

/** How a return was understood. */
export interface Account {
  /** The first sheet it stands on. */
  readonly sheet: string;
  readonly unitFrom: UnitSource;
  readonly evidence: readonly LabelEvidence[];
  readonly doubts: readonly Doubt[];
  readonly own: readonly OwnLine[];
  /** How many more rows there are that are none of the form's: a sheet with thousands is listed by its first. */
  readonly moreOwnRows: number;
  /** `null` for one that stands for itself. */
  readonly beside: Beside | null;
  readonly reservations: readonly Reservation[];
  /** Where the units that its workbook lists come to something else than it declares; left out where they do not. */
  readonly parts?: Parts;
  /** Rows and columns of the form that are hidden on the sheet; they were read. */
  readonly hidden: readonly LinePlace[];
  /** Fields of the form that stand there without their labels, typed over as these are; left out where none does. */
  readonly bare?: readonly number[];
  /** Other sheets of the workbook that its file has lost, by name. */
  readonly lostSheets: readonly string[];
  /** Which form's definition the workbook carries on a sheet that nobody sees; `null` for none. */
  readonly carried: { readonly id: string; readonly version: string } | null;
}

/** How a return is understood of which there is nothing to say; it stands on that sheet first. */
export function plainAccount(sheet: string): Account {
  return {
    sheet,
    unitFrom: "head",
    evidence: [],
    doubts: [],
    own: [],
    moreOwnRows: 0,
    beside: null,
    reservations: [],
    hidden: [],
    lostSheets: [],
    carried: null,
  };
}

/** Whether the return is most likely a copy or a part of another of its workbook. */
export function isAside({ account: { beside } }: Return): boolean {
  return beside !== null && beside !== "sum" && beside !== "book";
}

/** What is written in a return about another period or measure, as it stands there. */
export function writtenAbout({ account }: Return, kind: "period" | "measure"): string[] {
  return account.reservations.flatMap((each) => (each.kind === kind ? [each.found] : []));
}

/** The sheets that a return stands on, the first one first. */
export function sheetsOf({ account, placement }: Return): string[] {
  const found = new Set([account.sheet]);
  const add = (row: RowPlace | null) => row && found.add(row.sheet);
  for (const { sheet, rows, total } of placement.tables) {
    found.add(sheet);
    rows.forEach(add);
    add(total);
  }
  return [...found];
}

/** The cells of a matrix; a list has none to be looked up by lines. */
export function cellsOf(content: TableContent): MatrixContent["cells"] {
  return content.kind === "matrix" ? content.cells : [];
}

/** A cell with nothing in it. */
export function blankCell(at: Place | null, state: "blank" | "closed" = "blank"): Cell {
  return {
    at,
    state,
    value: null,
    text: null,
    raw: null,
    formula: null,
    decimals: 0,
    scale: 1,
    typedAs: null,
    correction: null,
  };
}
