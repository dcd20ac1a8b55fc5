import { MAX_COLUMNS, MAX_ROWS, parseCell, parseRange, type Range } from "../../sheet/address";
import { textOf, type CellValue, type Grid } from "../../sheet/grid";
import { perText } from "../../sheet/per-text";
import { cellValue } from "./cell-value";
import { GridBuilder } from "../grid/grid-builder";
import { spelledOut, type Run } from "../grid/runs";
import type { Budget } from "../limits";
import type { PlainCell } from "./plain-cell";
import { damaged } from "../refusal";
import { SharedFormulas } from "./shared-formulas";
import { RichText, shownIn, type StoredText } from "../grid/rich-text";
import { PLAIN_STYLE, type StoredStyle } from "./styles";
import { unescapeText } from "./text-item";
import { isNoSize, isOn } from "../xml";

/** What the cells of a sheet need to be understood. */
export interface SheetContext {
  /** The sheet's own part. */
  readonly part: string;
  /** `null` where the workbook has lost its list. */
  readonly strings: readonly StoredText[] | null;
  readonly styles: readonly StoredStyle[];
  /** Whether the workbook counts days from 1904; dates are handed on as counted from 1900. */
  readonly from1904: boolean;
  readonly calculated: boolean;
  readonly budget: Budget;
}

export interface SheetEntry {
  readonly name: string;
  readonly visible: boolean;
}

/** A cell as its part stores it. */
export interface StoredCell {
  /** "n" where the part says nothing. */
  readonly type: string;
  /** Number of the style; 0 where the part says nothing. */
  readonly style: number;
  /** What its value holds; `null` when it has none. */
  readonly raw: string | null;
  /** The text in the cell itself; `null` when it has none. */
  readonly inline: StoredText | null;
  readonly formula: StoredFormula | null;
}

export interface StoredFormula {
  /** Without "="; "" where the cell copies another one's. */
  readonly text: string;
  readonly type: string | undefined;
  readonly group: string | undefined;
}

const DAYS_TO_1904 = 1462;
/** An address of a larger sheet than any program has. */
const BEYOND = /^\$?[A-Z]{1,6}\$?[1-9]\d{0,9}$/i;

/** What a sheet says of its columns from one to another, counted from 1. */
export interface StoredColumns {
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly hidden?: string | undefined;
  readonly width?: string | undefined;
}

/** A sheet in the making, told piece by piece as its part stores it: what the pieces mean is known here. */
export class StoredSheet {
  private readonly builder: GridBuilder;
  private readonly merges: Range[] = [];
  private readonly hiddenRows: Run[] = [];
  private readonly hiddenColumns: Run[] = [];
  private readonly shared: SharedFormulas;
  private lastRow = -1;
  private lastColumn = -1;
  private row = -1;
  private column = -1;
  private struck = false;

  constructor(private readonly context: SheetContext) {
    this.builder = new GridBuilder(context.budget);
    this.shared = new SharedFormulas(context.budget);
  }

  openRow(number: string | undefined, hidden: string | undefined, height: string | undefined): void {
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    this.column = -1;
    if (!(Number.isInteger(this.row) && this.row >= 0)) damaged(this.context.part, `row ${number}`);
    if (isOn(hidden) || isNoSize(height)) this.hiddenRows.push({ first: this.row, count: 1 });
  }

  openCell(address: string | undefined): void {
    if (address === undefined) this.column++;
    else this.moveTo(address);
  }

  /** "C6", in digits and capital letters as every program writes it; by hand, because it is done for each cell. */
  private moveTo(address: string): void {
    let column = 0;
    let index = 0;
    for (let code = address.charCodeAt(0); code >= 65 && code <= 90; code = address.charCodeAt(++index)) {
      column = column * 26 + code - 64;
    }
    const row = Number(address.slice(index));
    if (index > 0 && index <= 3 && row >= 1 && Number.isInteger(row)) this.place(row - 1, column - 1);
    else this.moveOddly(address);
  }

  /** "c6" and "$C$6" are read, too. What lies beyond the last cell of a sheet has no place there. */
  private moveOddly(address: string): void {
    const cell = parseCell(address);
    if (cell !== null) this.place(cell.row, cell.column);
    else if (BEYOND.test(address)) this.place(MAX_ROWS, MAX_COLUMNS);
    else damaged(this.context.part, `cell ${address}`);
  }

  private place(row: number, column: number): void {
    this.row = row;
    this.column = column;
  }

  /** A cell with its place, and what it holds, in one go. */
  plainCell({ row, column, style, type, formula, raw, number, inline }: PlainCell): void {
    this.place(row, column);
    if (number === number) this.number(number, style, formula);
    else if (raw !== null || inline !== null || formula !== null)
      this.closeCell({
        type,
        style,
        raw,
        inline: inline === null ? null : unescapeText(inline),
        formula: formula === null ? null : { text: formula, type: undefined, group: undefined },
      });
  }

