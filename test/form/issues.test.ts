import { compileForm } from "../../src/form/compile/compile-form";
import { definition2011, definitionOf, issuesOf, type Definition } from "../support/forms";
import { listOfLabels, matrixOfLabels, withRule } from "../support/small-form";

const total = { label: "合计", role: "total" };
const remark = { label: "备注", role: "remark", measure: "文字" };
const matrix = (table: Definition = {}, rest: Definition = {}) =>
  matrixOfLabels(["甲", { label: "乙", code: "02" }], ["一", "二"], rest, table);
const rows = (...lines: (string | Definition)[]) => matrixOfLabels(lines);
const columns = (...lines: (string | Definition)[]) => matrixOfLabels(["甲"], lines);
const measures = (measure: Definition) => matrix({}, { measures: { 个: measure } });
const list = (table: Definition = {}, ...more: (string | Definition)[]) =>
  listOfLabels(["名称", { label: "金额", measure: "个" }, { label: "类别", measure: "类别" }, { label: "开工", measure: "年月" }, ...more], {
    measures: { 文字: { type: "text" }, 个: {}, 年月: { type: "month" }, 类别: { type: "choice", options: ["新建", "续建"] } },
  }, table); // prettier-ignore
const rule = (says: string, more: Definition = {}, of = matrix()) => withRule(of, says, more);
const shares = (...given: [part: string, whole: string][]) =>
  matrix({}, { shares: given.map(([part, whole]) => ({ label: "覆盖面", part, whole })) });
const fields = (...given: Definition[]) => matrix({}, { fields: given });
const unit = { label: "填报单位", is: "unit" };

