import type { Range } from "../../sheet/address";
import type { CellValue } from "../../sheet/grid";
import { evaluate } from "../../sheet/formula/evaluate";
import type { Matrix } from "../../sheet/formula/operands";
import { NotComputable } from "../../sheet/formula/parse-formula";
import { cleanNumber } from "../numeral";
import { plainSum } from "./plain-sum";

/** What a cell holds for the formulas that look at it. */
export type Held =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "blank" }
  /** A formula whose result is not known. */
  | { readonly kind: "formula"; readonly formula: string }
  /** A text that says no number, a date, an error: what such a formula comes to is not for us to say. */
  | { readonly kind: "other" };

/** A sheet as its formulas see it. */
export interface SheetCells {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): Held;
  /** The number that a cell plainly holds, `null` for a blank one; `undefined` for every other, which `at` tells. */
  plainAt(row: number, column: number): number | null | undefined;
}

/** Formulas that look at formulas that look at formulas … a form has three or four of them. */
const DEEPEST = 30;
/** Cells that the formulas of one form may look at, and characters that they may have, all together. */
const MOST_CELLS = 200_000;
const MOST_CHARACTERS = 1_000_000;

/** What the formulas of all forms of a file may take together: cells that are looked at, and for each that is worked out as many as these. */
const MOST_WORK = 10_000_000;
const FORMULA = 200;

/** What is left of it. */
export interface Work {
  left: number;
}

export function formulaWork(): Work {
  return { left: MOST_WORK };
}

/** A formula looks at one whose result is not known. That is thrown by the thousand, and costs nothing so. */
const UNKNOWN = new NotComputable("looks at what is not known");

/** More columns than a sheet has. */
const MOST_COLUMNS = 1 << 15;
/** What is not to be had so, and has to be computed. */
const OTHERWISE = "otherwise";

/** Numbers in some cells. */
interface Added {
  readonly looks: number;
  readonly count: number;
  readonly sum: number;
}

const NOTHING: Added = { looks: 0, count: 0, sum: 0 };

/** How many numbers there are in some ranges, and what they come to; `OTHERWISE` where a cell is not plain, or there are more than `most`. */
function plainIn(cells: SheetCells, ranges: readonly Range[], most: number): Added | typeof OTHERWISE {
  let [looks, count, sum] = [0, 0, 0];
  for (const range of ranges) {
    const { bottom, right } = within(cells, range);
    looks += Math.max(0, bottom - range.top + 1) * Math.max(0, right - range.left + 1);
    if (looks > most) return OTHERWISE;
    for (let row = range.top; row <= bottom; row++)
      for (let column = range.left; column <= right; column++) {
        const value = cells.plainAt(row, column);
        if (value === undefined) return OTHERWISE;
        if (value === null) continue;
        count++;
        sum += value;
      }
  }
  return { looks, count, sum };
}

/** The last row and column of a range that the sheet has. */
function within({ rows, columns }: SheetCells, { bottom, right }: Range): Pick<Range, "bottom" | "right"> {
  return { bottom: Math.min(bottom, rows - 1), right: Math.min(right, columns - 1) };
}

/** A formula's result: a number, `null` where all that it looks at is blank, `undefined` where we cannot say. */
export type Result = number | null | undefined;

/** Results of formulas from the cells that they look at, on their own sheet (`null`) and on others. */
export class FormulaResults {
  private readonly known = new Map<string | number, Result>();
  private readonly open = new Set<string | number>();
  private cellsLeft = MOST_CELLS;
  private charactersLeft = MOST_CHARACTERS;
  /** Whether the formula at work has looked at a blank cell, and at one that is none. */
  private seen = { blank: false, filled: false };

  constructor(
    private readonly sheets: (name: string | null) => SheetCells | null,
    private readonly work: Work = formulaWork(),
  ) {}

