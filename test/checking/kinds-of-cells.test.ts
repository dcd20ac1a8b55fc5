import { checkReturn } from "../../src/checking/check-return";
import type { CheckContext } from "../../src/checking/check-context";
import { filledReturn, type Filling, type Given, type GivenTable } from "../support/filled-return";
import { MANY_KINDS, manyKinds } from "../support/many-kinds";
import { matrixOfLabels, listOfLabels, withRule } from "../support/small-form";
import { checkFormulas } from "../../src/checking/check-formulas";
import type { Form } from "../../src/form/form";
import { layoutOf } from "../../src/template/layout";
import type { List, Matrix } from "../../src/form/table";
import { formFrom } from "../../src/form/compile/compile-form";
import { placed } from "../support/truth";

const FORM = MANY_KINDS;
const FULL = { unit: "石角镇", date: "2012-07-01", fields: { chief: "张三" } };
/** One line in the list, so that it is not too short. */
const LINES: GivenTable = { lines: [{ name: "水泵", kind: "甲" }] };

const check = (filling: Filling, context: CheckContext = {}, form = FORM) =>
  checkReturn(form, filledReturn(form, { ...FULL, tables: [{}, [], LINES], ...filling }), context);
/** "V09 top c 应…": findings of the rules that follow from the form. */
const told = (filling: Filling, context?: CheckContext, form = FORM) =>
  check(filling, context, form)
    .filter(({ rule }) => /^[VSL]/.test(rule) && rule !== "S05")
    .map((finding) => `${placed(form, finding)} ${finding.message}`);

/** A cell of the matrix, by the ids of row and column. */
const cell = (name: string, given: Given): Filling => {
  const [row, column] = name.split(" ") as [string, string];
  return { tables: [{ [row]: { [column]: given } }, [], LINES] };
};
const lines = (...given: Record<string, Given>[]): Filling => ({ tables: [{}, [], { lines: given }] });

describe("a cell", () => {
  test.each<[string, Filling, string[]]>([
    ["that nobody fills, filled", cell("top c", 7), ["V09 top c 这一格不用填，现在是“7”。"]],
    ["that nobody fills, with a word", cell("top c", "无"), ["V09 top c 这一格不用填，现在是“无”。"]],
    ["that nobody fills, left alone", cell("top c", null), []],
    ["with another option", cell("grade a", "丁"), ["V10 grade a 应填“甲”、“乙”、“丙”之一，现在是“丁”。"]],
    ["with an option", cell("grade a", "甲"), []],
    ["that is yes or no, with neither", cell("has a", "有"), ["V10 has a 应填“是”、“否”之一，现在是“有”。"]],
    [
      "whose option is struck out",
      cell("grade a", { state: "struck", raw: "甲" }),
      ["V10 grade a 应填“甲”、“乙”、“丙”之一，现在是“划掉的 甲”。"],
    ],
    ["with no day", cell("since a", "去年"), ["V11 since a 应填日期，现在是“去年”。"]],
    [
      "with a month where a day belongs",
      cell("since a", "2011-03"),
      ["V11 since a 应填日期，现在是“2011-03”。"],
    ],
    ["with no month", cell("until a", "年底"), ["V11 until a 应填年月，现在是“年底”。"]],
    [
      "with an error where a day belongs",
      cell("since a", { error: "#REF!" }),
      ["V11 since a 应填日期，现在是“#REF!”。"],
    ],
    ["with too many decimals", cell("money a", 1.255), ["V03 money a 应是最多两位小数，现在是 1.255。"]],
    ["with as many decimals as it may have", cell("money a", 1.25), []],
    ["that may be negative", cell("moved a", -1.5), []],
    ["beyond its bounds", cell("share a", 100.5), ["V04 share a 应是 0–100 的数，现在是 100.5。"]],
    ["that may be a fraction", cell("share a", 0.5), ["V08 share a 百分比是 0.5，像是要填 50，请核实。"]],
  ])("%s", (_, filling, expected) => expect(told(filling)).toEqual(expected));
});

