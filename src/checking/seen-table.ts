import { crossingOf, type Crossing, type Table } from "../form/table";
import type { Amount } from "../form/totals/amount";
import { computingOrder, expectedAt, type Look } from "../form/totals/recompute";
import type { Cell, TableContent } from "../reading/return";
import { addedUp, sumAt } from "./addends";
import { amountOf, figureOf, NOTHING, UNKNOWN, type Figures } from "./figures";

/** One table of a return as rules look at it; the total line of a list is the one behind its last line. */
export class SeenTable {
  readonly crossing: Crossing;
  /** Lines of a list, its total line left out; 0 for a matrix. */
  readonly count: number;
  private readonly lines: readonly (readonly Cell[])[];
  private readonly isComputed: boolean;
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
  readonly written: Look = (row, column) => this.amountIn(this.standing(), row, column);

  /** What rules take for the number there: totals come out of their parts where the form says so. */
  amount(row: number, column: number): Amount {
    return this.amountIn(this.figures(), row, column);
  }

  private amountIn(figures: Figures, row: number, column: number): Amount {
    const isThere = row < this.lines.length && column < this.width;
    return isThere ? amountOf(figures[row * this.width + column]!) : null;
  }

  /** The same of all cells at once. */
  figures(): Figures {
    return (this.kept ??= this.isComputed ? this.computed() : this.standing());
  }

  /** The numbers that stand in all cells. */
  standing(): Figures {
    return (this.stood ??= this.filled((row, column) => {
      const cell = this.lines[row]![column]!;
      if (this.crossing.cells[row]?.[column]?.kind === "closed") return NOTHING;
      return cell.at === null ? UNKNOWN : figureIn(cell);
    }));
  }

  private computed(): Figures {
    const figures = this.standing().slice();
    const look: Look = (row, column) => amountOf(figures[row * this.width + column]!);
    const order = computingOrder(this.crossing);
    for (const { row, column } of order) {
      const sum = sumAt(this.crossing, row, column);
      figures[row * this.width + column] = sum
        ? addedUp(sum, figures)
        : figureOf(expectedAt(this.crossing, row, column, look));
    }
    // What is not on the sheet is unknown, whatever it comes to for those that it is a part of.
    for (const { row, column } of order)
      if (this.lines[row]![column]!.at === null) figures[row * this.width + column] = UNKNOWN;
    return figures;
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
