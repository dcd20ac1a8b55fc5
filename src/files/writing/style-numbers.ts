import type { Cell } from "hucre/xlsx";
import { cellStyle } from "./cell-style";
import { PLAIN, type CellLook, type LookLine } from "./layered-formats";

/**
 * The numbers by which cells name their looks. The library gives them: it is handed a cell of each look, one below
 * the other, and they are learnt from what it writes of these.
 */
export class StyleNumbers {
  private readonly looks: readonly CellLook[];
  private readonly numbers = new Map<CellLook, number>();

  /** All looks of a workbook's cells. */
  constructor(lines: Iterable<LookLine>) {
    const looks = new Set([PLAIN]);
    for (const line of new Set(lines)) for (const look of line) if (look) looks.add(look);
    this.looks = [...looks];
  }

  samples(): Map<string, Partial<Cell>> {
    return new Map(this.looks.map((look, row) => [`${row},0`, { value: "", style: cellStyle(look) }]));
  }

  /** From the cells as they were written. */
  learn(xml: string): void {
    for (const [, row, number] of xml.matchAll(/<c r="A(\d+)"(?: t="s")?(?: s="(\d+)")?/g)) {
      this.numbers.set(this.looks[Number(row) - 1]!, Number(number ?? 0));
    }
  }

  of(look: CellLook): number {
    const number = this.numbers.get(look);
    if (number === undefined) throw new Error("A look that was not written");
    return number;
  }
}
