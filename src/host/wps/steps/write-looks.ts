import { columnName, rangeName, type Range } from "../../../sheet/address";
import { COLUMN_CHARACTER } from "../../../sheet/column-character";
import type { BorderWeight, Format, SheetPlan } from "../../../sheet/sheet-plan";
import { cellsOf } from "../program/blocks";
import { bgr } from "../program/colour";
import { notKept } from "../program/fault";
import { CONTINUOUS, EDGES, HORIZONTAL, INSIDE, STACKED, VERTICAL, WEIGHT } from "../program/numbers";
import type { WpsFont, WpsRange, WpsSheet } from "../program/object-model";

/** Merges, looks, widths and heights of a blank sheet. */
export function writeLooks(sheet: WpsSheet, plan: SheetPlan): void {
  for (const merge of plan.merges) mergeCells(sheet, plan.sheet, merge);
  writeFormats(sheet, plan.formats);
  writeWidths(sheet, plan.columnWidths);
  writeHeights(sheet, plan.rowHeights);
}

export function writeFormats(sheet: WpsSheet, formats: SheetPlan["formats"]): void {
  for (const { range, format } of formats) writeFormat(cellsOf(sheet, range), range, format);
}

export function writeHeights(sheet: WpsSheet, rowHeights: SheetPlan["rowHeights"]): void {
  for (const { from, to, height } of rowHeights) {
    sheet.Range(`${from + 1}:${to + 1}`).RowHeight = height;
  }
}

function mergeCells(sheet: WpsSheet, name: string, block: Range): void {
  const cells = cellsOf(sheet, block);
  cells.Merge(false);
  if (cells.MergeCells !== true) throw notKept(name, "merge", rangeName(block));
}

function writeFormat(cells: WpsRange, block: Range, format: Format): void {
  if (format.font) writeFont(cells.Font, format.font);
  if (format.fill !== undefined) cells.Interior.Color = bgr(format.fill);
  if (format.horizontal) cells.HorizontalAlignment = HORIZONTAL[format.horizontal];
  if (format.vertical) cells.VerticalAlignment = VERTICAL[format.vertical];
  if (format.wrap !== undefined) cells.WrapText = format.wrap;
  if (format.stacked) cells.Orientation = STACKED;
  if (format.number !== undefined) cells.NumberFormat = format.number;
  if (format.border) writeBorders(cells, block, format.border);
}

function writeFont(font: WpsFont, { name, size, bold, color }: NonNullable<Format["font"]>): void {
  if (name !== undefined) font.Name = name;
  if (size !== undefined) font.Size = size;
  if (bold !== undefined) font.Bold = bold;
  if (color !== undefined) font.Color = bgr(color);
}

/** Lines inside are asked for only where there are any: elsewhere the program throws. */
function writeBorders(cells: WpsRange, { top, left, bottom, right }: Range, weight: BorderWeight): void {
  const { Borders: borders } = cells;
  const lines: number[] = [...EDGES];
  if (right > left) lines.push(INSIDE.vertical);
  if (bottom > top) lines.push(INSIDE.horizontal);
  for (const line of lines) {
    const border = borders.Item(line);
    border.LineStyle = CONTINUOUS;
    border.Weight = WEIGHT[weight];
  }
}

/** What a column has beside its characters, in points. */
const PADDING = 3.75;

/** Neighbours of one width in one call. `ColumnWidth` counts in characters of the workbook's own font. */
function writeWidths(sheet: WpsSheet, widths: SheetPlan["columnWidths"]): void {
  if (widths.length === 0) return;
  const character = characterOf(sheet.Range("A:A"));
  let first = 0;
  widths.forEach((width, column) => {
    if (widths[column + 1] === width) return;
    const characters = Math.max(0, width * COLUMN_CHARACTER - PADDING) / character;
    sheet.Range(`${columnName(first)}:${columnName(column)}`).ColumnWidth =
      Math.round(characters * 1000) / 1000;
    first = column + 1;
  });
}

/** Points of a character, as a column shows it that nobody has changed; as usual where that says nothing. */
function characterOf(column: WpsRange): number {
  const points = (Number(column.Width) - PADDING) / Number(column.ColumnWidth);
  return points > COLUMN_CHARACTER / 2 && points < COLUMN_CHARACTER * 2 ? points : COLUMN_CHARACTER;
}
