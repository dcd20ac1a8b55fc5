import { oddValue } from "../../src/checking/cell/odd-values";
import { cellCondition, cellFaultWords } from "../../src/checking/cell/on-sheet";
import { becameAs, cellFault, cellWords, concerns, noteWords } from "../../src/checking/cell/faults";
import type { Said } from "../../src/checking/finding";
import { range } from "../../src/sheet/address";
import { reference } from "../../src/sheet/formula/formula";
import { formulaText } from "../../src/sheet/formula/formula-text";
import { isError } from "../../src/sheet/grid";
import type { Holds, Measure } from "../../src/form/measure";
import type { CellRule } from "../../src/form/rules/rule";
import type { CellRole } from "../../src/form/table";
import { blankCell, type Cell } from "../../src/reading/return";

type Check = CellRule["check"];
const CHECKS: readonly Check[] = [
  ...(["not-a-number", "formula-error", "negative", "out-of-bounds", "decimals", "fraction"] as const),
  ...(["closed-filled", "not-an-option", "not-a-date"] as const),
];

const number = (more: object = {}): Holds => ({
  ...{ type: "number", decimals: 0, minimum: 0, maximum: null },
  ...more,
});
const percent = (more: object = {}): Holds =>
  number({ type: "percentage", maximum: 100, decimals: 1, ...more });
const measure = (holds: Holds, how = "sum"): Measure =>
  ({ id: "m", unit: null, holds, together: { how } }) as Measure;
const open = (holds: Holds): CellRole => ({ kind: "open", measure: measure(holds) });
const total = (holds: Holds, how = "sum"): CellRole => ({
  kind: "total",
  measure: measure(holds, how),
  along: "row",
});
const derived = (holds: Holds): CellRole => ({
  kind: "derived",
  measure: measure(holds),
  value: { kind: "number", value: 1 },
});
const CLOSED: CellRole = { kind: "closed" };
const CHOICE: Holds = { type: "choice", options: ["甲", "乙"] };

const AT = { sheet: "表", row: 3, column: 2 };
const cell = (more: Partial<Cell>): Cell => ({ ...blankCell(AT), ...more });
const typed = (value: number, more: Partial<Cell> = {}): Cell =>
  cell({ state: "number", value, raw: value, ...more });
const said = (of: Said | null): string =>
  of === null ? "-" : typeof of === "string" ? of : `${of.chinese} | ${of.english}`;

test.each<[string, CellRole, string]>([
  ["a count", open(number()), "not-a-number formula-error negative decimals"],
  ["a number of any sign", open(number({ minimum: null })), "not-a-number formula-error decimals"],
  ["a number from below 0", open(number({ minimum: -5 })), "not-a-number formula-error out-of-bounds decimals"],
  ["a number from 5", open(number({ minimum: 5 })), "not-a-number formula-error negative out-of-bounds decimals"],
  ["a number up to 5", open(number({ maximum: 5 })), "not-a-number formula-error negative out-of-bounds decimals"],
  ["a number of any decimals", open(number({ decimals: null })), "not-a-number formula-error negative"],
  ["a percentage", open(percent()), "not-a-number formula-error negative out-of-bounds decimals fraction"],
  ["a percentage beyond 100", open(percent({ maximum: 200 })), "not-a-number formula-error negative out-of-bounds decimals"],
  ["a percentage below 0", open(percent({ minimum: null })), "not-a-number formula-error out-of-bounds decimals"],
  ["a percentage from 5", open(percent({ minimum: 5 })), "not-a-number formula-error negative out-of-bounds decimals"],
  ["a text", open({ type: "text" }), "formula-error"],
  ["a choice", open(CHOICE), "not-an-option"],
  ["yes or no", open({ type: "yes-no" }), "not-an-option"],
  ["a day", open({ type: "date" }), "not-a-date"],
  ["a month", open({ type: "month" }), "not-a-date"],
  ["a sum", total(percent()), "not-a-number formula-error negative out-of-bounds decimals"],
  ["a latest", total(percent(), "latest"), "not-a-number formula-error negative out-of-bounds decimals"],
  ["a mean", total(percent(), "mean"), "not-a-number formula-error negative out-of-bounds"],
  ["what is computed", derived(percent()), "not-a-number formula-error"],
  ["a cell that nobody fills", CLOSED, "closed-filled"],
])("asked of %s: %s", (_, role, checks) =>
  expect(CHECKS.filter((check) => concerns(check, role)).join(" ")).toBe(checks),
); // prettier-ignore

