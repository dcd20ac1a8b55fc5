import { judgeOf } from "../../src/checking/kinds/judges";
import { FormOnSheet, type Shown } from "../../src/checking/on-sheet/form-on-sheet";
import { formFrom } from "../../src/form/compile/compile-form";
import { plainPlacement } from "../support/filled-return";
import type { Definition } from "../support/forms";
import { shortFormula } from "../support/short-formula";
import { listOfLabels, matrixOfLabels } from "../support/small-form";

const measures = {
  ...{ 个: {}, 元: { decimals: 2 }, 减: { min: null }, 限: { min: -2, max: 9 }, 少: { max: 5, min: null } },
  ...{ 率: { type: "percentage" }, 文: { type: "text" }, 日: { type: "date" }, 月: { type: "month" } },
  ...{ 级: { type: "choice", options: ["好", "坏"] }, 否: { type: "yes-no" }, 新: { together: "latest" } },
  ...{ 均: { decimals: 1, together: { mean: "甲" } }, 大: { together: "max" }, 小: { together: "min" } },
  ...{ 比: { decimals: 1, together: { ratio: "[乙]/[甲]" } }, 无: { together: "none" } },
};
const line = (label: string) => ({ label: label.split(":")[0], measure: label.split(":")[1] ?? "个" });
const rest = { measures, period: { every: "month", of: "2012-06" } };
const free = { measure: undefined };
const TOTAL = { label: "合计", role: "total" };
const FIELDS = [
  { label: "填报单位", is: "unit" },
  { label: "填报时间", is: "date", place: "foot" },
  { label: "负责人", is: "person", place: "foot", required: true },
];
const checks = { S05: "query", S06: "query" };
const rows = (lines: Definition[], more: Definition = {}, table: Definition = {}, columns: (string | Definition)[] = ["一", "二", TOTAL]) =>
  matrixOfLabels(lines, columns, { ...rest, ...more }, { ...free, ...table }); // prettier-ignore
const list = (lines: Definition[], table: Definition, more: Definition = {}) =>
  listOfLabels(lines, { ...rest, ...more }, { ...free, ...table });

/** What a rule says on a sheet with two lines in a list: where, in which formula, and which cells are coloured. */
function said(definition: Definition, id: string): string[] {
  const form = formFrom(definition);
  const rule = form.rules.find((each) => each.id === id);
  if (!rule) return ["no rule"];
  const sheet = new FormOnSheet(form, plainPlacement(form, form.tables.map(() => 2)));
  const shownAt = (shown: Shown) => (typeof shown === "string" ? shown : String(shown.row));
  return judgeOf(rule)
    .onSheet(rule as never, sheet)
    .map(({ shown, formula, marks }) => {
      const coloured = marks.map(({ at }) => `${at.row}.${at.column}`).join(" ");
      return `${shownAt(shown)}: ${shortFormula(formula)} | ${coloured}`;
    });
} // prettier-ignore

