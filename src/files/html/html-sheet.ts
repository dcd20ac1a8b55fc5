import { MAX_COLUMNS, type Range } from "../../sheet/address";
import type { Grid } from "../../sheet/grid";
import { GridBuilder } from "../grid/grid-builder";
import type { HtmlBlock, HtmlCell, HtmlTable } from "./html-blocks";
import type { Budget } from "../limits";
import { damaged } from "../refusal";
import { spelledOut, type Run } from "../grid/runs";

/** Puts what a page shows on one sheet, below each other: a row a text, a row a row of a table. */
export class HtmlSheet {
  private readonly builder: GridBuilder;
  private readonly merges: Range[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns = new HiddenColumns();
  private row = 0;

  constructor(private readonly budget: Budget) {
    this.builder = new GridBuilder(budget);
  }

  add(block: HtmlBlock): void {
    if ("rows" in block) return this.addTable(block);
    this.hiddenColumns.see(0, false);
    this.builder.set(this.row, 0, block.text, null, null);
    if (block.struck) this.builder.strike(this.row, 0);
    this.row++;
  }

  /** Tables within a row stand below it. */
  private addTable({ rows, hiddenColumns }: HtmlTable): void {
    const columns = new TableColumns(this.budget);
    const rowsAt: number[] = [];
    const spans: { readonly index: number; readonly left: number; readonly cell: HtmlCell }[] = [];
    rows.forEach(({ cells, isHidden }, index) => {
      rowsAt.push(this.row);
      if (isHidden) this.hiddenRows.push(this.row);
      columns.beginRow(index);
      for (const cell of cells) {
        const left = columns.place(cell);
        if (left === null) continue;
        if (cell.rows !== 1 || cell.columns > 1) spans.push({ index, left, cell });
        this.set(left, cell);
      }
      this.row++;
      for (const { tables } of cells) tables.forEach((table) => this.addTable(table));
    });
    for (const { index, left, cell } of spans) {
      const last = cell.rows === 0 ? rows.length - 1 : Math.min(index + cell.rows, rows.length) - 1;
      this.merge({ top: rowsAt[index]!, left, bottom: rowsAt[last]!, right: left + cell.columns - 1 });
    }
    hiddenColumns.forEach((run) => this.hiddenColumns.hide(run));
  }

  private set(left: number, { columns, isHidden, value, struck, formula, format }: HtmlCell): void {
    if (left + columns > MAX_COLUMNS) damaged("", "a table of too many columns");
    this.hiddenColumns.see(left, isHidden);
    if (value === null && formula === null) return;
    this.builder.set(this.row, left, value, formula, typeof value === "number" ? format : null);
    if (struck) this.builder.strike(this.row, left);
  }

  private merge(area: Range): void {
    if (area.top !== area.bottom || area.left !== area.right) this.merges.push(area);
  }

  grid(sheet: string): Grid {
    const { hiddenRows } = this;
    const hiddenColumns = this.hiddenColumns.list();
    return this.builder.build(sheet, true, this.merges, { hiddenRows, hiddenColumns });
  }
}

/** Which columns of a table are free for the cells of a row: those that no cell above reaches into. */
class TableColumns {
  /** Row until which a cell from above reaches, by column. */
  private readonly until: number[] = [];
  private row = 0;
  private next = 0;
  /** Columns of the last cell that hidden cells behind it stand for. */
  private spare = 0;

  constructor(private readonly budget: Budget) {}

  beginRow(row: number): void {
    this.row = row;
    this.next = 0;
    this.spare = 0;
  }

  /**
   * Column of the next cell. `null` for a hidden cell where another one spans: scripts that merge cells
   * hide those that are covered, and so does a browser not see them.
   */
  place({ columns, rows, isHidden }: HtmlCell): number | null {
    if (isHidden && this.spare > 0) return this.cover();
    if (isHidden && this.isTaken(this.next)) {
      this.next++;
      return null;
    }
    const passed = this.next;
    while (this.isTaken(this.next)) this.next++;
    const left = this.next;
    this.next += columns;
    // So that cells do not pass thousands of columns again and again.
    this.budget.spendBytes(this.next - passed);
    this.spare = columns - 1;
    const until = rows === 0 ? Infinity : this.row + rows;
    for (let column = left; column < this.next; column++) this.until[column] = until;
    return left;
  }

  private cover(): null {
    this.spare--;
    return null;
  }

  private isTaken(column: number): boolean {
    return (this.until[column] ?? 0) > this.row;
  }
}

/** Columns that are hidden: as such, or because every cell in them is. */
class HiddenColumns {
  private readonly hidden: Run[] = [];
  private readonly shown = new Set<number>();
  private readonly asCells = new Set<number>();

  hide(columns: Run): void {
    this.hidden.push(columns);
  }

  see(column: number, isHidden: boolean): void {
    (isHidden ? this.asCells : this.shown).add(column);
  }

  list(): number[] {
    const cells = [...this.asCells].filter((column) => !this.shown.has(column));
    return [...new Set([...spelledOut(this.hidden, MAX_COLUMNS - 1), ...cells])].sort((a, b) => a - b);
  }
}
