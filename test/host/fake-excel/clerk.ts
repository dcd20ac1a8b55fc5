import { range, rangeName } from "../../../src/sheet/address";
import type { CellValue } from "../../../src/sheet/grid";
import { written } from "../../support/formula/formula-text";
import type { FakeBook } from "./book";
import type { FakeSheet } from "./sheet";
import { typed } from "./typed";

/** The person at the program, and the co-author in the same workbook. */
export class FakeClerk {
  constructor(
    private readonly book: FakeBook,
    private readonly tell: () => void,
  ) {}

  /** Types into a cell as into the program: "007" becomes 7. Where the cell is locked nothing happens. */
  key(sheet: string, row: number, column: number, entry: string | number | boolean): void {
    const on = this.book.sheet(sheet);
    const { cell, format } = typed(entry, on.numberFormat(row, column));
    if (this.enter(on, row, column, cell, false) && format) on.paint(range(row, column), "number", format);
  }

  /** Puts exactly this value into a cell; a text with "=" is a formula. */
  type(sheet: string, row: number, column: number, value: CellValue): void {
    const isFormula = typeof value === "string" && value.startsWith("=");
    const cell = isFormula ? { formula: written(value), result: null } : value;
    this.enter(this.book.sheet(sheet), row, column, cell, false);
  }

  /** The same by somebody else who has the workbook open. */
  typeElsewhere(sheet: string, row: number, column: number, value: CellValue): void {
    this.enter(this.book.sheet(sheet), row, column, value, true);
  }

  private enter(
    sheet: FakeSheet,
    row: number,
    column: number,
    cell: FakeSheet["cells"][0][0],
    remote: boolean,
  ): boolean {
    if (sheet.isLocked(row, column) || this.book.readOnly) return false;
    if (!remote) this.book.undo.push();
    sheet.put(row, column, cell);
    this.asClerk(() => this.book.changed(sheet, rangeName(range(row, column)), { us: false, remote }));
    return true;
  }

  /** Ctrl+Z. */
  undo(): void {
    this.asClerk(() => this.book.undo.pop());
  }

  select(name: string, row: number, column: number): void {
    const sheet = this.book.sheet(name);
    this.asClerk(() => {
      this.book.activate(sheet);
      this.book.select(sheet, range(row, column));
    });
  }

  rename(sheet: string, name: string): void {
    this.book.rename(this.book.sheet(sheet), name);
  }

  delete(sheet: string): void {
    this.asClerk(() => this.book.remove(this.book.sheet(sheet)));
  }

  protect(sheet: string, password?: string): void {
    this.book.sheet(sheet).protection = { options: {}, password };
  }

  unprotect(sheet: string): void {
    this.book.sheet(sheet).protection = null;
  }

  hide(sheet: string, rows: readonly number[], columns: readonly number[] = []): void {
    const on = this.book.sheet(sheet);
    for (const row of rows) on.hiddenRows.add(row);
    for (const column of columns) on.hiddenColumns.add(column);
  }

  /** Copies the format of a cell, conditional formats included, onto another, as the format painter does. */
  paintFormat(sheet: string, from: readonly [number, number], to: readonly [number, number]): void {
    const on = this.book.sheet(sheet);
    const source = on.formats.filter((each) => each.ranges.some((one) => inside(one, from)));
    on.formats.push(...source.map((each) => ({ ...each, id: this.book.newId(), ranges: [range(...to)] })));
  }

  private asClerk(work: () => void): void {
    work();
    this.tell();
  }
}

const inside = (
  area: { top: number; left: number; bottom: number; right: number },
  [row, column]: readonly [number, number],
) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
