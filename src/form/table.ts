import type { Axis, Line } from "./axis";
import type { Value } from "./expression/expression";
import type { Measure } from "./measure";
import { perForm } from "./per-form";

/** 表: a part of a form. Fixed rows and columns (固定表), or one line a thing (浮动表, 台账, 目录). */
export type Table = Matrix | List;

/** What every table has. */
export interface TableHead {
  readonly id: string;
  /** Its place among the tables of the form. */
  readonly index: number;
  /** Printed over it; `null` for the only table of a form, whose title the form has. */
  readonly title: string | null;
  /** The sheet it stands on; tables of one sheet stand below one another. */
  readonly sheet: string;
  readonly columns: Axis;
  /** The column of 备注; `null` where the table has none. */
  readonly remark: number | null;
  readonly print: Print;
}

export interface Matrix extends TableHead {
  readonly kind: "matrix";
  readonly rows: Axis;
  readonly stub: Stub;
  /** By row line, then column line. */
  readonly cells: readonly (readonly CellRole[])[];
  /** Whether rules look at totals as they come out of their parts, or as they are written. */
  readonly totals: "computed" | "written";
}

export interface List extends TableHead {
  readonly kind: "list";
  /** Columns that together name a line; no two lines of a return share them. Empty for none. */
  readonly key: readonly number[];
  /** Columns without which a line is not complete. */
  readonly required: readonly number[];
  /** Lines that a new form has room for. */
  readonly room: number;
  /** Lines at least and at most; `null` without bound. */
  readonly atLeast: number;
  readonly atMost: number | null;
  /** What is written where there is nothing to list: 本月无事故; `null` where nothing says so. */
  readonly nil: string | null;
  /** The line that totals the columns; `null` without. */
  readonly total: { readonly label: string; readonly at: "first" | "last" } | null;
  /** Columns whose values are counted in a consolidation: choices. */
  readonly counted: readonly number[];
  /** By column line: what the cell of each line is, and of the total line. */
  readonly inLine: readonly CellRole[];
  readonly inTotal: readonly CellRole[];
}

/** How the labels of the rows are printed. */
export interface Stub {
  /** `indent`: one column, lower levels set in. `columns`: a column a level, headings merged downwards. */
  readonly style: "indent" | "columns";
  /** Headings of the outermost level upright, one character under the other. */
  readonly upright: boolean;
  /** Over the labels: 指标名称. */
  readonly head: string;
  /** Over a column of units of measure, of codes; `null` without such a column. */
  readonly units: string | null;
  readonly codes: string | null;
  /** Characters, from the first stub column; `null` leaves it to the layout. */
  readonly widths: readonly number[] | null;
}

export interface Print {
  readonly orientation: "portrait" | "landscape";
  /** A row of 甲 乙 1 2 3 under the head; the numbers are the columns' codes. */
  readonly numbering: boolean;
  /** A row of units of measure under the head of the columns. */
  readonly unitRow: boolean;
  /** 单位：万元, over the table at the right; `null` without. */
  readonly measureNote: string | null;
  /** Row members at which a printed page begins, the first left out. */
  readonly breaks: readonly number[];
}

/** What one cell of a matrix is. */
export type CellRole =
  /** Filled in. */
  | { readonly kind: "open"; readonly measure: Measure }
  /** ×: nobody fills it. */
  | { readonly kind: "closed" }
  /** Taken together from the parts of its column, or of its row where only that is a total. */
  | { readonly kind: "total"; readonly measure: Measure; readonly along: "row" | "column" }
  /** Computed from other cells of its row or column. */
  | { readonly kind: "derived"; readonly measure: Measure; readonly value: Value };

/** Cells by row line and column line, as totals look at them. */
export interface Crossing {
  /** Of the table. */
  readonly index: number;
  readonly rows: { readonly lines: readonly Pick<Line, "parts">[] };
  readonly columns: Axis;
  readonly cells: readonly (readonly CellRole[])[];
}

const IN_LINE = { parts: [] };

/**
 * A table with so many lines as totals look at it: a matrix as it is; of a list its lines, and behind them,
 * wherever it is printed, its total line if it has one.
 */
export function crossingOf(table: Table, lines: number): Crossing {
  if (table.kind === "matrix") return table;
  if (lines > FEW_LINES) return crossingAnew(table, lines);
  const known = shortCrossings(table);
  return (known[lines] ??= crossingAnew(table, lines));
}

/** Lists of so few lines are the same object for all who ask, and what is made of one is kept with it. */
const FEW_LINES = 50;

const shortCrossings = perForm<List, Crossing[]>(() => []);

function crossingAnew(table: List, lines: number): Crossing {
  const { index, columns, inLine, inTotal, total } = table;
  const all = Array.from({ length: lines }, (_, line) => line);
  return {
    index,
    columns,
    rows: { lines: [...all.map(() => IN_LINE), ...(total === null ? [] : [{ parts: all }])] },
    cells: [...all.map(() => inLine), ...(total === null ? [] : [inTotal])],
  };
}

/** The measure of a cell; `null` for a closed one. */
export function measureAt({ cells }: Matrix, row: number, column: number): Measure | null {
  const cell = cells[row]![column]!;
  return cell.kind === "closed" ? null : cell.measure;
}