describe("what follows from other cells", () => {
  const people = { people: { a: 10, b: 30 } };
  const table = (given: Record<string, Record<string, Given>>): Filling => ({ tables: [given, [], LINES] });
  test.each<[string, Filling, string[]]>([
    [
      "a sum that differs",
      table({ people: { a: 1, b: 2, all: 4 } }),
      ["V05 people all 合计应为 3，现在是 4。"],
    ],
    [
      "a largest that differs",
      table({ top: { a: 61.5, b: 70, all: 61.5 } }),
      ["V05 top all 合计应为 70，现在是 61.5。"],
    ],
    ["an average weighed", table({ ...people, age: { a: 40, b: 44, all: 43 } }), []],
    [
      "an average that is not weighed",
      table({ ...people, age: { a: 40, b: 44, all: 42 } }),
      ["V05 age all 合计应为 43，现在是 42。"],
    ],
    ["an average rounded", table({ people: { a: 10, b: 20 }, age: { a: 40, b: 41, all: 40.7 } }), []],
    [
      "a computed cell that differs",
      table({ people: { a: 4 }, money: { a: 2 }, each: { a: 500 } }),
      ["V13 each a 按公式应为 5000，现在是 500。"],
    ],
    [
      "a ratio that differs",
      table({ people: { a: 4 }, money: { a: 2 }, each: { a: 5000, all: 1 } }),
      ["V13 each all 按公式应为 5000，现在是 1。"],
    ],
    ["a computed cell over nothing", table({ people: { a: 0 }, money: { a: 2 }, each: { a: 7 } }), []],
    [
      "a part beyond its whole",
      table({ people: { a: 2 }, women: { a: 3 } }),
      ["V12 women a 其中女（3）不应超过人数（2）。", "V12 women all 其中女（3）不应超过人数（2）。"],
    ],
    [
      "a part of what is blank",
      table({ women: { a: 3, all: null } }),
      ["V12 women a 其中女（3）不应超过人数（空白）。"],
    ],
    ["a part as large as its whole", table({ people: { a: 3 }, women: { a: 3 } }), []],
    [
      "a total in front of its rows",
      { tables: [{}, { sum: { plan: 5 }, state: { plan: 2 }, self: { plan: 2.5 } }, LINES] },
      ["V05 sum plan 合计应为 4.5，现在是 5。"],
    ],
  ])("%s", (_, filling, expected) => expect(told(filling)).toEqual(expected));
});

describe("what is computed", () => {
  const change = { label: "增减", equals: "[本季]-[上季]" };
  const definition = matrixOfLabels(["存栏", "出栏"], ["本季", "上季", change], {}, { measure: "头" });
  const form = formFrom({ ...definition, measures: { 头: { min: 1, max: 9 } } });
  test.each<[string, (number | null)[], string[]]>([
    ["may come out beyond the bounds of what is filled in", [2, 5, -3], []],
    ["is held to its formula alone", [9, 5, 14], ["V13 r1 c3 按公式应为 4，现在是 14。"]],
    ["comes from what is held to bounds", [10, 5, 5], ["V04 r1 c1 应是 1–9 的数，现在是 10。"]],
  ])("%s", (_, row, expected) => expect(told({ tables: [[row]] }, {}, form)).toEqual(expected));
});

