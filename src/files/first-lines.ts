import { textOf } from "../sheet/grid";
import { readWorkbook } from "./read-workbook";

/** Lines that say what a file is: its head and the beginning of its text. */
const LINES = 12;

/** What a file says first, a cell or a paragraph a line; nothing of one that is no text or table. */
export function firstLines(bytes: Uint8Array): string[] {
  const read = readWorkbook(bytes);
  if (!read.ok) return [];
  return read.sheets
    .flatMap(({ values }) => values.flat().map((value) => textOf(value).trim()))
    .filter((text) => text !== "")
    .slice(0, LINES);
}
