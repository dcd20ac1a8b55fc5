import type { CellAddress, Range } from "./address";
import { fitting } from "./fitting";
import { gridOf, isEmpty, textOf, valueAt, type CellValue, type Grid } from "./grid";

/** A cell to be written: a value, or a formula ("=SUM(C6:O6)") with its result where one is known. */
export type PlannedCell = CellValue | PlannedFormula;

export interface PlannedFormula {
  readonly formula: string;
  /** Stored beside the formula so that a reader that does not calculate sees it; `null` unknown. */
  readonly result: CellValue;
}

export type BorderWeight = "thin" | "medium";

/** How cells look. A member left out keeps what an earlier format of the same plan has set. */
export interface Format {
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly color?: string;
  };
  /** "#RRGGBB". */
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "middle" | "bottom";
  readonly wrap?: boolean;
  /** Characters upright, one under the other, as the sections of a printed form are written. */
  readonly stacked?: boolean;
  /** All four sides of every cell of the range. */
  readonly border?: BorderWeight;
  /** Number format code. */
  readonly number?: string;
}

/** What may be typed; the program refuses anything else with the message. Formulas have no "=". */
export interface Validation {
  readonly range: Range;
  readonly rule:
    | {
        readonly type: "whole" | "decimal" | "date" | "text-length";
        readonly minimum: number;
        readonly maximum: number;
      }
    | { readonly type: "list"; readonly source: readonly string[] };
  readonly prompt: { readonly title: string; readonly text: string };
  readonly error: { readonly title: string; readonly text: string };
}

/** A look that a cell takes while a formula, written for the top left cell of the range, is true. */
export interface ConditionalFormat {
  readonly range: Range;
  /** With its leading "=". */
  readonly formula: string;
  readonly format: Pick<Format, "fill"> & { readonly color?: string; readonly bold?: boolean };
}

/**
 * How columns go on paper: made as small as so many pages beside each other take, each ending where it is full; or at
 * so many percent of their size, a page beginning at each of these columns (0-based). No program does both: one that
 * fits a sheet into pages passes over breaks between its columns.
 */
export type Across =
  | { readonly pages: number }
  | { readonly percent: number; readonly breaksBefore: readonly number[] };

export interface PageSetup {
  readonly paper: "A4";
  readonly orientation: "portrait" | "landscape";
  /** `null` prints all that stands there, and what somebody adds to it. */
  readonly printArea: Range | null;
  /** Rows repeated at the top of every page, 0-based, both included. */
  readonly titleRows: { readonly from: number; readonly to: number } | null;
  /** Columns repeated at the left of every page, 0-based, both included. */
  readonly titleColumns: { readonly from: number; readonly to: number } | null;
  /** A page begins at each of these rows (0-based). */
  readonly breaksBefore: readonly number[];
  readonly across: Across;
  readonly centered: boolean;
  /** Centimetres. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** As the programs write it: "&P" page, "&N" pages. */
  readonly footer: string;
}

/**
 * A bar a line, drawn by the program from cells of the same sheet, so that it follows them. A program that draws none
 * leaves it out: whatever it shows stands in the cells as well.
 */
export interface Chart {
  /** By which it is found again; no other chart of the sheet has it. */
  readonly name: string;
  readonly title: string;
  /** What the bars are called, and how long they are: two columns of the same rows. */
  readonly labels: Range;
  readonly values: Range;
  /** The cells that it lies over. */
  readonly over: Range;
}

/** Whether a clerk sees a sheet. One that is very hidden no menu of a program shows again. */
export type Visibility = "visible" | "hidden" | "very-hidden";

/**
 * What is to be written on one sheet, whole: the sheet is made anew from it. Ranges are 0-based.
 * Hosts and files take the same plan, so what a clerk downloads is what the host shows.
 */
export interface SheetPlan {
  readonly sheet: string;
  /**
   * Cells whose text says that a sheet is this one. A sheet of the same name that is neither empty
   * nor carries all of them belongs to somebody else and is never replaced.
   */
  readonly identity: readonly (CellAddress & { readonly text: string })[];
  readonly visible: Visibility;
  /** When set, a sheet of the same name is kept under this other name instead of being replaced. */
  readonly keepAs: string | null;
  /** Row-major from A1, ragged rows allowed. */
  readonly cells: readonly (readonly PlannedCell[])[];
  readonly merges: readonly Range[];
  /** Applied in order, later ones over earlier ones. */
  readonly formats: readonly { readonly range: Range; readonly format: Format }[];
  /** Widths from column A, in characters (see `COLUMN_CHARACTER`); a column beyond the list keeps the default. */
  readonly columnWidths: readonly number[];
  /** Heights in points; a row that is not listed keeps the default. */
  readonly rowHeights: readonly { readonly from: number; readonly to: number; readonly height: number }[];
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  /** `null`: not protected. Else protected without password, these ranges open for typing. */
  readonly unlocked: readonly Range[] | null;
  /** Names of the workbook that point into this sheet. */
  readonly names: readonly { readonly name: string; readonly range: Range }[];
  readonly page: PageSetup | null;
  /** A list whose rows the clerk may filter by the program's own buttons, its row of heads on top; `null` none. */
  readonly filter: Range | null;
  readonly charts: readonly Chart[];
  /** Rows and columns that stay in view; 0 none. */
  readonly freeze: { readonly rows: number; readonly columns: number };
}

