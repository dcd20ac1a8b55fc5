import { textOf } from "../../sheet/grid";
import type { HtmlBlock, HtmlCell, HtmlRow, HtmlTable } from "./html-blocks";
import { HtmlElements, ROWS, type OpenElement } from "./html-elements";
import { codeIn } from "./html-formats";
import { HtmlText } from "./html-text";
import { htmlValue } from "./html-value";
import type { Budget } from "../limits";
import { refuse } from "../refusal";
import type { Attributes } from "../xml";

/** Elements whose text is not the page's. */
const ASIDE = new Set([
  "script",
  "style",
  "title",
  "xml",
  "noscript",
  "template",
  "svg",
  "iframe",
  "rp",
  "rt",
]);
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

/** A list of choices, as far as it has been heard. */
interface Choices {
  seen: number;
  isChosen: boolean;
  /** What its first choice says. */
  first: string;
}

interface OpenCell {
  readonly attributes: Attributes;
  readonly element: OpenElement;
  readonly text: HtmlText;
  readonly tables: HtmlTable[];
}

/** Hears the elements of a page; `blocks` is what it shows once all is heard. */
export class HtmlTables {
  readonly blocks: HtmlBlock[] = [];
  private readonly elements: HtmlElements;
  private readonly open: OpenTable[] = [];
  private paragraph = new HtmlText();
  private depth = 0;
  /** How deep the element is that is passed over or hidden; 0 for none. */
  private aside = 0;
  private hidden = 0;
  /** The list of choices that is open. */
  private choices: Choices | null = null;

  /** `styleSheets` are all of the page: they hold for what stands before them, too. */
  constructor(
    styleSheets: readonly string[],
    private readonly budget: Budget,
  ) {
    this.elements = new HtmlElements(styleSheets, budget);
  }

  begin(name: string, attributes: Attributes): void {
    this.depth++;
    const element = this.elements.open(name, attributes);
    if (element.isHidden && !isCell(name)) this.hide(name);
    if (this.aside === 0 && (ASIDE.has(name) || this.isUnchosen(name, attributes))) this.aside = this.depth;
    if (name === "table") this.beginTable();
    else if (name === "tr") this.beginRow();
    else if (isCell(name)) this.beginCell(attributes, element);
    else if (name === "col") this.column(attributes, element.isHidden);
    else if (this.aside === 0) this.beginText(element, attributes);
  }

  private hide(name: string): void {
    if (this.hidden === 0) this.hidden = this.depth;
    if (this.aside === 0 && !ROWS.has(name)) this.aside = this.depth;
  }

  private beginText({ name, isBlock }: OpenElement, attributes: Attributes): void {
    if (name === "br") this.text.breakLine();
    else if (isBlock) this.breakBlock();
    else if (name === "input" && isTyped(attributes)) this.add(attributes.value ?? "");
  }

  /** Of a list of choices a page shows the chosen one, else the first. */
  private isUnchosen(element: string, { selected, multiple, size }: Attributes): boolean {
    if (element === "select") {
      const isOpen = multiple !== undefined || Number(size ?? 1) > 1;
      this.choices = { seen: isOpen ? 1 : 0, isChosen: isOpen, first: "" };
    }
    if (element !== "option") return false;
    if (this.choices !== null) {
      this.choices.seen++;
      if (selected !== undefined) this.choices.isChosen = true;
    }
    return selected === undefined;
  }

  private endChoices(): void {
    const { choices } = this;
    this.choices = null;
    if (choices !== null && !choices.isChosen && this.aside === 0) this.add(choices.first);
  }

  characters(text: string): void {
    if (this.aside === 0) this.add(text);
    else if (this.choices?.seen === 1 && !this.choices.isChosen) this.choices.first += text;
  }

  private add(text: string): void {
    const { look } = this.elements;
    if (look.isUnseen || look.isSizeless) return;
    if (look.keepsLines) this.text.addLines(text, look);
    else this.text.add(text, look);
  }

  end(name: string): void {
    const element = this.elements.close();
    if (name === "table") this.endTable();
    else if (name === "tr") this.endRow();
    else if (isCell(name)) this.endCell();
    else if (name === "select") this.endChoices();
    else if (element?.isBlock && this.aside === 0) this.breakBlock();
    if (this.aside === this.depth) this.aside = 0;
    if (this.hidden === this.depth) this.hidden = 0;
    this.depth--;
  }

  /** What is open when the page is over. */
  finish(): void {
    while (this.open.length > 0) this.endTable();
    this.endParagraph();
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
    const shown = this.paragraph.end();
    this.paragraph = new HtmlText();
    if (shown.text === "") return;
    this.budget.spendBytes(CELL_COST);
    this.blocks.push(shown);
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

  private column(attributes: Attributes, isHidden: boolean): void {
    const top = this.open.at(-1);
    if (top === undefined) return;
    const count = countOf(attributes.span, 1, MOST_COLUMNS);
    if (isHidden) {
      this.budget.spendBytes(CELL_COST);
      top.table.hiddenColumns.push({ first: top.columns, count });
    }
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

  private beginCell(attributes: Attributes, element: OpenElement): void {
    const top = this.open.at(-1);
    if (top === undefined) return;
    if (top.row === null) this.beginRow();
    this.endCell();
    this.budget.spendBytes(CELL_COST);
    top.cell = { attributes, element, text: new HtmlText(), tables: [] };
  }

  private endCell(): void {
    const top = this.open.at(-1);
    if (!top?.cell || !top.row) return;
    const { attributes, element, text, tables } = top.cell;
    const shown = text.end();
    top.cell = null;
    top.row.cells.push({
      rows: countOf(attributes.rowspan, 0, MOST_ROWS),
      columns: countOf(attributes.colspan, 1, MOST_COLUMNS),
      isHidden: element.isHidden,
      struck: shown.struck,
      // What nobody sees says nothing, whatever a program wrote beside it.
      ...htmlValue(element.look.isUnseen ? {} : attributes, shown.text),
      format: attributes.sdnum === undefined ? (element.format ?? null) : codeIn(attributes.sdnum),
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

  /**
   * A table of one row or one column only dresses up a text: it is a line of the cell around it, or
   * several. Of any other the rows stand below.
   */
  private endInner(table: HtmlTable, { text, tables }: OpenCell): void {
    const filled = table.rows.map(({ cells }) => cells.filter(isFilled)).filter((cells) => cells.length > 0);
    const isLaid = filled.length > 1 && filled.some((cells) => cells.length > 1);
    if (isLaid || filled.some((cells) => cells.some((cell) => cell.tables.length > 0)))
      return void tables.push(table);
    for (const cells of filled) {
      text.breakBlock();
      cells.forEach(({ value, struck }, index) => {
        text.addLines(`${index > 0 ? "\t" : ""}${textOf(value)}`, { struck, raised: null });
      });
      text.breakBlock();
    }
  }
}

function isCell(element: string): boolean {
  return element === "td" || element === "th";
}

/** Inputs that show no text, or one that nobody filled in. */
const NOT_TYPED = /^(?:hidden|checkbox|radio|button|submit|reset|image|file|password|range|color)$/i;

function isTyped({ type }: Attributes): boolean {
  return !NOT_TYPED.test(type ?? "");
}

function isFilled({ value, tables }: HtmlCell): boolean {
  return value !== null || tables.length > 0;
}

function countOf(written: string | undefined, least: number, most: number): number {
  const count = parseInt(written ?? "1", 10);
  return Number.isNaN(count) || count < least ? 1 : Math.min(count, most);
}
