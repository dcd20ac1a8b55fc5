import type { Form } from "../form/form";
import type { Place } from "../form/placement";
import { figureColumns, formCells, KINDS, type Figure } from "./figures";
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

/** The number of a weight or line that is none. */
const NONE = 0;

/** Makes the rows of returns, and knows what they are made of. */
export class FigureRows {
  readonly columns: readonly PartColumn[];
  private readonly tables: readonly FormTable[];
  private readonly heads = new Parts<ReturnHead>();
  private readonly figures = new Parts<Figure>();
  private readonly weights = new Parts<number | null>();
  private readonly places = new Parts<Place | null>();
  private readonly known = {
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

  constructor(form: Form) {
    const cells = form.tables.map(formCells);
    const all = cells.flat();
    this.tables = form.tables.map(({ kind }, index) => ({
      ...{ isList: kind === "list", size: cells[index]!.length },
      first: cells.slice(0, index).flat().length,
    }));
    this.columns = figureColumns({
      head: (number) => this.heads.at(number),
      cell: (number) => all[number]!,
      line: (number) => (number === NONE ? null : number),
      figure: (number) => this.figures.at(number),
      weight: (number) => this.weights.at(number),
      place: (number) => this.places.at(number),
    });
    this.forget();
  }

  /** Whether so much is known that it is time to forget it, where its numbers are forgotten too. */
  get isFull(): boolean {
    return [this.heads, this.figures, this.weights, this.places].some(({ size }) => size > MOST_KNOWN);
  }

  forget(): void {
    for (const parts of [this.heads, this.figures, this.weights, this.places]) parts.forget();
    for (const known of Object.values(this.known)) known.clear();
    this.weights.add(null);
  }

  /** The rows of a return; they stand there until others are asked for. */
  of(head: ReturnHead, figures: PackedFigures): PartRows {
    const most = figures.reduce((sum, { kinds }) => sum + kinds.length, 0);
    if (most > this.rows.head.length) this.rows = room(most);
    const count = figures.reduce((from, table, index) => this.add(table, this.tables[index]!, from), 0);
    this.rows.head.fill(this.heads.add(head), 0, count);
    return { count, numbers: KINDS.map((kind) => this.rows[kind]) };
  }

  /** Adds the rows of a table from that one on; how many there are then. */
  private add(table: PackedTable, { isList, first, size }: FormTable, from: number): number {
    const { kinds, numbers, odd } = table;
    const { rows, known } = this;
    const places = known.stands.get(table.stands) ?? this.placesIn(table.stands);
    let [row, number, other] = [from, 0, 0];
    for (let at = 0; at < kinds.length; at++) {
      const kind = kinds[at]!;
      if (kind === FIGURE.none) continue;
      rows.cell[row] = isList ? first + (at % size) : first + at;
      rows.line[row] = isList ? Math.floor(at / size) + 1 : NONE;
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
    const { sheets, rows, columns } = JSON.parse(text) as Stands;
    const places = rows.flatMap((row) =>
      columns.map((column) => {
        const isThere = row !== null && column !== null;
        return this.places.add(isThere ? { sheet: sheets[row[0]]!, row: row[1], column } : null);
      }),
    );
    const numbers = Int32Array.from(places);
    this.known.stands.set(text, numbers);
    return numbers;
  }
}

/** A table of the form: its cells, of a list those of one line, stand among those of all tables. */
interface FormTable {
  readonly isList: boolean;
  readonly first: number;
  readonly size: number;
}

/** `place` is `null` where it stands where its line and column cross. */
interface KnownOdd {
  readonly figure: number;
  readonly place: number | null;
}

/** Room for so many rows. */
function room(rows: number): Record<(typeof KINDS)[number], Int32Array> {
  const of = () => new Int32Array(rows);
  return { head: of(), cell: of(), line: of(), figure: of(), weight: of(), place: of() };
}
