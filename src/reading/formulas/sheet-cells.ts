import { columnCount, formulaAt, rowCount, valueAt, type Grid } from "../../sheet/grid";
import type { Held, SheetCells } from "./formula-results";
import type { PlainCells } from "../cell/plain-cells";
import type { Said } from "../cell/said";

/**
 * A sheet as its formulas see it when it is read. What `read` takes for a number they see as the number
 * that the program holds, 0.95 of a 95%, and a text as what was read from it. `trusts` says whether
 * results of formulas are known as they are stored. What is `plain` need not be read.
 */
export function sheetCells(
  grid: Grid,
  trusts: boolean,
  read: (row: number, column: number) => Pick<Said, "state" | "value">,
  plain: PlainCells | null = null,
): SheetCells {
  const held = (row: number, column: number): Held => {
    const formula = formulaAt(grid, row, column);
    if (formula !== null && !isKnownResult(grid, row, column, trusts)) return { kind: "formula", formula };
    const [{ state, value }, raw] = [read(row, column), valueAt(grid, row, column)];
    if (state === "number") return { kind: "number", value: typeof raw === "number" ? raw : value! };
    return state === "blank" ? BLANK : OTHER;
  };
  // A formula looks at its cells twice: how many are filled, and what they come to.
  const known: Held[][] = [];
  return {
    name: grid.sheet,
    rows: rowCount(grid),
    columns: columnsOf(grid),
    at: (row, column) => ((known[row] ??= [])[column] ??= held(row, column)),
    plainAt(row, column) {
      const value = plain?.valueAt(row, column);
      if (value !== null && typeof value !== "number") return undefined;
      return formulaAt(grid, row, column) === null || (trusts && value !== null) ? value : undefined;
    },
  };
}

const BLANK: Held = { kind: "blank" };
const OTHER: Held = { kind: "other" };

/** A sheet as its formulas saw it in the program: a text is no number, and results are those stored. */
export function storedCells(grid: Grid): SheetCells {
  return {
    name: grid.sheet,
    rows: rowCount(grid),
    columns: columnsOf(grid),
    at(row, column): Held {
      const [formula, value] = [formulaAt(grid, row, column), valueAt(grid, row, column)];
      if (value === null) return formula === null ? { kind: "blank" } : { kind: "formula", formula };
      if (typeof value === "number") return { kind: "number", value };
      return typeof value === "string" ? { kind: "text", value } : { kind: "other" };
    },
    plainAt: () => undefined,
  };
}

const widths = new WeakMap<Grid, number>();

/** Looked up for each of the forms on a sheet. */
function columnsOf(grid: Grid): number {
  const known = widths.get(grid) ?? columnCount(grid);
  widths.set(grid, known);
  return known;
}

/** Whether what is stored beside a formula is its result: a text, a truth and an error are not stored for want of one. */
export function isKnownResult(grid: Grid, row: number, column: number, trusts: boolean): boolean {
  const stored = valueAt(grid, row, column);
  return stored !== null && (trusts || (typeof stored !== "number" && stored !== ""));
}