  /** The result of a formula on that sheet; `undefined` too when it comes back to itself. */
  resultOf(formula: string, row: number, column: number, sheet: string | null = null): Result {
    const cell = sheet === null ? row * MOST_COLUMNS + column : `${row},${column},${sheet}`;
    if (this.known.has(cell)) return this.known.get(cell);
    // Nothing is worked out any more, and a formula that is read in vain takes its time too.
    if (this.work.left < 0) return undefined;
    this.charactersLeft -= formula.length;
    if (this.open.has(cell) || this.open.size > DEEPEST || this.charactersLeft < 0) return undefined;
    let result = this.addedUp(formula, sheet);
    if (result === OTHERWISE && (this.work.left -= FORMULA) < 0) result = undefined;
    if (result === OTHERWISE) {
      this.open.add(cell);
      const outer = this.seen;
      this.seen = { blank: false, filled: false };
      result = this.compute(formula, sheet);
      this.seen = outer;
      this.open.delete(cell);
    }
    this.known.set(cell, result);
    return result;
  }

  /** What a plain sum over plain cells comes to; `OTHERWISE` for all else, which is computed. */
  private addedUp(formula: string, sheet: string | null): Result | typeof OTHERWISE {
    const sum = plainSum(formula);
    const cells = sum && this.sheets(sheet);
    if (!cells) return OTHERWISE;
    const before = Math.min(this.cellsLeft, this.work.left);
    const counted = sum.unless && plainIn(cells, sum.unless, before);
    if (counted === OTHERWISE) return OTHERWISE;
    const left = before - (counted?.looks ?? 0);
    const added = counted?.count === 0 ? NOTHING : plainIn(cells, sum.of, left);
    if (added === OTHERWISE || !Number.isFinite(added.sum)) return OTHERWISE;
    // What is looked at in vain is not counted twice.
    this.spend(before - left + added.looks);
    return (counted ?? added).count === 0 ? null : cleanNumber(added.sum);
  }

  private compute(formula: string, sheet: string | null): Result {
    try {
      const value = evaluate(formula, (name, range) => this.look(name ?? sheet, range));
      return this.resultFrom(value);
    } catch (thrown) {
      if (thrown instanceof NotComputable) return undefined;
      throw thrown;
    }
  }

  /** A program shows 0 where it has added up nothing; for a return that is nothing, not 0. */
  private resultFrom(value: CellValue): Result {
    if (value === "") return null;
    if (typeof value !== "number" || !Number.isFinite(value)) return undefined;
    return value === 0 && this.seen.blank && !this.seen.filled ? null : cleanNumber(value);
  }

  /** The cells of the range that the sheet has. */
  private look(name: string | null, range: Range): Matrix {
    const sheet = this.sheets(name);
    if (sheet === null) throw new NotComputable(`no sheet ${name}`);
    const { top, left } = range;
    const last = within(sheet, range);
    const rows = Math.max(0, last.bottom - top + 1);
    const columns = Math.max(0, last.right - left + 1);
    this.spend(rows * columns);
    if (this.cellsLeft < 0 || this.work.left < 0) throw new NotComputable("too many cells");
    if (rows * columns === 0) this.seen.blank = true;
    const seen: CellValue[][] = [];
    for (let row = top; row < top + rows; row++) {
      const line: CellValue[] = [];
      for (let column = left; column < left + columns; column++)
        line.push(this.valueAt(sheet, name, row, column));
      seen.push(line);
    }
    return seen;
  }

  private spend(cells: number): void {
    this.cellsLeft -= cells;
    this.work.left -= cells;
  }

  private valueAt(sheet: SheetCells, name: string | null, row: number, column: number): CellValue {
    const value = this.contentOf(sheet.at(row, column), name, row, column);
    this.seen[value === null ? "blank" : "filled"] = true;
    return value;
  }

  private contentOf(held: Held, name: string | null, row: number, column: number): CellValue {
    switch (held.kind) {
      case "number":
      case "text":
        return held.value;
      case "blank":
        return null;
      case "other":
        throw UNKNOWN;
      case "formula": {
        const result = this.resultOf(held.formula, row, column, name);
        if (result === undefined) throw UNKNOWN;
        return result;
      }
    }
  }
}
