import { range } from "../../src/sheet/address";
import { sheetPlan, type PlannedCell, type SheetPlan } from "../../src/sheet/sheet-plan";

const LINE: readonly PlannedCell[] = [1, 2.5, null, { formula: "=SUM(C4:D4)", result: 3.5 }];

/** A small form that uses everything a plan can say. */
export const FORM: SheetPlan = sheetPlan("统计表 (一)", {
  cells: [
    ["党务公开工作情况统计表"],
    ["填报单位：石角镇", null, null, null, { formula: '="合"&"计"', result: "合计" }],
    ["工作情况", "指标", "镇党委", "街道", "机关", "合计"],
    ["基本情况", "基层党组织个数（个）", ...LINE],
    [null, "群众满意度（%）", 0.985, null, true, { formula: "=1/0", result: { error: "#DIV/0!" } }],
    [
      null,
      "  前后空格  ",
      "两行\n文字",
      { error: "#N/A" },
      "#N/A",
      { formula: "=A1", result: "党务公开工作情况统计表" },
    ],
    [null, "_x0041_ & <b>", "0012", 40893, -1e-7, { formula: "=D4>1", result: true }],
  ],
  merges: [range(0, 0, 0, 5), range(3, 0, 6, 0)],
  formats: [
    { range: range(0, 0, 6, 5), format: { font: { name: "仿宋", size: 10 }, vertical: "middle" } },
    { range: range(0, 0, 0, 5), format: { font: { size: 16, bold: true }, horizontal: "center" } },
    { range: range(2, 0, 119, 5), format: { border: "thin", wrap: true } },
    { range: range(2, 0, 2, 5), format: { border: "medium", fill: "#D9E1F2" } },
    { range: range(3, 0, 6, 0), format: { stacked: true, horizontal: "center" } },
    { range: range(4, 2, 4, 5), format: { number: "0.0%", font: { color: "#C00000" } } },
    { range: range(6, 3), format: { number: "yyyy-mm-dd", horizontal: "right" } },
  ],
  columnWidths: [4, 36.5, 9, 11, 9, 9],
  rowHeights: [
    { from: 0, to: 0, height: 30 },
    { from: 2, to: 6, height: 21.75 },
  ],
  validations: [
    {
      range: range(3, 2, 3, 4),
      rule: { type: "whole", minimum: 0, maximum: 99999 },
      prompt: { title: "基层党组织个数", text: "填写整数，没有填 0" },
      error: { title: "填写有误", text: "请填 0 到 99999 的整数" },
    },
    {
      range: range(4, 2, 4, 4),
      rule: { type: "decimal", minimum: 0, maximum: 1.5 },
      prompt: { title: "群众满意度", text: "百分数" },
      error: { title: "填写有误", text: "请填百分数" },
    },
    {
      range: range(6, 3),
      rule: { type: "date", minimum: 40544, maximum: 40908 },
      prompt: { title: "填报时间", text: "例如 2011-12-16" },
      error: { title: "填写有误", text: "请填日期" },
    },
    {
      range: range(1, 5),
      rule: { type: "text-length", minimum: 0, maximum: 200 },
      prompt: { title: "备注", text: "最多 200 字" },
      error: { title: "填写有误", text: "最多 200 字" },
    },
    {
      range: range(1, 0),
      rule: { type: "list", source: ["石角镇", "东溪镇", "古南街道"] },
      prompt: { title: "填报单位", text: "从名册中选择" },
      error: { title: "填写有误", text: "名册中没有这个单位" },
    },
  ],
  conditionalFormats: [
    {
      range: range(3, 2, 3, 4),
      formula: "=C4>C$5",
      format: { fill: "#FFC7CE", color: "#9C0006", bold: true },
    },
    { range: range(4, 2, 4, 4), formula: '=AND(C5<>"",C5<0.6)', format: { fill: "#FFEB9C" } },
  ],
  unlocked: [range(3, 2, 4, 4), range(6, 3)],
  names: [
    { name: "合计栏", range: range(3, 5, 6, 5) },
    { name: "form_total", range: range(3, 5) },
  ],
  page: {
    paper: "A4",
    orientation: "landscape",
    printArea: range(0, 0, 119, 5),
    titleRows: { from: 0, to: 2 },
    titleColumns: { from: 0, to: 0 },
    breaksBefore: [20, 50, 90],
    across: { pages: 1 },
    centered: true,
    margins: { top: 1.5, bottom: 1.8, left: 1, right: 1.25 },
    footer: "第 &P 页，共 &N 页",
  },
  freeze: { rows: 3, columns: 2 },
});

/** The plainest sheet beside it. */
export const NOTES: SheetPlan = sheetPlan("说明", { cells: [["一"], [], [null, 2]] });
