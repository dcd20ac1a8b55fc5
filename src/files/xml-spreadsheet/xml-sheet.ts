import { MAX_COLUMNS, MAX_ROWS, type Range } from "../../sheet/address";
import type { CellValue, Grid } from "../../sheet/grid";
import { isDateFormat } from "../../sheet/number-format";
import { serialOf } from "../../sheet/serial";
import { formulaOfR1C1 } from "./formula-of-r1c1";
import { GridBuilder } from "../grid/grid-builder";
import { runAt, spelledOut, type Run } from "../grid/runs";
import type { Budget } from "../limits";
import { damaged } from "../refusal";
import { PLAIN, RunText, type TextLook } from "../grid/run-text";
import { typedText } from "../text/typed-text";
import { isNoSize, isOn, prefixed, type Attributes } from "../xml";

/** What the workbook's styles say of cells. */
export interface XmlStyles {
  /** Whether all that stands there is struck out. */
  isStruck(style: string): boolean;
  /** Number format code, `null` for General. */
  formatOf(style: string): string | null;
}

interface OpenCell {
  readonly attributes: Attributes;
  /** "Number", "String" … of its data; "" when it has none. */
  type: string;
  readonly style: string;
  readonly text: RunText;
}

/** Elements within a text that say how it looks or where its lines end; they are HTML's. */
const STRUCK = new Set(["s", "strike", "del"]);
const RAISED: Readonly<Record<string, TextLook["raised"]>> = { sup: "above", sub: "below" };
const LINES = new Set(["br", "p", "div"]);

/** A sheet of an XML workbook in the making. Rows and cells follow each other unless they say where they are. */
export class XmlSheet {
  private readonly builder: GridBuilder;
  private readonly merges: Range[] = [];
  private readonly hiddenRows: Run[] = [];
  private readonly hiddenColumns: Run[] = [];
  private readonly columnStyles: (Run & { readonly style: string })[] = [];
  private nextColumn = 0;
  private nextRow = 0;
  private row = 0;
  private rowStyle: string | undefined;
  private column = 0;
  private cell: OpenCell | null = null;
  /** Look of the cell's data and of each element that is open in it; none outside of data. */
  private looks: TextLook[] = [];
  private inComment = false;
  private lastRow = -1;
  private lastColumn = -1;

  constructor(
    private readonly name: string,
    private readonly styles: XmlStyles,
    budget: Budget,
  ) {
    this.builder = new GridBuilder(budget);
  }

  open(element: string, attributes: Attributes): void {
    if (element === "Column") this.openColumn(attributes);
    else if (element === "Row") this.openRow(attributes);
    else if (element === "Cell") this.openCell(attributes);
    else if (element === "Comment") this.inComment = true;
    else if (element === "Data" && this.cell !== null && !this.inComment) {
      // Two values in one cell are two lines of it.
      if (this.cell.type !== "") this.cell.text.add("\n", PLAIN);
      this.cell.type = prefixed(attributes, "Type") ?? "String";
      this.looks = [{ struck: this.styles.isStruck(this.cell.style), raised: null }];
    } else if (this.looks.length > 0) this.openInData(element.toLowerCase());
  }

  private openInData(element: string): void {
    const around = this.looks.at(-1)!;
    if (LINES.has(element)) this.cell?.text.add("\n", PLAIN);
    this.looks.push({
      struck: around.struck || STRUCK.has(element),
      raised: RAISED[element] ?? around.raised,
    });
  }

  text(text: string): void {
    const look = this.looks.at(-1);
    if (look !== undefined) this.cell?.text.add(text, look);
  }

  close(element: string): void {
    if (element === "Data") this.looks = [];
    else if (this.looks.length > 1) this.looks.pop();
    else if (element === "Comment") this.inComment = false;
    else if (element === "Cell") this.closeCell();
  }

