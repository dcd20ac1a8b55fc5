import { isNumeric } from "../../form/measure";
import type { CellRole } from "../../form/table";
import type { Range } from "../../sheet/address";
import { formatAt, formulaAt, isStruck, textOf, valueAt, type CellValue, type Grid } from "../../sheet/grid";
import { mergeAt } from "../../sheet/merge-at";
import { formulaWork, FormulaResults, type SheetCells, type Work } from "../formulas/formula-results";
import { isKnownResult, sheetCells, storedCells } from "../formulas/sheet-cells";
import { trustsResults } from "../formulas/stored-results";
import { cleanNumber, decimalsOf } from "../numeral";
import { plainText } from "../plain-text";
import { blankCell, type Cell, type CellState } from "../return";
import { isCross } from "./absent";
import { PlainCells } from "./plain-cells";
import type { Counted } from "./parse-number";
import { readNumber, scaleOf, typedAs, withoutResult } from "./read-number";
import { readSaid, type Words } from "./read-said";
import { BLANK, type Said } from "./said";

/** What the cells of a located table are. */
export interface CellMap {
  /** Of a row and column of the sheet; `null` for a cell that is none of the table's. */
  roleAt(row: number, column: number): CellRole | null;
  /** What the figures of a row in this unit of measure are multiplied by; 1 for most. */
  timesIn(row: number, unit: string | null): number;
  /** Rows and columns of the table, with whatever in them holds figures. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** A number beside the form is a plain count, as far as formulas add it up at all. */
const PLAIN: Counted = {
  unit: null,
  holds: { type: "number", decimals: null, minimum: null, maximum: null },
};
/** One value over several figures. */
const SPREAD: Said = { ...BLANK, state: "undecided" };
const SAYS_ITSELF: readonly Said["correction"][] = ["magnitude", "unit", "scaled"];

/** A workbook as formulas look at it: its sheets by their names in small letters, and what is left of the work that they may take. */
export interface AllSheets {
  readonly sheets: ReadonlyMap<string, Grid>;
  readonly work: Work;
}

export function allSheets(grids: readonly Grid[]): AllSheets {
  const sheets = new Map(grids.map((grid) => [grid.sheet.toLowerCase(), grid]));
  return { sheets, work: formulaWork() };
}

/** What no result of a formula changes. */
const SETTLED: readonly CellState[] = ["struck", "shifted", "undecided", "error"];

/** Reads the cells of one located table. */
export class CellReader {
  private readonly plain: PlainCells;
  private readonly spread = new Map<Range, boolean>();
  private readonly shifted: ReadonlySet<number>;
  private readonly trusts: boolean;
  private readonly results: FormulaResults;

  constructor(
    private readonly grid: Grid,
    private readonly map: CellMap,
    private readonly all: AllSheets = allSheets([]),
  ) {
    this.plain = new PlainCells(grid);
    this.shifted = new Set(grid.shiftedRows);
    this.trusts = trustsResults(
      grid,
      this.formulas(),
      new FormulaResults(this.sheets(storedCells), all.work),
    );
    const stored = (row: number, column: number) =>
      this.isCrossed(row, column) ? BLANK : this.storedAt(row, column, this.countedAt(row, column));
    const own = sheetCells(grid, this.trusts, stored, this.plain);
    this.results = new FormulaResults(
      this.sheets((each) => (each === grid ? own : otherSheet(each, this.trusts))),
      all.work,
    );
  }

  /** The cell of a row and column, which may not be there; `blank` is the one that it is where nothing stands there. */
  at(row: number | null, column: number | null, role: CellRole, blank: Cell | null = null): Cell {
    const state = role.kind === "closed" ? "closed" : "blank";
    if (row === null || column === null) return blankCell(null, state);
    if (role.kind === "closed") return this.closed(row, column);
    const { holds } = role.measure;
    return isNumeric(holds) ? this.figure(row, column, role.measure, blank) : this.words(row, column, holds);
  }

  /** The head over this row leaves out a column that another head has: not to be guessed. */
  unknown(row: number, column: number): Cell {
    return {
      ...blankCell(this.place(row, column), "blank"),
      raw: valueAt(this.grid, row, column),
      state: this.isBlank(row, column) ? "blank" : "undecided",
    };
  }

  private place(row: number, column: number) {
    return { sheet: this.grid.sheet, row, column };
  }

  private figure(row: number, column: number, measure: Counted, blank: Cell | null = null): Cell {
    return this.plainFigure(row, column, measure, blank) ?? this.anyFigure(row, column, measure);
  }

