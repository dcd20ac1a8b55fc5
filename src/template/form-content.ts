import type { PlannedCell } from "../sheet/sheet-plan";

/** What stands on the sheets of a form besides what is printed on them. */
export interface FormContent {
  /** A sheet's name, by the form's own; that one when left out. */
  readonly sheetName?: (sheet: string) => string;
  /** See `SheetPlan.keepAs`, by the form's own name of the sheet. */
  readonly keepAs?: (sheet: string) => string | null;
  /** Who reports; "" leaves the place open. */
  readonly unit: string;
  /** The day of the return, "2011-12-15"; `null` leaves 年 月 日 open. */
  readonly date: string | null;
  /** "2012-06", in the form's kind of period; open when left out. */
  readonly period?: string | null;
  /** Other fields, by id. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Between the head fields: 已报 38 / 应报 42. */
  readonly note?: string;
  /** In the place of the seal, which stays empty when left out. */
  readonly edition?: string;
  /** By table of the form; one that is left out is blank. */
  readonly tables?: readonly (TableInput | null)[];
  /** Nothing is typed here: no cell is open, nothing is validated. `false` when left out. */
  readonly locked?: boolean;
  /** Whether the 校验 column is written. `true` when left out. */
  readonly checks?: boolean;
}

export type TableInput = MatrixInput | ListInput;

/**
 * What stands in a cell, by row line and column line: a value as its measure has it ("2011-03", "新建", 95.5), or a
 * formula. `undefined`: nothing of its own, so that a total or derived cell computes itself.
 */
export type MatrixInput = (row: number, column: number) => PlannedCell | undefined;

export interface ListInput {
  /** By line, then column line; the number column counts by itself. */
  readonly lines: readonly (readonly PlannedCell[])[];
  /** Of the total line, by column line; when left out it computes itself. */
  readonly total?: (column: number) => PlannedCell | undefined;
  /** There is nothing to list, and the sheet says so. */
  readonly nil?: boolean;
}

/** What is typed into a matrix; of a list, or where nothing is, nothing. */
export function matrixInput(input: TableInput | null | undefined): MatrixInput {
  return typeof input === "function" ? input : () => undefined;
}

export function listInput(input: TableInput | null | undefined): ListInput {
  return typeof input === "object" && input !== null ? input : { lines: [] };
}
