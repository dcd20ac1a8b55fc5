import { type CellValue, type Grid } from "../../sheet/grid";
import { mergesOf } from "../../sheet/merge-at";
import { isPlainFormat } from "../../sheet/number-format";

/** A row of a sheet, as far as it may have plain cells. */
type Line = Pick<Grid, "merges"> & {
  readonly values: readonly CellValue[];
  readonly formats: readonly (string | null)[];
  readonly struck: readonly boolean[];
};

/**
 * The plain cells of a sheet: not merged, not struck out, surely in their column, under a format that shows every number
 * as it is. Of such a cell nothing but what is stored says what it holds.
 */
export class PlainCells {
  private readonly lines: (Line | null)[] = [];
  private readonly shifted: ReadonlySet<number>;

  constructor(private readonly grid: Grid) {
    this.shifted = new Set(grid.shiftedRows);
  }

  /** What is stored in a plain cell, for a formula its result; `undefined` for every other cell. */
  valueAt(row: number, column: number): CellValue | undefined {
    const line = (this.lines[row] ??= this.lineOf(row));
    if (line === null) return undefined;
    const format = line.formats[column] ?? null;
    if (format !== null && !isPlainFormat(format)) return undefined;
    for (const { left, right } of line.merges) if (left <= column && column <= right) return undefined;
    return line.struck[column] ? undefined : (line.values[column] ?? null);
  }

  private lineOf(row: number): Line | null {
    if (this.shifted.has(row)) return null;
    const { values, formats, struck } = this.grid;
    const merges = mergesOf(this.grid, row);
    return { values: values[row] ?? [], formats: formats[row] ?? [], struck: struck[row] ?? [], merges };
  }
}
