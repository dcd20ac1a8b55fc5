import { textOf, type CellValue } from "../sheet/grid";
import { classFormats, formatIn } from "./html-formats";
import { HtmlText, isBlock } from "./html-text";
import { htmlValue } from "./html-value";
import type { Budget } from "./limits";
import { namedFormat } from "./named-formats";
import { refuse } from "./refusal";
import type { Attributes } from "./xml";

/** What a page shows from top to bottom: texts between its tables, and tables. */
export type HtmlBlock = string | HtmlTable;

export interface HtmlTable {
  readonly rows: HtmlRow[];
  /** First column and number of columns that are hidden as columns. */
  readonly hiddenColumns: { readonly first: number; readonly count: number }[];
}

export interface HtmlRow {
  readonly isHidden: boolean;
  readonly cells: HtmlCell[];
}

export interface HtmlCell {
  /** Rows and columns that it spans; 0 rows are all those that follow in the table. */
  readonly rows: number;
  readonly columns: number;
  readonly isHidden: boolean;
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string | null;
  /** Tables within the cell. */
  readonly tables: readonly HtmlTable[];
}

/** Elements whose text is not the page's. */
const ASIDE = new Set(["script", "style", "title", "xml", "noscript", "template", "svg", "rp", "rt"]);
/** Elements that are hidden with all they hold, but read. */
const ROWS = new Set(["table", "thead", "tbody", "tfoot", "tr"]);

/** Most columns and rows that a cell spans, as browsers have it. */
const MOST_COLUMNS = 1000;
const MOST_ROWS = 65_534;

/** Tables within each other. */
const MOST_TABLES = 64;
/** Bytes that a cell, row or text takes in memory over those in the file. */
const CELL_COST = 64;

/** A table that is being read, and the row and cell that are open in it. */
interface OpenTable {
  readonly table: HtmlTable;
  row: HtmlRow | null;
  cell: OpenCell | null;
  columns: number;
  /** What was passed over where the table begins: within a hidden element it is read all the same. */
  readonly aside: number;
}

interface OpenCell {
  readonly attributes: Attributes;
  readonly text: HtmlText;
  readonly tables: HtmlTable[];
}

/** Hears the elements of a page; `blocks` is what it shows once all is heard. */
export class HtmlTables {
  readonly blocks: HtmlBlock[] = [];
  private readonly open: OpenTable[] = [];
  private paragraph = new HtmlText();
  private formats = new Map<string, string | null>();
  private styleSheet: string | null = null;
  private depth = 0;
  /** How deep the element is that is passed over or hidden; 0 for none. */
  private aside = 0;
  private hidden = 0;

  constructor(private readonly budget: Budget) {}

  begin(element: string, attributes: Attributes): void {
    this.depth++;
    if (element === "style") this.styleSheet = "";
    if (isHidden(attributes) && !isCell(element)) this.hide(element);
    if (this.aside === 0 && (ASIDE.has(element) || isUnchosen(element, attributes))) this.aside = this.depth;
    if (element === "table") this.beginTable();
    else if (element === "tr") this.beginRow();
    else if (isCell(element)) this.beginCell(attributes);
    else if (element === "col") this.column(attributes);
    else if (this.aside === 0) this.beginText(element, attributes);
  }

  private hide(element: string): void {
    if (this.hidden === 0) this.hidden = this.depth;
    if (this.aside === 0 && !ROWS.has(element)) this.aside = this.depth;
  }

  private beginText(element: string, attributes: Attributes): void {
    if (element === "br") this.text.breakLine();
    else if (isBlock(element)) this.breakBlock();
    else if (element === "input" && isTyped(attributes)) this.text.add(attributes.value ?? "");
  }

  characters(text: string): void {
    if (this.styleSheet !== null) this.styleSheet += text;
    else if (this.aside === 0) this.text.add(text);
  }

  end(element: string): void {
    if (element === "style") this.endStyle();
    else if (element === "table") this.endTable();
    else if (element === "tr") this.endRow();
    else if (isCell(element)) this.endCell();
    else if (isBlock(element) && this.aside === 0) this.breakBlock();
    if (this.aside === this.depth) this.aside = 0;
    if (this.hidden === this.depth) this.hidden = 0;
    this.depth--;
  }

  /** What is open when the page is over. */
  finish(): void {
    while (this.open.length > 0) this.endTable();
    this.endParagraph();
  }

  private endStyle(): void {
    for (const [name, format] of classFormats(this.styleSheet ?? "")) this.formats.set(name, format);
    this.styleSheet = null;
  }

  /** Where characters go: into the innermost open cell, or between the tables. */
  private get text(): HtmlText {
    return this.openCell?.text ?? this.paragraph;
  }

