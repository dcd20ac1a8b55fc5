import { columnCount, formulaAt, rowCount, valueAt, type Grid } from "../sheet/grid";
import type { Held, SheetCells } from "./formula-results";
import type { FigureText } from "./parse-number";

/** What a cell says, and by what its format multiplies it. */
export interface ScaledText extends Pick<FigureText, "state" | "value"> {
  readonly scale: number;
}

/**
 * A sheet as its formulas see it. Of what `read` says of a cell they see the number that the program
 * holds: 0.95 of a 95%. `trusts` says whether results of formulas are known as they are stored.
 */
export function sheetCells(
  grid: Grid,
  trusts: boolean,
  read: (row: number, column: number) => ScaledText,
): SheetCells {
  return {
    name: grid.sheet,
    rows: rowCount(grid),
    columns: columnCount(grid),
    at(row, column): Held {
      const formula = formulaAt(grid, row, column);
      if (formula !== null && !isKnownResult(grid, row, column, trusts)) return { kind: "formula", formula };
      const { state, value, scale } = read(row, column);
      if (state === "number") return { kind: "number", value: value! / scale };
      return { kind: state === "blank" ? "blank" : "other" };
    },
  };
}

/** Whether what is stored beside a formula is its result: a text, a truth and an error are not stored for want of one. */
export function isKnownResult(grid: Grid, row: number, column: number, trusts: boolean): boolean {
  const stored = valueAt(grid, row, column);
  return stored !== null && (trusts || (typeof stored !== "number" && stored !== ""));
}
