import { blankColumns } from "../../src/checking/filling/blank-columns";
import { askedSpots, progressOf } from "../../src/checking/filling/progress";
import { Seen } from "../../src/checking/seen";
import { textOfCell } from "../../src/checking/text-of-cell";
import { formFrom } from "../../src/form/compile/compile-form";
import { blankCell, type Cell } from "../../src/reading/return";
import { filledReturn, type Given, type GivenTable } from "../support/filled-return";
import type { Definition } from "../support/forms";
import { saidOnSheet } from "../support/said-on-sheet";
import { listOfLabels, matrixOfLabels } from "../support/small-form";

const TOTAL = { label: "合计", role: "total" };
const REMARK = { label: "备注", role: "remark", measure: "文字" };
const PART = { label: "其中", role: "of-which", of: "一" };
const measures = {
  ...{ 个: {}, 文字: { type: "text" } },
  ...{ 均: { decimals: 1, together: { mean: "甲" } }, 横: { decimals: 1, together: { mean: "一" } } },
};
const given = (text: string): Given => {
  if (text === "=") return undefined;
  if (text === "_") return null;
  if (text === "×") return { state: "closed", raw: "×" };
  if (text === "-") return { at: null };
  return Number.isNaN(Number(text)) ? text : Number(text);
};
function seen(definition: Definition, written: string): Seen {
  const form = formFrom({ ...definition, measures });
  const [table] = form.tables;
  const rows = written === "" ? [] : written.split(", ").map((each) => each.split(" ").map(given));
  const ids = table!.columns.lines.map(({ id }) => id);
  const lines = rows.map((row) => Object.fromEntries(row.map((of, at) => [ids[at]!, of])));
  const content = table!.kind === "matrix" ? rows : { lines };
  return Seen.asRead(form, filledReturn(form, { tables: [content as GivenTable] }));
}
const rows = (
  labels: (string | Definition)[],
  columns: (string | Definition)[] = ["一", "二"],
  table: Definition = {},
) => matrixOfLabels(labels, columns, {}, table);
const mean = { label: "乙", measure: "均" };

/** Columns that are begun, cells that are filled of those that are asked for; what is asked for, by row and column. */
test.each<[string, Definition, string, string]>([
  ["nothing", rows(["甲", "乙"]), "_ _, _ _", "0: 0 of 4 (00 01 10 11)"],
  ["one column that is begun", rows(["甲", "乙"]), "5 _, _ _", "1: 1 of 2 (00 10)"],
  ["0", rows(["甲", "乙"]), "0 _, _ _", "1: 1 of 2 (00 10)"],
  ["a text", rows(["甲", "乙"]), "若干 _, _ _", "1: 1 of 2 (00 10)"],
  ["both columns", rows(["甲", "乙"]), "5 _, _ 6", "2: 2 of 4 (00 01 10 11)"],
  ["all", rows(["甲", "乙"]), "5 6, 7 8", "2: 4 of 4 (00 01 10 11)"],
  ["totals", rows(["甲", "乙", TOTAL], ["一", "二", TOTAL]), "5 _ =, _ _ =, = = =", "1: 1 of 2 (00 10)"],
  ["a remark alone", rows(["甲", "乙"], ["一", REMARK]), "_ 好, _ _", "0: 0 of 2 (00 10)"],
  ["closed cells", rows(["甲", "乙"], ["一", "二"], { cells: [{ rows: ["乙"], columns: ["一"], closed: true }] }), "5 _, _ _", "1: 1 of 1 (00)"],
  ["a mean without what weighs it", rows(["甲", mean]), "_ 5, _ _", "1: 1 of 2 (01 11)"],
  ["a mean whose weight is 0", rows(["甲", mean, "丙"]), "0 5, _ _, 3 3", "2: 4 of 5 (00 01 11 20 21)"],
  ["a mean that stands though nothing weighs it", rows(["甲", mean]), "0 5, 3 4", "2: 4 of 4 (00 01 10 11)"],
  ["a mean weighed by its row", rows(["甲"], ["一", { label: "二", measure: "横" }, "三"]), "0 _ 5", "2: 2 of 2 (00 02)"],
  ["a cell that is not there", rows(["甲", "乙"]), "5 _, - _", "1: 1 of 1 (00)"],
  ["a cell that is crossed out", rows(["甲", "乙"]), "5 _, × _", "1: 1 of 2 (00 10)"],
  ["nothing but such a cell", rows(["甲", "乙"]), "_ _, × _", "0: 0 of 4 (00 01 10 11)"],
  ["a list of nothing", listOfLabels(["名称", { label: "数", measure: "个" }]), "", "0: 0 of 0 ()"],
  ["a line that is begun", listOfLabels(["名称", { label: "数", measure: "个" }]), "甲 _, 乙 5", "0: 3 of 4 (00 01 10 11)"],
  ["a line of which one column is required", listOfLabels(["名称", { label: "数", measure: "个" }], {}, { required: ["数"] }), "甲 _, 乙 5", "0: 3 of 4 (00 01 10 11)"],
  ["a line of which another is required", listOfLabels(["名称", { label: "数", measure: "个" }], {}, { required: ["名称"] }), "甲 _, _ 5", "0: 2 of 3 (00 10 11)"],
  ["numbers of lines", listOfLabels([{ label: "序号", role: "number" }, "名称"]), "= 甲", "0: 1 of 1 (01)"],
])("of %s so much is filled", (_, definition, written, expected) => {
  const look = seen(definition, written);
  const { columns, filled, asked } = progressOf(look);
  const spots = askedSpots(look).map(({ row, column }) => `${row}${column}`);
  expect(`${columns}: ${filled} of ${asked} (${spots.join(" ")})`).toBe(expected);
}); // prettier-ignore

