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
  return content.tables.flatMap((table, index) => {
    const lines = table.kind === "matrix" ? table.cells : [...table.lines, ...(table.total ? [table.total] : [])];
    return lines.flatMap((line, row) =>
      line.flatMap((cell, column): Corrected[] => {
        const { correction } = cell;
        const onTotal = table.kind === "list" && row === table.lines.length;
        return correction === null ? [] : [{ ...cell, correction, table: index, row, column, onTotal }];
      }),
    );
  });
}

/** The same by kind, in the order in which the kinds first occur. */
export function byCorrection(corrected: readonly Corrected[]): [CorrectionKind, Corrected[]][] {
  const kinds = new Map<CorrectionKind, Corrected[]>();
  for (const each of corrected) kinds.set(each.correction, [...(kinds.get(each.correction) ?? []), each]);
  return [...kinds];
}

/** What stood in the cell, as text; the formula when that is all. */
export function rawText({ raw, formula }: Pick<Cell, "raw" | "formula">): string {
  if (raw === null && formula !== null) return formula;
  return isError(raw) ? raw.error : textOf(raw).trim();
}

/** "C6:C9、E6": runs of cells down a column, so that many cells can be named in few words. */
export function cellRuns(cells: readonly { readonly row: number; readonly column: number }[]): string {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: Range[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last && last.left === column && last.bottom === row - 1)
      runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return runs.map((run) => rangeName(run)).join("、");
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
