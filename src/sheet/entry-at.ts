import { formatAt, valueAt, type CellValue, type Grid } from "./grid";
import { isDateFormat } from "./number-format";
import { dayOfSerial } from "./serial";

const MINUTES = 24 * 60;

/**
 * What somebody has entered into a cell, to be written again on a sheet that is made anew: a day as a text, "2012-01-20",
 * for a program shows it as one by the format of the cell alone, which the new sheet does not have.
 */
export function entryAt(grid: Grid, row: number, column: number): CellValue {
  const value = valueAt(grid, row, column);
  const format = formatAt(grid, row, column);
  if (typeof value !== "number" || value < 0 || format === null || !isDateFormat(format, value)) return value;
  const { year, month, day } = dayOfSerial(value);
  const minutes = Math.round((value - Math.floor(value)) * MINUTES) % MINUTES;
  const time = minutes > 0 ? ` ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` : "";
  return `${year}-${two(month)}-${two(day)}${time}`;
}

const two = (number: number) => String(number).padStart(2, "0");
