import type { IStyleData } from "@univerjs/core";
import type { SheetPlan } from "../../../sheet/sheet-plan";
import { overlay } from "./cell-style";
import type { SheetSize } from "./sheet-size";

/**
 * The looks of a plan's cells. Univer shares styles between cells by id; here a look is a number, 0
 * for none, and each is made once however many cells wear it.
 */
export class StyleTable {
  private readonly styles: IStyleData[] = [{}];
  private readonly numbers = new Map<string, number>();
  private readonly cells: Uint32Array;

  constructor(
    formats: SheetPlan["formats"],
    private readonly size: SheetSize,
    private readonly prefix: string,
  ) {
    this.cells = new Uint32Array(size.rows * size.columns);
    for (const format of formats) this.paint(format);
  }

  /** The style id of a cell, `null` when it has no look of its own. */
  idAt(row: number, column: number): string | null {
    const look = this.cells[row * this.size.columns + column] ?? 0;
    return look === 0 ? null : this.idOf(look);
  }

  /** The styles by id, for the workbook. */
  byId(): Record<string, IStyleData> {
    return Object.fromEntries(this.styles.map((style, look) => [this.idOf(look), style]).slice(1));
  }

  private idOf(look: number): string {
    return `${this.prefix}-${look}`;
  }

  private paint({ range, format }: SheetPlan["formats"][number]): void {
    const { rows, columns } = this.size;
    const painted = new Map<number, number>();
    for (let row = range.top; row <= Math.min(range.bottom, rows - 1); row++) {
      for (let column = range.left; column <= Math.min(range.right, columns - 1); column++) {
        const at = row * columns + column;
        const before = this.cells[at]!;
        let look = painted.get(before);
        if (look === undefined) {
          look = this.numberOf(overlay(this.styles[before]!, format));
          painted.set(before, look);
        }
        this.cells[at] = look;
      }
    }
  }

  private numberOf(style: IStyleData): number {
    const key = JSON.stringify(style);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.styles.length);
    return this.styles.push(style) - 1;
  }
}
