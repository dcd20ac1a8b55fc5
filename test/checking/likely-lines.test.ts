import { checkReturn } from "../../src/checking/check-return";
import type { Finding } from "../../src/checking/finding";
import { likelyCells } from "../../src/checking/likely-cell";
import { shiftedBlock } from "../../src/checking/likely/shifted-block";
import { formFrom } from "../../src/form/compile/compile-form";
import { cellName } from "../../src/sheet/address";
import { filledReturn, type Given, type GivenTable } from "../support/filled-return";
import type { Definition } from "../support/forms";
import { listOfLabels, matrixOfLabels } from "../support/small-form";

const TOTAL = { label: "合计", role: "total" };
const off = { S05: "off", S06: "off" };
const rules = (...says: (string | Definition)[]) =>
  says.map((each, at) => ({ id: `R${at + 1}`, ...(typeof each === "string" ? { says: each } : each) }));
const given = (text: string): Given => {
  if (text === "=") return undefined;
  if (text === "_") return null;
  if (text === "-") return { at: null };
  if (/^\d+个$/.test(text)) return { state: "number", value: parseFloat(text), raw: text };
  return Number.isNaN(Number(text)) ? text : Number(text);
};

/** The cell that may be to blame: "乙·一 5 (R1 R2)", "乙·一 5– (…)" where any larger would do; a line a cell. */
function likely(definition: Definition, written: string, prior?: string): string {
  const form = formFrom(definition);
  const [table] = form.tables;
  const lines = table!.columns.lines;
  const tableOf = (text: string): GivenTable => {
    const rows = text.split(", ").map((each) => each.split(" ").map(given));
    if (table!.kind === "matrix") return rows;
    return { lines: rows.map((row) => Object.fromEntries(row.map((of, at) => [lines[at]!.id, of]))) } as GivenTable;
  };
  const ret = filledReturn(form, { tables: [tableOf(written)] });
  const context = prior === undefined ? {} : { prior: filledReturn(form, { tables: [tableOf(prior)] }) };
  const found = likelyCells(form, ret, checkReturn(form, ret, context), context);
  return found
    .map(({ row, column, least, most, settles }) => {
      const name = table!.kind === "matrix" ? table!.rows.lines[row]!.label : String(row);
      const range = least === most ? String(least) : `${least ?? ""}–${most ?? ""}`;
      return `${name}·${lines[column]!.label} ${range} (${settles.map(({ rule }) => rule).join(" ")})`;
    })
    .join(", ");
} // prettier-ignore

