import { numberText } from "../checking/finding";
import type { Form } from "../form/form";
import { isNumeric } from "../form/measure";
import type { Matrix } from "../form/table";
import { cellsOf } from "../reading/return";
import { cellName } from "../sheet/address";
import type { Consolidation, Entry } from "./consolidation";
import { countedNumber } from "./counted-cell";
import { detailCells, detailOf, type DetailRow } from "./detail";
import { columnWords, rowWords } from "./line-words";
import { matrixTotals } from "./matrix/totals";
import type { ReadingNote } from "./reading-notes";

/** Of a total that is another one's altogether nobody reads more. */
const MOST = 12;
/** Amounts of money have the noise of binary fractions. */
const NOISE = 1e-6;

/**
 * F24: where a return adds up others of its file (a county's total before its towns), what it declares otherwise than they
 * come to, cell by cell.
 */
export function nodeNotes(form: Form, { entries }: Consolidation, { submission }: Entry): ReadingNote[] {
  if (submission.return.account.beside !== "sum") return [];
  const parts = entries.filter(
    ({ submission: { file, modified, return: ret } }) =>
      file === submission.file && modified === submission.modified && ret.account.beside === "part",
  );
  if (parts.length === 0) return [];
  const detail = detailOf(form, parts);
  const notes = form.tables.flatMap((table) =>
    table.kind === "matrix" ? apartIn(form, table, detail[table.index]!, submission.return) : [],
  );
  return notes.length <= MOST
    ? notes
    : [...notes.slice(0, MOST), moreNote(submission.return, notes.length - MOST)];
}

function apartIn(
  form: Form,
  table: Matrix,
  rows: readonly DetailRow[],
  ret: Entry["submission"]["return"],
): ReadingNote[] {
  const cells = cellsOf(ret.content.tables[table.index]!);
  const totals = matrixTotals(table, rows).cells;
  return detailCells(table).flatMap(({ row, column }): ReadingNote[] => {
    const role = table.cells[row!]![column]!;
    if (role.kind !== "open" || !isNumeric(role.measure.holds) || role.measure.together.how !== "sum")
      return [];
    const cell = cells[row!]![column]!;
    const own = countedNumber(form, role, cell);
    const sum = totals[row!]![column]!;
    const difference = (own ?? 0) - (typeof sum === "number" ? sum : 0);
    if (Math.abs(difference) < NOISE) return [];
    const [declared, expected] = [numberText(own), numberText(typeof sum === "number" ? sum : null)];
    return [
      {
        ...{ sheet: cell.at?.sheet ?? ret.account.sheet, rule: "F24", severity: "query" },
        cells: cell.at ? cellName(cell.at.row, cell.at.column) : "",
        indicator: rowWords(form, table.index, row),
        subject: columnWords(form, table.index, column),
        ...{ actual: declared, expected },
        text: `申报 ${declared}，同一文件里所属 ${rows.length} 个单位合计 ${expected}，差 ${numberText(difference)}。请核对是合计填错，还是有单位没有交来。`,
      },
    ];
  });
}

function moreNote({ account: { sheet } }: Entry["submission"]["return"], number: number): ReadingNote {
  const text = `另有 ${number} 处合计和所属单位相加不一致。`;
  const nowhere = { cells: "", indicator: "", subject: "", actual: "", expected: "" };
  return { sheet, rule: "F24", severity: "query", ...nowhere, text };
}