/** A plan from its cells; what is not given is the plainest sheet, and all of it fits a program's limits. */
export function sheetPlan(sheet: string, rest: Partial<Omit<SheetPlan, "sheet">>): SheetPlan {
  return fitting({
    sheet,
    identity: [],
    visible: "visible",
    keepAs: null,
    cells: [],
    merges: [],
    formats: [],
    columnWidths: [],
    rowHeights: [],
    validations: [],
    conditionalFormats: [],
    unlocked: null,
    names: [],
    page: null,
    filter: null,
    charts: [],
    freeze: { rows: 0, columns: 0 },
    ...rest,
  });
}

export function isFormula(cell: PlannedCell | undefined): cell is PlannedFormula {
  return typeof cell === "object" && cell !== null && "formula" in cell;
}

/** Whether nothing has to be calculated: each formula comes with its result. */
export function tellsResults({ cells }: SheetPlan): boolean {
  return cells.every((line) => line.every((cell) => !isFormula(cell) || cell.result !== null));
}

/** Whether the plan may take the place of what stands on the sheet of its name. */
export function mayReplace(plan: SheetPlan, existing: Grid): boolean {
  return plan.keepAs !== null || isEmpty(existing) || carriesIdentity(plan, existing);
}

/** Whether the cells that say so make the sheet the plan's own. */
export function carriesIdentity({ identity }: SheetPlan, existing: Grid): boolean {
  return (
    identity.length > 0 &&
    identity.every(({ row, column, text }) => textOf(valueAt(existing, row, column)) === text)
  );
}

/** Whether both make the same sheet. Of a thousand units the cells are many, so they are compared one by one. */
export function isSamePlan({ cells: own, ...one }: SheetPlan, { cells: its, ...other }: SheetPlan): boolean {
  return (
    own.length === its.length &&
    own.every((line, row) => isSameRow(line, its[row]!)) &&
    JSON.stringify(one) === JSON.stringify(other)
  );
}

/** Whether both rows hold the same. */
export function isSameRow(one: readonly PlannedCell[], other: readonly PlannedCell[]): boolean {
  return (
    one === other ||
    (one.length === other.length && one.every((cell, column) => isSameCell(cell, other[column]!)))
  );
}

export function isSameCell(one: PlannedCell, other: PlannedCell): boolean {
  if (one === other || typeof one !== "object" || typeof other !== "object") return one === other;
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Index of the first plan that is seen, and so comes to the front; the first one where none is. */
export function firstSeen(plans: readonly SheetPlan[]): number {
  return Math.max(
    0,
    plans.findIndex(({ visible }) => visible === "visible"),
  );
}

/** Columns at which a page begins. */
export function columnBreaks({ across }: PageSetup): readonly number[] {
  return "pages" in across ? [] : across.breaksBefore;
}

/** The plan as it would be read back from a program that has calculated `results` as stored. */
export function gridOfPlan(plan: SheetPlan): Grid {
  const values = plan.cells.map((row) => row.map((cell) => (isFormula(cell) ? cell.result : cell)));
  return gridOf(plan.sheet, values, {
    visible: plan.visible === "visible",
    formulas: plan.cells.map((row) => row.map((cell) => (isFormula(cell) ? cell.formula : null))),
    formats: numberFormats(plan),
    merges: plan.merges,
  });
}

function numberFormats(plan: SheetPlan): (string | null)[][] {
  const formats: (string | null)[][] = plan.cells.map((row) => row.map(() => null));
  for (const { range, format } of plan.formats) {
    if (format.number === undefined) continue;
    for (let row = range.top; row <= Math.min(range.bottom, formats.length - 1); row++) {
      const line = formats[row]!;
      for (let column = range.left; column <= Math.min(range.right, line.length - 1); column++) {
        line[column] = format.number === "General" ? null : format.number;
      }
    }
  }
  return formats;
}
