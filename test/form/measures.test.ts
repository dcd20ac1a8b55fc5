import { dueFor } from "../../src/form/form";
import { unitOfColumn, unitOfRow } from "../../src/form/line-units";
import { optionsOf } from "../../src/form/measure";
import { sampleValue } from "../../src/form/sample-value";
import { numberFormat } from "../../src/form/shown-as";
import { measureAt } from "../../src/form/table";
import { listOf, matrixOf, type Definition } from "../support/forms";
import { compiled, listOfLabels, matrixOfLabels } from "../support/small-form";

const OPTIONS = { type: "choice", options: ["甲", "乙"] };
/** A measure as a form has it. */
const measure = (of: Definition) =>
  measureAt(matrixOf(compiled(matrixOfLabels(["甲"], ["数量"], { measures: { 个: of } }))), 0, 0)!;
const plain = (of: Definition) => {
  const { unit, holds, together } = measure(of);
  return [unit, ...Object.values(holds), together.how].map(String).join(" ");
};

test.each<[string, Definition, string]>([
  ["a number", {}, "个 number 0 0 null sum"],
  ["money", { unit: "万元", decimals: 2 }, "万元 number 2 0 null sum"],
  ["a number without unit", { unit: null }, "null number 0 0 null sum"],
  ["a number of any sign and decimals", { min: null, decimals: null }, "个 number null null null sum"],
  ["a number within bounds", { min: 5, max: 9 }, "个 number 0 5 9 sum"],
  ["a number that may be one thing", { min: 5, max: 5 }, "个 number 0 5 5 sum"],
  ["a percentage", { type: "percentage" }, "% percentage null 0 100 none"],
  ["a percentage beyond 100", { type: "percentage", max: null, decimals: 1 }, "% percentage 1 0 null none"],
  ["a percentage that is added up", { type: "percentage", together: "sum" }, "% percentage null 0 100 sum"],
  ["a text", { type: "text" }, "null text none"],
  ["a text with a unit", { type: "text", unit: "字" }, "字 text none"],
  ["a choice", OPTIONS, "null choice 甲,乙 none"],
  ["a day", { type: "date" }, "null date none"],
  ["yes or no", { type: "yes-no" }, "null yes-no none"],
])("%s is measured", (_, of, expected) => expect(plain(of)).toBe(expected));

test.each<[string, Definition, readonly string[] | null]>([
  ["a count", {}, null],
  ["a choice", OPTIONS, ["甲", "乙"]],
  ["yes or no", { type: "yes-no" }, ["是", "否"]],
])("what may be chosen of %s", (_, of, options) => expect(optionsOf(measure(of))).toEqual(options));

test.each<[string, Definition, string]>([
  ["a count", {}, "2 3 4 5 14 62"],
  ["money", { decimals: 2 }, "2 3.01 4.02 5.03 14.09 62.09"],
  ["any decimals", { decimals: null }, "2 3.1 4.2 5.3 14.9 62.9"],
  ["from 5", { min: 5 }, "5 6 7 8 17 65"],
  ["from 5 to 7", { min: 5, max: 7 }, "5 6 5 6 5 5"],
  ["up to 1", { max: 1 }, "1 1 1 1 1 1"],
  ["from 0.5 to 0.7", { min: 0.5, max: 0.7, decimals: 1 }, "0.7 0.7 0.7 0.7 0.7 0.7"],
  ["from 5 to 5.05, of two decimals", { min: 5, max: 5.05, decimals: 2 }, "5 5 5 5 5 5"],
  ["of any sign", { min: null }, "2 3 4 5 14 62"],
  ["below 0", { min: null, max: -5 }, "-5 -5 -5 -5 -5 -5"],
  ["percentages", { type: "percentage" }, "50 51.1 52.2 53.3 62.9 64.9"],
  ["percentages of one decimal", { type: "percentage", decimals: 1 }, "50 51.1 52.2 53.3 62.9 64.9"],
  ["percentages beyond 100", { type: "percentage", max: 200 }, "2 3.1 4.2 5.3 14.9 62.9"],
  ["percentages from 60", { type: "percentage", min: 60 }, "60 61.1 62.2 63.3 72.9 83.9"],
  ["texts", { type: "text" }, "样例1 样例2 样例3 样例4 样例13 样例61"],
  ["days", { type: "date" }, "2012-01-05 2012-01-06 2012-01-07 2012-01-08 2012-01-17 2012-03-05"],
  ["months", { type: "month" }, "2012-01 2012-02 2012-03 2012-04 2013-01 2017-02"],
  ["options", OPTIONS, "甲 乙 甲 乙 甲 甲"],
  ["yes or no", { type: "yes-no" }, "是 否 是 否 是 是"],
])("samples: %s", (_, of, expected) => {
  expect([0, 1, 2, 3, 12, 60].map((n) => sampleValue(measure(of), n)).join(" ")).toBe(expected);
});

