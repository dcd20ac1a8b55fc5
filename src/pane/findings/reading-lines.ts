import { columnRuns, correctedIn, rawText, rowRuns, type Corrected } from "../../reading/corrections";
import type { Form } from "../../form/form";
import type { LinePlace, Return } from "../../reading/return";
import { cellName, columnName } from "../../sheet/address";
import type { Words } from "../words/words";

type ReadingWords = Words["reading"];

/** Whether anything was read that is not as the form prints it. */
export function isReadOddly(ret: Return): boolean {
  const { evidence, own, hidden, lostSheets } = ret.account;
  return [evidence, own, hidden, lostSheets, correctedIn(ret)].some(({ length }) => length > 0);
}

/** "填报单位取自表头 A2", `null` when there is none. */
export function unitLine(form: Form, ret: Return, words: ReadingWords): string | null {
  if (ret.content.unit === "") return null;
  const at = ret.placement.fields[form.fields.findIndex(({ is }) => is === "unit")];
  return words.unitFrom(ret.account.unitFrom, at ? cellName(at.row, at.column) : "");
}

/** C6“12个”→12; a formula is not written out. */
export function exampleOf({ at, value, ...cell }: Corrected, words: ReadingWords): string {
  const text = value === null ? cell.text : String(value);
  const raw = cell.formula === null ? rawText(cell) : null;
  return words.example(at === null ? "" : cellName(at.row, at.column), raw, text);
}

/** Labels that were recognised though they are written otherwise, on one sheet. */
export function evidenceLines({ account }: Return, sheet: string, words: ReadingWords): string[] {
  return on(account.evidence, sheet).map((each) =>
    words.evidence(lineOf(each, words), each.found.trim(), each.takenFor, each.how, each.likeness),
  );
}

/** Rows and columns of a sheet that are the unit's own. */
export function ownLines({ account }: Return, sheet: string, words: ReadingWords): string[] {
  return on(account.own, sheet).map((each) => words.own(lineOf(each, words), each.label));
}

/** Rows and columns of a sheet that nobody sees there. */
export function hiddenLines({ account }: Return, sheet: string, words: ReadingWords): string[] {
  const at = (axis: "row" | "column") =>
    on(account.hidden, sheet).flatMap((each) => (each.axis === axis ? [each.at] : []));
  const [rows, columns] = [at("row"), at("column")];
  return [
    ...(rows.length > 0 ? [words.hidden(words.line("row", rowRuns(rows)))] : []),
    ...(columns.length > 0 ? [words.hidden(words.line("column", columnRuns(columns)))] : []),
  ];
}

/** What is so of the workbook: more rows of the unit's own than are listed, sheets that nobody can see. */
export function wholeLines({ account }: Return, words: ReadingWords): string[] {
  const { moreOwnRows, lostSheets } = account;
  return [
    ...(moreOwnRows > 0 ? [words.moreOwn(moreOwnRows)] : []),
    ...lostSheets.map((sheet) => words.lost(sheet)),
  ];
}

function on<Each extends LinePlace>(lines: readonly Each[], sheet: string): Each[] {
  return lines.filter((each) => each.sheet === sheet);
}

function lineOf({ axis, at }: LinePlace, words: ReadingWords): string {
  return words.line(axis, axis === "row" ? String(at + 1) : columnName(at));
}
