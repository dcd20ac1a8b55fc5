import { writtenRow } from "../../src/consolidation/sheets/detail-layout";
import type { DetailRow } from "../../src/consolidation/detail";
import { problemColumns, problemsPlan } from "../../src/consolidation/sheets/problems-plan";
import { STATE_NAMES } from "../../src/consolidation/state-names";
import { namesOf, sheetNames, tableName } from "../../src/consolidation/sheets/sheet-names";
import { tracedCells } from "../../src/consolidation/trace";
import type { Table } from "../../src/form/table";
import { together } from "../support/consolidated";
import { FORM_2011, formOf, listOf, matrixOf } from "../support/forms";

const SINGLES =
  "报送情况 问题清单 经办记录 退改单 催报单 更正 简报 考核评分 通报 表彰整改 满意度测评 资料台账 专项督查 上期对照";

describe("the sheets of a consolidation are called", () => {
  it.each<[string, ReturnType<typeof formOf>, string[], string]>([
    ["by what they are", FORM_2011, ["汇总表", "分户明细", "历次报表", "联系点", "公开覆盖面"], ""],
    ["by the form, too, where it has a short name", formOf("s1"), ["汇总表（月报）", "分户明细（月报）", "历次报表（月报）"], "（月报）"],
    [
      "by the sheet or the table where there are several",
      formOf("s7"),
      ["汇总表（事故月报·台账）", "汇总表（事故月报·汇总）", "分户明细（事故月报·台账）", "分户明细（事故月报·汇总）", "历次报表（事故月报·台账）", "历次报表（事故月报·汇总）"],
      "（事故月报）",
    ],
    [
      "by the titles of tables that share a sheet",
      formOf("s8"),
      ["汇总表（春运日报）", "分户明细（春运日报·一、旅客流向）", "分户明细（春运日报·二、站场情况）", "历次报表（春运日报·一、旅客流向）", "历次报表（春运日报·二、站场情况）"],
      "（春运日报）",
    ],
  ])("%s", (_, form, own, behind) => {
    const names = sheetNames(form);
    expect(new Set(namesOf(names))).toEqual(new Set([...own, ...SINGLES.split(" ").map((name) => name + behind)]));
    expect([names.reports, names.suspicions, names.journal]).toEqual(["报送情况", "上期对照", "经办记录"].map((name) => name + behind));
    expect([...names.totals.keys()]).toEqual([...new Set(form.tables.map(({ sheet }) => sheet))]);
    expect([...names.totals.values(), ...names.detail, ...names.earlier, ...names.directories, ...names.shares]).toEqual(own);
  });

  it("by a number where a table has no title", () => {
    const form = formOf("s8");
    const untitled = { ...form, tables: form.tables.map((table): Table => ({ ...table, title: null })) };
    expect([0, 1].map((index) => tableName(untitled, index))).toEqual(["表1", "表2"]);
    expect(tableName(FORM_2011, 0)).toBe("统计表");
  });
}); // prettier-ignore

it("states of a unit are told in the office's words", () => {
  expect(STATE_NAMES).toEqual({
    ...{
      missing: "未报",
      unread: "没读出来",
      waiting: "待确认",
      empty: "空表",
      exempt: "免报",
      received: "已收",
    },
    ...{ open: "待核实", returned: "退回", again: "已重报", passed: "通过", sealed: "封存" },
  });
});

it("rule and level of a problem stand where others count them", () => {
  const [heads] = problemsPlan(FORM_2011, together(FORM_2011, [])).cells;
  expect([heads![problemColumns.rule], heads![problemColumns.level], problemColumns.first]).toEqual(["规则", "级别", 1]);
}); // prettier-ignore

describe("a row of 分户明细", () => {
  const row: DetailRow = { ...{ unit: "甲", file: "a.xlsx", sheet: "表", date: null, open: 2, source: "行1 列B" }, line: "nil", values: [null, 3] }; // prettier-ignore
  const list = listOf(formOf("s5"));
  it.each<[string, Table, DetailRow["line"], unknown[]]>([
    ["of a matrix", matrixOf(FORM_2011), null, []],
    ["of a line of a list", list, 2, [2]],
    ["of a unit that has nothing to list", { ...list, nil: null }, "nil", ["无"]],
    ["of one that says so in the form's words", { ...list, nil: "本月无项目" }, "nil", ["本月无项目"]],
  ])("%s is written", (_, table, line, expected) =>
    expect(writtenRow(table, { ...row, line })).toEqual(["甲", "a.xlsx", "表", "", 2, "行1 列B", ...expected, null, 3]),
  ); // prettier-ignore
  it("is written with its day", () =>
    expect(writtenRow(list, { ...row, date: "2011-12-15", line: 0 }).slice(3, 7)).toEqual(["2011-12-15", 2, "行1 列B", 0])); // prettier-ignore
});

it("a figure of a list is traced to its column, the total row of a matrix to nothing", () => {
  expect(tracedCells(formOf("s5"), { table: 0, row: 1, column: 3 })).toEqual([{ row: null, column: 3 }]);
  expect(tracedCells(formOf("s5"), { table: 0, row: "total", column: 3 })).toEqual([
    { row: null, column: 3 },
  ]);
  expect(tracedCells(FORM_2011, { table: 0, row: "total", column: 3 })).toEqual([]);
});
