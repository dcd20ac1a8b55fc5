import { formulaOf, valueOf, type LoadedCell } from "../steps/cell-value";

/** What is loaded of a block for what its cells hold. */
export const CONTENT = "rowIndex,columnIndex,values,valueTypes,formulas";
/** The same, with number formats. */
export const CELLS = `${CONTENT},numberFormat`;

/** What cells hold, row-major from A1, whatever the corner of the blocks. */
export function contentOf(parts: readonly Excel.Range[]) {
  return { values: matrix(parts, valueOf), formulas: matrix(parts, formulaOf) };
}

function matrix<Cell>(
  parts: readonly Excel.Range[],
  of: (cell: LoadedCell) => Cell | null,
): (Cell | null)[][] {
  const rows: (Cell | null)[][] = [];
  for (const { rowIndex, columnIndex, values, valueTypes, formulas } of parts) {
    while (rows.length < rowIndex) rows.push([]);
    values.forEach((line, row) => {
      const left = Array<null>(columnIndex).fill(null);
      const cells = line.map((value: unknown, column) =>
        of({ value, type: valueTypes[row]![column], formula: formulas[row]![column] as unknown }),
      );
      rows.push([...left, ...cells]);
    });
  }
  return rows;
}

/** Number formats, as `Grid.formats`. */
export function formatsOf(parts: readonly Excel.Range[]): (string | null)[][] {
  const rows: (string | null)[][] = [];
  for (const { rowIndex, columnIndex, numberFormat } of parts) {
    while (rows.length < rowIndex) rows.push([]);
    for (const line of numberFormat as unknown[][]) {
      const formats = line.map((format) =>
        typeof format === "string" && format !== "General" ? format : null,
      );
      rows.push([...Array<null>(columnIndex).fill(null), ...formats]);
    }
  }
  return rows;
}
