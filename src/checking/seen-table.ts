import { crossingOf, type Crossing, type Table } from "../form/table";
import type { Amount } from "../form/totals/amount";
import { isComputed, recomputing, type Look } from "../form/totals/recompute";
import type { Cell, TableContent } from "../reading/return";
import { amountOf, figureOf, NOTHING, UNKNOWN, type Figures } from "./figures";

/** One table of a return as rules look at it; the total line of a list is the one behind its last line. */
export class SeenTable {
  readonly crossing: Crossing;
  /** Lines of a list, its total line left out; 0 for a matrix. */
  readonly count: number;
  private readonly lines: readonly (readonly Cell[])[];
  private readonly isComputed: boolean;
  private recomputed: Look | null = null;
  private readonly width: number;
  private stood: Figures | null = null;
  private kept: Figures | null = null;

  constructor(table: Table, content: TableContent) {
    this.count = content.kind === "list" ? content.lines.length : 0;
    this.crossing = crossingOf(table, this.count);
    this.lines =
      content.kind === "matrix"
        ? content.cells
        : content.total === null
          ? content.lines
          : [...content.lines, content.total];
    this.width = this.crossing.columns.lines.length;
    this.isComputed = table.kind === "matrix" && table.totals === "computed";
  }

  /** `null` for what the return does not have: a line too many, a total line that is not there. */
  cell(row: number, column: number): Cell | null {
    return this.lines[row]?.[column] ?? null;
  }

  /** The number that stands there, whatever it should be. */
  readonly written: Look = (row, column) => {
    const isThere = row < this.lines.length && column < this.width;
    return isThere ? amountOf(this.standing()[row * this.width + column]!) : null;
  };

  /** What rules take for the number there: totals come out of their parts where the form says so. */
  amount(row: number, column: number): Amount {
    if (this.kept !== null && row < this.lines.length) return amountOf(this.kept[row * this.width + column]!);
    const role = this.crossing.cells[row]?.[column];
    if (role === undefined) return null;
    const written = this.written(row, column);
    if (!this.isComputed || !isComputed(role) || this.cell(row, column)?.at === null) return written;
    this.recomputed ??= recomputing(this.crossing, this.written);
    return this.recomputed(row, column);
  }

  /** The same of all cells at once. */
  figures(): Figures {
    return (this.kept ??= this.isComputed
      ? this.filled((row, column) => figureOf(this.amount(row, column)))
      : this.standing());
  }

  private standing(): Figures {
    return (this.stood ??= this.filled((row, column) => {
      const cell = this.lines[row]![column]!;
      if (this.crossing.cells[row]?.[column]?.kind === "closed") return NOTHING;
      return cell.at === null ? UNKNOWN : figureIn(cell);
    }));
  }

  private filled(figure: (row: number, column: number) => number): Figures {
    const figures = new Float64Array(this.lines.length * this.width);
    for (let row = 0, place = 0; row < this.lines.length; row++) {
      for (let column = 0; column < this.width; column++) figures[place++] = figure(row, column);
    }
    return figures;
  }
}

function figureIn({ state, value }: Cell): number {
  if (state === "number") return value!;
  return state === "blank" || state === "closed" ? NOTHING : UNKNOWN;
}