  /** A number or a blank cell of which nothing else says anything; `null` for every other, which `anyFigure` reads. */
  private plainFigure(row: number, column: number, { unit }: Counted, blank: Cell | null): Cell | null {
    const raw = this.plain.valueAt(row, column);
    if (raw === undefined || this.map.timesIn(row, unit) !== 1) return null;
    const formula = formulaAt(this.grid, row, column);
    if (formula !== null && !(this.trusts && isSettled(raw, formula))) return null;
    if (blank !== null && raw === null && formula === null) return blank;
    const [text, scale, typedAs, correction] = [null, 1, null, null] as const;
    const at = blank?.at ?? this.place(row, column);
    if (typeof raw === "number") {
      const value = cleanNumber(raw);
      const decimals = decimalsOf(value);
      return { at, state: "number", value, text, raw, formula, decimals, scale, typedAs, correction };
    }
    return raw === null || raw === ""
      ? { at, state: "blank", value: null, text, raw, formula, decimals: 0, scale, typedAs, correction }
      : null;
  }

  private anyFigure(row: number, column: number, measure: Counted): Cell {
    const over = this.spreadOver(row, column);
    const raw = over ? valueAt(this.grid, over.top, over.left) : valueAt(this.grid, row, column);
    const formula = formulaAt(this.grid, row, column);
    const stored = over ? SPREAD : this.storedAlone(row, column, measure);
    const said = formula === null ? stored : this.calculated(row, column, formula, stored, measure);
    const { state, value, text, decimals, correction } = this.scaledUp(
      this.map.timesIn(row, measure.unit),
      said,
    );
    const scale = this.scaleAt(row, column, measure);
    const typed = typedAs(formatAt(this.grid, row, column));
    const at = this.place(row, column);
    return { at, state, value, text, raw, formula, decimals, scale, typedAs: typed, correction };
  }

  /** × or nothing; whatever else stands there is read as the number that it may be. */
  private closed(row: number, column: number): Cell {
    if (this.isCrossed(row, column))
      return { ...blankCell(this.place(row, column), "closed"), raw: valueAt(this.grid, row, column) };
    const cell = this.figure(row, column, PLAIN);
    return cell.state === "blank" ? { ...cell, state: "closed", correction: null } : cell;
  }

  /** × where nobody fills anything in: sums pass over it. */
  private isCrossed(row: number, column: number): boolean {
    const raw = valueAt(this.grid, row, column);
    return (
      this.map.roleAt(row, column)?.kind === "closed" && typeof raw === "string" && isCross(plainText(raw))
    );
  }

  /** What is merged over several rows speaks of all of them. */
  private words(row: number, column: number, holds: Words): Cell {
    const merge = mergeAt(this.grid, row, column);
    const from = merge?.left === column ? merge.top : row;
    const [raw, formula] = [valueAt(this.grid, from, column), formulaAt(this.grid, from, column)];
    const at = this.place(from, column);
    const { state, value, text, decimals, correction } =
      this.setAside(from, column) ?? readSaid(raw, formatAt(this.grid, from, column), formula, holds);
    return { at, state, value, text, raw, formula, decimals, scale: 1, typedAs: null, correction };
  }

  /** In a row that counts in 万份, 2 is 20,000; 2万, 2份 and 2 under 0"万" say themselves what they are. */
  private scaledUp(times: number, said: Said): Said {
    if (times === 1 || said.value === null || SAYS_ITSELF.includes(said.correction)) return said;
    const value = cleanNumber(said.value * times);
    return { ...said, value, decimals: decimalsOf(value), correction: "scaled" };
  }

  private isBlank(row: number, column: number): boolean {
    return (
      formulaAt(this.grid, row, column) === null && plainText(textOf(valueAt(this.grid, row, column))) === ""
    );
  }

  /** What is struck out, or may stand in a wrong column, is not read. */
  private setAside(row: number, column: number): Said | null {
    if (isStruck(this.grid, row, column)) return { ...BLANK, state: "struck" };
    if (!this.shifted.has(row)) return null;
    return { ...BLANK, state: this.isBlank(row, column) ? "blank" : "shifted" };
  }

  /** What stands in the cell, for a formula what is stored as its result. */
  private storedAt(row: number, column: number, measure: Counted): Said {
    return this.spreadOver(row, column) ? SPREAD : this.storedAlone(row, column, measure);
  }

  private storedAlone(row: number, column: number, measure: Counted): Said {
    const aside = this.setAside(row, column);
    if (aside) return aside;
    const [raw, formula] = [valueAt(this.grid, row, column), formulaAt(this.grid, row, column)];
    return readNumber(raw, formatAt(this.grid, row, column), formula, measure);
  }

