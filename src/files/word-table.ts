import { MAX_COLUMNS, type Range } from "../sheet/address";
import type { GridBuilder } from "./grid-builder";
import { damaged } from "./refusal";
import { typedText } from "./typed-text";
import { prefixed, type Attributes } from "./xml";

type Area = { -readonly [Side in keyof Range]: Range[Side] };

interface OpenCell {
  /** Columns that it is wide. */
  span: number;
  /** Whether cells below go on with it, or it goes on with the cell above. */
  merge: "none" | "restart" | "continue";
  readonly lines: string[];
}

/** Puts the rows of a document's tables under each other. */
export class WordTable {
  /** The row that comes next, and while a row of a table is open, that row. */
  row = 0;
  readonly hiddenRows: number[] = [];
  private readonly areas: Area[] = [];
  /** Cells that may go on in the next row, by their first column. */
  private readonly goingOn = new Map<number, Area>();
  private column = 0;
  private inRowHead = false;
  private isDeleted = false;
  private isHidden = false;
  private cell: OpenCell | null = null;

  constructor(private readonly builder: GridBuilder) {}

  /** Whether the element was the table's business. */
  open(element: string, attributes: Attributes): boolean {
    if (element === "tr") this.openRow();
    else if (element === "trPr") this.inRowHead = true;
    else if (element === "gridBefore") this.column = countOf(attributes, 0);
    else if (element === "hidden") this.isHidden = true;
    else if (element === "tc") this.cell = { span: 1, merge: "none", lines: [] };
    else if (this.cell !== null && element === "gridSpan") this.cell.span = countOf(attributes, 1);
    else if (this.cell !== null && element === "vMerge")
      this.cell.merge = prefixed(attributes, "val") === "restart" ? "restart" : "continue";
    else return false;
    return true;
  }

  close(element: string): boolean {
    if (element === "tr") this.closeRow();
    else if (element === "trPr") this.inRowHead = false;
    else if (element === "tc") this.closeCell();
    else return false;
    return true;
  }

  /** Tracked as deleted: the row if it stands in the row's head, else only a text. */
  delete(): void {
    if (this.inRowHead) this.isDeleted = true;
  }

  /** A paragraph of the open cell. */
  add(paragraph: string): void {
    this.cell?.lines.push(paragraph);
  }

  private openRow(): void {
    this.column = 0;
    this.isDeleted = false;
    this.isHidden = false;
  }

  private closeRow(): void {
    if (this.isDeleted) return;
    if (this.isHidden) this.hiddenRows.push(this.row);
    this.row++;
  }

  private closeCell(): void {
    const { cell, row } = this;
    this.cell = null;
    if (cell === null || this.isDeleted) return;
    const left = this.column;
    const right = left + cell.span - 1;
    if (right >= MAX_COLUMNS) damaged("", "a table of too many columns");
    this.column = right + 1;
    if (cell.merge === "continue" && this.goOn(left, right)) return;
    this.begin({ top: row, left, bottom: row, right }, cell.merge === "restart");
    const value = typedText(cell.lines.join("\n"));
    if (value !== null) this.builder.set(row, left, value, null, null);
  }

  private goOn(left: number, right: number): boolean {
    const above = this.goingOn.get(left);
    if (above?.bottom !== this.row - 1 || above.right !== right) return false;
    above.bottom = this.row;
    return true;
  }

  private begin(area: Area, goesOn: boolean): void {
    if (goesOn) this.goingOn.set(area.left, area);
    else this.goingOn.delete(area.left);
    if (goesOn || area.right > area.left) this.areas.push(area);
  }

  /** The next table begins with cells of its own. */
  end(): void {
    this.goingOn.clear();
  }

  merges(): Range[] {
    return this.areas.filter(({ top, left, bottom, right }) => top !== bottom || left !== right);
  }
}

/** The element's count, at least `least`. */
function countOf(attributes: Attributes, least: number): number {
  const count = Math.floor(Number(prefixed(attributes, "val")));
  return count > least ? Math.min(count, MAX_COLUMNS) : least;
}
