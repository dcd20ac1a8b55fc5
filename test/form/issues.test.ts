import { definition2011, definitionOf, issuesOf, type Definition } from "../support/forms";
import { compileForm, formFrom } from "../../src/form/compile/compile-form";
import { matrixOfLabels, withRule, listOfLabels } from "../support/small-form";
import {
  columns,
  fields,
  list,
  matrix,
  measures,
  remark,
  rows,
  shares,
  total,
  unit,
  wordsOf,
} from "./faulty";

describe("a definition that cannot work says where", () => {
  it.each<[string, string | string[], Definition]>([
    ["a member nobody knows", ": 没有这一项 (unknown): colour", { ...matrix(), colour: "red" }],
    ["an empty title", "title: 不能空着 (must not be empty)", { ...matrix(), title: " " }],
    ["no version", "version: 没有写 (is missing)", { ...matrix(), version: undefined }],
    ["a due date that is none", "due: 日期写成 2012-07-05 (a date is written so)", { ...matrix(), due: "20 December" }],
    ["a period written otherwise", "period.of: 不是这样的报告期，应写成 2012-06 (no such period): 2012年6月", matrix({}, { period: { every: "month", of: "2012年6月" } })],
    ["a table of no kind", "tables.0.kind: 写法不对，见《制作表样》 (written in no way that is known)", matrix({ kind: "chart" })],
    ["exceptions in a text", 'tables.0.cells.0.rows: 写成 ["甲", "乙"]，全部写成 "*" (a list of names, or "*" for all)', matrix({ cells: [{ rows: "平均水价", columns: "*", closed: true }] })],
    ["no unit among the fields", "fields: 要有填报单位：is 写 unit (a field that is the unit)", fields({ label: "时间", is: "date" })],
    ["two units", "fields: 只能有一个 (only one): unit", fields(unit, { label: "单位名称", is: "unit", id: "u2" })],
    ["a field twice", "fields.2.label: 重复 (used twice): 填表人", fields(unit, { label: "填表人", id: "a" }, { label: "填表人", id: "b" })],
    ["a period field without a period", "fields.1.is: 还要写 period：报告期怎样算 (the form needs a period)", fields(unit, { label: "报告期", is: "period" })],
    ["decimals of a text", "measures.个.decimals: 只有数字才有 (of numbers only)", measures({ type: "text", decimals: 1 })],
    ["a choice of nothing", "measures.个.options: 写出可选的词 (name the options)", measures({ type: "choice" })],
    ["bounds that leave nothing", "measures.个.max: 小于 min (less than min)", measures({ min: 5, max: 2 })],
    ["a weight nobody knows", "measures.个.together.mean: 没有这一行或列 (unknown row or column): 丙", measures({ together: { mean: "丙" } })],
    ["a weight in a list", [], listOfLabels(["名称", { label: "数", measure: "个" }, { label: "均", measure: "均" }], { measures: { 文字: { type: "text" }, 个: {}, 均: { decimals: 1, together: { mean: "数" } } } }, { total: {} })],
    ["a ratio of what is not there", "measures.个.together.ratio: 没有这一行或列 (unknown row or column): 丙", measures({ together: { ratio: "[甲]/[丙]" } })],
    ["a ratio to the period before", "measures.个.together.ratio: 算出来的格子不知道上期的数，和上期比请写成规则 (a cell is computed from this period; compare in a rule)", measures({ together: { ratio: "[甲]/上期[甲]" } })],
    ["a cell computed from the period before", "tables.0.columns.1.equals: 算出来的格子不知道上期的数，和上期比请写成规则 (a cell is computed from this period; compare in a rule)", columns("一", { label: "二", equals: "[一]-上期[一]" })],
    ["a share of what is not there", "shares.0.part: 没有这一行或列 (unknown row or column): 丙", shares(["丙", "甲"])],
    ["a share of a row and a column", "shares.0: part 和 whole 要在同一张表里，同是行或同是列 (both rows or both columns of one table)", shares(["甲", "一"])],
    ["two items of a rubric of one name", "scheme.scores.1.item: 重复 (used twice): 按时", { ...matrix(), scheme: { scores: [{ item: "按时", points: 5, by: "hand" }, { item: "按时", points: 5, by: "errors", deduct: 1 }] } }],
    ["a category in two groups", "scheme.groups.1.categories.0: 重复 (used twice): 镇", { ...matrix(), scheme: { groups: [{ label: "甲", categories: ["镇"] }, { label: "乙", categories: ["镇"] }] } }],
    ["two shares of one name", "shares.1.label: 重复 (used twice): 覆盖面", shares(["甲", "乙"], ["乙", "甲"])],
    ["an id of tables twice", "tables.1.id: 重复 (used twice): a", { ...matrix(), tables: ["一", "二"].flatMap((title) => matrix({ id: "a", title }).tables as Definition[]) }],
    ["an id twice", "tables.0.rows.1.id: 重复 (used twice): a", rows({ id: "a", label: "甲" }, { id: "a", label: "乙" })],
    ["a code twice", "tables.0.rows.1.code: 重复 (used twice): 01", rows({ label: "甲", code: "01" }, { label: "乙", code: "01" })],
    ["a label twice in one place", "tables.0.rows.1.label: 同一处有两个，分不清 (there twice in one place): 甲", rows("甲", "甲")],
    ["a label twice under one heading", "tables.0.rows.0.members.1.label: 同一处有两个，分不清 (there twice in one place): 甲/乙", rows({ label: "甲", members: [{ label: "乙" }, { label: "乙" }] }, { label: "甲乙", members: [{ label: "丙" }] })],
    ["a heading over nothing", "tables.0.rows.0.members: 标题下面要有行或列 (a heading needs members)", rows({ label: "组", role: "heading" }, "甲")],
    ["a total of nothing", "tables.0.rows.0.sums: 看不出合计加的是哪些 (nothing to take together)", rows(total)],
    ["a total of what is not there", "tables.0.rows.1.sums.0: 没有这一行或列 (unknown row or column): 乙", rows("甲", { ...total, sums: ["乙"] })],
    ["a total of itself", "tables.0.rows.1.sums: 合计不能加自己 (a total within itself)", rows("甲", { ...total, sums: ["甲", "合计"] })],
    ["parts of what is no total", 'tables.0.rows.1.sums: 只有合计才写 sums：再写 "role": "total" (of totals only)', rows("甲", { label: "乙", sums: ["甲"] })],
    ["totals of one another", "tables.0: 算到自己了 (computed from itself): 合计 × 数量", rows("甲", { ...total, sums: ["总计"] }, { label: "总计", role: "total", sums: ["合计"] })],
    ["a part of nothing", "tables.0.rows.0.of: 看不出“其中”是哪一项的，请写 of (part of what? write “of”)", rows({ label: "其中", role: "of-which" })],
    ["a part of itself", "tables.0.rows.1.of: 不能是自己的其中项 (part of itself)", rows("甲", { label: "其中", role: "of-which", of: "其中" })],
    ["a measure nobody knows", "tables.0.rows.0.measure: 没有这个计量 (unknown measure): 亩；measures 里有 (there are): 个、文字", rows({ label: "甲", measure: "亩" })],
    ["a remark twice", "tables.0.columns: 备注只能有一列 (one remark at most)", columns("一", remark, { ...remark, label: "说明" })],
    ["numbers of lines in a matrix", "tables.0.columns: 序号列只用于一行一项的表 (numbers are for lists)", columns("一", { label: "序号", role: "number" })],
    ["no measure under a heading of a list", "tables.0.columns: 没有写计量 (no measure): 甲/乙", listOfLabels([{ label: "甲", members: [{ label: "乙" }] }], {}, { measure: undefined })],
    ["no measure at all", "tables.0.rows: 没有写计量 (no measure): 甲、乙", matrix({ measure: undefined })],
    ["a column of codes without codes", "tables.0.stub.codes: 要印代码，可是没有一行写了 code (no row has a code)", matrix({ stub: { head: "项目", codes: "代码" }, rows: [{ label: "甲" }] })],
    ["units of measure in two places", "tables.0.stub.units: 计量单位要么单独一栏，要么写在行名后面 (either a column or in the label)", matrix({ stub: { head: "项目", units: "单位", unitsInLabel: true } })],
    ["numbered columns without codes", "tables.0.numbering: 要印栏次，可是没有一列写了 code (no column has a code)", matrix({ numbering: true })],
    ["a page at a row that is not there", "tables.0.breaks.0: 没有这一行或列 (unknown row or column): 丙", matrix({ breaks: ["丙"] })],
    ["nothing to fill in", "tables.0: 没有可以填的格子 (there is nothing to fill in)", matrix({ cells: [{ rows: "*", columns: "*", closed: true }] })],
    ["an exception that says nothing", "tables.0.cells.0: 写 closed、measure、equals 之一 (write one of these)", matrix({ cells: [{ rows: "*", columns: "*" }] })],
    ["an exception of a row that is not there", "tables.0.cells.0.rows.0: 没有这一行或列 (unknown row or column): 丙", matrix({ cells: [{ rows: ["丙"], columns: "*", closed: true }] })],
    ["a cell computed from itself", "tables.0: 算到自己了 (computed from itself): 甲 × 二", matrix({ cells: [{ rows: "*", columns: ["二"], equals: "[二]*2" }] })],
    ["a formula that cannot be read", "tables.0.cells.0.equals: 这里要有行、列或数字，却是末尾 (the end) (a row, column or number is missing)", matrix({ cells: [{ rows: "*", columns: ["二"], equals: "[一]+" }] })],
    ["a sheet that no program takes", "tables.0.sheet: 工作表名里不能有 \\ / ? * [ ] : (not in the name of a sheet): 1/2", matrix({ sheet: "1/2" })],
    ["a sheet of the consolidation", "tables.0.sheet: 这个名字汇总时要用 (taken by the consolidation): 汇总表", matrix({ sheet: "汇总表" })],
    ["a key that is no column", "tables.0.key.0: 没有这一行或列 (unknown row or column): 编号", list({ key: ["编号"] })],
    ["more lines at least than at most", "tables.0.atMost: 小于 atLeast (less than atLeast)", list({ atLeast: 5, atMost: 2 })],
    ["a total of texts", "tables.0.total: 没有可以合计的列 (no column can be totalled)", listOfLabels(["名称"], {}, { total: {} })],
    ["a count of what is no choice", "tables.0.counted.0: 只有选项和是否才分类计数 (only choices are counted)", list({ counted: ["名称"] })],
    ["texts, lists, entries and yes or no where there are others", ["title: 应是文字 (a text)", "marks: 应是方括号里的一串 (a list in square brackets)", "fields.1.required: 应是true 或 false (true or false)", "shares.0: 应是花括号里的几项 (entries in braces)", "notes: 应是方括号里的一串 (a list in square brackets)"], { ...matrix(), title: 5, notes: "无", marks: {}, shares: [5], fields: [unit, { label: "人", required: "是" }] }],
    ["kinds that there are not", ["measures.个.type: 只能是 (one of): number、percentage、text、date、month、choice、yes-no", "tables.0.orientation: 只能是 (one of): portrait、landscape"], { ...matrix({ orientation: "upright" }), measures: { 个: { type: "money" } } }],
    ["too few and too little", ["tables.0.columns: 至少 1 项 (at least 1)", "tables.0.stub.widths.0: 要大于 0 (more than 0)", "tables.0.breaks.0: 不能空着 (must not be empty)", "changes.numbers.least: 要大于 0 (more than 0)"], matrix({ columns: [], breaks: [""], stub: { head: "项目", widths: [0] } }, { changes: { numbers: { least: 0 } } })],
    ["too many and too much", ["short: 最多 12 个字 (at most 12 characters)", "measures.个.decimals: 最多 6 (at most 6)", "tables.0.sheet: 最多 31 个字 (at most 31 characters)"], { ...matrix({ sheet: "一".repeat(32) }), short: "一".repeat(13), measures: { 个: { decimals: 7 } } }],
    ["numbers that are none", ["measures.个.decimals: 应是整数 (a whole number)", "measures.个.min: 应是数 (a number)"], { ...matrix(), measures: { 个: { decimals: 1.5, min: "0" } } }],
    ["ids with spaces", "id: 只用文字、数字、连字符，不要空格 (letters, digits, hyphens, no spaces)", { ...matrix(), id: "a b" }],
    ["an abbreviation that no sheet can have", "short: 工作表名里不能有 \\ / ? * [ ] : (not in the name of a sheet): a/b", { ...matrix(), short: "a/b" }],
    ["two dates and two periods", ["fields: 只能有一个 (only one): date", "fields: 只能有一个 (only one): period"], matrix({}, { period: { every: "month", of: "2012-06" }, fields: [unit, { label: "甲", is: "date" }, { label: "乙", is: "date", id: "d" }, { label: "丙", is: "period" }, { label: "丁", is: "period", id: "p" }] })],
    ["an id of fields twice", "fields.2.id: 重复 (used twice): a", fields(unit, { label: "甲", id: "a" }, { label: "乙", id: "a" })],
    ["a period of another kind", "period.of: 不是这样的报告期，应写成 2012Q3 (no such period): 2012-06", matrix({}, { period: { every: "quarter", of: "2012-06" } })],
    ["bounds of a text", ["measures.个.min: 只有数字才有 (of numbers only)", "measures.个.max: 只有数字才有 (of numbers only)"], measures({ type: "text", min: 1, max: 2 })],
    ["options of a number", "measures.个.options: 只有选项才有 (of choices only)", measures({ options: ["甲"] })],
    ["a percentage above 100", "measures.个.max: 小于 min (less than min)", measures({ type: "percentage", min: 120 })],
    ["a heading for a weight", "measures.个.together.mean: 标题没有数 (a heading has no figures)", matrixOfLabels([{ label: "组", members: [{ label: "甲" }] }, "乙"], ["一"], { measures: { 个: { together: { mean: "组" } } } })],
    ["a weight that may be several", "measures.个.together.mean: “人”有几个，请写成其中之一: 城/人、乡/人 (there are several; write one of these)", matrixOfLabels([{ label: "城", members: [{ label: "人" }] }, { label: "乡", members: [{ label: "人" }] }], ["一"], { measures: { 个: { together: { mean: "人" } } } })],
    ["a weight that may be several of one label", "measures.个.together.mean: “其他”有几个，请写成其中之一: 08、09、10、11 (there are several; write one of these)", matrixOfLabels([{ label: "其他", code: "08" }, { label: "其他", code: "09" }, { label: "其他", code: "10" }, { label: "其他", code: "11" }, { label: "其他", code: "12" }], ["一"], { measures: { 个: { together: { mean: "其他" } } } })],
    ["a share of a heading", "shares.0.part: 下面还有行列，请写其中一个 (a heading): 组", { ...matrixOfLabels([{ label: "组", members: [{ label: "甲" }] }, "乙"]), shares: [{ label: "比", part: "组", whole: "乙" }] }],
    ["a share in what is not there", "shares.0.whole: 没有这一行或列 (unknown row or column): 丙", shares(["甲", "丙"])],
    ["a share of a list", "shares.0.part: 要在固定行列的表里 (no matrix has it): 名称", { ...list(), shares: [{ label: "比", part: "名称", whole: "金额" }] }],
    ["a share of texts", "shares.0.part: 这一行或列里没有可以相加的数 (nothing in it is added up)", { ...matrixOfLabels([{ label: "甲", measure: "文字" }, "乙"]), shares: [{ label: "比", part: "甲", whole: "乙" }] }],
    ["a share in texts", "shares.0.whole: 这一行或列里没有可以相加的数 (nothing in it is added up)", { ...matrixOfLabels([{ label: "甲", measure: "文字" }, "乙"]), shares: [{ label: "比", part: "乙", whole: "甲" }] }],
    ["a share across tables", "shares.0: part 和 whole 要在同一张表里，同是行或同是列 (both rows or both columns of one table)", (() => { const [a] = matrix().tables; const [b] = matrixOfLabels(["丙"], ["三"]).tables; return { ...matrix(), tables: [a, { ...b, sheet: "二" }], shares: [{ label: "比", part: "甲", whole: "丙" }] }; })()],
    ["a part of what is not there", ["tables.0.rows.1.of: 没有这一行或列 (unknown row or column): 丙", "tables.0.rows.1.of: 看不出“其中”是哪一项的，请写 of (part of what? write “of”)"], rows("甲", { label: "其中", role: "of-which", of: "丙" })],
    ["a part behind a heading", "tables.0.rows.1.of: 看不出“其中”是哪一项的，请写 of (part of what? write “of”)", rows({ label: "组", members: [{ label: "其中", role: "of-which", of: "丁" }, { label: "丁" }] }, { label: "子", role: "of-which" })],
    ["a total of something that is not there and of something that is", "tables.0.rows.1.sums.0: 没有这一行或列 (unknown row or column): 丙", rows("甲", { ...total, sums: ["丙", "甲"] })],
    ["many rows without measure", "tables.0.rows: 没有写计量 (no measure): 甲、乙、丙……", matrixOfLabels(["甲", "乙", "丙", "丁"], ["一"], {}, { measure: undefined })],
    ["a measure of the table that nobody knows", ["tables.0.measure: 没有这个计量 (unknown measure): 亩；measures 里有 (there are): 个、文字", "tables.0.rows: 没有写计量 (no measure): 甲、乙"], matrix({ measure: "亩" })],
    ["a measure of a cell that nobody knows", "tables.0.cells.0.measure: 没有这个计量 (unknown measure): 亩；measures 里有 (there are): 个、文字", matrix({ cells: [{ rows: ["甲"], columns: ["二"], measure: "亩" }] })],
    ["an exception of a column that is not there", "tables.0.cells.0.columns.1: 没有这一行或列 (unknown row or column): 三", matrix({ cells: [{ rows: ["甲"], columns: ["二", "三"], closed: true }] })],
    ["a formula of a row that cannot be read", "tables.0.rows.1.equals: 这里要有行、列或数字，却是末尾 (the end) (a row, column or number is missing)", rows("甲", { label: "乙", equals: "[甲]+" })],
    ["a formula under a heading that names nobody", "tables.0.rows.0.members.1.equals: 没有这一行或列 (unknown row or column): 丙", rows({ label: "组", members: [{ label: "甲" }, { label: "乙", equals: "[丙]" }] })],
    ["cells computed from one another", "tables.0: 算到自己了 (computed from itself): 乙 × 数量", rows("甲", { label: "乙", equals: "[丙]" }, { label: "丙", equals: "[乙]" })],
    ["a column computed from itself", "tables.0: 算到自己了 (computed from itself): 计", list({}, { label: "计", measure: "个", equals: "[计]+1" })],
    ["a total computed from itself", ["tables.0.measure: 没有这个计量 (unknown measure): 个；measures 里有 (there are): 率", "tables.0: 算到自己了 (computed from itself): 率 × 合计"], matrixOfLabels([{ label: "率", measure: "率" }], ["一", total], { measures: { 率: { type: "percentage", together: { ratio: "[率]" } } } })],
    ["a column of units without units", "tables.0.stub.units: 要印计量单位，可是没有一行写了 measure (no row has a measure)", matrix({ stub: { head: "项目", units: "单位" } , measure: "文字"}, {})],
    ["units behind labels without units", "tables.0.stub.units: 要印计量单位，可是没有一行写了 measure (no row has a measure)", matrix({ stub: { head: "项目", unitsInLabel: true } }, {})],
    ["a sheet with a quotation mark in front", "tables.0.sheet: 工作表名里不能有 \\ / ? * [ ] : (not in the name of a sheet): '表", matrix({ sheet: "'表" })],
    ["an id of tables twice", "tables.1.id: 重复 (used twice): t", (() => { const [a] = matrix({ id: "t" }).tables; return { ...matrix(), tables: [a, { ...a, sheet: "二" }] }; })()],
    ["a list without measure", "tables.0.columns: 没有写计量 (no measure): 名称", listOfLabels(["名称"], {}, { measure: undefined })],
    ["a list of nothing to fill in", "tables.0.columns: 没有可以填的列 (there is nothing to fill in)", listOfLabels([{ label: "序号", role: "number" }, remark], {}, {})],
    ["a required column that is none", "tables.0.required.0: 没有这一行或列 (unknown row or column): 编号", list({ required: ["编号"] })],
    ["a count of numbers", "tables.0.counted.0: 只有选项和是否才分类计数 (only choices are counted)", list({ counted: ["金额"] })],
    ["a measure of a list that nobody knows", ["tables.0.measure: 没有这个计量 (unknown measure): 亩；measures 里有 (there are): 个、文字", "tables.0.columns: 没有写计量 (no measure): 名称"], listOfLabels(["名称"], {}, { measure: "亩" })],
    ["two columns of one name", "tables.0.columns.1.label: 同一处有两个，分不清 (there twice in one place): 名称", listOfLabels(["名称", "名称"])],
  ])("%s", (_, words, definition) => expect(wordsOf(definition)).toEqual([words].flat())); // prettier-ignore
});

