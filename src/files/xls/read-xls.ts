import type { Grid } from "../../sheet/grid";
import { readGlobals } from "./biff-globals";
import { readSheetRecords } from "./biff-sheet";
import { CompoundFile, isCompoundFile } from "../archive/compound-file";
import type { Budget } from "../limits";
import { openRecords } from "../password/encrypted-records";
import { damaged } from "../refusal";

/**
 * The worksheets of an Excel 97–2003 or Excel 5.0/95 workbook, which is what WPS writes as .et too, in
 * the order of its tabs, hidden ones too; charts and macro sheets are left out. Throws `Refused`.
 *
 * Of a formula the file keeps no text but tokens: those of usual formulas are spelled out, any other
 * formula reads `"=…"`. Array formulas stand in the block's first cell. Dates of a workbook that
 * counts from 1904 are given as counted from 1900. A text of no characters is blank, and so is what
 * lies hidden under merged cells. Workbooks before Excel 5.0 are refused as `old-format`.
 */
export function readXls(bytes: Uint8Array, budget: Budget): Grid[] {
  const stream = openRecords(workbookStream(bytes));
  const globals = readGlobals(stream, budget);
  const worksheets = globals.tabs.filter(({ isWorksheet }) => isWorksheet);
  return worksheets.map((tab) => readSheetRecords(stream, tab, globals, budget));
}

/** Some programs leave out the container. */
function workbookStream(bytes: Uint8Array): Uint8Array {
  if (!isCompoundFile(bytes)) return bytes;
  const file = new CompoundFile(bytes);
  // A workbook for both generations of programs holds both; the newer one is complete.
  return file.stream("Workbook") ?? file.stream("Book") ?? damaged("", "holds no workbook");
}
