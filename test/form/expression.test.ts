import { namesIn } from "../../src/form/compile/names";
import type { Cells, Condition, Expression, Value } from "../../src/form/expression/expression";
import { isFault } from "../../src/form/expression/names";
import { parseExpression } from "../../src/form/expression/parse-expression";
import type { Form } from "../../src/form/form";
import { FIXTURES, FORM_2011, formOf, truthOf } from "../support/forms";
import { compiled, listOfLabels, matrixOfLabels } from "../support/small-form";

/** A relation of the first table with its names looked up, ids in braces; a fault as "? …". */
function read(form: Form, says: string): string {
  const table = form.tables[0]!;
  const found = parseExpression(says, namesIn(form.tables, table, says));
  return isFault(found) ? `? ${found.fault}` : spelled(form, found);
}

function spelled(form: Form, of: Expression | Condition | Value): string {
  const each = (parts: readonly (Condition | Value)[], sign: string) =>
    parts.map((part) => spelled(form, part)).join(sign);
  switch (of.kind) {
    case "compare":
      return `${spelled(form, of.left)} ${of.relation} ${spelled(form, of.right)}`;
    case "implies":
      return of.when.kind === "and" && of.when.of.length === 0
        ? spelled(form, of.then)
        : `if ${spelled(form, of.when)} then ${spelled(form, of.then)}`;
    case "unique":
      return `unique(${of.columns.map((column) => form.tables[0]!.columns.lines[column]!.id).join(",")})`;
    case "filled":
    case "blank":
      return `${of.kind}(${called(form, of.cells)})`;
    case "one-of":
      return `${called(form, of.cells)} in (${of.options.map((option) => `"${option}"`).join(", ")})`;
    case "and":
    case "or":
      return each(of.of, ` ${of.kind} `);
    case "number":
      return String(of.value);
    case "text":
      return `"${of.text}"`;
    case "cells":
      return called(form, of);
    case "sum":
      return of.terms
        .map(({ minus, value }, at) => `${minus ? "-" : at > 0 ? "+" : ""}${spelled(form, value)}`)
        .join("");
    case "product":
      return of.factors
        .map(({ divides, value }, at) => {
          const said = spelled(form, value);
          return `${at === 0 ? "" : divides ? "/" : "*"}${value.kind === "sum" ? `(${said})` : said}`;
        })
        .join("");
  }
}

function called(form: Form, { table: index, rows, columns, joined, period }: Cells): string {
  const table = form.tables[index]!;
  const ids = (lines: Cells["rows"], of: readonly { readonly id: string }[]) =>
    typeof lines === "string" ? "" : lines.map((line) => of[line]!.id).join("+");
  const row = ids(rows, table.kind === "matrix" ? table.rows.lines : []);
  const column = ids(columns, table.columns.lines);
  const name = row && column ? `${row}|${column}` : row + column;
  const prefix =
    (period === "prior" ? "prior " : "") + (joined === "any" && name.includes("+") ? "any " : "");
  return `{${index === 0 ? "" : `${table.id}!`}${prefix}${name}}`;
}

/** Printed so that a person, not a program, understands it. */
const PROSE =
  /分别|第一项|填“|填：|的项目|的，|每个|不得|必填|（城市）|（农村）|A、B|A=|B=|孤儿|最低生活保障/;

describe.each(FIXTURES.filter((name) => !/^s[4678]/.test(name)))(
  "relations of %s, as they are printed",
  (name) => {
    const rules: readonly { says: string | null; normalised: string }[] = truthOf(name).rules;
    for (const { says, normalised } of rules) {
      if (says === null || PROSE.test(says)) continue;
      test(`${says}`, () => expect(read(formOf(name), says)).toBe(normalised));
    }
  },
);