describe("a definition that cannot work says where", () => {
  it.each<[string, string, Definition]>([
    ["a member nobody knows", "", { ...matrix(), colour: "red" }],
    ["an empty title", "title", { ...matrix(), title: " " }],
    ["no version", "version", { ...matrix(), version: undefined }],
    ["a due date that is none", "due", { ...matrix(), due: "20 December" }],
    ["a period written otherwise", "period.of", matrix({}, { period: { every: "month", of: "2012年6月" } })],
    ["a table of no kind", "tables.0.kind", matrix({ kind: "chart" })],
    ["no unit among the fields", "fields", fields({ label: "时间", is: "date" })],
    ["two units", "fields", fields(unit, { label: "单位名称", is: "unit", id: "u2" })],
    ["a field twice", "fields.2.label", fields(unit, { label: "填表人", id: "a" }, { label: "填表人", id: "b" })],
    ["a period field without a period", "fields.1.is", fields(unit, { label: "报告期", is: "period" })],

    ["decimals of a text", "measures.个.decimals", measures({ type: "text", decimals: 1 })],
    ["a choice of nothing", "measures.个.options", measures({ type: "choice" })],
    ["bounds that leave nothing", "measures.个.max", measures({ min: 5, max: 2 })],
    ["a weight nobody knows", "measures.个.together.mean", measures({ together: { mean: "丙" } })],
    ["a ratio of what is not there", "measures.个.together.ratio", measures({ together: { ratio: "[甲]/[丙]" } })],

    ["a ratio to the period before", "measures.个.together.ratio", measures({ together: { ratio: "[甲]/上期[甲]" } })],
    ["a cell computed from the period before", "tables.0.columns.1.equals", columns("一", { label: "二", equals: "[一]-上期[一]" })],

    ["a share of what is not there", "shares.0.part", shares(["丙", "甲"])],
    ["a share of a row and a column", "shares.0", shares(["甲", "一"])],
    ["two shares of one name", "shares.1.label", shares(["甲", "乙"], ["乙", "甲"])],

    ["an id twice", "tables.0.rows.1.id", rows({ id: "a", label: "甲" }, { id: "a", label: "乙" })],
    ["a code twice", "tables.0.rows.1.code", rows({ label: "甲", code: "01" }, { label: "乙", code: "01" })],
    ["a label twice in one place", "tables.0.rows.1.label", rows("甲", "甲")],
    ["a heading over nothing", "tables.0.rows.0.members", rows({ label: "组", role: "heading" }, "甲")],
    ["a total of nothing", "tables.0.rows.0.sums", rows(total)],
    ["a total of what is not there", "tables.0.rows.1.sums.0", rows("甲", { ...total, sums: ["乙"] })],
    ["a total of itself", "tables.0.rows.1.sums", rows("甲", { ...total, sums: ["甲", "合计"] })],
    ["parts of what is no total", "tables.0.rows.1.sums", rows("甲", { label: "乙", sums: ["甲"] })],
    ["totals of one another", "tables.0", rows("甲", { ...total, sums: ["总计"] }, { label: "总计", role: "total", sums: ["合计"] })],
    ["a part of nothing", "tables.0.rows.0.of", rows({ label: "其中", role: "of-which" })],
    ["a part of itself", "tables.0.rows.1.of", rows("甲", { label: "其中", role: "of-which", of: "其中" })],
    ["a measure nobody knows", "tables.0.rows.0.measure", rows({ label: "甲", measure: "亩" })],
    ["a remark twice", "tables.0.columns", columns("一", remark, { ...remark, label: "说明" })],
    ["numbers of lines in a matrix", "tables.0.columns", columns("一", { label: "序号", role: "number" })],
    ["no measure at all", "tables.0.rows", matrix({ measure: undefined })],
    ["a column of codes without codes", "tables.0.stub.codes", matrix({ stub: { head: "项目", codes: "代码" }, rows: [{ label: "甲" }] })],
    ["units of measure in two places", "tables.0.stub.units", matrix({ stub: { head: "项目", units: "单位", unitsInLabel: true } })],
    ["numbered columns without codes", "tables.0.numbering", matrix({ numbering: true })],
    ["a page at a row that is not there", "tables.0.breaks.0", matrix({ breaks: ["丙"] })],
    ["nothing to fill in", "tables.0", matrix({ cells: [{ rows: "*", columns: "*", closed: true }] })],
    ["an exception that says nothing", "tables.0.cells.0", matrix({ cells: [{ rows: "*", columns: "*" }] })],
    ["an exception of a row that is not there", "tables.0.cells.0.rows.0", matrix({ cells: [{ rows: ["丙"], columns: "*", closed: true }] })],
    ["a cell computed from itself", "tables.0", matrix({ cells: [{ rows: "*", columns: ["二"], equals: "[二]*2" }] })],
    ["a formula that cannot be read", "tables.0.cells.0.equals", matrix({ cells: [{ rows: "*", columns: ["二"], equals: "[一]+" }] })],
    ["a sheet that no program takes", "tables.0.sheet", matrix({ sheet: "1/2" })],
    ["a sheet of the consolidation", "tables.0.sheet", matrix({ sheet: "汇总表" })],
    ["a key that is no column", "tables.0.key.0", list({ key: ["编号"] })],
    ["more lines at least than at most", "tables.0.atMost", list({ atLeast: 5, atMost: 2 })],
    ["a total of texts", "tables.0.total", listOfLabels(["名称"], {}, { total: {} })],
    ["a count of what is no choice", "tables.0.counted.0", list({ counted: ["名称"] })],

    ["a rule twice", "rules.1.id", withRule(rule("[甲] <= [乙]"), "[乙] <= [甲]")],
    ["a number of the program's own", "rules.0.id", rule("[甲] <= [乙]", { id: "V05" })],
    ["a relation that cannot be read", "rules.0.says", rule("[甲] 小于 [乙]")],
    ["a chain", "rules.0.says", rule("[甲] <= [乙] <= [甲]")],
    ["a row that is not there", "rules.0.says", rule("[甲] <= [丙]")],
    ["a row against a column", "rules.0.says", rule("[甲] <= [一]")],
    ["a condition that cannot be read", "rules.0.when", rule("[甲] <= [乙]", { when: "[丙] > 0" })],
    ["both sides the same", "rules.0.says", rule("[甲] <= [甲]")],
    ["no row or column", "rules.0.says", rule("1 <= 2")],
    ["a table that is not there", "rules.0.table", rule("[甲] <= [乙]", { table: "表7" })],
    ["judged in what is not there", "rules.0.over.0", rule("[甲] <= [乙]", { over: ["三"] })],
    ["judged in the other axis", "rules.0.over.0", rule("[甲] <= [乙]", { over: ["甲"] })],
    ["judged in parts, being judged once", "rules.0.over", rule("[甲]·[一] <= [乙]·[一]", { over: ["一"] })],
    ["nothing to compare", "rules.0.says", rule("[甲] <= [乙]", {}, matrix({ cells: [{ rows: ["甲"], columns: "*", closed: true }] }))],
    ["a tolerance of what is not compared", "rules.0.tolerance", rule("[名称] 已填", { tolerance: 1 }, list())],
    ["repetition in a matrix", "rules.0.says", rule("[一] 不重复")],
    ["a text added up", "rules.0.says", rule("[名称]+[金额] > 0", {}, list())],
    ["a text against a number", "rules.0.says", rule("[名称] > 5", {}, list())],
    ["a number against a text", "rules.0.says", rule('[金额] = "多"', {}, list())],
    ["an option that there is not", "rules.0.says", rule('[类别] 属于 "改建"', {}, list())],
    ["options of a number", "rules.0.says", rule('[金额] 属于 "1"', {}, list())],
    ["a month written otherwise", "rules.0.says", rule('[开工] >= "2012年1月"', {}, list())],
    ["a place that nothing fills", "rules.0.note.chinese", rule("[甲] <= [乙]", { note: { chinese: "{甲}太大", english: "{甲} is too much" } })],
    ["an English sentence that says less", "rules.0.note.english", rule("[甲] <= [乙]", { note: { chinese: "{left}太大", english: "too much" } })],
    ["a rule that there is not", "checks.V99", { ...matrix(), checks: { V99: "off" } }],
    ["a place that nothing fills in a rule of the program", "checks.V02.note.chinese", { ...matrix(), checks: { V02: { note: { chinese: "{expected}", english: "{expected}" } } } }],
    ["a change that is none", "changes.numbers.factor", { ...matrix(), changes: { numbers: { factor: 1, least: 5 } } }],
  ])("%s", (_, path, definition) => expect(issuesOf(definition)).toEqual([path])); // prettier-ignore
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

it("says all faults at once, each in both languages", () => {
  const definition = definitionOf("s1");
  definition.rules[0].says = "10=11+99";
  definition.rules[1].says = "[申清总数] > 0";
  definition.tables[0].rows[0].measure = "亩";
  const made = compileForm(definition);
  const issues = made.ok ? [] : made.issues;
  expect(issues.map(({ path, message }) => `${path.join(".")}: ${message}`)).toEqual([
    "tables.0.rows.0.measure: 没有这个计量 (unknown measure): 亩；measures 里有 (there are): 条、人次、件",
    "rules.0.says: 没有这个代码 (unknown code): 99。要写常数，就把代码写成 10行 或 10栏 (beside a constant, write codes so)",
    "rules.1.says: 没有这一行或列 (unknown row or column): 申清总数，相近的有 (perhaps): 申请总数、对申请的答复总数",
  ]);
});

it("says in both languages what has the wrong shape", () => {
  const made = compileForm({ ...matrix(), title: 5, notes: "无", period: { every: "week", of: "1" } });
  const messages = made.ok ? [] : made.issues.map(({ message }) => message);
  expect(messages).toEqual([
    "应是文字 (a text)",
    "只能是 (one of): year、school-year、half、quarter、month、day",
    "应是方括号里的一串 (a list in square brackets)",
  ]);
});