it("says where by members and numbers", () => {
  const made = compileForm({ ...matrix({ kind: "chart" }), colour: "red" });
  expect(made.ok ? [] : made.issues.map(({ path }) => path)).toEqual([["tables", 0, "kind"], []]);
});

it("puts a table on the sheet of the one before, the first on 统计表", () => {
  const [table] = matrix({ sheet: undefined }).tables;
  const sheets = [undefined, undefined, "二", undefined, "三"];
  const made = compileForm({ ...matrix(), tables: sheets.map((sheet) => ({ ...table, sheet })) });
  expect(made.ok && made.form.tables.map(({ sheet, id }) => `${id} ${sheet}`)).toEqual([
    ...["t1 统计表", "t2 统计表", "t3 二", "t4 二", "t5 三"],
  ]);
});

it("allows one label under several headings, and one label with several codes", () => {
  const twins = rows(
    { label: "城市", members: [{ label: "人数" }] },
    { label: "农村", members: [{ label: "人数" }] },
    { label: "其他", code: "08" },
    { label: "其他", code: "09" },
  );
  expect(issuesOf(twins)).toEqual([]);
});

it("asks which of several tables is meant", () => {
  const [first] = matrix().tables;
  const two = { ...matrix(), tables: [first, { ...first, sheet: "二" }] };
  expect(issuesOf(withRule(two, "[甲] <= [乙]"))).toEqual(["rules.0.says"]);
  expect(issuesOf(withRule(two, "[甲] <= [乙]", { table: "表2" }))).toEqual([]);
  expect(issuesOf(withRule(two, "表1![甲] = 表2![甲]"))).toEqual([]);
});

