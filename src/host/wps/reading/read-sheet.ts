import { range, type Range } from "../../../sheet/address";
import { columnCount, gridOf, rowCount, type CellValue, type Grid } from "../../../sheet/grid";
import { HostError } from "../../host-error";
import { bands, blockOf, cellsOf, eachUniform, matrixOf } from "../program/blocks";
import { formulaOf, valueOf } from "../steps/cell-values";
import { mergesIn } from "./merges";
import { FIND, VISIBLE } from "../program/numbers";
import type { WpsSheet } from "../program/object-model";

/**
 * All that stands on the sheet. The formulas are as calculated as the program has them. `tell` is told what
 * `valuesText` gives as long as no value is changed.
 */
export function readSheet(sheet: WpsSheet, tell: (values: string | null) => void): Grid {
  const block = contentOf(sheet);
  const name = sheet.Name;
  const visible = sheet.Visible === VISIBLE;
  if (!block) {
    tell("");
    return gridOf(name, [], { visible });
  }
  const { values, formulas } = cellsIn(sheet, block, tell);
  return gridOf(name, values, {
    visible,
    formulas,
    formats: formatsIn(sheet, block),
    merges: mergesIn(sheet, block),
    hiddenRows: hiddenRows(sheet, block),
    hiddenColumns: hiddenColumns(sheet, block),
  });
}

/** See `Host.readCells`; `tell` as for `readSheet`. */
export function readCells(sheet: WpsSheet, tell: (values: string | null) => void): Grid {
  const grid = readContent(sheet, tell);
  if (grid.values.length === 0) return grid;
  const block = range(0, 0, rowCount(grid) - 1, columnCount(grid) - 1);
  return { ...grid, hiddenRows: hiddenRows(sheet, block), hiddenColumns: hiddenColumns(sheet, block) };
}

/** Values and formulas alone, for those who only ask what a sheet is. */
export function readContent(sheet: WpsSheet, tell: (values: string | null) => void = () => undefined): Grid {
  const block = contentOf(sheet);
  if (!block) tell("");
  const { values, formulas } = block ? cellsIn(sheet, block, tell) : { values: [], formulas: [] };
  return gridOf(sheet.Name, values, { formulas });
}

/** The values alone, to see whether any has changed; `null` where they do not come in one call. */
export function valuesText(sheet: WpsSheet): string | null {
  const block = contentOf(sheet);
  if (!block) return "";
  const parts = bands(block);
  return parts.length === 1 ? textOf(matrixOf(cellsOf(sheet, block).Value2, block)) : null;
}

const textOf = (values: readonly (readonly unknown[])[]) => JSON.stringify(values);

/** A sheet of more cells is not searched for where its content ends. */
const PLENTY = 200_000;
const MOST = 3_000_000;

/** From A1 to the last used cell; `null` when the sheet is blank. Throws `HostError` with the reason `too-much`. */
function contentOf(sheet: WpsSheet): Range | null {
  const used = blockOf(sheet.UsedRange);
  const block = range(0, 0, used.bottom, used.right);
  if (used.bottom === 0 && used.right === 0)
    return (cellsOf(sheet, block).Value2 ?? null) === null ? null : block;
  if (sizeOf(block) <= PLENTY) return block;
  const found = lastContent(sheet);
  if (found && sizeOf(found) > MOST) throw new HostError({ kind: "too-much" }, sheet.Name);
  return found;
}

/** Whole columns that were only coloured count as used; the last cell that holds something does not lie there. */
function lastContent(sheet: WpsSheet): Range | null {
  const first = cellsOf(sheet, range(0, 0));
  const last = (order: number) =>
    sheet.Cells.Find("*", first, FIND.formulas, FIND.part, order, FIND.previous);
  const [row, column] = [last(FIND.byRows), last(FIND.byColumns)];
  return row && column ? range(0, 0, row.Row - 1, column.Column - 1) : null;
}

const sizeOf = ({ top, left, bottom, right }: Range) => (bottom - top + 1) * (right - left + 1);

function cellsIn(
  sheet: WpsSheet,
  block: Range,
  tell: (values: string | null) => void,
): Pick<Grid, "values" | "formulas"> {
  const calculates = cellsOf(sheet, block).HasFormula !== false;
  const values: CellValue[][] = [];
  const formulas: (string | null)[][] = [];
  const parts = bands(block);
  if (parts.length > 1) tell(null);
  for (const band of parts) {
    const cells = cellsOf(sheet, band);
    const given = matrixOf(cells.Value2, band);
    if (parts.length === 1) tell(textOf(given));
    values.push(
      ...given.map((line, row) =>
        line.map((value, column) => {
          return valueOf(value, () => cellsOf(sheet, range(band.top + row, column)).Text);
        }),
      ),
    );
    if (calculates) formulas.push(...formulasOf(matrixOf(cells.Formula, band), values, band.top));
  }
  return { values: values.map((line, row) => contentOnly(line, formulas[row])), formulas };
}

const formulasOf = (given: readonly (readonly unknown[])[], values: readonly CellValue[][], top: number) =>
  given.map((line, row) =>
    line.map((formula, column) => formulaOf(formula, values[top + row]![column] ?? null)),
  );

/** A text without a character is a value where a formula made it, and nothing where it stands alone. */
const contentOnly = (line: CellValue[], formulas: readonly (string | null)[] | undefined) =>
  line.map((value, column) => (value === "" && !formulas?.[column] ? null : value));

const GENERAL = new Set(["General", "G/通用格式", "常规"]);

function formatsIn(sheet: WpsSheet, block: Range): (string | null)[][] {
  const found: { readonly area: Range; readonly code: string }[] = [];
  const ask = (area: Range) => cellsOf(sheet, area).NumberFormat as string | null | undefined;
  eachUniform(block, ask, (area, code) => {
    if (!GENERAL.has(code)) found.push({ area, code });
  });
  if (found.length === 0) return [];
  const width = block.right + 1;
  const formats = Array.from({ length: block.bottom + 1 }, () => Array<string | null>(width).fill(null));
  for (const { area, code } of found) {
    for (let row = area.top; row <= area.bottom; row++) formats[row]!.fill(code, area.left, area.right + 1);
  }
  return formats;
}

function hiddenRows(sheet: WpsSheet, { bottom }: Range): number[] {
  const hidden: number[] = [];
  const ask = (rows: Range) => cellsOf(sheet, rows).EntireRow.Hidden as boolean | null | undefined;
  eachUniform(range(0, 0, bottom), ask, (rows, isHidden) => {
    if (isHidden) for (let row = rows.top; row <= rows.bottom; row++) hidden.push(row);
  });
  return hidden;
}

function hiddenColumns(sheet: WpsSheet, { right }: Range): number[] {
  const hidden: number[] = [];
  const ask = (columns: Range) => cellsOf(sheet, columns).EntireColumn.Hidden as boolean | null | undefined;
  eachUniform(range(0, 0, 0, right), ask, (columns, isHidden) => {
    if (isHidden) for (let column = columns.left; column <= columns.right; column++) hidden.push(column);
  });
  return hidden;
}