test.each<[Check, string, Cell, CellRole, string]>([
  ["not-a-number", "a text", cell({ state: "text", raw: "若干" }), open(number()), "数字 | a number"],
  ["not-a-number", "a date", cell({ state: "date", raw: 40000 }), open(number()), "数字 | a number"],
  ["not-a-number", "a struck figure", cell({ state: "struck", raw: "5" }), open(number()), "数字 | a number"],
  ["not-a-number", "a shifted figure", cell({ state: "shifted", raw: "5" }), open(number()), "数字 | a number"],
  ["not-a-number", "a cell in doubt", cell({ state: "undecided" }), open(number()), "数字 | a number"],
  ["not-a-number", "a number", typed(5), open(number()), "-"],
  ["not-a-number", "an error", cell({ state: "error", raw: { error: "#REF!" } }), open(number()), "-"],
  ["not-a-number", "nothing", cell({}), open(number()), "-"],
  ["formula-error", "an error", cell({ state: "error" }), open(number()), "数字 | a number"],
  ["formula-error", "an error in a total", cell({ state: "error" }), total(number()), "数字 | a number"],
  ["formula-error", "no result", cell({ state: "uncalculated" }), open(number()), "数字 | a number"],
  ["formula-error", "no result in a total", cell({ state: "uncalculated" }), total(number()), "-"],
  ["formula-error", "a text", cell({ state: "text" }), open(number()), "-"],
  ["negative", "less than 0", typed(-1), open(number()), "≥ 0"],
  ["negative", "0", typed(0), open(number()), "-"],
  ["out-of-bounds", "the least", typed(5), open(number({ minimum: 5 })), "-"],
  ["out-of-bounds", "less than the least", typed(4), open(number({ minimum: 5 })), "≥ 5"],
  ["out-of-bounds", "the most", typed(5), open(number({ minimum: null, maximum: 5 })), "-"],
  ["out-of-bounds", "more than the most", typed(6), open(number({ minimum: null, maximum: 5 })), "≤ 5"],
  ["out-of-bounds", "below both", typed(-1), open(percent()), "0–100"],
  ["out-of-bounds", "above both", typed(101), open(percent()), "0–100"],
  ["decimals", "half a thing", typed(1.5), open(number()), "整数 | a whole number"],
  ["decimals", "a whole thing", typed(2), open(number()), "-"],
  ["decimals", "one too many", typed(1.25), open(number({ decimals: 1 })), "最多一位小数 | of at most one decimal"],
  ["decimals", "as many as allowed", typed(1.5), open(number({ decimals: 1 })), "-"],
  ["decimals", "noise", typed(0.1 + 0.2), open(number({ decimals: 1 })), "-"],
  ["decimals", "three of two", typed(1.255), open(number({ decimals: 2 })), "最多两位小数 | of at most two decimals"],
  ["decimals", "four of three", typed(1.2555), open(number({ decimals: 3 })), "最多三位小数 | of at most three decimals"],
  ["decimals", "five of four", typed(1.25555), open(number({ decimals: 4 })), "最多四位小数 | of at most four decimals"],
  ["decimals", "six of five", typed(1.2555553), open(number({ decimals: 5 })), "最多五位小数 | of at most five decimals"],
  ["fraction", "0.95", typed(0.95, { scale: 1 }), open(percent()), "95"],
  ["fraction", "1", typed(1), open(percent()), "100"],
  ["fraction", "a little more", typed(1.1), open(percent()), "-"],
  ["fraction", "0", typed(0), open(percent()), "-"],
  ["fraction", "0.95 under a format of percentages", typed(0.95, { scale: 100 }), open(percent()), "-"],
  ["not-an-option", "another word", cell({ state: "text", raw: "丁" }), open(CHOICE), "“甲”、“乙”"],
  ["not-an-option", "a number", typed(5), open(CHOICE), "“甲”、“乙”"],
  ["not-an-option", "an error", cell({ state: "error" }), open({ type: "yes-no" }), "“是”、“否”"],
  ["not-an-option", "no result", cell({ state: "uncalculated" }), open(CHOICE), "“甲”、“乙”"],
  ["not-an-option", "an option", cell({ state: "said", text: "甲", raw: "甲" }), open(CHOICE), "-"],
  ["not-an-option", "nothing", cell({}), open(CHOICE), "-"],
  ["not-a-date", "another word", cell({ state: "text", raw: "待定" }), open({ type: "date" }), "日期 | a date"],
  ["not-a-date", "a number", typed(5), open({ type: "month" }), "年月 | a month"],
  ["not-a-date", "a day", cell({ state: "said", text: "2012-06-05" }), open({ type: "date" }), "-"],
  ["closed-filled", "a number", typed(5), CLOSED, "空着 | blank"],
  ["closed-filled", "a sign", cell({ state: "closed", raw: "×" }), CLOSED, "-"],
  ["closed-filled", "nothing", cell({}), CLOSED, "-"],
  ["closed-filled", "a number where one belongs", typed(5), open(number()), "-"],
  ["negative", "a number where none belongs", typed(-5), CLOSED, "-"],
])("%s of %s", (check, _, of, role, expected) => expect(said(cellFault(check, of, role))).toBe(expected)); // prettier-ignore

