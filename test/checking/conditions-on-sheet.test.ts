import { holds } from "../../src/checking/on-sheet/build";
import { whereBroken, whereFails, whereHolds, type Asked } from "../../src/checking/on-sheet/condition";
import { FormOnSheet } from "../../src/checking/on-sheet/form-on-sheet";
import { SheetStand } from "../../src/checking/on-sheet/side";
import { standsOf } from "../../src/checking/relation/stands";
import { formFrom } from "../../src/form/compile/compile-form";
import { plainPlacement } from "../support/filled-return";
import type { Definition } from "../support/forms";
import { shortFormula } from "../support/short-formula";
import { listOfLabels, matrixOfLabels, withRule } from "../support/small-form";

const measures = {
  ...{ 个: {}, 元: { decimals: 2 }, 减: { min: null }, 文: { type: "text" }, 日: { type: "date" } },
  ...{ 月: { type: "month" }, 级: { type: "choice", options: ["好", "坏"] }, 新: { together: "latest" } },
  ...{ 均: { together: { mean: "甲" } }, 大: { together: "max" }, 小: { together: "min" } },
  比: { decimals: 1, together: { ratio: "[乙]/[甲]" } },
};
const rest = { measures, period: { every: "month", of: "2012-06" } };
const line = (label: string) => ({ label: label.split(":")[0], measure: label.split(":")[1] ?? "个" });
const group = (label: string, ...members: string[]) => ({ label, members: members.map(line) });
const free = { measure: undefined };
/** 甲 in B4, 乙 in B5, … 辛 in B11; 子, 丑 in B13, B14; 寅, 卯 in B16, B17. */
const ROWS = matrixOfLabels(
  [
    ...["甲", "乙", "丙:元", "丁:文", "戊:日", "己:月", "庚:级", "辛:减"].map(line),
    group("组", "子", "丑"),
    group("字", "寅:文", "卯:文"),
  ],
  ["一"],
  rest,
  free,
);
/** 合计 of columns B and C, taken as computed; 子, 丑 in rows 13 and 14. */
const TOTALS = matrixOfLabels(
  [
    ...["甲", "乙", "均:均", "新:新", "大:大", "小:小", "比:比"].map(line),
    { label: "算", equals: "[甲]*2", measure: "个" },
    group("组", "子", "丑:均"),
  ],
  ["一", "二", { label: "合计", role: "total" }],
  rest,
  { ...free, totals: "computed" },
);
const LINES = listOfLabels(["名:文", "日:日", "数:个", "额:元"].map(line), rest, { ...free, total: {} });

/** What is asked together in short, without what is around it. */
function text(asked: Asked): string {
  return asked === null
    ? "nobody sees"
    : shortFormula(holds(asked)).replace(/^IFERROR\(AND\((.*)\),FALSE\)$/, "$1");
}

/** Where a rule is judged last, on a sheet with two lines in a list. */
function standing(definition: Definition, says: string, more: Definition) {
  const form = formFrom(withRule(definition, says, more));
  const rule = form.rules.find(({ id }) => id === "R1")!;
  if (rule.kind !== "relation") throw new Error("no relation");
  const sheet = new FormOnSheet(form, plainPlacement(form, [2]));
  const here = standsOf(rule, 1).at(-1)!;
  return { rule, stand: new SheetStand(sheet, rule.table, here, rule.tolerance) };
}

/** When a condition is met, and when it is not. */
function asked(definition: Definition, says: string, more: Definition = {}): string[] {
  const { rule, stand } = standing(definition, `如果 ${says} 则 [${definition === LINES ? "数" : "甲"}] 已填`, more);
  if (rule.expression.kind !== "implies") throw new Error("no condition");
  const { when } = rule.expression;
  return [text(whereHolds(when, stand)), text(whereFails(when, stand))];
} // prettier-ignore

/** When a comparison by itself is broken; with `over` in a total that is computed. */
function broken(says: string, more: Definition = {}): string {
  const { rule, stand } = standing("over" in more ? TOTALS : ROWS, says, more);
  if (rule.expression.kind !== "compare") throw new Error("no comparison");
  return text(whereBroken(rule.expression, stand));
}

