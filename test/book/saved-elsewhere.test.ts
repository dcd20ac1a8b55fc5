import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Doing } from "../../src/book/act";
import { readBook } from "../../src/book/sheets/read-book";
import { undo } from "../../src/book/undo";
import { openWorkbook } from "../../src/files/opening/open-workbook";
import { gridOfPlan } from "../../src/sheet/sheet-plan";
import { doing, RECEIVED, SMALL, sheetsOf } from "../support/office-acts";

/* A book that another program has saved in between: its files were written by our own and saved by each of these. */

const BOOKS = join(import.meta.dirname, "../returns/台账");

/** What the office had done by then. */
const DOINGS: readonly Doing[] = [
  { kind: "excluded", receipt: 4, unit: "乙镇", reason: "=重复" },
  { kind: "corrected", receipt: 6, table: 0, row: 0, column: 0, from: 22, to: 23, unit: "丙镇", reason: "电话核过\n王某" },
  { kind: "returned", receipt: 2, unit: "甲镇", reason: "合计不对" },
  { kind: "answered", receipt: 8, rule: "C01", cell: "B3", by: "李某", answer: "系新建支部，12月批复", unit: "丁镇" },
  { kind: "reminded", round: 2, unit: "丁镇" },
  { kind: "exempt", from: "2012-01-01", until: "2012-12-31", unit: "丁镇" },
  { kind: "sealed", edition: 1, code: "7K3M-0001", reported: 3, due: 3, unit: "" },
]; // prettier-ignore

it.each(["LibreOffice.xlsx", "openpyxl.xlsx"])(
  "%s gives the book back, and each act can be taken back",
  async (file) => {
    const opened = await openWorkbook(new Uint8Array(readFileSync(join(BOOKS, file))));
    if (!opened.ok) throw new Error(opened.refusal.code);
    const grids = new Map(opened.sheets.map((plan) => [plan.sheet, gridOfPlan(plan)]));
    const reading = readBook(SMALL, (sheet) => grids.get(sheet) ?? null);
    if (reading.kind !== "book") throw new Error(JSON.stringify(reading));
    expect(reading.book).toEqual(doing(RECEIVED, DOINGS));
    const back = DOINGS.reduce((book) => undo(book, "2012-07-03 11:00"), reading.book);
    const began = sheetsOf(RECEIVED).filter(({ sheet }) => !sheet.startsWith("经办记录"));
    expect(sheetsOf(back).filter(({ sheet }) => began.some((plan) => plan.sheet === sheet))).toEqual(began);
  },
);
