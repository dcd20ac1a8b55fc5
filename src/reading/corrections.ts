import { textOf, isError } from "../sheet/grid";
import { columnName, rangeName, type Range } from "../sheet/address";
import type { CorrectionKind, Figure, Return } from "./return";

/** A figure that is not simply what stood in its cell. */
export interface Corrected extends Figure {
  readonly indicator: number;
  readonly subject: number | "total";
  readonly correction: CorrectionKind;
}

/** The corrected figures of a return, 合计 with them, in the order of the form. */
export function correctedIn({ figures, totals }: Return): Corrected[] {
  return figures.flatMap((line, indicator) => {
    const cells = [...line, totals[indicator]!];
    return cells.flatMap((figure, index): Corrected[] => {
      const { correction } = figure;
      const subject = index < line.length ? index : ("total" as const);
      return correction === null ? [] : [{ ...figure, correction, indicator, subject }];
    });
  });
}

/** The same by kind, in the order in which the kinds first occur. */
export function byCorrection(corrected: readonly Corrected[]): [CorrectionKind, Corrected[]][] {
  const kinds = new Map<CorrectionKind, Corrected[]>();
  for (const each of corrected) kinds.set(each.correction, [...(kinds.get(each.correction) ?? []), each]);
  return [...kinds];
}

/** What stood in the cell, as text; the formula when that is all. */
export function rawText({ raw, formula }: Pick<Figure, "raw" | "formula">): string {
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
