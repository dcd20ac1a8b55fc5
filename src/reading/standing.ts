/** Where a table that was found stands on its sheet. */
export interface Standing {
  /** Which of the form's it is. */
  readonly table: number;
  /** First row that belongs to it: where its title and head may stand. */
  readonly from: number;
  /** First and last row of its head. */
  readonly top: number;
  readonly headBottom: number;
  /** Last row of the table. */
  readonly last: number;
  /** The column of its labels, or its first one, and its last one. */
  readonly labelColumn: number;
  readonly lastColumn: number;
}
