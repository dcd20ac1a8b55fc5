import type { CellValue } from "../sheet/grid";

/**
 * How a cell of the form was understood.
 * - `blank`: nothing stands there ("not stated", which is not 0).
 * - `number`: a number, perhaps read from text ("12" → 12).
 * - `text`: a text that is no number.
 * - `error`: a worksheet error such as #REF!.
 * - `uncalculated`: a formula without a stored result.
 */
export type FigureState = "blank" | "number" | "text" | "error" | "uncalculated";

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
}

/** A row or column whose label was not exactly the form's: what stood there, what it was taken for. */
export interface LabelEvidence {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly found: string;
  readonly takenFor: string;
}

/** One unit's filled form. Figures by indicator index, then subject index. */
export interface Return {
  readonly sheet: string;
  /** As written in the head, trimmed; "" when blank. */
  readonly unit: string;
  /** "2011-12-15"; `null` when blank or no date. */
  readonly date: string | null;
  /** Cells a clerk is sent to when unit or date are wrong. */
  readonly unitCell: { readonly row: number; readonly column: number };
  readonly dateCell: { readonly row: number; readonly column: number };
  readonly figures: readonly (readonly Figure[])[];
  readonly totals: readonly Figure[];
  readonly remarks: readonly string[];
  /** Sheet row of each indicator, -1 when the row is not there. */
  readonly rows: readonly number[];
  /** Sheet column of each subject, -1 when not there. */
  readonly columns: readonly number[];
  readonly totalColumn: number;
  readonly remarkColumn: number;
  /** The head's first row and the last row of the table. */
  readonly top: number;
  readonly bottom: number;
  readonly evidence: readonly LabelEvidence[];
  /** Rows with figures that are no row of the form. */
  readonly ownRows: readonly { readonly row: number; readonly label: string }[];
}
