/** A cell of a matrix by row line and column line. */
export interface MatrixCell {
  readonly row: number;
  readonly column: number;
}

/** A row or column of a matrix, added up. */
export interface SharedLine {
  /** As the form calls it. */
  readonly name: string;
  readonly cells: readonly MatrixCell[];
}

/** What a circular tells of every unit: how much of something is done. 公开覆盖面: 实行党务公开的 of all 基层党组织. */
export interface Share {
  readonly label: string;
  /** Of the matrix that both stand in. */
  readonly table: number;
  /** What is added up, and what that is a part of. */
  readonly part: SharedLine;
  readonly whole: SharedLine;
}