  private openColumn(attributes: Attributes): void {
    const first = placeOf(attributes, this.nextColumn, MAX_COLUMNS);
    const count = 1 + countOf(attributes, "Span", MAX_COLUMNS);
    const style = prefixed(attributes, "StyleID");
    const isHidden = isOn(prefixed(attributes, "Hidden")) || isNoSize(prefixed(attributes, "Width"));
    if (isHidden) this.hiddenColumns.push({ first, count });
    if (style !== undefined) this.columnStyles.push({ first, count, style });
    this.nextColumn = first + count;
  }

  private openRow(attributes: Attributes): void {
    this.row = placeOf(attributes, this.nextRow, MAX_ROWS);
    const count = 1 + countOf(attributes, "Span", MAX_ROWS);
    const isHidden = isOn(prefixed(attributes, "Hidden")) || isNoSize(prefixed(attributes, "Height"));
    if (isHidden) this.hiddenRows.push({ first: this.row, count });
    this.nextRow = this.row + count;
    this.rowStyle = prefixed(attributes, "StyleID");
    this.column = 0;
  }

  private openCell(attributes: Attributes): void {
    this.column = placeOf(attributes, this.column, MAX_COLUMNS);
    this.cell = { attributes, type: "", style: this.styleOf(attributes), text: new RunText() };
  }

  private closeCell(): void {
    const { cell, row, column } = this;
    this.cell = null;
    this.looks = [];
    if (cell === null) return;
    const across = this.merge(cell.attributes);
    this.column = column + 1 + across;
    const { text, struck } = cell.text.shown();
    const value = valueOf(cell.type, text);
    const formula = formulaOfR1C1(prefixed(cell.attributes, "Formula") ?? "", { row, column });
    if (value === null && formula === null) return;
    this.builder.set(row, column, value, formula, this.formatOf(cell));
    if (struck) this.builder.strike(row, column);
    this.lastRow = Math.max(this.lastRow, row);
    this.lastColumn = Math.max(this.lastColumn, column);
  }

  /** Gives how many columns to the right the cell spans. */
  private merge(attributes: Attributes): number {
    const { row, column } = this;
    const right = countOf(attributes, "MergeAcross", MAX_COLUMNS);
    const down = countOf(attributes, "MergeDown", MAX_ROWS);
    const bottom = Math.min(row + down, MAX_ROWS - 1);
    if (right > 0 || down > 0)
      this.merges.push({ top: row, left: column, bottom, right: Math.min(column + right, MAX_COLUMNS - 1) });
    return right;
  }

  private styleOf(attributes: Attributes): string {
    const own = prefixed(attributes, "StyleID") ?? this.rowStyle;
    return own ?? runAt(this.columnStyles, this.column)?.style ?? "Default";
  }

  private formatOf({ style, type }: OpenCell): string | null {
    const format = this.styles.formatOf(style);
    if (type !== "DateTime") return format;
    return format !== null && isDateFormat(format) ? format : "yyyy-mm-dd";
  }

  grid(visible: boolean): Grid {
    return this.builder.build(this.name, visible, this.merges, {
      hiddenRows: spelledOut(this.hiddenRows, this.lastRow),
      hiddenColumns: spelledOut(this.hiddenColumns, this.lastColumn),
    });
  }
}

/** What is not of its type is read as it stands there. */
function valueOf(type: string, text: string): CellValue {
  if (type === "Error") return { error: text.trim() || "#VALUE!" };
  if (type === "" || text === "") return null;
  if (type === "Number")
    return Number.isFinite(Number(text)) && text.trim() !== "" ? Number(text) : typedText(text);
  if (type === "DateTime") return serialOf(text) ?? text;
  if (type === "Boolean") return text.trim() === "1";
  return text;
}

/** Where a row, column or cell stands: `next` unless it says, counted from 1, that it comes later. */
function placeOf(attributes: Attributes, next: number, most: number): number {
  const written = prefixed(attributes, "Index");
  const place = written === undefined ? next : Number(written) - 1;
  return Number.isInteger(place) && place >= next && place < most ? place : damaged("", `place ${place + 1}`);
}

function countOf(attributes: Attributes, name: string, most: number): number {
  const count = Math.floor(Number(prefixed(attributes, name) ?? 0));
  return count > 0 ? Math.min(count, most) : 0;
}
