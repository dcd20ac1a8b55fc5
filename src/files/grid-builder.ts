import type { Range } from "../sheet/address";
import { gridOf, type CellValue, type Grid } from "../sheet/grid";
import type { Budget } from "./limits";
import { refuse } from "./refusal";

/** All blank rows of all grids; never written to. */
const BLANK: never[] = [];

/**
 * A grid in the making. Cells may come in any order. Rows are as long as their last filled cell, and
 * what a cell far out would need is asked of the budget before it is made.
 */
export class GridBuilder {
  private readonly values: CellValue[][] = [];
  private readonly formulas: (string | null)[][] = [];
  private readonly formats: (string | null)[][] = [];
  /** Only down to the last cell that is struck out. */
  private readonly struck: boolean[][] = [];

  constructor(private readonly budget: Budget) {}

  set(row: number, column: number, value: CellValue, formula: string | null, format: string | null): void {
    this.makeRoom(row, column);
    const values = this.values[row]!;
    const formulas = this.formulas[row]!;
    const formats = this.formats[row]!;
    for (let blank = values.length; blank < column; blank++) {
      values[blank] = null;
      formulas[blank] = null;
      formats[blank] = null;
    }
    values[column] = value;
    formulas[column] = formula;
    formats[column] = format;
  }

  /** Marks a cell that has been set: all that stands in it is struck out. */
  strike(row: number, column: number): void {
    while (this.struck.length <= row) this.struck.push(BLANK);
    if (this.struck[row] === BLANK) this.struck[row] = [];
    const cells = this.struck[row]!;
    while (cells.length < column) cells.push(false);
    cells[column] = true;
  }

  private makeRoom(row: number, column: number): void {
    if (row >= this.values.length) {
      this.budget.spendCells(row + 1 - this.values.length);
      for (let blank = this.values.length; blank <= row; blank++) {
        this.values.push(BLANK);
        this.formulas.push(BLANK);
        this.formats.push(BLANK);
      }
    }
    if (this.values[row] === BLANK) {
      this.values[row] = [];
      this.formulas[row] = [];
      this.formats[row] = [];
    }
    // The row itself has paid for its first cell.
    this.budget.spendCells(Math.max(0, column + 1 - Math.max(1, this.values[row]!.length)));
  }

  /** The grid, with whatever lies hidden under merged cells taken away, as the programs show it. */
  build(
    sheet: string,
    visible: boolean,
    merges: readonly Range[],
    rest: Partial<Pick<Grid, "hiddenRows" | "hiddenColumns" | "shiftedRows" | "calculated">> = {},
  ): Grid {
    let steps = 0;
    for (const merge of merges) {
      for (let row = merge.top; row <= merge.bottom && row < this.values.length; row++) {
        steps += 1 + this.clear(row, merge);
        // Only merges that lie over each other by the thousand, which no program writes, come here.
        if (steps > MOST_STEPS) refuse({ code: "too-large", what: "cells", limit: MOST_STEPS, found: steps });
      }
    }
    const { values, formulas, formats, struck } = this;
    return gridOf(sheet, values, { visible, formulas, formats, merges, struck, ...rest });
  }

  /** Blanks the merge's cells of the row, all but its first; gives how many. */
  private clear(row: number, merge: Range): number {
    const values = this.values[row]!;
    const first = row === merge.top ? merge.left + 1 : merge.left;
    let column = first;
    for (; column <= merge.right && column < values.length; column++) {
      values[column] = null;
      this.formulas[row]![column] = null;
      this.formats[row]![column] = null;
    }
    return column - first;
  }
}

/** Steps that blanking may take: eight times the cells a file may span. */
const MOST_STEPS = 4_000_000;
