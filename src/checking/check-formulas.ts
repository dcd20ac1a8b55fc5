/**
 * The rules of a form as worksheet formulas, so that a unit without the add-in sees what is wrong.
 * Without "="; "" where there is nothing to check. Only functions that Excel 2007 knew.
 *
 * What a formula cannot see stays with the add-in: whether another cell holds a formula, rows and
 * columns that are missing or undecided, the roster, the period before. A text is no number to it, and
 * the add-in judges such a sheet in the same way (`asFormulasSee`).
 */
export interface CheckFormulas {
  /** By table of the form. */
  readonly tables: readonly TableFormulas[];
  /** Beside 填报单位 and 填报时间: what is wrong with them and with the other fields. */
  readonly head: string;
  /** What is wrong with the form as a whole. */
  readonly whole: string;
}

export interface TableFormulas {
  /**
   * By row line of a matrix, by line of a list for which the placement has a row: what is wrong in it, "" when
   * nothing is. Seldom more than one formula a row.
   */
  readonly rows: readonly (readonly string[])[];
  /** The same for the total line of a list; empty where there is none. */
  readonly total: readonly string[];
}

/** The longest formula that Excel takes, with its "=". */
export const MOST_FORMULA = 8192;
