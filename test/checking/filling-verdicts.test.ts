import { checkReturn } from "../../src/checking/check-return";
import { formFrom } from "../../src/form/compile/compile-form";
import { filledReturn, type Given, type GivenTable } from "../support/filled-return";
import type { Definition } from "../support/forms";
import { saidOnSheet } from "../support/said-on-sheet";
import { listOfLabels, matrixOfLabels } from "../support/small-form";

const given = (text: string): Given =>
  text === "_" ? null : Number.isNaN(Number(text)) ? text : Number(text);
const WHY = "本镇今年没有新建项目已经核对过";

describe("blanks in a column that is used, as 校验 names them and as the add-in finds them", () => {
  /** Columns of a form whose lines are written one behind the other, "_" for a blank: "5 5, _ 3". */
  function blank(definition: Definition, written: string): string {
    const form = formFrom({ ...definition, checks: { S06: "off", S05: "hint" } });
    const rows = written.split(", ").map((line) => line.split(" ").map(given));
    const found = checkReturn(form, filledReturn(form, { tables: [rows] })).filter(
      ({ rule }) => rule === "S05",
    );
    const names = [...new Set(found.map(({ column }) => form.tables[0]!.columns.lines[column!]!.label))];
    const [, said = ""] =
      /填0）：([^（]*)（S05/.exec(saidOnSheet(form, [rows as (number | string | null)[][]])) ?? [];
    expect(said).toBe(names.join("、"));
    return said;
  }
  const MEASURES = {
    ...{ 个: {}, 文字: { type: "text" } },
    ...{ 均: { decimals: 1, together: { mean: "甲" } }, 列均: { decimals: 1, together: { mean: "一" } } },
  };
  const byRow = matrixOfLabels(["甲", { label: "乙", measure: "均" }], ["一", "二"], { measures: MEASURES });
  const byColumn = matrixOfLabels(["甲", "乙"], ["一", { label: "二", measure: "列均" }], {
    measures: MEASURES,
  });
  const plain = matrixOfLabels(["甲", "乙"], ["一", { label: "其中", role: "of-which", of: "一" }], {
    measures: MEASURES,
  });
  test.each<[string, Definition, string, string]>([
    ["none", plain, "1 1, 2 1", ""],
    ["one", plain, "1 1, _ 1", "一"],
    ["one of a part", plain, "1 1, 2 _", "其中"],
    ["of both", plain, "1 _, _ 1", "一、其中"],
    ["beside 0 alone", plain, "0 0, _ _", ""],
    ["beside a text", plain, "若干 1, _ 1", ""],
    ["of an average that has its count", byRow, "5 5, _ 3", "一"],
    ["of an average without a count", byRow, "0 5, 3 _", "二"],
    ["of an average whose count is 0", byRow, "0 5, _ 3", ""],
    ["of an average whose count is blank too", byRow, "_ 5, 3 3", "一"],
    ["of an average whose count is a text", byRow, "若干 5, _ 3", ""],
    ["of an average across", byColumn, "5 3, 5 _", "二"],
    ["of an average across whose count is 0", byColumn, "5 3, 0 _", ""],
    ["of an average across whose count is blank", byColumn, "5 3, _ _", "一"],
  ])("%s", (_, definition, written, expected) => expect(blank(definition, written)).toBe(expected));
});

describe("what concerns the form as a whole, with a 备注 and by severity", () => {
  /** Lines of a list of names, numbers and 备注; "told" where 校验 speaks of what the add-in finds open. */
  function told(check: string, severity: string, lines: string, table: Definition): string {
    const columns = ["名称", { label: "数", measure: "个" }, { label: "备注", role: "remark" }];
    const measures = { 个: {}, 文字: { type: "text" } };
    const checks = { S06: "off", S12: "off", S13: "off", S14: "off", S15: "off", [check]: severity };
    const form = formFrom(listOfLabels(columns, { checks, measures }, table));
    const rows = lines.split(", ").map((line) => line.split(" ").map(given));
    const ids = form.tables[0]!.columns.lines.map(({ id }) => id);
    const tables = [
      { lines: rows.map((row) => Object.fromEntries(row.map((each, at) => [ids[at]!, each]))) },
    ];
    const found = checkReturn(form, filledReturn(form, { tables: tables as GivenTable[] }));
    const said = saidOnSheet(form, [rows as (number | string | null)[][]], [rows.length]);
    const open = found.filter(({ rule, state }) => rule === check && state !== "explained");
    expect(said.includes(`（${check}`)).toBe(open.length > 0);
    return open.length > 0 ? "told" : "";
  }
  test.each<[string, string, string, Definition, string]>([
    ["S06", "error", "_ _ _", {}, "told"],
    ["S06", "query", "_ _ _", {}, "told"],
    ["S14", "error", "甲 1 _", { atLeast: 2 }, "told"],
    ["S14", "query", "甲 1 _", { atLeast: 2 }, "told"],
    ["S14", "error", `甲 1 ${WHY}`, { atLeast: 2 }, "told"],
    ["S14", "query", `甲 1 ${WHY}`, { atLeast: 2 }, ""],
    ["S14", "query", `甲 1 无`, { atLeast: 2 }, "told"],
    ["S14", "query", "甲 1 _, 乙 2 _", { atLeast: 2 }, ""],
    ["S15", "error", `甲 1 ${WHY}, 乙 2 _`, { atMost: 1 }, "told"],
    ["S15", "query", `甲 1 ${WHY}, 乙 2 _`, { atMost: 1 }, ""],
    ["S15", "query", "甲 1 _, 乙 2 _", { atMost: 1 }, "told"],
    ["S15", "query", "甲 1 _", { atMost: 1 }, ""],
    ["S15", "error", "甲 1 _, 乙 2 _", { atLeast: 1 }, ""],
    ["S14", "error", "甲 1 _", { atMost: 1 }, ""],
  ])("%s %s of %s in %j", (check, severity, lines, table, expected) =>
    expect(told(check, severity, lines, table)).toBe(expected),
  );
});