  private scaleAt(row: number, column: number, measure: Counted): 1 | 100 {
    const value = valueAt(this.grid, row, column);
    return scaleOf(formatAt(this.grid, row, column), measure, typeof value === "number" ? value : undefined);
  }

  /** What the cell counts, to formulas that look at it. */
  private countedAt(row: number, column: number): Counted {
    const role = this.map.roleAt(row, column);
    return role && role.kind !== "closed" && isNumeric(role.measure.holds) ? role.measure : PLAIN;
  }

  /** What a formula shows once it is calculated, where what is stored cannot be taken for that. */
  private calculated(row: number, column: number, formula: string, stored: Said, measure: Counted): Said {
    if (SETTLED.includes(stored.state)) return stored;
    const nothing = valueAt(this.grid, row, column) === "" && this.trusts;
    // Where nothing is stored for a formula that gives no text, it was not calculated.
    const isKnown = nothing ? formula.includes('"') : isKnownResult(this.grid, row, column, this.trusts);
    // In .xls there are writers who store 0 for the text of no characters.
    if (isKnown && !(stored.value === 0 && formula.includes('""'))) return stored;
    const result = this.results.resultOf(formula, row, column);
    if (isKnown) return result === null ? BLANK : stored;
    if (result === undefined) return nothing ? stored : withoutResult(formula);
    const scale = this.scaleAt(row, column, measure);
    if (stored.state === "number" && cleanNumber(stored.value! - (result ?? 0) * scale) === 0) return stored;
    if (result === null) return BLANK;
    const value = cleanNumber(result * scale);
    return { ...BLANK, state: "number", value, decimals: decimalsOf(value), correction: "computed" };
  }

  /** The sheets as formulas see them; without a name the form's own. */
  private sheets(seen: (grid: Grid) => SheetCells): (name: string | null) => SheetCells | null {
    const known = new Map<Grid, SheetCells>();
    const own = this.grid.sheet.toLowerCase();
    return (name) => {
      const sought = name?.toLowerCase() ?? own;
      const grid = sought === own ? this.grid : this.all.sheets.get(sought);
      if (grid === undefined) return null;
      const cells = known.get(grid) ?? seen(grid);
      known.set(grid, cells);
      return cells;
    };
  }

  private isFigure(row: number, column: number): boolean {
    const role = this.map.roleAt(row, column);
    return role !== null && role.kind !== "closed" && isNumeric(role.measure.holds);
  }

  /** Formulas among the figures, row by row. */
  private formulas(): { readonly row: number; readonly column: number }[] {
    const found: { row: number; column: number }[] = [];
    for (const row of this.map.rows) {
      const formulas = this.grid.formulas[row] ?? [];
      for (const column of this.map.columns)
        if ((formulas[column] ?? null) !== null && this.isFigure(row, column)) found.push({ row, column });
    }
    return found;
  }

  private spreadOver(row: number, column: number): Range | undefined {
    const merge = mergeAt(this.grid, row, column);
    if (!merge) return undefined;
    const known = this.spread.get(merge) ?? this.isSpread(merge);
    this.spread.set(merge, known);
    return known ? merge : undefined;
  }

  /** Whether merged cells hold a value and lie over several figures: nobody can say whose it is. */
  private isSpread({ top, left, bottom, right }: Range): boolean {
    if (textOf(valueAt(this.grid, top, left)).trim() === "") return false;
    const columns = this.map.columns.filter((column) => column >= left && column <= right);
    let figures = 0;
    // Merges do not overlap, so that all of them together are no higher than the sheet.
    for (let row = top; row <= Math.min(bottom, this.grid.values.length) && figures < 2; row++)
      figures += columns.filter((column) => this.isFigure(row, column)).length;
    return figures > 1;
  }
}

/** Whether the stored result of a formula is believed where results are: not 0, which some store for a text of no characters. */
function isSettled(raw: CellValue, formula: string): boolean {
  return typeof raw === "number" ? raw !== 0 : raw === "" && formula.includes('"');
}

function otherSheet(grid: Grid, trusts: boolean): SheetCells {
  return sheetCells(grid, trusts, (row, column) => {
    if (isStruck(grid, row, column)) return { ...BLANK, state: "struck" };
    const [raw, formula]: [CellValue, string | null] = [
      valueAt(grid, row, column),
      formulaAt(grid, row, column),
    ];
    return readNumber(raw, formatAt(grid, row, column), formula, PLAIN);
  });
}