test.each<[string, Cell, string]>([
  ["a number", typed(1.005), "1.005 / 1.005 / 是 | there is"],
  ["a number of many decimals", typed(1.23456789), "1.235 / 1.234568 / 是 | there is"],
  ["a text", cell({ state: "text", raw: " 若干 " }), "若干 / 若干 / 是 | there is"],
  ["an error", cell({ state: "error", raw: { error: "#REF!" } }), "#REF! / #REF! / 是 | there is"],
  ["a cell that is not there", cell({ at: null, state: "undecided" }), "找不到这一格 | no such cell / 找不到这一格 | no such cell / 是 | there is"],
  ["a cell in doubt", cell({ state: "undecided", raw: "5" }), "5 / 5 / 是 | there is"],
  ["a formula without result", cell({ state: "uncalculated", formula: "=A1" }), "公式 =A1 没有算过 | =A1 has not been calculated / 公式 =A1 没有算过 | =A1 has not been calculated / 是 | there is"],
  ["a date", cell({ state: "date", raw: 40978 }), "3月10日 / 3月10日 / 成了日期 | it has become the date"],
  ["what is struck out", cell({ state: "struck", raw: "5" }), "划掉的 5 | 5, struck out / 划掉的 5 | 5, struck out / 是 | there is"],
  ["what may be of another column", cell({ state: "shifted", raw: 5 }), "可能错了列的 5 | 5, perhaps of another column / 可能错了列的 5 | 5, perhaps of another column / 是 | there is"],
  ["white space", cell({ state: "text", raw: " \u00A0\u200B" }), "看不见的空格 | white space that nobody sees / 看不见的空格 | white space that nobody sees / 有 | there is"],
  ["a number that its format makes another", cell({ state: "text", raw: 299100 }), "299100，显示的是别的数 | 299100, shown as another number / 299100，显示的是别的数 | 299100, shown as another number / 是 | there is"],
  ["a formula that shows nothing of its error", cell({ state: "error", raw: "", formula: '=IF(COUNT(#REF!)=0,"",1)' }), "#REF! / #REF! / 是 | there is"],
  ["one in which no error stands", cell({ state: "error", raw: "", formula: "=A1" }), "=A1 / =A1 / 是 | there is"],
])("%s is told with its spelling", (_, of, expected) => {
  const exact = cellWords(of, measure(number({ decimals: 3 })), true);
  expect([cellWords(of, measure(number({ decimals: 3 }))), exact, becameAs(of)].map(said).join(" / ")).toBe(expected);
}); // prettier-ignore

test.each<[string, Cell, string]>([
  ["a date", cell({ state: "date", raw: 40978 }), "。如果是 3 到 10，请填一个数 | ; if 3 to 10 was meant, give one number"],
  ["a text that was read", cell({ state: "text", raw: "12个", correction: "unit" as never }), "，是文字，合计不会算上 | , a text, which 合计 leaves out"],
  ["a text that was not", cell({ state: "text", raw: "若干" }), "nothing"],
  ["a number that was read", typed(5, { correction: "fraction" }), "nothing"],
])("beside %s stands", (_, of, expected) => expect(said(noteWords(of)) || "nothing").toBe(expected)); // prettier-ignore

