import { numberText } from "../../checking/finding";
import type { Form } from "../../form/form";
import { isNumeric, optionsOf, type Measure } from "../../form/measure";
import { crossingOf, type CellRole, type Crossing, type Table } from "../../form/table";
import { isComputed } from "../../form/totals/recompute";
import { rawText } from "../../reading/corrections";
import type { Cell, Return, TableContent } from "../../reading/return";
import { cellName } from "../../sheet/address";
import type { Submission } from "../consolidation";
import { countedCells, countedIn, countedNumber, type Counted } from "../counted-cell";
import { columnWords, rowWords } from "./line-words";
import type { ReadingNote } from "./reading-notes";

/** A cell of a return with what it adds. */
interface Looked {
  readonly table: Table;
  readonly crossing: Crossing;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly at: Counted;
}

/**
 * What of a counted return does not count as it stands, where no finding says so: F05 a mean without what weighs it,
 * F22 a cell that adds nothing, F23 a total that is put together from its parts because nothing stands there.
 */
export function countingNotes(form: Form, submission: Submission): ReadingNote[] {
  const { return: ret } = submission;
  const isSaid = saidIn(submission);
  return form.tables.flatMap((table) => {
    const content = ret.content.tables[table.index]!;
    const looked = cellsLookedAt(form, table, content);
    return [
      ...looked.flatMap((each) => baselessNote(form, each)),
      ...looked.flatMap((each) => (isSaid(each) ? [] : uncountedNote(form, ret, each))),
      ...looked.flatMap((each) => filledUpNote(form, each)),
    ];
  });
}

/** The few cells of which something may have to be said. */
function cellsLookedAt(form: Form, table: Table, content: TableContent): Looked[] {
  const lines = content.kind === "matrix" ? content.cells : content.lines;
  const crossing = crossingOf(table, lines.length);
  const at = countedCells(form, table, content);
  const found: Looked[] = [];
  lines.forEach((line, row) => {
    if (table.kind === "matrix" && table.rows.lines[row]!.role === "remark") return;
    line.forEach((cell, column) => {
      const { role } = table.columns.lines[column]!;
      if (role === "number") return;
      if (mayBeSaid(form, crossing.cells[row]![column]!, cell))
        found.push({ table, crossing, row, column, cell, at });
    });
  });
  return found;
}

/** Not of a cell that is blank, or a number that counts, and computes nothing. */
function mayBeSaid(form: Form, role: CellRole, cell: Cell): boolean {
  if (role.kind === "total" || (role.kind !== "closed" && role.measure.together.how === "mean")) return true;
  if (cell.state === "blank" || cell.state === "closed") return false;
  return cell.state !== "number" || countedNumber(form, role, cell) === null;
}

function noteAt(
  form: Form,
  { table, row, column, cell }: Looked,
  rule: string,
  actual: string,
  text: string,
): ReadingNote {
  return {
    sheet: cell.at?.sheet ?? table.sheet,
    rule,
    severity: "hint",
    cells: cell.at ? cellName(cell.at.row, cell.at.column) : "",
    indicator: rowWords(form, table.index, row),
    subject: columnWords(form, table.index, column),
    actual,
    expected: "",
    text,
  };
}

/** A mean without the count that weighs it cannot enter a weighted total: its unit is named. */
function baselessNote(form: Form, looked: Looked): ReadingNote[] {
  const { table, crossing, row, column, at } = looked;
  const role = crossing.cells[row]![column]!;
  if (table.kind === "list" || role.kind === "closed" || role.measure.together.how !== "mean") return [];
  if (table.totals === "computed" && isComputed(role)) return [];
  const { axis, weight } = role.measure.together;
  const value = at(row, column);
  const base = axis === "row" ? at(weight, column) : at(row, weight);
  if (typeof value !== "number" || (typeof base === "number" && base > 0)) return [];
  const name = axis === "row" ? rowWords(form, table.index, weight) : columnWords(form, table.index, weight);
  const text = `没有“${name}”，${isShare(role.measure) ? "这个百分比" : "这个数"}没有计入汇总。`;
  return [noteAt(form, looked, "F05", numberText(value, decimalsOf(role.measure)), text)];
}

function isShare({ holds }: Measure): boolean {
  return holds.type === "percentage";
}

function decimalsOf({ holds }: Measure): number | null {
  return isNumeric(holds) ? holds.decimals : null;
}

/** A cell that holds something, adds nothing, and of which no finding speaks. */
function uncountedNote(form: Form, ret: Return, looked: Looked): ReadingNote[] {
  const { table, crossing, row, column, cell } = looked;
  const role = crossing.cells[row]![column]!;
  const isPutTogether = isComputed(role);
  if (cell.state === "blank" || cell.state === "closed" || isPutTogether || isDoubted(ret, table, cell))
    return [];
  if (countedIn(form, role, cell) !== null) return isNoOption(role, cell) ? [optionNote(form, looked)] : [];
  return [noteAt(form, looked, "F22", rawText(cell), `“${rawText(cell)}”没有计入汇总。`)];
}

/** What is chosen is counted by its options, and this is none of them. */
function isNoOption(role: CellRole, { state }: Cell): boolean {
  return role.kind !== "closed" && optionsOf(role.measure) !== null && state !== "said";
}

function optionNote(form: Form, looked: Looked): ReadingNote {
  const actual = rawText(looked.cell);
  return noteAt(form, looked, "F22", actual, `“${actual}”不是规定的选项，没有计入各选项的数目。`);
}

/** Whether a finding speaks of the cell, its row or its column. */
function saidIn({ findings }: Submission): (looked: Looked) => boolean {
  const key = (table: number | null, row: number | null, column: number | null) =>
    `${table},${row},${column}`;
  const said = new Set(findings.map(({ table, row, column }) => key(table, row, column)));
  return ({ table: { index }, row, column }) =>
    said.has(key(index, row, column)) ||
    said.has(key(index, row, null)) ||
    said.has(key(index, null, column));
}

/** Of its row or column the clerk is asked, and that is said there. */
function isDoubted({ account }: Return, { index }: Table, { at }: Cell): boolean {
  return account.doubts.some(
    ({ table, sheet, axis, at: line }) =>
      table === index && at?.sheet === sheet && (axis === "row" ? at.row : at.column) === line,
  );
}

/** Totals count as they are written; one that is not is said with what was taken for it. */
function filledUpNote(form: Form, looked: Looked): ReadingNote[] {
  const { table, crossing, row, column, cell, at } = looked;
  const role = crossing.cells[row]![column]!;
  if (role.kind !== "total" || role.measure.together.how === "ratio") return [];
  if (table.kind === "matrix" && table.totals === "computed") return [];
  const value = at(row, column);
  if (typeof value !== "number" || countedIn(form, role, cell) !== null) return [];
  const text = `合计没有可以计入的数，按各项算出的 ${numberText(value, decimalsOf(role.measure))} 计入汇总。`;
  return [noteAt(form, looked, "F23", rawText(cell), text)];
}
