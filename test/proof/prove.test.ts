import { Bench } from "../../src/checking/examples/bench";
import { judgeOf } from "../../src/checking/kinds/judges";
import { FORMS } from "../../src/form/definitions";
import { formFrom } from "../../src/form/compile/compile-form";
import type { Form } from "../../src/form/form";
import { proveDefinition } from "../../src/proof/prove";
import { readBack } from "../../src/proof/round-trip";
import { tryRule } from "../../src/proof/rules";
import { sampleOf } from "../../src/proof/sample";
import { definitionOf, FIXTURES, formOf, FORM_2011, type Definition } from "../support/forms";
import { manyKinds, MANY_KINDS } from "../support/many-kinds";
import { REPORT, VILLAGES, WIDE } from "../template/drawn";

/** What is said of a definition, a line each: "fields.0.label 写进去…". */
function said(definition: Definition): string[] {
  const proof = proveDefinition(definition);
  const told = proof.ok ? proof.doubts : proof.faults;
  return [...(proof.ok ? ["ok"] : []), ...told.map(({ path, message }) => `${path.join(".")} ${message}`)];
}

function withoutNumbering(definition: Definition): Definition {
  const { tables } = definition as { tables: Definition[] };
  return { ...definition, tables: tables.map((table) => ({ ...table, numbering: false })) };
}

const ALL: [string, Definition][] = [
  ...FORMS.map((form): [string, Definition] => [form.id, form.spec]),
  ...FIXTURES.map((name): [string, Definition] => [name, definitionOf(name)]),
  ["party-disclosure-2012", definitionOf("party-disclosure-2012")],
  ["government-news-monthly", definitionOf("government-news-monthly")],
  ["every kind of cell", manyKinds()],
  ["two tables and a list", REPORT.spec],
  ["villages", VILLAGES.spec],
  ["villages without numbers below the units", withoutNumbering(VILLAGES.spec)],
  ["forty columns", WIDE.spec],
];

test.each(ALL)("%s: can be read back, and each rule can be broken and kept", (_, definition) => {
  expect(said(definition)).toEqual(["ok"]);
});

const matrix = (rows: readonly string[], columns: readonly Definition[], more: Definition = {}) => ({
  ...{ kind: "matrix", sheet: "表", measure: "个", stub: { head: "项目" } },
  rows: rows.map((label) => ({ label })),
  columns: columns.map((each) => (typeof each === "string" ? { label: each } : each)),
  ...more,
});

function small(table: Definition, more: Definition = {}): Definition {
  return {
    ...{ id: "small", version: "1", title: "情况统计表", authority: "县统计局" },
    period: { every: "month", of: "2012-06" },
    fields: [
      { label: "填报单位", is: "unit" },
      { label: "报告期", is: "period" },
      { label: "填报时间", is: "date" },
    ],
    measures: { 个: {}, 文字: { type: "text" }, 勾: { type: "choice", options: ["√", "—"] } },
    tables: [table],
    ...more,
  };
}

describe("a percentage that comes out as 0.95 is doubtful", () => {
  const shares = (ratio: string, more: Definition = {}, equals = "[办结]/[受理]*100") =>
    small(
      matrix(
        ["合计", "甲", "乙"],
        ["受理", "办结", { label: "办结率", measure: "%" }, { label: "比", measure: "比", equals }],
        {
          rows: [{ label: "合计", role: "total" }, { label: "甲" }, { label: "乙" }],
        },
      ),
      {
        measures: {
          ...{ 个: {}, "%": { type: "percentage", decimals: 1, together: { ratio } } },
          比: { type: "percentage", min: null, max: null },
        },
        ...more,
      },
    );
  const MISSING = expect.stringContaining("是不是少乘了 100") as string;
  test.each<[string, Definition, string[]]>([
    ["of what is taken together", shares("[办结]/[受理]*100"), ["ok"]],
    ["of a share alone", shares("[办结]/[受理]"), ["ok", MISSING]],
    ["of a difference over the whole", shares("([受理]-[办结])/[受理]"), ["ok", MISSING]],
    ["of another percentage", shares("[办结]/[受理]*100", {}, "[办结率]*[受理]/[办结]"), ["ok"]],
    ["of a column that is computed", shares("[办结]/[受理]*100", {}, "[办结]/[受理]"), ["ok", MISSING]],
  ])("%s", (_, definition, told) => expect(said(definition)).toEqual(told));
});