test.each<[Check, CellRole, string, string]>([
  ["not-a-number", open(number()), "若干", "是文字，不是数字"],
  ["formula-error", open(number()), "#REF!", "公式出错"],
  ["negative", open(number()), "-3", "小于0"],
  ["out-of-bounds", open(number({ maximum: 5 })), "49", "不在0到5之间"],
  ["out-of-bounds", open(number({ minimum: null, maximum: 5 })), "49", "不在5以下"],
  ["out-of-bounds", open(number({ minimum: null, maximum: 0 })), "1", "不在0以下"],
  ["out-of-bounds", open(number({ minimum: null, maximum: -50 })), "390", "不在-50以下"],
  ["out-of-bounds", open(number({ minimum: 5 })), "4", "不在5以上"],
  ["out-of-bounds", open(percent()), "980", "不在0到100之间"],
  ["decimals", open(number()), "2.5", "不是整数"],
  ["decimals", open(number({ decimals: 1 })), "2.05", "不是最多一位小数"],
  ["decimals", open(number({ decimals: 2 })), "2.005", "不是最多两位小数"],
  ["decimals", open(number({ decimals: 3 })), "2.0005", "不是最多三位小数"],
  ["decimals", open(number({ decimals: 6 })), "2.0000005", "不是最多六位小数"],
  ["decimals", CLOSED, "2.5", "不是整数"],
  ["out-of-bounds", CLOSED, "null", ""],
  ["out-of-bounds", open({ type: "text" }), "null", ""],
  ["not-a-date", CLOSED, "待定", "不是日期"],
  ["fraction", open(percent()), "0.95", "不超过1，应填95不填0.95"],
  ["closed-filled", CLOSED, "5", "不用填"],
  ["not-an-option", open(CHOICE), "另外的", "不是规定的选项"],
  ["not-a-date", open({ type: "date" }), "待定", "不是日期"],
  ["not-a-date", open({ type: "month" }), "待定", "不是年月"],
])("%s is broken by a value, and 校验 says so", (check, role, value, words) => {
  const odd = oddValue(check, role);
  expect(odd !== null && isError(odd) ? odd.error : String(odd)).toBe(value);
  expect(cellFaultWords(check, role)).toBe(words);
}); // prettier-ignore

/** Whether anything but white space stands in A1. */
const WRITTEN = 'LEN(TRIM(SUBSTITUTE(SUBSTITUTE(A1,"\u00A0",""),"\u3000","")))>0';

test.each<[Check, CellRole, string]>([
  ["not-a-number", open(number()), "IF(ISTEXT(A1),written,ISLOGICAL(A1))"],
  ["formula-error", open(number()), "ISERROR(A1)"],
  ["negative", open(number()), "IF(ISNUMBER(A1),A1<0,FALSE)"],
  ["decimals", open(number()), "IF(ISNUMBER(A1),A1<>INT(A1),FALSE)"],
  ["decimals", open(number({ decimals: 2 })), "IF(ISNUMBER(A1),ABS(A1-ROUND(A1,2))>0.000001,FALSE)"],
  ["out-of-bounds", open(percent()), "IF(ISNUMBER(A1),OR(A1<0,A1>100),FALSE)"],
  ["out-of-bounds", open(number({ minimum: null, maximum: 5 })), "IF(ISNUMBER(A1),A1>5,FALSE)"],
  ["out-of-bounds", open(number({ minimum: 5 })), "IF(ISNUMBER(A1),A1<5,FALSE)"],
  ["out-of-bounds", open(number({ minimum: -5, maximum: -1 })), "IF(ISNUMBER(A1),OR(A1<-5,A1>-1),FALSE)"],
  ["out-of-bounds", open({ type: "text" }), "IF(ISNUMBER(A1),FALSE,FALSE)"],
  ["fraction", open(percent()), "IF(ISNUMBER(A1),AND(A1>0,A1<=1),FALSE)"],
  ["closed-filled", open(number()), "FALSE"],
  ["closed-filled", CLOSED, 'IF(ISERROR(A1),TRUE,AND(written,NOT(ISNUMBER(FIND("¦"&TRIM(A1)&"¦","¦×¦✕¦x¦X¦—¦——¦-¦－¦/¦／¦")))))'],
  ["not-an-option", open(CHOICE), 'IF(ISERROR(A1),TRUE,AND(written,NOT(ISNUMBER(FIND("¦"&TRIM(A1)&"¦","¦甲¦乙¦")))))'],
  ["not-an-option", open({ type: "yes-no" }), 'IF(ISERROR(A1),TRUE,AND(written,NOT(ISNUMBER(FIND("¦"&TRIM(A1)&"¦","¦是¦否¦")))))'],
])("%s is asked on the sheet", (check, role, formula) => {
  const cell = reference(range(0, 0));
  expect(formulaText(cellCondition(check, cell, role)).replaceAll(WRITTEN, "written")).toBe(formula);
}); // prettier-ignore