/** The columns that 校验 names. */
function blankOnSheet({ form, ret }: Seen): string[] {
  const [content] = ret.content.tables;
  const cells = content!.kind === "matrix" ? content!.cells : content!.lines;
  const said = saidOnSheet(form, [cells.map((line) => line.map(({ raw }) => raw))], [cells.length]);
  return [...said.matchAll(/：([^。：]*)（S05[），][^。]*。/g)].flatMap(([, names]) => names!.split("、"));
}

/** The columns that leave something blank, with the rows that they leave. */
test.each<[string, Definition, string, string]>([
  ["nothing", rows(["甲", "乙"]), "_ _, _ _", ""],
  ["0 alone", rows(["甲", "乙"]), "0 _, _ _", ""],
  ["a figure", rows(["甲", "乙"]), "5 _, _ _", "一 1"],
  ["figures in both", rows(["甲", "乙", "丙"]), "5 _, _ 6, _ _", "一 12, 二 02"],
  ["full columns", rows(["甲", "乙"]), "5 6, 0 7", ""],
  ["a part", rows(["甲", "乙"], ["一", PART]), "5 5, 5 _", "其中 1"],
  ["a total that is blank", rows(["甲", "乙"], ["一", "二", TOTAL]), "5 _ _, 5 _ _", ""],
  ["a text row", rows(["甲", { label: "乙", measure: "文字" }]), "5 _, _ _", ""],
  ["a closed cell", rows(["甲", "乙"], ["一"], { cells: [{ rows: ["乙"], columns: ["一"], closed: true }] }), "5, _", ""],
  ["a mean without weight", rows(["甲", mean, "丙"]), "_ _, _ _, 5 5", "一 0, 二 0"],
  ["a mean of weight 0", rows(["甲", mean, "丙"]), "0 _, _ _, 5 _", ""],
  ["a mean with weight", rows(["甲", mean, "丙"]), "4 _, _ _, 5 _", "一 1"],
  ["a mean weighed by its row", rows(["甲", "乙"], ["一", { label: "二", measure: "横" }]), "5 5, _ _", "一 1"],
  ["a mean weighed by its row that is there", rows(["甲", "乙"], ["一", { label: "二", measure: "横" }]), "5 5, 6 _", "二 1"],
  ["a cell that is not there", rows(["甲", "乙"]), "5 _, - _", ""],
  ["a text among figures", rows(["甲", "乙", "丙"]), "5 _, 若干 _, _ _", "一 2"],
  ["a list", listOfLabels([{ label: "一", measure: "个" }, { label: "二", measure: "个" }]), "5 _, _ _", ""],
])("of %s these are blank", (_, definition, written, expected) => {
  const look = seen({ ...definition, checks: { S05: "hint" } }, written);
  const found = blankColumns(look);
  if (!written.includes("-")) expect(blankOnSheet(look)).toEqual(found.map(({ column }) => column));
  expect(found.map(({ column, spots }) => `${column} ${spots.map(({ row }) => row).join("")}`).join(", ")).toBe(expected);
}); // prettier-ignore

test.each<[string, Partial<Cell> | null, string, string | null]>([
  ["nothing at all", null, "text", ""],
  ["a blank cell", {}, "text", ""],
  ["a cell that nobody fills", { state: "closed", raw: "×" }, "text", ""],
  ["an option", { state: "said", text: "甲", raw: " 甲 " }, "choice", "甲"],
  ["what is said to be nothing", { state: "said", text: null }, "text", ""],
  ["a number", { state: "number", value: 5.005 }, "text", "5.01"],
  ["a text", { state: "text", raw: " 若干 " }, "choice", "若干"],
  ["a day that is none", { state: "text", raw: "待定" }, "date", null],
  ["a month that is none", { state: "text", raw: "待定" }, "month", null],
  ["an error", { state: "error", raw: { error: "#REF!" } }, "text", null],
  ["no result", { state: "uncalculated" }, "text", null],
  ["a date", { state: "date", raw: 40000 }, "text", null],
  ["what is struck out", { state: "struck", raw: "5" }, "text", null],
])("%s says", (_, of, type, expected) => {
  const cell = of && { ...blankCell({ sheet: "表", row: 0, column: 0 }), ...of };
  const measure = { id: "m", unit: null, holds: { type, options: [] }, together: { how: "none" } };
  expect(textOfCell(cell, measure as never)).toBe(expected);
});
