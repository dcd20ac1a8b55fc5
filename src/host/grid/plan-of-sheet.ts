import { BooleanNumber, type ICellData, type IStyleData, type Worksheet } from "@univerjs/core";
import { sheetPlan, type Format, type PlannedCell, type SheetPlan } from "../../sheet/sheet-plan";
import { valueOfData } from "./cells/cell-data";
import { formatOfStyle } from "./cells/cell-style";
import { formatsOfRule, rulesOf } from "./rules/conditional-rules";
import { namesOfSheet } from "./defined-names";
import { keptOf } from "./kept";
import { isMark } from "./rules/marks";
import { unlockedOf } from "./rules/protection";
import { formulaReader } from "./cells/sheet-grid";
import { sameLooks } from "./cells/same-looks";
import { charactersOfPixels, pointsOfPixels } from "./cells/units";
import type { UniverBook } from "./univer-book";
import { fromUniver } from "./cells/univer-range";
import { validationRules, validationsOfRule } from "./rules/validation-rules";

/** The sheet as it stands, as the clerk left it, without our marks. */
export function planOfSheet(book: UniverBook, sheet: Worksheet): SheetPlan {
  const sheetId = sheet.getSheetId();
  const { identity, page, filter, charts, visible } = keptOf(sheet);
  const { xSplit, ySplit } = sheet.getFreeze();
  return sheetPlan(sheet.getName(), {
    identity,
    visible:
      sheet.isSheetHidden() !== BooleanNumber.TRUE ? "visible" : visible === "visible" ? "hidden" : visible,
    page,
    filter,
    charts,
    cells: cells(book, sheet),
    formats: formats(book, sheet),
    merges: sheet.getMergeData().map((merge) => fromUniver(merge)),
    columnWidths: columnWidths(sheet),
    rowHeights: rowHeights(sheet),
    validations: validationRules(book, sheetId).flatMap(validationsOfRule),
    conditionalFormats: rulesOf(book, sheetId)
      .filter((rule) => !isMark(rule))
      .flatMap(formatsOfRule),
    unlocked: unlockedOf(book, sheet),
    names: namesOfSheet(book, sheet.getName()),
    freeze: { rows: ySplit, columns: xSplit },
  });
}

function cells(book: UniverBook, sheet: Worksheet): PlannedCell[][] {
  const formulaOf = formulaReader(book, sheet);
  const rows: PlannedCell[][] = [];
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (!cell) return;
    const formula = formulaOf(cell, row, column);
    const value = valueOfData(cell);
    if (formula === null && value === null) return;
    while (rows.length <= row) rows.push([]);
    const line = rows[row]!;
    while (line.length < column) line.push(null);
    line[column] = formula === null ? value : { formula, result: value };
  });
  return rows;
}

function formats(book: UniverBook, sheet: Worksheet): SheetPlan["formats"] {
  const styles = book.workbook.getStyles();
  const known = new Map<string, Format | null>();
  const formatOf = (cell: ICellData): Format | null => {
    if (!cell.s) return null;
    if (typeof cell.s !== "string") return worthSaying(cell.s);
    let format = known.get(cell.s);
    if (format === undefined) {
      const style = styles.get(cell.s);
      format = style ? worthSaying(style) : null;
      known.set(cell.s, format);
    }
    return format;
  };
  return sameLooks(sheet.getCellMatrix(), formatOf);
}

function worthSaying(style: IStyleData): Format | null {
  const format = formatOfStyle(style);
  return Object.keys(format).length > 0 ? format : null;
}

function columnWidths(sheet: Worksheet): number[] {
  const columns = Object.keys(sheet.getConfig().columnData).map(Number);
  const last = columns.reduce((most, column) => Math.max(most, column), -1);
  return Array.from({ length: last + 1 }, (_, column) => charactersOfPixels(sheet.getColumnWidth(column)));
}

/** Only heights that somebody set; Univer notes its own beside them. */
function rowHeights(sheet: Worksheet): SheetPlan["rowHeights"] {
  const heights: { from: number; to: number; height: number }[] = [];
  for (const [key, data] of Object.entries(sheet.getConfig().rowData)) {
    if (data?.h === undefined || data.ia !== 0) continue;
    const row = Number(key);
    const height = pointsOfPixels(data.h);
    const last = heights.at(-1);
    if (last && last.to === row - 1 && last.height === height) last.to = row;
    else heights.push({ from: row, to: row, height });
  }
  return heights;
}
