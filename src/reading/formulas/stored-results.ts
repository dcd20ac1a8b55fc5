import type { CellAddress } from "../../sheet/address";
import { formulaAt, valueAt, type Grid } from "../../sheet/grid";
import type { FormulaResults } from "./formula-results";

/**
 * Whether the results that are stored beside the formulas of a form are those of its cells. A file may
 * say itself that nobody calculated it, and there are writers who say nothing and store 0 throughout:
 * such a form is believed when every formula that we can calculate agrees, and one of them to more than
 * 0. `results` calculates each from what is stored in the cells that it looks at.
 */
export function trustsResults(grid: Grid, figures: readonly CellAddress[], results: FormulaResults): boolean {
  const cells = storedResults(grid, figures);
  const said = grid.calculated && !cells.some(isMissing);
  if (said && cells.some(({ stored }) => stored !== 0 && stored !== "")) return true;
  let agreed = said;
  for (const { row, column, formula, stored } of cells) {
    const result = results.resultOf(formula, row, column);
    if (result === undefined || stored === "") continue;
    if (!isNear(result ?? 0, stored)) return false;
    if (stored !== 0) agreed = true;
  }
  return agreed;
}

interface StoredResult {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly stored: number | "";
}

/** Some writers store the text of no characters for every formula, those that give no text among them. */
function isMissing({ formula, stored }: Pick<StoredResult, "formula" | "stored">): boolean {
  return stored === "" && !formula.includes('"');
}

/** The numbers and the texts of no characters that are stored for formulas among the figures. */
function storedResults(grid: Grid, figures: readonly CellAddress[]): StoredResult[] {
  return figures.flatMap(({ row, column }): StoredResult[] => {
    const [formula, stored] = [formulaAt(grid, row, column), valueAt(grid, row, column)];
    return formula !== null && (typeof stored === "number" || stored === "")
      ? [{ row, column, formula, stored }]
      : [];
  });
}

/** Programs add up with other noise. */
function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