const ONE = ["一"];
const KINDS = rows(
  ["甲", "乙:元", "丙:率", "丁:文", "戊:日", "己:月", "庚:级", "辛:否", "壬:限", "癸:少"].map(line),
  {},
  {},
  ONE,
);
const TOTALS = rows(["甲", "乙", "丙:均", "丁:新", "戊:大", "己:小", "庚:比", "辛:无", "壬:文"].map(line));
const LISTED = list(
  ["甲:文", "乙:个", "丙:元"].map(line),
  { total: {}, key: ["甲"], required: ["乙"], atLeast: 2, atMost: 5 },
  { checks },
);
const HEADED = rows([line("甲")], { fields: FIELDS, due: [{ by: "2012-07-10" }] }, {}, ONE);
test.each<[string, Definition, string[]]>([
  ["V01 of kinds of cells", KINDS, ['0: SUBSTITUTE("是文字，不是数字："&IF(IF(ISTEXT(B4),written(B4),ISLOGICAL(B4)),"、一","")&"（V01）。","是文字，不是数字：（V01）。","") | 0.0', '1: SUBSTITUTE("是文字，不是数字："&IF(IF(ISTEXT(B5),written(B5),ISLOGICAL(B5)),"、一","")&"（V01）。","是文字，不是数字：（V01）。","") | 1.0', '2: SUBSTITUTE("是文字，不是数字："&IF(IF(ISTEXT(B6),written(B6),ISLOGICAL(B6)),"、一","")&"（V01）。","是文字，不是数字：（V01）。","") | 2.0', '8: SUBSTITUTE("是文字，不是数字："&IF(IF(ISTEXT(B12),written(B12),ISLOGICAL(B12)),"、一","")&"（V01）。","是文字，不是数字：（V01）。","") | 8.0', '9: SUBSTITUTE("是文字，不是数字："&IF(IF(ISTEXT(B13),written(B13),ISLOGICAL(B13)),"、一","")&"（V01）。","是文字，不是数字：（V01）。","") | 9.0']],
  ["V02 of kinds of cells", KINDS, ['0: SUBSTITUTE("小于0："&IF(IF(ISNUMBER(B4),B4<0,FALSE),"、一","")&"（V02）。","小于0：（V02）。","") | 0.0', '1: SUBSTITUTE("小于0："&IF(IF(ISNUMBER(B5),B5<0,FALSE),"、一","")&"（V02）。","小于0：（V02）。","") | 1.0', '2: SUBSTITUTE("小于0："&IF(IF(ISNUMBER(B6),B6<0,FALSE),"、一","")&"（V02）。","小于0：（V02）。","") | 2.0']],
  ["V03 of kinds of cells", KINDS, ['0: SUBSTITUTE("不是整数："&IF(IF(ISNUMBER(B4),B4<>INT(B4),FALSE),"、一","")&"（V03）。","不是整数：（V03）。","") | 0.0', '1: SUBSTITUTE("不是最多两位小数："&IF(IF(ISNUMBER(B5),ABS(B5-ROUND(B5,2))>0.000001,FALSE),"、一","")&"（V03）。","不是最多两位小数：（V03）。","") | 1.0', '8: SUBSTITUTE("不是整数："&IF(IF(ISNUMBER(B12),B12<>INT(B12),FALSE),"、一","")&"（V03）。","不是整数：（V03）。","") | 8.0', '9: SUBSTITUTE("不是整数："&IF(IF(ISNUMBER(B13),B13<>INT(B13),FALSE),"、一","")&"（V03）。","不是整数：（V03）。","") | 9.0']],
  ["V04 of kinds of cells", KINDS, ['2: SUBSTITUTE("不在0到100之间："&IF(IF(ISNUMBER(B6),OR(B6<0,B6>100),FALSE),"、一","")&"（V04）。","不在0到100之间：（V04）。","") | 2.0', '8: SUBSTITUTE("不在-2到9之间："&IF(IF(ISNUMBER(B12),OR(B12<-2,B12>9),FALSE),"、一","")&"（V04）。","不在-2到9之间：（V04）。","") | 8.0', '9: SUBSTITUTE("不在5以下："&IF(IF(ISNUMBER(B13),B13>5,FALSE),"、一","")&"（V04）。","不在5以下：（V04）。","") | 9.0']],
  ["V06 of kinds of cells", KINDS, ['0: SUBSTITUTE("公式出错："&IF(ISERROR(B4),"、一","")&"（V06）。","公式出错：（V06）。","") | 0.0', '1: SUBSTITUTE("公式出错："&IF(ISERROR(B5),"、一","")&"（V06）。","公式出错：（V06）。","") | 1.0', '2: SUBSTITUTE("公式出错："&IF(ISERROR(B6),"、一","")&"（V06）。","公式出错：（V06）。","") | 2.0', '3: SUBSTITUTE("公式出错："&IF(ISERROR(B7),"、一","")&"（V06）。","公式出错：（V06）。","") | 3.0', '8: SUBSTITUTE("公式出错："&IF(ISERROR(B12),"、一","")&"（V06）。","公式出错：（V06）。","") | 8.0', '9: SUBSTITUTE("公式出错："&IF(ISERROR(B13),"、一","")&"（V06）。","公式出错：（V06）。","") | 9.0']],
  ["V08 of kinds of cells", KINDS, ['2: SUBSTITUTE("不超过1，应填95不填0.95："&IF(IF(ISNUMBER(B6),AND(B6>0,B6<=1),FALSE),"、一","")&"（V08，请核实）。","不超过1，应填95不填0.95：（V08，请核实）。","") | 2.0']],
  ["V10 of kinds of cells", KINDS, ['6: SUBSTITUTE("不是规定的选项："&IF(IF(ISERROR(B10),TRUE,AND(written(B10),NOT(ISNUMBER(FIND("¦"&TRIM(B10)&"¦","¦好¦坏¦"))))),"、一","")&"（V10）。","不是规定的选项：（V10）。","") | 6.0', '7: SUBSTITUTE("不是规定的选项："&IF(IF(ISERROR(B11),TRUE,AND(written(B11),NOT(ISNUMBER(FIND("¦"&TRIM(B11)&"¦","¦是¦否¦"))))),"、一","")&"（V10）。","不是规定的选项：（V10）。","") | 7.0']],
  ["V11 of kinds of cells", KINDS, ['4: SUBSTITUTE("不是日期："&IF(IF(ISERROR(B8),TRUE,AND(written(B8),ISERROR(day(B8)))),"、一","")&"（V11）。","不是日期：（V11）。","") | 4.0', '5: SUBSTITUTE("不是年月："&IF(IF(ISERROR(B9),TRUE,AND(written(B9),ISERROR(month(B9)))),"、一","")&"（V11）。","不是年月：（V11）。","") | 5.0']],
  ["V09 of a closed cell", rows([line("甲"), line("乙")], {}, { cells: [{ rows: ["乙"], columns: ["一"], closed: true }] }, ONE), ['1: SUBSTITUTE("不用填："&IF(IF(ISERROR(B5),TRUE,AND(written(B5),NOT(ISNUMBER(FIND("¦"&TRIM(B5)&"¦","¦×¦✕¦x¦X¦—¦——¦-¦－¦/¦／¦"))))),"、一","")&"（V09）。","不用填：（V09）。","") | 1.0']],
  ["V05 of totals", TOTALS, ['0: IF(IFERROR(AND(ISNUMBER(D4),readable(B4:C4),ABS(D4-SUM(B4:C4))>0.000001),FALSE),"合计应为"&SUM(B4:C4)&"（V05）。","") | 0.2', '1: IF(IFERROR(AND(ISNUMBER(D5),readable(B5:C5),ABS(D5-SUM(B5:C5))>0.000001),FALSE),"合计应为"&SUM(B5:C5)&"（V05）。","") | 1.2', '2: IF(IFERROR(AND(ISNUMBER(D6),readable(B6:C6),readable(B4:C4),ABS(D6-ROUND(SUMPRODUCT(--(B4:C4>0),B6:C6,B4:C4)/SUMPRODUCT(--ISNUMBER(B6:C6),--(B4:C4>0),B4:C4),1))>0.5*10^-IF(D6=ROUND(D6,0),0,1)+0.000001),FALSE),"合计应为"&ROUND(SUMPRODUCT(--(B4:C4>0),B6:C6,B4:C4)/SUMPRODUCT(--ISNUMBER(B6:C6),--(B4:C4>0),B4:C4),1)&"（V05）。","") | 2.2', '3: IF(IFERROR(AND(ISNUMBER(D7),readable(B7:C7),ABS(D7-SUM(B7:C7))>0.000001),FALSE),"合计应为"&SUM(B7:C7)&"（V05）。","") | 3.2', '4: IF(IFERROR(AND(ISNUMBER(D8),readable(B8:C8),ABS(D8-MAX(B8:C8))>0.000001),FALSE),"合计应为"&MAX(B8:C8)&"（V05）。","") | 4.2', '5: IF(IFERROR(AND(ISNUMBER(D9),readable(B9:C9),ABS(D9-MIN(B9:C9))>0.000001),FALSE),"合计应为"&MIN(B9:C9)&"（V05）。","") | 5.2']],
  ["V13 of a computed cell", rows([line("甲"), { label: "乙", equals: "[甲]*2", measure: "个" }, { label: "丙", equals: "[甲]/[乙]", measure: "元" }], {}, {}, ONE), ['1: IF(IFERROR(AND(ISNUMBER(B5),ISNUMBER(B4),readable(B4),ABS(B5-ROUND(SUM(B4)*2,0))>0.5*10^-0+0.000001),FALSE),"一应为"&ROUND(SUM(B4)*2,0)&"（V13）。","") | 1.0', '2: IF(IFERROR(AND(ISNUMBER(B6),OR(ISNUMBER(B4),ISNUMBER(B5)),readable(B4),readable(B5),ABS(B6-ROUND(SUM(B4)/SUM(B5),2))>0.5*10^-IF(B6=ROUND(B6,0),0,IF(B6=ROUND(B6,1),1,2))+0.000001),FALSE),"一应为"&ROUND(SUM(B4)/SUM(B5),2)&"（V13）。","") | 2.0']],
  ["V05 of totals of rows", rows([line("甲"), line("乙"), { label: "计", role: "total", measure: "个" }], {}, {}, ["一"]), ['2: IF(IFERROR(AND(ISNUMBER(B6),readable(B4:B5),ABS(B6-SUM(B4:B5))>0.000001),FALSE),"一应为"&SUM(B4:B5)&"（V05）。","") | 2.0']],
  ["V05 of both", rows([line("甲"), { label: "计", role: "total", measure: "个" }], {}, {}, ["一", TOTAL]), ['0: IF(IFERROR(AND(ISNUMBER(C4),readable(B4),ABS(C4-SUM(B4))>0.000001),FALSE),"合计应为"&SUM(B4)&"（V05）。","") | 0.1', '1: IF(IFERROR(AND(ISNUMBER(B5),readable(B4),ABS(B5-SUM(B4))>0.000001),FALSE),"一应为"&SUM(B4)&"（V05）。","") | 1.0', '1: IF(IFERROR(AND(ISNUMBER(C5),readable(B5),ABS(C5-SUM(B5))>0.000001),FALSE),"合计应为"&SUM(B5)&"（V05）。",IF(IFERROR(AND(ISNUMBER(C5),readable(C4),ABS(C5-SUM(C4))>0.000001),FALSE),"合计应为"&SUM(C4)&"（V05）。","")) | 1.1 1.1']],
  ["V12 of rows", rows([line("甲"), { label: "其中", role: "of-which", measure: "个" }]), ['1: SUBSTITUTE("其中大于甲："&IF(IFERROR(AND(ISNUMBER(B5),SUM(B5)>SUM(B4),readable(B4)),FALSE),"、一","")&IF(IFERROR(AND(ISNUMBER(C5),SUM(C5)>SUM(C4),readable(C4)),FALSE),"、二","")&IF(IFERROR(AND(ISNUMBER(D5),SUM(D5)>SUM(D4),readable(D4)),FALSE),"、合计","")&"（V12）。","其中大于甲：（V12）。","") | 1.0 1.1 1.2']],
  ["V12 of money", rows([line("甲:元"), { label: "其中", role: "of-which", measure: "元" }], {}, {}, ONE), ['1: SUBSTITUTE("其中大于甲："&IF(IFERROR(AND(ISNUMBER(B5),SUM(B5)-SUM(B4)>0.000001,readable(B4)),FALSE),"、一","")&"（V12）。","其中大于甲：（V12）。","") | 1.0']],
  ["V12 of columns", rows([line("甲")], {}, {}, ["一", { label: "其中", role: "of-which" }]), ['0: SUBSTITUTE("其中项大于总项："&IF(IFERROR(AND(ISNUMBER(C4),SUM(C4)>SUM(B4),readable(B4)),FALSE),"、其中","")&"（V12）。","其中项大于总项：（V12）。","") | 0.1']],
  ["V12 of computed totals", rows([line("甲"), { label: "其中", role: "of-which", measure: "个" }], {}, { totals: "computed" }), ['1: SUBSTITUTE("其中大于甲："&IF(IFERROR(AND(ISNUMBER(B5),SUM(B5)>SUM(B4),readable(B4)),FALSE),"、一","")&IF(IFERROR(AND(ISNUMBER(C5),SUM(C5)>SUM(C4),readable(C4)),FALSE),"、二","")&IF(IFERROR(AND(COUNT(B5:C5)>0,readable(B5:C5),SUM(B5:C5)>SUM(B4:C4),readable(B4:C4)),FALSE),"、合计","")&"（V12）。","其中大于甲：（V12）。","") | 1.0 1.1 1.2']],
  ["S05 of columns", rows([line("甲"), line("乙")], { checks }, {}, ["一", "二"]), ['whole: SUBSTITUTE(SUBSTITUTE("有空着没填的（没有的填0）："&IF(AND(COUNTIF(B4:B5,">0")>0,blanks(B4:B5)>0),"、一","")&IF(AND(COUNTIF(C4:C5,">0")>0,blanks(C4:C5)>0),"、二","")&"（S05，请核实）。","有空着没填的（没有的填0）：（S05，请核实）。",""),"：、","：") | ']],
  ["S05 of averages", rows([line("甲"), line("乙:均")], { checks }, {}, ["一"]), ['whole: SUBSTITUTE(SUBSTITUTE("有空着没填的（没有的填0）："&IF(AND(COUNTIF(B4:B5,">0")>0,blanks(B4)+IFERROR(unwritten(B5),FALSE)*IF(ISNUMBER(B4),B4>0,FALSE)>0),"、一","")&"（S05，请核实）。","有空着没填的（没有的填0）：（S05，请核实）。",""),"：、","：") | ']],
  ["S05 of one row", rows([line("甲")], { checks }, {}, ["一"]), ['whole: SUBSTITUTE(SUBSTITUTE("有空着没填的（没有的填0）："&IF(AND(--IF(ISNUMBER(B4),B4>0,FALSE)>0,blanks(B4)>0),"、一","")&"（S05，请核实）。","有空着没填的（没有的填0）：（S05，请核实）。",""),"：、","：") | ']],
  ["S06 of a matrix", rows([line("甲"), line("乙")], { checks: { S06: "error" } }, {}, ["一"]), ['whole: IF(blanks(B4:B5)=2,IF(FALSE,"","整张表一个数也没有填（S06）。"),"") | ']],
  ["S06 where nothing can be explained", rows([line("甲")], { checks }, {}, ["一"]), ['whole: IF(blanks(B4)=1,"整张表一个数也没有填（S06，请核实）。","") | ']],
  ["S12 of a list", LISTED, ['0: IF(IFERROR(AND(OR(SUMPRODUCT(--ISERROR(A4:C4))>0,IFERROR(written(A4:C4),FALSE)),unwritten(B4)),FALSE),"没填乙（S12）。","") | 0.1', '1: IF(IFERROR(AND(OR(SUMPRODUCT(--ISERROR(A5:C5))>0,IFERROR(written(A5:C5),FALSE)),unwritten(B5)),FALSE),"没填乙（S12）。","") | 1.1']],
  ["S13 of a list", LISTED, ['1: IF(IFERROR(AND(written(A5),SUMPRODUCT(--EXACT(TRIM($A$4),TRIM(A5)))>0),FALSE),"甲重复（S13）。","") | 1.0']],
  ["S14 of a list", LISTED, ['whole: IF(2-blanks(A4:A5&B4:B5&C4:C5)<2,"条数少于 2 条，现在有 "&2-blanks(A4:A5&B4:B5&C4:C5)&" 条（S14，请核实）。","") | ']],
  ["S15 of a list", LISTED, ['whole: IF(2-blanks(A4:A5&B4:B5&C4:C5)>5,"条数多于 5 条，现在有 "&2-blanks(A4:A5&B4:B5&C4:C5)&" 条（S15，请核实）。","") | ']],
  ["S05 of a list", LISTED, []],
  ["S06 of a list", LISTED, ['whole: IF(blanks(A4:C5)=6,"整张表一个数也没有填（S06，请核实）。","") | ']],
  ["V05 of a list", LISTED, ['2: IF(IFERROR(AND(ISNUMBER(B6),readable(B4:B5),ABS(B6-SUM(B4:B5))>0.000001),FALSE),"乙应为"&SUM(B4:B5)&"（V05）。","") | 2.1', '2: IF(IFERROR(AND(ISNUMBER(C6),readable(C4:C5),ABS(C6-ROUND(SUM(C4:C5),2))>0.000001),FALSE),"丙应为"&ROUND(SUM(C4:C5),2)&"（V05）。","") | 2.2']],
  ["V01 of a list", LISTED, ['0: SUBSTITUTE("是文字，不是数字："&IF(IF(ISTEXT(B4),written(B4),ISLOGICAL(B4)),"、乙","")&IF(IF(ISTEXT(C4),written(C4),ISLOGICAL(C4)),"、丙","")&"（V01）。","是文字，不是数字：（V01）。","") | 0.1 0.2', '1: SUBSTITUTE("是文字，不是数字："&IF(IF(ISTEXT(B5),written(B5),ISLOGICAL(B5)),"、乙","")&IF(IF(ISTEXT(C5),written(C5),ISLOGICAL(C5)),"、丙","")&"（V01）。","是文字，不是数字：（V01）。","") | 1.1 1.2', '2: SUBSTITUTE("是文字，不是数字："&IF(IF(ISTEXT(B6),written(B6),ISLOGICAL(B6)),"、乙","")&IF(IF(ISTEXT(C6),written(C6),ISLOGICAL(C6)),"、丙","")&"（V01）。","是文字，不是数字：（V01）。","") | 2.1 2.2']],
  ["S14 of no line", list([line("甲:文")], { atLeast: 1, nil: "本月无" }), ['whole: IF(2-blanks(A4:A5)<1,"条数少于 1 条，现在有 "&2-blanks(A4:A5)&" 条（S14，请核实）。","") | ']],
  ["S01 of a head", HEADED, ['head: IF(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(A2,"填报单位",""),"：",""),":","")," ",""),"　","")="","没有写填报单位（S01）。","") | ']],
  ["S11 of a head", HEADED, ['head: IF(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(E6,"负责人",""),"：",""),":","")," ",""),"　","")="","没有写负责人（S11，提示）。","") | ']],
  ["L01 of what is due at several times", rows([line("甲")], { fields: FIELDS, due: [{ level: "镇", by: "2012-07-05" }, { level: "县", by: "2012-07-10" }] }, {}, ONE), []],
])("%s", (id, definition, expected) => expect(said(definition, id.split(" ")[0]!)).toEqual(expected)); // prettier-ignore
