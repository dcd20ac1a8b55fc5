import type { Form } from "../form/form";
import { contains, type Range } from "../sheet/address";
import { formatAt, formulaAt, isStruck, textOf, valueAt, type Grid } from "../sheet/grid";
import { FormulaResults } from "./formula-results";
import { figureColumns, type LocatedTable } from "./locate-table";
import { decimalsOf } from "./numeral";
import { BLANK, type FigureText, type Measure } from "./parse-number";
import { plainText } from "./plain-text";
import { readCell, scaleOf } from "./read-cell";
import type { Figure } from "./return";

/** A cell outside the form's rows holds a plain count, as far as it is added up at all. */
const PLAIN: Measure = { kind: "count", unit: "" };
const NOWHERE: Omit<Figure, "row" | "column"> = { ...BLANK, raw: null, formula: null, scale: 1 };

/** Reads the cells of one located form. */
export class FigureReader {
  private readonly measures: ReadonlyMap<number, Measure>;
  private readonly spread: readonly Range[];
  private readonly results: FormulaResults;

  constructor(
    form: Form,
    private readonly grid: Grid,
    table: LocatedTable,
  ) {
    this.measures = new Map(table.rows.places.map((row, index) => [row, form.indicators[index]!]));
    this.spread = spreadCells(grid, table);
    this.results = new FormulaResults(grid, (row, column) => this.textAt(row, column));
  }

  /** The figure of a cell; a row or column of -1 is not there. */
  at(row: number, column: number): Figure {
    if (row < 0 || column < 0) return { row, column, ...NOWHERE };
    const over = this.spreadOver(row, column);
    const raw = over ? valueAt(this.grid, over.top, over.left) : valueAt(this.grid, row, column);
    const formula = formulaAt(this.grid, row, column);
    const text = this.textAt(row, column);
    const computed = text.state === "uncalculated" ? this.computed(row, column) : null;
    const scale = scaleOf(formatAt(this.grid, row, column), this.measureOf(row));
    return { row, column, raw, formula, scale, ...(computed ?? text) };
  }

  /** The head over this row leaves out a column that another page's head has: not to be guessed. */
  unknown(row: number, column: number): Figure {
    const raw = row < 0 ? null : valueAt(this.grid, row, column);
    const blank = plainText(textOf(raw)) === "";
    return { row, column, ...NOWHERE, raw, state: blank ? "blank" : "undecided" };
  }

  private textAt(row: number, column: number): FigureText {
    if (this.spreadOver(row, column)) return { ...BLANK, state: "undecided" };
    if (isStruck(this.grid, row, column)) return { ...BLANK, state: "struck" };
    const [raw, formula] = [valueAt(this.grid, row, column), formulaAt(this.grid, row, column)];
    return readCell(raw, formatAt(this.grid, row, column), formula, this.measureOf(row));
  }

  private measureOf(row: number): Measure {
    return this.measures.get(row) ?? PLAIN;
  }

  /** The sum that a formula without a stored result comes to; `null` when it is none. */
  private computed(row: number, column: number): FigureText | null {
    const value = this.results.resultOf(row, column);
    if (value === undefined) return null;
    if (value === null) return BLANK;
    return { state: "number", value, decimals: decimalsOf(value), correction: "computed" };
  }

  private spreadOver(row: number, column: number): Range | undefined {
    return this.spread.find((merge) => contains(merge, row, column));
  }
}

/** Merged cells that hold a value and lie over several figures: nobody can say whose it is. */
function spreadCells(grid: Grid, { pages, rows }: LocatedTable): Range[] {
  return grid.merges.filter((merge) => {
    if (textOf(valueAt(grid, merge.top, merge.left)).trim() === "") return false;
    const page = pages.findLast(({ first }) => first <= merge.top);
    if (!page) return false;
    const columns = [...figureColumns(page), page.head.totalColumn];
    const across = columns.filter((column) => contains(merge, merge.top, column)).length;
    const down = rows.places.filter((row) => row >= merge.top && row <= merge.bottom).length;
    return across * down > 1;
  });
}