describe("a list", () => {
  const LINE = { kind: "甲" };
  test.each<[string, Filling, string[]]>([
    ["without what is required", lines({ name: "水泵" }, LINE), ["S12 1 kind 第 1 条没有填类别。"]],
    [
      "with a key twice",
      lines({ ...LINE, name: "水泵" }, LINE, { ...LINE, name: "水泵" }),
      ["S13 3 name 名称“水泵”重复，第 1 条已有。"],
    ],
    ["of no lines", lines(), ["S14 只有 0 条，至少应有 1 条。"]],
    ["of too many lines", lines(LINE, LINE, LINE, LINE), ["S15 有 4 条，最多 3 条。"]],
    [
      "with a wrong total",
      { tables: [{}, [], { lines: [{ ...LINE, count: 2, price: 1.5 }], total: { count: 3, price: 1.5 } }] },
      ["V05 total count 合计应为 2，现在是 3。"],
    ],
    [
      "whose total line is not there",
      { tables: [{}, [], { lines: [{ ...LINE, count: 2 }], total: null }] },
      [],
    ],
    [
      "whose total line is blank",
      { tables: [{}, [], { lines: [{ ...LINE, count: 2 }], total: { count: null } }] },
      [],
    ],
    [
      "with an error where a text belongs",
      lines({ ...LINE, name: { error: "#REF!" } }),
      ["V06 1 name 公式出错（#REF!），请直接填写。"],
    ],
    [
      "with a word in its total line, where nothing is totalled",
      { tables: [{}, [], { lines: [LINE], total: { kind: "小计" } }] },
      [],
    ],
    ["with a wrong option", lines({ kind: "丁" }), ["V10 1 kind 应填“甲”、“乙”、“丙”之一，现在是“丁”。"]],
  ])("%s", (_, filling, expected) => {
    const found = told({ ...filling, tables: [{ people: { a: 1 } }, [], filling.tables![2]!] });
    expect(found.map((line) => line.replace(/^(S1[45]) +/, "$1 "))).toEqual(expected);
  });

  test.each<[string, boolean, string[]]>([
    ["in its lines and its total line", true, []],
    ["in its lines alone", false, ["V12 total c1 其中女（6）不应超过人数（5）。"]],
  ])("whose author says of parts %s is not told so again", (_, totals, expected) => {
    const part = { label: "其中女", role: "of-which", of: "人数" };
    const definition = listOfLabels([part, "人数"], {}, { measure: "个", total: {} });
    const form = formFrom(withRule(definition, "[其中女] <= [人数]", { totals }));
    expect(told({ tables: [{ lines: [{ c1: 6, c2: 5 }] }] }, {}, form)).toEqual(expected);
  });

  test.each<[string, GivenTable, string[]]>([
    ["with it", { lines: [{ c1: 5 }, { c1: 5 }] }, ["R1 total c1"]],
    ["without it", { lines: [{ c1: 5 }, { c1: 5 }], total: null }, []],
  ])("is judged in its total line on a sheet %s", (_, table, expected) => {
    const form = formFrom(withRule(listOfLabels(["数"], {}, { measure: "个", total: {} }), "[数] <= 8"));
    const found = checkReturn(form, filledReturn(form, { tables: [table] }));
    expect(found.filter(({ rule }) => rule === "R1").map((each) => placed(form, each))).toEqual(expected);
  });

  test("is no blank form where the unit says that there is nothing", () => {
    const nil: GivenTable = { lines: [], nil: true };
    expect(told({ tables: [{}, [], nil] })).toEqual([]);
    expect(told({ tables: [{}, [], { lines: [] }] }).map((line) => line.slice(0, 3))).toEqual(["S06", "S14"]);
  });
});

/** All that 校验 says of head and foot. */
const allSaid = (form: Form) => checkFormulas(form, layoutOf(form).placement).head.join();

describe("head and foot", () => {
  const FILLED: Filling = { tables: [{ people: { a: 1 } }, [], LINES] };
  test.each<[string, Filling, string[]]>([
    ["all there", {}, []],
    ["without what is required", { fields: { chief: "" } }, ["S11 没有写负责人。"]],
    ["too late", { date: "2012-07-11" }, ["L01 填报时间是 2012-07-11，过了截止日期 2012-07-10。"]],
  ])("%s", (_, filling, expected) => expect(told({ ...FILLED, ...filling })).toEqual(expected));

  const asked = (every: string, of: string) => {
    const definition = manyKinds();
    const fields = [...definition.fields, { id: "period", label: "报告期", is: "period" }];
    return formFrom({ ...definition, fields, period: { every, of } });
  };
  test.each<[string, string, string, string | null, string[]]>([
    ["this period", "quarter", "2012Q2", "2012Q2", []],
    [
      "another quarter",
      "quarter",
      "2012Q2",
      "2012Q1",
      ["S10 这是2012年第一季度的报表，不是2012年第二季度的。"],
    ],
    ["another month", "month", "2012-06", "2012-05", ["S10 这是2012年5月的报表，不是2012年6月的。"]],
    ["no period", "month", "2012-06", null, ["S09 没有写报告期，或者看不出是哪一期。"]],
  ])("%s", (_, every, of, period, expected) => {
    expect(told({ ...FILLED, period }, {}, asked(every, of))).toEqual(expected);
  });

  test.each([
    ["2012年第二季度", ["S10 这是2012年第二季度的报表，不是2012年上半年的。"]],
    ["2012年6月", ["S09 没有写报告期，或者看不出是哪一期。"]],
  ])("of a half says %s", (said, expected) => {
    expect(
      told(
        { ...FILLED, period: null, fields: { ...FULL.fields, period: said } },
        {},
        asked("half", "2012H1"),
      ),
    ).toEqual(expected);
  });

  test("asks for a date once, where it is required as well", () => {
    const definition = manyKinds();
    const fields = definition.fields.map((field: { is: string }) =>
      field.is === "date" ? { ...field, required: true } : field,
    );
    const form = formFrom({ ...definition, fields });
    expect(told({ ...FILLED, date: null }, {}, form)).toEqual(["S02 没有写填报时间，或写的不是日期。"]);
    expect(allSaid(form)).not.toContain("没有写填报时间（S11）");
  });

  test("is due by the level of the unit", () => {
    const definition = { ...manyKinds(), due: [{ level: "镇", by: "2012-07-05" }, { by: "2012-07-10" }] };
    const form = formFrom(definition);
    const roster = { find: (unit: string) => ({ unit, category: unit.endsWith("镇") ? "镇" : "局" }) };
    const late = (unit: string) => told({ ...FILLED, unit, date: "2012-07-08" }, { roster }, form);
    expect([late("石角镇"), late("水务局")]).toEqual([
      ["L01 填报时间是 2012-07-08，过了截止日期 2012-07-05。"],
      [],
    ]);
  });
});

