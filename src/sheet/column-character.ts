/**
 * Points of a character of a column's width, padding included: the digits, eight pixels wide, of the fonts that the
 * Chinese editions start a workbook with (宋体 and 等线 of 11 points), and of the one that our files are measured in.
 */
export const COLUMN_CHARACTER = 6;
