import { withNumber } from "../../src/checking/changed-return";
import { formFrom } from "../../src/form/compile/compile-form";
import { filledReturn, type Given, type GivenTable } from "../support/filled-return";
import type { Definition } from "../support/forms";
import { listOfLabels, matrixOfLabels } from "../support/small-form";

const MEASURES = {
  measures: { 个: {}, 文字: { type: "text" }, 均: { decimals: 1, together: { mean: "甲" } }, 比: { decimals: 2, together: "none" } },
}; // prettier-ignore
const TOTAL = { label: "合计", role: "total" };
const line = (label: string): string | Definition => {
  const [name, measure] = label.split(":");
  return measure === undefined ? label : { label: name, measure };
};
const given = (text: string): Given => {
  if (text === "=") return undefined;
  return text === "_" ? null : text.startsWith("!") ? { state: "number", value: Number(text.slice(1)), raw: Number(text.slice(1)) } : Number(text);
}; // prettier-ignore

/** What stands in a table, "=" for a formula, after one cell was changed: "1 2 3, 4 5 9". */
function changed(definition: Definition, written: string, row: number, column: number, value: number): string {
  const form = formFrom(definition);
  const rows = written.split(", ").map((each) => each.split(" ").map(given));
  const isList = form.tables[0]!.kind === "list";
  const lines = form.tables[0]!.columns.lines;
  const table = isList
    ? { lines: rows.map((each) => Object.fromEntries(each.map((of, at) => [lines[at]!.id, of]))) }
    : rows;
  const ret = filledReturn(form, { tables: [table as GivenTable] });
  const [content] = withNumber(form, ret, { table: 0, row, column }, value).content.tables;
  const cells = content!.kind === "matrix" ? content!.cells : [...content!.lines, ...(content!.total ? [content!.total] : [])];
  return cells.map((each) => each.map((cell) => cell.value ?? "_").join(" ")).join(", ");
} // prettier-ignore

test.each<[string, Definition, string, [number, number, number], string]>([
  ["a figure", matrixOfLabels(["甲", "乙"], ["一", "二"]), "1 2, 3 4", [0, 1, 9], "1 9, 3 4"],
  ["a total that is a formula", matrixOfLabels(["甲", "乙"], ["一", "二", TOTAL]), "1 2 =, 3 4 =", [0, 1, 9], "1 9 10, 3 4 7"],
  ["a total that is typed", matrixOfLabels(["甲", "乙"], ["一", "二", TOTAL]), "1 2 3, 3 4 =", [0, 1, 9], "1 9 3, 3 4 7"],
  ["totals that cross", matrixOfLabels(["甲", "乙", TOTAL], ["一", "二", TOTAL]), "1 2 =, 3 4 =, = = =", [0, 1, 9], "1 9 10, 3 4 7, 4 13 17"],
  ["a total of totals", matrixOfLabels(["甲", { label: "小计", role: "total", sums: ["甲"] }, { label: "合计", role: "total", sums: ["小计"] }], ["一"]), "1, =, =", [0, 0, 5], "5, 5, 5"],
  ["a mean", matrixOfLabels(["甲", "乙:均"].map(line), ["一", "二", TOTAL], MEASURES), "1 3 =, 2 4 =", [1, 0, 6], "1 3 4, 6 4 4.5"],
  ["what weighs a mean", matrixOfLabels(["甲", "乙:均"].map(line), ["一", "二", TOTAL], MEASURES), "1 3 =, 2 4 =", [0, 0, 3], "3 3 6, 2 4 3"],
  ["what is computed", matrixOfLabels(["甲", "乙", { label: "丙", measure: "比", equals: "[甲]/[乙]" }], ["一", "二"], MEASURES), "1 2, 4 5, = =", [0, 0, 9], "9 2, 4 5, 2.25 0.4"],
  ["what cannot be computed then", matrixOfLabels(["甲", "乙", { label: "丙", measure: "比", equals: "[甲]/[乙]" }], ["一", "二"], MEASURES), "1 2, 4 5, = =", [1, 0, 0], "1 2, 0 5, 0.25 0.4"],
  ["a line of a list, its total", listOfLabels(["甲", "乙"], MEASURES, { measure: "个", total: {} }), "1 2, 3 4", [1, 0, 9], "1 2, 9 4, 10 6"],
  ["a line of a list without total", listOfLabels(["甲", "乙"], MEASURES, { measure: "个" }), "1 2, 3 4", [1, 0, 9], "1 2, 9 4"],
  ["a total of a list itself", listOfLabels(["甲", "乙"], MEASURES, { measure: "个", total: {} }), "1 2, 3 4", [2, 0, 9], "1 2, 3 4, 9 6"],
  ["a total in a line of a list", listOfLabels(["甲", "乙", TOTAL], MEASURES, { measure: "个", total: {} }), "1 2 =, 3 4 =", [0, 0, 9], "9 2 11, 3 4 7, 12 6 18"],
])("%s follows", (_, definition, written, [row, column, value], expected) =>
  expect(changed(definition, written, row, column, value)).toBe(expected),
); // prettier-ignore
