import type { CellRule } from "../../form/rules/rule";

/** When a cell breaks a check, in sentences. */
export const CELL_SENTENCES: Readonly<Record<CellRule["check"], string>> = {
  "not-a-number":
    "格子里有字，却不是数字；或者是日期（打“3-5”，程序会变成3月5日）。空格子不算。在带「校验」列的统计表上，“12个”、存成文字的“12”、“—”也算：表上的合计不会加上它。",
  negative: "格子里的数小于 0。",
  decimals: "规定填整数的格子里填了小数，或者小数位数超过规定。",
  "out-of-bounds": "格子里的数比规定的最小数小，或者比最大数大；百分比一般是 0 到 100。",
  fraction: "填百分比的格子里，数大于 0 而不超过 1。打“95%”，程序存的是 0.95；应填 95。合计不看。",
  "formula-error": "格子里的公式出错（#REF!、#DIV/0! 等），或没有算出结果。",
  "closed-filled": "打“×”、不用填的格子里填了东西。填“×”“—”不算。",
  "not-an-option": "格子里的不是规定的选项。空格子不算。",
  "not-a-date": "填日期（年月）的格子里，写的认不出是哪一天（哪一月）。空格子不算。",
};