const places = compiled(
  matrixOfLabels(
    [
      { id: "a", label: "一、收到申请（件）", code: "01" },
      { id: "b", label: "其中：网上申请", code: "02", role: "of-which" },
      { label: "城市", members: [{ id: "uh", label: "1.户数", code: "03" }, { id: "up", label: "2.人数", code: "04" }] },
      { label: "农村", members: [{ id: "ch", label: "1.户数", code: "05" }, { id: "cp", label: "2.人数", code: "06" }] },
    ],
    [{ id: "now", label: "本期", code: "1" }, { id: "before", label: "上期", code: "2" }],
  ), // prettier-ignore
);

describe("a relation", () => {
  it.each<[string, string]>([
    ["[网上申请] <= [收到申请]", "{b} <= {a}"],
    ["[其中：网上申请] ≤ [一、收到申请（件）]", "{b} <= {a}"],
    ["网上申请<=收到申请", "{b} <= {a}"],
    ["02≤01", "{b} <= {a}"],
    ["02行≤01行", "{b} <= {a}"],
    ["０２≦０１", "{b} <= {a}"],
    ["[城市/户数] <= [城市/人数]", "{uh} <= {up}"],
    ["[uh]<=[cp]", "{uh} <= {cp}"],
    ["03+…+06 > 0", "{uh}+{up}+{ch}+{cp} > 0"],
    ["1栏>=2栏", "{now} >= {before}"],
    ["本期 >= 上期", "{now} >= {before}"],
    ["[a]·[now] = [b]·[before]", "{a|now} = {b|before}"],
    ["01行1栏=02行2栏", "{a|now} = {b|before}"],
    ["[a] = 上期[a]", "{a} = {prior a}"],
    ["[a]·[before] = 上期[a]·[now]", "{a|before} = {prior a|now}"],
    ["[城市] > 0", "{any uh+up} > 0"],
    ["[城市] >= [a]", "{uh+up} >= {a}"],
    ["如果 [a] > 0 则 其他指标 > 0", "if {a} > 0 then {any b+uh+up+ch+cp} > 0"],
    ["如果 [a] > 0 则 其余各行 > 0", "if {a} > 0 then {any b+uh+up+ch+cp} > 0"],
    ["如果 [a] > 0 则 其他行 > 0", "if {a} > 0 then {any b+uh+up+ch+cp} > 0"],
    ["如果 [a] > 0 则 其它项 > 0", "if {a} > 0 then {any b+uh+up+ch+cp} > 0"],
    ["表1![b] <= 1![a]", "{b} <= {a}"],
    ["表01![b] <= [a]", "{b} <= {a}"],
    ["表1!02 <= [a]", "{b} <= {a}"],
    ["如果 [a]>0，则 [b] 已填 或 [uh] 未填", "if {a} > 0 then filled({b}) or blank({uh})"],
    ["[a] >= ([b]-[uh])*1.5/2", "{a} >= ({b}-{uh})*1.5/2"],
    ["-[a] <= 0", "-{a} <= 0"],
    ["03 = 04*100", "{uh} = {up}*100"],
    ["03 <= 0", "{uh} <= 0"],
    ["03+…+(04) > 0", "{uh}+{up} > 0"],
    ["1 不重复", "unique(now)"],
    ["[a] = 上期", "{a} = {before}"],
    ["03 = 1栏", "3 = {now}"],
    ["02行 = 1栏", "{b} = {now}"],
  ])("%s", (says, expected) => expect(read(places, says)).toBe(expected));

  it.each<[string, string]>([
    ["[a] <= [b] <= [uh]", "? 一条里只写一个大小关系，请分成两条: a<=b、b<=c (one relation a rule; split it in two)"],
    ["03、05 <= 04", "? 几项分别比较的，请一项写一条 (of several that are compared, write one rule each)"],
    ["[户数] <= [a]", "? “户数”有几个，请写成其中之一: 城市/1.户数、农村/1.户数 (there are several; write one of these)"],
    ["[网上申清] <= [a]", "? 没有这一行或列 (unknown row or column): 网上申清，相近的有 (perhaps): 网上申请"],
    ["[什么] <= [a]", "? 没有这一行或列 (unknown row or column): 什么"],
    ["07 <= 01", "? 没有这个代码 (unknown code): 07。要写常数，就把代码写成 07行 或 07栏 (beside a constant, write codes so)"],
    ["03 = 100", "? 没有这个代码 (unknown code): 100。要写常数，就把代码写成 03行 或 03栏 (beside a constant, write codes so)"],
    ["[a] = 附 表![a]", "? 表名里有空格的，放在方括号里：[附 表]! (a table's name with a space stands in brackets)"],
    ["表9![a] = [a]", "? 没有这张表 (unknown table): 表9"],
    ["附表1![a] = [b]", "? 没有这张表 (unknown table): 附表1"],
    ["表1甲![a] = [b]", "? 没有这张表 (unknown table): 表1甲"],
    ["及其他指标 > 0", "? 没有这一行或列 (unknown row or column): 及其他指标"],
    ["其他指标数 > 0", "? 没有这一行或列 (unknown row or column): 其他指标数"],
    ["[a]·1 > 0", "? 这里要有行、列或数字，却是“1” (a row, column or number is missing)"],
    ["[a] = 表1!", "? 这里要有行、列或数字，却是末尾 (the end) (a row, column or number is missing)"],
    ["[a]·[b] = 1", "? 写了两个行 (two rows): [a]·[b]"],
    ["[now]·[before] = 1", "? 写了两个列 (two columns): [now]·[before]"],
    ["[a]·[now]·[before] = 1", "? 一格只写一行一列 (a cell is a row and a column): [a]·[now]·[before]"],
    ["06+…+03 > 0", "? “…”两边要是前后两个代码 (two codes in order stand on both sides of …)"],
    ["03+…+03 > 0", "? “…”两边要是前后两个代码 (two codes in order stand on both sides of …)"],
    ["03+…03 > 0", "? “…”后面要有“+” (… needs + behind it)"],
    ["[a] = (1+[b]", "? 少了“)” (a closing bracket is missing)"],
    ["如果 [a] > 0", "? “如果”后面要有“则” (如果 needs 则)"],
    ["[a] 属于 新建", "? “属于”后面用引号写可选的词 (options stand in quotation marks)"],
    ['[a] 属于 ("甲"', "? 少了“)” (a closing bracket is missing)"],
    ["[a]", "? 这里要有 <=、>=、=、<、>、<> 之一 (a relation is missing)"],
    ["[a] = ", "? 这里要有行、列或数字，却是末尾 (the end) (a row, column or number is missing)"],
    ["[a] = [b] 吗", "? “吗”以后看不懂 (cannot be read from there on)"],
    ["[a] ~ [b]", "? “~ [b]”看不懂 (cannot be read)"],
    ["[a] = [b] [c]", "? “c”以后看不懂 (cannot be read from there on)"],
    ["[a]+[b] 已填", "? “已填”前面写一个行或列 (one row or column stands before 已填)"],
    ["[a]+[b] 未填", "? “未填”前面写一个行或列 (one row or column stands before 未填)"],
    ['[a]+1 属于 "甲"', "? “属于”前面写一个行或列 (one row or column stands before 属于)"],
    ["[a] 不重复", "? “不重复”前面写列 (name columns before 不重复)"],
    ["[a]、[b]", "? 几项分别比较的，请一项写一条 (of several that are compared, write one rule each)"],
    ["[a] > )", "? 这里要有行、列或数字，却是“)” (a row, column or number is missing)"],
    ["> 0", "? 这里要有行、列或数字，却是“>” (a row, column or number is missing)"],
    ["[丙]行 > 0", "? 没有这一行或列 (unknown row or column): 丙"],
    ["[丙]栏 > 0", "? 没有这一行或列 (unknown row or column): 丙"],
    ["9栏 > 0", "? 没有这一行或列 (unknown row or column): 9"],
    ["表1! = 1", "? 这里要有行、列或数字，却是“=” (a row, column or number is missing)"],
    ["(03+04)+…+06 > 0", "? “…”两边要是代码 (codes stand on both sides of …)"],
    ["+…+06 > 0", "? “…”两边要是代码 (codes stand on both sides of …)"],
    ["[城市]·[农村] > 0", "? 写了两个行 (two rows): [城市]·[农村]"],
    ["01 = 1", "? 有的是行的代码，有的是列的，请写“…行”“…栏” (rows and columns are mixed)"],
  ])("%s is refused", (says, fault) => expect(read(places, says)).toBe(fault));
}); // prettier-ignore

