import { checkReturn } from "../../src/checking/check-return";
import { formFrom } from "../../src/form/compile/compile-form";
import { filledReturn, type Given, type GivenTable } from "../support/filled-return";
import type { Definition } from "../support/forms";
import { saidOnSheet } from "../support/said-on-sheet";
import { listOfLabels, withRule } from "../support/small-form";

const MEASURES = {
  ...{ 文字: { type: "text" }, 个: {}, 率: { type: "percentage", decimals: 1 } },
  ...{ 级: { type: "choice", options: ["新建", "续建"] }, 日: { type: "date" } },
};
const COLUMNS = ["名称:文字", "类别:级", "开工:日", "数:个", "率:率"].map((each) => {
  const [label, measure] = each.split(":");
  return { label, measure };
});
const PARTS = [
  { label: "名称", measure: "文字" },
  { label: "数", measure: "个" },
  { label: "其中", role: "of-which", measure: "个" },
];
const OFF = { checks: { S06: "off" }, measures: MEASURES };

/**
 * Lines "水泵 新建 _ 5 _" one behind the other, and what is found of them, by rule, line (from 0, "=" the total) and
 * column. The formulas of 校验 have to speak of the same rules.
 */
function found(table: Definition, written: string, says?: string, more: Definition = {}): string {
  const definition = listOfLabels(COLUMNS, { ...OFF, ...more }, table);
  const form = formFrom(says === undefined ? definition : withRule(definition, says));
  const list = form.tables[0]!;
  const { lines } = list.columns;
  const rows = written === "" ? [] : written.split(", ").map((line) => line.split(" "));
  const typed = (text: string, at: number): Given => {
    if (text === "_") return null;
    if (text.startsWith("#")) return { error: text };
    return ["个", "率"].includes(lines[at]!.measure!.id) && !Number.isNaN(Number(text)) ? Number(text) : text;
  };
  const given = rows.map((row) =>
    Object.fromEntries(row.map((text, at) => [lines[at]!.id, typed(text, at)])),
  );
  const isNil = rows.length === 1 && rows[0]!.join(" ") === `${table.nil} _ _ _ _`;
  const ret = filledReturn(form, { tables: [{ lines: isNil ? [] : given, nil: isNil } as GivenTable] });
  const [content] = ret.content.tables;
  if (content!.kind !== "list") throw new Error("no list");
  const cells = [...content!.lines, ...(content!.total ? [content!.total] : [])];
  const all = checkReturn(form, ret);
  const values = cells.map((line) => line.map(({ raw }) => raw));
  const said = saidOnSheet(form, rows.length > 0 ? [values] : [], [Math.max(1, rows.length)]);
  const named = [...new Set([...said.matchAll(/（([A-Z]\d+)[），]/g)].map(([, id]) => id))].sort();
  const visible = all.filter(({ rule }) => !["S01", "L02"].includes(rule)).map(({ rule }) => rule);
  expect(named).toEqual([...new Set(visible)].sort());
  return all
    .filter(({ rule }) => rule !== "S01")
    .map(({ rule, row, column, onTotal }) => {
      const line = onTotal ? "=" : row === null ? "-" : String(row);
      return `${rule} ${line}${column === null ? "" : `·${lines[column]!.label}`}`;
    })
    .join(", ");
}

