import type { Place } from "../form/placement";
import type { Crossing } from "../form/table";
import type { Amount } from "../form/totals/amount";
import { cellFormula } from "../form/totals/cell-formula";
import { isComputed, partsOf, recomputed } from "../form/totals/recompute";
import { formulaText } from "../sheet/formula/formula-text";
import { isError, type CellError, type CellValue } from "../sheet/grid";
import type { PlannedCell } from "../sheet/sheet-plan";
import { resultOf, storedCell } from "./cell-values";

/** What is given for a cell; `undefined` nothing, so that a total or derived cell computes itself. */
export type Given = (row: number, column: number) => PlannedCell | undefined;

/**
 * What stands in the cells of a table, by row line and column line: what is given, else the formula that the
 * form asks for with the result that it will have; `closed` where nobody fills anything in.
 */
export function crossingCells(
  crossing: Crossing,
  stands: (row: number, column: number) => Place | null,
  input: Given,
  closed: PlannedCell,
): PlannedCell[][] {
  const given = crossing.cells.map((line, row) => line.map((_, column) => input(row, column)));
  const results = resultsOf(crossing, given);
  return crossing.cells.map((line, row) =>
    line.map((role, column): PlannedCell => {
      const own = given[row]![column];
      if (role.kind === "closed") return own ?? closed;
      if (own !== undefined) return storedCell(role.measure, own);
      const formula = isComputed(role) ? cellFormula(crossing, row, column, stands) : null;
      return formula && { formula: `=${formulaText(formula)}`, result: results(row, column) };
    }),
  );
}

/** A text counts as nothing, an error is the total's too. */
function resultsOf(crossing: Crossing, given: readonly (readonly (PlannedCell | undefined)[])[]) {
  const valueAt = (row: number, column: number) => resultOf(given[row]![column] ?? null);
  const amounts = recomputed(crossing, (row, column): Amount => {
    const value = valueAt(row, column);
    return typeof value === "number" ? value : isError(value) ? "unknown" : null;
  });
  const errorIn = (row: number, column: number): CellError | null => {
    const value = valueAt(row, column);
    if (isError(value)) return value;
    for (const part of partsOf(crossing, row, column))
      for (const at of [part, ...(part.weight ? [part.weight] : [])]) {
        const found = errorIn(at.row, at.column);
        if (found) return found;
      }
    return null;
  };
  return (row: number, column: number): CellValue => {
    const amount = amounts[row]![column]!;
    return amount === "unknown" ? (errorIn(row, column) ?? "") : (amount ?? "");
  };
}