test.each<[string, string, string]>([
  ["[甲] > 0", 'COUNTIF(B4,">0")>0', 'COUNTIF(B4,">0")=0,readable(B4)'],
  ["[组] > 0", 'COUNTIF(B13:B14,">0")>0', 'COUNTIF(B13:B14,">0")=0,readable(B13:B14)'],
  ["[甲] 已填", "COUNT(B4)>0", "COUNT(B4)=0,readable(B4)"],
  ["[甲] 未填", "COUNT(B4)=0,readable(B4)", "COUNT(B4)>0"],
  ["[丁] 已填", "written(B7)", "NOT(written(B7))"],
  ["[丁] 未填", "NOT(written(B7))", "written(B7)"],
  ["[字] 已填", "written(B16:B17)", "NOT(written(B16:B17))"],
  ["[字] 未填", "NOT(written(B16:B17))", "written(B16:B17)"],
  ["[组] 已填", "COUNT(B13:B14)>0", "COUNT(B13:B14)=0,readable(B13:B14)"],
  ["[组] 未填", "COUNT(B13:B14)=0,readable(B13:B14)", "COUNT(B13:B14)>0"],
  ['[庚] 属于 ("好", "坏")', 'ISNUMBER(FIND("¦"&TRIM(B10)&"¦","¦好¦坏¦"))', 'NOT(ISNUMBER(FIND("¦"&TRIM(B10)&"¦","¦好¦坏¦")))'],
  ['[字] 属于 ("好")', "nobody sees", "nobody sees"],
  ['[庚] = "好"', 'EXACT(TRIM(B10),"好")', 'NOT(EXACT(TRIM(B10),"好"))'],
  ['[庚] <> "好"', 'NOT(EXACT(TRIM(B10),"好"))', 'EXACT(TRIM(B10),"好")'],
  ["[丁] = [庚]", "EXACT(TRIM(B7),TRIM(B10))", "NOT(EXACT(TRIM(B7),TRIM(B10)))"],
  ["[丁] = [字]", "nobody sees", "nobody sees"],
  ['[字] <> "好"', "nobody sees", "nobody sees"],
  ['[戊] > "2012-06-05"', "NOT(DATE(2012,6,5)>=day(B8))", "DATE(2012,6,5)>=day(B8)"],
  ['[戊] <= "2012-06"', "NOT(YEAR(day(B8))*12+MONTH(day(B8))>YEAR(DATE(2012,6,1))*12+MONTH(DATE(2012,6,1)))", "YEAR(day(B8))*12+MONTH(day(B8))>YEAR(DATE(2012,6,1))*12+MONTH(DATE(2012,6,1))"],
  ['[戊] >= "2012"', "NOT(YEAR(DATE(2012,1,1))>YEAR(day(B8)))", "YEAR(DATE(2012,1,1))>YEAR(day(B8))"],
  ['[己] = "2012-06"', "NOT(YEAR(month(B9))*12+MONTH(month(B9))<>YEAR(DATE(2012,6,1))*12+MONTH(DATE(2012,6,1)))", "YEAR(month(B9))*12+MONTH(month(B9))<>YEAR(DATE(2012,6,1))*12+MONTH(DATE(2012,6,1))"],
  ["[己] < [戊]", "NOT(YEAR(month(B9))*12+MONTH(month(B9))>=YEAR(day(B8))*12+MONTH(day(B8)))", "YEAR(month(B9))*12+MONTH(month(B9))>=YEAR(day(B8))*12+MONTH(day(B8))"],
  ["[戊] <> [己]", "NOT(YEAR(day(B8))*12+MONTH(day(B8))=YEAR(month(B9))*12+MONTH(month(B9)))", "YEAR(day(B8))*12+MONTH(day(B8))=YEAR(month(B9))*12+MONTH(month(B9))"],
  ["[甲] = [乙]", "NOT(SUM(B4)<>SUM(B5)),readable(B4),readable(B5)", "SUM(B4)<>SUM(B5),readable(B4),readable(B5)"],
  ["[甲] <> 3", "NOT(SUM(B4)=3),readable(B4)", "SUM(B4)=3,readable(B4)"],
  ["[丙] <= [甲]", "NOT(SUM(B6)-SUM(B4)>0.000001),readable(B6),readable(B4)", "SUM(B6)-SUM(B4)>0.000001,readable(B6),readable(B4)"],
  ["[丙]*2 < 3", "NOT(3-SUM(B6)*2<=0.005001),readable(B6)", "3-SUM(B6)*2<=0.005001,readable(B6)"],
  ["[甲] > [乙]", "NOT(SUM(B5)>=SUM(B4)),readable(B4),readable(B5)", "SUM(B5)>=SUM(B4),readable(B4),readable(B5)"],
  ["[甲] >= 上期[甲]", "nobody sees", "nobody sees"],
  ["上期[甲] <= [甲]", "nobody sees", "nobody sees"],
  ["[甲] > 0 且 [乙] > 0", 'COUNTIF(B4,">0")>0,COUNTIF(B5,">0")>0', 'IFERROR(OR(IFERROR(AND(COUNTIF(B4,">0")=0,readable(B4)),FALSE),IFERROR(AND(COUNTIF(B5,">0")=0,readable(B5)),FALSE)),FALSE)'],
  ["[甲] > 0 或 [乙] > 0", 'IFERROR(OR(IFERROR(AND(COUNTIF(B4,">0")>0),FALSE),IFERROR(AND(COUNTIF(B5,">0")>0),FALSE)),FALSE)', 'COUNTIF(B4,">0")=0,readable(B4),COUNTIF(B5,">0")=0,readable(B5)'],
  ["[甲] > 0 或 [甲] = 上期[乙]", "nobody sees", "nobody sees"],
  ["[甲] > 0 且 [甲] = 上期[乙]", "nobody sees", "nobody sees"],
  ["[组] = 0", "NOT(MAX(B13:B14)<>0),readable(B13:B14)", "MAX(B13:B14)<>0,readable(B13:B14)"],
  ["[组] <= 0", "NOT(MAX(B13:B14)>0),readable(B13:B14)", "MAX(B13:B14)>0,readable(B13:B14)"],
  ["[组] = 3", "NOT(SUM(B13:B14)<>3),readable(B13:B14)", "SUM(B13:B14)<>3,readable(B13:B14)"],
  ["[组] = [甲]", "NOT(SUM(B13:B14)<>SUM(B4)),readable(B13:B14),readable(B4)", "SUM(B13:B14)<>SUM(B4),readable(B13:B14),readable(B4)"],
  ["[甲]/[乙] > 2", "NOT(SUM(B4)/SUM(B5)-2<=0.500001),readable(B4),readable(B5)", "SUM(B4)/SUM(B5)-2<=0.500001,readable(B4),readable(B5)"],
  ["上期[甲] 已填", "nobody sees", "nobody sees"],
  ["上期[甲] > 0", "nobody sees", "nobody sees"],
  ['上期[庚] = "好"', "nobody sees", "nobody sees"],
  ["[庚] = 上期[庚]", "nobody sees", "nobody sees"],
  ['上期[庚] 属于 ("好")', "nobody sees", "nobody sees"],
])("%s is met where %s, and not where %s", (says, met, unmet) => expect(asked(ROWS, says)).toEqual([met, unmet])); // prettier-ignore

