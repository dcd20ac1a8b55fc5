import { CellParagraphs, countOf } from "./opendocument-text";
import { MAX_COLUMNS, MAX_ROWS, type Range } from "../../sheet/address";
import type { CellValue, Grid } from "../../sheet/grid";
import { formulaOf } from "./formula-of-opendocument";
import { GridBuilder } from "../grid/grid-builder";
import { runAt, spelledOut, type Run } from "../grid/runs";
import type { Budget } from "../limits";
import type { OpenDocumentStyles } from "./opendocument-styles";
import { valueOf } from "./opendocument-value";
import { damaged } from "../refusal";
import type { Attributes, XmlListener } from "../xml";

/** Elements whose text is not the cell's, and tables that are no sheet of this file. */
const ASIDE = new Set([
  ...["annotation", "annotation-end", "forms", "shapes", "detective", "ruby-text", "note"],
  ...["frame", "custom-shape", "g", "line", "rect", "ellipse", "text-box", "control", "path", "polygon"],
  ...["polyline", "circle", "connector", "caption", "measure", "page-thumbnail", "scene"],
  ...["dde-links", "tracked-changes", "consolidation", "content-validations"],
]);

/** A filled cell of the row that is being read, and how often it repeats to the right. */
interface RowCell {
  readonly column: number;
  readonly count: number;
  readonly value: CellValue;
  readonly struck: boolean;
  readonly formula: string | null;
  readonly format: string | null;
}

/** Hears the content of an OpenDocument file; `grids` are its sheets once all is heard. */
export class OpenDocumentSheets implements XmlListener {
  readonly grids: Grid[] = [];
  isSpreadsheet = false;
  /** How deep inside an element that is passed over. */
  private aside = 0;
  private sheet: OpenSheet | null = null;

  constructor(
    private readonly part: string,
    private readonly styles: OpenDocumentStyles,
    private readonly budget: Budget,
  ) {}

  open(element: string, attributes: Attributes): void {
    if (this.aside > 0) this.aside++;
    else if (this.sheet !== null) {
      // A table inside a sheet's cell is not of this sheet.
      if (ASIDE.has(element) || element === "table") this.aside = 1;
      else this.sheet.open(element, attributes);
    } else if (!this.isSpreadsheet) {
      if (element === "spreadsheet") this.isSpreadsheet = true;
      else this.styles.open(element, attributes);
    } else if (ASIDE.has(element)) this.aside = 1;
    else if (element === "table") this.sheet = this.sheetOf(attributes);
  }

  private sheetOf(attributes: Attributes): OpenSheet {
    const visible = !this.styles.hides(attributes["table:style-name"]);
    return new OpenSheet(attributes["table:name"] ?? "", visible, this.part, this.styles, this.budget);
  }

  text(text: string): void {
    if (this.aside > 0) return;
    if (this.sheet !== null) this.sheet.text(text);
    else if (!this.isSpreadsheet) this.styles.text(text);
  }

  close(element: string): void {
    if (this.aside > 0) this.aside--;
    else if (this.sheet === null) {
      if (!this.isSpreadsheet) this.styles.close(element);
    } else if (element === "table") {
      if (!this.sheet.isElsewhere) this.grids.push(this.sheet.grid());
      this.sheet = null;
    } else this.sheet.close(element);
  }
}

/** A sheet in the making. */
class OpenSheet {
  /** Whether it only keeps what another file's sheet held when it was last seen. */
  isElsewhere = false;
  private readonly builder: GridBuilder;
  private readonly merges: Range[] = [];
  private readonly hiddenRows: Run[] = [];
  private readonly hiddenColumns: Run[] = [];
  private readonly columnStyles: (Run & { readonly style: string })[] = [];
  private columns = 0;
  private row = 0;
  private rowRepeats = 1;
  private rowStyle: string | undefined;
  private rowCells: RowCell[] = [];
  private column = 0;
  private cell: Attributes | null = null;
  private readonly paragraphs: CellParagraphs;
  private lastRow = -1;
  private lastColumn = -1;

  constructor(
    private readonly name: string,
    private readonly visible: boolean,
    private readonly part: string,
    private readonly styles: OpenDocumentStyles,
    budget: Budget,
  ) {
    this.builder = new GridBuilder(budget);
    this.paragraphs = new CellParagraphs(styles);
  }

