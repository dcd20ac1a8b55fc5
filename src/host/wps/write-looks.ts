import { columnName, rangeName, type Range } from "../../sheet/address";
import type { BorderWeight, Format, SheetPlan } from "../../sheet/sheet-plan";
import { cellsOf } from "./blocks";
import { bgr } from "./colour";
import { notKept } from "./fault";
import { CONTINUOUS, EDGES, HORIZONTAL, INSIDE, STACKED, VERTICAL, WEIGHT } from "./numbers";
import type { WpsFont, WpsRange, WpsSheet } from "./object-model";

/** Merges, looks, widths and heights of a blank sheet. */
export function writeLooks(sheet: WpsSheet, plan: SheetPlan): void {
  for (const merge of plan.merges) mergeCells(sheet, plan.sheet, merge);
  for (const { range, format } of plan.formats) writeFormat(cellsOf(sheet, range), range, format);
  writeWidths(sheet, plan.columnWidths);
  for (const { from, to, height } of plan.rowHeights) {
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

/** Neighbours of one width in one call. */
function writeWidths(sheet: WpsSheet, widths: SheetPlan["columnWidths"]): void {
  let first = 0;
  widths.forEach((width, column) => {
    if (widths[column + 1] === width) return;
    sheet.Range(`${columnName(first)}:${columnName(column)}`).ColumnWidth = width;
    first = column + 1;
  });
}
