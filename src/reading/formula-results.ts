import { weightedMean } from "../form/total";
import type { Range } from "../sheet/address";
import { columnCount, formulaAt, rowCount, type Grid } from "../sheet/grid";
import { cleanNumber } from "./numeral";
import type { FigureText } from "./parse-number";
import { parseSumFormula, type SumFormula } from "./sum-formula";

/** A cell as a number; `null` is blank, `undefined` is nothing that can be added up. */
type Amount = number | null | undefined;

/** Sums of sums of sums … a form has three or four of them. */
const DEEPEST = 30;
/** Cells that the formulas of one sheet may add up, all together. */
const MOST_CELLS = 200_000;

/**
 * Results of formulas that were stored without one, where they add up cells of the same sheet. `read`
 * says what a cell holds apart from that.
 */
export class FormulaResults {
  private readonly known = new Map<string, Amount>();
  private readonly open = new Set<string>();
  private left = MOST_CELLS;

  constructor(
    private readonly grid: Grid,
    private readonly read: (row: number, column: number) => FigureText,
  ) {}

  /**
   * The result of the formula in the cell: `null` when all it adds up is blank, `undefined` when it is no
   * sum, adds up what is no number, or comes back to itself.
   */
  resultOf(row: number, column: number): number | null | undefined {
    const cell = `${row},${column}`;
    if (this.known.has(cell)) return this.known.get(cell);
    if (this.open.has(cell) || this.open.size > DEEPEST) return undefined;
    this.open.add(cell);
    const sum = parseSumFormula(formulaAt(this.grid, row, column) ?? "");
    const result = sum ? this.compute(sum) : undefined;
    this.open.delete(cell);
    this.known.set(cell, result);
    return result;
  }

  private compute(formula: SumFormula): Amount {
    if (formula.kind === "sum") return sumOf(formula.parts.flatMap((part) => this.amounts(part)));
    const [values, weights] = [this.amounts(formula.values), this.amounts(formula.weights)];
    if (values.length !== weights.length || [...values, ...weights].includes(undefined)) return undefined;
    const pairs = values.map((value, index) => {
      return { value: formula.filled ? value! : (value ?? 0), weight: weights[index]! };
    });
    const mean = weightedMean(pairs);
    return mean === null ? (formula.filled ? null : undefined) : cleanNumber(mean);
  }

  /** The cells of the range that the sheet has; one that is `undefined` when there are too many. */
  private amounts({ top, left, bottom, right }: Range): Amount[] {
    const rows = Math.min(bottom, rowCount(this.grid) - 1) - top + 1;
    const columns = Math.min(right, columnCount(this.grid) - 1) - left + 1;
    if (rows <= 0 || columns <= 0) return [];
    this.left -= rows * columns;
    if (this.left < 0) return [undefined];
    return Array.from({ length: rows * columns }, (_, index) =>
      this.amount(top + Math.floor(index / columns), left + (index % columns)),
    );
  }

  private amount(row: number, column: number): Amount {
    const { state, value } = this.read(row, column);
    if (state === "uncalculated") return this.resultOf(row, column);
    return state === "number" || state === "blank" ? value : undefined;
  }
}

function sumOf(amounts: readonly Amount[]): Amount {
  if (amounts.includes(undefined)) return undefined;
  const numbers = amounts.filter((each) => each !== null && each !== undefined);
  return numbers.length === 0 ? null : cleanNumber(numbers.reduce((sum, each) => sum + each, 0));
}
