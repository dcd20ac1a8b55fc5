import { MAX_COLUMNS, MAX_ROWS, parseRange, type Range } from "../sheet/address";
import type { CellValue, Grid } from "../sheet/grid";
import { isDateFormat } from "../sheet/number-format";
import { TextItem } from "./cell-text";
import { cellValue, type CellContext } from "./cell-value";
import { GridBuilder } from "./grid-builder";
import { spelledOut, type Run } from "./runs";
import type { Budget } from "./limits";
import { damaged } from "./refusal";
import { SharedFormulas } from "./shared-formulas";
import type { CellFormats } from "./styles";
import { isOn, readXml, type Attributes, type XmlListener } from "./xml";

/** What the cells of a sheet need to be understood. */
export interface SheetContext extends CellContext {
  readonly formats: CellFormats;
  /** Whether the workbook counts days from 1904; dates are handed on as counted from 1900. */
  readonly from1904: boolean;
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

class SheetListener implements XmlListener {
  private readonly builder: GridBuilder;
  private readonly merges: Range[] = [];
  private readonly hiddenRows: Run[] = [];
  private readonly hiddenColumns: Run[] = [];
  private lastRow = -1;
  private lastColumn = -1;
  private readonly shared: SharedFormulas;
  private readonly inline = new TextItem();
  private readonly dates: boolean[];
  private row = -1;
  private column = -1;
  private inData = false;
  /** Where characters go at the moment. */
  private collecting: "nothing" | "value" | "formula" | "inline" = "nothing";
  private type = "n";
  private style = 0;
  private raw = "";
  private formula = "";
  private formulaAttributes: Attributes | null = null;

  constructor(private readonly context: SheetContext) {
    this.builder = new GridBuilder(context.budget);
    this.shared = new SharedFormulas(context.budget);
    this.dates = context.formats.map((code) => code !== null && isDateFormat(code));
  }

  open(element: string, attributes: Attributes): void {
    if (this.inData) this.openInData(element, attributes);
    else if (element === "sheetData") this.inData = true;
    else if (element === "mergeCell") this.merge(attributes.ref);
    else if (element === "col") this.hideColumns(attributes);
  }

  private openInData(element: string, attributes: Attributes): void {
    if (this.collecting === "inline") this.inline.open(element);
    else if (element === "c") this.openCell(attributes);
    else if (element === "v") this.collecting = "value";
    else if (element === "row") this.openRow(attributes);
    else if (element === "f") {
      this.collecting = "formula";
      this.formulaAttributes = attributes;
    } else if (element === "is") {
      this.collecting = "inline";
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
    if (!(this.row >= 0 && this.row < MAX_ROWS)) damaged(this.context.part, `row ${number ?? this.row + 1}`);
    if (isOn(hidden)) this.hiddenRows.push({ first: this.row, count: 1 });
  }

  private openCell(attributes: Attributes): void {
    if (attributes.r === undefined) this.column++;
    else this.moveTo(attributes.r);
    if (!(this.column < MAX_COLUMNS)) damaged(this.context.part, "a cell beyond the last column");
    this.type = attributes.t ?? "n";
    this.style = attributes.s === undefined ? 0 : Number(attributes.s);
    this.raw = "";
    this.inline.begin();
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
    if (!(index > 0 && index <= 3 && row >= 1 && row <= MAX_ROWS))
      damaged(this.context.part, `cell ${address}`);
    this.row = row - 1;
    this.column = column - 1;
  }

  private closeCell(): void {
    const formula = this.formulaAttributes === null ? null : this.formulaOf(this.formulaAttributes);
    const stored = this.valueOf();
    // A formula whose result is a text of no characters has been calculated: it shows nothing.
    const value = stored === null && formula !== null && this.type === "str" ? "" : stored;
    if (value === null && formula === null) return;
    const format = this.context.formats[this.style] ?? null;
    this.builder.set(this.row, this.column, value, formula, format);
    if (this.row > this.lastRow) this.lastRow = this.row;
    if (this.column > this.lastColumn) this.lastColumn = this.column;
  }

  private valueOf(): CellValue {
    if (this.type === "inlineStr" && this.raw === "") return this.inline.end() || null;
    const value = cellValue(this.type, this.raw, this.context);
    const shifted = this.context.from1904 && typeof value === "number" && this.type !== "d";
    return shifted && this.dates[this.style] ? value + DAYS_TO_1904 : value;
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
    const area = parseRange(ref ?? "") ?? damaged(this.context.part, `merged cells ${ref}`);
    if (area.top !== area.bottom || area.left !== area.right) this.merges.push(area);
  }

  grid({ name, visible }: SheetEntry): Grid {
    return this.builder.build(name, visible, this.merges, {
      hiddenRows: spelledOut(this.hiddenRows, this.lastRow),
      hiddenColumns: spelledOut(this.hiddenColumns, this.lastColumn),
    });
  }
}
