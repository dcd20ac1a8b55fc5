import { MAX_COLUMNS, MAX_ROWS, parseCell, parseRange, type Range } from "../sheet/address";
import type { CellValue, Grid } from "../sheet/grid";
import { cellValue } from "./cell-value";
import { GridBuilder } from "./grid-builder";
import { spelledOut, type Run } from "./runs";
import type { Budget } from "./limits";
import { damaged } from "./refusal";
import { SharedFormulas } from "./shared-formulas";
import { RichText, shownIn, type StoredText } from "./rich-text";
import { PLAIN_STYLE, type StoredStyle } from "./styles";
import { TextItem } from "./text-item";
import { isOn, readXml, type Attributes, type XmlListener } from "./xml";

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

/** Reads a sheet's part. Throws `Refused`. */
export function readSheet(bytes: Uint8Array, sheet: SheetEntry, context: SheetContext): Grid {
  const listener = new SheetListener(context);
  readXml(bytes, context.part, listener);
  return listener.grid(sheet);
}

const DAYS_TO_1904 = 1462;
/** An address of a larger sheet than any program has. */
const BEYOND = /^\$?[A-Z]{1,6}\$?[1-9]\d{0,9}$/i;

class SheetListener implements XmlListener {
  private readonly builder: GridBuilder;
  private readonly merges: Range[] = [];
  private readonly hiddenRows: Run[] = [];
  private readonly hiddenColumns: Run[] = [];
  private lastRow = -1;
  private lastColumn = -1;
  private readonly shared: SharedFormulas;
  private readonly inline: TextItem;
  private row = -1;
  private column = -1;
  private inData = false;
  /** Where characters go at the moment. */
  private collecting: "nothing" | "value" | "formula" | "inline" = "nothing";
  private type = "n";
  private style = PLAIN_STYLE;
  private raw = "";
  private hasValue = false;
  private hasInline = false;
  private struck = false;
  private formula = "";
  private formulaAttributes: Attributes | null = null;

  constructor(private readonly context: SheetContext) {
    this.builder = new GridBuilder(context.budget);
    this.shared = new SharedFormulas(context.budget);
    this.inline = new TextItem(context.budget);
  }

  open(element: string, attributes: Attributes): void {
    if (this.inData) this.openInData(element, attributes);
    else if (element === "sheetData") this.inData = true;
    else if (element === "mergeCell") this.merge(attributes.ref);
    else if (element === "col") this.hideColumns(attributes);
  }

  private openInData(element: string, attributes: Attributes): void {
    if (this.collecting === "inline") this.inline.open(element, attributes);
    else if (element === "c") this.openCell(attributes);
    else if (element === "v") {
      this.collecting = "value";
      this.hasValue = true;
    } else if (element === "row") this.openRow(attributes);
    else if (element === "f") {
      this.collecting = "formula";
      this.formulaAttributes = attributes;
    } else if (element === "is") {
      this.collecting = "inline";
      this.hasInline = true;
      this.inline.begin();
    }
  }

  text(text: string): void {
    if (this.collecting === "value") this.raw += text;
    else if (this.collecting === "inline") this.inline.text(text);
    else if (this.collecting === "formula") this.formula += text;
  }

  close(element: string): void {
    if (!this.inData) return;
    if (this.collecting === "inline" && element !== "is") this.inline.close(element);
    else if (element === "c") this.closeCell();
    else if (element === "sheetData") this.inData = false;
    else if (element === "v" || element === "f" || element === "is") this.collecting = "nothing";
  }

  private openRow({ r: number, hidden }: Attributes): void {
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    this.column = -1;
    if (!(this.row >= 0)) damaged(this.context.part, `row ${number}`);
    if (isOn(hidden)) this.hiddenRows.push({ first: this.row, count: 1 });
  }

  private openCell(attributes: Attributes): void {
    if (attributes.r === undefined) this.column++;
    else this.moveTo(attributes.r);
    this.type = attributes.t ?? "n";
    this.style = this.context.styles[Number(attributes.s ?? 0)] ?? PLAIN_STYLE;
    this.raw = "";
    this.hasValue = false;
    this.hasInline = false;
    this.formula = "";
    this.formulaAttributes = null;
  }

  /** "C6", in digits and capital letters as every program writes it; by hand, because it is done for each cell. */
  private moveTo(address: string): void {
    let column = 0;
    let index = 0;
    for (let code = address.charCodeAt(0); code >= 65 && code <= 90; code = address.charCodeAt(++index)) {
      column = column * 26 + code - 64;
    }
    const row = Number(address.slice(index));
    if (index > 0 && index <= 3 && row >= 1) this.place(row - 1, column - 1);
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

  private closeCell(): void {
    const formula = this.formulaAttributes === null ? null : this.formulaOf(this.formulaAttributes);
    const value = this.heldValue();
    if (this.row >= MAX_ROWS || this.column >= MAX_COLUMNS) return;
    if (value === null && formula === null) return;
    this.builder.set(this.row, this.column, value, formula, this.style.format);
    if (this.struck) this.builder.strike(this.row, this.column);
    if (this.row > this.lastRow) this.lastRow = this.row;
    if (this.column > this.lastColumn) this.lastColumn = this.column;
  }

  /** The value as the sheet shows it; whether all of it is struck out shows in `struck`. */
  private heldValue(): CellValue {
    const held = this.storedValue();
    if (!(held instanceof RichText) && typeof held !== "string") {
      this.struck = this.style.look.struck && (held !== null || this.formulaAttributes !== null);
      return held;
    }
    const { text, struck } = shownIn(this.style.look, held);
    this.struck = struck;
    // A formula whose result is a text of no characters has been calculated: it shows nothing.
    return text === "" && !this.isCalculated ? null : text;
  }

  private storedValue(): CellValue | StoredText {
    const { strings, from1904, part } = this.context;
    // Some writers leave an older value beside the text.
    if (this.type === "inlineStr" && this.hasInline) return this.inline.end();
    if (this.isCalculated && this.raw === "") return "";
    if (this.type === "s" && strings === null && this.raw !== "") damaged(part, "no list of texts");
    const value = cellValue(this.type, this.raw, strings ?? []);
    return from1904 && typeof value === "number" && this.type !== "d" && this.style.isDate
      ? value + DAYS_TO_1904
      : value;
  }

  /** Whether a formula's result is stored as a text, even one of no characters. */
  private get isCalculated(): boolean {
    return this.formulaAttributes !== null && this.type === "str" && this.hasValue;
  }

  private formulaOf({ t: type, si: group }: Attributes): string | null {
    const cell = { row: this.row, column: this.column };
    const formula =
      type === "shared" && group !== undefined ? this.shared.at(group, cell, this.formula) : this.formula;
    return formula === "" ? null : `=${formula}`;
  }

  private hideColumns({ min, max, hidden }: Attributes): void {
    const [first, last] = [Number(min) - 1, Number(max) - 1];
    if (isOn(hidden) && first >= 0 && last >= first)
      this.hiddenColumns.push({ first, count: last + 1 - first });
  }

  private merge(ref: string | undefined): void {
    const area = parseRange(ref ?? "");
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
