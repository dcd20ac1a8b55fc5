import type { Standing } from "../../consolidation/consolidation";
import { BODY, heightsOf, HEADING, listPage } from "../../consolidation/sheets/looks";
import { sheetNames } from "../../consolidation/sheets/sheet-names";
import type { Form } from "../../form/form";
import { CORRECTIONS_FRONT } from "../../reading/about-returns";
import { range } from "../../sheet/address";
import { sheetPlan, type PlannedCell, type SheetPlan } from "../../sheet/sheet-plan";
import type { Book } from "../book";
import { correctionsIn, type Correction } from "../corrections";
import { placeWords } from "../effect-words";

const HEADS = [...CORRECTIONS_FRONT, "收报", "现状", "纸质"];
const WIDTHS = [6, 17, 20, 28, 10, 10, 34, 7, 22, 12];
/** Columns of texts that may be long. */
const WRAPPED = [3, 6, 8];

/** 更正: every figure that counts otherwise than its unit reported it, by whose word, and until when. */
export function correctionsPlan(form: Form, book: Book, standing: Pick<Standing, "entries">): SheetPlan {
  const rows = correctionsIn(book, standing).map((each) => rowOf(form, each));
  const bottom = Math.max(rows.length, 1);
  const right = HEADS.length - 1;
  return sheetPlan(sheetNames(form).corrections, {
    identity: HEADS.map((text, column) => ({ row: 0, column, text })),
    cells: [HEADS, ...rows],
    formats: [
      { range: range(0, 0, bottom, right), format: BODY },
      { range: range(0, 0, 0, right), format: HEADING },
      ...WRAPPED.map((column) => ({ range: range(1, column, bottom, column), format: { wrap: true } })),
    ],
    columnWidths: WIDTHS,
    rowHeights: heightsOf(
      rows.map((row) => row.map((cell, at) => (WRAPPED.includes(at) ? cell : null))),
      WIDTHS,
      1,
    ),
    page: listPage(bottom, right, { head: 0 }),
    filter: range(0, 0, bottom, right),
    freeze: { rows: 1, columns: 3 },
  });
}

function rowOf(form: Form, { act, unit, holds, paper }: Correction): PlannedCell[] {
  const { number, time, from, to, reason, receipt } = act;
  const state = holds ? "计入汇总" : "已失效，单位另有报表";
  const owed = holds ? "待补" : "";
  return [
    number,
    time,
    unit,
    placeWords(form, act),
    from ?? "",
    to ?? "",
    reason,
    receipt,
    state,
    paper || owed,
  ];
}
