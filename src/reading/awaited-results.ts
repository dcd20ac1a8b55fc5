import { formulaAt, valueAt, type Grid } from "../sheet/grid";
import type { Figure, Return } from "./return";

/**
 * The return as it will be read when the program has calculated its formulas, from a grid in which they
 * have no results yet. `null` where that cannot be said: we cannot calculate a formula, it looks at cells that a
 * program and we may take for different numbers, or it stands in the head or among the labels.
 */
export function withAwaitedResults(grid: Grid, ret: Return): Return | null {
  const figures = [...ret.figures.flat(), ...ret.totals];
  const awaited = figures.filter(({ row, column }) => awaits(grid, row, column));
  const certain = awaited.length === 0 || (figures.every(isPlain) && awaited.every(isKnown));
  if (!certain || awaited.length < awaitedWithin(grid, ret)) return null;
  return {
    ...ret,
    figures: ret.figures.map((line) => line.map(asCalculated)),
    totals: ret.totals.map(asCalculated),
  };
}

const awaits = (grid: Grid, row: number, column: number): boolean =>
  formulaAt(grid, row, column) !== null && valueAt(grid, row, column) === null;

/** What a program adds up exactly as we do. */
function isPlain({ state, raw, correction, scale }: Figure): boolean {
  if (state === "blank") return raw === null;
  return state === "number" && scale === 1 && (correction === null || correction === "computed");
}

/** A sum over nothing is 0 to a program, save where its formula says "". */
function isKnown({ state, formula }: Figure): boolean {
  return state === "number" || (state === "blank" && (formula ?? "").includes('""'));
}

/** Formulas that are awaited in the columns of the form, in any row. Beside it stands 「校验」, which nothing reads. */
function awaitedWithin(grid: Grid, { columns, totalColumn, remarkColumn }: Return): number {
  const last = Math.max(...columns, totalColumn, remarkColumn);
  const inRow = (line: readonly (string | null)[], row: number) =>
    line.filter((_, column) => column <= last && awaits(grid, row, column)).length;
  return grid.formulas.reduce((sum, line, row) => sum + inRow(line, row), 0);
}

function asCalculated(figure: Figure): Figure {
  if (figure.correction !== "computed") return figure;
  return { ...figure, raw: figure.value, correction: null };
}
