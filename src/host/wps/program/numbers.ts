/**
 * The numbers behind the names of the object model. The published declarations have them as ambient
 * enums, which compile and are not there when the page runs.
 */

export const CALCULATION = { manual: -4135, automatic: -4105 } as const;

export const VISIBLE = -1;
export const VISIBILITY = { visible: VISIBLE, hidden: 0, "very-hidden": 2 } as const;

export const HORIZONTAL = { left: -4131, center: -4108, right: -4152 } as const;
export const VERTICAL = { top: -4160, middle: -4108, bottom: -4107 } as const;
/** Characters upright, one under the other. */
export const STACKED = -4166;

/** Left, top, bottom, right, and the lines inside a block. */
export const EDGES = [7, 8, 9, 10] as const;
export const INSIDE = { vertical: 11, horizontal: 12 } as const;
export const CONTINUOUS = 1;
export const WEIGHT = { thin: 2, medium: -4138 } as const;

export const VALIDATION = { whole: 1, decimal: 2, list: 3, date: 4, "text-length": 6 } as const;
export const STOP = 1;
export const BETWEEN = 1;

/** A conditional format whose condition is a formula. */
export const BY_FORMULA = 2;

export const PAPER = { A4: 9 } as const;
export const ORIENTATION = { portrait: 1, landscape: 2 } as const;

export const FIND = { formulas: -4123, part: 2, byRows: 1, byColumns: 2, previous: 2 } as const;

export const DIALOG = { filePicker: 3, chosen: -1 } as const;

/** What `Value2` gives in place of a worksheet error. */
export const ERRORS: ReadonlyMap<number, string> = new Map([
  [-2146826288, "#NULL!"],
  [-2146826281, "#DIV/0!"],
  [-2146826273, "#VALUE!"],
  [-2146826265, "#REF!"],
  [-2146826259, "#NAME?"],
  [-2146826252, "#NUM!"],
  [-2146826246, "#N/A"],
]);

/** Of charts: bars that lie, a series a column, and the axes. */
export const BAR_CLUSTERED = 57;
export const BY_COLUMNS = 2;
export const [CATEGORIES, VALUES] = [1, 2] as const;
