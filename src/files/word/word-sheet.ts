import type { Range } from "../../sheet/address";
import { formatAt, isStruck, type Grid } from "../../sheet/grid";
import type { ShownText } from "../../sheet/text-runs";
import { GridBuilder } from "../grid/grid-builder";
import type { Budget } from "../limits";
import type { WordCell, WordTableRow } from "./word-table";

type Area = { -readonly [Side in keyof Range]: Range[Side] };

/** Puts what a document holds on one sheet, below each other: a row a text, a row a row of a table. */
export class WordSheet {
  private readonly builder: GridBuilder;
  private readonly areas: Area[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly shiftedRows: number[] = [];
  private row = 0;

  constructor(budget: Budget) {
    this.builder = new GridBuilder(budget);
  }

  addText({ text, struck }: ShownText): void {
    this.builder.set(this.row, 0, text, null, null);
    if (struck) this.builder.strike(this.row, 0);
    this.row++;
  }

  /** Tables within a row stand below it. */
  addTable(rows: readonly WordTableRow[]): void {
    /** Cells that may go on in the next row, by their first column, and in which row of the table they did. */
    const goingOn = new Map<number, { readonly area: Area; index: number }>();
    rows.forEach(({ cells, isHidden, isShifted }, index) => {
      if (isHidden) this.hiddenRows.push(this.row);
      if (isShifted) this.shiftedRows.push(this.row);
      for (const cell of cells) {
        const above = goingOn.get(cell.left);
        const right = cell.left + cell.span - 1;
        if (cell.merge === "continue" && above?.index === index - 1 && above.area.right === right) {
          above.area.bottom = this.row;
          above.index = index;
          continue;
        }
        const area = { top: this.row, left: cell.left, bottom: this.row, right };
        if (cell.merge === "restart") goingOn.set(cell.left, { area, index });
        else goingOn.delete(cell.left);
        if (cell.merge === "restart" || cell.span > 1) this.areas.push(area);
        this.set(cell);
      }
      this.row++;
      for (const { tables } of cells) tables.forEach((table) => this.addTable(table));
    });
  }

  private set({ left, value, struck }: WordCell): void {
    if (value === null) return;
    this.builder.set(this.row, left, value, null, null);
    if (struck) this.builder.strike(this.row, left);
  }

  /** What another file holds that the document takes in; its formulas speak of places of its own. */
  addGrid(grid: Grid): void {
    grid.values.forEach((values, row) =>
      values.forEach((value, column) => {
        if (value === null) return;
        this.builder.set(this.row + row, column, value, null, formatAt(grid, row, column));
        if (isStruck(grid, row, column)) this.builder.strike(this.row + row, column);
      }),
    );
    const { merges, hiddenRows, shiftedRows } = grid;
    for (const { top, left, bottom, right } of merges)
      this.areas.push({ top: this.row + top, left, bottom: this.row + bottom, right });
    for (const row of hiddenRows) this.hiddenRows.push(this.row + row);
    for (const row of shiftedRows) this.shiftedRows.push(this.row + row);
    this.row += grid.values.length;
  }

  grid(sheet: string): Grid {
    const merges = this.areas.filter(({ top, left, bottom, right }) => top !== bottom || left !== right);
    const { hiddenRows, shiftedRows } = this;
    return this.builder.build(sheet, true, merges, { hiddenRows, shiftedRows });
  }
}
