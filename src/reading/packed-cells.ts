import type { Place, RowPlace } from "../form/placement";
import { recently } from "../sheet/recently";
import { blankCell, type Cell } from "./return";

/** Where the lines and columns of a table stand; a cell stands where they cross. */
export interface CrossingPlaces {
  readonly rows: readonly (RowPlace | null)[];
  readonly columns: readonly (number | null)[];
}

/**
 * The cells of a table in a twentieth of the room. Most are plain: blank, or the number or text that stands there. Of
 * those is held what they are, and the numbers, formulas and texts one after another; of the others the whole cell.
 */
export interface PackedCells {
  /** By cell, line after line. */
  readonly kinds: Uint8Array;
  readonly numbers: Float64Array;
  /** By number. */
  readonly decimals: Uint8Array;
  readonly formulas: readonly string[];
  readonly texts: readonly string[];
  readonly odd: readonly Cell[];
}

/** As a byte says them. */
const MOST_DECIMALS = 255;

const KIND = { blank: 0, closed: 1, number: 2, calculated: 3, said: 4, odd: 5 } as const;

/** Lines of cells, as wide as there are columns. */
export function packCells(lines: readonly (readonly Cell[])[], places: CrossingPlaces): PackedCells {
  const kinds = new Uint8Array(lines.length * places.columns.length);
  const numbers: number[] = [];
  const decimals: number[] = [];
  const formulas: string[] = [];
  const texts: string[] = [];
  const odd: Cell[] = [];
  let next = 0;
  lines.forEach((line, row) => {
    const place = places.rows[row] ?? null;
    line.forEach((cell, column) => {
      const kind = standsAt(cell.at, place, places.columns[column] ?? null) ? kindOf(cell) : KIND.odd;
      kinds[next++] = kind;
      if (kind === KIND.odd) odd.push(cell);
      if (kind === KIND.number || kind === KIND.calculated) {
        numbers.push(cell.value!);
        decimals.push(cell.decimals);
      }
      if (kind === KIND.calculated) formulas.push(cell.formula!);
      if (kind === KIND.said) texts.push(cell.text!);
    });
  });
  return {
    ...{ kinds, numbers: Float64Array.from(numbers), decimals: Uint8Array.from(decimals) },
    ...{ formulas, texts, odd },
  };
}

/** Of returns that stand alike, what is blank is the same cell. */
const blanksAt = recently(32, ({ rows, columns }: CrossingPlaces) =>
  rows.map((row) =>
    columns.map((column) =>
      blankCell(row === null || column === null ? null : { sheet: row.sheet, row: row.row, column }),
    ),
  ),
);

/** The cells as they were. */
export function unpackCells(packed: PackedCells, places: CrossingPlaces): Cell[][] {
  const { kinds, numbers, decimals, formulas, texts, odd } = packed;
  const blanks = blanksAt(places);
  let [number, formula, text, other] = [0, 0, 0, 0];
  const lines: Cell[][] = [];
  for (let next = 0; next < kinds.length;) {
    const line = blanks[lines.length]!.map((blank) => {
      const kind = kinds[next++];
      if (kind === KIND.blank) return blank;
      if (kind === KIND.number || kind === KIND.calculated) {
        const calculated = kind === KIND.calculated ? formulas[formula++]! : null;
        return numberCell(blank.at, numbers[number]!, decimals[number++]!, calculated);
      }
      if (kind === KIND.said) return saidCell(blank.at, texts[text++]!);
      return kind === KIND.closed ? blankCell(blank.at, "closed") : odd[other++]!;
    });
    lines.push(line);
  }
  return lines;
}

/** Whether a cell stands where its line and column cross. */
export function standsAt(at: Place | null, row: RowPlace | null, column: number | null): boolean {
  if (at === null || row === null || column === null) return at === null && (row === null || column === null);
  return at.row === row.row && at.column === column && at.sheet === row.sheet;
}

/** What a cell is, where nothing of it is otherwise than its kind says. */
function kindOf(cell: Cell): number {
  const { state, value, text, raw, formula, decimals, scale, typedAs, correction } = cell;
  if (scale !== 1 || typedAs !== null || correction !== null) return KIND.odd;
  if (state === "number") {
    const isPlain = text === null && value !== null && Object.is(raw, value) && decimals <= MOST_DECIMALS;
    return !isPlain ? KIND.odd : formula === null ? KIND.number : KIND.calculated;
  }
  if (value !== null || formula !== null || decimals !== 0 || raw !== text) return KIND.odd;
  if (state === "said" && text !== null) return KIND.said;
  if (text !== null) return KIND.odd;
  return state === "blank" ? KIND.blank : state === "closed" ? KIND.closed : KIND.odd;
}

function numberCell(at: Place | null, value: number, decimals: number, formula: string | null): Cell {
  return {
    at,
    state: "number",
    value,
    text: null,
    raw: value,
    formula,
    decimals,
    scale: 1,
    typedAs: null,
    correction: null,
  };
}

function saidCell(at: Place | null, text: string): Cell {
  return { ...blankCell(at), state: "said", text, raw: text };
}
