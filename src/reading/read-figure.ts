import type { Form } from "../form/form";
import { contains, type Range } from "../sheet/address";
import { formatAt, formulaAt, isStruck, textOf, valueAt, type Grid } from "../sheet/grid";
import { mergeAt } from "../sheet/merge-at";
import { FormulaResults, type SheetCells } from "./formula-results";
import type { LocatedTable } from "./locate-table";
import { figureColumns } from "./page";
import { cleanNumber, decimalsOf } from "./numeral";
import { BLANK, type FigureText, type Measure } from "./parse-number";
import { plainText } from "./plain-text";
import { readCell, scaleOf, withoutResult } from "./read-cell";
import type { Figure, FigureState } from "./return";
import { isKnownResult, sheetCells, storedCells } from "./sheet-cells";
import { trustsResults } from "./stored-results";

/** A cell outside the form's rows holds a plain count, as far as it is added up at all. */
const PLAIN: Measure = { kind: "count", unit: "" };
const SAYS_ITSELF: readonly FigureText["correction"][] = ["magnitude", "unit", "scaled"];
const NOWHERE: Omit<Figure, "row" | "column"> = { ...BLANK, raw: null, formula: null, scale: 1 };

/** The other sheets of a workbook, which formulas look at, by their names in small letters. */
export type OtherSheets = ReadonlyMap<string, Grid>;

/** What no result of a formula changes. */
const SETTLED: readonly FigureState[] = ["struck", "shifted", "undecided", "error"];

/** Reads the cells of one located form. */
export class FigureReader {
  private readonly measures: ReadonlyMap<number, Measure>;
  private readonly spread = new Map<Range, boolean>();
  private readonly shifted: ReadonlySet<number>;
  private readonly trusts: boolean;
  private readonly results: FormulaResults;

  constructor(
    form: Form,
    private readonly grid: Grid,
    private readonly table: LocatedTable,
    private readonly others: OtherSheets = new Map(),
  ) {
    this.measures = new Map(table.rows.places.map((row, index) => [row, form.indicators[index]!]));
    this.shifted = new Set(grid.shiftedRows);
    this.trusts = trustsResults(grid, table, new FormulaResults(this.sheets(storedCells)));
    const own = sheetCells(grid, this.trusts, (row, column) => this.storedAt(row, column));
    this.results = new FormulaResults(
      this.sheets((each) => (each === grid ? own : otherSheet(each, this.trusts))),
    );
  }

  /** The figure of a cell; a row or column of -1 is not there. */
  at(row: number, column: number): Figure {
    if (row < 0 || column < 0) return { row, column, ...NOWHERE };
    const over = this.spreadOver(row, column);
    const raw = over ? valueAt(this.grid, over.top, over.left) : valueAt(this.grid, row, column);
    const formula = formulaAt(this.grid, row, column);
    const scale = this.scaleAt(row, column);
    const stored = this.storedAt(row, column);
    const text = formula === null ? stored : this.calculated(row, column, formula, stored);
    return { row, column, raw, formula, scale, ...this.scaledUp(row, text) };
  }

  /** In a row that counts in 万份, 2 is 20,000; 2万, 2份 and 2 under 0"万" say themselves what they are. */
  private scaledUp(row: number, text: FigureText): FigureText {
    const times = this.table.scaled.get(row)?.times;
    if (times === undefined || text.value === null) return text;
    if (SAYS_ITSELF.includes(text.correction)) return text;
    const value = cleanNumber(text.value * times);
    return { ...text, value, decimals: decimalsOf(value), correction: "scaled" };
  }

  /** The head over this row leaves out a column that another page's head has: not to be guessed. */
  unknown(row: number, column: number): Figure {
    const raw = row < 0 ? null : valueAt(this.grid, row, column);
    return { row, column, ...NOWHERE, raw, state: this.isBlank(row, column) ? "blank" : "undecided" };
  }

