import type { Form } from "../form/form";
import { gridOf, type CellValue, type Grid } from "../sheet/grid";
import { readSheets } from "./read-sheets";

/** Rows and columns among which an exchanged form is looked for. */
const NEAR = 200;

/** Whether the form stands at the beginning of the sheet with its rows and columns exchanged. It is said, not read. */
export function isTransposed(form: Form, grid: Grid): boolean {
  return readSheets(form, [transposed(grid)]).length > 0;
}

function transposed(grid: Grid): Grid {
  const values: CellValue[][] = [];
  grid.values.slice(0, NEAR).forEach((cells, row) =>
    cells.slice(0, NEAR).forEach((value, column) => {
      if (value === null) return;
      const line = (values[column] ??= []);
      while (line.length < row) line.push(null);
      line[row] = value;
    }),
  );
  const merges = grid.merges.map(({ top, left, bottom, right }) => {
    return { top: left, left: top, bottom: right, right: bottom };
  });
  return gridOf(
    grid.sheet,
    Array.from(values, (line) => line ?? []),
    { merges },
  );
}