describe("a list", () => {
  const ALL = { required: ["类别"], key: ["名称"], atLeast: 1, atMost: 3, total: {} };
  test.each<[string, Definition, string]>([
    ["甲 新建 2012-06-05 5 90", ALL, ""],
    ["甲 _ _ _ _", ALL, "S12 0·类别"],
    ["_ _ _ 5 _", ALL, "S12 0·类别"],
    ["甲 新建 _ _ _, 甲 新建 _ _ _", ALL, "S13 1·名称"],
    ["_ 新建 _ _ _, _ 新建 _ _ _", ALL, ""],
    ["甲 新建 _ _ _, 乙 新建 _ _ _, 甲 续建 _ _ _", ALL, "S13 2·名称"],
    ["甲 新建 _ _ _, 甲 新建 _ _ _, 甲 新建 _ _ _", ALL, "S13 1·名称, S13 2·名称"],
    ["", ALL, "S14 -"],
    ["甲 新建 _ _ _, 乙 新建 _ _ _, 丙 新建 _ _ _, 丁 新建 _ _ _", ALL, "S15 -"],
    ["甲 新建 _ _ _, 乙 新建 _ _ _, 丙 新建 _ _ _", ALL, ""],
    ["甲 改建 _ _ _", ALL, "V10 0·类别"],
    ["甲 新建 去年 _ _", ALL, "V11 0·开工"],
    ["甲 新建 _ 若干 _", ALL, "V01 0·数"],
    ["甲 新建 _ -5 _", ALL, "V02 0·数, V02 =·数"],
    ["甲 新建 _ 5.5 _", ALL, "V03 0·数, V03 =·数"],
    ["甲 新建 _ _ 101", ALL, "V04 0·率"],
    ["甲 新建 _ _ 0.5", ALL, "V08 0·率"],
    ["甲 新建 _ _ 90.55", ALL, "V03 0·率"],
    ["", { atLeast: 2 }, "S14 -"],
    ["甲 _ _ _ _", { atLeast: 2 }, "S14 -"],
    ["甲 _ _ _ _, 甲 _ _ _ _", {}, ""],
    ["甲 新建 _ _ _, 甲 续建 _ _ _, 甲 新建 _ _ _", { key: ["名称", "类别"] }, "S13 2·名称"],
    ["甲 _ _ _ _, 甲 _ _ _ _", { key: ["名称", "类别"] }, ""],
    ["甲 _ _ 5 _, 乙 _ _ 5 _", { key: ["数"] }, "S13 1·数"],
    ["甲 5 6, 乙 5 5", { columns: PARTS, total: {} }, "V12 0·其中, V12 =·其中"],
    ["甲 5 6, 乙 5 1", { columns: PARTS }, "V12 0·其中"],
    ["甲 _ 6", { columns: PARTS, total: {} }, "V12 0·其中, V12 =·其中"],
    ["甲 6 _", { columns: PARTS, total: {} }, ""],
    ["无 _ _ _ _", { nil: "无", required: ["类别"] }, ""],
  ])("of %s", (written, table, expected) => expect(found(table, written)).toBe(expected));

  test.each<[string, string, string]>([
    ["[名称] 不重复", "甲 _ _ _ _, 甲 _ _ _ _", "R1 1·名称"],
    ["[名称]+[数] 不重复", "甲 _ _ 5 _, 甲 _ _ 5 _, 甲 _ _ 6 _", "R1 1·名称"],
    ["[类别] 已填", "甲 _ _ _ _, 乙 新建 _ _ _", "R1 0·类别"],
    ['[类别] 属于 ("新建")', "甲 续建 _ _ _, 乙 新建 _ _ _, 丙 _ _ _ _", "R1 0·类别"],
    ['[类别] 属于 ("新建")', "甲 #REF! _ _ _, 乙 新建 _ _ _", "V10 0·类别"],
    ["如果 [数] > 0 则 [率] > 0", "甲 _ _ 5 _, 乙 _ _ 5 90, 丙 _ _ 0 _", "R1 0·率"],
    ["如果 [数] 已填 则 [率] 已填", "甲 _ _ 5 _, 乙 _ _ 5 90, 丙 _ _ 0 _", "R1 0·率, R1 2·率"],
    ["[率] <= [数]", "甲 _ _ 5 90, 乙 _ _ _ 90, 丙 _ _ 100 90", "R1 0·率, R1 1·率"],
    ['[开工] >= "2012-06-05"', "甲 _ 2012-06-04 _ _, 乙 _ 2012-06-05 _ _, 丙 _ _ _ _", "R1 0·开工"],
    [
      '如果 [类别] = "新建" 则 [开工] 已填',
      "甲 新建 _ _ _, 乙 续建 _ _ _, 丙 新建 2012-06-05 _ _",
      "R1 0·开工",
    ],
    ["[名称] <> [类别]", "新建 新建 _ _ _, 甲 新建 _ _ _", "R1 0·名称"],
    ["[率] >= [数]", "甲 _ _ 5 90", ""],
    ["[数] <= 8", "甲 _ _ 5 90, 乙 _ _ 5 90", "R1 =·数"],
    ["如果 [数] > 8 则 [数] > 20", "甲 _ _ 5 90, 乙 _ _ 5 90", "R1 =·数"],
  ])("with %s, of %s", (says, written, expected) =>
    expect(found({ total: {} }, written, says)).toBe(expected),
  );
});