  private isBlank(row: number, column: number): boolean {
    if (row < 0) return true;
    return (
      formulaAt(this.grid, row, column) === null && plainText(textOf(valueAt(this.grid, row, column))) === ""
    );
  }

  /** What stands in the cell, for a formula what is stored as its result. */
  private storedAt(row: number, column: number): FigureText {
    if (this.spreadOver(row, column)) return { ...BLANK, state: "undecided" };
    if (isStruck(this.grid, row, column)) return { ...BLANK, state: "struck" };
    if (this.shifted.has(row)) return { ...BLANK, state: this.isBlank(row, column) ? "blank" : "shifted" };
    const [raw, formula] = [valueAt(this.grid, row, column), formulaAt(this.grid, row, column)];
    return readCell(raw, formatAt(this.grid, row, column), formula, this.measureOf(row));
  }

  private scaleAt(row: number, column: number): 1 | 100 {
    const value = valueAt(this.grid, row, column);
    const format = formatAt(this.grid, row, column);
    return scaleOf(format, this.measureOf(row), typeof value === "number" ? value : undefined);
  }

  private measureOf(row: number): Measure {
    return this.measures.get(row) ?? PLAIN;
  }

  /** What a formula shows once it is calculated, where what is stored cannot be taken for that. */
  private calculated(row: number, column: number, formula: string, stored: FigureText): FigureText {
    if (SETTLED.includes(stored.state)) return stored;
    const nothing = valueAt(this.grid, row, column) === "" && this.trusts;
    // Where nothing is stored for a formula that gives no text, it was not calculated.
    if (nothing ? formula.includes('"') : isKnownResult(this.grid, row, column, this.trusts)) return stored;
    const result = this.results.resultOf(formula, row, column);
    if (result === undefined) return nothing ? stored : withoutResult(formula);
    if (
      stored.state === "number" &&
      cleanNumber(stored.value! - (result ?? 0) * this.scaleAt(row, column)) === 0
    )
      return stored;
    if (result === null) return BLANK;
    const value = cleanNumber(result * this.scaleAt(row, column));
    return { state: "number", value, decimals: decimalsOf(value), correction: "computed" };
  }

  /** The sheets as formulas see them; without a name the form's own. */
  private sheets(seen: (grid: Grid) => SheetCells): (name: string | null) => SheetCells | null {
    const known = new Map<Grid, SheetCells>();
    const byName = new Map([...this.others, [this.grid.sheet.toLowerCase(), this.grid]]);
    return (name) => {
      const grid = name === null ? this.grid : byName.get(name.toLowerCase());
      if (grid === undefined) return null;
      const cells = known.get(grid) ?? seen(grid);
      known.set(grid, cells);
      return cells;
    };
  }

  private spreadOver(row: number, column: number): Range | undefined {
    const merge = mergeAt(this.grid, row, column);
    if (!merge) return undefined;
    const known = this.spread.get(merge) ?? isSpread(this.grid, this.table, merge);
    this.spread.set(merge, known);
    return known ? merge : undefined;
  }
}

function otherSheet(grid: Grid, trusts: boolean): SheetCells {
  return sheetCells(grid, trusts, (row, column) => {
    if (isStruck(grid, row, column)) return { ...BLANK, state: "struck" };
    const [raw, formula] = [valueAt(grid, row, column), formulaAt(grid, row, column)];
    return readCell(raw, formatAt(grid, row, column), formula, PLAIN);
  });
}

/** Whether merged cells hold a value and lie over several figures: nobody can say whose it is. */
function isSpread(grid: Grid, { pages, rows }: LocatedTable, merge: Range): boolean {
  if (textOf(valueAt(grid, merge.top, merge.left)).trim() === "") return false;
  const page = pages.findLast(({ first }) => first <= merge.top);
  if (!page) return false;
  const columns = [...figureColumns(page), page.head.totalColumn];
  const across = columns.filter((column) => contains(merge, merge.top, column)).length;
  const down = rows.places.filter((row) => row >= merge.top && row <= merge.bottom).length;
  return across * down > 1;
}