it("asks for one cell where tables have other columns", () => {
  const [first] = matrix().tables;
  const [other] = matrixOfLabels(["丙"], ["三"]).tables;
  const two = { ...matrix(), tables: [first, { ...other, sheet: "二" }] };
  expect(issuesOf(withRule(two, "表1![甲] = 表2![丙]"))).toEqual(["rules.0.says"]);
  expect(issuesOf(withRule(two, "表1![甲]·[一] = 表2![丙]·[三]"))).toEqual([]);
});

it("takes a phrase of an explanation for one within another", () => {
  const definition = definition2011();
  const explanation = { characters: 6, different: 4, rows: 3, digits: "0", silent: "。" };
  expect(issuesOf({ ...definition, explanation: { ...explanation, phrases: ["核实", "已核实"] } })).toEqual([
    "explanation.phrases.0",
  ]);
  expect(issuesOf({ ...definition, explanation: { ...explanation, phrases: ["属实。"] } })).toEqual([
    "explanation.phrases.0",
  ]);
});

it("throws what is wrong with a definition that ships", () => {
  expect(() => formFrom({ ...matrix({ measure: "亩" }), title: "" })).toThrow(
    /^form definition is broken:\ntitle: 不能空着 .*$/,
  );
});

it("says all faults at once, each in both languages", () => {
  const definition = definitionOf("s1");
  definition.rules[0].says = "10=11+99";
  definition.rules[1].says = "[申清总数] > 0";
  definition.tables[0].rows[0].measure = "亩";
  expect(wordsOf(definition)).toEqual([
    "tables.0.rows.0.measure: 没有这个计量 (unknown measure): 亩；measures 里有 (there are): 条、人次、件",
    "rules.0.says: 没有这个代码 (unknown code): 99。要写常数，就把代码写成 10行 或 10栏 (beside a constant, write codes so)",
    "rules.1.says: 没有这一行或列 (unknown row or column): 申清总数，相近的有 (perhaps): 申请总数、对申请的答复总数",
  ]);
});
