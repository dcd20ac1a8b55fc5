import { openWorkbook } from "../../src/files/opening/open-workbook";
import { writeWorkbook } from "../../src/files/writing/write-workbook";
import { range } from "../../src/sheet/address";
import { sheetPlan, type PageSetup, type SheetPlan } from "../../src/sheet/sheet-plan";
import { sheetOf } from "./same-sheet";
import { consolidatedSheets, drawnUp, filledForm } from "./whole-job";

const texts = {
  prompt: { title: "提示", text: "请填写" },
  error: { title: "错误", text: "不能这样填" },
};

/** Everything that can be said of printing. */
export const PAGE: PageSetup = {
  paper: "A4",
  orientation: "landscape",
  printArea: range(0, 0, 2, 3),
  titleRows: { from: 0, to: 0 },
  titleColumns: { from: 0, to: 1 },
  breaksBefore: [2],
  across: { pages: 1 },
  centered: true,
  margins: { top: 1, bottom: 1.4, left: 1.2, right: 1.2 },
  footer: "第 &P 页",
};

/** Everything that a plan can say, on one sheet. */
export const EVERYTHING = sheetPlan("统计 表", {
  cells: [
    ["统计表", null, "2011", "=1"],
    ["007", 12, true, { error: "#N/A" }],
    [null, { formula: "=SUM(B2:B2)", result: 12 }, { formula: "='别的'!A1", result: 3 }],
  ],
  merges: [range(0, 0, 0, 1), range(3, 0, 4, 3)],
  formats: [
    {
      range: range(0, 0, 2, 3),
      format: { font: { name: "黑体", size: 10 }, border: "thin", vertical: "middle" },
    },
    {
      range: range(0, 0),
      format: { font: { bold: true, color: "#C00000" }, fill: "#DDEBF7", horizontal: "center" },
    },
    { range: range(1, 0, 2, 0), format: { stacked: true, wrap: true } },
    { range: range(1, 1, 2, 1), format: { number: "0.0%", horizontal: "right", vertical: "top" } },
  ],
  columnWidths: [5, 24, 24, 9.5],
  rowHeights: [
    { from: 0, to: 0, height: 36 },
    { from: 1, to: 2, height: 18.25 },
  ],
  validations: [
    { range: range(1, 1), rule: { type: "whole", minimum: 0, maximum: 99 }, ...texts },
    { range: range(1, 2), rule: { type: "decimal", minimum: 0, maximum: 100 }, ...texts },
    { range: range(2, 2), rule: { type: "list", source: ["是", "否"] }, ...texts },
    { range: range(2, 3), rule: { type: "date", minimum: 40000, maximum: 41000 }, ...texts },
    { range: range(0, 3), rule: { type: "text-length", minimum: 0, maximum: 200 }, ...texts },
  ],
  conditionalFormats: [
    { range: range(1, 1, 2, 1), formula: "=B2>10", format: { fill: "#FFF2CC" } },
    { range: range(1, 1, 2, 1), formula: "=$A2>5", format: { color: "#9C0006", bold: true } },
  ],
  unlocked: [range(1, 1, 2, 1), range(2, 3)],
  names: [{ name: "Figures", range: range(1, 1, 2, 1) }],
  page: PAGE,
  freeze: { rows: 1, columns: 1 },
});
/** A sheet of more columns than a page takes. */
export const WIDE = sheetPlan("宽", {
  cells: [["甲", "乙", "丙", "丁"]],
  page: { ...PAGE, orientation: "portrait", across: { percent: 75, breaksBefore: [1, 3] } },
});
export const OTHER = sheetPlan("别的", {
  cells: [
    [3, "甲"],
    [5, "乙"],
  ],
  charts: [
    {
      name: "图",
      title: "多少",
      labels: range(0, 1, 1, 1),
      values: range(0, 0, 1, 0),
      over: range(3, 1, 12, 4),
    },
  ],
});

/** What hosts are asked to write, to be compared with one another. */
export const JOBS: readonly [string, () => readonly SheetPlan[]][] = [
  ["a plan that says everything", () => [EVERYTHING, OTHER]],
  ["pages beside each other", () => [WIDE]],
  ["the filled form", () => [filledForm()]],
  ["a consolidation of 4 units", () => consolidatedSheets(4)],
  ["all that is drawn up from it", () => drawnUp(4)],
];

/** As a file tells it, read back by our own reader. */
export async function throughFile(plans: readonly SheetPlan[]) {
  const opened = await openWorkbook(await writeWorkbook(plans));
  if (!opened.ok) throw new Error(opened.refusal.code);
  return opened.sheets.map((plan) => sheetOf(plan));
}