  private number(number: number, style: number, formula: string | null): void {
    const { isDate, format, look } = this.context.styles[style] ?? PLAIN_STYLE;
    const value = isDate && this.context.from1904 ? number + DAYS_TO_1904 : number;
    this.hold(value, formula === null || formula === "" ? null : `=${formula}`, format, look.struck);
  }

  /** What the cell holds that was opened last. */
  closeCell(cell: StoredCell): void {
    const style = this.context.styles[cell.style] ?? PLAIN_STYLE;
    const formula = cell.formula === null ? null : this.formulaOf(cell.formula);
    const value = this.heldValue(cell, style);
    if (value !== null || formula !== null)
      this.hold(value, formula, formatOf(cell, value, style), this.struck);
  }

  private hold(value: CellValue, formula: string | null, format: string | null, struck: boolean): void {
    if (this.row >= MAX_ROWS || this.column >= MAX_COLUMNS) return;
    const shown = both(this.builder.valueAt(this.row, this.column), value);
    this.builder.set(this.row, this.column, shown, formula, format);
    if (struck) this.builder.strike(this.row, this.column);
    if (this.row > this.lastRow) this.lastRow = this.row;
    if (this.column > this.lastColumn) this.lastColumn = this.column;
  }

  /** The value as the sheet shows it; whether all of it is struck out shows in `struck`. */
  private heldValue(cell: StoredCell, { look, isDate }: StoredStyle): CellValue {
    const held = this.storedValue(cell, isDate);
    if (!(held instanceof RichText) && typeof held !== "string") {
      this.struck = look.struck && (held !== null || cell.formula !== null);
      return held;
    }
    const { text, struck } = shownIn(look, held);
    this.struck = struck;
    // A formula whose result is a text of no characters has been calculated: it shows nothing.
    return text === "" && !isCalculated(cell) ? null : text;
  }

  private storedValue(cell: StoredCell, isDate: boolean): CellValue | StoredText {
    const { strings, from1904, part } = this.context;
    const { type, inline, raw } = cell;
    // Some writers leave an older value beside the text.
    if (type === "inlineStr" && inline !== null) return inline;
    if ((raw === null || raw === "") && type !== "e") return isCalculated(cell) ? "" : null;
    if (type === "s" && strings === null) damaged(part, "no list of texts");
    const value = cellValue(type, raw ?? "", strings ?? []);
    return from1904 && typeof value === "number" && type !== "d" && isDate ? value + DAYS_TO_1904 : value;
  }

  private formulaOf({ text, type, group }: StoredFormula): string | null {
    const cell = { row: this.row, column: this.column };
    const formula = type === "shared" && group !== undefined ? this.shared.at(group, cell, text) : text;
    return formula === "" ? null : `=${formula}`;
  }

  openColumns({ min, max, hidden, width }: StoredColumns): void {
    const [first, last] = [Number(min) - 1, Number(max) - 1];
    if ((isOn(hidden) || isNoSize(width)) && first >= 0 && last >= first)
      this.hiddenColumns.push({ first, count: last + 1 - first });
  }

  merge(ref: string | undefined): void {
    const area = areaOf(ref ?? "");
    // Whole columns, or nothing: what no program merges it leaves as it was.
    if (area === null) return;
    if (area.top !== area.bottom || area.left !== area.right) this.merges.push(area);
  }

  grid({ name, visible }: SheetEntry): Grid {
    return this.builder.build(name, visible, this.merges, {
      hiddenRows: spelledOut(this.hiddenRows, this.lastRow),
      hiddenColumns: spelledOut(this.hiddenColumns, this.lastColumn),
      calculated: this.context.calculated,
    });
  }
}

/** Files of one template merge the same cells. */
const areaOf = perText(parseRange);

/** What stands in a place that a file fills twice, with this and that: no program is bound to show either of them. */
function both(one: CellValue, other: CellValue): CellValue {
  return one === null || textOf(one) === textOf(other) ? other : `${textOf(one)}\n${textOf(other)}`;
}

/** What is stored as a date is one, whatever the style says. */
function formatOf({ type }: StoredCell, value: CellValue, { format, isDate }: StoredStyle): string | null {
  return type === "d" && typeof value === "number" && !isDate ? "yyyy-mm-dd" : format;
}

/** Whether a formula's result is stored as a text, even one of no characters. */
function isCalculated({ formula, type, raw }: StoredCell): boolean {
  return formula !== null && type === "str" && raw !== null;
}