test("a relation of the author's takes the place of what follows from the form", () => {
  const definition = manyKinds();
  const rules = [
    { id: "D1", says: "[all] = [a]+[b]+[c]", over: ["people"] },
    { id: "D2", says: "[women] <= [people]" },
    { id: "D3", says: "[each] = [money]/[people]*10000", over: ["a", "b", "c"] },
    { id: "D4", says: "[kind] 已填", table: "t3", totals: false },
    { id: "D5", says: "[name] 不重复", table: "t3" },
    { id: "D6", says: '[kind] 属于 ("甲", "乙", "丙")', table: "t3", totals: false },
  ];
  const form = formFrom({ ...definition, rules });
  const wrong = {
    tables: [
      { people: { a: 1, all: 5 }, women: { a: 2, all: 2 }, money: { a: 2 }, each: { a: 3, all: 4000 } },
      [],
      { lines: [{ name: "水泵", kind: "丁" }, { name: "水泵" }] },
    ] as GivenTable[],
  };
  const found = checkReturn(form, filledReturn(form, { ...FULL, ...wrong })).map((finding) =>
    placed(form, finding),
  );
  expect(found.filter((each) => !each.startsWith("S05")).sort()).toEqual(
    ["D1 people all", "D2 women a", "D3 each a", "D4 2 kind", "D5 2 name", "D6 1 kind"].sort(),
  );
});

const KIND = { type: "choice", options: ["甲", "乙"] };
test.each<[string, object, Given, string[]]>([
  ["a text, one of them", { type: "text" }, "甲", []],
  ["a text, another", { type: "text" }, "乙", ["R1"]],
  ["a text, an error", { type: "text" }, { error: "#REF!" }, ["V06"]],
  ["a choice, one of them", KIND, "甲", []],
  ["a choice, another", KIND, "乙", ["R1"]],
  ["a choice, none at all", KIND, "丁", ["R1"]],
  ["a choice, an error", KIND, { error: "#N/A" }, ["V10"]],
  ["a choice, struck out", KIND, { state: "struck", raw: "甲" }, ["V10"]],
])(
  "where the author says in a relation what a cell may say, of %s is said once",
  (_, holds, given, expected) => {
    const columns = [{ id: "name", label: "名称", measure: "名" }];
    const form = formFrom(
      withRule(
        listOfLabels(columns, { measures: { 文字: { type: "text" }, 名: holds } }),
        '[名称] 属于 ("甲")',
      ),
    );
    const tables = [{ lines: [{ name: given }] }];
    expect(checkReturn(form, filledReturn(form, { tables })).map(({ rule }) => rule)).toEqual(expected);
  },
);

test("an error where a figure, a day or a word belongs is said once", () => {
  const error = { error: "#N/A" };
  const [matrix, , list] = FORM.tables as readonly [Matrix, unknown, List];
  const columns = (table: Matrix | List) =>
    table.columns.lines.filter(({ role }) => role !== "number" && role !== "remark");
  const inMatrix = matrix.rows.lines.flatMap((row) =>
    columns(matrix)
      .filter((column) => matrix.cells[row.index]![column.index]!.kind === "open")
      .map((column) => [`${row.id} ${column.id}`, cell(`${row.id} ${column.id}`, error)] as const),
  );
  const inList = columns(list).map(({ id }) => [`1 ${id}`, lines({ kind: "甲", [id]: error })] as const);
  const times = [...inMatrix, ...inList].map(([at, filling]) => {
    const said = told(filling).filter((each) => each.includes(` ${at} `) && each.includes("#N/A"));
    return [at, said.length];
  });
  expect(times.length).toBeGreaterThan(30);
  expect(times.filter(([, count]) => count !== 1)).toEqual([]);
});