  private get openCell(): OpenCell | null {
    for (let index = this.open.length - 1; index >= 0; index--) {
      const { cell } = this.open[index]!;
      if (cell !== null) return cell;
    }
    return null;
  }

  private breakBlock(): void {
    if (this.openCell === null) this.endParagraph();
    else this.text.breakBlock();
  }

  private endParagraph(): void {
    const text = this.paragraph.end();
    this.paragraph = new HtmlText();
    if (text === "") return;
    this.budget.spendBytes(CELL_COST);
    this.blocks.push(text);
  }

  private beginTable(): void {
    this.breakBlock();
    this.budget.spendBytes(CELL_COST);
    const found = this.open.length + 1;
    if (found > MOST_TABLES) refuse({ code: "too-large", what: "nesting", limit: MOST_TABLES, found });
    const table: HtmlTable = { rows: [], hiddenColumns: [] };
    this.open.push({ table, row: null, cell: null, columns: 0, aside: this.aside });
    this.aside = 0;
  }

  private column(attributes: Attributes): void {
    const top = this.open.at(-1);
    if (top === undefined) return;
    const count = countOf(attributes.span, 1, MOST_COLUMNS);
    if (isHidden(attributes)) top.table.hiddenColumns.push({ first: top.columns, count });
    top.columns += count;
  }

  private beginRow(): void {
    const top = this.open.at(-1);
    if (top === undefined) return;
    this.endRow();
    this.budget.spendBytes(CELL_COST);
    top.row = { isHidden: this.hidden > 0, cells: [] };
    top.table.rows.push(top.row);
  }

  private beginCell(attributes: Attributes): void {
    const top = this.open.at(-1);
    if (top === undefined) return;
    if (top.row === null) this.beginRow();
    this.endCell();
    this.budget.spendBytes(CELL_COST);
    top.cell = { attributes, text: new HtmlText(), tables: [] };
  }

  private endCell(): void {
    const top = this.open.at(-1);
    if (!top?.cell || !top.row) return;
    const { attributes, text, tables } = top.cell;
    top.cell = null;
    top.row.cells.push({
      rows: countOf(attributes.rowspan, 0, MOST_ROWS),
      columns: countOf(attributes.colspan, 1, MOST_COLUMNS),
      isHidden: isHidden(attributes),
      ...htmlValue(attributes, text.end()),
      format: this.formatOf(attributes),
      tables,
    });
  }

  private endRow(): void {
    this.endCell();
    const top = this.open.at(-1);
    if (top !== undefined) top.row = null;
  }

  private endTable(): void {
    this.endRow();
    const ended = this.open.pop();
    if (ended === undefined) return;
    this.aside = ended.aside;
    const cell = this.openCell;
    if (cell === null) this.blocks.push(ended.table);
    else this.endInner(ended.table, cell);
  }

  /** A table that is but one cell only dresses up a text, which is a line of the cell around it. */
  private endInner(table: HtmlTable, { text, tables }: OpenCell): void {
    const [only, another] = table.rows.flatMap(({ cells }) => cells).filter(isFilled);
    if (only === undefined) return;
    if (another !== undefined || only.tables.length > 0) return void tables.push(table);
    text.breakBlock();
    text.add(textOf(only.value));
    text.breakBlock();
  }

  private formatOf(attributes: Attributes): string | null {
    const own = attributes.sdnum === undefined ? formatIn(attributes.style ?? "") : codeIn(attributes.sdnum);
    if (own !== undefined) return own;
    const classes = (attributes.class ?? "").toLowerCase().split(/\s+/);
    return classes.map((name) => this.formats.get(name)).find((format) => format !== undefined) ?? null;
  }
}

function isCell(element: string): boolean {
  return element === "td" || element === "th";
}

function isHidden({ style, hidden }: Attributes): boolean {
  return hidden !== undefined || (style !== undefined && /display\s*:\s*none/i.test(style));
}

/** Of a list of choices only the chosen one is what somebody filled in. */
function isUnchosen(element: string, { selected }: Attributes): boolean {
  return element === "option" && selected === undefined;
}

/** Whether an input shows its value as a text. */
function isTyped({ type }: Attributes): boolean {
  return type === undefined || /^(?:text|number|)$/i.test(type);
}

function isFilled({ value, tables }: HtmlCell): boolean {
  return value !== null || tables.length > 0;
}

/** LibreOffice's "1033;0;0.00%": two languages, then the code. */
function codeIn(sdnum: string): string | null {
  return namedFormat(sdnum.split(";").slice(2).join(";"));
}

function countOf(written: string | undefined, least: number, most: number): number {
  const count = parseInt(written ?? "1", 10);
  return Number.isNaN(count) || count < least ? 1 : Math.min(count, most);
}
