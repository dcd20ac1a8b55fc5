import { filledPaper } from "../support/filled-paper";
import { COLUMNS, FIRST_COLUMN, FIRST_ROW, ROWS } from "../support/paper";

/** A clean return as another program would have copied it, C6 to O50. */
export const FIGURES = filledPaper("石角镇", 7)
  .values.slice(FIRST_ROW, FIRST_ROW + ROWS.length)
  .map((line) => line.slice(FIRST_COLUMN, FIRST_COLUMN + COLUMNS.length).map((value) => value ?? ""));

export const tsv = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.join("\t")).join("\n");
