import { columnRuns, correctedIn, rawText, rowRuns, type Corrected } from "../../reading/corrections";
import { partsOf, type Return } from "../../reading/return";
import { cellName, columnName } from "../../sheet/address";
import type { Words } from "../words/words";

type ReadingWords = Words["reading"];

/** Whether anything was read that is not as the form prints it. */
export function isReadOddly(ret: Return): boolean {
  return partsOf(ret).some((part) => {
    const { evidence, ownRows, ownColumns, hiddenRows, hiddenColumns, lostSheets } = part;
    const lists = [evidence, ownRows, ownColumns, hiddenRows, hiddenColumns, lostSheets, correctedIn(part)];
    return lists.some(({ length }) => length > 0);
  });
}

/** "填报单位取自表头 A2", `null` when there is none. */
export function unitLine({ unit, unitFrom, unitCell }: Return, words: ReadingWords): string | null {
  return unit === "" ? null : words.unitFrom(unitFrom, cellName(unitCell.row, unitCell.column));
}

/** C6“12个”→12 */
export function exampleOf({ row, column, value, ...cell }: Corrected, words: ReadingWords): string {
  const text = value === null ? null : String(value);
  return words.example(cellName(row, column), rawText(cell), text);
}

/** Labels that were recognised though they are written otherwise. */
export function evidenceLines(ret: Return, words: ReadingWords): string[] {
  return ret.evidence.map(({ axis, at, found, takenFor, how, likeness }) => {
    const line = words.line(axis, axis === "row" ? String(at + 1) : columnName(at));
    return words.evidence(line, found.trim(), takenFor, how, likeness);
  });
}

/** Rows and columns that are the unit's own. */
export function ownLines({ ownRows, moreOwnRows, ownColumns }: Return, words: ReadingWords): string[] {
  return [
    ...ownRows.map(({ row, label }) => words.own(words.line("row", String(row + 1)), label)),
    ...(moreOwnRows > 0 ? [words.moreOwn(moreOwnRows)] : []),
    ...ownColumns.map(({ column, label }) => words.own(words.line("column", columnName(column)), label)),
  ];
}

/** Rows and columns that nobody sees on the sheet, and sheets that nobody can see. */
export function hiddenLines(
  { hiddenRows, hiddenColumns, lostSheets }: Return,
  words: ReadingWords,
): string[] {
  return [
    ...(hiddenRows.length > 0 ? [words.hidden(words.line("row", rowRuns(hiddenRows)))] : []),
    ...(hiddenColumns.length > 0 ? [words.hidden(words.line("column", columnRuns(hiddenColumns)))] : []),
    ...lostSheets.map((sheet) => words.lost(sheet)),
  ];
}
