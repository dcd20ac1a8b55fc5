import type { Form } from "../form/form";
import type { Place } from "../form/placement";
import { figureColumns, formCells, KINDS, type Figure, type LineCell } from "./figures";
import {
  FIGURE,
  plainFigure,
  WEIGHED,
  type OddFigure,
  type PackedFigures,
  type PackedTable,
  type Stands,
} from "./packed-figures";
import { Parts, type PartColumn, type PartRows } from "./parts";
import type { ReturnHead } from "./return-head";

/** So many parts of a kind are known; more than the rows that are in memory have, and a page has room for them. */
const MOST_KNOWN = 1 << 16;

/** The number of a weight that is none. */
const NONE = 0;

/** Makes the rows of returns, and knows what they are made of. */
export class FigureRows {
  readonly columns: readonly PartColumn[];
  private readonly heads = new Parts<ReturnHead>();
  private readonly cells = new Parts<LineCell>();
  private readonly figures = new Parts<Figure>();
  private readonly weights = new Parts<number | null>();
  private readonly places = new Parts<Place | null>();
  private readonly known = {
    /** By table, then cell, line after line. */
    cells: new Map<number, number[]>(),
    /** By value; of those that count, and of those that do not. */
    counted: new Map<number, number>(),
    numbers: new Map<number, number>(),
    weights: new Map<number, number>(),
    /** By the text that says it. */
    odd: new Map<string, KnownOdd>(),
    /** By the text that says where a table stands, by cell. */
    stands: new Map<string, Int32Array>(),
  };
  private rows = room(0);

  constructor(private readonly form: Form) {
    this.columns = figureColumns({
      head: (number) => this.heads.at(number),
      cell: (number) => this.cells.at(number),
      figure: (number) => this.figures.at(number),
      weight: (number) => this.weights.at(number),
      place: (number) => this.places.at(number),
    });
    this.forget();
  }

  /** Whether so much is known that it is time to forget it, where its numbers are forgotten too. */
  get isFull(): boolean {
    return this.parts.some(({ size }) => size > MOST_KNOWN);
  }

  forget(): void {
    for (const parts of this.parts) parts.forget();
    for (const known of Object.values(this.known)) known.clear();
    this.weights.add(null);
  }

  private get parts() {
    return [this.heads, this.cells, this.figures, this.weights, this.places];
  }

  /** The rows of a return; they stand there until others are asked for. */
  of(head: ReturnHead, figures: PackedFigures): PartRows {
    const most = figures.reduce((sum, { kinds }) => sum + kinds.length, 0);
    if (most > this.rows.head.length) this.rows = room(most);
    const count = figures.reduce((from, table, index) => this.add(table, index, from), 0);
    this.rows.head.fill(this.heads.add(head), 0, count);
    return { count, numbers: KINDS.map((kind) => this.rows[kind]) };
  }

  /** Adds the rows of a table from that one on; how many there are then. */
  private add(table: PackedTable, index: number, from: number): number {
    const { kinds, numbers, odd } = table;
    const { rows, known } = this;
    const cells = this.cellsIn(index, kinds.length);
    const places = known.stands.get(table.stands) ?? this.placesIn(table.stands);
    let [row, number, other] = [from, 0, 0];
    for (let at = 0; at < kinds.length; at++) {
      const kind = kinds[at]!;
      if (kind === FIGURE.none) continue;
      rows.cell[row] = cells[at]!;
      rows.place[row] = places[at]!;
      if ((kind & ~WEIGHED) === FIGURE.odd) {
        const { figure, place } = this.oddOf(odd[other++]!);
        rows.figure[row] = figure;
        if (place !== null) rows.place[row] = place;
      } else rows.figure[row] = this.plainOf(numbers[number++]!, (kind & ~WEIGHED) === FIGURE.counted);
      rows.weight[row] = (kind & WEIGHED) === 0 ? NONE : this.weightOf(numbers[number++]!);
      row++;
    }
    return row;
  }

  /** So many cells of a table at least. */
  private cellsIn(index: number, count: number): readonly number[] {
    let cells = this.known.cells.get(index);
    if (!cells) this.known.cells.set(index, (cells = []));
    const table = this.form.tables[index]!;
    const own = formCells(table);
    while (cells.length < count) {
      const line = table.kind === "list" ? Math.floor(cells.length / own.length) + 1 : null;
      cells.push(this.cells.add({ of: own[cells.length % own.length]!, line }));
    }
    return cells;
  }

  private plainOf(value: number, isCounted: boolean): number {
    const known = isCounted ? this.known.counted : this.known.numbers;
    const before = known.get(value);
    if (before !== undefined) return before;
    const figure = this.figures.add(plainFigure(value, isCounted));
    known.set(value, figure);
    return figure;
  }

  private weightOf(value: number): number {
    const before = this.known.weights.get(value);
    if (before !== undefined) return before;
    const weight = this.weights.add(value);
    this.known.weights.set(value, weight);
    return weight;
  }

  private oddOf(text: string): KnownOdd {
    const before = this.known.odd.get(text);
    if (before) return before;
    const { figure, at } = JSON.parse(text) as OddFigure;
    const odd = { figure: this.figures.add(figure), place: at === undefined ? null : this.places.add(at) };
    this.known.odd.set(text, odd);
    return odd;
  }

  private placesIn(text: string): Int32Array {
    const { sheets, lines, rows, columns } = JSON.parse(text) as Stands;
    const places = lines.flatMap((sheet, line) =>
      columns.map((column) =>
        this.places.add(
          sheet < 0 || column === null ? null : { sheet: sheets[sheet]!, row: rows[line]!, column },
        ),
      ),
    );
    const numbers = Int32Array.from(places);
    this.known.stands.set(text, numbers);
    return numbers;
  }
}

/** `place` is `null` where it stands where its line and column cross. */
interface KnownOdd {
  readonly figure: number;
  readonly place: number | null;
}

/** Room for so many rows. */
function room(rows: number): Record<(typeof KINDS)[number], Int32Array> {
  const of = () => new Int32Array(rows);
  return { head: of(), cell: of(), figure: of(), weight: of(), place: of() };
}
