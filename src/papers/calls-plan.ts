import { heightFor, BODY, HEADING, listPage } from "../consolidation/sheets/looks";
import { sheetNames } from "../consolidation/sheets/sheet-names";
import type { Form } from "../form/form";
import { CALLS_FRONT } from "../reading/about-returns";
import { range } from "../sheet/address";
import { sheetPlan, type SheetPlan } from "../sheet/sheet-plan";
import { callText, CASE_NAMES, caseWords, kindWords } from "./call-words";
import type { Call, CallCase } from "./calls";
import { officeLine, type Office } from "./office";
import { dateWords, dayWords } from "./words";

const HEADS = [...CALLS_FRONT, "第几次", "上次", "提醒或催报", "可发送的文字", "答复"];
const WIDTHS = [5, 15, 18, 10, 15, 8, 9, 14, 56, 14];
const RIGHT = HEADS.length - 1;
const HEAD = 3;
/** A program may take a stop to the next line sooner than we count, and leave more between lines. */
const SPARE = 12;

/** 催报单: whom to call, case by case, with what to say; the last column is for the pen. */
export function callsPlan(form: Form, calls: readonly Call[], office: Office, date: string): SheetPlan {
  const rows = calls.map((call, index) => [
    ...[index + 1, call.unit || "（单位不明）", caseWords(call), call.contact, call.phone],
    ...[call.unit === "" ? "" : `第 ${call.rounds + 1} 次`, call.last === "" ? "" : dayWords(call.last)],
    ...[kindWords(call, date), callText(form, call, office, date), ""],
  ]);
  const bottom = HEAD + Math.max(rows.length, 1);
  const line = { font: { name: "宋体", size: 10.5 }, wrap: true, vertical: "middle" } as const;
  return sheetPlan(sheetNames(form).calls, {
    identity: CALLS_FRONT.map((text, column) => ({ row: HEAD, column, text })),
    cells: [[`《${form.title}》催报单`], [summary(calls, date)], [officeLine(office)], HEADS, ...rows],
    merges: [0, 1, 2].map((row) => range(row, 0, row, RIGHT)),
    formats: [
      {
        range: range(0, 0, 0, RIGHT),
        format: { font: { name: "宋体", size: 16, bold: true }, horizontal: "center", vertical: "middle" },
      },
      { range: range(1, 0, 2, RIGHT), format: line },
      { range: range(HEAD, 0, bottom, RIGHT), format: { ...BODY, wrap: true } },
      { range: range(HEAD, 0, HEAD, RIGHT), format: HEADING },
      { range: range(HEAD + 1, 4, bottom, 4), format: { number: "@" } },
    ],
    columnWidths: WIDTHS,
    rowHeights: [
      { from: 0, to: 0, height: 30 },
      { from: 1, to: 2, height: 20 },
      ...rows.map((row, index) => ({ from: HEAD + 1 + index, to: HEAD + 1 + index, height: rowHeight(row) })),
    ],
    page: { ...listPage(bottom, RIGHT, { head: HEAD }), titleRows: { from: HEAD, to: HEAD } },
    filter: range(HEAD, 0, bottom, RIGHT),
    freeze: { rows: HEAD + 1, columns: 2 },
  });
}

function rowHeight(row: readonly (string | number)[]): number {
  return Math.max(...row.map((cell, column) => heightFor(String(cell), WIDTHS[column]!))) + SPARE;
}

/** 截至2011年12月27日：未收到 2，收到但读不出来 1。 */
function summary(calls: readonly Call[], date: string): string {
  const counts = new Map<CallCase, number>();
  for (const { because } of calls) counts.set(because, (counts.get(because) ?? 0) + 1);
  const parts = [...counts].map(([because, number]) => `${CASE_NAMES[because]} ${number}`);
  return `截至${dateWords(date)}：${parts.join("，") || "没有要催的"}。`;
}
