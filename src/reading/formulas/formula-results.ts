import type { Range } from "../../sheet/address";
import type { CellValue } from "../../sheet/grid";
import { evaluate } from "../../sheet/formula/evaluate";
import type { Matrix } from "../../sheet/formula/operands";
import { NotComputable } from "../../sheet/formula/parse-formula";
import { cleanNumber } from "../numeral";

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
}

/** Formulas that look at formulas that look at formulas … a form has three or four of them. */
const DEEPEST = 30;
/** Cells that the formulas of one form may look at, and characters that they may have, all together. */
const MOST_CELLS = 200_000;
const MOST_CHARACTERS = 1_000_000;

/** A formula's result: a number, `null` where all that it looks at is blank, `undefined` where we cannot say. */
export type Result = number | null | undefined;

/** Results of formulas from the cells that they look at, on their own sheet (`null`) and on others. */
export class FormulaResults {
  private readonly known = new Map<string, Result>();
  private readonly open = new Set<string>();
  private cellsLeft = MOST_CELLS;
  private charactersLeft = MOST_CHARACTERS;
  /** Whether the formula at work has looked at a blank cell, and at one that is none. */
  private seen = { blank: false, filled: false };

  constructor(private readonly sheets: (name: string | null) => SheetCells | null) {}

  /** The result of a formula on that sheet; `undefined` too when it comes back to itself. */
  resultOf(formula: string, row: number, column: number, sheet: string | null = null): Result {
    const cell = `${row},${column},${sheet ?? ""}`;
    if (this.known.has(cell)) return this.known.get(cell);
    this.charactersLeft -= formula.length;
    if (this.open.has(cell) || this.open.size > DEEPEST || this.charactersLeft < 0) return undefined;
    this.open.add(cell);
    const outer = this.seen;
    this.seen = { blank: false, filled: false };
    const result = this.compute(formula, sheet);
    this.seen = outer;
    this.open.delete(cell);
    this.known.set(cell, result);
    return result;
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
  private look(name: string | null, { top, left, bottom, right }: Range): Matrix {
    const sheet = this.sheets(name);
    if (sheet === null) throw new NotComputable(`no sheet ${name}`);
    const rows = Math.max(0, Math.min(bottom, sheet.rows - 1) - top + 1);
    const columns = Math.max(0, Math.min(right, sheet.columns - 1) - left + 1);
    this.cellsLeft -= rows * columns;
    if (this.cellsLeft < 0) throw new NotComputable("too many cells");
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
        throw new NotComputable("no number");
      case "formula": {
        const result = this.resultOf(held.formula, row, column, name);
        if (result === undefined) throw new NotComputable(held.formula);
        return result;
      }
    }
  }
}
