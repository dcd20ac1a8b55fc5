import { MAX_COLUMNS } from "../../sheet/address";
import type { CellValue } from "../../sheet/grid";
import type { TextRun } from "../../sheet/text-runs";
import type { Budget } from "../limits";
import { damaged } from "../refusal";
import { PLAIN, RunText } from "../grid/run-text";
import { typedText } from "../text/typed-text";
import { prefixed, type Attributes } from "../xml";

/** A table of a document, row by row. */
export interface WordTableRow {
  readonly isHidden: boolean;
  /** Whether tracked cells leave it wider or narrower than the table is: its figures may stand in wrong columns. */
  readonly isShifted: boolean;
  readonly cells: readonly WordCell[];
}

export interface WordCell {
  readonly left: number;
  /** Columns that it is wide. */
  readonly span: number;
  /** Whether cells below go on with it, or it goes on with the cell above. */
  readonly merge: "none" | "restart" | "continue";
  readonly value: CellValue;
  readonly struck: boolean;
  /** Its text, kept in a table within another one: it may be a line of the cell around it. */
  readonly runs: readonly TextRun[];
  /** Tables within the cell. */
  readonly tables: readonly (readonly WordTableRow[])[];
}

type OpenCell = { -readonly [Part in "span" | "merge"]: WordCell[Part] } & {
  readonly text: RunText;
  readonly tables: (readonly WordTableRow[])[];
  /** How its being there is tracked. */
  tracked: "no" | "deleted" | "inserted";
  lines: number;
};

interface OpenRow {
  isHidden: boolean;
  isDeleted: boolean;
  /** Columns as they are and as they were before tracked changes. */
  width: number;
  widthBefore: number;
  readonly cells: WordCell[];
}

/** Bytes that a cell or row takes in memory over those in the file. */
const COST = 64;

/** A table that is being read. */
export class WordTable {
  private readonly rows: (OpenRow & { readonly isTracked: boolean })[] = [];
  private row: OpenRow | null = null;
  private cell: OpenCell | null = null;
  private inRowHead = false;

  constructor(
    private readonly isInner: boolean,
    private readonly budget: Budget,
  ) {}

  /** Whether the element was the table's business. */
  open(element: string, attributes: Attributes): boolean {
    if (element === "tr") this.openRow();
    else if (element === "trPr") this.inRowHead = true;
    else if (element === "tc") this.openCell();
    else if (this.cell !== null) return this.describe(this.cell, element, attributes);
    else if (this.row !== null && element === "gridBefore") this.pass(this.row, countOf(attributes, 0));
    else if (this.row !== null && element === "hidden") this.row.isHidden = true;
    else return false;
    return true;
  }

  private describe(cell: OpenCell, element: string, attributes: Attributes): boolean {
    if (element === "gridSpan") cell.span = countOf(attributes, 1);
    else if (element === "vMerge")
      cell.merge = prefixed(attributes, "val") === "restart" ? "restart" : "continue";
    else if (element === "cellMerge")
      cell.merge = prefixed(attributes, "vMerge") === "cont" ? "continue" : "restart";
    else if (element === "cellDel") cell.tracked = "deleted";
    else if (element === "cellIns") cell.tracked = "inserted";
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
    if (this.inRowHead && this.row !== null) this.row.isDeleted = true;
  }

  /** A paragraph of the open cell. */
  add(paragraph: readonly TextRun[]): void {
    if (this.cell === null) return;
    if (this.cell.lines++ > 0) this.cell.text.add("\n", PLAIN);
    this.cell.text.addRuns(paragraph);
  }

  /**
   * A table within the open cell. One of a single row or column only dresses up a text: it is a line of
   * the cell, or several.
   */
  addTable(rows: readonly WordTableRow[]): void {
    const filled = rows.map(({ cells }) => cells.filter(isFilled)).filter((cells) => cells.length > 0);
    const isLaid = filled.length > 1 && filled.some((cells) => cells.length > 1);
    if (isLaid || filled.some((cells) => cells.some(({ tables }) => tables.length > 0)))
      return void this.cell?.tables.push(rows);
    for (const cells of filled) {
      this.add(cells.flatMap(({ runs }, index) => (index > 0 ? [TAB, ...runs] : runs)));
    }
  }

  private openRow(): void {
    this.budget.spendBytes(COST);
    this.row = { isHidden: false, isDeleted: false, width: 0, widthBefore: 0, cells: [] };
  }

  private openCell(): void {
    this.budget.spendBytes(COST);
    this.cell = { span: 1, merge: "none", text: new RunText(), tables: [], tracked: "no", lines: 0 };
  }

  private pass(row: OpenRow, columns: number): void {
    row.width += columns;
    row.widthBefore += columns;
  }

  private closeRow(): void {
    const { row } = this;
    this.row = null;
    if (row === null || row.isDeleted) return;
    this.rows.push({ ...row, isTracked: row.width !== row.widthBefore });
  }

  private closeCell(): void {
    const { cell, row } = this;
    this.cell = null;
    if (cell === null || row === null) return;
    const { span, merge, text, tables, tracked } = cell;
    if (tracked !== "inserted") row.widthBefore += span;
    if (tracked === "deleted") return;
    const left = row.width;
    row.width += span;
    if (row.width > MAX_COLUMNS) damaged("", "a table of too many columns");
    const shown = text.shown();
    const value = typedText(shown.text);
    if (value === null && span === 1 && merge === "none" && tables.length === 0) return;
    const runs = this.isInner ? text.runs : NO_RUNS;
    row.cells.push({ left, span, merge, value, struck: shown.struck, runs, tables });
  }

  end(): WordTableRow[] {
    const usual = usualWidth(this.rows);
    return this.rows.map(({ isHidden, isTracked, width, cells }) => {
      return { isHidden, isShifted: isTracked && usual !== null && width !== usual, cells };
    });
  }
}

const NO_RUNS: readonly TextRun[] = [];
const TAB: TextRun = { text: "\t", ...PLAIN };

function isFilled({ value, tables }: WordCell): boolean {
  return value !== null || tables.length > 0;
}

/** The width that most rows have in which nothing is tracked; `null` when there is no such row. */
function usualWidth(rows: readonly { readonly isTracked: boolean; readonly width: number }[]): number | null {
  const counts = new Map<number, number>();
  for (const { isTracked, width } of rows) {
    if (!isTracked) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}

/** The element's count, at least `least`. */
function countOf(attributes: Attributes, least: number): number {
  const count = Math.floor(Number(prefixed(attributes, "val")));
  return count > least ? Math.min(count, MAX_COLUMNS) : least;
}