describe("of rows that are related, the one that stands against several", () => {
  const form = (columns: (string | Definition)[], ...says: (string | Definition)[]) =>
    matrixOfLabels(["甲", "乙", "丙", "丁"], columns, { checks: off, rules: rules(...says) });
  test.each<[string, Definition, string, string]>([
    ["is too large", form(["一"], "[甲] <= [乙]", "[甲] <= [丙]"), "50, 5, 6, 1", "甲·一 –5 (R1 R2)"],
    ["is too small", form(["一"], "[甲] >= [乙]", "[甲] >= [丙]"), "1, 5, 6, 1", "甲·一 6– (R1 R2)"],
    ["is one number", form(["一"], "[甲] = [乙]", "[甲] = [丙]"), "1, 5, 5, 1", "甲·一 5 (R1 R2)"],
    ["is between two", form(["一"], "[甲] >= [乙]", "[甲] <= [丙]", "[甲] = [丁]"), "50, 5, 9, 7", "甲·一 7 (R2 R3)"],
    ["is a part of a sum", form(["一"], "[甲]+[乙] = [丙]", "[甲] <= [丁]"), "50, 5, 9, 7", "甲·一 4 (R1 R2)"],
    ["is below what it may be", form(["一"], "[甲]+[乙] = [丙]", "[甲] <= [丁]"), "5, 9, 7, 2", ""],
    ["is multiplied", form(["一"], "[甲]*2 = [乙]", "[甲] = [丙]"), "1, 10, 5, 1", "甲·一 5 (R1 R2)"],
    ["makes a condition hold", form(["一"], "如果 [甲] > 0 则 [乙] > 0", "如果 [甲] > 0 则 [丙] > 0"), "5, 0, 0, 1", "甲·一 0 (R1 R2)"],
    ["is asked for by two conditions", form(["一"], "如果 [乙] > 0 则 [甲] > 0", "如果 [丙] > 0 则 [甲] > 0"), "0, 5, 6, 1", "甲·一 1– (R1 R2)"],
    ["is asked for, being blank", form(["一"], "如果 [乙] > 0 则 [甲] 已填", "如果 [丙] > 0 则 [甲] 已填"), "_, 5, 6, 1", "甲·一 0– (R1 R2)"],
    ["is no number", form(["一"], "[甲] = [乙]", "[甲] = [丙]"), "?, 5, 5, 1", ""],
    ["is one of two that would do", form(["一"], "[甲] <= [乙]", "[甲] <= 9", "[乙] >= 60"), "50, 5, 6, 1", ""],
    ["is a percentage", matrixOfLabels([{ label: "甲", measure: "率" }, { label: "乙", measure: "率" }, { label: "丙", measure: "率" }], ["一"], { checks: off, measures: { 个: {}, 率: { type: "percentage" } }, rules: rules("[甲] <= [乙]", "[甲] <= [丙]") }), "50, 5, 6", ""],
    ["is not on the sheet", form(["一"], "[甲] = [乙]", "[甲] = [丙]"), "-, 5, 5, 1", ""],
    ["is computed from others", matrixOfLabels(["甲", "乙", "丙", { label: "丁", equals: "[甲]*2" }], ["一"], { checks: off, rules: rules("[丁] = [乙]", "[丁] = [丙]") }), "50, 10, 10, =", ""],
    ["breaks one rule alone", form(["一"], "[甲] <= [乙]"), "50, 5, 6, 1", ""],
    ["would break another", form(["一"], "[甲] <= [乙]", "[甲] <= [丙]", "[甲] >= [丁]"), "50, 5, 6, 40", ""],
    ["is one of many in a condition", form(["一"], "如果 [甲] > 0 则 [乙]+[丙]+[丁] > 99", "[甲] <= [乙]"), "50, 5, 6, 1", "甲·一 0 (R1 R2)"],
    ["stands in one column of two", form(["一", "二"], "[甲] <= [乙]", "[甲] <= [丙]"), "50 1, 5 5, 6 6, 1 1", "甲·一 –5 (R1 R2)"],
    ["stands in both columns", form(["一", "二"], "[甲] <= [乙]", "[甲] <= [丙]"), "50 60, 5 5, 6 6, 1 1", "甲·一 –5 (R1 R2), 甲·二 –5 (R1 R2)"],
    ["counts in a total", form(["一", "二", TOTAL], "[甲] <= [乙]", "[甲] <= [丙]"), "50 1 =, 5 5 =, 6 6 =, 1 1 =", "甲·一 –5 (R1 R1 R2 R2)"],
    ["counts in a total that is typed", form(["一", "二", TOTAL], "[甲] <= [乙]"), "50 1 6, 5 5 =, 6 6 =, 1 1 =", "甲·一 5 (V05 R1)"],
    ["is one of two options, a text", matrixOfLabels(["甲", { label: "乙", measure: "文字" }, { label: "丙", measure: "文字" }], ["一"], { checks: off, rules: rules("如果 [乙] = \"好\" 则 [甲] > 9", "如果 [丙] 已填 则 [甲] > 5") }), "5, 好, 好", ""],
    ["is told by a typed total alone", form(["一", "二", TOTAL], "[甲] <= [乙]"), "50 1 4, 5 5 =, 6 6 =, 1 1 =", "甲·一 3 (V05 R1)"],
    ["is told by a total of another rule", form(["一", "二", "三", TOTAL], "[甲] <= [丁]", { says: "[甲] = [乙]", over: ["合计"] }), "50 1 2 =, 5 6 7 =, 6 6 6 =, 30 9 9 =", "甲·一 15 (R1 R1 R2)"],
    ["is told by a total that is typed in another column", form(["一", "二", TOTAL], "[甲] <= [乙]"), "50 1 =, 5 5 4, 6 6 =, 1 1 =", ""],
    ["differs from a typed total alone", form(["一", "二", TOTAL]), "50 1 6, 5 5 =, 6 6 =, 1 1 =", ""],
  ])("%s", (_, definition, written, expected) => expect(likely(definition, written)).toBe(expected)); // prettier-ignore
});

