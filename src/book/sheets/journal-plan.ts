import type { Form } from "../../form/form";
import { JOURNAL_FRONT } from "../../reading/about-returns";
import { BODY, heightsOf, HEADING, listPage } from "../../consolidation/sheets/looks";
import { sheetNames } from "../../consolidation/sheets/sheet-names";
import { range } from "../../sheet/address";
import { sheetPlan, type SheetPlan } from "../../sheet/sheet-plan";
import type { Act } from "../act";
import type { Book } from "../book";
import { textOf } from "../record/written";
import { ACT_NAMES } from "./act-names";
import { actWords } from "./act-words";
import { RECORD_COLUMN, RECORD_WIDTH } from "./columns";

export const JOURNAL_HEADS = [...JOURNAL_FRONT, "收报", "对合计的影响", "已撤销", RECORD_COLUMN];
const WIDTHS = [6, 17, 20, 16, 26, 20, 28, 30, 30, 17, RECORD_WIDTH];
/** Columns of texts that may be long. */
const WRAPPED = { left: 4, right: 8 };

/** 经办记录: every act a line, the last at the end; none is ever taken out. */
export function journalPlan(form: Form, { acts }: Book): SheetPlan {
  const bottom = Math.max(acts.length, 1);
  const right = JOURNAL_HEADS.length - 1;
  const rows = acts.map((act) => journalRow(form, act));
  return sheetPlan(sheetNames(form).journal, {
    identity: JOURNAL_HEADS.map((text, column) => ({ row: 0, column, text })),
    cells: [JOURNAL_HEADS, ...acts.map((act, index) => [...rows[index]!, textOf(act)])],
    formats: [
      { range: range(0, 0, bottom, right), format: BODY },
      { range: range(0, 0, 0, right), format: HEADING },
      { range: range(1, WRAPPED.left, bottom, WRAPPED.right), format: { wrap: true } },
    ],
    columnWidths: WIDTHS,
    rowHeights: heightsOf(
      rows.map((row) => row.map((cell, at) => (isWrapped(at) ? cell : null))),
      WIDTHS,
      1,
    ),
    page: listPage(bottom, right - 1, { head: 0 }),
    filter: range(0, 0, bottom, right),
    freeze: { rows: 1, columns: 3 },
  });
}

function isWrapped(column: number): boolean {
  return column >= WRAPPED.left && column <= WRAPPED.right;
}

/** What a person reads of an act, cell by cell. */
export function journalRow(form: Form, act: Act): (string | number)[] {
  const { from, to, receipt } = actWords(form, act);
  const { number, time, unit, kind, reason, effect, undone } = act;
  return [number, time, unit, ACT_NAMES[kind], from, to, reason, receipt, effect, undone ?? ""];
}