  open(element: string, attributes: Attributes): void {
    if (this.cell !== null) this.paragraphs.open(element, attributes);
    else if (element === "table-cell" || element === "covered-table-cell") {
      this.cell = attributes;
      this.paragraphs.begin(this.styleOf(attributes));
    } else if (element === "table-row") this.openRow(attributes);
    else if (element === "table-column") this.addColumns(attributes);
    else if (element === "table-source") this.isElsewhere = true;
  }

  text(text: string): void {
    if (this.cell !== null) this.paragraphs.text(text);
  }

  close(element: string): void {
    if (element === "table-cell" || element === "covered-table-cell") this.closeCell();
    else if (this.cell !== null) this.paragraphs.close();
    else if (element === "table-row") this.closeRow();
  }

  private addColumns(attributes: Attributes): void {
    const count = countOf(attributes["table:number-columns-repeated"], MAX_COLUMNS);
    const style = attributes["table:default-cell-style-name"];
    if (this.isHidden(attributes, "table-column")) this.hiddenColumns.push({ first: this.columns, count });
    if (style !== undefined) this.columnStyles.push({ first: this.columns, count, style });
    this.columns += count;
  }

  private isHidden(attributes: Attributes, family: "table-row" | "table-column"): boolean {
    const visibility = attributes["table:visibility"];
    const isSaid = visibility === "collapse" || visibility === "filter";
    return isSaid || this.styles.isOfNoSize(family, attributes["table:style-name"]);
  }

  private openRow(attributes: Attributes): void {
    this.rowRepeats = countOf(attributes["table:number-rows-repeated"], MAX_ROWS);
    this.rowStyle = attributes["table:default-cell-style-name"];
    this.rowCells = [];
    this.column = 0;
    if (this.isHidden(attributes, "table-row"))
      this.hiddenRows.push({ first: this.row, count: this.rowRepeats });
  }

  private closeCell(): void {
    const attributes = this.cell ?? {};
    const count = countOf(attributes["table:number-columns-repeated"], MAX_COLUMNS);
    this.merge(attributes);
    const written = attributes["table:formula"];
    const formula = written === undefined ? null : formulaOf(written);
    const text = this.paragraphs.end();
    const { value, format } = valueOf(attributes, text, this.formatOf(attributes));
    if (value !== null || formula !== null)
      this.rowCells.push({ column: this.column, count, value, struck: text.struck, formula, format });
    this.column += count;
    this.cell = null;
  }

  private formatOf(attributes: Attributes): string | null {
    if (attributes["office:value-type"] === undefined && attributes["table:formula"] === undefined)
      return null;
    return this.styles.formatOf(this.styleOf(attributes));
  }

  private styleOf(attributes: Attributes): string {
    return (
      attributes["table:style-name"] ??
      this.rowStyle ??
      runAt(this.columnStyles, this.column)?.style ??
      "Default"
    );
  }

  private merge(attributes: Attributes): void {
    const down = countOf(attributes["table:number-rows-spanned"], MAX_ROWS);
    const right = countOf(attributes["table:number-columns-spanned"], MAX_COLUMNS);
    if (down === 1 && right === 1) return;
    const { row, column } = this;
    const bottom = Math.min(row + down, MAX_ROWS) - 1;
    this.merges.push({
      top: row,
      left: column,
      bottom,
      right: Math.min(column + right, MAX_COLUMNS) - 1,
    });
  }

  private closeRow(): void {
    if (this.rowCells.length > 0) {
      for (let repeat = 0; repeat < this.rowRepeats; repeat++) this.fillRow(this.row + repeat);
    }
    this.row += this.rowRepeats;
  }

  private fillRow(row: number): void {
    for (const { column, count, value, struck, formula, format } of this.rowCells) {
      if (row >= MAX_ROWS || column + count > MAX_COLUMNS) damaged(this.part, "a cell beyond the last one");
      for (let repeat = 0; repeat < count; repeat++) {
        this.builder.set(row, column + repeat, value, formula, format);
        if (struck) this.builder.strike(row, column + repeat);
      }
      this.lastColumn = Math.max(this.lastColumn, column + count - 1);
    }
    this.lastRow = row;
  }

  grid(): Grid {
    return this.builder.build(this.name, this.visible, this.merges, {
      hiddenRows: spelledOut(this.hiddenRows, this.lastRow),
      hiddenColumns: spelledOut(this.hiddenColumns, this.lastColumn),
    });
  }
}
