import type { Place } from "../form/placement";
import { formulaAt, valueAt, type Grid } from "../sheet/grid";
import type { Cell, Return, TableContent } from "./return";

/**
 * The return as it will be read when the program has calculated its formulas, from grids in which they
 * have no results yet. `null` where that cannot be said: we cannot calculate a formula, it looks at cells that a
 * program and we may take for different numbers, or it stands in the head or among the labels.
 */
export function withAwaitedResults(grids: readonly Grid[], ret: Return): Return | null {
  const sheets = new Map(grids.map((grid) => [grid.sheet, grid]));
  const awaits = ({ at }: Cell): boolean => {
    const grid = at && sheets.get(at.sheet);
    return grid ? isAwaited(grid, at.row, at.column) : false;
  };
  const cells = ret.content.tables.flatMap(cellsIn);
  const awaited = cells.filter(awaits);
  const certain = awaited.length === 0 || (cells.every(isPlain) && awaited.every(isKnown));
  if (!certain || awaited.length < awaitedWithin(sheets, ret)) return null;
  return { ...ret, content: { ...ret.content, tables: ret.content.tables.map(asCalculated) } };
}

const isAwaited = (grid: Grid, row: number, column: number): boolean =>
  formulaAt(grid, row, column) !== null && valueAt(grid, row, column) === null;

function linesIn(table: TableContent): readonly (readonly Cell[])[] {
  return table.kind === "matrix" ? table.cells : [...table.lines, ...(table.total ? [table.total] : [])];
}

const cellsIn = (table: TableContent): Cell[] => linesIn(table).flat();

/** What a program adds up exactly as we do; words are nothing to a sum. */
function isPlain({ state, raw, correction, scale, formula }: Cell): boolean {
  if (state === "blank") return raw === null;
  if (state === "said" || state === "closed") return formula === null;
  return state === "number" && scale === 1 && (correction === null || correction === "computed");
}

/** A sum over nothing is 0 to a program, save where its formula says "". */
function isKnown({ state, formula }: Cell): boolean {
  return state === "number" || (state === "blank" && formula?.includes('""') === true);
}

/** Formulas that are awaited in the columns of the form, in any row. Beside it stands 「校验」, which nothing reads. */
function awaitedWithin(sheets: ReadonlyMap<string, Grid>, { content }: Return): number {
  const last = new Map<string, number>();
  const places = content.tables.flatMap(cellsIn).flatMap(({ at }): Place[] => (at === null ? [] : [at]));
  for (const { sheet, column } of places) last.set(sheet, Math.max(last.get(sheet) ?? -1, column));
  let count = 0;
  for (const [sheet, end] of last) {
    const grid = sheets.get(sheet);
    grid?.formulas.forEach((line, row) => {
      count += line.filter((_, column) => column <= end && isAwaited(grid, row, column)).length;
    });
  }
  return count;
}

function asCalculated(table: TableContent): TableContent {
  const line = (cells: readonly Cell[]) => cells.map(calculated);
  return table.kind === "matrix"
    ? { ...table, cells: table.cells.map(line) }
    : { ...table, lines: table.lines.map(line), total: table.total && line(table.total) };
}

function calculated(cell: Cell): Cell {
  return cell.correction === "computed" ? { ...cell, raw: cell.value, correction: null } : cell;
}