test.each<[string, string, string]>([
  ["[甲] > 0", "IFERROR(AND(SUM(B4:C4)>0,readable(B4:C4)),FALSE)", "NOT(SUM(B4:C4)>0),readable(B4:C4)"],
  ["[均] > 0", "IFERROR(AND(IF(SUMPRODUCT(--ISNUMBER(B6:C6),--(B4:C4>0),B4:C4)=0,0,SUMPRODUCT(--(B4:C4>0),B6:C6,B4:C4)/SUMPRODUCT(--ISNUMBER(B6:C6),--(B4:C4>0),B4:C4))>0,readable(B6:C6),readable(B4:C4)),FALSE)", "NOT(IF(SUMPRODUCT(--ISNUMBER(B6:C6),--(B4:C4>0),B4:C4)=0,0,SUMPRODUCT(--(B4:C4>0),B6:C6,B4:C4)/SUMPRODUCT(--ISNUMBER(B6:C6),--(B4:C4>0),B4:C4))>0),readable(B6:C6),readable(B4:C4)"],
  ["[新] > 0", "IFERROR(AND(SUM(B7:C7)>0,readable(B7:C7)),FALSE)", "NOT(SUM(B7:C7)>0),readable(B7:C7)"],
  ["[大] > 0", "IFERROR(AND(MAX(B8:C8)>0,readable(B8:C8)),FALSE)", "NOT(MAX(B8:C8)>0),readable(B8:C8)"],
  ["[小] > 0", "IFERROR(AND(MIN(B9:C9)>0,readable(B9:C9)),FALSE)", "NOT(MIN(B9:C9)>0),readable(B9:C9)"],
  ["[比] > 0", "IFERROR(AND(IF(OR(COUNT(B5:C5)>0,COUNT(B4:C4)>0),ROUND(SUM(B5:C5)/SUM(B4:C4),1),0)>0,readable(B5:C5),readable(B4:C4)),FALSE)", "NOT(IF(OR(COUNT(B5:C5)>0,COUNT(B4:C4)>0),ROUND(SUM(B5:C5)/SUM(B4:C4),1),0)>0),readable(B5:C5),readable(B4:C4)"],
  ["[算] > 0", "IFERROR(AND(IF(COUNT(B4:C4)>0,ROUND(SUM(B4:C4)*2,0),0)>0,readable(B4:C4)),FALSE)", "NOT(IF(COUNT(B4:C4)>0,ROUND(SUM(B4:C4)*2,0),0)>0),readable(B4:C4)"],
  ["[均] 已填", "IFERROR(AND(SUMPRODUCT(--ISNUMBER(B6:C6),--(B4:C4>0),B4:C4)>0,readable(B6:C6),readable(B4:C4)),FALSE)", "NOT(SUMPRODUCT(--ISNUMBER(B6:C6),--(B4:C4>0),B4:C4)>0),readable(B6:C6),readable(B4:C4)"],
  ["[比] 已填", "IFERROR(AND(OR(COUNT(B5:C5)>0,COUNT(B4:C4)>0),readable(B5:C5),readable(B4:C4)),FALSE)", "NOT(OR(COUNT(B5:C5)>0,COUNT(B4:C4)>0)),readable(B5:C5),readable(B4:C4)"],
  ["[算] 未填", "NOT(COUNT(B4:C4)>0),readable(B4:C4)", "IFERROR(AND(COUNT(B4:C4)>0,readable(B4:C4)),FALSE)"],
  ["[大] 未填", "NOT(COUNT(B8:C8)>0),readable(B8:C8)", "IFERROR(AND(COUNT(B8:C8)>0,readable(B8:C8)),FALSE)"],
  ["[组] > 0", "OR(IFERROR(AND(SUM(B13:C13)>0,readable(B13:C13)),FALSE),IFERROR(AND(IF(SUMPRODUCT(--ISNUMBER(B14:C14),--(B4:C4>0),B4:C4)=0,0,SUMPRODUCT(--(B4:C4>0),B14:C14,B4:C4)/SUMPRODUCT(--ISNUMBER(B14:C14),--(B4:C4>0),B4:C4))>0,readable(B14:C14),readable(B4:C4)),FALSE))", "NOT(OR(SUM(B13:C13)>0,IF(SUMPRODUCT(--ISNUMBER(B14:C14),--(B4:C4>0),B4:C4)=0,0,SUMPRODUCT(--(B4:C4>0),B14:C14,B4:C4)/SUMPRODUCT(--ISNUMBER(B14:C14),--(B4:C4>0),B4:C4))>0)),readable(B13:C13),readable(B14:C14),readable(B4:C4)"],
  ["[组] 已填", "OR(IFERROR(AND(COUNT(B13:C13)>0,readable(B13:C13)),FALSE),IFERROR(AND(SUMPRODUCT(--ISNUMBER(B14:C14),--(B4:C4>0),B4:C4)>0,readable(B14:C14),readable(B4:C4)),FALSE))", "NOT(OR(COUNT(B13:C13)>0,SUMPRODUCT(--ISNUMBER(B14:C14),--(B4:C4>0),B4:C4)>0)),readable(B13:C13),readable(B14:C14),readable(B4:C4)"],
  ["[新] = 3", "NOT(SUM(B7:C7)<>3),readable(B7:C7)", "SUM(B7:C7)<>3,readable(B7:C7)"],
  ["[大] = 3", "NOT(MAX(B8:C8)<>3),readable(B8:C8)", "MAX(B8:C8)<>3,readable(B8:C8)"],
  ["[小] = 3", "NOT(MIN(B9:C9)<>3),readable(B9:C9)", "MIN(B9:C9)<>3,readable(B9:C9)"],
  ["[比] = 3", "NOT(ABS(IF(OR(COUNT(B5:C5)>0,COUNT(B4:C4)>0),ROUND(SUM(B5:C5)/SUM(B4:C4),1),0)-3)>0.000001),readable(B5:C5),readable(B4:C4)", "ABS(IF(OR(COUNT(B5:C5)>0,COUNT(B4:C4)>0),ROUND(SUM(B5:C5)/SUM(B4:C4),1),0)-3)>0.000001,readable(B5:C5),readable(B4:C4)"],
  ["[组] = 3", "NOT(SUM(B13:C13)+IF(SUMPRODUCT(--ISNUMBER(B14:C14),--(B4:C4>0),B4:C4)=0,0,SUMPRODUCT(--(B4:C4>0),B14:C14,B4:C4)/SUMPRODUCT(--ISNUMBER(B14:C14),--(B4:C4>0),B4:C4))<>3),readable(B13:C13),readable(B14:C14),readable(B4:C4)", "SUM(B13:C13)+IF(SUMPRODUCT(--ISNUMBER(B14:C14),--(B4:C4>0),B4:C4)=0,0,SUMPRODUCT(--(B4:C4>0),B14:C14,B4:C4)/SUMPRODUCT(--ISNUMBER(B14:C14),--(B4:C4>0),B4:C4))<>3,readable(B13:C13),readable(B14:C14),readable(B4:C4)"],
  ["[组] = 0", "NOT(MAX(SUM(B13:C13),IF(SUMPRODUCT(--ISNUMBER(B14:C14),--(B4:C4>0),B4:C4)=0,0,SUMPRODUCT(--(B4:C4>0),B14:C14,B4:C4)/SUMPRODUCT(--ISNUMBER(B14:C14),--(B4:C4>0),B4:C4)))<>0),readable(B13:C13),readable(B14:C14),readable(B4:C4)", "MAX(SUM(B13:C13),IF(SUMPRODUCT(--ISNUMBER(B14:C14),--(B4:C4>0),B4:C4)=0,0,SUMPRODUCT(--(B4:C4>0),B14:C14,B4:C4)/SUMPRODUCT(--ISNUMBER(B14:C14),--(B4:C4>0),B4:C4)))<>0,readable(B13:C13),readable(B14:C14),readable(B4:C4)"],
  ["[甲]+[算] = 3", "NOT(SUM(B4:C4)+IF(COUNT(B4:C4)>0,ROUND(SUM(B4:C4)*2,0),0)<>3),readable(B4:C4),readable(B4:C4)", "SUM(B4:C4)+IF(COUNT(B4:C4)>0,ROUND(SUM(B4:C4)*2,0),0)<>3,readable(B4:C4),readable(B4:C4)"],
  ["[甲]+[大] <= [乙]", "NOT(SUM(B4:C4)+MAX(B8:C8)>SUM(B5:C5)),readable(B4:C4),readable(B8:C8),readable(B5:C5)", "SUM(B4:C4)+MAX(B8:C8)>SUM(B5:C5),readable(B4:C4),readable(B8:C8),readable(B5:C5)"],
  ["[甲]+[甲] = 3", "NOT(SUM(B4:C4)+SUM(B4:C4)<>3),readable(B4:C4),readable(B4:C4)", "SUM(B4:C4)+SUM(B4:C4)<>3,readable(B4:C4),readable(B4:C4)"],
  ["上期[甲] > 0", "nobody sees", "nobody sees"],
  ["上期[均] 已填", "nobody sees", "nobody sees"],
])("in a total that is computed %s is met where %s, and not where %s", (says, met, unmet) => expect(asked(TOTALS, says, { over: ["合计"] })).toEqual([met, unmet])); // prettier-ignore

