/**
 * Where a form stands: the one noun for the layout of a form that is made, the place of a form that was
 * read, and what formulas, seals and traces refer to. Rows and columns count from 0; what is not there is `null`.
 */
export interface Placement {
  readonly tables: readonly TablePlacement[];
  /** By field of the form: the cell that holds it; where it would be looked for when it is not written. */
  readonly fields: readonly Place[];
  /** Where the seal stands, or would stand. */
  readonly seal: Place;
}

/** A cell of a workbook. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A row of a workbook: a form may go on over several sheets. */
export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}

export interface TablePlacement {
  readonly sheet: string;
  /** By row line of a matrix, by line of a list. */
  readonly rows: readonly (RowPlace | null)[];
  /** By column line. */
  readonly columns: readonly (number | null)[];
  /** The total line of a list. */
  readonly total: RowPlace | null;
  /** 校验; `null` on a sheet that does not check itself. */
  readonly check: number | null;
  /** First row of the head and last row of the table, on the first sheet. */
  readonly top: number;
  readonly bottom: number;
}

/** Whether a form says on its sheet, and shows by colours, what is wrong with it: one that we have made does. */
export function checksItself({ tables }: Pick<Placement, "tables">): boolean {
  return tables.some(({ check }) => check !== null);
}

/** Whether two placements have all rows and columns at the same places, whatever the sheets are called. */
export function standsAs(one: Pick<Placement, "tables">, other: Pick<Placement, "tables">): boolean {
  const sheets = new Map<string, string>();
  const sameSheet = (own: string, its: string) => {
    const known = sheets.get(own);
    sheets.set(own, its);
    return known === undefined || known === its;
  };
  const sameRow = (own: RowPlace | null, its: RowPlace | null | undefined) =>
    own && its ? own.row === its.row && sameSheet(own.sheet, its.sheet) : !own && !its;
  return one.tables.every((table, index) => {
    const its = other.tables[index];
    return (
      its !== undefined &&
      sameSheet(table.sheet, its.sheet) &&
      table.columns.every((column, line) => column === its.columns[line]) &&
      table.rows.length === its.rows.length &&
      table.rows.every((row, line) => sameRow(row, its.rows[line])) &&
      sameRow(table.total, its.total)
    );
  });
}
