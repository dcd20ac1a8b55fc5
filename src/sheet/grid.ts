import type { Range } from "./address";

/** A worksheet error as a program shows it: "#REF!", "#DIV/0!" … */
export interface CellError {
  readonly error: string;
}

/**
 * What a cell holds. `null` is blank. Dates are serial numbers under a date format, as the programs
 * store them. A formula's value is its stored result; `null` when none was stored.
 */
export type CellValue = string | number | boolean | CellError | null;

/**
 * What was read from a sheet, wherever the sheet was: a file, the open workbook, a Word table.
 *
 * The matrices are row-major from A1 and may be ragged: a missing row or cell is blank. Merged cells
 * hold their value in the top left cell only.
 */
export interface Grid {
  readonly sheet: string;
  readonly visible: boolean;
  readonly values: readonly (readonly CellValue[])[];
  /** Formulas with their leading "=", `null` where the cell has none. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** Number format codes ("0.0%", "yyyy-mm-dd"), `null` for General. */
  readonly formats: readonly (readonly (string | null)[])[];
  readonly merges: readonly Range[];
  /** Rows and columns that are hidden or filtered away, ascending; their cells are read all the same. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Cells all of whose content is struck out, however that was done; a missing row or cell is none. */
  readonly struck: readonly (readonly boolean[])[];
  /**
   * Rows whose cells may stand in wrong columns, ascending: one with more fields than the table has
   * columns, one that was changed by a cell and not yet put right.
   */
  readonly shiftedRows: readonly number[];
  /**
   * Whether the stored results of the formulas are what a program shows once it has calculated. `false`
   * where the file leaves the calculating to whoever opens it: then a stored result may be 0, an old one,
   * or right. A single formula that has not been calculated has no value instead.
   */
  readonly calculated: boolean;
  /** The file lists the sheet and has lost what stood on it, so that nothing could be read. */
  readonly lost: boolean;
}

/** A grid from values alone; what is not given is empty. */
export function gridOf(
  sheet: string,
  values: Grid["values"],
  rest: Partial<Omit<Grid, "sheet" | "values">> = {},
): Grid {
  return {
    sheet,
    visible: true,
    values,
    formulas: [],
    formats: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    struck: [],
    shiftedRows: [],
    calculated: true,
    lost: false,
    ...rest,
  };
}

export function valueAt(grid: Pick<Grid, "values">, row: number, column: number): CellValue {
  return grid.values[row]?.[column] ?? null;
}

export function formulaAt(grid: Grid, row: number, column: number): string | null {
  return grid.formulas[row]?.[column] ?? null;
}

export function formatAt(grid: Grid, row: number, column: number): string | null {
  return grid.formats[row]?.[column] ?? null;
}

/** Whether all that stands in the cell is struck out. */
export function isStruck(grid: Grid, row: number, column: number): boolean {
  return grid.struck[row]?.[column] ?? false;
}

export function isError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** The value as the clerk would read it, without number format; blank is "". */
export function textOf(value: CellValue): string {
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}

/** Number of rows that the grid holds; rows below are blank. */
export function rowCount(grid: Grid): number {
  return Math.max(grid.values.length, grid.formulas.length);
}

/** Number of columns of the widest row. */
export function columnCount(grid: Grid): number {
  const widest = (rows: readonly (readonly unknown[])[]) =>
    rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Math.max(widest(grid.values), widest(grid.formulas));
}

/** Whether nothing at all stands on the sheet. */
export function isEmpty(grid: Grid): boolean {
  const blank = (rows: readonly (readonly unknown[])[]) =>
    rows.every((row) => row.every((cell) => cell === null || cell === ""));
  return blank(grid.values) && blank(grid.formulas);
}
