import type { ICellData, Workbook, Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/preset-sheets-core";
import { gridOf, type CellValue, type Grid } from "../../../sheet/grid";
import { valueOfData } from "./cell-data";
import type { UniverBook } from "../univer-book";
import { fromUniver } from "./univer-range";

/** All that stands on the sheet, in one pass over its cells; formulas without their results unless `calculated`. */
export function gridOfSheet(book: UniverBook, sheet: Worksheet, calculated = true): Grid {
  const formulaOf = formulaReader(book, sheet);
  const formatOf = formatReader(book.workbook);
  const values: CellValue[][] = [];
  const formulas: (string | null)[][] = [];
  const formats: (string | null)[][] = [];
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (!cell) return;
    const formula = formulaOf(cell, row, column);
    put(values, row, column, formula === null || calculated ? valueOfData(cell) : null);
    put(formulas, row, column, formula);
    put(formats, row, column, formatOf(cell));
  });
  return gridOf(sheet.getName(), values, {
    visible: sheet.isSheetHidden() !== 1,
    formulas,
    formats,
    merges: sheet.getMergeData().map((merge) => fromUniver(merge)),
    hiddenRows: sheet.getHiddenRows().flatMap(({ startRow, endRow }) => upTo(startRow, endRow)),
    hiddenColumns: sheet
      .getHiddenCols()
      .flatMap(({ startColumn, endColumn }) => upTo(startColumn, endColumn)),
  });
}

const upTo = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, step) => first + step);

export function hasFormula(sheet: Worksheet): boolean {
  let found = false;
  sheet.getCellMatrix().forValue((_row, _column, cell) => {
    found ||= Boolean(cell?.f || cell?.si);
    return !found;
  });
  return found;
}

/** Nothing is put for a blank, so that rows end with their last filled cell. */
function put<T>(matrix: (T | null)[][], row: number, column: number, value: T | null): void {
  if (value === null) return;
  while (matrix.length <= row) matrix.push([]);
  const line = matrix[row]!;
  while (line.length < column) line.push(null);
  line[column] = value;
}

/** A cell that was filled from another one has only the id of the other's formula. */
export function formulaReader(book: UniverBook, sheet: Worksheet) {
  const model = book.get(FormulaDataModel);
  const unitId = book.unitId;
  const sheetId = sheet.getSheetId();
  return (cell: ICellData, row: number, column: number): string | null => {
    if (cell.f) return cell.f.startsWith("=") ? cell.f : `=${cell.f}`;
    if (!cell.si) return null;
    return model.getFormulaStringByCell(row, column, sheetId, unitId) || null;
  };
}

function formatReader(workbook: Workbook) {
  const styles = workbook.getStyles();
  const known = new Map<unknown, string | null>();
  return (cell: ICellData): string | null => {
    if (!cell.s) return null;
    if (typeof cell.s !== "string") return patternOf(cell.s.n?.pattern);
    let format = known.get(cell.s);
    if (format === undefined) {
      format = patternOf(styles.get(cell.s)?.n?.pattern);
      known.set(cell.s, format);
    }
    return format;
  };
}

const patternOf = (pattern: string | undefined) => (!pattern || pattern === "General" ? null : pattern);