const list = compiled(
  listOfLabels([{ id: "no", label: "序号", role: "number" }, { id: "n", label: "名称" }, { id: "k", label: "类别" }]),
); // prettier-ignore

it.each<[string, string]>([
  ["[名称] 不重复", "unique(n)"],
  ["[名称]+[类别] 不重复", "unique(n,k)"],
  ["名称、类别 不重复", "unique(n,k)"],
  ["[名称] 已填", "filled({n})"],
  ['[类别] 属于 "新建"、"续建"', '{k} in ("新建", "续建")'],
  ['如果 [类别] = "新建" 则 [名称] 已填', 'if {k} = "新建" then filled({n})'],
  ['[类别] <> “其他”', '{k} <> "其他"'],
])("of a list: %s", (says, expected) => expect(read(list, says)).toBe(expected)); // prettier-ignore

it("takes a section for its rows, and others for what the rule does not name", () => {
  const rule = FORM_2011.rules.find(({ id }) => id === "C16");
  const cells = rule?.kind === "relation" && rule.expression.kind === "implies" && rule.expression.when;
  expect(cells && cells.kind === "compare" && cells.left.kind === "cells" && cells.left.rows.length).toBe(
    45 - 2 - 1,
  );
});

it("a heading is what stands under it, each thing once", () => {
  const sum = { role: "total" };
  const group = [{ id: "all", label: "计", ...sum }, "甲", "乙", { label: "其中：女", role: "of-which" }].map((each) => typeof each === "string" ? { label: each } : each);
  const form = compiled(matrixOfLabels([{ label: "组", members: group }, { label: "丙" }]));
  expect(read(form, "[组] >= [丙]")).toBe("{all} >= {r6}");
  expect(read(form, "[组] > 0")).toBe("{all} > 0");
  const parts = ["其中男", "其中女"].map((label) => ({ label, role: "of-which", of: "丙" }));
  expect(read(compiled(matrixOfLabels(["丙", { label: "组", members: parts, role: "heading" }])), "[组] > 0")).toBe("{any r3+r4} > 0");
}); // prettier-ignore

describe("a name that rows and columns share", () => {
  const stations = compiled(matrixOfLabels(["古南", "三江", { id: "sent", label: "合计" }], ["古南", "三江", { id: "come", label: "合计" }, "备用"]));
  it.each<[string, string]>([
    ["[合计]行 >= [sent]", "{sent} >= {sent}"],
    ["[合计]栏 >= [备用]", "{come} >= {c4}"],
    ["[合计]·[合计] = [古南]·[三江]", "{sent|come} = {r1|c2}"],
    ["[合计]·[备用] = [备用]·[合计]", "{sent|c4} = {sent|c4}"],
    ["[sent]·[合计] = [合计]·[sent]", "{sent|come} = {sent|come}"],
    ["[古南]行[合计]栏 = [合计]行[合计]栏", "{r1|come} = {sent|come}"],
    ["[合计] >= [古南]", "? “合计”既是行又是列，请写“[合计]行”或“[合计]栏” (a row and a column)"],
  ])("%s", (says, expected) => expect(read(stations, says)).toBe(expected));
}); // prettier-ignore
