import { rangeName, type Range } from "../../sheet/address";
import { gridOf, type CellValue, type Grid } from "../../sheet/grid";
import type { Budget } from "../limits";
import { refuse } from "../refusal";

/** All blank rows of all grids; never written to. */
const BLANK: never[] = [];

/**
 * A grid in the making. Cells may come in any order. Rows are as long as their last filled cell, and
 * what a cell far out would need is asked of the budget before it is made.
 */
export class GridBuilder {
  private readonly values: CellValue[][] = [];
  /** These only down to the last one there is. */
  private readonly formulas: (string | null)[][] = [];
  private readonly formats: (string | null)[][] = [];
  private readonly struck: boolean[][] = [];
  private steps = 0;

  constructor(private readonly budget: Budget) {}

  set(row: number, column: number, value: CellValue, formula: string | null, format: string | null): void {
    this.makeRoom(row, column);
    put(this.values, row, column, value);
    // Most rows have none: a file of a column of texts has as many rows as cells.
    if (formula !== null || this.formulas[row]?.length) put(this.formulas, row, column, formula);
    if (format !== null || this.formats[row]?.length) put(this.formats, row, column, format);
  }

  valueAt(row: number, column: number): CellValue {
    return this.values[row]?.[column] ?? null;
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
      const above = row - this.values.length;
      this.budget.spendCells(1 + (above > WIDE_GAP ? Math.ceil(above / BLANK_ROWS) : above));
      while (this.values.length <= row) this.values.push(BLANK);
    }
    // The row itself has paid for its first cell.
    this.budget.spendCells(Math.max(0, column + 1 - Math.max(1, this.values[row]!.length)));
  }

  /**
   * The grid, with whatever lies hidden under merged cells taken away, as the programs show it. Merges
   * that lie over each other are none, as the programs have it when they repair a file: nobody can say
   * which cells they hide.
   */
  build(
    sheet: string,
    visible: boolean,
    given: readonly Range[],
    rest: Partial<Pick<Grid, "hiddenRows" | "hiddenColumns" | "shiftedRows" | "calculated">> = {},
  ): Grid {
    this.budget.spendBytes(SHEET_COST + MERGE_COST * given.length);
    const merges = this.apart(given);
    for (const merge of merges) this.eachRow(merge, (row, to) => this.clear(row, merge, to));
    const { values, formulas, formats, struck } = this;
    return gridOf(sheet, values, { visible, formulas, formats, merges, struck, ...rest });
  }

  /** The merges that share no cell of the grid with another one. */
  private apart(given: readonly Range[]): readonly Range[] {
    const merges = [...new Map(given.map((merge) => [rangeName(merge), merge])).values()];
    const owners = new Map<number, Int32Array>();
    const crossed = new Set<number>();
    this.steps = 0;
    merges.forEach((merge, index) =>
      this.eachRow(merge, (row, to) => {
        let cells = owners.get(row);
        if (cells === undefined) owners.set(row, (cells = new Int32Array(this.values[row]!.length)));
        for (let column = merge.left; column < to; column++) {
          if (cells[column] !== 0) crossed.add(index).add(cells[column]! - 1);
          cells[column] = index + 1;
        }
      }),
    );
    return merges.filter((_, index) => !crossed.has(index));
  }

  /** The rows of a merge that the grid has, each with the column behind its last cell. */
  private eachRow({ top, left, bottom, right }: Range, work: (row: number, to: number) => void): void {
    for (let row = top; row <= bottom && row < this.values.length; row++) {
      const to = Math.min(right + 1, this.values[row]!.length);
      this.steps += 1 + Math.max(0, to - left);
      // Only merges that lie over each other by the thousand, which no program writes, come here.
      if (this.steps > MOST_STEPS)
        refuse({ code: "too-large", what: "cells", limit: MOST_STEPS, found: this.steps });
      work(row, to);
    }
  }

  /** Blanks the merge's cells of the row, all but its first. */
  private clear(row: number, merge: Range, to: number): void {
    for (let column = row === merge.top ? merge.left + 1 : merge.left; column < to; column++) {
      for (const rows of [this.values, this.formulas, this.formats]) {
        if (column < (rows[row]?.length ?? 0)) rows[row]![column] = null;
      }
    }
  }
}

/** Puts what a cell holds into its row, which is made when it has its first cell. */
function put<Held>(rows: (Held | null)[][], row: number, column: number, held: Held): void {
  while (rows.length <= row) rows.push(BLANK);
  // A row of one cell is made as long as that: others get room for many, until the next one begins.
  if (rows[row] === BLANK) {
    if (row > 0 && rows[row - 1] !== BLANK && rows[row - 1]!.length < ROOM)
      rows[row - 1] = rows[row - 1]!.slice();
    rows[row] = column === 0 ? [held] : [];
  }
  const cells = rows[row]!;
  while (cells.length < column) cells.push(null);
  cells[column] = held;
}

/** An array that grows has room for so many at first. */
const ROOM = 17;
/** A cell in the last row of a sheet, where somebody once pressed a key, leaves a gap that costs by the third row. */
const WIDE_GAP = 100_000;
const BLANK_ROWS = 3;
/** Bytes that a sheet takes in memory, whatever stands on it. */
const SHEET_COST = 4096;
/** Bytes that a merge takes in memory while it is held against the others. */
const MERGE_COST = 128;
/** Steps that merges may take: eight times the cells a file may span. */
const MOST_STEPS = 8_000_000;