test.each<[string, string, string]>([
  ["[数] > 0", 'COUNTIF(C5,">0")>0', 'COUNTIF(C5,">0")=0,readable(C5)'],
  ["[数] = [额]", "NOT(ABS(SUM(C5)-SUM(D5))>0.000001),readable(C5),readable(D5)", "ABS(SUM(C5)-SUM(D5))>0.000001,readable(C5),readable(D5)"],
])("in the total line of a list %s is met where %s, and not where %s", (says, met, unmet) => expect(asked(LINES, says)).toEqual([met, unmet])); // prettier-ignore

test.each<[string, string, Definition?]>([
  ["[甲] <= [乙]", "ISNUMBER(B4),SUM(B4)>SUM(B5),readable(B5)"],
  ["[甲] = [乙]", "SUM(B4)<>SUM(B5),readable(B4),readable(B5)"],
  ["[甲] = 3", "ISNUMBER(B4),SUM(B4)<>3,readable(B4)"],
  ["[甲] <> [乙]", "OR(ISNUMBER(B4),ISNUMBER(B5)),SUM(B4)=SUM(B5),readable(B4),readable(B5)"],
  ["[甲] < [乙]", "ISNUMBER(B4),SUM(B4)>=SUM(B5),readable(B5)"],
  ["[甲] > [乙]", "ISNUMBER(B5),SUM(B5)>=SUM(B4),readable(B4)"],
  ["[甲] >= [乙]", "ISNUMBER(B5),SUM(B5)>SUM(B4),readable(B4)"],
  ["[甲] >= 3", "ISNUMBER(B4),3>SUM(B4),readable(B4)"],
  ["[丙] <= [甲]", "ISNUMBER(B6),SUM(B6)-SUM(B4)>0.000001,readable(B4)"],
  ["[丙] < [甲]", "ISNUMBER(B6),SUM(B4)-SUM(B6)<=0.000001,readable(B4)"],
  ["[丙] > [甲]", "ISNUMBER(B4),SUM(B6)-SUM(B4)<=0.000001,readable(B6)"],
  ["[丙] = [甲]", "ABS(SUM(B6)-SUM(B4))>0.000001,readable(B6),readable(B4)"],
  ["[丙] <> [甲]", "OR(ISNUMBER(B6),ISNUMBER(B4)),ABS(SUM(B6)-SUM(B4))<=0.000001,readable(B6),readable(B4)"],
  ["[辛] <= [甲]", "ISNUMBER(B11),SUM(B11)>SUM(B4),readable(B4)"],
  ["[甲] <= [辛]", "OR(ISNUMBER(B4),ISNUMBER(B11)),SUM(B4)>SUM(B11),readable(B4),readable(B11)"],
  ["[甲]*2 <= [乙]", "ISNUMBER(B4),readable(B4),SUM(B4)*2-SUM(B5)>0.500001,readable(B5)"],
  ["[甲]+[乙] = [组]", "SUM(B4:B5)<>SUM(B13:B14),readable(B4:B5),readable(B13:B14)"],
  ["[组] <= [甲]", "COUNT(B13:B14)>0,readable(B13:B14),SUM(B13:B14)>SUM(B4),readable(B4)"],
  ["[甲] <= [乙]+5", "ISNUMBER(B4),SUM(B4)-(SUM(B5)+5)>0.500001,readable(B5)"],
  ["[甲] <= 5-[乙]", "OR(ISNUMBER(B4),ISNUMBER(B5)),SUM(B4)-(5-SUM(B5))>0.500001,readable(B4),readable(B5)"],
  ["[甲]*2 = [乙]", "OR(ISNUMBER(B4),ISNUMBER(B5)),ABS(SUM(B4)*2-SUM(B5))>0.500001,readable(B4),readable(B5)"],
  ["[丁] = [庚]", "OR(written(B7),written(B10)),NOT(EXACT(TRIM(B7),TRIM(B10)))"],
  ["[戊] < [己]", "OR(written(B8),written(B9)),YEAR(day(B8))*12+MONTH(day(B8))>=YEAR(month(B9))*12+MONTH(month(B9))"],
  ['[戊] = "2012"', "written(B8),YEAR(day(B8))<>YEAR(DATE(2012,1,1))"],
  ["[甲] = 上期[甲]", "nobody sees"],
  ['[丁] = "好"', 'written(B7),NOT(EXACT(TRIM(B7),"好"))'],
  ["[庚] = 上期[庚]", "nobody sees"],
  ["[甲] = [乙]", "ABS(SUM(B4)-SUM(B5))>2.000001,readable(B4),readable(B5)", { tolerance: 2 }],
  ["[甲] > [乙]", "ISNUMBER(B5),SUM(B4)-SUM(B5)<=2.000001,readable(B4)", { tolerance: 2 }],
  ["[甲] <= [乙]", "ISNUMBER(B4),SUM(B4)-SUM(B5)>0.500001,readable(B5)", { tolerance: 0.5 }],
  ["[均] <= [甲]", "SUMPRODUCT(--ISNUMBER(B6:C6),--(B4:C4>0),B4:C4)>0,readable(B6:C6),readable(B4:C4),IF(SUMPRODUCT(--ISNUMBER(B6:C6),--(B4:C4>0),B4:C4)=0,0,SUMPRODUCT(--(B4:C4>0),B6:C6,B4:C4)/SUMPRODUCT(--ISNUMBER(B6:C6),--(B4:C4>0),B4:C4))>SUM(B4:C4),readable(B4:C4)", { over: ["合计"] }],
  ["[大] <= [甲]", "COUNT(B8:C8)>0,readable(B8:C8),MAX(B8:C8)>SUM(B4:C4),readable(B4:C4)", { over: ["合计"] }],
  ["[比] <= [甲]", "OR(COUNT(B5:C5)>0,COUNT(B4:C4)>0),readable(B5:C5),readable(B4:C4),IF(OR(COUNT(B5:C5)>0,COUNT(B4:C4)>0),ROUND(SUM(B5:C5)/SUM(B4:C4),1),0)-SUM(B4:C4)>0.000001,readable(B4:C4)", { over: ["合计"] }],
  ["[新] <= [甲]", "COUNT(B7:C7)>0,readable(B7:C7),SUM(B7:C7)>SUM(B4:C4),readable(B4:C4)", { over: ["合计"] }],
  ["[算] <= [乙]", "COUNT(B4:C4)>0,readable(B4:C4),IF(COUNT(B4:C4)>0,ROUND(SUM(B4:C4)*2,0),0)>SUM(B5:C5),readable(B5:C5)", { over: ["合计"] }],
  ["[组] = 0", "OR(COUNT(B13:C13)>0,SUMPRODUCT(--ISNUMBER(B14:C14),--(B4:C4>0),B4:C4)>0),MAX(SUM(B13:C13),IF(SUMPRODUCT(--ISNUMBER(B14:C14),--(B4:C4>0),B4:C4)=0,0,SUMPRODUCT(--(B4:C4>0),B14:C14,B4:C4)/SUMPRODUCT(--ISNUMBER(B14:C14),--(B4:C4>0),B4:C4)))<>0,readable(B13:C13),readable(B14:C14),readable(B4:C4)", { over: ["合计"] }],
  ["[组] <= 0", "OR(COUNT(B13:C13)>0,SUMPRODUCT(--ISNUMBER(B14:C14),--(B4:C4>0),B4:C4)>0),readable(B13:C13),readable(B14:C14),readable(B4:C4),MAX(SUM(B13:C13),IF(SUMPRODUCT(--ISNUMBER(B14:C14),--(B4:C4>0),B4:C4)=0,0,SUMPRODUCT(--(B4:C4>0),B14:C14,B4:C4)/SUMPRODUCT(--ISNUMBER(B14:C14),--(B4:C4>0),B4:C4)))>0", { over: ["合计"] }],
])("%s is broken where %s", (...[says, where, more]) => expect(broken(says, more)).toBe(where)); // prettier-ignore