test.each<[string, Definition, string, string]>([
  ["of columns, row by row", matrixOfLabels(["甲", "乙"], ["一", "二", "三"], { checks: off, rules: rules("[一] <= [二]", "[一] <= [三]") }), "50 5 6, 1 1 1", "甲·一 –5 (R1 R2)"],
  ["of columns, row by row, told by a total of rows", matrixOfLabels(["甲", "乙", "丙", { label: "计", role: "total" }], ["一", "二", "三"], { checks: off, rules: rules("[一] <= [二]", { says: "[一] = [三]", over: ["计"] }) }), "50 30 5, 1 6 7, 1 9 9, = = =", "甲·一 19 (R1 R1 R2)"],
  ["told by a total of rows that is typed", matrixOfLabels(["甲", "乙", { label: "计", role: "total" }], ["一", "二"], { checks: off, rules: rules("[一] <= [二]") }), "50 30, 1 2, 21 =", "甲·一 20 (V05 R1)"],
  ["of parts and their whole", matrixOfLabels(["甲", { label: "子", role: "of-which", of: "甲" }, { label: "丑", role: "of-which", of: "甲" }], ["一"], { checks: off, rules: rules("[甲] >= 9") }), "5, 10, 12", "甲·一 12– (V12 V12 R1)"],
  ["with decimals", matrixOfLabels(["甲", "乙", "丙"], ["一"], { measures: { 个: { decimals: 1 } }, checks: off, rules: rules("[甲] <= [乙]", "[甲] <= [丙]") }), "50, 5.5, 6", "甲·一 –5.5 (R1 R2)"],
  ["that may be below 0", matrixOfLabels(["甲", "乙", "丙"], ["一"], { measures: { 个: { min: null } }, checks: off, rules: rules("[甲]+[乙] = [丙]", "[甲] < 0") }), "5, 9, 7", "甲·一 -2 (R1 R2)"],
  ["where cells are closed", matrixOfLabels(["甲", "乙", "丙"], ["一"], { checks: off, rules: rules("[甲] <= [乙]", "[甲] <= [丙]+[乙]") }, { cells: [{ rows: ["丙"], columns: ["一"], closed: true }] }), "50, 5, _", ""],
  ["of a list", listOfLabels(["甲", "乙", "丙"], { checks: off, measures: { 个: {} }, rules: rules("[甲] <= [乙]", "[甲] <= [丙]") }, { measure: "个" }), "1 2 3, 50 5 6", "1·甲 –5 (R1 R2)"],
  ["of a list with a total", listOfLabels(["甲", "乙", "丙"], { checks: off, measures: { 个: {} }, rules: rules("[甲] <= [乙]", "[甲] <= [丙]") }, { measure: "个", total: {} }), "1 2 3, 50 5 6", "1·甲 –5 (R1 R1 R2 R2)"],
])("the cell to blame %s", (_, definition, written, expected) => expect(likely(definition, written)).toBe(expected)); // prettier-ignore

test.each([
  [100, "0·甲 –5 (R1 R2)"],
  [101, ""],
])("in a list of %d lines it is %j", (lines, expected) => {
  const form = listOfLabels(["甲", "乙", "丙"], { checks: off, measures: { 个: {} }, rules: rules("[甲] <= [乙]", "[甲] <= [丙]") }, { measure: "个" });
  expect(likely(form, ["50 5 6", ...Array.from({ length: lines - 1 }, () => "1 2 3")].join(", "))).toBe(expected);
}); // prettier-ignore

test.each<[string[], string, string, string]>([
  [["[甲] <= 上期[乙]", "[甲] <= [乙]"], "50, 5", "1, 6", ""],
  [["[甲] <= 上期[乙]", "[甲] <= [乙]"], "50, 60", "1, 6", ""],
  [["[甲] = 上期[乙]", "[甲] >= 9"], "5, 60", "1, 20", ""],
])("of relations to the period before, %j of %s after %s", (says, written, prior, expected) => {
  const period = { every: "month", of: "2012-06" };
  const form = matrixOfLabels(["甲", "乙"], ["一"], { checks: off, period, rules: rules(...says) });
  expect(likely(form, written, prior)).toBe(expected);
}); // prettier-ignore

