import { textOf, isError } from "../sheet/grid";
import { columnName, rangeName, type Range } from "../sheet/address";
import type { Cell, CorrectionKind, Return } from "./return";

/** A cell whose number is not simply what stood in it. */
export interface Corrected extends Cell {
  readonly correction: CorrectionKind;
  readonly table: number;
  /** Row line of a matrix, line of a list; the column line. */
  readonly row: number;
  readonly column: number;
  /** It is one of the total line of a list; `row` is then the number of lines. */
  readonly onTotal: boolean;
}

/** The corrected cells of a return, in the order of the form. */
export function correctedIn({ content }: Pick<Return, "content">): Corrected[] {
  const found: Corrected[] = [];
  content.tables.forEach((content, table) => {
    const lines = content.kind === "matrix" ? content.cells : content.lines;
    lines.forEach((line, row) => found.push(...correctedOf(line, { table, row, onTotal: false })));
    const total = content.kind === "list" ? content.total : null;
    if (total) found.push(...correctedOf(total, { table, row: lines.length, onTotal: true }));
  });
  return found;
}

function correctedOf(
  line: readonly Cell[],
  where: Pick<Corrected, "table" | "row" | "onTotal">,
): readonly Corrected[] {
  // Hardly any line has one.
  if (line.every(({ correction }) => correction === null)) return [];
  return line.flatMap((cell, column): Corrected[] => {
    const { correction } = cell;
    return correction === null ? [] : [{ ...cell, ...where, correction, column }];
  });
}

/** The same by kind, in the order in which the kinds first occur. */
export function byCorrection(corrected: readonly Corrected[]): [CorrectionKind, Corrected[]][] {
  const kinds = new Map<CorrectionKind, Corrected[]>();
  for (const each of corrected) {
    const known = kinds.get(each.correction);
    if (known) known.push(each);
    else kinds.set(each.correction, [each]);
  }
  return [...kinds];
}

/** What stood in the cell, as text; the formula when that is all. */
export function rawText({ raw, formula }: Pick<Cell, "raw" | "formula">): string {
  if (raw === null && formula !== null) return formula;
  return isError(raw) ? raw.error : textOf(raw).trim();
}

/** "C6:C9、E6:G6": areas of cells, so that many cells can be named in few words. */
export function cellAreas(cells: readonly { readonly row: number; readonly column: number }[]): string {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: Range[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last && last.left === column && last.bottom === row - 1)
      runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  // By their rows and their last column, where the next one may go on.
  const open = new Map<string, number>();
  const areas: Range[] = [];
  for (const run of runs) {
    const ending = (column: number) => `${run.top}:${run.bottom}:${column}`;
    const index = open.get(ending(run.left - 1)) ?? areas.length;
    areas[index] = { ...run, left: areas[index]?.left ?? run.left };
    open.set(ending(run.right), index);
  }
  return areas.map((area) => rangeName(area)).join("、");
}

/** "6-8、12", counted from 1 as on the sheet. */
export function rowRuns(rows: readonly number[]): string {
  return runsOf(rows, (row) => String(row + 1));
}

/** "C-E、H" */
export function columnRuns(columns: readonly number[]): string {
  return runsOf(columns, columnName);
}

function runsOf(places: readonly number[], name: (place: number) => string): string {
  const runs: [number, number][] = [];
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === place - 1) last[1] = place;
    else runs.push([place, place]);
  }
  return runs.map(([from, to]) => (from === to ? name(from) : `${name(from)}-${name(to)}`)).join("、");
}