test.each<[string, Definition, string]>([
  ["a count", {}, "null null"],
  ["money", { decimals: 2 }, "0.00###### 0.00"],
  ["any decimals", { decimals: null }, "null null"],
  ["a percentage", { type: "percentage" }, "null 0.00"],
  ["a percentage of one decimal", { type: "percentage", decimals: 1 }, "0.0####### 0.0"],
  ["a text", { type: "text" }, "@ @"],
  ["a day", { type: "date" }, "yyyy-mm-dd yyyy-mm-dd"],
  ["a month", { type: "month" }, 'yyyy"年"m"月" yyyy"年"m"月"'],
  ["a choice", OPTIONS, "null null"],
  ["yes or no", { type: "yes-no" }, "null null"],
])("as typed and as computed is shown %s", (_, of, expected) =>
  expect(`${numberFormat(measure(of), true)} ${numberFormat(measure(of), false)}`).toBe(expected),
);

test.each<[string, Definition, string]>([
  ["of the table", matrixOfLabels(["甲", "乙"], ["一", "二"]), "个 个 / 个 个"],
  ["of a row", matrixOfLabels(["甲", { label: "乙", measure: "文字" }], ["一", "二"]), "个 null / 个 个"],
  ["of a column", matrixOfLabels(["甲", "乙"], ["一", { label: "二", measure: "率" }]), "个 个 / 个 %"],
  ["of all columns", matrixOfLabels(["甲"], [{ label: "一", measure: "率" }]), "null / %"],
  ["of rows and a column", matrixOfLabels([{ label: "甲", measure: "元" }, { label: "乙", measure: "元" }], ["一", { label: "二", measure: "率" }]), "元 元 / null %"],
  ["of a cell that is first", matrixOfLabels(["甲"], ["一", "二"], {}, { cells: [{ rows: "*", columns: ["一"], measure: "元" }] }), "元 / 元 个"],
  ["of closed cells", matrixOfLabels(["甲", "乙"], ["一", "二"], {}, { cells: [{ rows: ["甲"], columns: "*", closed: true }, { rows: "*", columns: ["一"], closed: true }] }), "null 个 / null 个"],
])("units %s stand beside rows / over columns", (_, definition, expected) => {
  const measures = { 个: {}, 元: {}, 文字: { type: "text" }, 率: { type: "percentage" } };
  const table = matrixOf(compiled({ ...definition, measures }));
  const units = [table.rows.lines.map((line) => unitOfRow(table, line)), table.columns.lines.map((line) => unitOfColumn(table, line))];
  expect(units.map((each) => each.map(String).join(" ")).join(" / ")).toBe(expected);
}); // prettier-ignore

test("a column of a list has its own unit, a number of lines none", () => {
  const list = listOf(compiled(listOfLabels([{ label: "序号", role: "number" }, "名称", { label: "数", measure: "个" }])));
  expect(list.columns.lines.map((line) => unitOfColumn(list, line))).toEqual([null, null, "个"]);
}); // prettier-ignore

test.each<[string, unknown, (string | null)[]]>([
  ["for all", "2012-07-05", ["2012-07-05", "2012-07-05"]],
  ["for a level alone", [{ level: "镇", by: "2012-07-05" }], ["2012-07-05", null]],
  ["for a level and all others", [{ level: "镇", by: "2012-07-05" }, { by: "2012-07-10" }], ["2012-07-05", "2012-07-10"]],
  ["for all others and a level", [{ by: "2012-07-10" }, { level: "镇", by: "2012-07-05" }], ["2012-07-05", "2012-07-10"]],
  ["never", undefined, [null, null]],
])("a form that is due %s", (_, due, expected) => {
  const form = compiled(matrixOfLabels(["甲"], ["数量"], { due }));
  expect([dueFor(form, "镇"), dueFor(form, null)]).toEqual(expected);
}); // prettier-ignore

test.each<[string, Definition, Definition | undefined, string]>([
  ["a unit", { is: "unit" }, undefined, ""],
  ["a date", { is: "date" }, undefined, "   年  月  日"],
  ["a date with a blank of its own", { is: "date", blank: "____" }, undefined, "____"],
  ["a month", { is: "period" }, { every: "month", of: "2012-06" }, "20  年  月"],
  ["a year", { is: "period" }, { every: "year", of: "2012" }, "20  年度"],
  ["a person", { is: "person" }, undefined, ""],
])("where %s is still to be written stands", (_, field, period, blank) => {
  const fields = [{ label: "填报单位", is: "unit" }, { label: "另一栏", ...field }].slice(field.is === "unit" ? 1 : 0);
  expect(compiled(matrixOfLabels(["甲"], ["数量"], { fields, period })).fields.at(-1)!.blank).toBe(blank);
}); // prettier-ignore
