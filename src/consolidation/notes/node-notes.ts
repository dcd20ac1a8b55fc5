import { numberText } from "../../checking/finding";
import type { Form } from "../../form/form";
import { cellsOf, type Apart, type Parts, type Return } from "../../reading/return";
import { cellName } from "../../sheet/address";
import type { Consolidation, Entry } from "../consolidation";
import { detailOf } from "../detail";
import { columnWords, rowWords } from "./line-words";
import { apartFrom, declared } from "../node-check";
import type { ReadingNote } from "./reading-notes";

/** How many lines a list has. */
const LINES = "条数";
/** Of a total that is another one's altogether nobody reads more. */
const MOST = 12;

/**
 * F24: where a return adds up units of its file (a county's total before its towns, or with them in 分户明细), what it
 * declares otherwise than they come to, cell by cell.
 */
export function nodeNotes(form: Form, consolidation: Consolidation, { submission }: Entry): ReadingNote[] {
  const ret = submission.return;
  const parts = ret.account.parts ?? besideIt(form, consolidation, submission);
  if (parts === null) return [];
  const notes = parts.apart.map((apart) => apartNote(form, ret, parts.units, apart));
  return notes.length <= MOST ? notes : [...notes.slice(0, MOST), moreNote(ret, notes.length - MOST)];
}

/** The other returns of the same arrival, where this one is their sum. */
function besideIt(
  form: Form,
  { entries }: Consolidation,
  { file, modified, return: ret }: Entry["submission"],
): Parts | null {
  if (ret.account.beside !== "sum") return null;
  const parts = entries.filter(
    ({ submission: other }) =>
      other.file === file && other.modified === modified && other.return.account.beside === "part",
  );
  if (parts.length === 0) return null;
  return { units: parts.length, apart: apartFrom(form, ret, detailOf(form, parts)) };
}

function apartNote(form: Form, ret: Return, units: number, apart: Apart): ReadingNote {
  const { table, row, column, sum } = apart;
  const cell = row === null || column === null ? null : cellsOf(ret.content.tables[table]!)[row]![column]!;
  const at = cell?.at ?? null;
  const value = cell ? cell.value : declared(form, ret, apart);
  const [said, expected] = [numberText(value), numberText(sum)];
  const difference = numberText((value ?? 0) - (sum ?? 0));
  return {
    ...{ sheet: at?.sheet ?? ret.account.sheet, rule: "F24", severity: "query" },
    cells: at ? cellName(at.row, at.column) : "",
    indicator: rowWords(form, table, row),
    subject: column === null ? LINES : columnWords(form, table, column),
    ...{ actual: said, expected },
    text: `申报 ${said}，同一文件里所属 ${units} 个单位合计 ${expected}，差 ${difference}。请核对是合计填错，还是有单位没有交来。`,
  };
}

function moreNote({ account: { sheet } }: Return, number: number): ReadingNote {
  const text = `另有 ${number} 处合计和所属单位相加不一致。`;
  const nowhere = { cells: "", indicator: "", subject: "", actual: "", expected: "" };
  return { sheet, rule: "F24", severity: "query", ...nowhere, text };
}