describe("a definition that makes a form that is read otherwise says where", () => {
  test.each<[string, Definition, string[]]>([
    ["nothing is wrong", small(matrix(["甲", "乙"], ["本月", "累计"])), ["ok"]],
    [
      "it does not compile",
      small(matrix(["甲", "甲"], ["本月", "累计"])),
      ["tables.0.rows.1.label 同一处有两个，分不清 (there twice in one place): 甲"],
    ],
    [
      "columns are alike but for spaces",
      small(matrix(["甲", "乙"], ["本月", "本 月"])),
      ["tables.0.columns.1.label 和另一列分不清 (like another column): 本 月"],
    ],
    [
      "rows are called as columns",
      small(matrix(["本月", "累计"], ["本月", "累计"])),
      [
        "tables.0.rows.0.label 行名和列名一样，认不出来 (a row is called like a column): 本月",
        "tables.0.rows.1.label 行名和列名一样，认不出来 (a row is called like a column): 累计",
      ],
    ],
    [
      "an option reads as nothing",
      small(matrix(["甲", "乙"], ["数量", { id: "c", label: "有无", measure: "勾" }])),
      [
        "tables.0.rows.0 甲 × 有无：写进去“—”，读回来是空白 (it is read back as something else)",
        "tables.0.rows.1 乙 × 有无：写进去“—”，读回来是空白 (it is read back as something else)",
      ],
    ],
    [
      "its title speaks of another year",
      small(matrix(["甲", "乙"], ["本月", "累计"]), { title: "2010年情况统计表" }),
      ["tables 表上印的字会让人以为说的是另一期 (what is printed speaks of another period)"],
    ],
    [
      "it counts in more than it says",
      small(matrix(["甲", "乙"], ["本月", "累计"], { measureNote: "单位：万个" })),
      ["tables 表上印的计量单位会让人以为数要乘上多少 (what is printed speaks of another unit of measure)"],
    ],
  ])("%s", (_, definition, expected) => expect(said(definition)).toEqual(expected));

  const withRule = (...rules: Definition[]) => small(matrix(["甲", "乙"], ["本月", "累计"]), { rules });
  test.each<[string, Definition, string[]]>([
    [
      "that nothing can break",
      withRule({ id: "R1", says: "[甲] >= 0" }),
      [
        "ok",
        "rules.0.says R1 [甲] >= 0：试不出怎样填会违反它，请看看写得对不对 (nothing was found that breaks it)",
      ],
    ],
    [
      "that nothing can keep",
      withRule({ id: "R1", says: "[甲] <= [乙]" }, { id: "R2", says: "[甲] < 0 - [乙]" }),
      [
        "ok",
        "rules.1.says R2 [甲] < 0 - [乙]：试不出怎样填才不违反它，请看看写得对不对 (nothing was found that keeps it)",
      ],
    ],
    [
      "that nothing can keep where it applies",
      withRule({ id: "R1", says: "如果 [甲] > 5 则 [甲] < 5" }),
      [
        "ok",
        "rules.0.says R1 如果 [甲] > 5 则 [甲] < 5：试不出怎样填才不违反它，请看看写得对不对 (nothing was found that keeps it)",
      ],
    ],
  ])("a rule %s is said", (_, definition, expected) => expect(said(definition)).toEqual(expected));
});

test("lines of a list are compared with those of the period before that have their key", () => {
  const columns = [
    { id: "name", label: "项目名称", measure: "文字" },
    { id: "begun", label: "期初", measure: "个" },
    { id: "left", label: "期末", measure: "个" },
  ];
  const rules = [{ id: "R1", says: "[begun] = 上期[left]", totals: false }];
  const list = { kind: "list", sheet: "表", key: ["name"], columns };
  expect(said(small(list, { rules }))).toEqual(["ok"]);
});

describe("examples are what they are said to be", () => {
  const forms: [string, Form][] = [
    ["the form of 2011", FORM_2011],
    ...FIXTURES.map((name): [string, Form] => [name, formOf(name)]),
    ["a form of every kind", MANY_KINDS],
  ];
  test.each(forms)("%s", (_, form) => {
    const bench = new Bench(form, readBack(form, sampleOf(form))[0]!);
    for (const rule of form.rules) {
      if (rule.kind === "structure") continue;
      const { broken, kept } = tryRule(rule, bench);
      const found = (example: typeof broken) =>
        example && judgeOf(rule).check(rule as never, bench.seen(example)).length > 0;
      if (broken ?? kept) expect([rule.id, found(broken), found(kept)]).toEqual([rule.id, true, false]);
    }
  });
});

test("what follows from the form and its author says himself is not asked again", () => {
  const form = formFrom(definitionOf("s3"));
  const bench = new Bench(form, readBack(form, sampleOf(form))[0]!);
  expect(
    tryRule(
      form.rules.find(({ id }) => id === "V05")!,
      bench,
    ),
  ).toEqual({
    broken: null,
    kept: null,
    isAsked: false,
  });
});
