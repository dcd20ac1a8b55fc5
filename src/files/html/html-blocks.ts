import type { CellValue } from "../../sheet/grid";
import type { ShownText } from "../../sheet/text-runs";

/** What a page shows from top to bottom: texts between its tables, and tables. */
export type HtmlBlock = ShownText | HtmlTable;

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
  /** Whether all that stands there is struck out. */
  readonly struck: boolean;
  readonly formula: string | null;
  readonly format: string | null;
  /** Tables within the cell. */
  readonly tables: readonly HtmlTable[];
}
