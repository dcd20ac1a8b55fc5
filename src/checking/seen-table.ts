import { crossingOf, type Crossing, type Table } from "../form/table";
import type { Amount } from "../form/totals/amount";
import { isComputed, recomputing, type Look } from "../form/totals/recompute";
import type { Cell, TableContent } from "../reading/return";

/** One table of a return as rules look at it; the total line of a list is the one behind its last line. */
export class SeenTable {
  readonly crossing: Crossing;
  /** Lines of a list, its total line left out; 0 for a matrix. */
  readonly count: number;
  private readonly lines: readonly (readonly Cell[])[];
  private readonly isComputed: boolean;
  private recomputed: Look | null = null;

  constructor(table: Table, content: TableContent) {
    this.count = content.kind === "list" ? content.lines.length : 0;
    this.crossing = crossingOf(table, this.count);
    this.lines =
      content.kind === "matrix"
        ? content.cells
        : content.total === null
          ? content.lines
          : [...content.lines, content.total];
    this.isComputed = table.kind === "matrix" && table.totals === "computed";
  }

  /** `null` for what the return does not have: a line too many, a total line that is not there. */
  cell(row: number, column: number): Cell | null {
    return this.lines[row]?.[column] ?? null;
  }

  /** The number that stands there, whatever it should be. */
  readonly written: Look = (row, column) => {
    const cell = this.lines[row]?.[column];
    if (cell === undefined || this.crossing.cells[row]?.[column]?.kind === "closed") return null;
    return cell.at === null ? "unknown" : amountIn(cell);
  };

  /** What rules take for the number there: totals come out of their parts where the form says so. */
  amount(row: number, column: number): Amount {
    const role = this.crossing.cells[row]?.[column];
    if (role === undefined) return null;
    const written = this.written(row, column);
    if (!this.isComputed || !isComputed(role) || this.cell(row, column)?.at === null) return written;
    this.recomputed ??= recomputing(this.crossing, this.written);
    return this.recomputed(row, column);
  }
}

function amountIn({ state, value }: Cell): Amount {
  if (state === "number") return value;
  return state === "blank" || state === "closed" ? null : "unknown";
}
