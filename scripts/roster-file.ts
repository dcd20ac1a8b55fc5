import { readFileSync } from "node:fs";
import { EMPTY_BOOK } from "../src/book/book";
import { rosterOn } from "../src/book/register";
import type { RosterUnit } from "../src/consolidation/consolidation";
import { readRoster } from "../src/consolidation/roster/roster";
import { today } from "../src/entry/today";
import { readWorkbook } from "../src/files/read-workbook";

/** The units that a workbook names, on the first sheet with a column 单位, those that owe none today marked so; a sentence when it names none. */
export function rosterIn(path: string): readonly RosterUnit[] | string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (fault) {
    return (fault as Error).message;
  }
  const read = readWorkbook(bytes);
  if (!read.ok) return `${path} cannot be read: ${read.refusal.code}`;
  const units = read.sheets.map(readRoster).find((each) => each.length > 0);
  return units
    ? rosterOn(EMPTY_BOOK, units, today())
    : `${path} names no units: no sheet has a column 单位 with names below it.`;
}