test("a change against the period before is no sign", () => {
  const changes = { numbers: { factor: 2, least: 5 } };
  const period = { every: "month", of: "2012-06" };
  const form = matrixOfLabels(["甲", "乙"], ["一"], { checks: off, period, changes, rules: rules("[甲] <= [乙]") });
  expect(likely(form, "50, 5", "5, 5")).toBe("");
}); // prettier-ignore

describe("figures that were pasted a row or a column off", () => {
  const ROWS = Array.from({ length: 7 }, (_, at) => ({ label: `第${at + 1}行`, measure: `m${at}` }));
  const measures = Object.fromEntries(
    ROWS.map(({ measure }, at) => [measure, { min: at * 10, max: at * 10 + 9 }]),
  );
  /** Each row holds what begins with its number: a figure in another row is beyond its bounds. */
  function shifted(written: string, ...more: Partial<Finding>[]): string {
    const form = formFrom(
      matrixOfLabels(ROWS, ["一", "二", "三"], { measures: { 个: {}, ...measures }, checks: off }),
    );
    const rows = written.split(", ").map((each) => each.split(" ").map(given));
    const ret = filledReturn(form, { tables: [rows] });
    const findings = checkReturn(form, ret);
    const others = more.map((each) => ({ ...findings[0]!, ...each }));
    const found = shiftedBlock(form, ret, [...findings, ...others]);
    if (!found) return "none";
    const { rows: down, columns: right } = found.shift;
    const edits = found.edits.map(({ row, column, value }) => `${cellName(row, column)}=${value}`);
    return `${down} ${right} from ${cellName(found.at.row, found.at.column)} settles ${found.settles}: ${edits.join(" ")}`;
  }
  const block = (rows: (number | string)[]) => rows.map((each) => `${each} ${each} _`).join(", ");
  test.each<[string, string, string]>([
    ["where they belong", block([5, 15, 25, 35, 45, 55, 65]), "none"],
    ["a row too low", block(["_", 5, 15, 25, 35, 45, 55]), "1 0 from B5 settles 12: B4=5 C4=5 B5=15 C5=15 B6=25 C6=25 B7=35 C7=35 B8=45 C8=45 B9=55 C9=55 B10=null C10=null"],
    ["a row too high", block([15, 25, 35, 45, 55, 65, "_"]), "-1 0 from B4 settles 12: B4=null C4=null B5=15 C5=15 B6=25 C6=25 B7=35 C7=35 B8=45 C8=45 B9=55 C9=55 B10=65 C10=65"],
    ["a row too low, with one that is wrong itself", block(["_", 5, 15, 25, 35, 45, 99]), "1 0 from B5 settles 10: B4=5 C4=5 B5=15 C5=15 B6=25 C6=25 B7=35 C7=35 B8=45 C8=45 B9=99 C9=99 B10=null C10=null"],
    ["a row too low, with a text among them", block(["_", 5, 15, 25, "?", 45, 55]), "none"],
    ["two rows too low", block(["_", "_", 5, 15, 25, 35, 45]), "none"],
    ["a row too low, one of them as a text", block(["_", "5个", 15, 25, 35, 45, 55]), "1 0 from B5 settles 12: B4=5个 C4=5个 B5=15 C5=15 B6=25 C6=25 B7=35 C7=35 B8=45 C8=45 B9=55 C9=55 B10=null C10=null"],
    ["a row too low, where one belongs that is not on the sheet", block(["_", 5, 15, "-", 35, 45, 55]), "none"],
    ["few of them", block(["_", 5, 15, "_", "_", "_", "_"]), "none"],
    ["nothing", block(["_", "_", "_", "_", "_", "_", "_"]), "none"],
  ])("%s", (_, written, expected) => expect(shifted(written)).toBe(expected)); // prettier-ignore

  test.each<Partial<Finding>>([{ row: null }, { column: null }, { table: 1 }])(
    "are known by what is found in cells, not by what is said of %j",
    (other) => {
      const low = block(["_", 5, 15, 25, 35, 45, 55]);
      expect(shifted(low, other)).toBe(shifted(low));
      expect(shifted(low, other)).toMatch("settles 12");
    },
  );
});
